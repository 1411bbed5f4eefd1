"""Sentences, questions, candidates and keyphrases of an article."""

import time
from collections.abc import Callable
from dataclasses import replace

import pytest

from generator.extract import extract_facts
from generator.extract.keyphrases import find_keyphrases
from generator.model.article import Article
from generator.model.document import CodeBlock, Footnote, Quote, SourcePlace, Table, ThematicBreak
from generator.model.inline import Text

ArticleMaker = Callable[..., Article]
PLACE = SourcePlace(1, 1, 1)


def test_sentences_come_from_every_leaf_and_never_from_code(article: ArticleMaker) -> None:
    quote = Quote(article("Quoted words.").sections[0].blocks, PLACE)
    table = Table(((Text("Port"),),), (((Text("Fenmouth"),),),), ("",), PLACE)
    code = CodeBlock("Not a sentence. Nor this.", "", PLACE)
    facts = extract_facts(article("A tide. A wave.", items=["An item."], blocks=[quote, code, table]))
    texts = [sentence.text for sentence in facts.sentences]
    assert texts == ["A tide.", "A wave.", "An item.", "Quoted words.", "Port", "Fenmouth"]
    assert [sentence.leaf for sentence in facts.sentences] == [0, 0, 1, 2, 3, 4]


def test_repeated_sentences_have_numbered_anchors(article: ArticleMaker) -> None:
    anchors = [sentence.anchor for sentence in extract_facts(article("Ebb. Ebb.", "Ebb.")).sentences]
    assert anchors[1:] == [f"{anchors[0]}-2", f"{anchors[0]}-3"]


def test_questions_with_answers(article: ArticleMaker) -> None:
    facts = extract_facts(article("A tide.", questions=[("What is ebb?", "The falling tide."), ("Why?", "")]))
    (question,) = facts.questions
    assert (question.question, question.answer, question.anchor) == ("What is ebb?", "The falling tide.", "question-0")


@pytest.mark.parametrize(
    ("heading", "asked"),
    [
        ("What is ebb?", "What is ebb?"),
        ("2. What is ebb?", "What is ebb?"),
        ("What next?", ""),
        ("What’s next?", ""),
        ("The ebb", ""),
        ("Who is it for?", ""),
        ("2. Why do they matter?", ""),
        ("How does this work?", ""),
        ("Is it safe to walk to the island?", "Is it safe to walk to the island?"),
        ("Who reads this table?", "Who reads this table?"),
        ("What is a neap, and when does it come?", "What is a neap, and when does it come?"),
    ],
)
def test_a_heading_that_asks_is_answered_by_its_section(heading: str, asked: str, article: ArticleMaker) -> None:
    facts = extract_facts(article("The falling tide.", heading=heading))
    assert [each.question for each in facts.questions] == ([asked] if asked else [])


def test_the_footnotes_of_an_article_are_no_part_of_its_last_answer(article: ArticleMaker) -> None:
    note = Footnote("1", article("A chronicle.").sections[0].blocks, PLACE)
    rule = ThematicBreak(PLACE)
    found = article(
        "The falling tide.", heading="What is ebb?", blocks=[rule, *article("It ends.").sections[0].blocks, rule, note]
    )
    (question,) = extract_facts(found).questions
    assert question.answer == "The falling tide. It ends."
    assert len(question.blocks) == 3


def test_a_question_heading_defines_nothing(article: ArticleMaker) -> None:
    facts = extract_facts(article("A tide.", questions=[("Is a weir a wall that holds a river?", "It may be.")]))
    assert not facts.definitions


def test_words_and_headings_are_counted_without_code(article: ArticleMaker) -> None:
    facts = extract_facts(article("Three short words.", heading="Two words", blocks=[CodeBlock("a b c", "", PLACE)]))
    assert facts.words == 5
    assert facts.headings == (("section", "Two words"),)


def test_candidates_are_phrases_without_stop_words(article: ArticleMaker) -> None:
    facts = extract_facts(article("Tide tables and the tide table of Fenmouth.", title="Ports"))
    counts = {candidate.phrase: candidate.count for candidate in facts.candidates}
    assert counts["tide table"] == 2
    assert counts["port"] == 1
    assert not any("the" in phrase.split() or "and" in phrase.split() for phrase in counts)


def test_candidates_are_spelled_as_the_article_spells_them(article: ArticleMaker) -> None:
    text = "Salt marshes grow. The Red Fleet sails. The Red Fleet sank near salt marshes."
    spelled = {each.phrase: each.surface for each in extract_facts(article(text)).candidates}
    assert (spelled["salt marsh"], spelled["red fleet"]) == ("salt marshes", "Red Fleet")


@pytest.mark.parametrize(
    ("text", "phrases"),
    [
        ("Tide gates protect low meadows.", ["Tide gates", "low meadows"]),
        ("The old harbour of Ipswich remains.", ["Ipswich", "old harbour"]),
        ("Pilots quickly left in May 1931.", ["Pilots"]),
        ("Dues were collected.", ["Dues"]),
        ("", []),
    ],
)
def test_keyphrases_are_whole_noun_groups(text: str, phrases: list[str]) -> None:
    assert sorted(each.phrase for each in find_keyphrases((text,))) == sorted(phrases)


def test_the_keyphrases_of_a_short_text_are_phrases_and_of_a_long_one_words_that_come_again() -> None:
    short = "A mud flat. The mud flat was here. Silt was here. Silt was not. Silt is."
    assert find_keyphrases((short,))[0].phrase == "mud flat"
    assert find_keyphrases((short, *("It is what it was and will be." for _ in range(100))))[0].phrase == "Silt"


@pytest.mark.parametrize(
    "hostile",
    [
        "A" * 30_000, "A-" * 15_000, "A " * 15_000, " " * 30_000 + "x", "(a) " * 8_000, "— a " * 8_000, "“a" * 15_000,
        "X, the " * 5_000, "a such as " * 4_000, "It is a " * 5_000, "of aity " * 5_000, "bodies such as A B " * 2_000,
        "X promotes a, " * 3_000, "(a(b)" * 6_000, "a, b, and c (ABC) " * 2_000, "x (AB), a b that " * 2_000,
        "a-" * 10_000 + " is", "X, which is a " * 3_000, "a is called b " * 3_000, "a, a b that " * 4_000,
        "By a mean b " * 3_000, "the a called " * 4_000,
    ],
)  # fmt: skip
def test_hostile_text_takes_linear_time(hostile: str, article: ArticleMaker) -> None:
    start = time.perf_counter()
    extract_facts(article(f"{hostile}.", "It is. These bodies include all that."))
    assert time.perf_counter() - start < 20  # under 1 s each on an idle core


@pytest.mark.parametrize("language", ["fr", "de", "es"])
@pytest.mark.parametrize("hostile", ["Une a est une b " * 3_000, "Die A heißt B, " * 3_000, "La a se llama b " * 3_000])
def test_hostile_text_takes_linear_time_in_each_language(language: str, hostile: str, article: ArticleMaker) -> None:
    start = time.perf_counter()
    extract_facts(article(f"{hostile}.", language=language))
    assert time.perf_counter() - start < 20


@pytest.mark.parametrize(("language", "codes"), [("nl", ["language-without-patterns"]), ("de", []), ("", [])])
def test_an_article_says_that_its_language_is_not_read(language: str, codes: list[str], article: ArticleMaker) -> None:
    read = article("Een molen is een werktuig.")
    facts = extract_facts(replace(read, front_matter=replace(read.front_matter, language=language)))
    assert [each.rule.code for each in facts.diagnostics] == codes
