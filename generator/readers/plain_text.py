"""Reader of plain text: every line becomes a `Line` with its white space, whose role structure finds out.

Front matter states fields as in Markdown, if it is a mapping; else its lines are text, which may begin with a rule.
"""

from dataclasses import replace

from generator.errors import FrontMatterError
from generator.model.document import Document, Line, SourceFile, SourcePlace
from generator.readers.decoding import decode
from generator.readers.lines import source_units
from generator.readers.sidecar import metadata_fields
from generator.text.front_matter import FrontMatter, parse


def read_plain_text(source: SourceFile) -> Document:
    """The lines of a text file as they stand behind its front matter; a child of SourceError when it is no text."""
    document = read_lines(source)
    if not document.units[0].text.startswith("---"):
        return document
    stated = _front_matter("\n".join(unit.text for unit in document.units))
    return replace(document, blocks=document.blocks[stated.lines :], metadata=metadata_fields(stated.fields))


def read_lines(source: SourceFile) -> Document:
    """All lines of a text as they stand, whatever they mean; a child of SourceError when the bytes are no text."""
    text, found = decode(source)
    units = source_units(text, source.path)
    lines = tuple(Line(unit.text, SourcePlace(unit.number, unit.number, unit.line)) for unit in units)
    return Document(source.path, source.media_type, source.sha256, units, lines, diagnostics=found)


def _front_matter(text: str) -> FrontMatter:
    try:
        return parse(text)
    except FrontMatterError:
        return FrontMatter((), text)
