"""Bylines: who wrote the article, when, and under which heading a site filed it."""

from collections.abc import Iterator, Sequence

from generator.model.diagnostic import Rule
from generator.model.document import Line
from generator.structure.byline_parts import (
    AUTHOR_LABEL,
    CATEGORY_LABEL,
    DATE_FIELDS,
    DATE_LABEL,
    NOISE,
    UPDATE_LABEL,
    Part,
    read_byline,
)
from generator.structure.dates import DateKind, DateReading, read_date
from generator.structure.draft import Claim, Draft, drop, move, text_lines, warn
from generator.structure.lines import collapsed, without_leading_symbols
from generator.structure.names import is_full_name, read_names

HEADER_LINES = 6
"""Lines with text after the first within which a byline stands; labelled fields also stand in the last as many."""

UNUSABLE_DATE = "unusable-date"
"""Rule that drops a byline of nothing but a date that cannot be used."""

LABELS = (AUTHOR_LABEL, DATE_LABEL, UPDATE_LABEL, CATEGORY_LABEL)


def find_byline(draft: Draft) -> Draft:
    """The draft with bylines at the top, and labelled authors, dates and categories at either end, moved to claims."""
    lines = text_lines(draft)
    for line, found in _bylines(lines):
        draft = _claimed(draft, line, found)
    return draft


def _bylines(lines: Sequence[Line]) -> Iterator[tuple[Line, tuple[Part, ...]]]:
    """Lines that are bylines, with their parts; a name on a line of its own counts right above a date."""
    head, rest = lines[: HEADER_LINES + 1], lines[HEADER_LINES + 1 :]
    read = [read_byline(line.text, first=index == 0) for index, line in enumerate(head)]
    for index, (line, found) in enumerate(zip(head, read, strict=True)):
        below = read[index + 1] if index + 1 < len(read) else ()
        if found:
            yield line, found
        elif index and _is_dated(below) and is_full_name(collapsed(line.text)):
            yield line, (Part("authors", collapsed(line.text)),)
    for line in rest[-HEADER_LINES:]:
        if _is_labelled(line.text) and (found := read_byline(line.text, first=False)):
            yield line, found


def _is_dated(found: Sequence[Part]) -> bool:
    """Whether a byline begins with a date and names nobody."""
    return bool(found) and found[0].field in DATE_FIELDS and all(part.field != "authors" for part in found)


def _is_labelled(text: str) -> bool:
    """Whether the line begins with a label and a colon, as fields below an article do."""
    shown = without_leading_symbols(collapsed(text))
    return any((match := label.match(shown)) and match[0].rstrip().endswith(":") for label in LABELS)


def _claimed(draft: Draft, line: Line, found: Sequence[Part]) -> Draft:
    claims = []
    for part in found:
        reading = read_date(part.text) if part.field in DATE_FIELDS else None
        if part.field == NOISE:
            continue
        if reading and reading.kind is not DateKind.EXACT:
            draft = _undated(draft, line, part, reading)
            continue
        values = read_names(part.text) if part.field == "authors" else (part.text,)
        claims += [Claim(part.field, value, line.place) for value in values]
    return move(draft, [line], claims) if claims else drop(draft, [line], UNUSABLE_DATE)


def _undated(draft: Draft, line: Line, part: Part, reading: DateReading) -> Draft:
    if reading.kind is DateKind.AMBIGUOUS:
        message = f"{part.text!r} can be read as day/month or as month/day; it was not used"
        return warn(draft, Rule.AMBIGUOUS_DATE, message, line.place.line, "write the date as YYYY-MM-DD")
    message = f"{part.text!r} is relative to an unknown day; no date was computed"
    return warn(draft, Rule.RELATIVE_DATE, message, line.place.line, "write the date as YYYY-MM-DD")
