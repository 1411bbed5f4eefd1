"""Quotations in plain text: lines that begin with `>`, as electronic mail and Markdown have them."""

import re
from collections.abc import Iterator
from itertools import groupby

from generator.model.document import Line, Paragraph, Quote, RawBlock
from generator.model.inline import Text
from generator.structure.draft import Draft, span, with_blocks
from generator.structure.lines import collapsed

SIGN = ">"

QUOTE_MARK = re.compile(r"^\s*(?:>\s?)+")
"""The mark of a quoted line; deeper quotations are not told apart."""


def find_quotes(draft: Draft) -> Draft:
    """The draft with runs of quoted lines as quotations."""
    if not any(isinstance(block, Line) and SIGN in block.text for block in draft.blocks):
        return draft
    return with_blocks(draft, tuple(_blocks(draft.blocks)))


def _blocks(blocks: tuple[RawBlock, ...]) -> Iterator[RawBlock]:
    for quoted, run in groupby(blocks, key=_is_quoted):
        found = list(run)
        if quoted:
            lines = [block for block in found if isinstance(block, Line)]
            yield Quote(tuple(_paragraphs(lines)), span(lines[0].place, lines[-1].place))
        else:
            yield from found


def _is_quoted(block: RawBlock) -> bool:
    """Whether the block is a line that begins with the mark and says something."""
    match = QUOTE_MARK.match(block.text) if isinstance(block, Line) else None
    return match is not None and match.end() < len(match.string)


def _paragraphs(lines: list[Line]) -> Iterator[Paragraph]:
    for line in lines:
        yield Paragraph((Text(collapsed(QUOTE_MARK.sub("", line.text))),), line.place)
