"""Paragraphs and tables of a DOCX document to blocks: neighbours become one code, quote or list."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby

from generator.model.boxes import with_boxes
from generator.model.document import (
    Block,
    CodeBlock,
    Heading,
    Paragraph,
    Quote,
)
from generator.model.inline import Inlines, LineBreak, Text
from generator.readers.docx.body import Piece
from generator.readers.docx.numbering import Numbering
from generator.readers.docx.paragraphs import Para
from generator.readers.docx.styles import DEEPEST_HEADING, Styles
from generator.readers.flow.lists import CONTINUED, Entry, nested_lists
from generator.readers.flow.runs import inlines_of, is_all_strong, without_start
from generator.readers.flow.style_names import (
    is_code,
    is_continued,
    is_definition,
    is_quote,
    is_term,
    is_title,
    remark_kind,
)
from generator.readers.flow.tables import Grid, is_data, read_grid
from generator.readers.flow.terms import definition_lists, lone_formulas, place_of, remark
from generator.readers.flow.typed_lists import TypedItem

HEADING, CODE, QUOTE, ITEM, TEXT, TABLE = "heading", "code", "quote", "item", "text", "table"
DEFINITION, REMARK = "definition", "remark"


@dataclass(frozen=True, slots=True)
class BlockReader:
    """Makes blocks of pieces. `fonts` says whether a monospaced font means code, `titled` whether there is a title.

    `moved` has the units of paragraphs that are metadata, and so no text; `looks` has the levels of those that only
    their looks make headings, and `typed` has items whose marks are text, both by their units.
    """

    styles: Styles
    numbering: Numbering
    fonts: bool
    titled: bool
    moved: frozenset[int] = frozenset()
    looks: Mapping[int, int] = field(default_factory=dict)
    typed: Mapping[int, TypedItem] = field(default_factory=dict)

    def blocks(self, pieces: Sequence[Piece]) -> tuple[Block, ...]:
        """The blocks of pieces in reading order."""
        pieces = [piece for piece in pieces if isinstance(piece, Grid) or piece.place.first not in self.moved]
        roles = self._roles(pieces)
        makers: dict[str, Callable[[list[Para]], Iterator[Block]]] = {
            CODE: self._code,
            QUOTE: self._quote,
            ITEM: self._items,
            DEFINITION: self._definitions,
            REMARK: self._remark,
        }
        blocks: list[Block] = []
        for key, group in groupby(zip(roles, pieces, strict=True), key=lambda pair: pair[0]):
            role = key.partition(" ")[0]
            members = [piece for _, piece in group]
            paras = [piece for piece in members if isinstance(piece, Para)]
            if role == TABLE:
                blocks.extend(block for piece in members if isinstance(piece, Grid) for block in self._table(piece))
            elif role in makers:
                blocks.extend(makers[role](paras))
            else:
                blocks.extend(block for para in paras for block in self._text(para))
        return tuple(blocks)

    def is_free(self, piece: Piece) -> bool:
        """Whether a piece is a paragraph of text, which stands in nothing else."""
        return isinstance(piece, Para) and piece.place.first not in self.moved and self._role(piece) == TEXT

    def is_heading(self, piece: Piece) -> bool:
        """Whether a piece is a heading or the title."""
        return isinstance(piece, Para) and self._role(piece) == HEADING

    def _roles(self, pieces: Sequence[Piece]) -> list[str]:
        """The role of each piece; an item goes on in paragraphs that say so, lists and quotes over empty ones."""
        roles: list[str] = []
        for piece in pieces:
            role = self._role(piece) if isinstance(piece, Para) else TABLE
            if role == TEXT and isinstance(piece, Para) and roles and roles[-1] == ITEM and is_continued(piece.names):
                role = ITEM
            if role == TEXT and isinstance(piece, Para) and roles and roles[-1] in (ITEM, QUOTE) and is_blank(piece):
                role = roles[-1]
            roles.append(role)
        return roles

    def _role(self, para: Para) -> str:
        if is_code(para.names) or (self.fonts and para.monospace):
            return CODE
        if is_blank(para):
            return TEXT
        if is_title(para.names) or self.level(para):
            return HEADING
        if self.styles.list_place(para.node) or para.place.first in self.typed:
            return ITEM
        if is_term(para.names) or is_definition(para.names):
            return DEFINITION
        if kind := remark_kind(para.names):
            return f"{REMARK} {kind}"  # remarks of one kind are one
        return QUOTE if is_quote(para.names) else TEXT

    def _text(self, para: Para) -> Iterator[Block]:
        """A paragraph that stands alone; formulas with nothing beside them are set on lines of their own."""
        yield from lone_formulas(para.atoms, para.place) or self._single(para)

    def _single(self, para: Para) -> Iterator[Block]:
        level = 1 if is_title(para.names) else self.level(para)
        strong = not (level and is_all_strong(para.atoms))
        children = inlines_of(para.atoms, code=self.fonts, strong=strong)
        if level and para.text.strip():
            shift = self.titled and not is_title(para.names)
            yield Heading(min(level + shift, DEEPEST_HEADING), children, para.place)
        elif children:
            yield Paragraph(children, para.place)

    def level(self, para: Para) -> int:
        """The level of a heading that its style states or its look tells; 0 for other paragraphs."""
        return self.styles.heading_level(para.node) or self.looks.get(para.place.first, 0)

    def _code(self, paras: list[Para]) -> Iterator[Block]:
        lines = [para.text for para in paras]
        text = "\n".join(lines).replace("\xa0", " ").strip("\n").rstrip()
        if text:
            yield CodeBlock(text, "", place_of(paras))

    def _quote(self, paras: list[Para]) -> Iterator[Block]:
        blocks = tuple(block for para in paras for block in self._single(para))
        if blocks:
            yield Quote(blocks, place_of(paras))

    def _items(self, paras: list[Para]) -> Iterator[Block]:
        entries: list[Entry] = []
        for para in paras:
            typed = self.typed.get(para.place.first)
            shown = replace(para, atoms=without_start(para.atoms, typed.length)) if typed else para
            block = next(self._single(shown), None)
            if not isinstance(block, Paragraph):
                continue
            if typed:
                entries.append(Entry(typed.level, typed.kind, typed.name, typed.number, block))
                continue
            place = self.styles.list_place(para.node)
            kind = self.numbering.kind(place) if place else CONTINUED
            number = self.numbering.next_number(place) if place and kind != CONTINUED else 0
            level = place.level if place else max((entry.level for entry in entries[-1:]), default=0)
            entries.append(Entry(level, kind, place.number if place else "", number, block))
        yield from map(with_boxes, nested_lists(entries))

    def _definitions(self, paras: list[Para]) -> Iterator[Block]:
        return definition_lists(paras, lambda para: is_term(para.names), self._cell, self._text)

    def _remark(self, paras: list[Para]) -> Iterator[Block]:
        return remark(remark_kind(paras[0].names), paras, lambda para: para.atoms, self._text)

    def _table(self, grid: Grid[Para]) -> Iterator[Block]:
        if is_data(grid, self.is_heading):
            table = read_grid(grid, self._cell)
            if table:
                yield table
            return
        for row in grid.rows:
            for cell in row:
                yield from self.blocks(cell.pieces)

    def _cell(self, para: Para) -> Inlines:
        return inlines_of(para.atoms, code=self.fonts)


def is_blank(para: Para) -> bool:
    """Whether a paragraph holds nothing but white space and line breaks."""
    return all(isinstance(atom.node, Text | LineBreak) for atom in para.atoms) and not para.text.strip()
