"""Segments of a PDF page to lines in reading order: columns one after the other, between what spans them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from generator.readers.pdf.lines import Line, Segment, drawn_rows, line_of, rows_of
from generator.readers.pdf.page import PdfPage

# Lines in each of two columns; fewer are a table or a signature.
FEWEST_LINES = 5
SAME_EDGE = 2.5  # points by which the lines of a column may begin apart
# Share of a column that its lines fill at the median: text fills .95, cells of tables .3 to .6.
FILLED = 0.72
# Share of the width of the text in which a gutter lies.
GUTTER_ZONE = (0.2, 0.8)
# Lines across the gutter, against those in the columns (titles, wide figures and their captions).
MOST_ACROSS = 0.6
FEWEST_WORDS = 3.0  # in a line of a column, at the median; numbers of lines and cells have one
MOST_COLUMNS = 4
# Changes of the side in the order of drawing, per segment: columns have 1 to 3 a page, a table has one for each cell.
MOST_SWITCHES = 0.12
NEAR = 3.0  # of the size: lines of one column that are drawn one after the other


@dataclass(frozen=True, slots=True)
class _Region:
    left: float
    right: float


def lines_of(page: PdfPage, segments: Sequence[Segment]) -> tuple[Line, ...]:
    """The lines that the segments of a page make, in reading order."""
    if not segments:
        return ()
    region = _Region(min(one.left for one in segments), max(one.right for one in segments))
    if page.elements:  # the program that tagged the page also drew it in reading order
        return tuple(_tagged(page, segments, region))
    return tuple(_ordered(page, segments, region, MOST_COLUMNS))


def _tagged(page: PdfPage, segments: Sequence[Segment], region: _Region) -> Iterator[Line]:
    edges = [region.left, *_gutters(segments, region, MOST_COLUMNS), region.right]
    for row in drawn_rows(segments):
        yield line_of(page, row, _column(row, edges))


def _column(row: Sequence[Segment], edges: Sequence[float]) -> tuple[float, float]:
    """The edges of the column, or of the columns, in which a row stands."""
    left = max(edge for edge in edges[:-1] if edge <= row[0].left + SAME_EDGE)
    right = min((edge for edge in edges[1:] if edge >= row[-1].right - SAME_EDGE), default=edges[-1])
    return left, right


def _gutters(segments: Sequence[Segment], region: _Region, columns: int) -> Iterator[float]:
    gutter = _gutter(segments, region) if columns > 1 else 0.0
    if gutter:
        yield gutter
        rest = [segment for segment in segments if segment.left >= gutter - SAME_EDGE]
        yield from _gutters(rest, _Region(gutter, region.right), columns - 1)


def _ordered(page: PdfPage, segments: Sequence[Segment], region: _Region, columns: int) -> Iterator[Line]:
    """The lines of a region: above and below of what spans the gutter, first the left column, then the right one."""
    gutter = _gutter(segments, region) if columns > 1 else 0.0
    if not gutter:
        for row in rows_of(segments):
            yield line_of(page, row, (region.left, region.right))
        return
    across = _spanning(segments, gutter)
    spanning = {id(one) for one in across}
    beside = [one for one in segments if id(one) not in spanning]
    for row in rows_of(across):
        above = [one for one in beside if one.baseline > row[0].baseline]
        yield from _band(page, above, region, gutter, columns)
        yield line_of(page, row, (region.left, region.right))
        beside = [one for one in beside if one.baseline <= row[0].baseline]
    yield from _band(page, beside, region, gutter, columns)


def _band(page: PdfPage, segments: Sequence[Segment], region: _Region, gutter: float, columns: int) -> Iterator[Line]:
    left = [one for one in segments if one.left < gutter - SAME_EDGE]
    right = [one for one in segments if one.left >= gutter - SAME_EDGE]
    if left:
        yield from _ordered(page, left, _Region(region.left, min(gutter, max(one.right for one in left))), 1)
    if right:
        yield from _ordered(page, right, _Region(gutter, region.right), columns - 1)


def _gutter(segments: Sequence[Segment], region: _Region) -> float:
    """Where the right one of two columns of running text begins; 0 when there is one column."""
    width = region.right - region.left
    low, high = (region.left + share * width for share in GUTTER_ZONE)
    starts = sorted(one.left for one in segments if low <= one.left <= high)
    candidates = {start: sum(abs(other - start) <= SAME_EDGE for other in starts) for start in dict.fromkeys(starts)}
    for start, count in sorted(candidates.items(), key=lambda pair: (-pair[1], pair[0])):
        if count < FEWEST_LINES:
            return 0.0
        if _is_gutter(segments, start, region):
            return start
    return 0.0


def _is_gutter(segments: Sequence[Segment], start: float, region: _Region) -> bool:
    right = [one for one in segments if one.left >= start - SAME_EDGE]
    top, bottom = max(one.baseline for one in right), min(one.baseline for one in right)
    beside = [one for one in segments if bottom - one.size <= one.baseline <= top + one.size]
    left = [one for one in beside if one.right <= start - 1]
    across = len(beside) - len(left) - len(right)
    if len(left) < FEWEST_LINES or across > MOST_ACROSS * min(len(left), len(right)):
        return False
    if _is_drawn_apart(beside, start):
        return True
    edge = max(one.right for one in left)
    if not _is_text(left, edge - region.left):
        return False
    return _is_text(right, region.right - start) or _gutter(right, _Region(start, region.right)) > start


def _is_drawn_apart(segments: Sequence[Segment], start: float) -> bool:
    """Whether the page draws what is left of a gutter first and then what is right of it, as it does no table."""
    sides = [
        one.left >= start - SAME_EDGE for one in segments if one.right <= start - 1 or one.left >= start - SAME_EDGE
    ]
    switches = sum(side != other for side, other in pairwise(sides))
    return switches <= MOST_SWITCHES * len(sides)


def _spanning(segments: Sequence[Segment], gutter: float) -> list[Segment]:
    """What spans the gutter; not lines of code that are too long for the left column, among whose lines they stand."""
    found = []
    for number, one in enumerate(segments):
        if not one.left < gutter - SAME_EDGE < one.right - SAME_EDGE:
            continue
        near = [segments[n] for n in (number - 1, number + 1) if 0 <= n < len(segments)]
        inside = [
            other
            for other in near
            if other.left < gutter - SAME_EDGE and abs(other.baseline - one.baseline) < NEAR * one.size
        ]
        if len(inside) < len(near) or all(other.right > gutter for other in near):
            found.append(one)
    return found


def _is_text(segments: Sequence[Segment], width: float) -> bool:
    """Whether the segments are lines of running text in a column of that width."""
    words = median(len(one.text.split()) for one in segments)
    return width > 0 and words >= FEWEST_WORDS and median(one.right - one.left for one in segments) >= FILLED * width
