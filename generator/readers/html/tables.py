"""Tables of a page: those of data become rows of equal length; those that only lay the page out are taken apart."""

from collections.abc import Collection, Iterator

from generator.model.document import Table
from generator.model.inline import Inlines, LineBreak, Span, SpanKind, Text
from generator.readers.html.context import Page
from generator.readers.html.dom import Element
from generator.readers.html.text import read_inlines

# Columns and rows over which a cell may stretch (HTML Standard: 1,000 and 65,534; articles have less than 30).
LARGEST_SPAN = 100
# Cells of a table after stretching; the largest of a reference article had 4,000.
MAXIMUM_CELLS = 50_000
FEWEST_COLUMNS = 2
BOLD = frozenset({"b", "strong"})
ROW_PARENTS = frozenset({"tr", "thead", "tbody", "tfoot"})
ALIGNMENTS = frozenset({"left", "center", "right"})
# What no cell of data holds: the table is layout, or cannot be a table of ours.
NO_DATA = frozenset({"table", "h1", "h2", "h3", "h4", "h5", "h6", "pre", "blockquote", "figure", "section", "article"})
# Most characters of a cell of data; longer ones are running text in a layout.
LONGEST_CELL = 600


def rows_of(table: Element) -> tuple[Element, ...]:
    """The rows of a table in the order in which they are shown."""
    parts = sorted(table.elements(), key=lambda part: ("thead", part.tag, "tfoot").index(part.tag))
    groups = [(part,) if part.tag == "tr" else tuple(part.elements()) for part in parts if part.tag in ROW_PARENTS]
    return tuple(row for group in groups for row in group if row.tag == "tr")


def cells_of(row: Element) -> tuple[Element, ...]:
    """The cells of a row."""
    return tuple(cell for cell in row.elements() if cell.tag in ("td", "th"))


def is_data_table(table: Element) -> bool:
    """Whether a table holds data: two columns or more, and cells that are no part of a page."""
    rows = [cells_of(row) for row in rows_of(table)]
    if table.get("role") in ("presentation", "none") or max(map(len, rows), default=0) < FEWEST_COLUMNS:
        return False
    cells = [cell for row in rows for cell in row]
    if any(inner.tag in NO_DATA for cell in cells for inner in cell.descendants()):
        return False
    return all(len(cell.text()) <= LONGEST_CELL for cell in cells)


def read_table(table: Element, page: Page) -> Table | None:
    """A table of data; None when nothing of it is kept."""
    rows = rows_of(table)
    grid = [row for row in _grid(rows, page) if any(row)]
    if not grid:
        return None
    width = max(len(row) for row in grid)
    full = [row + ((),) * (width - len(row)) for row in grid]
    header, body = (full[0], full[1:]) if _has_header(table, rows) else (((),) * width, full)
    if not any(header) and _is_head(rows):
        header, body = tuple(map(_plain, full[0])), full[1:]
    return Table(header, tuple(body), _alignments(rows, width), page.place(table.texts(), table.line))


def _has_header(table: Element, rows: Collection[Element]) -> bool:
    """Whether the first row heads the columns: it says so, or the table has no other kind of head."""
    first = cells_of(next(iter(rows)))
    return any(group.tag == "thead" for group in table.elements()) or all(cell.tag == "th" for cell in first)


def _is_head(rows: Collection[Element]) -> bool:
    """Whether the first row is all bold and no other is: word processors know no other head of a table."""
    first, *others = map(_is_bold, rows)
    return first and bool(others) and not any(others)


def _is_bold(row: Element) -> bool:
    cells = cells_of(row)
    bold = {text.number for one in row.descendants() if one.tag in BOLD for text in one.texts()}
    shown = [[text.number for text in cell.texts() if text.text.strip()] for cell in cells]
    return len(cells) > 1 and all(numbers and bold.issuperset(numbers) for numbers in shown)


def _plain(cell: Inlines) -> Inlines:
    """The content of a cell of the head, which is bold anyway."""
    return tuple(
        inner
        for node in cell
        for inner in (node.children if isinstance(node, Span) and node.kind is SpanKind.STRONG else (node,))
    )


def _grid(rows: Collection[Element], page: Page) -> Iterator[tuple[Inlines, ...]]:
    """The cells of each row; one that stretches is repeated, so that each column keeps its meaning."""
    waiting: dict[int, tuple[int, Inlines]] = {}  # column: rows that a cell above still covers, and its content
    count = 0
    for row in rows:
        result: list[Inlines] = []
        cells = list(cells_of(row))
        while cells or len(result) in waiting:
            if len(result) in waiting:
                left, content = waiting.pop(len(result))
                _wait(waiting, len(result), left - 1, content)
                result.append(content)
                continue
            cell = cells.pop(0)
            content = _content(cell, page)
            for _ in range(_span(cell, "colspan")):
                _wait(waiting, len(result), _span(cell, "rowspan") - 1, content)
                result.append(content)
        count += len(result)
        if count > MAXIMUM_CELLS:
            return
        yield tuple(result)


def _wait(waiting: dict[int, tuple[int, Inlines]], column: int, rows: int, content: Inlines) -> None:
    if rows > 0:
        waiting[column] = rows, content


def _span(cell: Element, name: str) -> int:
    stated = cell.get(name).strip()
    return max(1, min(LARGEST_SPAN, int(stated[:6]))) if stated.isascii() and stated.isdigit() else 1


def _content(cell: Element, page: Page) -> Inlines:
    """The text of a cell on one line: paragraphs and line breaks in it become spaces."""
    return tuple(Text(" ") if isinstance(node, LineBreak) else node for node in read_inlines((cell,), page))


def _alignments(rows: Collection[Element], width: int) -> tuple[str, ...]:
    """The alignment of each column, as its first cells state it."""
    first = cells_of(next(iter(rows)))
    stated = [_alignment(cell) for cell in first[:width]]
    return tuple(stated + [""] * (width - len(stated)))


def _alignment(cell: Element) -> str:
    style = cell.get("style").replace(" ", "").lower()
    named = next((side for side in sorted(ALIGNMENTS) if f"text-align:{side}" in style), "")
    return named or (cell.get("align").lower() if cell.get("align").lower() in ALIGNMENTS else "")
