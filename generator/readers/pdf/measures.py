"""What is usual in one PDF document: the size of its text, the distance of lines, the margins, and its words."""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from generator.readers.pdf.lines import Line

HALF = 2.0  # sizes and distances are counted in half points
# Of the size: distances of baselines that can be those of lines in one paragraph.
DISTANCES = (0.85, 2.3)
DEFAULT_DISTANCE = 1.2
COLUMN = 6.0  # points by which columns of different pages are the same one
WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
HYPHEN_END = re.compile(r"([^\W\d_]{2,})[-\u2010\u00ad]$")
# Share of lines that end with a hyphen, from which the program that set the text divided words: LaTeX 0.05 to 0.2, and
# 0.02 at most where only words that have a hyphen break there (17 articles set by six programs).
DIVIDED_SHARE = 0.03
FEWEST_LINES = 10


@dataclass(frozen=True, slots=True)
class Measures:
    """`size` is that of most text, `distances` the usual ones of lines by size, `margins` the right ones by column."""

    size: float
    distances: dict[float, float]
    margins: dict[tuple[int, int], float]
    words: frozenset[str]
    divides: bool

    def distance(self, size: float) -> float:
        """The usual distance of lines of a size, in points."""
        return self.distances.get(half(size), DEFAULT_DISTANCE * size)

    def margin(self, line: Line) -> float:
        """The right margin of the column in which a line stands."""
        return max(self.margins.get(_column(line), 0.0), line.right)

    def is_body(self, line: Line) -> bool:
        """Whether a line is set in the size of most text."""
        return half(line.size) == half(self.size)


def measure(lines: Sequence[Line]) -> Measures:
    """What is usual among the lines of a document, which are in reading order."""
    prose = [line for line in lines if not line.monospace] or list(lines)
    sizes: Counter[float] = Counter()
    margins: defaultdict[tuple[int, int], float] = defaultdict(float)
    for line in prose:
        sizes[half(line.size)] += len(line.text)
        margins[_column(line)] = max(margins[_column(line)], line.right)
    size = max(sizes, key=lambda one: (sizes[one], one), default=0.0)
    texts = [line.text for line in prose]
    hyphens = sum(bool(HYPHEN_END.search(text)) for text in texts)
    return Measures(
        size,
        _distances(prose),
        dict(margins),
        _words(texts),
        divides=len(texts) >= FEWEST_LINES and hyphens >= DIVIDED_SHARE * len(texts),
    )


def half(size: float) -> float:
    """A size to half a point.

    >>> half(9.96), half(14.35)
    (10.0, 14.5)
    """
    return round(size * HALF) / HALF


def _words(texts: Sequence[str]) -> frozenset[str]:
    """The words of lines in lower case, less the parts of those that may be divided at line ends."""
    found: set[str] = set()
    for before, text in zip(("", *texts), texts, strict=False):
        whole = text[: -len(_last_word(text)) or None]
        if HYPHEN_END.search(before):
            whole = whole.partition(" ")[2]
        found.update(word.lower() for word in WORD.findall(whole))
    return frozenset(found)


def _distances(lines: Sequence[Line]) -> dict[float, float]:
    counts: defaultdict[float, Counter[float]] = defaultdict(Counter)
    for line, below in pairwise(lines):
        if line.page == below.page and half(line.size) == half(below.size):
            distance = line.baseline - below.baseline
            if DISTANCES[0] * line.size <= distance <= DISTANCES[1] * line.size:
                counts[half(line.size)][half(distance)] += 1
    return {size: max(found, key=lambda one: (found[one], -one)) for size, found in counts.items()}


def _column(line: Line) -> tuple[int, int]:
    """A column by its left edge and, coarsely, by its width."""
    left, right = line.column
    return round(left / COLUMN), round((right - left) / (COLUMN * 10))


def _last_word(text: str) -> str:
    return text.rpartition(" ")[2]
