"""Text as Markdown: what is escaped, and that ordinary prose is not."""

import json
from pathlib import Path

import pytest

from generator.render.escape import (
    CLOSING_DOLLAR,
    Markdown,
    escape_heading,
    escape_inline,
    escape_line_start,
    escape_text,
)

CASES = json.loads((Path(__file__).parent.parent / "cases/render/escape.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["label"])
def test_a_line(case: dict[str, str]) -> None:
    text = case["input"]
    dollars = CLOSING_DOLLAR if text.count("$") > 1 else None  # as in a leaf
    assert escape_line_start(escape_inline(text, dollars=dollars).strip()) == case["expected"]


def test_anywhere() -> None:
    written = escape_text("1. a [b] | c! #")
    assert written == "1\\. a \\[b\\] \\| c! \\#"
    assert isinstance(written, Markdown)
    assert escape_text("C#") == "C\\#"
    assert escape_text("Wow!") == "Wow\\!"


@pytest.mark.parametrize(
    ("text", "expected"), [("C#", "C\\#"), ("C # d", "C # d"), ("a ## ", "a \\#\\# "), ("::: x", "&#58;:: x")]
)
def test_a_heading(text: str, expected: str) -> None:
    assert escape_heading(text) == expected
