"""Acronyms over all articles."""

from collections.abc import Callable

from generator.config import Config
from generator.index import build_index
from generator.model.article import Facts
from generator.model.diagnostic import Rule
from generator.model.site import SiteIndex

FactsMaker = Callable[..., Facts]


def index(*facts: Facts) -> SiteIndex:
    return build_index(facts, Config())


def test_an_expansion_holds_for_other_articles(facts: FactsMaker) -> None:
    made = index(facts("B", "The SFU met."), facts("A", "The Sea Fish Union (SFU) met."))
    (entry,) = made.acronyms
    assert (entry.short, entry.long, [place.article for place in entry.places]) == ("SFU", "Sea Fish Union", ["a", "b"])
    assert not made.diagnostics


def test_an_undefined_acronym_is_listed_and_noted(facts: FactsMaker) -> None:
    made = index(facts("A", "The SFU met."), facts("B", "SFU again."))
    (entry,) = made.acronyms
    assert (entry.short, entry.long, len(entry.places)) == ("SFU", "", 2)
    assert [finding.rule for finding in made.diagnostics] == [Rule.UNDEFINED_ACRONYM]


def test_two_meanings_are_two_entries_and_a_conflict(facts: FactsMaker) -> None:
    made = index(
        facts("A", "The Sea Fish Union (SFU) met."),
        facts("B", "The State Ferry Union (SFU) met."),
        facts("C", "The SFU met."),
    )
    assert [(entry.long, [place.article for place in entry.places]) for entry in made.acronyms] == [
        ("Sea Fish Union", ["a"]),
        ("State Ferry Union", ["b"]),
        ("", ["c"]),
    ]
    assert [finding.rule for finding in made.diagnostics] == [Rule.CONFLICTING_ACRONYM]


def test_spelling_is_no_conflict(facts: FactsMaker) -> None:
    made = index(facts("A", "Harbour-law bodies (HLBs) met."), facts("B", "A harbor law body (HLB) met."))
    assert len(made.acronyms) == 1
    assert not made.diagnostics


def test_an_acronym_knows_its_term(facts: FactsMaker) -> None:
    made = index(facts("A", "The Harbour Dues Office (HDO) is a body that collects fees from ships."))
    assert made.acronyms[0].term == made.glossary[0].slug
