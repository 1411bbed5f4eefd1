"""Questions that ask the same, and their topics."""

from collections.abc import Callable

import pytest

from generator.config import Config
from generator.index import build_index
from generator.index.faq import question_key
from generator.model.article import Facts
from generator.model.diagnostic import Rule
from generator.model.site import SiteIndex

FactsMaker = Callable[..., Facts]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("What is a tide gate?", "What are tide-gates?"),
        ("Who pays the dues?", "Who pays dues?"),
        ("Can a harbour refuse a ship?", "can harbors refuse ships"),
        ("Is it?", "Is it?"),
    ],
)
def test_questions_that_ask_the_same(one: str, other: str) -> None:
    assert question_key(one) == question_key(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("What is a tide gate?", "Why is a tide gate?"),
        ("May ships leave?", "May ships not leave?"),
        ("Do pilots pay keepers?", "Do keepers pay pilots?"),
        ("What happened in 1931?", "What happened in 1932?"),
        ("Who are you?", "Who are they?"),
        ("Is it so?", "Was she there?"),
    ],
)
def test_questions_that_do_not(one: str, other: str) -> None:
    assert question_key(one) != question_key(other)


def index(*facts: Facts) -> SiteIndex:
    return build_index(facts, Config())


def test_equal_questions_are_one_with_every_answer_and_are_told(facts: FactsMaker) -> None:
    made = index(
        facts("A", questions=[("Who pays the dues?", "Ships.")]),
        facts("B", questions=[("Who pays dues?", "Pilots."), ("Why?", "So.")]),
    )
    assert [[entry.answer for entry in asked.entries] for asked in made.asked] == [["Ships.", "Pilots."], ["So."]]
    assert len(made.faq) == 3
    (finding,) = [each for each in made.diagnostics if each.rule is Rule.NEAR_DUPLICATE_QUESTION]
    assert (finding.path, finding.severity) == ("b.txt", "note")
    assert "'Who pays dues?' is asked in a.txt too" in finding.message


def test_questions_stand_under_the_topic_that_most_articles_share(facts: FactsMaker) -> None:
    made = index(
        facts("A", tags=["rare", "sea"], questions=[("One?", "Yes.")]),
        facts("B", tags=["sea"], questions=[("Two?", "Yes.")]),
        facts("C", questions=[("Three?", "Yes.")]),
        facts("D", tags=["ports"], questions=[("Four?", "Yes.")]),
    )
    assert [(asked.topic, asked.entries[0].question) for asked in made.asked] == [
        ("ports", "Four?"),
        ("sea", "One?"),
        ("sea", "Two?"),
        (None, "Three?"),
    ]
