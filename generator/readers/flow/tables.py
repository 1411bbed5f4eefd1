"""Tables of documents with a layout: those of data become rows of equal length; others only lay the page out."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

from generator.model.document import SourcePlace, Table
from generator.model.inline import Inlines, LineBreak, Text


class Textual(Protocol):
    """A paragraph of any format: it knows its place and its characters."""

    @property
    def place(self) -> SourcePlace:
        """Where it stands."""

    @property
    def text(self) -> str:
        """Its characters, with line breaks."""


P = TypeVar("P", bound=Textual)


@dataclass(frozen=True, slots=True)
class Cell(Generic[P]):
    """A cell of a table: what it holds, how many columns it covers, and whether it goes on with the one above."""

    pieces: "tuple[P | Grid[P], ...]"
    columns: int
    continued: bool
    alignment: str


@dataclass(frozen=True, slots=True)
class Grid(Generic[P]):
    """A table as it stands."""

    rows: tuple[tuple[Cell[P], ...], ...]


FEWEST_COLUMNS = 2
# Most characters of a cell of data, as for web pages; longer ones are running text in a layout.
LONGEST_CELL = 600
MAXIMUM_CELLS = 50_000


def paragraphs_of(piece: P | Grid[P]) -> Iterator[P]:
    """Every paragraph of a piece, those in tables too."""
    if not isinstance(piece, Grid):
        yield piece
        return
    for row in piece.rows:
        for cell in row:
            for inner in cell.pieces:
                yield from paragraphs_of(inner)


def is_data(grid: Grid[P], is_heading: Callable[[P | Grid[P]], bool]) -> bool:
    """Whether a table holds data: two columns or more, and cells with neither tables, headings nor long texts."""
    cells = [cell for row in grid.rows for cell in row]
    width = max((sum(cell.columns for cell in row) for row in grid.rows), default=0)
    if width < FEWEST_COLUMNS or width * len(grid.rows) > MAXIMUM_CELLS:
        return False
    if any(isinstance(piece, Grid) or is_heading(piece) for cell in cells for piece in cell.pieces):
        return False
    return all(sum(len(para.text) for para in _paras(cell)) <= LONGEST_CELL for cell in cells)


def read_grid(grid: Grid[P], read: Callable[[P], Inlines]) -> Table | None:
    """The table; a cell that stretches is repeated, so that each column keeps its meaning. None when it is empty."""
    rows: list[tuple[Inlines, ...]] = []
    for row in grid.rows:
        above = rows[-1] if rows else ()
        cells: list[Inlines] = []
        for cell in row:
            number = len(cells)
            content = _content(cell, read)
            if cell.continued and not content and number < len(above):
                content = above[number]
            cells.extend([content] * cell.columns)
        rows.append(tuple(cells))
    kept = [row for row in rows if any(row)]
    if not kept:
        return None
    width = max(len(row) for row in kept)
    full = [row + ((),) * (width - len(row)) for row in kept]
    aligned = [cell.alignment for cell in grid.rows[0] for _ in range(cell.columns)]
    return Table(full[0], tuple(full[1:]), tuple((aligned + [""] * width)[:width]), _place(grid))


def _content(cell: Cell[P], read: Callable[[P], Inlines]) -> Inlines:
    """The text of a cell on one line: paragraphs and line breaks become spaces."""
    texts = [children for para in _paras(cell) if (children := read(para))]
    spaced = [node for children in texts for node in (Text(" "), *children)][1:]
    return tuple(Text(" ") if isinstance(node, LineBreak) else node for node in spaced)


def _paras(cell: Cell[P]) -> tuple[P, ...]:
    return tuple(para for piece in cell.pieces for para in paragraphs_of(piece))


def _place(grid: Grid[P]) -> SourcePlace:
    places = [para.place for para in paragraphs_of(grid)]
    return SourcePlace(places[0].first, places[-1].last, places[0].line)
