"""Days that a text names, wherever they stand in it: for readers and structure alike; nothing is guessed."""

import datetime as dt
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

# Months from January on, as dates name them, and their short forms; a line is a language, and may have more lines.
MONTH_NAMES = """
    january|february|march|april|may|june|july|august|september|october|november|december
    jan|feb|mar|apr||jun|jul|aug|sep sept|oct|nov|dec
    janvier|février fevrier|mars|avril|mai|juin|juillet|août aout|septembre|octobre|novembre|décembre decembre
    janv|févr fév||avr|||juil|||||déc
    januar jänner|februar feber|märz maerz|april|mai|juni|juli|august|september|oktober|november|dezember
    jän||mär mrz|||||||okt||dez
    enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre setiembre|octubre|noviembre|diciembre
    ene|||abr||||ago||||dic
    janeiro|fevereiro|março|abril|maio|junho|julho|agosto|setembro|outubro|novembro|dezembro
    |fev||||||||out||
    gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre|novembre|dicembre
    gen||||mag|giu|lug||set|ott||
    ιανουαρίου|φεβρουαρίου|μαρτίου|απριλίου|μαΐου|ιουνίου|ιουλίου|αυγούστου|σεπτεμβρίου|οκτωβρίου|νοεμβρίου|δεκεμβρίου
    ιαν|φεβ|μαρ|απρ|μαϊ μαΐ|ιουν|ιουλ|αυγ|σεπ|οκτ|νοε|δεκ
    يناير|فبراير|مارس|أبريل ابريل إبريل|مايو|يونيو يونيه|يوليو يوليه|أغسطس اغسطس|سبتمبر|أكتوبر اكتوبر|نوفمبر|ديسمبر
    januari|februari|maart mrt|april|mei|juni|juli|augustus|september|oktober|november|december
    januar|februar|mars marts|april|maj|juni|juli|august augusti|september|oktober|november|desember
    stycznia|lutego|marca|kwietnia|maja|czerwca|lipca|sierpnia|września|października|listopada|grudnia
    ocak|şubat|mart|nisan|mayıs|haziran|temmuz|ağustos|eylül|ekim|kasım|aralık
    января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря
    янв|фев||апр||июн|июл|авг|сен|окт|ноя|дек
    січня|лютого|березня|квітня|травня|червня|липня|серпня|вересня|жовтня|листопада|грудня
"""
MONTHS: Mapping[str, int] = {
    name: number
    for line in MONTH_NAMES.split("\n")
    for number, names in enumerate(line.strip().split("|"), 1)
    for name in names.split()
}
"""Number of the month that a lower-case name means; no name means two months in these languages."""

CLOCK = r"(?:\d{1,2}:\d{2}(?::\d{2})?\s{1,3}[A-Z]{2,4}\s{1,3})?"
WORD = r"[^\W\d_]{3,12}"
DAY_NAMED = re.compile(
    rf"""(?<!\d)(?:
        (?P<day>\d{{1,2}})(?:st|nd|rd|th|er|\.|º|ª)?,?[\s-]{{1,3}}(?:(?:de|of)\s{{1,3}}|d['’])?(?P<month>{WORD})\.?
        ,?[\s-]{{1,3}}(?:del?\s{{1,3}})?(?P<year>\d{{4}})(?!\d)
      | (?P<year_first>\d{{4}})\s?[年년]\s?(?P<month_number>\d{{1,2}})\s?[月월]\s?(?P<day_last>\d{{1,2}})\s?[日일]
    )""",
    re.VERBOSE | re.IGNORECASE,
)
"""7 August 2025, 7. August 2025, 7 de agosto de 2025, 7-Aug-2025, 2025年8月7日."""

MONTH_NAMED = re.compile(
    rf"(?<![^\W\d_])(?P<month>{WORD})\.?\s{{1,3}}(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s{{1,3}}{CLOCK}(?P<year>\d{{4}})(?!\d)"
)
"""August 7, 2025; Thu Aug 7 09:35:14 CEST 2025."""

YEAR_FIRST = re.compile(r"(?<!\d)(?P<year>\d{4})([-/.])\s?(?P<month>\d{1,2})\2\s?(?P<day>\d{1,2})(?!\d)")
"""2025-08-07, 2025. 8. 7.: the order is certain."""

NUMERIC = re.compile(r"(?<![\d./-])(\d{1,2})([./-]) ?(\d{1,2})\2 ?(\d{4}|\d{2})(?![\d/-]|\.\d)")
"""7.8.2025, 07/08/2025, 7.8.25: day and month in either order, then the year."""

EARLIEST_YEAR, LATEST_YEAR = 1900, 2099
CENTURY = 2000
"""Of a year with two digits: pages and files are younger than 2000 nearly always, and what is older says so."""
LAST_MONTH = 12
DOT = "."


class DayOrder(StrEnum):
    """Which of two numbers is the day, where a date is written in numbers only."""

    DAY_FIRST = "day first"
    MONTH_FIRST = "month first"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class NamedDay:
    """A day that a text names from `start` to `end`; no value when day and month can be read in either order."""

    value: dt.date | None
    start: int
    end: int


MONTH_FIRST_REGIONS = frozenset({"us", "ph"})
"""Regions of English that write the month first (CLDR 45); Canada writes both."""
UNCLEAR_REGIONS = frozenset({"", "ca"})


def order_of(language: str) -> DayOrder:
    """The order of numbers in the dates of a language tag; English alone settles nothing.

    >>> order_of("de"), order_of("en-US"), order_of("en").value
    (<DayOrder.DAY_FIRST: 'day first'>, <DayOrder.MONTH_FIRST: 'month first'>, 'unknown')
    """
    name, _, region = language.replace("_", "-").lower().partition("-")
    if not name or (name == "en" and region in UNCLEAR_REGIONS):
        return DayOrder.UNKNOWN
    return DayOrder.MONTH_FIRST if name == "en" and region in MONTH_FIRST_REGIONS else DayOrder.DAY_FIRST


def find_days(text: str, order: DayOrder = DayOrder.UNKNOWN, *, short_years: bool = False) -> tuple[NamedDay, ...]:
    """The days that a text names, in the order of the text; years of two digits count only where dates are expected.

    >>> [day.value.isoformat() for day in find_days("Posted on Aug. 7, 2025 · updated 9 août 2025") if day.value]
    ['2025-08-07', '2025-08-09']
    >>> find_days("07/08/2025"), find_days("07/08/2025", DayOrder.DAY_FIRST)[0].value
    ((NamedDay(value=None, start=0, end=10),), datetime.date(2025, 8, 7))
    """
    found = sorted((*_in_words(text), *_in_numbers(text, order, short_years)), key=lambda day: (day.start, -day.end))
    result: list[NamedDay] = []
    for day in found:
        if not result or day.start >= result[-1].end:
            result.append(day)
    return tuple(result)


def _in_words(text: str) -> Iterator[NamedDay]:
    for match in DAY_NAMED.finditer(text):
        month = MONTHS.get(match["month"].lower(), 0) if match["month"] else int(match["month_number"])
        yield from _day(match, match["year"] or match["year_first"], month, match["day"] or match["day_last"])
    for match in MONTH_NAMED.finditer(text):
        yield from _day(match, match["year"], MONTHS.get(match["month"].lower(), 0), match["day"])
    for match in YEAR_FIRST.finditer(text):
        yield from _day(match, match["year"], int(match["month"]), match["day"])


def _in_numbers(text: str, order: DayOrder, short_years: bool) -> Iterator[NamedDay]:
    for match in NUMERIC.finditer(text):
        first, second, year = int(match[1]), int(match[3]), int(match[4])
        if len(match[4]) == 2:  # noqa: PLR2004  # digits
            if not short_years or match[2] != DOT or order is DayOrder.MONTH_FIRST:
                continue
            year += CENTURY
        day, month = _ordered(first, second, _settled(order, match[2]))
        if day:
            yield from _day(match, str(year), month, str(day))
        else:
            yield NamedDay(None, match.start(), match.end())


def _settled(order: DayOrder, separator: str) -> DayOrder:
    """The order; dots settle what the language does not: no language of CLDR 45 writes the month first with dots."""
    return DayOrder.DAY_FIRST if order is DayOrder.UNKNOWN and separator == DOT else order


def _ordered(first: int, second: int, order: DayOrder) -> tuple[int, int]:
    """Day and month; no day when either order is possible and none is known."""
    if first > LAST_MONTH or first == second:
        return first, second
    if second > LAST_MONTH:
        return second, first
    if order is DayOrder.UNKNOWN:
        return 0, 0
    return (first, second) if order is DayOrder.DAY_FIRST else (second, first)


def _day(match: re.Match[str], year: str, month: int, day: str) -> Iterator[NamedDay]:
    if not EARLIEST_YEAR <= int(year) <= LATEST_YEAR:
        return
    try:
        yield NamedDay(dt.date(int(year), month, int(day)), match.start(), match.end())
    except ValueError:  # no month of this name, or 31 June
        return
