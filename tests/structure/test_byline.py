"""Bylines in their many shapes, and lines that only look like one."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.model.article import Article

CASES = json.loads((Path(__file__).parent.parent / "cases" / "structure" / "byline.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["label"])
def test_byline(case: dict[str, object], structured: Callable[[str], Article]) -> None:
    article = structured("\n".join(case["input"]))  # type: ignore[arg-type]  # a list in the file
    front = article.front_matter
    found = {
        "authors": list(front.authors),
        "date": front.date and front.date.isoformat(),
        "updated": front.updated and front.updated.isoformat(),
        "category": front.category,
        "diagnostics": [diagnostic.rule.code for diagnostic in article.diagnostics],
    }
    assert {name: value for name, value in found.items() if value} == case["expected"]
