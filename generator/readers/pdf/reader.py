"""Reader of PDF: lines of pages to the paragraphs that they were, with an account of every line."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.errors import BinarySourceError, EmptySourceError
from generator.model.diagnostic import Diagnostic, Rule, Severity
from generator.model.document import Block, Document, SourceFile
from generator.readers.flow.account import Account
from generator.readers.flow.blocks import Para, Piece, Role, blocks_of, footnote
from generator.readers.flow.document import document_of
from generator.readers.flow.properties import has_byline, stated_fields
from generator.readers.flow.tables import paragraphs_of
from generator.readers.pdf.columns import lines_of
from generator.readers.pdf.contents import contents_lines
from generator.readers.pdf.document import open_pdf
from generator.readers.pdf.furniture import furniture
from generator.readers.pdf.groups import Group, groups_of
from generator.readers.pdf.headings import find_headings
from generator.readers.pdf.joining import atoms_of, without_beginning
from generator.readers.pdf.lines import Line, Segment, rows_of, segments_of
from generator.readers.pdf.measures import measure
from generator.readers.pdf.metadata import properties_of
from generator.readers.pdf.notes import Notes, find_notes
from generator.readers.pdf.page import PdfFile, Run
from generator.readers.pdf.pictures import PagePictures
from generator.readers.pdf.pieces import PieceMaker, Setting, ordered_groups, place_of
from generator.readers.pdf.tables import TableLines, split_tables
from generator.readers.pictures import Pictures
from generator.readers.supervised import read_supervised

SIGNATURE = b"%PDF-"
SIGNATURE_ZONE = 1_024  # bytes in which it stands; readers of PDF accept what mail systems put before it
# Share of characters of which the file does not say what they are, from which its text is none.
MOST_UNMAPPED = 0.3
FEW_UNMAPPED = 0.005  # zeros that some programs write at line ends are 0.0002
# Share of characters in a monospaced font above which the document is typed in it, and the font says nothing of code.
TYPEWRITER_SHARE = 0.5
TURNED, CONTENTS = "turned-text", "table-of-contents"


def read_pdf(source: SourceFile) -> Document:
    """The text of a PDF document, read in a process of its own; a child of SourceError when it holds none."""
    if SIGNATURE not in source.content[:SIGNATURE_ZONE]:
        raise BinarySourceError(
            "the file is no PDF document",
            path=source.path,
            suggestion="name it after what it is, or save the article as PDF again",
        )
    return read_supervised(read_pdf_here, source)


def read_pdf_here(source: SourceFile) -> Document:
    """The same in this process."""
    file = open_pdf(source.content, source.path)
    _check_text(file, source.path)
    account = Account(source.path)
    lines = _accounted(file, account)
    measures = measure(lines)
    fonts = not _is_typewritten(lines)
    notes = find_notes(lines, measures, {page.number: page.height for page in file.pages})
    setting = Setting(measures, account.target, notes.labels)
    pictures = PagePictures(Pictures(source.path, source.companions), account)
    pieces = tuple(_pieces(file, notes.lines, setting, pictures, fonts=fonts))
    blocks: tuple[Block, ...] = (*blocks_of(pieces, fonts=fonts), *_footnotes(notes, setting, fonts=fonts))
    paras = [para for piece in pieces for para in paragraphs_of(piece)]
    account.line = 0
    titled = any(para.role is Role.HEADING and para.level == 1 for para in paras)
    bylined = has_byline(para.text for para in paras)
    metadata = tuple(stated_fields(properties_of(file, source.content), account, titled=titled, bylined=bylined))
    findings = (*_unmapped(file, source.path), *pictures.left_out())
    return document_of(source, account, blocks, metadata, pictures.pictures, findings)


def _check_text(file: PdfFile, path: str) -> None:
    runs = sum(len(page.runs) for page in file.pages)
    if runs and file.unmapped <= MOST_UNMAPPED:
        return
    reason = "the characters of its fonts are not named" if runs else "it holds pictures of pages only"
    raise EmptySourceError(
        f"the document holds no text that can be read: {reason}",
        path=path,
        suggestion="run text recognition (OCR) over it and save the result as PDF or text",
    )


def _accounted(file: PdfFile, account: Account) -> tuple[Line, ...]:
    """The lines of the text in reading order; every line of every page becomes a unit."""
    segments = {page.number: segments_of(run for run in page.runs if not run.turned) for page in file.pages}
    rows = [(page, rows_of(segments[page.number])) for page in file.pages]
    rules = furniture(rows)
    lines: dict[int, tuple[Line, ...]] = {}
    for page, found in rows:
        edge = frozenset(run for n, row in enumerate(found) if (page.number, n) in rules for run in _runs(row))
        lines[page.number] = lines_of(page, [one for one in segments[page.number] if not edge.issuperset(one.runs)])
    contents = contents_lines([line for page in file.pages for line in lines[page.number]])
    for page, found in rows:
        account.line = page.number
        for number, row in enumerate(found):
            if (page.number, number) in rules:
                account.add(" ".join(segment.text for segment in row), rules[page.number, number])
        for run in page.runs:
            if run.turned:
                account.add(run.text, TURNED)
        added = [
            account.add(line.text, CONTENTS if contents and line in contents else "") for line in lines[page.number]
        ]
        numbered = zip(lines[page.number], added, strict=True)
        lines[page.number] = tuple(
            replace(one, unit=place.first) for one, place in numbered if not contents or one not in contents
        )
    return tuple(line for page in file.pages for line in lines[page.number])


def _runs(row: Sequence[Segment]) -> Iterator[Run]:
    for segment in row:
        yield from segment.runs


def _is_typewritten(lines: Sequence[Line]) -> bool:
    total = sum(len(line.text) for line in lines)
    return sum(len(run.text) for line in lines for run in line.runs if run.font.monospace) > TYPEWRITER_SHARE * total


def _pieces(
    file: PdfFile, lines: Sequence[Line], setting: Setting, pictures: PagePictures, *, fonts: bool
) -> Iterator[Piece]:
    """The paragraphs, tables and pictures of a document in reading order."""
    pages = {page.number: page for page in file.pages}
    parts: list[TableLines | Group] = []
    for found in split_tables(lines, setting.measures, pages):
        parts.extend([found] if isinstance(found, TableLines) else groups_of(found, setting.measures, fonts=fonts))
    groups = [part for part in parts if isinstance(part, Group)]
    headings = find_headings(groups, setting.measures, file.outline)
    ordered = ordered_groups(groups)
    maker = PieceMaker(setting, headings)
    waiting = pictures.of(file.pages)
    number = 0
    for part in parts:
        first = part.lines[0]
        yield from waiting.before(first)
        if isinstance(part, TableLines):
            yield maker.table(part)
        else:
            yield from maker.group(number, part, number in ordered)
            number += 1
    yield from waiting.rest()


def _footnotes(notes: Notes, setting: Setting, *, fonts: bool) -> Iterator[Block]:
    for note in notes.notes:
        atoms = without_beginning(atoms_of(note.lines, setting.measures, setting.target), note.length)
        found = footnote(note.label, [Para(Role.TEXT, atoms, place_of(note.lines))], fonts=fonts)
        if found:
            yield found


def _unmapped(file: PdfFile, path: str) -> Iterator[Diagnostic]:
    if file.unmapped > FEW_UNMAPPED:
        yield Diagnostic(
            Rule.ENCODING_DAMAGED,
            Severity.WARNING,
            f"{file.unmapped:.0%} of the characters have no meaning in the file and were left out",
            path,
            suggestion="compare the article with the document, or save it with text recognition (OCR)",
        )
