"""Paragraphs whose role a reader knows, and tables, to blocks: neighbours become one code, quote or list."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import groupby
from typing import TypeAlias

from generator.model.boxes import with_boxes
from generator.model.document import Block, CodeBlock, Footnote, Heading, MetadataField, Paragraph, Quote, SourcePlace
from generator.model.inline import Inlines, Text
from generator.readers.flow.lists import BULLET, Entry, nested_lists
from generator.readers.flow.properties import styled_field, styled_fields
from generator.readers.flow.runs import Atom, inlines_of, is_all_strong, text_of, without_start
from generator.readers.flow.style_names import is_definition, is_quote, is_term, remark_kind
from generator.readers.flow.tables import Grid, is_data, paragraphs_of, read_grid
from generator.readers.flow.terms import definition_lists, lone_formulas, place_of, remark
from generator.readers.flow.typed_lists import typed_items

DEEPEST_HEADING = 6
# Share of characters in a monospaced font above which a document is typed in it, and the font says nothing of code.
TYPEWRITER_SHARE = 0.5


class Role(StrEnum):
    """What a paragraph is."""

    HEADING = "heading"
    CODE = "code"  # a line of code, or several with line breaks
    QUOTE = "quote"
    ITEM = "item"
    TERM = "term"  # of a definition list
    DEFINITION = "definition"
    FIELD = "field"  # it states a field of the front matter; `name` says which
    REMARK = "remark"  # in a box; `name` is its kind
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class Para:
    """A paragraph. `level` is that of a heading (1 to 6) or of an item (from 0); an item has the kind of its list.

    Items with the same `name` may be one list, lines of code with the same `name` are one block.
    """

    role: Role
    atoms: tuple[Atom, ...]
    place: SourcePlace
    level: int = 0
    kind: str = BULLET
    name: str = ""
    number: int = 0

    @property
    def text(self) -> str:
        """Its characters, with line breaks."""
        return text_of(self.atoms)


Piece: TypeAlias = Para | Grid[Para]


def blocks_of(pieces: Sequence[Piece], *, fonts: bool = True) -> tuple[Block, ...]:
    """The blocks of pieces in reading order; `fonts` says whether a monospaced run in a line is code."""
    makers: dict[str, Callable[[list[Para], bool], Iterator[Block]]] = {
        Role.CODE: _code,
        Role.QUOTE: _quote,
        Role.ITEM: _items,
        Role.DEFINITION: _definitions,
        Role.REMARK: _remark,
    }
    blocks: list[Block] = []
    for key, group in groupby(pieces, key=_key):
        members = list(group)
        paras = [piece for piece in members if isinstance(piece, Para)]
        if not paras:
            blocks.extend(block for piece in members if isinstance(piece, Grid) for block in _table(piece, fonts))
        elif key[0] in makers:
            blocks.extend(makers[key[0]](paras, fonts))
        else:
            blocks.extend(block for para in paras for block in _text(para, fonts))
    return tuple(blocks)


def role_of(names: tuple[str, ...]) -> tuple[Role, str]:
    """The role of a paragraph that its style alone states, and the name with it; `names` as of `docx_styles`."""
    if is_term(names):
        return Role.TERM, ""
    if is_definition(names):
        return Role.DEFINITION, ""
    kind = remark_kind(names)
    if kind:
        return Role.REMARK, kind
    field = styled_field(names)
    if field:
        return Role.FIELD, field
    return (Role.QUOTE if is_quote(names) else Role.TEXT), ""


def without_fields(pieces: Sequence[Piece]) -> tuple[tuple[Piece, ...], tuple[MetadataField, ...]]:
    """The pieces less the paragraphs whose styles say that they state a field, and those fields."""
    paras = [para for piece in pieces for para in paragraphs_of(piece)]
    fields = tuple(
        styled_fields((para.name if para.role is Role.FIELD else "", para.text, para.place) for para in paras)
    )
    moved = {field.place for field in fields}
    return tuple(piece for piece in pieces if isinstance(piece, Grid) or piece.place not in moved), fields


def with_typed_lists(pieces: Sequence[Piece]) -> tuple[Piece, ...]:
    """The pieces with paragraphs as items whose marks are text."""
    texts = [piece.text if isinstance(piece, Para) and piece.role is Role.TEXT else None for piece in pieces]
    items = typed_items(texts)
    return tuple(
        replace(
            piece,
            role=Role.ITEM,
            atoms=without_start(piece.atoms, item.length),
            level=item.level,
            kind=item.kind,
            name=item.name,
            number=item.number,
        )
        if isinstance(piece, Para) and (item := items.get(number))
        else piece
        for number, piece in enumerate(pieces)
    )


def footnote(label: str, pieces: Sequence[Piece], *, fonts: bool = True) -> Footnote | None:
    """The footnote that the pieces make; None when they hold nothing."""
    blocks = blocks_of(pieces, fonts=fonts)
    paras = [para for piece in pieces for para in paragraphs_of(piece)]
    return Footnote(label, blocks, place_of(paras)) if blocks else None


def is_typewritten(pieces: Sequence[Piece]) -> bool:
    """Whether most of the text is set in a monospaced font, which then says nothing of code."""
    atoms = [atom for piece in pieces for para in paragraphs_of(piece) for atom in para.atoms]
    texts = [(len(atom.node.value), atom.style.monospace) for atom in atoms if isinstance(atom.node, Text)]
    return sum(size for size, monospace in texts if monospace) > TYPEWRITER_SHARE * sum(size for size, _ in texts)


def is_monospaced(atoms: Sequence[Atom]) -> bool:
    """Whether all visible text is set in a monospaced font; never for a paragraph without text."""
    visible = [atom for atom in atoms if isinstance(atom.node, Text) and atom.node.value.strip()]
    return bool(visible) and all(atom.style.monospace for atom in visible)


def _key(piece: Piece) -> tuple[str, str]:
    if isinstance(piece, Grid):
        return "", ""
    if piece.role is Role.TERM:
        return Role.DEFINITION, ""
    return piece.role, piece.name if piece.role in (Role.CODE, Role.REMARK) else ""


def _text(para: Para, fonts: bool) -> Iterator[Block]:
    """A paragraph that stands alone; formulas with nothing beside them are set on lines of their own."""
    yield from lone_formulas(para.atoms, para.place) or _single(para, fonts)


def _single(para: Para, fonts: bool) -> Iterator[Block]:
    is_heading = para.role is Role.HEADING
    strong = not (is_heading and is_all_strong(para.atoms))
    children = inlines_of(para.atoms, code=fonts, strong=strong)
    if is_heading and para.text.strip():  # a picture alone heads nothing
        yield Heading(min(max(para.level, 1), DEEPEST_HEADING), children, para.place)
    elif children:
        yield Paragraph(children, para.place)


def _code(paras: list[Para], _: bool) -> Iterator[Block]:
    text = "\n".join(para.text for para in paras).replace("\xa0", " ").strip("\n").rstrip()
    if text:
        yield CodeBlock(text, "", place_of(paras))


def _quote(paras: list[Para], fonts: bool) -> Iterator[Block]:
    blocks = tuple(block for para in paras for block in _single(para, fonts))
    if blocks:
        yield Quote(blocks, place_of(paras))


def _items(paras: list[Para], fonts: bool) -> Iterator[Block]:
    singles = [(para, block) for para in paras for block in _single(para, fonts) if isinstance(block, Paragraph)]
    entries = [Entry(para.level, para.kind, para.name, para.number, block) for para, block in singles]
    yield from map(with_boxes, nested_lists(entries))


def _definitions(paras: list[Para], fonts: bool) -> Iterator[Block]:
    return definition_lists(
        paras,
        lambda para: para.role is Role.TERM,
        lambda para: inlines_of(para.atoms, code=fonts, strong=not is_all_strong(para.atoms)),
        lambda para: _text(para, fonts),
    )


def _remark(paras: list[Para], fonts: bool) -> Iterator[Block]:
    return remark(paras[0].name, paras, lambda para: para.atoms, lambda para: _text(para, fonts))


def _table(grid: Grid[Para], fonts: bool) -> Iterator[Block]:
    if is_data(grid, _is_heading):
        table = read_grid(grid, lambda para: _cell(para, fonts))
        if table:
            yield table
        return
    for row in grid.rows:
        for cell in row:
            yield from blocks_of(cell.pieces, fonts=fonts)


def _cell(para: Para, fonts: bool) -> Inlines:
    return inlines_of(para.atoms, code=fonts)


def _is_heading(piece: Piece) -> bool:
    return isinstance(piece, Para) and piece.role is Role.HEADING
