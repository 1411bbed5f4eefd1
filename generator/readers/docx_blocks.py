"""Paragraphs and tables of a DOCX document to blocks: neighbours become one code, quote or list."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from generator.model.document import Block, CodeBlock, Heading, Paragraph, Quote, SourcePlace
from generator.model.inline import Inlines, LineBreak, Text
from generator.readers.docx_body import Grid, Piece
from generator.readers.docx_inlines import inlines_of, is_all_strong
from generator.readers.docx_lists import Entry, nested_lists
from generator.readers.docx_numbering import CONTINUED, Numbering
from generator.readers.docx_paragraphs import Para
from generator.readers.docx_styles import DEEPEST_HEADING, Styles, is_code, is_continued, is_quote, is_title
from generator.readers.docx_tables import is_data, read_grid

HEADING, CODE, QUOTE, ITEM, TEXT, TABLE = "heading", "code", "quote", "item", "text", "table"


@dataclass(frozen=True, slots=True)
class BlockReader:
    """Makes blocks of pieces. `fonts` says whether a monospaced font means code, `titled` whether there is a title."""

    styles: Styles
    numbering: Numbering
    fonts: bool
    titled: bool

    def blocks(self, pieces: Sequence[Piece]) -> tuple[Block, ...]:
        """The blocks of pieces in reading order."""
        roles = self._roles(pieces)
        makers: dict[str, Callable[[list[Para]], Iterator[Block]]] = {
            CODE: self._code,
            QUOTE: self._quote,
            ITEM: self._items,
        }
        blocks: list[Block] = []
        for role, group in groupby(zip(roles, pieces, strict=True), key=lambda pair: pair[0]):
            members = [piece for _, piece in group]
            paras = [piece for piece in members if isinstance(piece, Para)]
            if role == TABLE:
                blocks.extend(block for piece in members if isinstance(piece, Grid) for block in self._table(piece))
            elif role in makers:
                blocks.extend(makers[role](paras))
            else:
                blocks.extend(block for para in paras for block in self._single(para))
        return tuple(blocks)

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
        if is_title(para.names) or self.styles.heading_level(para.node):
            return HEADING
        if self.styles.list_place(para.node):
            return ITEM
        return QUOTE if is_quote(para.names) else TEXT

    def _single(self, para: Para) -> Iterator[Block]:
        level = 1 if is_title(para.names) else self.styles.heading_level(para.node)
        strong = not (level and is_all_strong(para.atoms))
        children = inlines_of(para.atoms, code=self.fonts, strong=strong)
        if children and level:
            shift = self.titled and not is_title(para.names)
            yield Heading(min(level + shift, DEEPEST_HEADING), children, para.place)
        elif children:
            yield Paragraph(children, para.place)

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
            block = next(self._single(para), None)
            if not isinstance(block, Paragraph):
                continue
            place = self.styles.list_place(para.node)
            kind = self.numbering.kind(place) if place else CONTINUED
            number = self.numbering.next_number(place) if place and kind != CONTINUED else 0
            level = place.level if place else max((entry.level for entry in entries[-1:]), default=0)
            entries.append(Entry(level, kind, place.number if place else "", number, block))
        yield from nested_lists(entries)

    def _table(self, grid: Grid) -> Iterator[Block]:
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


def place_of(paras: Sequence[Para]) -> SourcePlace:
    """The place of paragraphs that follow each other."""
    return SourcePlace(paras[0].place.first, paras[-1].place.last, paras[0].place.line)
