"""One article in every format gives one Markdown, but for losses that a table lists; the table is on a page too.

A loss that is not listed fails, and so does a listed one that no longer happens. A format more is a file
`article.<suffix>`, a name in `formats` of `elements.json`, and entries in `lost` where it cannot carry something.
"""

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

from generator import files, pipeline
from generator.config import Config
from generator.model.diagnostic import Severity
from generator.model.document import SourceFile
from tests.readers.shown_table import check_shown

CASES = Path(__file__).parent.parent / "cases" / "formats"
PAGE = Path(__file__).parent.parent.parent / "docs" / "development" / "formats.md"
FULL = "md"  # the format that loses nothing, against which the others are held


@dataclass(frozen=True, slots=True)
class Loss:
    """What the Markdown has instead of an element, and why."""

    text: str
    why: str


@dataclass(frozen=True, slots=True)
class Element:
    """One thing that an article may have: its name, the Markdown of it, and what formats lose."""

    name: str
    markdown: str
    lost: dict[str, Loss]


@cache
def table() -> tuple[dict[str, str], tuple[Element, ...]]:
    """Suffixes of formats with their names, and the elements."""
    data = json.loads((CASES / "elements.json").read_text(encoding="utf-8"))
    elements = tuple(
        Element(
            row["element"],
            row["markdown"],
            {suffix: Loss(loss["as"], loss["why"]) for suffix, loss in row["lost"].items()},
        )
        for row in data["elements"]
    )
    return data["formats"], elements


FORMATS, ELEMENTS = table()
each_format = pytest.mark.parametrize("suffix", FORMATS)


@cache
def source(suffix: str) -> SourceFile:
    found = files.read_source_file(CASES / f"article.{suffix}", CASES)
    assert isinstance(found, SourceFile)
    return found


def markdown(suffix: str, config: Config) -> str:
    """The article of a format as a Markdown source."""
    prepared = pipeline.prepare(source(suffix))
    assert not [one for one in prepared.diagnostics if one.severity is Severity.ERROR]
    assert prepared.article
    return pipeline.as_markdown(prepared.article, config)


@each_format
def test_a_format_gives_the_same_markdown_but_for_what_is_listed(suffix: str, config: Config) -> None:
    expected = markdown(FULL, config)
    for element in ELEMENTS:
        if suffix in element.lost:
            assert expected.count(element.markdown) == 1, element.name
            expected = expected.replace(element.markdown, element.lost[suffix].text)
    assert markdown(suffix, config) == expected


@each_format
def test_a_format_gives_the_same_pictures(suffix: str) -> None:
    article, full = pipeline.prepare(source(suffix)).article, pipeline.prepare(source(FULL)).article
    assert article
    assert full
    if suffix == "txt":
        assert not article.assets
    elif suffix == "pdf":  # it holds the points of a picture, not its file
        assert [size_of(asset.content) for asset in article.assets] == [size_of(one.content) for one in full.assets]
    else:
        assert article.assets == full.assets


def size_of(png: bytes) -> tuple[int, int]:
    """Width and height as the first chunk of the file states them."""
    return int.from_bytes(png[16:20], "big"), int.from_bytes(png[20:24], "big")


@pytest.mark.parametrize("element", ELEMENTS, ids=lambda element: element.name)
def test_the_article_has_every_element_once_and_every_loss_is_one(element: Element, config: Config) -> None:
    assert markdown(FULL, config).count(element.markdown) == 1
    assert element.lost.keys() <= FORMATS.keys() - {FULL}
    for loss in element.lost.values():
        assert loss.text != element.markdown
        assert loss.why


def test_the_page_shows_the_table(accept: bool) -> None:
    check_shown(PAGE, "table", shown_table(), accept=accept)


def shown_table() -> str:
    """The table as the page has it: a column per format, and below it why something is lost."""
    rows = [
        f"| {' | '.join(['element', *FORMATS.values()])} |",
        f"| --- |{' --- |' * len(FORMATS)}",
        *(f"| {' | '.join([element.name, *marks(element)])} |" for element in ELEMENTS),
    ]
    losses = [
        f"- **{element.name}**, {FORMATS[suffix]}: {loss.why}."
        for element in ELEMENTS
        for suffix, loss in element.lost.items()
    ]
    return "\n".join([*rows, "", "What is lost, and why:", "", *losses, ""])


def marks(element: Element) -> list[str]:
    return ["lost" if suffix in element.lost else "kept" for suffix in FORMATS]
