"""What no style of a DOCX document states: headings by the looks of its paragraphs, items by marks that are text."""

from collections.abc import Iterator, Mapping, Sequence

from generator.readers.docx.blocks import BlockReader
from generator.readers.docx.body import Piece
from generator.readers.docx.paragraphs import Para
from generator.readers.docx.styles import Styles
from generator.readers.flow.looks import Look, SetText, heading_levels, look_of
from generator.readers.flow.style_names import is_title
from generator.readers.flow.typed_lists import TypedItem, typed_items
from generator.readers.office_xml import Node


def levels_by_look(pieces: Sequence[Piece], reader: BlockReader) -> Mapping[int, int]:
    """The levels of paragraphs that their looks make headings, by their units; none where a style states one."""
    paras = [piece for piece in pieces if isinstance(piece, Para) and not is_title(piece.names)]
    if any(reader.styles.heading_level(para.node) for para in paras):
        return {}
    texts = [SetText(para.text, look_of(_texts(para.node, reader.styles)), reader.is_free(para)) for para in paras]
    return {paras[number].place.first: level for number, level in heading_levels(texts).items()}


def items_by_mark(pieces: Sequence[Piece], reader: BlockReader) -> Mapping[int, TypedItem]:
    """The paragraphs that begin with a mark of an item as text, by their units."""
    texts = [piece.text if isinstance(piece, Para) and reader.is_free(piece) else None for piece in pieces]
    items = typed_items(texts)
    return {
        piece.place.first: items[number]
        for number, piece in enumerate(pieces)
        if isinstance(piece, Para) and number in items
    }


def _texts(paragraph: Node, styles: Styles) -> Iterator[tuple[str, Look]]:
    """The texts of the runs of a paragraph, each with how it is set."""
    for run in paragraph.descendants():
        text = "".join(one.text() for one in run.elements() if one.tag == "w:t") if run.tag == "w:r" else ""
        if text.strip():
            yield text, styles.look(paragraph, run)
