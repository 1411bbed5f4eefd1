"""Addresses: which are written, and how; where a relative one leads."""

import json
from pathlib import Path

import pytest

from generator.render.targets import is_external, relative, safe_target
from generator.text.addresses import resolve

CASES = json.loads((Path(__file__).parent.parent / "cases/render/targets.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["label"])
def test_a_target(case: dict[str, str]) -> None:
    assert safe_target(case["input"]) == case["expected"]


@pytest.mark.parametrize(
    ("target", "path", "expected"),
    [
        ("b.md", "law/a.md", ("law/b.md", "")),
        ("../b%20c.md#d", "law/a.md", ("b c.md", "d")),
        ("#d", "law/a.md", ("", "d")),
        ("http://[bad", "a.md", ("", "")),
    ],
)
def test_resolve(target: str, path: str, expected: tuple[str, str]) -> None:
    assert resolve(target, path) == expected


def test_relative() -> None:
    assert relative("glossary/x.md", "articles/a.md") == "../glossary/x.md"
    assert relative("articles/b.md", "articles/a.md") == "b.md"
    assert relative("articles/b.md", "index.md") == "articles/b.md"


def test_is_external() -> None:
    assert is_external("https://example.org")
    assert not is_external("a.md")
