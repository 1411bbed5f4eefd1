"""Roles of lines: the trees, their features, and the rules that no probability overrules."""

import json
import re
from collections.abc import Callable
from importlib.resources import files

import numpy as np
import pytest

from generator.model.article import Article
from generator.structure.code import features as code_features
from generator.structure.roles import features as line_features
from generator.text.trees import load_trees, probabilities

ROLES = ("generator.structure.roles", "labels")
GROUPS = ("generator.structure.code", "groups")

LONG = (
    "The wheel turned for two hundred years, through floods and droughts, and the people of the valley, who came with"
    " their carts before sunrise, never went hungry."
)


@pytest.mark.parametrize(
    ("package", "name", "features"), [(*ROLES, line_features.FEATURES), (*GROUPS, code_features.FEATURES)]
)
def test_the_trees_know_the_features_by_their_names(package: str, name: str, features: tuple[str, ...]) -> None:
    assert load_trees(package, name).features == features


@pytest.mark.parametrize(("package", "name"), [ROLES, GROUPS])
def test_probabilities_are_shares_whatever_number_of_rows_is_looked_at(package: str, name: str) -> None:
    trees = load_trees(package, name)
    rows = np.array([[value] * len(trees.features) for value in (-9.0, 0.0, 1.0, 50.0)])
    found = probabilities(trees, rows)
    assert found.shape == (4, len(trees.labels))
    assert np.allclose(found.sum(axis=1), 1.0)
    assert np.array_equal(probabilities(trees, np.tile(rows, (50, 1))), np.tile(found, (50, 1)))
    assert probabilities(trees, rows[:0]).shape == (0, len(trees.labels))


@pytest.mark.parametrize(("package", "name"), [ROLES, GROUPS])
def test_the_leaf_of_a_row_is_the_one_to_which_its_comparisons_lead(package: str, name: str) -> None:
    data = json.loads(files(package).joinpath(f"{name}.json").read_text(encoding="utf-8"))
    for value in (-9.0, 0.0, 0.3, 1.0, 50.0):
        scores = list(data["start"])
        for root, label in zip(data["roots"], data["label"], strict=True):
            node = root
            while data["left"][node] != node:
                node = data["left" if value <= data["threshold"][node] else "right"][node]
            scores[label] += data["value"][node]
        raised = np.exp(np.array(scores) - max(scores))
        found = probabilities(load_trees(package, name), np.full((1, len(data["features"])), value))
        assert np.allclose(found, raised / raised.sum())


def test_the_trees_of_roles_say_what_they_were_learned_from_and_fit_into_sixteen_bits() -> None:
    data = json.loads(files(ROLES[0]).joinpath("labels.json").read_text(encoding="utf-8"))
    assert data["learned_from"]["rows"] > 100_000
    assert re.fullmatch(r"[0-9a-f]{64}", data["learned_from"]["sha256"])
    assert load_trees(*ROLES).remaining.dtype == np.uint16


def test_headings_may_be_sentences_when_all_are(
    structured: Callable[[str], Article], outline: Callable[[Article], list[str]]
) -> None:
    headings = ["The mill is old.", "Water is patient.", "Stones wear down.", "Flour feeds the town."]
    text = "\n\n".join(["The Mill on the Weir", LONG, *(f"{heading}\n\n{LONG}" for heading in headings)])
    assert [line for line in outline(structured(text)) if line.startswith("#")] == [f"## {text}" for text in headings]


@pytest.mark.parametrize(
    "line",
    [
        "— Ann Miller",
        "Dear millers,",
        "The plan: https://example.org/mill/plan",
        "Sacks in May: 412",
        "-p 'Grind the rye'",
    ],
)
def test_what_no_heading_looks_like(
    line: str, structured: Callable[[str], Article], outline: Callable[[Article], list[str]]
) -> None:
    text = f"The Mill on the Weir\n\n{LONG}\n\nThe Wheel\n\n{LONG}\n\n{line}\n\n{LONG}"
    found = outline(structured(text))
    assert [shown for shown in found if shown.startswith("#")] == ["## The Wheel"]
    assert line in found


def test_a_single_short_sentence_is_no_heading(
    structured: Callable[[str], Article], outline: Callable[[Article], list[str]]
) -> None:
    text = f"The Mill on the Weir\n\n{LONG}\n\nThe mill is old.\n\n{LONG}"
    assert not [line for line in outline(structured(text)) if line.startswith("#")]


def test_items_in_lower_case_are_no_wrapped_paragraph(
    structured: Callable[[str], Article], outline: Callable[[Article], list[str]]
) -> None:
    items = [
        "the outer wheel with its forty wooden paddles",
        "the race below the weir and its iron gate",
        "the two millstones of hard grey granite",
    ]
    text = "\n\n".join(["The Mill on the Weir", LONG, LONG, "These parts are old:", "\n".join(items), LONG])
    assert [line for line in outline(structured(text)) if line.startswith("- ")] == [f"- {item}" for item in items]


QUESTIONS = [
    "When did you first hear of the mill?",
    "You came back after the flood. What did you find in the valley, and who was still there to help you?",
    "Let us turn to the stones. How do you know when they must be cut, and what becomes of the flour if they are not?",
    "What would you do with another wheel?",
    "You have taught two apprentices. What do they ask you most, now that both of them run mills of their own?",
]


def test_the_questions_of_an_interview_are_headings_however_long(
    structured: Callable[[str], Article], outline: Callable[[Article], list[str]]
) -> None:
    text = "\n\n".join(["The Miller Speaks", LONG, *(f"{question}\n\n{LONG}\n\n{LONG}" for question in QUESTIONS)])
    assert [line for line in outline(structured(text)) if line.startswith("#")] == [f"## {text}" for text in QUESTIONS]


def test_paragraphs_that_end_with_a_question_below_headings_are_none(
    structured: Callable[[str], Article], outline: Callable[[Article], list[str]]
) -> None:
    names = ["The Wheel", "The Stones", "The Weir", "The Road", "The Town"]
    sections = (f"{name}\n\n{question}\n\n{LONG}" for name, question in zip(names, QUESTIONS, strict=True))
    found = outline(structured("\n\n".join(["The Mill on the Weir", LONG, *sections])))
    assert not [
        line for line in found if line.startswith("#") and line.endswith(("help you?", "are not?", "their own?"))
    ]


ITEMS = [
    f"Clear the grate: {LONG.removesuffix('.')}, for leaves and branches that the river brings would stop the wheel.",
    "Oil the shaft: a dry bearing can be heard as far as the bridge, and by then the wood is burnt.",
    "Open the gate by a hand's breadth: the wheel must begin slowly, or its paddles break one after the other.",
    "Wait for the stones: they are cold in the morning, and the first flour of the day is for the hens.",
]


def test_an_announced_list_goes_on_behind_a_long_item_in_a_text_without_blank_lines_and_marks(
    structured: Callable[[str], Article], outline: Callable[[Article], list[str]]
) -> None:
    lines = [
        "The Mill on the Weir",
        LONG,
        LONG,
        "Every morning there are four things to do:",
        *ITEMS,
        "The Evening",
        LONG,
    ]
    found = outline(structured("\n".join(lines)))
    assert [line for line in found if line.startswith("- ")] == [f"- {item}" for item in ITEMS]


def test_what_somebody_said_is_no_list(
    structured: Callable[[str], Article], outline: Callable[[Article], list[str]]
) -> None:
    lines = ["The Mill on the Weir", LONG, "This is what the last miller said:", LONG, LONG, "The Evening", LONG]
    found = outline(structured("\n".join(lines)))
    assert not [line for line in found if line.startswith("- ")]
