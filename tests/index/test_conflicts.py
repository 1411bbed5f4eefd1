"""Terms that articles define in different words: noted with both places."""

from collections.abc import Callable

import pytest

from generator.config import Config
from generator.index import build_index
from generator.model.article import Facts
from generator.model.diagnostic import Diagnostic, Rule, Severity

FactsMaker = Callable[..., Facts]
GATE = "A tide gate is a door that closes when the flood comes. The tide gate rusts."
OTHER = "A tide gate is a device that keeps salt water out of rivers. The tide gate has a keeper."


def conflicts(*facts: Facts) -> list[Diagnostic]:
    return [each for each in build_index(facts, Config()).diagnostics if each.rule is Rule.CONFLICTING_DEFINITION]


def test_both_places_and_both_texts_are_named(facts: FactsMaker) -> None:
    (found,) = conflicts(facts("Ports", GATE), facts("Tides", OTHER))
    assert found.severity is Severity.NOTE
    assert found.path == "tides.txt"
    for part in ("'tide gate'", "ports.txt", "closes when the flood comes", "keeps salt water out of rivers"):
        assert part in found.message


@pytest.mark.parametrize(
    "other",
    [
        GATE,
        GATE.replace("the flood comes", "the Flood, comes"),
        "A tide gate serves as a defence against storms. The tide gate is heavy.",
    ],
    ids=["the same words", "other capitals and punctuation", "says what it does, not what it is"],
)
def test_no_conflict(other: str, facts: FactsMaker) -> None:
    assert not conflicts(facts("Ports", GATE), facts("Tides", other))


def test_two_definitions_within_one_article_are_its_own_affair(facts: FactsMaker) -> None:
    assert not conflicts(facts("Ports", GATE, OTHER))
