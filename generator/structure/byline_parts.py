"""The parts of a byline: which words announce an author, a date or a category, and what separates them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.structure.dates import DateKind, read_date
from generator.structure.lines import collapsed, ends_with_full_stop, without_leading_symbols, words
from generator.structure.names import LONGEST_NAME, is_full_name, is_name, read_names

LONGEST_BYLINE = 30
"""Words; whatever is longer is running text."""

WIDEST_BYLINE = 300
"""Characters; the patterns below are not meant for more."""

LONGEST_CATEGORY = 4
"""Words of a category that no label announces."""

MOST_UNLABELLED = 2
"""Parts of a byline without a label: a name and a category."""

SEPARATOR = re.compile(r"\s*[•·|∙‧●]\s*|\s+[/–—-]\s+|\s{3,}|\t")
"""What stands between the parts of a byline."""

AUTHOR_LABEL = re.compile(
    r"""^(?:(?:(?:written|posted|published|reported|words|story|text|article)\s+)?by\b:?
        | authors?\s*: | (?:von|par|por|di|door)\b:? | (?:geschrieben|veröffentlicht)\s+von
        | (?:autor(?:in|en|es)?|auteurs?|autore|autores)\s*:)\s*""",
    re.IGNORECASE | re.VERBOSE,
)
"""What announces a name."""

DATE_LABEL = re.compile(
    r"""^(?:(?:first\s+)?(?:published|posted|released|created|written)(?:\s+(?:on|at|date))?|date|on
        |publi[ée]e?(?:\s+le)?|le|veröffentlicht(?:\s+am)?|datum|am|publicado(?:\s+el)?|fecha|el|pubblicato(?:\s+il)?)\b\s*:?\s*""",
    re.IGNORECASE | re.VERBOSE,
)
"""What announces the day of publication."""

UPDATE_LABEL = re.compile(
    r"""^(?:(?:last|date)\s+)?(?:updated|modified|revised|edited|mis(?:e)?\s+à\s+jour(?:\s+le)?
        |(?:zuletzt\s+)?aktualisiert(?:\s+am)?|actualizado(?:\s+el)?|aggiornato(?:\s+il)?)(?:\s+on)?\b\s*:?\s*""",
    re.IGNORECASE | re.VERBOSE,
)
"""What announces the day of the last change."""

CATEGORY_LABEL = re.compile(
    r"^(?:(?:categor(?:y|ies)|catégories?|kategorien?|categor[ií]as?|section|rubri[ck])\s*:\s*|(?:filed\s+under|posted\s+in|in)\s*:?\s+)",
    re.IGNORECASE,
)
"""What announces a category."""

COUNTER = re.compile(
    r"^\d[\d.,]{0,8}\s?[km]?\s*(?:min(?:ute)?s?(?:\s+(?:of\s+)?read(?:ing)?)?|views?|comments?|shares?|likes?|words?)?$"
    r"|^(?:no|leave\s+a)\s+comments?$|^read(?:ing)?\s+time\s*:?\s*\d{1,3}\s*min(?:ute)?s?$",
    re.IGNORECASE,
)
"""A counter or a reading time."""

INNER_LABELS = (
    re.compile(r",?\s+(?=(?:by|posted\s+by|(?:last\s+)?updated)\s)", re.IGNORECASE),
    re.compile(r",?\s+(?=on\s)", re.IGNORECASE),
    re.compile(r",?\s+(?=(?:by|in|on)\s)", re.IGNORECASE),
)
"""Where a byline without separators goes on: `By A Name on 3 May 2024`, `Posted on 3 May 2024 by A Name in Law`."""

CATEGORY_WORD = re.compile(r"^(?:[^\W\d_][\w'’&-]*|&|and|und|et|y)$")
"""A word of a category."""


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a byline: the field it states (`other` when unknown, `noise` for counters), and its text."""

    field: str
    text: str


NOISE = "noise"
OTHER = "other"
DATE_FIELDS = ("date", "updated")


def read_byline(text: str, *, first: bool) -> tuple[Part, ...]:
    """The parts of a line that is a byline as a whole; nothing for any other line."""
    shown = without_leading_symbols(text.replace("\u00a0", " ").strip())
    if len(shown) > WIDEST_BYLINE or len(words(shown)) > LONGEST_BYLINE:
        return ()
    if ends_with_full_stop(shown) and len(words(shown)) > LONGEST_NAME + 1:
        return ()
    segments = [part for part in SEPARATOR.split(shown) if part.strip()]
    found = [part for segment in segments for part in _read_segment(collapsed(segment))]
    return tuple(_resolved(found)) if _is_byline(found, first=first) else ()


def _is_byline(found: Sequence[Part], *, first: bool) -> bool:
    known = {part.field for part in found} - {OTHER, NOISE}
    others = [part for part in found if part.field == OTHER]
    dated = bool(known & set(DATE_FIELDS))
    if not known or (first and not dated):
        return False
    if not others:
        return dated or known != {"authors"} or all(map(_is_sure, found))
    return dated and len(others) <= MOST_UNLABELLED and all(map(_is_short_label, others))


def _is_sure(part: Part) -> bool:
    """Whether the part of a byline without a date names somebody: a heading may begin with `By`, too."""
    return part.field == NOISE or is_full_name(read_names(part.text)[0])


def _is_short_label(part: Part) -> bool:
    found = part.text.split()
    return len(found) <= LONGEST_CATEGORY and all(map(CATEGORY_WORD.match, found)) and found[0][0].isupper()


def _resolved(found: Sequence[Part]) -> Iterator[Part]:
    """The parts with the unknown ones decided: a name before the date when there is no author, else a category."""
    has_author = any(part.field == "authors" for part in found)
    before_date = True
    for part in found:
        before_date = before_date and part.field not in DATE_FIELDS
        if part.field != OTHER:
            yield part
        elif before_date and not has_author and is_name(part.text):
            has_author = True
            yield Part("authors", part.text)
        else:
            yield Part("category", part.text)


def _read_segment(segment: str) -> Iterator[Part]:
    """The parts of one segment; it may hold several that words such as `by` and `on` separate, or a comma."""
    whole = _read_part(segment)
    if whole.field not in (OTHER, "authors"):
        yield whole
        return
    for inner in INNER_LABELS:
        read = [_read_part(piece) for piece in inner.split(segment)]
        if len(read) > 1 and all(part.field != OTHER for part in read):
            yield from read
            return
    name, comma, rest = segment.partition(", ")
    name = AUTHOR_LABEL.sub("", name)
    if comma and _says_day(rest) and is_name(name):
        yield Part("authors", name)
        yield Part("date", rest)
    else:
        yield whole


def _read_part(text: str) -> Part:
    if COUNTER.match(text):
        return Part(NOISE, text)
    for label, field in ((UPDATE_LABEL, "updated"), (DATE_LABEL, "date")):
        rest = label.sub("", text, count=1)
        if rest != text and _says_day(rest):
            return Part(field, rest)
    if _says_day(text):
        return Part("date", text)
    if (match := AUTHOR_LABEL.match(text)) and _are_names(text[match.end() :]):
        return Part("authors", text[match.end() :])
    if (match := CATEGORY_LABEL.match(text)) and len(words(text)) <= LONGEST_BYLINE:
        return Part("category", text[match.end() :])
    return Part(OTHER, text)


def _says_day(text: str) -> bool:
    return read_date(text).kind is not DateKind.NONE


def _are_names(text: str) -> bool:
    names = read_names(text)
    return bool(names) and is_name(names[0])
