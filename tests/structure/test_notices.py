"""See-also lines, licences, addresses and statements of machine help, between two paragraphs."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.model.article import Article, Fate

CASES = json.loads((Path(__file__).parent.parent / "cases" / "structure" / "notices.json").read_text(encoding="utf-8"))
PARAGRAPH = "The mill ground corn for the whole valley, and the miller was paid with a part of it."


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["label"])
def test_notice(case: dict[str, object], structured: Callable[[str], Article]) -> None:
    article = structured(f"The Mill\n\n{PARAGRAPH}\n\n{case['input']}\n\n{PARAGRAPH}")
    (entry,) = [entry for entry in article.ledger if entry.text == case["input"]]
    if case["expected"] is None:
        assert entry.fate is Fate.KEPT
        return
    assert isinstance(case["expected"], list)
    assert (entry.fate, entry.target) == (Fate.MOVED, case["expected"][0])
    front = article.front_matter
    stated = {*front.see_also, front.license, front.canonical_url, str(front.ai_generated).lower()}
    assert case["expected"][1] in stated
