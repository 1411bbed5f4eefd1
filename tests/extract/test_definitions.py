"""What is taken as a definition, and what is not: the case file holds own examples of every pattern and every gate."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.extract import extract_facts
from generator.model.article import Article, DefinitionKind
from generator.model.document import DefinitionItem, DefinitionList, Paragraph, SourcePlace
from generator.model.inline import Code, Inline, Span, SpanKind, Text

CASES = json.loads(
    (Path(__file__).parent.parent / "cases" / "extract" / "definitions.json").read_text(encoding="utf-8")
)
ArticleMaker = Callable[..., Article]
PLACE = SourcePlace(1, 1, 1)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["label"])
def test_definitions(case: dict[str, object], article: ArticleMaker) -> None:
    items = [case["item"]] if "item" in case else []
    paragraphs = [case["text"]] if "text" in case else []
    facts = extract_facts(article(*paragraphs, heading=case.get("heading", "A section"), items=items))
    assert [[each.term, each.kind.value] for each in facts.definitions] == case["expected"]


def test_every_kind_has_a_case() -> None:
    kinds = {kind for case in CASES for _, kind in case["expected"]}
    assert kinds == {kind.value for kind in DefinitionKind}


def test_a_definition_that_points_back_quotes_both_sentences(article: ArticleMaker) -> None:
    text = "Harbour pilots matter to ports. These pilots include deep-sea guides and dock hands."
    facts = extract_facts(article(text))
    assert facts.definitions[0].text == text
    assert facts.definitions[0].anchor == facts.sentences[0].anchor


def test_a_definition_is_the_sentence_that_states_it(article: ArticleMaker) -> None:
    facts = extract_facts(article("Ships wait. Slack water refers to the time between two tides. They sail."))
    (definition,) = facts.definitions
    assert definition.text == "Slack water refers to the time between two tides."
    assert definition.anchor == facts.sentences[1].anchor
    assert definition.section == "section"


def test_other_names_are_aliases(article: ArticleMaker) -> None:
    facts = extract_facts(article("The Harbour Dues Office (HDO) is a body that collects fees from ships."))
    assert facts.definitions[0].aliases == ("HDO",)
    facts = extract_facts(
        article("A seiche, also called a standing wave, is a wave that swings in a lake. A seiche ends.")
    )
    assert facts.definitions[0].aliases == ("standing wave",)


def test_a_definition_list_defines_its_terms(article: ArticleMaker) -> None:
    meaning = Paragraph((Text("A wall in the sea. It holds sand."),), PLACE)
    terms = ((Text("Groyne"),), (Text("Jetty"),))
    block = DefinitionList((DefinitionItem(terms, ((meaning,),), PLACE),), PLACE)
    (definition,) = extract_facts(article(blocks=[block])).definitions
    assert (definition.term, definition.aliases, definition.kind) == ("Groyne", ("Jetty",), DefinitionKind.LIST)
    assert definition.text == "A wall in the sea."


@pytest.mark.parametrize("term", ["B", "All boats came home.", "(c)", "--fast", "a=b", "docs/log.html"])
def test_what_names_nothing_is_no_term_of_a_list(term: str, article: ArticleMaker) -> None:
    meaning = Paragraph((Text("A line that the harbour master writes."),), PLACE)
    block = DefinitionList((DefinitionItem(((Text(term),),), ((meaning,),), PLACE),), PLACE)
    assert not extract_facts(article(blocks=[block])).definitions


@pytest.mark.parametrize("term", ["G7", "π", "Acme Inc.", "税", "C++ boat", "harbour.example", "TCP/IP"])
def test_short_names_are_terms_of_a_list(term: str, article: ArticleMaker) -> None:
    meaning = Paragraph((Text("A line that the harbour master writes."),), PLACE)
    block = DefinitionList((DefinitionItem(((Text(term),),), ((meaning,),), PLACE),), PLACE)
    assert [each.term for each in extract_facts(article(blocks=[block])).definitions] == [term]


def test_code_is_no_term(article: ArticleMaker) -> None:
    code = Paragraph((Code("weir"), Text(" is a program that holds back a river.")), PLACE)
    assert not extract_facts(article(blocks=[code], heading="weir")).definitions


def test_the_patterns_are_english(article: ArticleMaker) -> None:
    text = "Slack water refers to the time between two tides."
    assert extract_facts(article(text, language="en-GB")).definitions
    assert not extract_facts(article(text, language="de")).definitions


def test_a_definition_list_is_read_in_any_language(article: ArticleMaker) -> None:
    meaning = Paragraph((Text("Damm, der quer zum Ufer liegt."),), PLACE)
    block = DefinitionList((DefinitionItem(((Text("Buhne"),),), ((meaning,),), PLACE),), PLACE)
    (definition,) = extract_facts(article(blocks=[block], language="de")).definitions
    assert (definition.term, definition.text) == ("Buhne", "Damm, der quer zum Ufer liegt.")


def marked(before: str, term: str, after: str, kind: SpanKind = SpanKind.STRONG) -> Paragraph:
    children: tuple[Inline, ...] = (Text(before), Span(kind, (Text(term),)), Text(after))
    return Paragraph(tuple(child for child in children if child != Text("")), PLACE)


@pytest.mark.parametrize(
    ("before", "term", "after", "expected"),
    [
        ("", "Sea truce", " is agreed abstinence: crews leave the nets of others alone.", ["Sea truce"]),
        (
            "Their gauge is the ",
            "significant draught",
            ", the depth from which a hull may touch.",
            ["significant draught"],
        ),
        ("The answer was the ", "Additional Pilot", ", a second seaman that a port may ask for.", ["Additional Pilot"]),
        ("He was ", "very late", ", a man of the sea who slept.", []),
        ("She read ", "The Long Voyage", ", a novel about sailors that sold well.", []),
        ("They found it ", "important", ", the more so as ice came.", []),
    ],
)
def test_what_the_author_emphasised(
    before: str, term: str, after: str, expected: list[str], article: ArticleMaker
) -> None:
    facts = extract_facts(article(blocks=[marked(before, term, after)]))
    assert [each.term for each in facts.definitions] == expected


def test_without_emphasis_the_same_words_are_no_definition(article: ArticleMaker) -> None:
    text = "Their gauge is the significant draught, the depth from which a hull may touch."
    assert not extract_facts(article(text)).definitions


def test_emphasised_runs_are_known_by_their_places(article: ArticleMaker) -> None:
    facts = extract_facts(article(blocks=[marked("Ships wait. The ", "slack water", " is short.")]))
    assert [each.marked for each in facts.sentences] == [(), ((16, 27),)]
