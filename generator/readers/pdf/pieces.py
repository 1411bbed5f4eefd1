"""Groups, tables and pictures of a PDF document to paragraphs with a role, in reading order."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from generator.model.document import SourcePlace
from generator.model.inline import Image, Text
from generator.readers.flow.blocks import Para, Piece, Role
from generator.readers.flow.lists import BULLET, CONTINUED, DECIMAL
from generator.readers.flow.runs import PLAIN, Atom
from generator.readers.flow.tables import Cell, Grid
from generator.readers.pdf.code import code_lines
from generator.readers.pdf.groups import INDENT, Group
from generator.readers.pdf.headings import Headings
from generator.readers.pdf.joining import Target, atoms_of, without_beginning
from generator.readers.pdf.lines import Line
from generator.readers.pdf.measures import Measures
from generator.readers.pdf.tables import TableLines
from generator.readers.pdf.tags import ITEM, LABEL, QUOTE, around, depth

NONE = 0, 0  # where no element is
SAME_EDGE = 3.0  # points by which the marks of one list may differ


@dataclass(frozen=True, slots=True)
class Setting:
    """What making paragraphs needs of the document: measures, safe targets, and labels of notes by unit and mark."""

    measures: Measures
    target: Target
    labels: dict[tuple[int, str], str]


@dataclass(slots=True)
class _Level:
    """A level of the list that is being read."""

    left: float
    text_left: float
    kind: str
    name: str
    number: int


class PieceMaker:
    """Makes paragraphs of groups and keeps the list that is open between them."""

    def __init__(self, setting: Setting, headings: Headings) -> None:
        self.setting = setting
        self.headings = headings
        self.levels: list[_Level] = []
        self.count = 0
        self.defined = NONE  # the same of the definition that was read last
        self.last_item = NONE  # page and number of the element of the item that was read last

    def group(self, number: int, group: Group, ordered: bool) -> Iterator[Piece]:
        """The paragraphs of the group of that number; `ordered` says whether its number is one of a list."""
        place = place_of(group.lines)
        if number in self.headings.levels:
            self.levels.clear()
            yield Para(Role.HEADING, self._heading(number, group), place, self.headings.levels[number])
        elif group.code:
            self.levels.clear()
            self.count += 1
            yield from self._code(group)
        elif group.first.term and group.marker is None:
            yield from self._definition(group, place)
        elif self.defined != NONE and _item_key(group.first) == self.defined:
            yield Para(Role.DEFINITION, self._atoms(group), place)
        elif around(group.first.element, (ITEM,)) or (group.marker and (group.marker.kind == BULLET or ordered)):
            yield self._item(group, place)
        elif self.levels and self._is_inside(group.first) and not around(group.first.element, (QUOTE,)):
            yield Para(Role.ITEM, self._atoms(group), place, self._depth(group), CONTINUED, self.levels[-1].name)
        else:
            self.levels.clear()
            role = Role.QUOTE if around(group.first.element, (QUOTE,)) else Role.TEXT
            yield Para(role, self._atoms(group), place)

    def table(self, table: TableLines) -> Piece:
        """The grid of a table."""
        self.levels.clear()
        rows = []
        for row in table.rows:
            cells = [self._cell(lines, table) for lines in row]
            rows.append(tuple(cells))
        return Grid(tuple(rows))

    def _atoms(self, group: Group) -> tuple[Atom, ...]:
        return atoms_of(group.lines, self.setting.measures, self.setting.target, self.setting.labels)

    def _heading(self, number: int, group: Group) -> tuple[Atom, ...]:
        title = self.headings.titles.get(number)
        return (Atom(Text(title), PLAIN),) if title else self._atoms(group)

    def _code(self, group: Group) -> Iterator[Piece]:
        for line, text in zip(group.lines, code_lines(group.lines), strict=True):
            yield Para(Role.CODE, (Atom(Text(text), PLAIN),), place_of((line,)), name=str(self.count))

    def _definition(self, group: Group, place: SourcePlace) -> Iterator[Piece]:
        """The term of an item and what is said of it."""
        self.levels.clear()
        self.defined = _item_key(group.first)
        atoms = self._atoms(group)
        yield Para(Role.TERM, (Atom(Text(group.first.term), atoms[0].style),), place)
        yield Para(Role.DEFINITION, without_beginning(atoms, len(group.first.term)), place)

    def _item(self, group: Group, place: SourcePlace) -> Para:
        marker = group.marker
        if marker is None:
            label = _label(group.first)
            if label is None and self.levels and _item_key(group.first) == self.last_item:
                return Para(Role.ITEM, self._atoms(group), place, self._depth(group), CONTINUED, self.levels[-1].name)
            kind, number, length, left = BULLET, 0, len(label or ""), group.first.left
            text_left = left
        else:
            kind, number, length = marker.kind, marker.number, marker.length
            left, text_left = marker.left, marker.text_left
        self.last_item = _item_key(group.first)
        level = self._level(group, kind, number, left, text_left)
        atoms = without_beginning(self._atoms(group), length)
        return Para(Role.ITEM, atoms, place, level, kind, self.levels[-1].name, number)

    def _level(self, group: Group, kind: str, number: int, left: float, text_left: float) -> int:
        """The level of an item by the lists around it or by how far its mark is indented; opens it where needed."""
        nested = depth(group.first.element)
        if nested:
            while len(self.levels) > nested:
                self.levels.pop()
        else:
            same_column = bool(self.levels)
            while same_column and self.levels and left < self.levels[-1].left - SAME_EDGE:
                self.levels.pop()
        is_deeper = len(self.levels) < nested if nested else not self.levels or left > self.levels[-1].left + SAME_EDGE
        if is_deeper or not self.levels:
            self.count += 1
            self.levels.append(_Level(left, text_left, kind, str(self.count), number))
            return len(self.levels) - 1
        top = self.levels[-1]
        if top.kind != kind or (kind == DECIMAL and number != top.number + 1):
            self.count += 1
            top = replace(top, name=str(self.count), kind=kind)
        self.levels[-1] = replace(top, left=left, text_left=text_left, number=number)
        return len(self.levels) - 1

    def _depth(self, group: Group) -> int:
        """The level of a paragraph that goes on with an item: that of the innermost item at whose text it stands."""
        if around(group.first.element, (ITEM,)):
            return max(0, min(len(self.levels), depth(group.first.element)) - 1)
        fits = [n for n, level in enumerate(self.levels) if group.first.left >= level.text_left - SAME_EDGE]
        return max(fits, default=0)

    def _is_inside(self, line: Line) -> bool:
        """Whether a paragraph without a mark stands at the text of an open item, right of the column's edge."""
        indented = line.left > line.column[0] + INDENT * line.size
        return indented and any(abs(line.left - level.text_left) <= SAME_EDGE for level in self.levels)

    def _cell(self, lines: Sequence[Line], table: TableLines) -> Cell[Para]:
        place = place_of(table.lines)
        atoms = atoms_of(lines, self.setting.measures, self.setting.target, self.setting.labels)
        return Cell((Para(Role.TEXT, atoms, place),) if atoms else (), 1, continued=False, alignment="")


def ordered_groups(groups: Sequence[Group]) -> frozenset[int]:
    """The numbers of groups whose number counts with that of a neighbour at the same place: one alone is text."""
    found: set[int] = set()
    numbered = [(n, group.marker) for n, group in enumerate(groups) if group.marker and group.marker.kind == DECIMAL]
    last: dict[int, tuple[int, int]] = {}
    for n, marker in numbered:
        key = round(marker.left / SAME_EDGE)
        for near in (key - 1, key, key + 1):
            if near in last and last[near][1] + 1 == marker.number:
                found.update((n, last[near][0]))
        last[key] = n, marker.number
    return frozenset(found)


def picture(target: str, alt: str, place: SourcePlace) -> Para:
    """The paragraph of a picture."""
    return Para(Role.TEXT, (Atom(Image(target, alt), PLAIN),), place)


def place_of(lines: Sequence[Line]) -> SourcePlace:
    """The place of lines that follow each other."""
    units = [line.unit for line in lines]
    return SourcePlace(min(units), max(units), lines[0].page)


def _item_key(line: Line) -> tuple[int, int]:
    """The page and the number of the element of the item in which a line stands; zeros without tags."""
    element = around(line.element, (ITEM,))
    return (line.page, element.number) if element else NONE


def _label(line: Line) -> str | None:
    """The mark of an item that the tags name; None when they name none."""
    run = line.runs[0]
    return f"{run.text} " if around(line.element, (LABEL,)) and len(line.runs) > 1 else None
