"""The days of publication and of the last change that a page states: the best statement of one day for certain."""

import datetime as dt
import re
from collections.abc import Iterator, Mapping

from generator.model.document import MetadataField, SourcePlace
from generator.readers.html_dom import Element
from generator.readers.html_selection import Selection
from generator.readers.html_statements import Statements
from generator.readers.html_visible_days import Scope, Stated, near_days, visible_days, written
from generator.text.days import DayOrder, find_days, order_of

DAYS = ("date", "updated")
# Names of meta elements that state a day, best first, without signs (`article:published_time`); words may stand before.
META_DAYS: Mapping[str, tuple[str, ...]] = {
    "date": ("publishedtime", "articlepublished", "citationpublicationdate", "citationonlinedate", "citationdate",
             "dateissued", "dctermsissued", "dcdate", "dctermsdate", "datepublished", "pubdate", "publishdate",
             "publicationdate", "publisheddate", "releasedate", "articledate", "displaydate", "dctermscreated",
             "datecreated", "dccreated", "date"),
    "updated": ("modifiedtime", "updatedtime", "dctermsmodified", "datemodified", "lastmodified", "revised",
                "modificationdate"),
}  # fmt: skip
WHOLE_NAMES = frozenset({"date"})  # behind other words, this is the day of anything
ITEM_PROPERTIES: Mapping[str, str] = {"datePublished": "date", "dateModified": "updated"}
NO_LETTER = re.compile(r"[\W_]+")
ISO_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
# A day as some programs write it, and at the level of folders in the path of an address.
COMPACT = re.compile(r"(\d{4})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?=\D|$)")
DAY_IN_PATH = re.compile(r"/((?:19|20)\d{2})/?(0[1-9]|1[0-2]|(?<=/)[1-9])/?(0[1-9]|[12]\d|3[01]|(?<=/)[1-9])(?=/|$)")
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
    found: dict[str, MetadataField] = {}
    unclear: dict[str, MetadataField] = {}
    for source in (_in_markup(statements, scope), visible_days(scope, order)):
        for key, values, place in source if "date" not in found else ():
            day = day_of(values[0], order)
            if not ISO_DAY.fullmatch(day):
                unclear.setdefault(key, MetadataField(key, (day,), place))
            elif key not in found:
                found[key] = MetadataField(key, (_local(day, values[0], address, scope, order),), place)
    in_path = day_in_path(address)
    if "date" not in found and in_path:
        found["date"] = MetadataField("date", (in_path,), SourcePlace(0, 0, 0))
        found["derived"] = MetadataField("derived", ("date",), SourcePlace(0, 0, 0))
    yield from (field for field in {**unclear, **found}.values() if field.values[0])


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


def day_in_path(address: str) -> str:
    """The day that the folders of an address name; empty when they name none.

    >>> day_in_path("https://a.example/2024/5/17/lamps"), day_in_path("https://a.example/20240517/lamps")
    ('2024-05-17', '2024-05-17')
    >>> day_in_path("https://a.example/2024/05/lamps"), day_in_path("https://a.example/12024051/7")
    ('', '')
    """
    match = DAY_IN_PATH.search(address)
    days = find_days("-".join(match.groups())) if match else ()
    return written(days[0], "") if days else ""


def _in_markup(statements: Statements, scope: Scope) -> Iterator[Stated]:
    """What names a day for machines, the best first."""
    text = statements.json_ld.text
    for key in DAYS:
        if key in statements.json_ld.fields and text:
            yield key, statements.json_ld.fields[key], SourcePlace(text.number, text.number, text.line)
    yield from _of_meta(statements)
    yield from _of_items(statements, scope)


def _of_meta(statements: Statements) -> Iterator[Stated]:
    """What meta elements say, best first."""
    names = {name: NO_LETTER.sub("", name) for name in statements.metas}
    for key, endings in META_DAYS.items():
        for ending in endings:
            for name, bare in names.items():
                if bare == ending or (bare.endswith(ending) and ending not in WHOLE_NAMES):
                    for one in statements.metas[name]:
                        yield key, (one.get("content"),), SourcePlace(0, 0, one.line)


def _of_items(statements: Statements, scope: Scope) -> Iterator[Stated]:
    """What properties of microdata say near the title; elsewhere they say it of other articles, unless all agree."""
    for key in DAYS:
        items = [one for one in statements.items if _property(one) == key]
        near = [one for one in items if scope.is_head(one)]
        if near or len({_value(one) for one in items}) == 1:
            for one in sorted(near or items, key=scope.distance):
                yield key, (_value(one),), SourcePlace(0, 0, one.line)


def _property(element: Element) -> str:
    return ITEM_PROPERTIES.get(element.get("itemprop"), "date" if "pubdate" in element.attributes else "")


def _value(element: Element) -> str:
    machine = element.get("datetime") or element.get("content") or element.get("title")
    return machine or " ".join(element.text().split())


def _local(day: str, stamp: str, address: str, scope: Scope, order: DayOrder) -> str:
    """The day of a time stamp in UTC where the site is: in its address, or as readers see it beside the title.

    Sites write stamps in UTC and all else in their own time: `/2023/11/08/` at 2023-11-09T01:44:50Z.
    """
    match = UTC.search(stamp.strip())
    if match is None:
        return day
    step = dt.timedelta(days=1 if int(match[1]) >= NOON else -1)
    near = (dt.date.fromisoformat(day) + step).isoformat()
    in_path = day_in_path(address)
    shown = in_path or next((values[0] for key, values, _ in near_days(scope, order) if key == "date"), "")
    return near if shown == near else day
