"""Whole texts through all steps: the outline that they get."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.model.article import Article, Fate, SectionRole
from generator.model.document import Heading, SourcePlace
from generator.model.inline import Text
from generator.structure import STEPS
from generator.structure.sections import sections_of

CASES = json.loads((Path(__file__).parent.parent / "cases" / "structure" / "articles.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["label"])
def test_outline(
    case: dict[str, list[str]],
    structured: Callable[[str], Article],
    outline: Callable[[Article], list[str]],
) -> None:
    assert outline(structured("\n".join(case["input"]))) == case["expected"]


def test_the_steps_have_names_of_their_own() -> None:
    assert len({name for name, _ in STEPS}) == len(STEPS)


def test_anchors_are_unique_and_never_those_of_the_page(structured: Callable[[str], Article]) -> None:
    paragraph = "The mill ground corn for the whole valley, and the miller was paid with a part of it."
    text = f"The Mill\n\n{paragraph}\n\nTop\n\n{paragraph}\n\nTop\n\n{paragraph}\n\nP 1a2b3c4d\n\n{paragraph}"
    anchors = [section.anchor for section in structured(text).sections]
    assert anchors == ["top", "top-2", "top-3", "section-p-1a2b3c4d"]


@pytest.mark.parametrize(
    ("stated", "anchor"),
    [
        ("4.9_Mill-race", "4.9_Mill-race"),
        ("the-mill-(as-it-was)", "the-mill-as-it-was"),
        ("mühle", "muhle"),
        ("p-1a2b3c4d", "section-p-1a2b3c4d"),
    ],
)
def test_a_stated_anchor_stays_if_an_address_holds_it_as_it_is(stated: str, anchor: str) -> None:
    (section,) = sections_of((Heading(2, (Text("The mill"),), SourcePlace(1, 1, 1), stated),))
    assert section.anchor == anchor


def test_an_answer_belongs_to_its_question(structured: Callable[[str], Article]) -> None:
    article = structured("The Mill\n\nFAQ\n\nWho owns it?\n\nThe village.\n\nSince when?\n\nSince 1801.")
    assert [section.role for section in article.sections] == [SectionRole.FAQ, *[SectionRole.QUESTION] * 2]
    assert [section.level for section in article.sections] == [2, 3, 3]


def test_the_ledger_says_what_became_of_each_line(structured: Callable[[str], Article]) -> None:
    text = (
        "The Mill\n\nBy Ada Stone | 3 May 2024\nThe wheel turned all day, and at night the miller slept.\nBack to top"
    )
    fates = [(entry.line, entry.fate, entry.target) for entry in structured(text).ledger]
    assert fates == [
        (1, Fate.MOVED, "title"),
        (2, Fate.BLANK, ""),
        (3, Fate.MOVED, "authors"),
        (3, Fate.MOVED, "date"),
        (4, Fate.KEPT, "top"),
        (5, Fate.DROPPED, "scroll-control"),
    ]
