"""Structure, flattened code: words and the runs of spaces between them, and what a run can have been."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

WORD = re.compile(r"[^ ]+")
"""A run of characters other than the space; tabs belong to words, for a flattened newline became a space."""

HARD_GAP = 3
"""A newline and an indent of two leave three spaces; shorter runs may be no line break at all."""

UNITS = (4, 2, 3)
"""Indentation units in the order of how common they are."""


@dataclass(frozen=True, slots=True)
class Flattened:
    """A flattened text: `words[i]` begins after `gaps[i]` spaces (`gaps[0]` before the first word)."""

    words: tuple[str, ...]
    gaps: tuple[int, ...]

    def text(self, first: int, last: int) -> str:
        """The characters from word `first` up to word `last`, as they were received."""
        if first >= last:
            return ""
        parts = [self.words[first]]
        for index in range(first + 1, last):
            parts.append(" " * self.gaps[index])
            parts.append(self.words[index])
        return "".join(parts)


@dataclass(frozen=True, slots=True)
class Break:
    """A line break: empty lines before the next line, and the next line's indent."""

    blank: int
    indent: int


def split_gaps(text: str) -> Flattened:
    """The words of a text and the spaces before each."""
    words: list[str] = []
    gaps: list[int] = []
    end = 0
    for match in WORD.finditer(text):
        words.append(match.group())
        gaps.append(match.start() - end)
        end = match.end()
    return Flattened(tuple(words), tuple(gaps))


def indent_unit(gaps: Sequence[int]) -> int:
    """The indentation unit: the first indent where that is a common one, else what explains most runs of spaces.

    >>> indent_unit((1, 5, 9, 1, 5)), indent_unit((1, 3, 5, 5))
    (4, 2)
    """
    indents = [gap - 1 for gap in gaps if gap >= HARD_GAP]
    if not indents:
        return UNITS[0]
    if indents[0] in UNITS:
        return indents[0]
    explained = Counter({unit: sum(1 for indent in indents if indent % unit == 0) for unit in UNITS})
    return max(UNITS, key=lambda unit: (explained[unit], unit))


def read_break(gap: int, unit: int) -> Break:
    """What a run of spaces most likely was: the fewest newlines that leave an indent of whole units.

    >>> read_break(5, 4), read_break(6, 4), read_break(2, 4)
    (Break(blank=0, indent=4), Break(blank=1, indent=4), Break(blank=1, indent=0))
    """
    for newlines in (1, 2, 3):
        indent = gap - newlines
        if indent >= 0 and indent % unit == 0:
            return Break(newlines - 1, indent)
    return Break(0, gap - 1)


def join_lines(lines: Sequence[str]) -> str:
    """Lines without white space at their ends, without blank lines at the end."""
    return "\n".join(line.rstrip() for line in lines).rstrip("\n")
