"""The body of a DOCX part as paragraphs and tables in reading order, each paragraph accounted for."""

from collections.abc import Iterator
from typing import TypeAlias

from generator.readers.docx.paragraphs import Para, Reading
from generator.readers.flow.style_names import is_contents
from generator.readers.flow.tables import Cell, Grid
from generator.readers.office_xml import Node

CONTENTS_RULE = "table-of-contents"  # the site makes its own
# Elements that only surround blocks.
AROUND = frozenset({"w:sdt", "w:sdtContent", "w:customXml", "w:ins", "w:moveTo", "mc:AlternateContent", "mc:Choice"})


Piece: TypeAlias = Para | Grid[Para]

LARGEST_SPAN = 63  # columns of a table in Word
ALIGNMENTS = {"left": "left", "start": "left", "center": "center", "right": "right", "end": "right"}


def pieces_of(container: Node, reading: Reading, rule: str = "") -> Iterator[Piece]:
    """The paragraphs and tables of a container; `rule` drops them all, and they are only accounted for."""
    for node in container.elements():
        if node.tag == "w:p":
            yield from _paragraph(node, reading, rule)
        elif node.tag == "w:tbl":
            grid = Grid(tuple(_row(row, reading, rule) for row in _rows(node)))
            if not rule:
                yield grid
        elif node.tag in AROUND:
            contents = node.value("w:sdtPr", "w:docPartObj", "w:docPartGallery") == "Table of Contents"
            yield from pieces_of(node, reading, CONTENTS_RULE if contents else rule)


def _paragraph(node: Node, reading: Reading, rule: str) -> Iterator[Piece]:
    rule = rule or (CONTENTS_RULE if is_contents(reading.styles.names(node)) else "")
    para = reading.paragraph(node, rule)
    if not rule:
        yield para
    for box in para.boxes:
        yield from pieces_of(box, reading, rule)


def _rows(table: Node) -> Iterator[Node]:
    for node in table.elements():
        if node.tag == "w:tr":
            yield node
        elif node.tag in AROUND:
            yield from _rows(node)


def _row(row: Node, reading: Reading, rule: str) -> tuple[Cell[Para], ...]:
    return tuple(_cell(cell, reading, rule) for cell in _cells(row))


def _cells(row: Node) -> Iterator[Node]:
    for node in row.elements():
        if node.tag == "w:tc":
            yield node
        elif node.tag in AROUND:
            yield from _cells(node)


def _cell(cell: Node, reading: Reading, rule: str) -> Cell[Para]:
    span = cell.value("w:tcPr", "w:gridSpan")
    merge = cell.find("w:tcPr", "w:vMerge")
    stated = cell.value("w:p", "w:pPr", "w:jc")
    return Cell(
        tuple(pieces_of(cell, reading, rule)),
        max(1, min(LARGEST_SPAN, int(span[:3]))) if span.isdecimal() else 1,
        continued=merge is not None and merge.get("w:val") != "restart",
        alignment=ALIGNMENTS.get(stated, ""),
    )
