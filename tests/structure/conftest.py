"""Documents of plain text for the tests of structure, and what an article looks like as an outline."""

from collections.abc import Callable, Iterator

import pytest

from generator.model.article import Article, Section
from generator.model.document import (
    Block,
    CodeBlock,
    Document,
    ItemList,
    Line,
    Paragraph,
    Quote,
    SourcePlace,
    SourceUnit,
    Table,
)
from generator.model.walk import plain_text
from generator.structure import structure_document


def make_document(text: str) -> Document:
    """The document that the reader makes of plain text."""
    lines = text.split("\n")
    units = tuple(SourceUnit(number, number, line) for number, line in enumerate(lines, start=1))
    blocks = tuple(Line(unit.text, SourcePlace(unit.number, unit.number, unit.line)) for unit in units)
    return Document("notes.txt", "text/plain", "0" * 64, units, blocks)


def make_outline(article: Article) -> list[str]:
    """The sections and blocks of an article, one line each: `## heading`, `- item`, `1. item`, `| cell |`, text."""
    return [line for section in article.sections for line in _section(section)]


@pytest.fixture
def document() -> Callable[[str], Document]:
    return make_document


@pytest.fixture
def structured() -> Callable[[str], Article]:
    return lambda text: structure_document(make_document(text))


@pytest.fixture
def outline() -> Callable[[Article], list[str]]:
    return make_outline


def _section(section: Section) -> Iterator[str]:
    if section.heading:
        yield "#" * section.level + " " + plain_text(section.heading)
    for block in section.blocks:
        yield from _block(block, "")


def _block(block: Block, indent: str) -> Iterator[str]:
    match block:
        case Paragraph():
            yield indent + plain_text(block.children)
        case CodeBlock():
            yield f"{indent}```{block.language} {block.text}"
        case Quote():
            for child in block.blocks:
                yield from _block(child, indent + "> ")
        case ItemList():
            for number, item in enumerate(block.items, start=block.start or 0):
                mark = "- " if block.start is None else f"{number}. "
                first, *rest = item.blocks
                yield from _block(first, indent + mark)
                for child in rest:
                    yield from _block(child, indent + "  ")
        case Table():
            for row in (block.header, *block.rows):
                yield indent + "| " + " | ".join(map(plain_text, row)) + " |"
        case _:
            yield f"{indent}? {block}"
