"""Tables of contents: a label and the headings of the article, which the page lists anyway, are dropped."""

import re
from collections.abc import Iterator, Sequence

from generator.model.document import ItemList, Line, RawBlock
from generator.model.walk import block_text
from generator.structure.draft import Draft, drop
from generator.structure.groups import without_blank
from generator.structure.lines import collapsed, without_leading_symbols, words
from generator.structure.markers import read_mark

LABEL = re.compile(
    r"^(?:table\s+of\s+contents?|contents|in\s+this\s+(?:article|post|guide)|on\s+this\s+page|jump\s+to(?:\s+section)?"
    r"|table\s+des\s+matières|sommaire|(?:au|dans\s+ce)\s+sommaire|inhalt(?:sverzeichnis)?|(?:tabla\s+de\s+)?contenidos?"
    r"|en\s+este\s+artículo|índice|indice|neste\s+artigo|sumário|in\s+questo\s+articolo|περιεχόμενα"
    r"|(?:جدول\s+)?المحتويات|目次|目錄|목차)\s*[:：]?$",
    re.IGNORECASE,
)
"""What a table of contents is called."""

LONGEST_LABEL = 60
"""Characters of a label with the symbols before it; most lines are longer."""

FEWEST_ENTRIES = 2
"""Entries that recur below, all of them, from which the list is one of contents."""


def drop_contents(draft: Draft) -> Draft:
    """The draft without a table of contents every entry of which is a line of its own further down."""
    shown = without_blank(draft.blocks)
    for index, block in enumerate(shown):
        if isinstance(block, Line) and _is_label(collapsed(block.text)):
            entries = _entries(shown[index + 1 :])
            if entries:
                return drop(draft, [block, *entries], "table-of-contents")
    return draft


def _is_label(text: str) -> bool:
    return len(text) <= LONGEST_LABEL and bool(LABEL.match(without_leading_symbols(text)))


def _entries(below: Sequence[RawBlock]) -> tuple[RawBlock, ...]:
    """The blocks below the label that list what comes later; none when there are fewer than two entries."""
    found: list[RawBlock] = []
    count = 0
    for index, block in enumerate(below):
        texts = list(_texts(block))
        later = {key for other in below[index + 1 :] if isinstance(other, Line) for key in map(_key, _texts(other))}
        if not texts or not all(_key(text) in later for text in texts):
            break
        found.append(block)
        count += len(texts)
    return tuple(found) if count >= FEWEST_ENTRIES else ()


def _texts(block: RawBlock) -> Iterator[str]:
    """The text of a line without its mark, or the texts of the items of a list, those of nested lists among them."""
    if isinstance(block, Line):
        mark = read_mark(block.text)
        yield mark.text if mark else block.text
    elif isinstance(block, ItemList):
        for item in block.items:
            yield block_text(item.blocks[:1])
            for child in item.blocks[1:]:
                yield from _texts(child)


def _key(text: str) -> str:
    return " ".join(words(text)).casefold()
