"""The days that readers of a page see: in the lines around the title of the article and just behind its end."""

import re
from bisect import bisect_left
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from generator.model.document import SourcePlace
from generator.readers.html_dom import Element, TextNode
from generator.readers.html_furniture import name_words
from generator.readers.html_selection import Selection
from generator.text.days import DayOrder, NamedDay, find_days

Stated: TypeAlias = tuple[str, tuple[str, ...], SourcePlace]

# Words of class names and ids of what says when the article was published, or changed; and of any day or time.
PUBLISHED_NAMES = frozenset(
    {"published", "publish", "publication", "publishing", "pubdate", "posted", "submitted", "erschienen"}
)
UPDATED_NAMES = frozenset({"updated", "update", "modified", "modification", "lastmod", "changed", "lastchanged"})
DAY_NAMES = re.compile(r"date$|datum$|^(?:dated|datetime|timestamp|dateline|fecha|day|time|created|pubtime)$")
# Labels in front of a day.
PUBLISHED_LABEL = re.compile(
    r"publi[ceéš]|posted|veröffentlicht|erschienen|erstellt|(?:artikel|beitrag) wurde|mis(?:e)? en ligne"
    r"|gepubliceerd|geplaatst|δημοσ|опубл|公開|投稿|掲載|입력|등록|نشر",
    re.IGNORECASE,
)
UPDATED_LABEL = re.compile(
    r"updat|modifi|revis|changed|edited|änder|aktualis|bearbeitet|\bstand\b|mis(?:e)? à jour|actualiz|atualiz"
    r"|aggiorn|bijgewerkt|gewijzigd|ενημ|обновл|更新|修正|수정|تحديث",
    re.IGNORECASE,
)
# Rules of the furniture in which a day is not the article's.
UNRELATED = frozenset({
    "comments", "related-list", "navigation", "aside", "subscription", "advertisement", "form", "cookie-banner",
    "dialog", "embedded", "graphic", "script", "style", "page-head", "control",
})  # fmt: skip
# Rules of what has days of its own, so that not even the only day of the page may be the article's.
OTHERS = frozenset({"comments", "related-list", "advertisement", "script", "style"})
# What stands before a day at the beginning of the first paragraph, and behind it: `Bonn, 4 May 2021 – The tower …`.
DATELINE_START = re.compile(r"\W{0,2}(?:[^\W\d_]{2,20},\s)?")
DATELINE_END = re.compile(r"\s?[-–—|)/]")
DIGIT = re.compile(r"\d")
COMMENT = re.compile("comment", re.IGNORECASE)
# Visible texts before the title, after the beginning of the first paragraph, and behind the last one, among which the
# day of the article may stand. Pages have days of other articles further away.
LEAD, HEAD, TAIL = 8, 8, 12
# What a line that names a day has at most: text nodes, characters, and letters beside the day when nothing marks it.
MOST_NODES, LONGEST_LINE, MOST_LETTERS = 8, 120, 30
# Letters beside a day in a line that says nothing else, such as its weekday and `at 10 pm`: the line is the day.
FEWEST_LETTERS = 16
# How surely a day is the article's: it says so, its element is named so, it is a time, it stands alone in a line, all
# that around the title; it says so behind the end; it says so, or is marked, elsewhere, and no other day is.
PUBLISHED, NAMED, TIME, PLAIN, BEHIND, ELSEWHERE = range(6)


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A day near the title; `rank` is smaller for a day that is more surely the article's."""

    key: str
    rank: tuple[int, bool, int]
    value: str
    place: SourcePlace


class Scope:
    """Where the day of the article may stand: around its title, around its beginning, and just behind its end."""

    def __init__(self, root: Element, title: Element | None, selection: Selection) -> None:
        container = selection.container
        self.root = root
        titled = title if title is not None and title.first <= title.last else container
        self.title = titled.first
        self.excluded = _numbers(selection, UNRELATED, titled.last if title else 0)
        self.others = _numbers(selection, OTHERS, 0)
        visible = [one.number for one in root.texts() if one.text.strip() and one.number not in self.excluded]
        prose = [run for run in selection.kept if run.is_prose]
        self.begin = prose[0].texts[0].number if prose else container.last
        self.end = prose[-1].texts[-1].number if prose else container.last
        body = min(self.begin, max(container.first, titled.first))
        self.heads = (
            (_nth(visible, titled.first, -LEAD), _nth(visible, titled.last if title else titled.first, HEAD)),
            (_nth(visible, body, -LEAD), max(self.begin, min(_nth(visible, self.begin, HEAD), self.end))),
        )
        self.last = _nth(visible, self.end + 1, TAIL)

    def elements(self) -> tuple[list[Element], list[Element]]:
        """The small elements in reach of the title and of the end, and those elsewhere."""
        small = [one for one in self.root.descendants() if one.last - one.first < MOST_NODES]
        first, last = min(begin for begin, _ in self.heads), max(self.last, *(end for _, end in self.heads))
        near: list[Element] = []
        far: list[Element] = []
        for one in small:
            is_near = first <= one.first <= last and (self.is_head(one) or self.is_tail(one))
            (near if is_near else far).append(one)
        return near, far

    def texts(self) -> Iterator[TextNode]:
        """The texts around the title and the beginning, and behind the end, each once."""
        reach = (*self.heads, (self.end + 1, self.last))
        numbers = {number for begin, end in reach for number in range(begin, end + 1)}
        texts = self.root.texts()
        return (texts[number - 1] for number in sorted(numbers) if 0 < number <= len(texts))

    def distance(self, node: Element | TextNode) -> tuple[bool, int]:
        """How far something stands from the title; what stands before it is further away than all behind it."""
        first, _ = _ends(node)
        return first < self.title, abs(first - self.title)

    def is_head(self, element: Element | TextNode) -> bool:
        """Whether an element stands around the title or the beginning."""
        first, last = _ends(element)
        return first not in self.excluded and any(begin <= first <= end and last <= end for begin, end in self.heads)

    def is_tail(self, element: Element) -> bool:
        """Whether an element stands just behind the article."""
        first, last = _ends(element)
        return first not in self.excluded and self.end < first <= self.last and last <= self.last


def _ends(node: Element | TextNode) -> tuple[int, int]:
    return (node.number, node.number) if isinstance(node, TextNode) else (node.first, node.last)


def _numbers(selection: Selection, rules: Collection[str], title: int) -> frozenset[int]:
    """The numbers of the texts that these rules of the furniture drop, but for lines around the title or just below."""
    found = [one for one, rule in selection.furniture.items() if rule in rules]
    dropped = [one for one in found if not 0 < title <= one.last or one.first > title + HEAD or _is_long(one, title)]
    return frozenset(text.number for one in dropped for text in one.texts())


def _is_long(element: Element, title: int) -> bool:
    return element.first > title and element.last - element.first >= MOST_NODES


def _nth(numbers: Sequence[int], number: int, steps: int) -> int:
    """The text so many steps from the first one that is not before `number`."""
    index = bisect_left(numbers, number) + steps
    return numbers[max(0, min(len(numbers) - 1, index))] if numbers else 0


def visible_days(scope: Scope, order: DayOrder) -> Iterator[Stated]:
    """The days that readers see beside the title or at the end of the article, the surest first."""
    near, far = scope.elements()
    yield from near_days(scope, order)
    found = [one for element in (*near, *far) for one in _of_element(element, scope, order)]
    for rank in (ELSEWHERE, ELSEWHERE + 1):
        alone = [one for one in found if one.rank[0] == rank and one.key == "date"]
        if len({one.value for one in alone}) == 1:
            yield alone[0].key, (alone[0].value,), alone[0].place


def near_days(scope: Scope, order: DayOrder) -> Iterator[Stated]:
    """Those of them beside the title, and at the end what says of itself that it is the day."""
    near, _ = scope.elements()
    found = [one for element in near for one in _of_element(element, scope, order)]
    found += [one for text in scope.texts() for one in _of_text(text, scope, order)]
    for one in sorted(found, key=lambda one: one.rank):
        if one.rank[0] < ELSEWHERE:
            yield one.key, (one.value,), one.place


def _of_element(element: Element, scope: Scope, order: DayOrder) -> Iterator[_Candidate]:
    """The days of an element that says of itself that it has one, by its tag, its name or its words."""
    texts = [one for one in element.texts() if one.text.strip()]
    machine = element.get("datetime") or element.get("title")
    if not (machine or any(DIGIT.search(one.text) for one in texts)) or element.first in scope.others:
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
            yield _Candidate(key, rank, written(day, line), _place(element.line, texts if whole else ()))


def _is_stamp(element: Element, words: Sequence[str]) -> bool:
    """Whether the attributes of an element say its day in the way of machines; the `title` of a link is a title."""
    named = element.tag == "abbr" or any(DAY_NAMES.search(word) for word in words)
    return bool(element.get("datetime") or (named and element.get("title")))


def _of_text(text: TextNode, scope: Scope, order: DayOrder) -> Iterator[_Candidate]:
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
        yield _Candidate(key, rank, written(days[0], line), _place(text.line, whole))


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
        return None
    if kind == PUBLISHED:
        return (BEHIND if scope.is_tail(element) else ELSEWHERE, *apart)
    return (ELSEWHERE + 1, *apart)


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
