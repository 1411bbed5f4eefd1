"""The days of publication and of the last change that a page states: the best statement of one day for certain."""

import datetime as dt
import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from generator.model.document import MetadataField, SourcePlace
from generator.readers.html.day_scope import Scope
from generator.readers.html.dom import Element
from generator.readers.html.selection import Selection
from generator.readers.html.statements import Stated, Statements
from generator.readers.html.visible_days import CLOSE, NAMED, ShownDay, far_days, near_days, written
from generator.text.days import DayOrder, find_days, order_of

DAYS = ("date", "updated")
# Names of meta elements that state a day, best first, without signs (`article:published_time`); words may stand before.
META_DAYS: Mapping[str, tuple[str, ...]] = {
    "date": ("publishedtime", "articlepublished", "citationpublicationdate", "citationonlinedate", "citationdate",
             "dateissued", "dctermsissued", "dcdate", "dctermsdate", "datepublished", "pubdate", "publishdate",
             "publicationdate", "publisheddate", "releasedate", "articledate", "displaydate", "dctermscreated",
             "datecreated", "dccreated", "uploaddate", "date"),
    "updated": ("modifiedtime", "updatedtime", "dctermsmodified", "datemodified", "lastmodified", "revised",
                "modificationdate"),
}  # fmt: skip
WHOLE_NAMES = frozenset({"date"})  # behind other words, this is the day of anything
ITEM_PROPERTIES: Mapping[str, str] = {"datePublished": "date", "uploadDate": "date", "dateModified": "updated"}
NO_LETTER = re.compile(r"[\W_]+")
ISO_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
# A day as some programs write it, and at the level of folders in the path of an address.
COMPACT = re.compile(r"(\d{4})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?=\D|$)")
DAY_IN_PATH = re.compile(r"/((?:19|20)\d{2})/?(0[1-9]|1[0-2]|(?<=/)[1-9])/?(0[1-9]|[12]\d|3[01]|(?<=/)[1-9])(?=/|$)")
# A day in the name of a page: `20240517-lamps`, `lamps-2024-05-17`, `report-of-17.05.2024`.
YEAR_IN_NAME = re.compile(
    r"(?<=/)((?:19|20)\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?=[-_])"
    r"|(?<!\d)((?:19|20)\d{2})-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])(?!\d)"
)
DAY_IN_NAME = re.compile(r"(?<![\d.-])\d{2}([.-])\d{2}\1(?:19|20)\d{2}(?![\d-]|\.\d)")
# A time stamp in Greenwich's time, which is that of programs; from noon on, it may be the next day elsewhere.
NOON = 12
UTC = re.compile(r"T(\d{2}):\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|\+00:?00)$")
EPOCH = "1970-01-01"  # what programs write that know no day


def read_dates(
    statements: Statements, heading: Element | None, selection: Selection, language: str, address: str
) -> Iterator[MetadataField]:
    """The days as fields; one that only the address of the page names is listed as derived.

    A day that can be read in two ways is given as it stands, where nothing on the page says which it is.
    """
    order = order_of(language)
    scope = Scope(statements.root, heading, selection)
    stated = tuple(_in_markup(statements, scope, order))
    shown = near_days(scope, order)
    in_path = day_in_path(address, order)
    changed = {each.day for each in stated if each.key == "updated"}
    agreed = {each.day for each in stated if each.key == "date"} - changed
    found = _Found()
    for one in shown:
        if one.key == "date" and _is_sure(one, scope, agreed):
            found.add(one.key, one.value, one.place)
    for each in stated:
        found.add(each.key, _local(each.day, each.stamp, in_path), each.place)
    for one in shown:
        found.add(one.key, one.value, one.place)
    if in_path and "date" not in found.certain:
        found.add("date", in_path, SourcePlace(0, 0, 0))
        found.add("derived", "date", SourcePlace(0, 0, 0))
    if "date" not in found.certain:
        for one in far_days(scope, order):
            found.add(one.key, one.value, one.place)
    yield from found.fields()


class _Found:
    """The first certain day for each field, and the first that can be read in two ways."""

    def __init__(self) -> None:
        self.certain: dict[str, MetadataField] = {}
        self.unclear: dict[str, MetadataField] = {}

    def add(self, key: str, value: str, place: SourcePlace) -> None:
        known = self.certain if ISO_DAY.fullmatch(value) or key not in DAYS else self.unclear
        if value:
            known.setdefault(key, MetadataField(key, (value,), place))

    def fields(self) -> Iterator[MetadataField]:
        yield from {**self.unclear, **self.certain}.values()


def _is_sure(day: ShownDay, scope: Scope, agreed: Collection[str]) -> bool:
    """Whether a day beside the title is believed before the first that the markup states.

    Where the two differ on 500 pages, the one marked as such close to the title is right on 12 of 12, and one that a
    second statement of the markup says on 6 of 6; a day that nothing marks is right on 2 of 9.
    """
    kind, before, distance = day.rank
    stands_with_title = distance <= CLOSE and (before or scope.title + distance < scope.begin)
    return (kind <= NAMED and stands_with_title) or day.value in agreed


def day_of(value: str, order: DayOrder) -> str:
    """The day that a statement names, as YYYY-MM-DD; as it stands when day and month could be either; else empty.

    >>> day_of("2019-11-18T08:00:00Z", DayOrder.UNKNOWN), day_of("20191118", DayOrder.UNKNOWN)
    ('2019-11-18', '2019-11-18')
    >>> [day_of(text, DayOrder.UNKNOWN) for text in ("2019", "1970-01-01T00:00:00Z", "May 4, 2019", "04/05/2019")]
    ['', '', '2019-05-04', '04/05/2019']
    """
    compact = COMPACT.match(value.strip())
    text = "-".join(compact.groups()) if compact else value
    days = find_days(text, order)
    day = written(days[0], text) if days else ""
    return "" if day == EPOCH else day


def day_in_path(address: str, order: DayOrder) -> str:
    """The day that an address names; empty when it names none, or one that can be read in two ways.

    >>> day_in_path("https://a.example/2024/5/17/lamps", DayOrder.UNKNOWN)
    '2024-05-17'
    >>> [day_in_path(f"https://a.example/{name}", DayOrder.DAY_FIRST) for name in ("20240517-lamps", "05-04-2024")]
    ['2024-05-17', '2024-04-05']
    >>> [day_in_path(f"https://a.example/{name}", DayOrder.UNKNOWN) for name in ("2024/05/a", "05-04-2024")]
    ['', '']
    """
    path = address.partition("?")[0].partition("#")[0]
    match = DAY_IN_PATH.search(path) or YEAR_IN_NAME.search(path)
    named = match or DAY_IN_NAME.search(path)
    days = find_days("-".join(filter(None, match.groups())) if match else named[0] if named else "", order)
    return days[0].value.isoformat() if days and days[0].value else ""


@dataclass(frozen=True, slots=True)
class _StatedDay:
    """A day that the markup names for machines: the day, and the stamp as it stands."""

    key: str
    day: str
    stamp: str
    place: SourcePlace


def _in_markup(statements: Statements, scope: Scope, order: DayOrder) -> Iterator[_StatedDay]:
    """What names a day for machines, the best first; the language of the page says nothing of what programs write."""
    for key, values, place in (*_of_json_ld(statements), *_of_meta(statements)):
        yield _StatedDay(key, day_of(values[0], DayOrder.UNKNOWN), values[0], place)
    yield from _of_items(statements, scope, order)


def _of_json_ld(statements: Statements) -> Iterator[Stated]:
    text = statements.json_ld.text
    for key in DAYS:
        if key in statements.json_ld.fields and text:
            yield key, statements.json_ld.fields[key], SourcePlace(text.number, text.number, text.line)


def _of_meta(statements: Statements) -> Iterator[Stated]:
    """What meta elements say, best first."""
    names = {name: NO_LETTER.sub("", name) for name in statements.metas}
    for key, endings in META_DAYS.items():
        for ending in endings:
            for name, bare in names.items():
                if bare == ending or (bare.endswith(ending) and ending not in WHOLE_NAMES):
                    for one in statements.metas[name]:
                        yield key, (one.get("content"),), SourcePlace(0, 0, one.line)


def _of_items(statements: Statements, scope: Scope, order: DayOrder) -> Iterator[_StatedDay]:
    """What properties of microdata say near the title; elsewhere they say it of other articles, unless all agree."""
    for key in DAYS:
        items = [one for one in statements.items if _property(one) == key]
        near = [one for one in items if scope.is_head(one)]
        days = {one: _item(key, one, order) for one in near or items}
        if near or len({day.stamp for day in days.values()}) == 1:
            yield from (days[one] for one in sorted(days, key=scope.distance))


def _property(element: Element) -> str:
    return ITEM_PROPERTIES.get(element.get("itemprop"), "date" if "pubdate" in element.attributes else "")


def _item(key: str, element: Element, order: DayOrder) -> _StatedDay:
    """The day of an element: its attributes are for machines, its text is for readers and in their order."""
    machine = element.get("datetime") or element.get("content") or element.get("title")
    stamp = machine or " ".join(element.text().split())
    day = day_of(stamp, DayOrder.UNKNOWN if machine else order)
    return _StatedDay(key, day, stamp, SourcePlace(0, 0, element.line))


def _local(day: str, stamp: str, in_path: str) -> str:
    """The day of a time stamp in UTC where the site is, as its address says it.

    Sites write stamps in UTC and all else in their own time: `/2023/11/08/` at 2023-11-09T01:44:50Z.
    """
    match = UTC.search(stamp.strip()) if in_path else None
    if match is None or not ISO_DAY.fullmatch(day):
        return day
    step = dt.timedelta(days=1 if int(match[1]) >= NOON else -1)
    return in_path if (dt.date.fromisoformat(day) + step).isoformat() == in_path else day
