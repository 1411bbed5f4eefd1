"""Code of a PDF document: each character in its column, blank lines where there is room for them."""

from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from generator.readers.pdf.lines import Line
from generator.readers.pdf.page import Run

MOST_BLANK_LINES = 3  # between two lines
WIDEST_COLUMN = 400  # characters


def code_lines(lines: Sequence[Line]) -> tuple[str, ...]:
    """The lines of code, each with the blank lines above it as line ends, and its indentation."""
    runs = [run for line in lines for run in line.runs if run.text]
    widths = [(run.right - run.left) / len(run.text) for run in runs if len(run.text) > 1 and run.right > run.left]
    width = median(widths) if widths else max(1.0, 0.6 * lines[0].size)
    usual = _usual_distance(lines)
    result = []
    edges: dict[tuple[int, tuple[float, float]], float] = {}
    for line in lines:
        key = line.page, line.column
        edges[key] = min(edges.get(key, line.left), line.left)
    for number, line in enumerate(lines):
        blank = _blank_lines(lines[number - 1], line, usual) if number else 0
        result.append("\n" * blank + _columns(line.runs, edges[line.page, line.column], width))
    return tuple(result)


def _columns(runs: Sequence[Run], left: float, width: float) -> str:
    text = ""
    for run in runs:
        column = min(WIDEST_COLUMN, round((run.left - left) / width))
        is_apart = bool(text) and column > len(text)
        text = text.ljust(column) if is_apart or not text else text
        text += run.text
    return text


def _usual_distance(lines: Sequence[Line]) -> float:
    distances = [
        above.baseline - line.baseline
        for above, line in pairwise(lines)
        if above.page == line.page and above.baseline > line.baseline
    ]
    return min((distance for distance in distances if distance > 0.5 * lines[0].size), default=0.0)


def _blank_lines(above: Line, line: Line, usual: float) -> int:
    if not usual or above.page != line.page or above.baseline <= line.baseline:
        return 0
    return max(0, min(MOST_BLANK_LINES, round((above.baseline - line.baseline) / usual) - 1))
