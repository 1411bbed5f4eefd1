"""Lines of flattened code: cases by language, and laws of the layout."""

import json
from pathlib import Path

import pytest

from generator.structure.code.unflatten.gaps import Break, indent_unit, read_break, split_gaps
from generator.structure.code.unflatten.languages import UNFLATTEN, unflatten
from generator.structure.code.unflatten.python import MAX_WORDS, unflatten_python

CASES = json.loads(
    (Path(__file__).parent.parent / "cases" / "structure" / "unflatten.json").read_text(encoding="utf-8")
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case['language']}: {case['label']}")
def test_lines_come_back(case: dict[str, str]) -> None:
    assert unflatten(case["input"], case["language"]) == case["expected"]


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case['language']}: {case['label']}")
@pytest.mark.parametrize("language", sorted(UNFLATTEN))
def test_no_character_is_changed_in_the_wrong_language_either(case: dict[str, str], language: str) -> None:
    assert "".join(unflatten(case["input"], language).split()) == "".join(case["input"].split())


def test_unknown_language_keeps_its_line() -> None:
    assert unflatten("a   b c ", "") == "a   b c"


def test_comment_swallows_no_statement() -> None:
    found = unflatten_python("# Count the votes import csv # and show them print(csv)")
    assert found is not None
    assert found.text == "# Count the votes\nimport csv\n# and show them\nprint(csv)"


def test_code_with_a_fault_still_gets_lines() -> None:
    found = unflatten_python("def f(x):     return x     x = = 2")
    assert found is not None
    assert not found.parses
    assert found.text.split("\n")[0] == "def f(x):"


def test_excerpt_with_an_indent_keeps_it() -> None:
    found = unflatten_python("    a = 1     b = 2")
    assert found is not None
    assert found.text == "    a = 1\n    b = 2"


def test_too_many_words_are_not_searched() -> None:
    assert unflatten_python("x " * (MAX_WORDS + 1)) is None


def test_gaps_and_words_are_the_whole_text() -> None:
    flat = split_gaps("  a   b c")
    assert (flat.words, flat.gaps) == (("a", "b", "c"), (2, 3, 1))
    assert flat.text(0, 3) == "a   b c"


@pytest.mark.parametrize(
    ("gap", "unit", "expected"),
    [(3, 2, Break(0, 2)), (4, 2, Break(1, 2)), (3, 4, Break(2, 0)), (10, 4, Break(1, 8)), (8, 4, Break(0, 7))],
)
def test_break_leaves_whole_units(gap: int, unit: int, expected: Break) -> None:
    assert read_break(gap, unit) == expected


def test_first_indent_is_the_unit() -> None:
    assert indent_unit((1, 3, 5, 5, 9)) == 2
    assert indent_unit((1, 1)) == 4
