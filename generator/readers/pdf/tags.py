"""What the structure tree of a tagged PDF says of a line: its block, heading level, place in lists and tables."""

import re
from collections.abc import Iterable

from generator.readers.pdf.page import Element

HEADING = re.compile(r"H([1-6])")
CODE, ITEM, LIST, LABEL, ROW, TABLE = "Code", "LI", "L", "Lbl", "TR", "Table"
CELLS = frozenset({"TD", "TH"})
NOTES = frozenset({"Note", "FENote"})
CONTENTS = frozenset({"TOC", "TOCI"})
QUOTE = "BlockQuote"
# Elements that are a block of their own (ISO 32000-2, 14.8.4); of others the lines are read by their places.
BLOCKS = frozenset({"P", "H", "Title", "Caption", QUOTE, *CELLS, *NOTES, *CONTENTS, ITEM, "Formula"})


def block_of(element: Element | None) -> Element | None:
    """The innermost element around a line that is a block; None where the tags say nothing."""
    path = element.path() if element else ()
    found = next((one for one in path if one.role in BLOCKS or HEADING.fullmatch(one.role)), None)
    if found is None or found.role in (QUOTE, ITEM):
        found = next((one for one in path if one.role == CODE), found)
    return found


def heading_level(element: Element | None) -> int:
    """1 to 6 for a heading with a level; 0 for anything else."""
    block = block_of(element)
    match = HEADING.fullmatch(block.role) if block else None
    return int(match[1]) if match else 0


def around(element: Element | None, roles: Iterable[str]) -> Element | None:
    """The innermost element of one of the roles around a line."""
    wanted = frozenset(roles)
    return next((one for one in (element.path() if element else ()) if one.role in wanted), None)


def depth(element: Element | None) -> int:
    """How many lists are around a line."""
    return sum(one.role == LIST for one in (element.path() if element else ()))
