"""Reader of OpenDocument texts, zipped or flat: paragraphs as blocks, properties, and an account of every paragraph."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.model.document import Block, Document, SourceFile
from generator.readers.flow.account import Account
from generator.readers.flow.blocks import (
    DEEPEST_HEADING,
    Para,
    Piece,
    Role,
    blocks_of,
    footnote,
    is_typewritten,
    with_typed_lists,
    without_fields,
)
from generator.readers.flow.document import document_of
from generator.readers.flow.properties import USER_FIELDS, Property, has_byline, stated_fields
from generator.readers.flow.tables import Cell, Grid, paragraphs_of
from generator.readers.odt.body import BodyReader
from generator.readers.odt.looks import with_headings
from generator.readers.odt.package import Package
from generator.readers.odt.text import Reading
from generator.readers.pictures import Pictures
from generator.readers.supervised import read_supervised
from generator.readers.xml_tree import Node

# Properties that say something of the article, and our names. `dc:creator` is who changed the file last, and dates are
# those of the file.
FIELDS = {
    "dc:title": "title",
    "meta:initial-creator": "authors",
    "meta:keyword": "keywords",
    "dc:description": "description",
    "dc:language": "language",
}
OWN = "meta:user-defined"
HEADER, FOOTER = "page-header", "page-footer"
MARGINS = {"style:header": HEADER, "style:header-left": HEADER, "style:header-first": HEADER, "style:footer": FOOTER,
           "style:footer-left": FOOTER, "style:footer-first": FOOTER}  # fmt: skip


def read_odt(source: SourceFile) -> Document:
    """The text of an OpenDocument text, read in a process of its own; a child of SourceError when it holds none."""
    return read_supervised(read_odt_here, source)


def read_odt_here(source: SourceFile) -> Document:
    """The same in this process."""
    package = Package(source.content, source.path)
    account = Account(source.path)
    reading = Reading(package, account, Pictures(source.path, source.companions))
    body = BodyReader(reading, fonts=True)
    pieces = tuple(body.pieces(package.body))
    notes = tuple(_notes(reading, body))
    for master in package.masters.elements():
        for part in master.elements():
            if part.tag in MARGINS:
                tuple(body.pieces(part, MARGINS[part.tag]))
    fonts = not is_typewritten(pieces)
    pieces = pieces if fonts else tuple(map(_without_code, pieces))
    paras = tuple(para for piece in pieces for para in paragraphs_of(piece))
    pieces, styled = without_fields(pieces)
    pieces = with_typed_lists(with_headings(pieces, body.looks))
    titled = any(para.name == "title" for para in paras if para.role is Role.HEADING)
    shifted = tuple(map(_below_title, pieces)) if titled else pieces
    found = (*blocks_of(shifted, fonts=fonts), *_footnotes(notes, fonts=fonts))
    headed = titled or any(isinstance(one, Para) and one.role is Role.HEADING and one.level == 1 for one in pieces)
    bylined = has_byline(para.text for para in paras) or any(field.key == "authors" for field in styled)
    stated = tuple(stated_fields(_properties(package.meta), account, titled=headed, bylined=bylined))
    return document_of(source, account, found, (*styled, *stated), reading.pictures)


def _notes(reading: Reading, body: BodyReader) -> Iterator[tuple[str, tuple[Piece, ...]]]:
    """The notes in the order of their references; notes inside notes come last."""
    number = 0
    while number < len(reading.notes):
        label, node = reading.notes[number]
        yield label, tuple(body.pieces(node))
        number += 1


def _footnotes(notes: Sequence[tuple[str, tuple[Piece, ...]]], *, fonts: bool) -> Iterator[Block]:
    for label, pieces in notes:
        block = footnote(label, pieces, fonts=fonts)
        if block:
            yield block


def _without_code(piece: Piece) -> Piece:
    """A piece of a document that is typed in one monospaced font."""
    if isinstance(piece, Grid):
        return piece
    return replace(piece, role=Role.TEXT) if piece.role is Role.CODE else piece


def _below_title(piece: Piece) -> Piece:
    """A piece of a document with a title: headings stand one level below it."""
    if isinstance(piece, Grid):
        return Grid(tuple(tuple(_cell_below_title(cell) for cell in row) for row in piece.rows))
    if piece.role is Role.HEADING and piece.name != "title":
        return replace(piece, level=min(piece.level + 1, DEEPEST_HEADING))
    return piece


def _cell_below_title(cell: Cell[Para]) -> Cell[Para]:
    return replace(cell, pieces=tuple(map(_below_title, cell.pieces)))


def _properties(meta: Node) -> Iterator[Property]:
    """The properties; keywords stand one by one."""
    keywords = tuple(one.text() for one in meta.elements() if one.tag == "meta:keyword")
    if keywords:
        yield Property("keywords", keywords)
    for one in meta.elements():
        if one.tag not in ("meta:keyword", "meta:document-statistic"):
            own = USER_FIELDS.get(one.get("meta:name").strip().lower(), "") if one.tag == OWN else ""
            yield Property(own or FIELDS.get(one.tag, ""), (one.text(),))
