"""Reader of DOCX: the text of a document as blocks, its properties, and an account of every paragraph."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.model.document import Block, Document, Footnote, SourceFile, SourcePlace
from generator.readers.docx.blocks import BlockReader
from generator.readers.docx.body import Piece, pieces_of
from generator.readers.docx.looks import items_by_mark, levels_by_look
from generator.readers.docx.media import Media
from generator.readers.docx.metadata import read_properties, read_styled
from generator.readers.docx.numbering import Numbering
from generator.readers.docx.package import Package
from generator.readers.docx.paragraphs import Para, Reading
from generator.readers.docx.styles import Styles
from generator.readers.flow.document import document_of
from generator.readers.flow.style_names import is_title
from generator.readers.flow.tables import paragraphs_of
from generator.readers.office_xml import Node
from generator.readers.supervised import read_supervised

# Share of characters in a monospaced font above which the document is typed in it, and the font says nothing of code.
TYPEWRITER_SHARE = 0.5
# Parts that are no text of the article, and the rule that drops them.
ASIDE = (("comments", "comment"), ("header", "page-header"), ("footer", "page-footer"))
NOTE_PARTS = (("footnotes", "footnote"), ("endnotes", "endnote"))
SEPARATORS = frozenset({"separator", "continuationSeparator", "continuationNotice"})
UNUSED_NOTE = "unreferenced-note"


def read_docx(source: SourceFile) -> Document:
    """The text of a DOCX document, read in a process of its own; a child of SourceError when it holds none."""
    if not source.content.startswith(b"PK"):
        Package(source.content, source.path)  # says what is wrong, at no cost
    return read_supervised(read_docx_here, source)


def read_docx_here(source: SourceFile) -> Document:
    """The same in this process."""
    package = Package(source.content, source.path)
    main = package.main_part()
    relations = package.relations(main)
    reading = Reading(Styles(_part(package, relations, "styles")), Media(package), source.path)
    reading.relations = relations
    root = package.xml(main)
    body = tuple(pieces_of(root.find("w:body") or root, reading))
    notes = tuple(_notes(package, reading, relations))
    for kind, rule in ASIDE:
        _read_aside(package, reading, relations, kind, rule)
    paras = tuple(para for piece in body for para in paragraphs_of(piece))
    titled = any(is_title(para.names) and para.text.strip() for para in paras)
    fonts = not _is_typewritten(paras)
    styled = read_styled(paras)
    moved = frozenset(field.place.first for field in styled)
    numbering = Numbering(_part(package, relations, "numbering"))
    blocks = BlockReader(reading.styles, numbering, fonts, titled, moved)
    blocks = replace(blocks, looks=levels_by_look(body, blocks))
    blocks = replace(blocks, typed=items_by_mark(body, blocks))
    found = (*blocks.blocks(body), *_footnotes(notes, blocks))
    headed = titled or any(blocks.level(para) == 1 for para in paras)
    about = package.relations("")
    core, own = (_part(package, about, kind) for kind in ("core-properties", "custom-properties"))
    metadata = (*styled, *read_properties(core, own, reading, paras, styled, titled=headed))
    return document_of(source, reading.account, found, metadata, reading.media.pictures)


def _part(package: Package, relations: dict[str, tuple[str, str]], kind: str) -> Node:
    """The tree of the part of a kind; an empty one when the document has none."""
    return package.xml(next(iter(_parts(relations, kind)), ""))


def _parts(relations: dict[str, tuple[str, str]], kind: str) -> list[str]:
    return sorted(target for found, target in relations.values() if found == kind)


def _notes(
    package: Package, reading: Reading, relations: dict[str, tuple[str, str]]
) -> Iterator[tuple[str, tuple[Piece, ...]]]:
    """The footnotes and endnotes that the text refers to, with their labels, in the order of the references."""
    found: dict[str, tuple[Piece, ...]] = {}
    for kind, tag in NOTE_PARTS:
        for part in _parts(relations, kind):
            reading.relations = package.relations(part)
            for note in package.xml(part).elements():
                if note.get("w:type") not in SEPARATORS:
                    label = reading.notes.get((tag, note.get("w:id")), "")
                    pieces = tuple(pieces_of(note, reading, "" if label else UNUSED_NOTE))
                    found[label] = pieces
    for label in reading.notes.values():
        yield label, found.get(label, ())


def _footnotes(notes: Sequence[tuple[str, tuple[Piece, ...]]], reader: BlockReader) -> Iterator[Block]:
    for label, pieces in notes:
        blocks = reader.blocks(pieces)
        if blocks:
            paras = [para for piece in pieces for para in paragraphs_of(piece)]
            yield Footnote(label, blocks, SourcePlace(paras[0].place.first, paras[-1].place.last, paras[0].place.line))


def _read_aside(
    package: Package, reading: Reading, relations: dict[str, tuple[str, str]], kind: str, rule: str
) -> None:
    for part in _parts(relations, kind):
        reading.relations = package.relations(part)
        root = package.xml(part)
        for container in root.elements() if kind == "comments" else (root,):
            tuple(pieces_of(container, reading, rule))


def _is_typewritten(paras: Sequence[Para]) -> bool:
    texts = [(len(para.text), para.monospace) for para in paras]
    monospaced = sum(size for size, monospace in texts if monospace)
    return monospaced > TYPEWRITER_SHARE * sum(size for size, _ in texts)
