"""What plain text marks as such with lines of signs or number signs: headings, and rules between passages."""

import re
from collections.abc import Iterator
from itertools import chain

from generator.model.document import Heading, Line, RawBlock, ThematicBreak
from generator.model.inline import Text
from generator.structure.draft import Draft, span, text_lines, with_blocks
from generator.structure.lines import collapsed

NUMBER_SIGNS = re.compile(r"^ {0,3}(#{1,6})\s+(?P<text>\S.*?)\s*#*\s*$")
"""A heading as Markdown and many mark-ups write it. A hashtag has no space behind the sign."""

UNDERLINE = re.compile(r"^\s*(?:={3,}|-{3,}|~{3,}|\^{3,}|\*{3,}|_{3,})\s*$")
"""A line of one sign."""

RULE = re.compile(r"^\s*([-=*_~•—])(?:\s?\1){2,}\s*$")
"""A line of three signs or more that stands for itself: `* * *`, `-----`."""

LEVELS_OF_LINES = {"=": 1, "-": 2, "~": 3, "^": 4, "*": 3, "_": 3}
"""Level of a heading by the sign of the line below it, as reStructuredText and Markdown have it by custom."""

LENGTH_TOLERANCE = 3
"""Characters by which the line below a heading may be shorter: authors count badly."""


def find_stated_headings(draft: Draft) -> Draft:
    """The draft with marked headings as headings of the level that their mark states, and rules as rules."""
    return with_blocks(draft, tuple(_blocks(draft.blocks, signs=_uses_signs(draft))))


def _uses_signs(draft: Draft) -> bool:
    """Whether number signs mark headings: the first line or one of two signs has them, not just a comment in code."""
    texts = [line.text for line in text_lines(draft)]
    matches = [match for text in texts if (match := NUMBER_SIGNS.match(text))]
    return any(len(match[1]) > 1 or match.string is texts[0] for match in matches)


def _blocks(blocks: tuple[RawBlock, ...], *, signs: bool) -> Iterator[RawBlock]:
    skip = False
    for block, below in zip(blocks, chain(blocks[1:], [None]), strict=False):
        if skip:
            skip = False
        elif not isinstance(block, Line) or not block.text:
            yield block
        elif signs and (match := NUMBER_SIGNS.match(block.text)):
            yield Heading(len(match[1]), (Text(collapsed(match["text"])),), block.place)
        elif isinstance(below, Line) and _underlines(block, below):
            skip = True
            level = LEVELS_OF_LINES[below.text.strip()[0]]
            yield Heading(level, (Text(collapsed(block.text)),), span(block.place, below.place))
        elif RULE.match(block.text):
            yield ThematicBreak(block.place)
        else:
            yield block


def _underlines(line: Line, below: Line) -> bool:
    """Whether the lower line marks the upper one: it is made of one sign and about as long."""
    return (
        bool(UNDERLINE.match(below.text))
        and any(map(str.isalnum, line.text))
        and len(below.text.strip()) + LENGTH_TOLERANCE >= len(line.text.strip())
    )
