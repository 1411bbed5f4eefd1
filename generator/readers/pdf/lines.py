"""Runs of a PDF page to lines: what stands on one baseline in one column, with cells where it is far apart."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile

from generator.readers.pdf.page import Element, PdfPage, Run
from generator.readers.pdf.tags import LABEL, around

# Of the size of a font: what baselines in one line may differ, how far a raised mark may stand, from where text is
# a cell of its own (a quad; spaces of justified text reach 0.7), and from where a gap is a space (kerning reaches 0.1).
LEVEL = 0.2
RAISED = 0.75
CELL_GAP = 1.0
SPACE_GAP = 0.15
# A raised mark is smaller than its line: TeX sets them at 0.7, browsers at 0.83 to 0.89.
MARK_SIZE = 0.9
ROWS_BACK = 3  # rows above, to which a lowered mark may belong
HOLE = 0.2  # of the size, by which a mark may overlap the words beside it
OVERLAP = 0.5  # of the size, by which runs may overlap
OFFSET = 0.12  # of the size, from which a smaller run is raised or lowered
# Typst lowers marks of 0.6 of the size by 0.07 only; small capitals have 0.7 and stand on the line.
SMALL_MARK, SLIGHT = 0.75, 0.05
# What no number, letter or bullet of an item has.
WORD = re.compile(r"[^\W\d_]{2}")
COUNTED = re.compile(r"[\d.)]$")  # how the mark of a step ends: `Step 1`, `viii.`


@dataclass(frozen=True, slots=True)
class Segment:
    """Runs that stand close to each other on one baseline, from left to right."""

    runs: tuple[Run, ...]
    left: float
    right: float
    baseline: float
    size: float

    @property
    def text(self) -> str:
        """Its characters with spaces where runs are apart."""
        return "".join(text for text, _ in spaced(self.runs))

    @property
    def monospace(self) -> bool:
        """Whether all of it is set in a monospaced font."""
        return all(run.font.monospace for run in self.runs)


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a column: its segments from left to right, and the edges of the column. `unit` is its number."""

    page: int
    segments: tuple[Segment, ...]
    left: float
    right: float
    baseline: float
    size: float
    column: tuple[float, float]
    element: Element | None = None
    unit: int = 0
    term: str = ""

    @property
    def runs(self) -> tuple[Run, ...]:
        """All runs, from left to right."""
        return tuple(run for segment in self.segments for run in segment.runs)

    @property
    def text(self) -> str:
        """Its characters; cells are apart by a space."""
        return " ".join(segment.text for segment in self.segments)

    @property
    def bold(self) -> bool:
        """Whether all of it is bold."""
        return all(run.font.bold for run in self.runs)

    @property
    def italic(self) -> bool:
        """Whether all of it is italic."""
        return all(run.font.italic for run in self.runs)

    @property
    def monospace(self) -> bool:
        """Whether all of it is set in a monospaced font."""
        return all(segment.monospace for segment in self.segments)


def segments_of(runs: Iterable[Run]) -> list[Segment]:
    """The segments of a page in the order in which it draws them.

    By that order and not by height, since lines of two columns may stand closer than words of a justified line.
    """
    parts: list[list[Run]] = []
    for run in runs:
        if parts and _continues(parts[-1], run):
            parts[-1].append(run)
        else:
            parts.append([run])
    return [_segment(part) for part in parts]


def rows_of(segments: Sequence[Segment]) -> list[list[Segment]]:
    """Segments on one baseline, from top to bottom, with those that touch as one."""
    rows: list[list[Segment]] = []
    for segment in sorted(segments, key=lambda one: (-one.baseline, one.left)):
        row = next((row for row in reversed(rows[-ROWS_BACK:]) if _belongs(row, segment)), None)
        if row is None:
            rows.append([segment])
        else:
            row.append(segment)
    return [_touching(sorted(row, key=lambda one: one.left)) for row in rows]


def drawn_rows(segments: Sequence[Segment]) -> list[list[Segment]]:
    """The same for a page that is drawn in reading order: a row goes on to the right."""
    rows: list[list[Segment]] = []
    for segment in segments:
        if rows and segment.left >= rows[-1][-1].right - segment.size and _belongs(rows[-1], segment):
            rows[-1].append(segment)
        else:
            rows.append([segment])
    return [_touching(row) for row in rows]


def line_of(page: PdfPage, segments: Sequence[Segment], column: tuple[float, float]) -> Line:
    """The line of segments that stand on one baseline."""
    ordered = tuple(sorted(segments, key=lambda segment: segment.left))
    main = max(ordered, key=lambda segment: (sum(len(run.text) for run in segment.runs), -segment.left))
    widest = max((run for one in ordered for run in one.runs), key=lambda run: (len(run.text), -run.left))
    right = max(segment.right for segment in ordered)
    element = page.elements.get(widest.tag)
    term = _term(page, ordered[0].runs)
    return Line(page.number, ordered, ordered[0].left, right, main.baseline, main.size, column, element, term=term)


def _term(page: PdfPage, runs: Sequence[Run]) -> str:
    """The words before the text of an item where tags name them as its mark: a list of such is one of definitions."""
    marks = takewhile(lambda run: around(page.elements.get(run.tag), (LABEL,)), runs)
    words = "".join(run.text for run in marks).strip()
    return words if WORD.search(words) and not COUNTED.search(words) else ""


def spaced(runs: Sequence[Run]) -> Iterator[tuple[str, Run]]:
    """The text of each run, with a space before it where it is apart from the one before."""
    last: Run | None = None
    for run in runs:
        is_apart = last is not None and run.left - last.right > SPACE_GAP * min(run.size, last.size)
        yield (f" {run.text}" if is_apart else run.text), run
        last = run


def is_mark(run: Run, size: float, baseline: float) -> bool:
    """Whether a run of a line of that size and baseline is raised or lowered."""
    offset = abs(run.baseline - baseline)
    if run.size <= SMALL_MARK * size:
        return offset > SLIGHT * size
    return run.size <= MARK_SIZE * size and offset > OFFSET * size


def _continues(part: Sequence[Run], run: Run) -> bool:
    """Whether a run goes on with a segment: on its baseline, or raised and smaller, and close behind it."""
    last = part[-1]
    base = max(part, key=lambda one: (one.size, len(one.text)))
    gap = run.left - last.right
    if not -OVERLAP * run.size <= gap <= CELL_GAP * max(last.size, run.size):
        return False
    offset = abs(run.baseline - base.baseline)
    if offset <= LEVEL * min(base.size, run.size):
        return True
    is_smaller = min(base.size, run.size) <= MARK_SIZE * max(base.size, run.size)
    return is_smaller and offset <= RAISED * max(base.size, run.size)


def _belongs(row: Sequence[Segment], segment: Segment) -> bool:
    offset = abs(row[0].baseline - segment.baseline)
    small, large = sorted((row[0].size, segment.size))
    if offset <= LEVEL * small:
        return True
    if offset > RAISED * large or small > MARK_SIZE * large:
        return False
    return any(_is_beside(one, segment, large) for one in row)


def _is_beside(one: Segment, other: Segment, distance: float) -> bool:
    """Whether a segment stands close to another, or in a hole of it."""
    if one.left - other.right > distance or other.left - one.right > distance:
        return False
    return not any(
        run.left < other_run.right - distance * HOLE and other_run.left < run.right - distance * HOLE
        for run in one.runs
        for other_run in other.runs
    )


def _touching(row: Sequence[Segment]) -> list[Segment]:
    """A row with segments that are no cells of their own as one."""
    result = [row[0]]
    for segment in row[1:]:
        last = result[-1]
        if segment.left - last.right <= CELL_GAP * max(last.size, segment.size):
            result[-1] = _segment(sorted((*last.runs, *segment.runs), key=lambda run: run.left))
        else:
            result.append(segment)
    return result


def _segment(runs: Sequence[Run]) -> Segment:
    sizes: dict[tuple[float, float], int] = {}
    for run in runs:
        key = run.size, run.baseline
        sizes[key] = sizes.get(key, 0) + len(run.text)
    size, baseline = max(sizes, key=lambda key: (sizes[key], key))
    # A mark may be longer than the word to which it belongs, never larger.
    larger = [key for key in sizes if key[0] * MARK_SIZE >= size and abs(key[1] - baseline) > OFFSET * key[0]]
    size, baseline = max(larger, default=(size, baseline))
    return Segment(tuple(runs), runs[0].left, max(run.right for run in runs), baseline, size)
