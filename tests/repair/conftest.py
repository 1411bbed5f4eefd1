"""Documents for tests of repairs."""

from collections.abc import Callable

import pytest

from generator.model.document import Document, Line, RawBlock, SourcePlace


def lines_of(text: str) -> Document:
    lines = text.split("\n")
    blocks: tuple[RawBlock, ...] = tuple(Line(line, SourcePlace(n, n, n)) for n, line in enumerate(lines, 1))
    return Document("a.txt", "text/plain", "0" * 64, (), blocks)


@pytest.fixture
def make_document() -> Callable[[str], Document]:
    """A plain text as a document, one `Line` per line."""
    return lines_of
