"""Phrases of web pages in ten languages: dropped at the end of a page, and text that begins alike and stays."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.model.article import Article, Fate
from generator.structure.boilerplate.rules import RULES

PATH = Path(__file__).parent.parent / "cases" / "structure" / "page_phrases.json"
CASES: list[tuple[str, str, str, str]] = json.loads(PATH.read_text(encoding="utf-8"))
"""A rule, a language, what becomes of the line, and the line."""

LANGUAGES = {"en", "fr", "de", "es", "pt", "it", "el", "ar", "ja", "ko"}
PROSE = (
    "The mill ground corn for the whole valley, and the miller was paid with a part of what he ground for them.",
    "When the river froze the wheel stood still, and bread was short until the thaw came in the last days of March.",
)


@pytest.mark.parametrize(("rule", "language", "fate", "line"), CASES)
def test_phrase(rule: str, language: str, fate: str, line: str, structured: Callable[[str], Article]) -> None:
    below = () if fate == "dropped" else PROSE
    article = structured("\n\n".join(("The Mill on the Weir", *PROSE, line, *below)))
    (entry,) = [entry for entry in article.ledger if entry.text == line]
    assert (entry.fate.value, entry.target if entry.fate is Fate.DROPPED else rule) == (fate, rule), language


def test_every_rule_has_both_in_every_language() -> None:
    wanted = {(rule.name, language, fate) for rule in RULES for language in LANGUAGES for fate in ("dropped", "kept")}
    assert wanted == {tuple(case[:3]) for case in CASES}
