"""Reader of RTF: paragraphs as blocks, properties, and an account of every paragraph."""

from collections.abc import Iterator, Sequence

from generator.errors import BinarySourceError
from generator.model.document import Block, Document, SourceFile
from generator.readers.flow.account import Account
from generator.readers.flow.blocks import (
    Piece,
    Role,
    blocks_of,
    footnote,
    is_typewritten,
    with_typed_lists,
    without_fields,
)
from generator.readers.flow.document import document_of
from generator.readers.flow.properties import Property, has_byline, stated_fields
from generator.readers.flow.tables import paragraphs_of
from generator.readers.pictures import Pictures
from generator.readers.rtf.body import CONTENTS_RULE, BodyReader, Found, contents_units
from generator.readers.rtf.state import Read
from generator.readers.rtf.text import TextReader
from generator.readers.rtf.tokens import tokens_of
from generator.readers.supervised import read_supervised

SIGNATURE = b"{\\rtf"


def read_rtf(source: SourceFile) -> Document:
    """The text of an RTF document, read in a process of its own; a child of SourceError when it holds none."""
    _check(source)
    return read_supervised(read_rtf_here, source)


def read_rtf_here(source: SourceFile) -> Document:
    """The same in this process."""
    _check(source)
    account = Account(source.path)
    pictures = Pictures(source.path, source.companions)
    reader = TextReader(account, pictures)
    for token in tokens_of(source.content):
        reader.read(token)
    reader.end()
    found, dropped = _without_contents(reader)
    account.dropped.extend(dropped)
    fonts = not is_typewritten(tuple(BodyReader(reader.tables, found, fonts=False).pieces(found)))
    body = BodyReader(reader.tables, found, fonts=fonts)
    pieces, styled = without_fields(tuple(body.pieces(found)))
    blocks = (*blocks_of(with_typed_lists(pieces), fonts=fonts), *_footnotes(reader, body, fonts=fonts))
    paras = [para for piece in pieces for para in paragraphs_of(piece)]
    titled = any(para.role is Role.HEADING and para.level == 1 for para in paras)
    properties = [Property(field if field[0] != "-" else "", (value,)) for field, value in reader.properties.items()]
    bylined = has_byline(para.text for para in paras) or any(field.key == "authors" for field in styled)
    stated = tuple(stated_fields(properties, account, titled=titled, bylined=bylined))
    return document_of(source, account, blocks, (*styled, *stated), pictures)


def _check(source: SourceFile) -> None:
    if not source.content.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(SIGNATURE):
        raise BinarySourceError(
            "the file is no RTF document",
            path=source.path,
            suggestion="name it after what it is, or save the article as RTF again",
        )


def _without_contents(reader: TextReader) -> tuple[tuple[Found, ...], list[tuple[int, str]]]:
    """What was found less the paragraphs of a table of contents, and those as dropped units."""
    main = reader.streams.main.found
    units = contents_units(reader.tables, main)
    kept = tuple(one for one in main if not (isinstance(one, Read) and one.unit in units))
    left_out = {one.unit for one in main if isinstance(one, Read)} & units
    texts = {unit.number: unit.text for unit in reader.account.units}
    return kept, [(number, CONTENTS_RULE) for number in sorted(left_out) if texts[number].strip()]


def _footnotes(reader: TextReader, body: BodyReader, *, fonts: bool) -> Iterator[Block]:
    for label, stream in sorted(reader.streams.notes.items(), key=lambda pair: int(pair[0])):
        pieces: Sequence[Piece] = tuple(body.pieces(stream.found))
        block = footnote(label, pieces, fonts=fonts) if pieces and not stream.rule else None
        if block:
            yield block
