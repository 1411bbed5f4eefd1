"""Tables of contents in a PDF document: lines that end with the number of a page behind dots, and those between."""

import re
from collections.abc import Sequence

from generator.readers.pdf.lines import Line
from generator.readers.pdf.tags import CONTENTS, around

# Dots that lead to the number of a page.
LEADER = re.compile(r"(?:\s?[.·…_]){4,}\s*\d{1,4}$")
PAGE_AT_END = re.compile(r"\s(?:\d{1,4}|[ivxl]{1,6})$")
FEWEST_ENTRIES = 3
HEADING_BEFORE = re.compile(
    r"(?:table of )?contents|inhalt(?:sverzeichnis)?|sommaire|table des matières|índice|indice|sumário|inhoud|"
    r"目次|目录",
    re.IGNORECASE,
)
MOST_BETWEEN = 3  # lines without dots between two with dots: chapters, and titles of two lines


def contents_lines(lines: Sequence[Line]) -> frozenset[Line]:
    """The lines of tables of contents, their heading too; the site makes its own."""
    numbers = [n for n, line in enumerate(lines) if LEADER.search(line.text) or around(line.element, CONTENTS)]
    found: set[int] = set()
    for run in _runs(numbers):
        if len(run) < FEWEST_ENTRIES:
            continue
        start, end = run[0], run[-1]
        while start and (PAGE_AT_END.search(lines[start - 1].text) or HEADING_BEFORE.fullmatch(lines[start - 1].text)):
            start -= 1
        while end + 1 < len(lines) and _is_entry(lines[end + 1]):
            end += 1
        found.update(range(start, end + 1))
    return frozenset(lines[number] for number in found)


def _runs(numbers: Sequence[int]) -> list[list[int]]:
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number - runs[-1][-1] <= MOST_BETWEEN + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return runs


def _is_entry(line: Line) -> bool:
    """Whether a line is an entry without dots: a part of its own at the right ends with the number of a page."""
    return len(line.segments) > 1 and line.segments[-1].text.isdecimal()
