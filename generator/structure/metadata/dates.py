"""Dates: what one isolated span of text says, never more than it says. The only module that imports dateparser."""

import datetime as dt
import re
from dataclasses import dataclass
from enum import StrEnum

import dateparser

from generator.structure.metadata.months import month_number
from generator.text.folding import folded

DAY_AND_TIME = (
    r"(?:T[\d:.,Z+-]+)?(?: ?\([^)]{1,6}\)| ?[^\W\d_](?:요일|曜日?))?"
    r"(?:,? ?(?:(?:오전|오후|午前|午後) ?)?\d{1,2} ?[:.h時시] ?\d.{0,30})?$"
)
"""A weekday and a time behind a date that begins with the year; both are ignored."""

ISO_DATE = re.compile(rf"^(\d{{4}}) ?[-/.] ?(\d{{1,2}}) ?[-/.] ?(\d{{1,2}})\.?{DAY_AND_TIME}")
"""Year first, as in `2025-08-07` and in Korean `2025. 8. 7.`: the order is certain."""

EAST_ASIAN_DATE = re.compile(rf"^(\d{{4}}) ?[年년] ?(\d{{1,2}}) ?[月월] ?(\d{{1,2}}) ?[日일]{DAY_AND_TIME}")
"""`2025年8月7日`, `2025년 8월 7일`."""

ERA_DATE = re.compile(rf"^(令和|平成) ?(元|\d{{1,2}}) ?年 ?(\d{{1,2}}) ?月 ?(\d{{1,2}}) ?日{DAY_AND_TIME}")
"""The year of an era, as Japanese offices write it."""

YEAR_BEFORE_ERA = {"令和": 2018, "平成": 1988}

NUMERIC_DATE = re.compile(r"^(\d{1,2})[-/](\d{1,2})[-/](\d{4})$")
"""Day and month in either order, then the year."""

DOTTED_DATE = re.compile(r"^(\d{1,2})\. ?(\d{1,2})\. ?(\d{4})$")
"""Day, month and year: all languages that write dots put the day first, and English puts slashes."""

MONTH = r"(?P<month>[^\W\d_]{2,14}\.?(?: (?:الاول|الثاني))?(?:/[^\W\d_]{2,14})?)"

DAY_FIRST = re.compile(
    r"^(?P<day>\d{1,2})(?:st|nd|rd|th|er|re|os|[.ºª°ηo])?,? (?:of )?(?:de |d')?"
    rf"{MONTH},?\.? ?(?:de |del )?(?P<year>\d{{4}})$",
    re.IGNORECASE,
)
"""`7 August 2025`, `7th of August, 2025`, `1er août 2025`, `7. August 2025`, `7 de agosto de 2025`."""

MONTH_FIRST = re.compile(rf"^{MONTH} (?P<day>\d{{1,2}})(?:st|nd|rd|th)?,? (?P<year>\d{{4}})$", re.IGNORECASE)
"""`August 7, 2025`."""

OTHER_TEXTUAL = re.compile(
    r"^(?:\d{1,2}\.? [^\W\d_]{3,14}\.?,? (?:[^\W\d_]{1,2}\.? )?\d{4}|[^\W\d_]{3,14}\.? \d{1,2},? \d{4})$"
)
"""The same in a language whose months stand in no table of ours."""

WEEKDAY = re.compile(
    r"""^(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\b|^(?:lun|mar|mercre|jeu|vendre|same)di\b|^dimanche\b
        |^(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag|mo|di|mi|do|fr|sa|so)\b
        |^(?:lunes|martes|miercoles|jueves|viernes|sabado|domingo)\b|^(?:segunda|terca|quarta|quinta|sexta)(?:-feira)?\b
        |^(?:lune|marte|mercole|giove|vener)di\b|^(?:domenica|sabato)\b
        |^(?:δευτερα|τριτη|τεταρτη|πεμπτη|παρασκευη|σαββατο|κυριακη)\b
        |^(?:يوم )?(?:الاثنين|الثلاثاء|الاربعاء|الخميس|الجمعة|السبت|الاحد)\b
        |^(?:maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag)\b""",
    re.IGNORECASE | re.VERBOSE,
)
"""A weekday before the date, in folded text."""

CLOCK_TIME = re.compile(
    r"""[ ,;-]+(?:(?:at|a|um|as|alle|ore|las|a\ las|στις|الساعة|om|-|–)\s+){0,2}
        \d{1,2}\s?(?:[:h.]\s?\d{2}(?::\d{2})?|h|uhr)(?:\s?(?:[ap]\.?\ ?m\.?|uhr|h|hrs|ص|م|π\.?μ\.?|μ\.?μ\.?))?
        (?:\s+\(?[A-Z]{2,4}(?:[+-]\d{1,2})?\)?)?$
        |[ ,]+\d{1,2}\s?[ap]\.?m\.?$""",
    re.IGNORECASE | re.VERBOSE,
)
"""The time of day behind a date, in folded text."""

RELATIVE_DATE = re.compile(
    r"""^(?:about\s+|over\s+|almost\s+)?(?:an?|one|\d{1,4})\s*\+?\s*
        (?:seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?|yrs?|[hdwmy])\s+ago$
        | ^(?:yesterday|today|just\s+now|last\s+(?:week|month|year))$
        | ^(?:il\s+y\s+a|hace|vor|ha|πριν(?:\s+απο)?)\s+(?:une?|eine[mnr]?|um|una?|ενα|μια|\d{1,4})\s+[^\W\d_]{3,10}$
        | ^(?:un[ao']?|\d{1,4})\s?[^\W\d_]{3,10}\s+(?:fa|atras)$
        | ^(?:منذ|قبل)\s+(?:\d{1,4}\s+)?[^\W\d_]{2,10}$
        | ^\d{1,4}\s?(?:秒|分|時間|日|週間|か月|ヶ月|カ月|年)前$ | ^\d{1,4}\s?(?:초|분|시간|일|주|개월|달|년)\s?전$
        | ^(?:hier|aujourd'hui|gestern|heute|ayer|hoy|ontem|hoje|ieri|oggi|χθες|σημερα|امس|اليوم)$
        | ^(?:昨日|今日|어제|오늘)$""",
    re.IGNORECASE | re.VERBOSE,
)
"""A date relative to a day that the text does not name, in folded text."""

LAST_MONTH = 12

LONGEST_DATE = 60
"""Characters of a span that says a day."""


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
    if len(text) > LONGEST_DATE:
        return NO_DATE
    span = " ".join(folded(text).split())
    if RELATIVE_DATE.match(span):
        return DateReading(DateKind.RELATIVE)
    if not any(map(str.isdigit, span)):
        return NO_DATE
    if match := ISO_DATE.match(span) or EAST_ASIAN_DATE.match(span):
        return _exact(int(match[1]), int(match[2]), int(match[3]))
    if match := ERA_DATE.match(span):
        year = YEAR_BEFORE_ERA[match[1]] + (1 if match[2] == "元" else int(match[2]))
        return _exact(year, int(match[3]), int(match[4]))
    span = CLOCK_TIME.sub("", WEEKDAY.sub("", span).lstrip(" .,،"))
    if match := DOTTED_DATE.match(span):
        return _exact(int(match[3]), int(match[2]), int(match[1]))
    if match := NUMERIC_DATE.match(span):
        return _numeric(int(match[1]), int(match[2]), int(match[3]))
    if match := DAY_FIRST.match(span) or MONTH_FIRST.match(span):
        month = month_number(match["month"])
        return _exact(int(match["year"]), month, int(match["day"])) if month else _textual(text)
    return _textual(text)


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


def _textual(text: str) -> DateReading:
    """What a date of another language says: dateparser knows the months of two hundred."""
    span = " ".join(text.split())
    if not OTHER_TEXTUAL.match(span):
        return NO_DATE
    settings = {"REQUIRE_PARTS": ["day", "month", "year"], "STRICT_PARSING": True, "RETURN_AS_TIMEZONE_AWARE": False}
    found = dateparser.parse(span, settings=settings)
    return DateReading(DateKind.EXACT, found.date()) if found else NO_DATE
