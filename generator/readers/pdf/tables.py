"""Tables of a PDF document: by its tags, or rows of cells that stand in the same columns, where that is certain."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import mean

from generator.readers.pdf.lines import Line, Segment
from generator.readers.pdf.markers import read_marker
from generator.readers.pdf.measures import Measures
from generator.readers.pdf.page import Element, PdfPage
from generator.readers.pdf.tags import CELLS, ROW, TABLE, around, heading_level

FEWEST_ROWS = 3  # a head and two rows, without tags
FEWEST_COLUMNS = 2
# Share of rows with more than one cell; the others go on with the row above.
FULL_ROWS = 0.5
LARGEST_GAP = 3.2  # usual distances of lines between two rows
ROW_GAP = 1.18  # of the smallest distance, from where a line begins a row and does not go on with a cell
COLUMN_GAP = 4.0  # points between columns


@dataclass(frozen=True, slots=True)
class TableLines:
    """The lines of a table, and its rows: each cell as the parts of lines that it holds."""

    lines: tuple[Line, ...]
    rows: tuple[tuple[tuple[Line, ...], ...], ...]


def split_tables(
    lines: Sequence[Line], measures: Measures, pages: dict[int, PdfPage]
) -> Iterator[TableLines | tuple[Line, ...]]:
    """Tables and the lines between them, in reading order."""
    rest: list[Line] = []
    number = 0
    while number < len(lines):
        table = _tagged(lines, number, pages) or _aligned(lines, number, measures)
        if table:
            if rest:
                yield tuple(rest)
            rest = []
            yield table
            number += len(table.lines)
        else:
            rest.append(lines[number])
            number += 1
    if rest:
        yield tuple(rest)


def _tagged(lines: Sequence[Line], start: int, pages: dict[int, PdfPage]) -> TableLines | None:
    """The table that the tags begin at a line; one that holds tables or headings only lays the page out."""
    table = around(lines[start].element, (TABLE,))
    if table is None:
        return None
    end = start
    while end < len(lines) and lines[end].page == lines[start].page and table in _path(lines[end].element):
        end += 1
    found = tuple(lines[start:end])
    if any(heading_level(line.element) for line in found):
        return None
    rows: dict[int, dict[int, list[Line]]] = {}
    for line in found:
        elements = pages[line.page].elements
        for cell, part in _cells(line, elements):
            row = around(cell, (ROW,))
            if row is None:
                return None
            rows.setdefault(row.number, {}).setdefault(cell.number, []).append(part)
    ordered = tuple(tuple(tuple(cell) for _, cell in sorted(row.items())) for _, row in sorted(rows.items()))
    return TableLines(found, ordered) if max(map(len, ordered), default=0) >= FEWEST_COLUMNS else None


def _path(element: Element | None) -> tuple[Element, ...]:
    return element.path() if element else ()


def _cells(line: Line, elements: "dict[int, Element] | object") -> Iterator[tuple[Element, Line]]:
    """The parts of a line by the cell to which the tags of their runs belong."""
    assert isinstance(elements, dict)
    parts: dict[int, tuple[Element, list[Segment]]] = {}
    for run in line.runs:
        cell = around(elements.get(run.tag), CELLS)
        if cell is not None:
            segment = Segment((run,), run.left, run.right, line.baseline, line.size)
            parts.setdefault(cell.number, (cell, []))[1].append(segment)
    for cell, segments in parts.values():
        yield cell, _part(line, segments)


def _part(line: Line, segments: Sequence[Segment]) -> Line:
    runs = tuple(run for segment in segments for run in segment.runs)
    whole = Segment(runs, segments[0].left, segments[-1].right, line.baseline, line.size)
    column = (whole.left, whole.right)
    return Line(line.page, (whole,), whole.left, whole.right, line.baseline, line.size, column, line.element, line.unit)


def _aligned(lines: Sequence[Line], start: int, measures: Measures) -> TableLines | None:
    """The table of aligned cells that begins at a line; None where that is not certain."""
    end = start
    while end < len(lines) and _is_row(lines, start, end, measures):
        end += 1
    while end > start and len(lines[end - 1].segments) == 1:
        end -= 1
    found = tuple(lines[start:end])
    full = [line for line in found if len(line.segments) >= FEWEST_COLUMNS]
    if len(full) < FEWEST_ROWS or len(full) < FULL_ROWS * len(found):
        return None
    columns = _columns(full)
    if len(columns) < FEWEST_COLUMNS or any(not _fits(line, columns) for line in found):
        return None
    rows = tuple(_row(group, columns) for group in _row_groups(found, columns))
    return TableLines(found, rows) if len(rows) >= FEWEST_ROWS else None


def _is_row(lines: Sequence[Line], start: int, number: int, measures: Measures) -> bool:
    line = lines[number]
    if line.monospace or (line.element is not None) or read_marker(line):
        return False
    if number == start:
        return len(line.segments) >= FEWEST_COLUMNS
    above = lines[number - 1]
    distance = above.baseline - line.baseline
    is_near = line.page == above.page and 0 < distance <= LARGEST_GAP * measures.distance(line.size)
    if len(line.segments) == 1 and (len(lines[number - 1].segments) == 1 and number - start > 1):
        return is_near and _is_inside(line, lines[start:number])
    return is_near and (len(line.segments) > 1 or _is_inside(line, lines[start:number]))


def _is_inside(line: Line, rows: Sequence[Line]) -> bool:
    """Whether a line of one part stands in one column of the rows above it, not in the first."""
    columns = _columns([row for row in rows if len(row.segments) > 1])
    return len(columns) > 1 and any(left - 1 <= line.left and line.right <= right + 1 for left, right in columns)


def _columns(lines: Sequence[Line]) -> list[tuple[float, float]]:
    """The columns: what the cells of all rows cover, from left to right."""
    found: list[tuple[float, float]] = []
    for left, right in sorted((one.left, one.right) for line in lines for one in line.segments):
        if found and left < found[-1][1] + COLUMN_GAP:
            found[-1] = (found[-1][0], max(found[-1][1], right))
        else:
            found.append((left, right))
    return found


def _fits(line: Line, columns: Sequence[tuple[float, float]]) -> bool:
    """Whether each part of a line has a column of its own."""
    numbers = [_column(segment, columns) for segment in line.segments]
    return None not in numbers and len(set(numbers)) == len(numbers)


def _column(segment: Segment, columns: Sequence[tuple[float, float]]) -> int | None:
    return next(
        (n for n, (left, right) in enumerate(columns) if left - 1 <= segment.left and segment.right <= right + 1), None
    )


def _row_groups(lines: Sequence[Line], columns: Sequence[tuple[float, float]]) -> Iterator[tuple[Line, ...]]:
    """The lines of each row: where every line has all cells each is a row, else a line that stands close goes on."""
    distances = [above.baseline - line.baseline for above, line in pairwise(lines)]
    complete = all(len(line.segments) == len(columns) for line in lines)
    bimodal = bool(distances) and max(distances) > ROW_GAP * min(distances) and max(distances) > mean(distances)
    group = [lines[0]]
    for line, distance in zip(lines[1:], distances, strict=True):
        first = _column(line.segments[0], columns) == 0
        if complete or (first and not (bimodal and distance < ROW_GAP * min(distances))):
            yield tuple(group)
            group = []
        group.append(line)
    yield tuple(group)


def _row(lines: Sequence[Line], columns: Sequence[tuple[float, float]]) -> tuple[tuple[Line, ...], ...]:
    cells: list[list[Line]] = [[] for _ in columns]
    for line in lines:
        for segment in line.segments:
            number = _column(segment, columns)
            if number is not None:
                cells[number].append(_part(line, (segment,)))
    return tuple(tuple(cell) for cell in cells)
