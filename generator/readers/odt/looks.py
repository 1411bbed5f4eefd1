"""Headings of an OpenDocument text without styles of headings, by the looks of its paragraphs."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from generator.readers.flow.blocks import DEEPEST_HEADING, Para, Piece, Role
from generator.readers.flow.looks import Look, SetText, heading_levels, look_of
from generator.readers.odt.styles import Styles
from generator.readers.xml_tree import Node

USUAL = Look(12, bold=False)  # where nothing states a size, in points


def paragraph_look(paragraph: Node, styles: Styles) -> Look:
    """How most of a paragraph is set."""
    base = styles.set_as("paragraph", paragraph.get("text:style-name"), USUAL)
    return look_of(_texts(paragraph, base, styles))


def with_headings(pieces: Sequence[Piece], looks: Mapping[int, Look]) -> tuple[Piece, ...]:
    """The pieces with paragraphs as headings that only their looks (by unit) make such, unless a style states one."""
    paras = [piece for piece in pieces if isinstance(piece, Para) and piece.name != "title"]
    if any(para.role is Role.HEADING for para in paras):
        return tuple(pieces)
    texts = [SetText(one.text, looks.get(one.place.first, USUAL), one.role is Role.TEXT) for one in paras]
    levels = {paras[number].place.first: level for number, level in heading_levels(texts).items()}
    return tuple(
        replace(piece, role=Role.HEADING, level=min(level, DEEPEST_HEADING))
        if isinstance(piece, Para) and (level := levels.get(piece.place.first, 0))
        else piece
        for piece in pieces
    )


def _texts(node: Node, look: Look, styles: Styles) -> Iterator[tuple[str, Look]]:
    """The texts of a paragraph, notes and frames apart, each with how it is set."""
    for child in node.children:
        if isinstance(child, str):
            yield child, look
        elif child.tag == "text:span":
            yield from _texts(child, styles.set_as("text", child.get("text:style-name"), look), styles)
        elif child.tag == "text:a":
            yield from _texts(child, look, styles)
