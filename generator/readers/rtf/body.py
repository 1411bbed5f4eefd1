"""Paragraphs of an RTF file to paragraphs with a role: by style, place in the outline, list, font and size."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import chain

from generator.model.document import SourcePlace
from generator.model.inline import LineBreak, SpanKind, Text
from generator.readers.flow.blocks import DEEPEST_HEADING, Para, Piece, Role, is_monospaced, role_of
from generator.readers.flow.lists import BULLET, DECIMAL
from generator.readers.flow.looks import Look, SetText, heading_levels
from generator.readers.flow.runs import Atom, without_start
from generator.readers.flow.style_names import heading_level, is_code, is_contents, is_title
from generator.readers.flow.tables import Cell, Grid
from generator.readers.rtf.state import Read
from generator.readers.rtf.tables import Tables

# A mark of an item as text, with the tab behind it (programs without lists of their own write such), or one alone.
MARK = re.compile(r"\s*(?:(\d{1,4})[.)]|([•◦▪▫■□●○‣⁃➢✓·–-])|\(?([a-z])[.)])(?:\t|$)", re.IGNORECASE)
LAST_LEVEL = 8  # of the outline; 9 is text
CONTENTS_RULE = "table-of-contents"

Found = Read | tuple[tuple[tuple[Read, ...], ...], ...]


class BodyReader:
    """Makes paragraphs with a role; `fonts` says whether a monospaced font means code."""

    def __init__(self, tables: Tables, reads: Sequence[Found], *, fonts: bool) -> None:
        self.tables = tables
        self.fonts = fonts
        paragraphs = tuple(chain.from_iterable(map(_reads, reads)))
        self.title = next((read for read in paragraphs if self._is_title(read)), None)
        stated = any(self._level(read) for read in paragraphs)
        self.looks = {} if stated else self._looks([one for one in reads if isinstance(one, Read)])
        self.last: defaultdict[int, dict[int, int]] = defaultdict(dict)
        self.indents: list[int] = []

    def pieces(self, found: Sequence[Found]) -> Iterator[Piece]:
        """The paragraphs and tables of a stream."""
        for one in found:
            if isinstance(one, Read):
                yield self._para(one)
            else:
                rows = tuple(tuple(self._cell(cell) for cell in row) for row in one)
                yield Grid(rows)

    def _cell(self, reads: Iterable[Read]) -> Cell[Para]:
        read = tuple(reads)
        alignment = read[0].paragraph.alignment if read else ""
        return Cell(tuple(map(self._para, read)), 1, continued=False, alignment=alignment)

    def _para(self, read: Read) -> Para:
        names = self.tables.names(read.paragraph.style)
        atoms = _unmarked(read.atoms, self.tables.marks(read.paragraph.style))
        para = Para(Role.TEXT, atoms, SourcePlace(read.unit, read.unit, read.line))
        level = self._level(read) or self.looks.get(read.unit, 0)
        if is_code(names) or (self.fonts and is_monospaced(read.atoms)):
            return replace(para, role=Role.CODE)
        if not para.text.strip():
            return para
        if read is self.title:
            return replace(para, role=Role.HEADING, level=1)
        if level:
            self.indents.clear()
            return replace(para, role=Role.HEADING, level=min(level + (self.title is not None), DEEPEST_HEADING))
        item = self._item(read, para)
        if item:
            return item
        role, name = role_of(names)
        return replace(para, role=role, name=name)

    def _level(self, read: Read) -> int:
        """The level of a heading that its style or its place in the outline states, from 1; 0 for other paragraphs."""
        named = heading_level(self.tables.names(read.paragraph.style))
        if named:
            return min(named, DEEPEST_HEADING)
        outline = read.paragraph.outline if read.paragraph.outline >= 0 else self.tables.outline(read.paragraph.style)
        return min(outline + 1, DEEPEST_HEADING) if 0 <= outline <= LAST_LEVEL else 0

    def _is_title(self, read: Read) -> bool:
        return is_title(self.tables.names(read.paragraph.style)) and bool(_text(read).strip())

    def _looks(self, reads: Sequence[Read]) -> Mapping[int, int]:
        """The levels of paragraphs that only their looks make headings, by their units."""
        reads = [read for read in reads if read is not self.title]
        texts = [SetText(_text(read), Look(read.size, _is_strong(read)), self._is_free(read)) for read in reads]
        return {reads[number].unit: level for number, level in heading_levels(texts).items()}

    def _is_free(self, read: Read) -> bool:
        names = self.tables.names(read.paragraph.style)
        if read.paragraph.list_number or _mark(read) or is_code(names) or (self.fonts and is_monospaced(read.atoms)):
            return False
        return role_of(names)[0] is Role.TEXT

    def _item(self, read: Read, para: Para) -> Para | None:
        paragraph = read.paragraph
        listed = self.tables.list_of(paragraph.list_number) if paragraph.list_number else None
        if listed:
            kind, level = listed.kind(paragraph.level), paragraph.level
            number = self._next(paragraph.list_number, level, listed.start(level)) if kind == DECIMAL else 0
            return replace(para, role=Role.ITEM, level=level, kind=kind, name=str(paragraph.list_number), number=number)
        mark = _mark(read)
        if mark is None:
            return None
        number = int(mark[1]) if mark[1] else ord(mark[3].lower()) - ord("a") + 1 if mark[3] else 0
        atoms = para.atoms if read.marker else without_start(para.atoms, mark.end())
        kind = BULLET if mark[2] else DECIMAL
        return replace(para, role=Role.ITEM, atoms=atoms, level=self._depth(paragraph.indent), kind=kind, number=number)

    def _next(self, name: int, level: int, start: int) -> int:
        last = self.last[name]
        number = last.get(level, start - 1) + 1
        for deeper in [one for one in last if one > level]:
            del last[deeper]
        last[level] = number
        return number

    def _depth(self, indent: int) -> int:
        """The level of an item by how far it is indented, against the items before it."""
        while self.indents and indent < self.indents[-1]:
            self.indents.pop()
        if not self.indents or indent > self.indents[-1]:
            self.indents.append(indent)
        return len(self.indents) - 1


def contents_units(tables: Tables, found: Sequence[Found]) -> frozenset[int]:
    """The numbers of the paragraphs of a table of contents, by their styles."""
    reads = chain.from_iterable(map(_reads, found))
    return frozenset(read.unit for read in reads if is_contents(tables.names(read.paragraph.style)))


def _reads(found: Found) -> Iterator[Read]:
    if isinstance(found, Read):
        yield found
    else:
        yield from (read for row in found for cell in row for read in cell)


def _text(read: Read) -> str:
    nodes = [atom.node for atom in read.atoms]
    return "".join("\n" if isinstance(n, LineBreak) else n.value if isinstance(n, Text) else "" for n in nodes)


def _is_strong(read: Read) -> bool:
    visible = [atom for atom in read.atoms if isinstance(atom.node, Text) and atom.node.value.strip()]
    return bool(visible) and all(SpanKind.STRONG in atom.style.marks for atom in visible)


def _mark(read: Read) -> re.Match[str] | None:
    """The mark of an item, which stands apart or hangs before the text."""
    return MARK.match(read.marker or (_text(read) if read.paragraph.first < 0 else ""))


def _unmarked(atoms: tuple[Atom, ...], marks: frozenset[SpanKind]) -> tuple[Atom, ...]:
    """The atoms less the marks that the style of their paragraph has."""
    if not marks:
        return atoms
    return tuple(replace(atom, style=replace(atom.style, marks=atom.style.marks - marks)) for atom in atoms)
