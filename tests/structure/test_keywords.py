"""Keywords and hashtags with and without labels."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.model.article import Article

CASES = json.loads((Path(__file__).parent.parent / "cases" / "structure" / "keywords.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["label"])
def test_keywords(case: dict[str, object], structured: Callable[[str], Article]) -> None:
    front = structured("\n".join(case["input"])).front_matter  # type: ignore[arg-type]  # a list in the file
    found = {"keywords": list(front.keywords), "tags": list(front.tags)}
    assert {name: value for name, value in found.items() if value} == case["expected"]
