"""Dates: what one isolated span of text says, never more than it says. The only module that imports dateparser."""

import datetime as dt
import re
from dataclasses import dataclass
from enum import StrEnum

import dateparser

ISO_DATE = re.compile(r"^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ].*)?$")
"""Year first: the order is certain. A time behind it is ignored."""

NUMERIC_DATE = re.compile(r"^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$")
"""Day and month in either order, then the year."""

TEXTUAL_DATE = re.compile(
    r"""^(?:[^\W\d_]{2,12}\.?,?\s+)?                                        # a weekday
        (?:\d{1,2}(?:st|nd|rd|th|er|\.|º)?\s+(?:de\s+)?[^\W\d_]{3,12}\.?,?\s+(?:de\s+)?\d{4}   # 7 August 2025
         | [^\W\d_]{3,12}\.?\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4})           # August 7, 2025
        (?:,?\s+(?:at\s+)?\d{1,2}:\d{2}(?:\s*[ap]\.?m\.?)?(?:\s+[A-Z]{2,4})?)?$  # a time""",
    re.IGNORECASE | re.VERBOSE,
)
"""A date with the name of its month, as day month year or month day year."""

CLOCK_TIME = re.compile(r",?\s+(?:at\s+)?\d{1,2}:\d{2}(?:\s*[ap]\.?m\.?)?(?:\s+[A-Z]{2,4})?$", re.IGNORECASE)
"""The time of day behind a date."""

RELATIVE_DATE = re.compile(
    r"""^(?:about\s+|over\s+|almost\s+)?(?:an?|one|\d{1,4})\s*\+?\s*
        (?:seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?|yrs?|[hdwmy])\s+ago$
        | ^(?:yesterday|today|just\s+now|last\s+(?:week|month|year))$
        | ^(?:il\s+y\s+a|hace|vor|há)\s+(?:une?|eine[mnr]?|um|una?|\d{1,4})\s+[^\W\d_]{3,10}$""",
    re.IGNORECASE | re.VERBOSE,
)
"""A date relative to a day that the text does not name."""

LAST_MONTH = 12


class DateKind(StrEnum):
    """What a span says of a day."""

    EXACT = "exact"
    AMBIGUOUS = "ambiguous"  # day and month can be read in either order
    RELATIVE = "relative"  # to a day that is not known
    NONE = "none"  # no date, or not a whole one


@dataclass(frozen=True, slots=True)
class DateReading:
    """What a span says; `value` only for an exact date."""

    kind: DateKind
    value: dt.date | None = None


NO_DATE = DateReading(DateKind.NONE)


def read_date(text: str) -> DateReading:
    """What the isolated span says of a day; nothing is guessed or computed.

    >>> read_date("August 7, 2025").value, read_date("25/12/2024").value, read_date("2025-08-07T10:00:00Z").value
    (datetime.date(2025, 8, 7), datetime.date(2024, 12, 25), datetime.date(2025, 8, 7))
    >>> [read_date(text).kind.value for text in ("07/08/2025", "9 months ago", "August 2025")]
    ['ambiguous', 'relative', 'none']
    """
    span = " ".join(text.split())
    if match := ISO_DATE.match(span):
        return _exact(int(match[1]), int(match[2]), int(match[3]))
    if match := NUMERIC_DATE.match(span):
        return _numeric(int(match[1]), int(match[2]), int(match[3]))
    if RELATIVE_DATE.match(span):
        return DateReading(DateKind.RELATIVE)
    return _textual(span) if TEXTUAL_DATE.match(span) else NO_DATE


def _numeric(first: int, second: int, year: int) -> DateReading:
    if first != second and first <= LAST_MONTH and second <= LAST_MONTH:
        return DateReading(DateKind.AMBIGUOUS)
    day, month = (second, first) if second > LAST_MONTH else (first, second)
    return _exact(year, month, day)


def _exact(year: int, month: int, day: int) -> DateReading:
    try:
        return DateReading(DateKind.EXACT, dt.date(year, month, day))
    except ValueError:
        return NO_DATE


def _textual(span: str) -> DateReading:
    settings = {"REQUIRE_PARTS": ["day", "month", "year"], "STRICT_PARSING": True, "RETURN_AS_TIMEZONE_AWARE": False}
    found = dateparser.parse(CLOCK_TIME.sub("", span), settings=settings)
    return DateReading(DateKind.EXACT, found.date()) if found else NO_DATE
