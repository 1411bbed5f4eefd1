"""Passages (structure): what may be a part of a page, in one form for lines of text and for blocks of other formats."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from generator.model.document import CodeBlock, Heading, ItemList, Line, Paragraph, RawBlock, ThematicBreak
from generator.model.walk import block_text, inline_images, plain_text
from generator.structure.draft import Draft
from generator.structure.groups import is_blank
from generator.structure.lines import collapsed, ends_sentence, words
from generator.structure.markers import is_bullet, read_mark
from generator.text.letters import beyond_ascii
from generator.text.memory import remembered

PROSE_SIZE = 10
"""Words from which a sentence is running text and not a label or a control."""

LONGEST_LABEL = 40
"""Words from which a passage is running text even if it does not end as a sentence."""

DENSE = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]")
"""Characters of scripts that put no spaces between words."""

CHARACTERS_OF_A_WORD = 2
"""Characters that a word has on average in those scripts."""


class Passage(NamedTuple):
    """A block with its texts: one for a line, a paragraph or a heading, one per item for a list.

    A tuple, for several steps make one of each line, and a frozen class takes twice as long.
    """

    block: RawBlock
    texts: tuple[str, ...]

    @property
    def text(self) -> str:
        """The text, those of items joined."""
        return self.texts[0] if len(self.texts) == 1 else " ".join(self.texts)

    @property
    def is_heading(self) -> bool:
        """Whether the source states that this is a heading."""
        return isinstance(self.block, Heading)

    @property
    def is_list(self) -> bool:
        """Whether the source states that this is a list."""
        return isinstance(self.block, ItemList)


def passages(blocks: Sequence[RawBlock]) -> tuple[Passage, ...]:
    """The passages among the blocks, in reading order; blocks with pictures and blocks of blocks are none."""
    return tuple(_passages(blocks))


def first_passages(blocks: Sequence[RawBlock], most: int) -> tuple[Passage, ...]:
    """The first passages, as many as there are up to `most`."""
    return tuple(islice(_passages(blocks), most))


def last_passages(blocks: Sequence[RawBlock], most: int) -> tuple[Passage, ...]:
    """The last passages in reading order, as many as there are up to `most`."""
    return tuple(islice(_passages(reversed(blocks)), most))[::-1]


def opening_passages(draft: Draft, most: int) -> tuple[Passage, ...]:
    """Up to `most` lines and paragraphs below the title, up to the next heading, list or other block."""
    found: list[Passage] = []
    for block in draft.blocks:
        if is_blank(block) or isinstance(block, ThematicBreak) or (isinstance(block, Heading) and not found):
            continue
        passage = next(_passages((block,)), None)
        if passage is None or not isinstance(block, Line | Paragraph | CodeBlock) or len(found) == most:
            break
        found.append(passage)
    return tuple(found)


def is_bulleted(passage: Passage) -> bool:
    """Whether the passage is a line with a bullet: an item of a list that is not yet one."""
    mark = read_mark(passage.block.text) if isinstance(passage.block, Line) else None
    return mark is not None and is_bullet(mark)


def is_prose(passage: Passage) -> bool:
    """Whether the passage is running text."""
    if isinstance(passage.block, Heading | ItemList):
        return False
    text = passage.text
    count = size(text)
    return count >= LONGEST_LABEL or (count >= PROSE_SIZE and ends_sentence(text))


@remembered
def size(text: str) -> int:
    """The number of words of the text, estimated where a script puts no spaces between them.

    >>> size("one two three"), size("国境は夜のうちに動いた")
    (3, 6)
    """
    dense = 0 if text.isascii() else len(DENSE.findall(beyond_ascii(text)))
    return len(words(DENSE.sub(" ", text) if dense else text)) + (dense + 1) // CHARACTERS_OF_A_WORD


def _passages(blocks: Iterable[RawBlock]) -> Iterator[Passage]:
    for block in blocks:
        match block:
            case Line() if block.text.strip():
                yield Passage(block, (collapsed(block.text),))
            case Heading() | Paragraph() if not any(inline_images(block.children)):
                yield Passage(block, (collapsed(plain_text(block.children)),))
            case ItemList():
                texts = tuple(collapsed(block_text(item.blocks)) for item in block.items)
                yield Passage(block, texts)
            case CodeBlock() if not block.language and "\n" not in block.text:
                yield Passage(block, (collapsed(block.text),))  # `Home > World > Rivers` is no comparison
            case _:
                continue
