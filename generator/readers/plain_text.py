"""Reader of plain text: every line becomes a `Line` with its white space, whose role structure finds out."""

from generator.model.document import Document, Line, SourceFile, SourcePlace
from generator.readers.decoding import decode
from generator.readers.lines import source_units


def read_plain_text(source: SourceFile) -> Document:
    """The lines of a text file as they stand; a child of SourceError when the bytes are no text."""
    text, found = decode(source)
    units = source_units(text, source.path)
    lines = tuple(Line(unit.text, SourcePlace(unit.number, unit.number, unit.line)) for unit in units)
    return Document(source.path, source.media_type, source.sha256, units, lines, diagnostics=found)
