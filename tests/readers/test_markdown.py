"""Markdown to blocks, told in a short notation; and what is reported and refused."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.errors import FrontMatterError, SourceTooLargeError
from generator.model.diagnostic import Rule, Severity
from generator.model.document import SourceFile
from generator.readers import read_source
from tests.readers.notation import block_notation

MakeSource = Callable[..., SourceFile]
CASES = json.loads((Path(__file__).parent.parent / "cases" / "readers" / "markdown.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: str(case["label"]))
def test_case(make_source: MakeSource, case: dict[str, str | list[str]]) -> None:
    document = read_source(make_source(case["input"], "a.md"))
    assert [block_notation(block) for block in document.blocks] == case["expected"]


def test_every_line_is_a_unit_and_every_block_knows_its_lines(make_source: MakeSource) -> None:
    text = "---\ntitle: T\ntags: [a, b]\n---\n\n# A\n\nb\nc\n\n- d\n\n  e\n\n\nf"
    document = read_source(make_source(text, "a.md"))
    assert [unit.text for unit in document.units] == text.split("\n")
    assert [(block.place.first, block.place.last) for block in document.blocks] == [(6, 6), (8, 9), (11, 13), (16, 16)]
    assert [(field.key, field.values, field.place.line) for field in document.metadata] == [
        ("title", ("T",), 2),
        ("tags", ("a", "b"), 3),
    ]


def test_what_is_dropped_is_reported(make_source: MakeSource) -> None:
    text = "a\n[b](javascript:c)\n\n<u>d</u>\n\n<u>e</u> <!-- f -->"
    found = read_source(make_source(text, "a.md")).diagnostics
    assert [(one.rule, one.severity, one.line) for one in found] == [
        (Rule.UNSAFE_LINK, Severity.WARNING, 2),
        (Rule.RAW_HTML, Severity.NOTE, 4),
        (Rule.RAW_HTML, Severity.NOTE, 6),
    ]
    assert "<u> was dropped (2 times" in found[1].message


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("a\n\n" + "> " * 60 + "b", 3),
        ("- " * 60 + "b", 1),
        ("*a _b " * 30 + "c_ d* " * 30, 1),
        ("a\n\n" + "<b>" * 60, 3),
        ("a " * 30_000, 1),
    ],
    ids=["quotes", "lists", "marks", "HTML", "long paragraph"],
)
def test_deep_or_long_text_is_refused(make_source: MakeSource, text: str, line: int) -> None:
    with pytest.raises(SourceTooLargeError) as caught:
        read_source(make_source(text, "a.md"))
    assert (caught.value.path, caught.value.line) == ("a.md", line)


def test_broken_front_matter_is_an_error_with_its_line(make_source: MakeSource) -> None:
    with pytest.raises(FrontMatterError) as caught:
        read_source(make_source("---\ntitle: a\ntitle: b\n---\nc", "a.md"))
    assert (caught.value.path, caught.value.line) == ("a.md", 3)
