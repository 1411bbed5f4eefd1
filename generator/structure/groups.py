"""Groups of lines: what stands together without a blank line, and whether blank lines separate paragraphs at all."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from generator.model.document import Block, Line, RawBlock

LONG_LINE = 120
"""Characters from which a line is a whole paragraph, not a line of one: nobody wraps that wide."""

CROWDED_SHARE = 0.92
"""Share of long lines with text right above or below them from which newlines alone separate paragraphs. In the corpus
it is 1.0 in such texts and .90 at most in others, whose long lines that touch are items of lists."""

FEW_BLANK_LINES = 0.15
"""Share of blank lines up to which a text without long lines is one where newlines alone separate paragraphs."""


class Layout(StrEnum):
    """What separates the paragraphs of a text."""

    BLANK_LINES = "blank lines"
    NEWLINES = "newlines"


@dataclass(frozen=True, slots=True)
class Group:
    """Lines that stand together without a blank line between."""

    lines: tuple[Line, ...]


Part: TypeAlias = Group | Block


def parts(blocks: Sequence[RawBlock]) -> tuple[Part, ...]:
    """Groups of lines and the blocks between them, in reading order."""
    return tuple(_parts(blocks))


def layout(blocks: Sequence[RawBlock]) -> Layout:
    """What separates the paragraphs."""
    texts = [block.text for block in blocks if isinstance(block, Line)]
    crowded = _crowded(texts)
    if crowded:
        return Layout.NEWLINES if sum(crowded) / len(crowded) > CROWDED_SHARE else Layout.BLANK_LINES
    blank = sum(not text.strip() for text in texts)
    return Layout.NEWLINES if blank < FEW_BLANK_LINES * len(texts) else Layout.BLANK_LINES


def is_blank(block: RawBlock) -> bool:
    """Whether the block is a line without text."""
    return isinstance(block, Line) and not block.text.strip()


def without_blank(blocks: Iterable[RawBlock]) -> list[RawBlock]:
    """The blocks that are not lines without text; a dozen steps look at them."""
    return [block for block in blocks if not isinstance(block, Line) or block.text.strip()]


def _parts(blocks: Sequence[RawBlock]) -> Iterator[Part]:
    group: list[Line] = []
    for block in blocks:
        if isinstance(block, Line) and block.text.strip():
            group.append(block)
            continue
        if group:
            yield Group(tuple(group))
            group = []
        if not isinstance(block, Line):
            yield block
    if group:
        yield Group(tuple(group))


def _crowded(texts: Sequence[str]) -> list[bool]:
    """For each long line, whether text stands right above or below it."""
    bare = ["", *map(str.strip, texts), ""]
    return [
        bool(above or below)
        for above, text, below in zip(bare, bare[1:], bare[2:], strict=False)
        if len(text) >= LONG_LINE
    ]
