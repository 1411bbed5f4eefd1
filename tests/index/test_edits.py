"""Decisions of editors about terms, in `_glossary.yml`: what they do, and what is said of those that do nothing."""

from collections.abc import Callable

import pytest

from generator.config import Config
from generator.index import build_index
from generator.model.article import Facts
from generator.model.diagnostic import Diagnostic, Rule
from generator.model.document import SourceFile
from generator.model.site import SiteIndex

FactsMaker = Callable[..., Facts]
SLACK = "Slack water refers to the time when the tide does not move."
GATE = "A tide gate is a door that closes when the flood comes. The tide gate rusts."


def index(text: str, *facts: Facts) -> SiteIndex:
    file = SourceFile("_glossary.yml", "application/octet-stream", text.encode(), "0" * 64)
    return build_index(facts, Config(), [file])


def of_the_file(made: SiteIndex) -> list[Diagnostic]:
    return [finding for finding in made.diagnostics if finding.path == "_glossary.yml"]


def test_without_the_file_nothing_changes(facts: FactsMaker) -> None:
    article = facts("A", SLACK)
    assert index("", article) == build_index([article], Config())


def test_a_rejected_term_leaves_no_trace(facts: FactsMaker) -> None:
    made = index("reject: [slack waters]", facts("A", SLACK, GATE), facts("B", "Slack water came."))
    assert [entry.term for entry in made.glossary] == ["tide gate"]
    assert {mention.term for _, links in made.links for mention in links.mentions} == {"tide-gate"}
    assert of_the_file(made) == []


def test_a_rejected_other_name_is_taken_from_its_term(facts: FactsMaker) -> None:
    article = facts("A", "The Harbour Dues Office (HDO) is a body that collects fees from ships. The HDO is small.")
    made = index("reject: [HDO]", article)
    assert [(entry.term, entry.aliases) for entry in made.glossary] == [("Harbour Dues Office", ())]
    assert made.acronyms == ()
    assert of_the_file(made) == []


def test_a_rejected_acronym_is_not_told_as_undefined(facts: FactsMaker) -> None:
    assert index("reject: [MSL]", facts("A", "The MSL rose.")).diagnostics == ()


def test_an_accepted_term_has_its_uses_and_no_definition(facts: FactsMaker) -> None:
    made = index("accept:\n- Ebb channels", facts("A", "The ebb channel moved."), facts("B", "Ebb channels silt up."))
    (entry,) = made.glossary
    assert (entry.term, entry.slug, entry.definitions) == ("ebb channel", "ebb-channel", ())
    assert [passage.place.article for passage in entry.mentions] == ["a", "b"]
    assert of_the_file(made) == []


def test_an_accepted_word_is_found_wherever_it_is_used(facts: FactsMaker) -> None:
    made = index("accept: [ebb]", facts("A", "The ebb is strong."), facts("B", "An ebb came; ships may ebb away."))
    assert [passage.place.article for passage in made.glossary[0].mentions] == ["a", "b"]


def test_a_pinned_sentence_comes_first_with_its_place(facts: FactsMaker) -> None:
    other = "A tide gate is a device that keeps salt water out of rivers."
    pin = f"pin:\n  Tide gate: >\n    {other.replace(' that', chr(10) + '    that')}"
    made = index(pin, facts("A", GATE), facts("B", f"Look. {other} It rusts."))
    (entry,) = made.glossary
    first, second = entry.definitions
    assert (first.text, first.passage.place.article) == (other, "b")
    assert second.passage.place.article == "a"
    assert (entry.editorial, entry.pinned) == ("", True)
    assert made.diagnostics == (), "the editors have settled which of the two definitions is first"


def test_a_pinned_definition_may_be_two_sentences(facts: FactsMaker) -> None:
    made = index(
        "pin: {ebb: The water goes. This is ebb.}", facts("A", "Wait. The water goes. This is ebb. Then flood.")
    )
    (definition,) = made.glossary[0].definitions
    anchors = {sentence.text: sentence.anchor for sentence in facts("A", "The water goes.").sentences}
    assert definition.passage.place.anchor == anchors["The water goes."]


def test_a_pinned_definition_that_no_article_states_is_the_editors_own(facts: FactsMaker) -> None:
    made = index("pin:\n  tide gate: A gate against the tide.", facts("A", GATE))
    (entry,) = made.glossary
    assert (entry.term, entry.editorial, entry.pinned) == ("tide gate", "A gate against the tide.", True)
    assert [definition.passage.place.article for definition in entry.definitions] == ["a"]
    (finding,) = made.diagnostics
    assert (finding.rule, finding.severity, finding.line) == (Rule.EDITORIAL_DEFINITION, "note", 2)


def test_other_names_are_found_and_listed(facts: FactsMaker) -> None:
    made = index(
        "alias: {tide gate: [flood door, sluice]}", facts("A", GATE), facts("B", "The sluice and flood doors.")
    )
    (entry,) = made.glossary
    assert set(entry.aliases) >= {"flood door", "sluice"}
    assert [(each.name, each.target) for each in made.see if each.name == "sluice"] == [("sluice", "tide-gate")]
    uses = [mention.term for slug, links in made.links if slug == "b" for mention in links.mentions]
    assert uses == ["tide-gate", "tide-gate"]


def test_another_name_that_is_a_term_makes_the_two_one(facts: FactsMaker) -> None:
    made = index("alias: {tide gate: [slack water]}", facts("A", SLACK), facts("B", GATE))
    (entry,) = made.glossary
    assert len(entry.definitions) == 2


def test_an_accepted_term_may_have_other_names(facts: FactsMaker) -> None:
    made = index(
        "alias: {ebb channel: [ebb gully]}\naccept: [ebb channel]", facts("A", "An ebb gully, an ebb channel.")
    )
    assert [(entry.term, entry.aliases) for entry in made.glossary] == [("ebb channel", ("ebb gully",))]


@pytest.mark.parametrize(
    ("text", "line", "rule", "message"),
    [
        ("reject: [tide gate]\nrejects: [c]", 2, Rule.UNKNOWN_FIELD, "`rejects` is not known of the glossary"),
        ("rejects: [c]", 1, Rule.UNKNOWN_FIELD, "did you mean `reject`?"),
        ("synonyms: [c]", 1, Rule.UNKNOWN_FIELD, "state `accept`, `reject`, `pin`, `alias` only"),
        ("accept:\n- ebb:\n  - tide", 2, Rule.INVALID_GLOSSARY, "`accept` names no term here"),
        ("accept:\n  ebb: tide", 2, Rule.INVALID_GLOSSARY, "`accept` cannot be read for 'ebb'"),
        ("pin:\n  tide gate: []", 2, Rule.INVALID_GLOSSARY, "below `pin:` a line `term: its definition`"),
        ("pin: [tide gate]", 1, Rule.INVALID_GLOSSARY, "`pin` cannot be read for 'tide gate'"),
        ("pin:\n  tide gate: [One., Two.]", 2, Rule.INVALID_GLOSSARY, "`pin` cannot be read for 'tide gate'"),
        ("alias:\n  tide gate:", 2, Rule.INVALID_GLOSSARY, "`alias` cannot be read for 'tide gate'"),
        ("reject:\n- tide gate\n- tide-gates", 3, Rule.INVALID_GLOSSARY, "stated twice below `reject`; the first time"),
        ("reject: [tide gate]\npin:\n  tide gate: X.", 3, Rule.INVALID_GLOSSARY, "take this line or line 1 out"),
        ("- tide gate", 1, Rule.INVALID_GLOSSARY, "the file is no list of `key: value` lines"),
        ("reject: [tide gate", 1, Rule.INVALID_GLOSSARY, "the file cannot be read"),
        ("accept:\n- tide gates", 2, Rule.STALE_GLOSSARY, "the articles define 'tide gate' already"),
        ("accept:\n- ebb lock", 2, Rule.STALE_GLOSSARY, "no article uses 'ebb lock', so it has no page"),
        ("pin:\n  ebb lock: X.", 2, Rule.STALE_GLOSSARY, "no article uses 'ebb lock', so it has no page"),
        ("reject:\n- ebb lock", 2, Rule.STALE_GLOSSARY, "there is nothing to reject"),
        ("alias:\n  tide gat: [x y]", 2, Rule.STALE_GLOSSARY, "did you mean 'tide gate'?"),
        ("alias:\n  tide gate: [Tidegates]", 2, Rule.STALE_GLOSSARY, "is found as that term without this line"),
    ],
)
def test_what_cannot_be_used_is_told_with_its_line(
    text: str, line: int, rule: Rule, message: str, facts: FactsMaker
) -> None:
    findings = of_the_file(index(text, facts("A", GATE)))
    (finding,) = [each for each in findings if each.rule is not Rule.EDITORIAL_DEFINITION]
    assert (finding.rule, finding.line) == (rule, line)
    assert message in f"{finding.message}; {finding.suggestion}"
