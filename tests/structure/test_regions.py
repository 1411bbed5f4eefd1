"""Longer parts of web pages: dropped as a whole at the end, kept with a note where text of the article may follow."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.model.article import Article, Fate
from generator.structure.boilerplate.regions import REGION_RULES

CASES = json.loads((Path(__file__).parent.parent / "cases" / "structure" / "regions.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["label"])
def test_region(case: dict[str, list[str]], structured: Callable[[str], Article]) -> None:
    article = structured("\n".join(case["input"]))
    dropped = [entry for entry in article.ledger if entry.fate is Fate.DROPPED]
    assert [entry.text for entry in dropped if entry.target != "copyright-line"] == case["dropped"]
    assert not case["expected"] or {str(case["expected"])} <= {entry.target for entry in dropped}
    noted = [each.rule.code for each in article.diagnostics]
    assert set(noted) <= {"boilerplate-kept"}
    assert bool(noted) == (not case["expected"])


def test_every_region_has_a_case() -> None:
    assert {rule.name for rule in REGION_RULES} == {case["expected"] for case in CASES} - {None}
