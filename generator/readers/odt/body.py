"""The body of an OpenDocument text as paragraphs with a role and tables, each paragraph accounted for."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from generator.model.document import SourcePlace
from generator.readers.flow.blocks import Para, Piece, Role, is_monospaced, role_of
from generator.readers.flow.lists import BULLET, CONTINUED, DECIMAL
from generator.readers.flow.looks import Look
from generator.readers.flow.tables import Cell, Grid
from generator.readers.odt.looks import paragraph_look
from generator.readers.odt.text import Reading
from generator.readers.xml_tree import Node

CONTENTS_RULE, DELETED_RULE = "table-of-contents", "tracked-deletion"
INDEXES = frozenset({"text:table-of-content", "text:illustration-index", "text:table-index", "text:alphabetical-index",
                     "text:user-index", "text:object-index"})  # fmt: skip
LARGEST_SPAN = 63  # columns over which a cell may stretch
LARGEST_REPEAT = 200  # times that one cell or row may stand for itself; empty ones are repeated to the end of a sheet
DEEPEST_LIST = 9


@dataclass(frozen=True, slots=True)
class _Place:
    """Where in lists a paragraph stands: the style of the list, its level from 0, and what the next item is."""

    style: str = ""
    level: int = -1
    kind: str = BULLET
    name: str = ""
    number: int = 0


OUTSIDE = _Place()
NOWHERE = SourcePlace(0, 0, 0)


class BodyReader:
    """Reads containers of paragraphs; `fonts` says whether a monospaced font means code."""

    def __init__(self, reading: Reading, *, fonts: bool) -> None:
        self.reading = reading
        self.fonts = fonts
        self.lists = 0
        self.looks = dict[int, Look]()  # of paragraphs, by their units
        self.last: dict[str, int] = {}  # last number of each style of lists, for lists that go on

    def pieces(self, container: Node, rule: str = "", place: _Place = OUTSIDE) -> Iterator[Piece]:
        """The paragraphs and tables of a container; `rule` drops them all, and they are only accounted for."""
        for node in container.elements():
            if node.tag in ("text:p", "text:h"):
                yield from self._paragraph(node, rule, place)
                place = replace(place, kind=CONTINUED) if place.level >= 0 else place
            elif node.tag == "text:list":
                yield from self._list(node, rule, place)
            elif node.tag == "table:table":
                grid = Grid(tuple(self._rows(node, rule)))
                if not rule:
                    yield grid
            elif node.tag == "text:tracked-changes":
                tuple(self._deleted(node))
            elif node.tag in INDEXES:
                yield from self.pieces(node, CONTENTS_RULE, place)
            elif node.tag.startswith(
                ("text:section", "text:index", "text:numbered-paragraph", "draw:", "text:note-body")
            ):
                yield from self.pieces(node, rule, place)

    def _deleted(self, changes: Node) -> Iterator[Piece]:
        for deletion in changes.descendants():
            if deletion.tag == "text:deletion":
                yield from self.pieces(deletion, DELETED_RULE)

    def _paragraph(self, node: Node, rule: str, place: _Place) -> Iterator[Piece]:
        reading, style = self.reading, node.get("text:style-name")
        reading.account.line += 1
        runs = reading.atoms(node)
        rule = rule or (CONTENTS_RULE if reading.styles.is_contents(style) else "")
        text = Para(Role.TEXT, tuple(runs.found), NOWHERE).text
        para = Para(Role.TEXT, tuple(runs.found), reading.account.add(text, rule))
        self.looks[para.place.first] = paragraph_look(node, reading.styles)
        for dropped_by, texts in runs.left_out.items():
            reading.account.add("".join(texts), dropped_by)
        if not rule:
            yield self._with_role(para, node, place)
        for box in runs.boxes:
            yield from self.pieces(box, rule, place)

    def _with_role(self, para: Para, node: Node, place: _Place) -> Para:
        styles, style = self.reading.styles, node.get("text:style-name")
        level = node.get("text:outline-level") if node.tag == "text:h" else ""
        stated = int(level[:2]) if level.isdecimal() else styles.outline_level(style)
        if styles.is_code(style) or (self.fonts and self._is_mono(para, style)):
            return replace(para, role=Role.CODE)
        if not para.text.strip() and not para.atoms:
            return replace(para, role=Role.TEXT)
        if styles.is_title(style):
            return replace(para, role=Role.HEADING, level=1, name="title")
        if node.tag == "text:h" or stated:
            return replace(para, role=Role.HEADING, level=stated or 1)
        if place.level >= 0:
            return replace(
                para, role=Role.ITEM, level=place.level, kind=place.kind, name=place.name, number=place.number
            )
        role, name = role_of(styles.stated_names(style))
        return replace(para, role=role, name=name)

    def _is_mono(self, para: Para, style: str) -> bool:
        return is_monospaced(para.atoms) or (not para.text.strip() and self.reading.styles.has_monospace(style))

    def _list(self, node: Node, rule: str, around: _Place) -> Iterator[Piece]:
        style = node.get("text:style-name") or around.style or self._paragraph_list(node)
        level = min(around.level + 1, DEEPEST_LIST)
        kind = self.reading.styles.list_kind(style, level)
        goes_on = node.get("text:continue-numbering") == "true" or bool(node.get("text:continue-list"))
        key = f"{style} {level}"
        number = self.last.get(key, 0) if goes_on else self.reading.styles.list_start(style, level) - 1
        self.lists += 1
        name = str(self.lists)
        for item in node.elements():
            if item.tag not in ("text:list-item", "text:list-header"):
                continue
            stated = item.get("text:start-value")
            number = int(stated[:9]) if stated.isdecimal() else number + 1
            shown = CONTINUED if item.tag == "text:list-header" else kind
            yield from self.pieces(item, rule, _Place(style, level, shown, name, number if kind == DECIMAL else 0))
        self.last[key] = number

    def _paragraph_list(self, node: Node) -> str:
        """The style of a list that only its paragraphs state."""
        first = next((one for one in node.descendants() if one.tag == "text:p"), None)
        return self.reading.styles.list_of(first.get("text:style-name")) if first else ""

    def _rows(self, table: Node, rule: str) -> Iterator[tuple[Cell[Para], ...]]:
        for node in table.elements():
            if node.tag == "table:table-row":
                cells = tuple(self._cells(node, rule))
                if any(cell.pieces for cell in cells):
                    yield cells
            elif node.tag.startswith("table:table-"):
                yield from self._rows(node, rule)

    def _cells(self, row: Node, rule: str) -> Iterator[Cell[Para]]:
        for node in row.elements():
            if node.tag not in ("table:table-cell", "table:covered-table-cell"):
                continue
            pieces = tuple(self.pieces(node, rule))
            covered = node.tag == "table:covered-table-cell"
            if covered and not any(isinstance(one, Grid) or one.text.strip() for one in pieces):
                continue  # what covers it is repeated in its place
            columns = _count(node.get("table:number-columns-spanned"), LARGEST_SPAN)
            repeated = _count(node.get("table:number-columns-repeated"), LARGEST_REPEAT)
            yield Cell(pieces, max(columns, repeated), continued=False, alignment=self._alignment(node))

    def _alignment(self, cell: Node) -> str:
        first = cell.find("text:p")
        return self.reading.styles.alignment(first.get("text:style-name")) if first else ""


def _count(stated: str, most: int) -> int:
    return max(1, min(most, int(stated[:6]))) if stated.isdecimal() else 1
