"""The days that readers of a page see, and how surely each is the article's: what marks it, and where it stands."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.model.document import SourcePlace
from generator.readers.html.day_scope import DIGIT, Scope
from generator.readers.html.dom import Element, TextNode
from generator.readers.html.furniture import name_words
from generator.text.days import DayOrder, NamedDay, find_days

# Words of class names and ids of what says when the article was published, or changed; and of any day or time.
PUBLISHED_NAMES = frozenset(
    {"published", "publish", "publication", "publishing", "pubdate", "posted", "submitted", "erschienen"}
)
UPDATED_NAMES = frozenset({"updated", "update", "modified", "modification", "lastmod", "changed", "lastchanged"})
DAY_NAMES = re.compile(r"date$|datum$|^(?:dated|datetime|timestamp|dateline|fecha|day|time|created|pubtime)$")
# Labels in front of a day.
PUBLISHED_LABEL = re.compile(
    r"publi[ceéš]|posted|veröffentlicht|erschienen|erstellt|(?:artikel|beitrag) wurde|mis(?:e)? en ligne"
    r"|^\W{0,3}(?:von|by|par|por|di|auth?or|autor|auteur)\b.{2,60}\s(?:am|on|le|el|em|il)\s*$"
    r"|gepubliceerd|geplaatst|δημοσ|опубл|公開|投稿|掲載|입력|등록|نشر",
    re.IGNORECASE,
)
UPDATED_LABEL = re.compile(
    r"updat|modifi|revis|changed|edited|änder|aktualis|bearbeitet|\bstand\b|mis(?:e)? à jour|actualiz|atualiz"
    r"|aggiorn|bijgewerkt|gewijzigd|ενημ|обновл|更新|修正|수정|تحديث",
    re.IGNORECASE,
)
# What stands before a day at the beginning of the first paragraph, and behind it: `Bonn, 4 May 2021 – The tower …`.
DATELINE_START = re.compile(r"\W{0,2}(?:[^\W\d_]{2,20},\s\(?)?")
DATELINE_END = re.compile(r"\s?[-–—|)/]")
COMMENT = re.compile("comment", re.IGNORECASE)
# What a line that names a day has at most: characters, and letters beside the day when nothing marks it.
LONGEST_LINE, MOST_LETTERS = 120, 30
# Letters beside a day in a line that says nothing else, such as its weekday and `at 10 pm`: the line is the day.
FEWEST_LETTERS = 16
CLOSE = 30  # texts between the title and the day that stands with it
# How surely a day is the article's: it says so, its element is named so, it is a time, it stands alone in a line, all
# that around the title; it says so behind the end; or no other day of the page says so elsewhere, is marked there, or
# stands alone in a line.
PUBLISHED, NAMED, TIME, PLAIN, BEHIND, ELSEWHERE, MARKED, ALONE = range(8)


@dataclass(frozen=True, slots=True)
class ShownDay:
    """A day that readers see.

    `rank` is smaller for one that is more surely the article's: how it says so, whether it stands before the title, and
    how many texts away from it.
    """

    key: str
    rank: tuple[int, bool, int]
    value: str
    place: SourcePlace


def near_days(scope: Scope, order: DayOrder) -> tuple[ShownDay, ...]:
    """The days beside the title, and at the end what says of itself that it is the day; the surest first."""
    found = [one for element in scope.near() for one in _of_element(element, scope, order)]
    found += [one for text in scope.texts() for one in _of_text(text, scope, order)]
    return tuple(one for one in sorted(found, key=_order) if one.rank[0] < ELSEWHERE)


def _order(day: ShownDay) -> tuple[bool, int, bool, int]:
    """The surest first; what only looks like the day comes last when it stands far from the title."""
    kind, before, distance = day.rank
    return TIME <= kind <= PLAIN and distance > CLOSE, kind, before, distance


def far_days(scope: Scope, order: DayOrder) -> Iterator[ShownDay]:
    """The days elsewhere that are the only ones of their kind on the page."""
    found = [one for element in (*scope.near(), *scope.far()) for one in _of_element(element, scope, order)]
    found += [one for text in scope.root.texts() for one in _alone(text, scope, order)]
    for rank in (ELSEWHERE, MARKED, ALONE):
        alone = [one for one in found if one.rank[0] == rank and one.key == "date"]
        if len({one.value for one in alone}) == 1:
            yield alone[0]


def _alone(text: TextNode, scope: Scope, order: DayOrder) -> Iterator[ShownDay]:
    """The day of a text, wherever it stands, that says nothing else."""
    if text.number in scope.excluded or text.number in scope.others or len(text.text) > LONGEST_LINE:
        return
    if DIGIT.search(text.text):
        line = " ".join(text.text.split())
        days = find_days(line, order, short_years=True)
        is_alone = len(days) == 1 and letters_beside(line, days) <= FEWEST_LETTERS
        if is_alone and not UPDATED_LABEL.search(line):
            rank = (ALONE, *scope.distance(text))
            yield ShownDay("date", rank, written(days[0], line), _place(text.line, ()))


def _of_element(element: Element, scope: Scope, order: DayOrder) -> Iterator[ShownDay]:
    """The days of an element that says of itself that it has one, by its tag, its name or its words."""
    texts = [one for one in element.texts() if one.text.strip()]
    machine = element.get("datetime") or element.get("title")
    if element.first in scope.others:
        return
    if element.tag in ("script", "style") or COMMENT.search(element.get("class")):
        return
    words = name_words(element)
    shown = " ".join(" ".join(one.text for one in texts).split())
    line = machine if _is_stamp(element, words) and find_days(machine, order) else shown
    if len(line) > LONGEST_LINE:
        return
    days = find_days(line, order, short_years=True)
    for number, day in enumerate(days):
        label = line[days[number - 1].end if number else 0 : day.start] if line == shown else shown
        key, kind = _kind(element.tag, words, label)
        rank = _rank(kind, element, scope)
        if kind < PLAIN and rank is not None:
            whole = len(days) == 1 and _is_day(shown, order)
            yield ShownDay(key, rank, written(day, line), _place(element.line, texts if whole else ()))


def _is_stamp(element: Element, words: Sequence[str]) -> bool:
    """Whether the attributes of an element say its day in the way of machines; the `title` of a link is a title."""
    named = element.tag == "abbr" or any(DAY_NAMES.search(word) for word in words)
    return bool(element.get("datetime") or (named and element.get("title")))


def _of_text(text: TextNode, scope: Scope, order: DayOrder) -> Iterator[ShownDay]:
    """The day of a text around the title that says hardly anything else; behind the end, of one that says it is."""
    if not DIGIT.search(text.text) or text.number in scope.excluded:
        return
    line = " ".join(text.text[:LONGEST_LINE].split())
    days = find_days(line, order, short_years=True)
    if len(days) != 1:
        return
    beside = letters_beside(line, days)
    is_head = scope.is_head(text)
    label = line[: days[0].start]
    if (is_head and (beside <= MOST_LETTERS or _is_dateline(line, days[0]))) or PUBLISHED_LABEL.search(label):
        key = "updated" if UPDATED_LABEL.search(label) else "date"
        rank = (PLAIN if is_head else BEHIND, *scope.distance(text))
        whole = (text,) if beside <= FEWEST_LETTERS else ()
        yield ShownDay(key, rank, written(days[0], line), _place(text.line, whole))


def _is_dateline(line: str, day: NamedDay) -> bool:
    """Whether a paragraph begins with its day, perhaps behind a place."""
    return bool(DATELINE_START.fullmatch(line[: day.start]) and DATELINE_END.match(line, day.end))


def _kind(tag: str, words: Sequence[str], label: str) -> tuple[str, int]:
    """Whether a day is that of publication or of a change, and how it says so."""
    if UPDATED_LABEL.search(label):
        return "updated", PUBLISHED
    if PUBLISHED_LABEL.search(label) or not PUBLISHED_NAMES.isdisjoint(words):
        return "date", PUBLISHED
    if any(DAY_NAMES.search(word) and word not in UPDATED_NAMES for word in words):
        return "date", NAMED
    if not UPDATED_NAMES.isdisjoint(words):
        return "updated", NAMED
    return "date", TIME if tag == "time" else PLAIN


def _rank(kind: int, element: Element, scope: Scope) -> tuple[int, bool, int] | None:
    """How surely a day is the article's, by what marks it and where it stands; None where it is not."""
    apart = scope.distance(element)
    if scope.is_head(element):
        return (kind, *apart)
    if scope.begin < element.first <= scope.end:
        return (MARKED, *apart) if kind == NAMED else None
    if kind == PUBLISHED:
        return (BEHIND if scope.is_tail(element) else ELSEWHERE, *apart)
    return (MARKED, *apart)


def _is_day(line: str, order: DayOrder) -> bool:
    """Whether a line says hardly anything but a day."""
    days = find_days(line, order, short_years=True)
    return bool(days) and letters_beside(line, days) <= FEWEST_LETTERS


def letters_beside(line: str, days: Sequence[NamedDay]) -> int:
    """Letters of a line beside the days in it."""
    within = sum(sum(map(str.isalpha, line[day.start : day.end])) for day in days)
    return sum(map(str.isalpha, line)) - within


def written(day: NamedDay, text: str) -> str:
    """A day as YYYY-MM-DD, or as it stands in the text when day and month could be either."""
    return text[day.start : day.end] if day.value is None else day.value.isoformat()


def _place(line: int, texts: Sequence[TextNode]) -> SourcePlace:
    """The line of a statement; the texts too where they say nothing but the day."""
    return SourcePlace(texts[0].number, texts[-1].number, texts[0].line) if texts else SourcePlace(0, 0, line)
