"""Furniture of web pages: dropped by the named rule, kept where it may be text."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.model.article import Article, Fate
from generator.structure.boilerplate.rules import RULES

PATH = Path(__file__).parent.parent / "cases" / "structure" / "boilerplate.json"
CASES = json.loads(PATH.read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["label"])
def test_boilerplate(case: dict[str, object], structured: Callable[[str], Article]) -> None:
    article = structured("\n".join(case["input"]))  # type: ignore[arg-type]  # a list in the file
    dropped = [entry.target for entry in article.ledger if entry.fate is Fate.DROPPED]
    assert dropped == ([case["expected"]] if case["expected"] else [])
    assert [diagnostic.rule.code for diagnostic in article.diagnostics] == ["boilerplate-kept"] * bool(case["noted"])


def test_every_rule_has_a_case() -> None:
    assert {rule.name for rule in RULES} == {case["expected"] for case in CASES} - {None}
