"""Which phrases pass as terms, and which predicates as meanings."""

import pytest

from generator.extract.definitions.gates.predicates import says_what_it_is
from generator.extract.definitions.gates.subjects import is_name, read_subject
from generator.extract.setting import Setting

SETTING = Setting(frozenset({"tide gate repair"}), " tide gate repair ")


@pytest.mark.parametrize(
    ("phrase", "term"),
    [
        ("A tide gate", "tide gate"),
        ("“Dead zones”", "Dead zones"),
        ("The term slack water", "slack water"),
        ("The League of Ports", "League of Ports"),
        ("Rule of thumb", "Rule of thumb"),
        ("The tide-gate repairs", "tide-gate repairs"),
        ("Daily tides", "Daily tides"),
        ("Spring tides", "Spring tides"),
    ],
)
def test_terms(phrase: str, term: str) -> None:
    subject = read_subject(phrase, SETTING)
    assert subject
    assert subject.term == term


@pytest.mark.parametrize(
    "phrase",
    [
        "", "It", "This wall", "What we saw", "The wall", "Key parts", "One part of it", "Building walls", "Quickly",
        "Walls, dams", "The town’s wall", "Walls between towns", "Lack of water", "A result", "3 walls",
        "We’ve seen walls",        "A very long name of walls and dams that nobody looks up", "wall\ufffc",
    ],
)  # fmt: skip
def test_no_terms(phrase: str) -> None:
    assert read_subject(phrase, SETTING) is None


def test_names() -> None:
    assert [is_name(each) for each in ("League of Ports", "NATO", "GitLab", "Tide gates", "tide", "")] == [
        True,
        True,
        True,
        False,
        False,
        False,
    ]


@pytest.mark.parametrize(
    ("predicate", "meaning"),
    [
        ("a wall that holds back a river.", True),
        ("any gate that closes at flood.", True),
        ("the movement of sand along a beach.", True),
        ("bodies that collect dues.", True),
        ("a kind of gate.", True),
        ("an old wall.", False),
        ("a wonderful place for children to play.", False),
        ("the best of all the gates here.", False),
        ("the town of my youth by the sea.", False),
        ("central to the planning of the coast.", False),
        ("built of stone and of wood.", False),
        ("", False),
    ],
)
def test_meanings(predicate: str, meaning: bool) -> None:
    assert says_what_it_is(predicate) is meaning
