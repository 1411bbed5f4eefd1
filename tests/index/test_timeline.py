"""The timeline: which sentences it has, and in which order."""

from collections.abc import Callable

from generator.config import Config
from generator.index import build_index
from generator.model.article import Facts

FactsMaker = Callable[..., Facts]


def timeline(*facts: Facts) -> list[tuple[int, str, str]]:
    made = build_index(facts, Config()).timeline
    return [(each.year, each.day.isoformat() if each.day else "", each.passage.text) for each in made]


def test_sentences_stand_by_year_and_day(facts: FactsMaker) -> None:
    late = "The lock was closed on 3 May 1951."
    early = "The gate was opened on 2 May 1951."
    year = "In 1951 the harbour had no gate."
    before = "The treaty was signed in 1890."
    assert timeline(facts("A", late, before), facts("B", early, year)) == [
        (1890, "", before),
        (1951, "", year),
        (1951, "1951-05-02", early),
        (1951, "1951-05-03", late),
    ]


def test_a_sentence_stands_at_each_year_that_it_names(facts: FactsMaker) -> None:
    text = "The war of 1914–1918 ended the trade of the port."
    assert [year for year, _, _ in timeline(facts("A", text))] == [1914, 1918]


def test_a_bare_year_and_a_number_are_no_events(facts: FactsMaker) -> None:
    assert timeline(facts("A", "May 1951.", "The fleet had 1951 sailors in all its ships.")) == []


def test_each_passage_can_be_opened(facts: FactsMaker) -> None:
    made = build_index([facts("A", "The treaty was signed in 1890.")], Config())
    (event,) = made.timeline
    ((_, links),) = made.links
    assert event.passage.place.anchor in {anchor.anchor for anchor in links.anchors}
