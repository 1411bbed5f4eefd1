"""Marks of items in a PDF document: bullets, numbers and letters at the beginning of a line."""

import re
from dataclasses import dataclass

from generator.readers.flow.lists import BULLET, DECIMAL
from generator.readers.pdf.lines import Line
from generator.readers.pdf.tags import ITEM, around

CERTAIN = "•◦▪▫■□●○‣⁃➢➤►▶▸✓✔❖✦◆◇∙⚫⚬🞄"
# Signs that also begin a dialogue, a sum or a footnote: they mark an item only where they stand apart or indented.
UNCERTAIN = "-–—−*·⋅o§"
BULLET_MARK = re.compile(f"([{CERTAIN}]|[{UNCERTAIN}])(?: +|$)")
NUMBER_MARK = re.compile(r"\(?(?:(\d{1,3})|([a-z])|([ivx]{1,5}))[.)](?: +|$)", re.IGNORECASE)
HEADING_NUMBER = re.compile(r"\d{1,3}(?:\.\d{1,3}){0,5}\.? +(?=\S)")
ROMAN = {"i": 1, "v": 5, "x": 10}
INDENTED = 0.5  # of the size
SEPARATE = 0.3  # of the size, between an uncertain sign and the text


@dataclass(frozen=True, slots=True)
class Marker:
    """The mark of an item: its length with the space behind it, and where mark and text begin, in points."""

    kind: str
    number: int
    length: int
    left: float
    text_left: float


def read_marker(line: Line) -> Marker | None:
    """The mark that begins a line; None for a line that begins with text."""
    text = line.text
    bullet = BULLET_MARK.match(text)
    if bullet and (bullet[1] in CERTAIN or _is_apart(line, bullet.end())):
        return _marker(line, BULLET, 0, bullet.end())
    number = NUMBER_MARK.match(text)
    if number and number.end() < len(text):
        return _marker(line, DECIMAL, _value(number), number.end())
    return None


def heading_text_left(line: Line) -> float | None:
    """Where the text behind the number of a numbered heading begins, in points; None without a number."""
    number = HEADING_NUMBER.match(line.text)
    return _text_left(line, number.end()) if number else None


def _marker(line: Line, kind: str, number: int, length: int) -> Marker | None:
    if not line.text[length:].strip():
        return None
    return Marker(kind, number, length, line.left, _text_left(line, length))


def _value(match: re.Match[str]) -> int:
    """The number that a mark shows; letters count from 1.

    >>> _value(NUMBER_MARK.match("b) x")), _value(NUMBER_MARK.match("(iv) x"))
    (2, 4)
    """
    if match[1]:
        return int(match[1])
    if match[2] and match[2].lower() not in ROMAN:
        return ord(match[2].lower()) - ord("a") + 1
    values = [ROMAN[letter] for letter in (match[2] or match[3]).lower()]
    return sum(-value if value < max(values[index:]) else value for index, value in enumerate(values))


def _is_apart(line: Line, length: int) -> bool:
    if around(line.element, (ITEM,)):
        return True
    is_indented = line.left > line.column[0] + INDENTED * line.size
    runs = line.runs
    gap = runs[1].left - runs[0].right if len(runs) > 1 and len(runs[0].text) < length else 0.0
    return is_indented or gap > SEPARATE * line.size


def _text_left(line: Line, length: int) -> float:
    """Where the text behind the mark begins; between characters of one run by their share of its width."""
    position = 0
    for run in line.runs:
        if position >= length - 1:
            return run.left
        if position + len(run.text) > length:
            return run.left + (run.right - run.left) * (length - position) / len(run.text)
        position += len(run.text)
    return line.runs[-1].left
