"""Footnotes of a PDF document: small text at the foot of a column, with a mark that stands raised in the text."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from generator.readers.pdf.lines import Line, is_mark
from generator.readers.pdf.measures import Measures
from generator.readers.pdf.tags import NOTES, around

SMALLER = 0.95  # of the size of most text: TeX sets notes at 0.8, Word and Typst at 0.83 to 0.85
MARK = re.compile(r"\s*[\[(]?(\d{1,3}|[*†‡§¶‖]{1,3}|[a-z])[\]).]?\s*")
LOWEST = 0.6  # share of the height of a page, from below, in which notes stand


@dataclass(frozen=True, slots=True)
class Note:
    """A footnote: its label in the document, its lines, and the characters of the mark that begins it."""

    label: str
    lines: tuple[Line, ...]
    length: int


@dataclass(frozen=True, slots=True)
class Notes:
    """The lines of the text without notes, the notes, and the labels by the unit of a line and the mark in it."""

    lines: tuple[Line, ...]
    notes: tuple[Note, ...]
    labels: dict[tuple[int, str], str]


def find_notes(lines: Sequence[Line], measures: Measures, heights: dict[int, float]) -> Notes:
    """The footnotes among lines in reading order; `heights` are those of the pages."""
    marks: dict[tuple[int, str], int] = {}
    for line in lines:
        for text in _marks(line):
            marks.setdefault((line.page, text), line.unit)
    body: list[Line] = []
    notes: list[Note] = []
    labels: dict[tuple[int, str], str] = {}
    open_note: Note | None = None
    for number, line in enumerate(lines):
        mark = _note_mark(line, measures, heights)
        key = (line.page, mark.strip())
        reference = marks.get(key, 0), key[1]
        if mark and reference[0] and reference not in labels and _is_foot(lines, number, measures):
            labels[reference] = str(len(labels) + 1)
            open_note = Note(labels[reference], (line,), len(mark))
            notes.append(open_note)
        elif open_note and _goes_on(open_note.lines[-1], line, measures):
            open_note = Note(open_note.label, (*open_note.lines, line), open_note.length)
            notes[-1] = open_note
        else:
            open_note = None
            body.append(line)
    return Notes(tuple(body), tuple(notes), labels)


def _marks(line: Line) -> list[str]:
    """The raised marks in a line, its beginning apart."""
    raised = (run for run in line.runs[1:] if run.baseline > line.baseline and is_mark(run, line.size, line.baseline))
    return [run.text.strip() for run in raised]


def _note_mark(line: Line, measures: Measures, heights: dict[int, float]) -> str:
    """The mark that begins a note, with white space; empty for any other line."""
    if line.baseline > LOWEST * heights.get(line.page, 0.0):
        return ""
    is_tagged = around(line.element, NOTES) is not None
    if line.size > SMALLER * measures.size and not is_tagged:
        return ""
    first = line.runs[0]
    match = MARK.fullmatch(first.text)
    if match and len(line.runs) > 1 and (is_mark(first, line.size, line.baseline) or first.right < line.runs[1].left):
        return match[1]
    begins = re.match(r"(\d{1,3}|[*†‡§¶]{1,3})[\]).]?\s+(?=\S)", line.text)
    return begins[1] if begins else ""


def _is_foot(lines: Sequence[Line], number: int, measures: Measures) -> bool:
    """Whether nothing but small text follows in the column."""
    line = lines[number]
    for below in lines[number + 1 :]:
        if below.page != line.page or below.baseline >= line.baseline:
            return True
        if below.size > SMALLER * measures.size and not around(below.element, NOTES):
            return False
    return True


def _goes_on(last: Line, line: Line, measures: Measures) -> bool:
    if line.page != last.page or line.baseline >= last.baseline:
        return False
    return abs(line.size - last.size) < 1.0 and line.size <= SMALLER * measures.size
