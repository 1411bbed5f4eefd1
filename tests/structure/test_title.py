"""Stated and derived titles."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.model.article import Article

CASES = json.loads((Path(__file__).parent.parent / "cases" / "structure" / "titles.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["label"])
def test_title(case: dict[str, object], structured: Callable[[str], Article]) -> None:
    article = structured("\n".join(case["input"]))  # type: ignore[arg-type]  # a list in the file
    assert article.front_matter.title == case["expected"]
    assert ("title" in article.front_matter.derived) == case["derived"]
    assert ("title-derived" in [each.rule.code for each in article.diagnostics]) == case["derived"]


def test_an_empty_text_is_named_after_its_file(structured: Callable[[str], Article]) -> None:
    assert structured("").front_matter.title == "Notes"
