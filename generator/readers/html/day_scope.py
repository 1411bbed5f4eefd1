"""Where on a page the day of its article may stand: around the title and the beginning, and just behind the end."""

import re
from bisect import bisect_left
from collections.abc import Collection, Iterator, Sequence

from generator.readers.html.dom import Element, TextNode
from generator.readers.html.selection import Selection

# Rules of the furniture in which a day is not the article's.
UNRELATED = frozenset({
    "comments", "related-list", "navigation", "aside", "subscription", "advertisement", "form", "cookie-banner",
    "dialog", "embedded", "graphic", "script", "style", "page-head", "control",
})  # fmt: skip
# Rules of what has days of its own, so that not even the only day of the page may be the article's.
OTHERS = frozenset({"comments", "related-list", "advertisement", "script", "style"})
# Visible texts before the title, after the beginning of the first paragraph, and behind the last one, among which the
# day of the article may stand. Pages have days of other articles further away.
LEAD, HEAD, TAIL = 8, 8, 12
MOST_NODES = 8  # text nodes of a line that names a day
ABOVE = 3  # texts between the title and a line right above it
DIGIT = re.compile(r"\d")


class Scope:
    """Where the day of the article may stand: around its title, around its beginning, and just behind its end."""

    def __init__(self, root: Element, title: Element | None, selection: Selection) -> None:
        container = selection.container
        self.root = root
        titled = title if title is not None and title.first <= title.last else container
        self.title = titled.first
        self.excluded = _numbers(selection, UNRELATED, titled if title else None)
        self.others = _numbers(selection, OTHERS, None)
        visible = [one.number for one in root.texts() if one.text.strip() and one.number not in self.excluded]
        self.digits = [one.number for one in root.texts() if DIGIT.search(one.text)]
        prose = [run for run in selection.kept if run.is_prose]
        self.begin = prose[0].texts[0].number if prose else container.last
        self.end = prose[-1].texts[-1].number if prose else container.last
        body = min(self.begin, max(container.first, titled.first))
        self.heads = (
            (_nth(visible, titled.first, -LEAD), _nth(visible, titled.last if title else titled.first, HEAD)),
            (_nth(visible, body, -LEAD), max(self.begin, min(_nth(visible, self.begin, HEAD), self.end))),
        )
        self.last = _nth(visible, self.end + 1, TAIL)

    def near(self) -> list[Element]:
        """The small elements in reach of the title and of the end that may name a day."""
        first, last = min(begin for begin, _ in self.heads), max(self.last, *(end for _, end in self.heads))
        inside = (one for one in self._small() if first <= one.first <= last)
        return [one for one in inside if (self.is_head(one) or self.is_tail(one)) and self._may_name_day(one)]

    def far(self) -> list[Element]:
        """Those elsewhere."""
        inside = (one for one in self._small() if self._may_name_day(one))
        return [one for one in inside if not (self.is_head(one) or self.is_tail(one))]

    def _small(self) -> Iterator[Element]:
        return (one for one in self.root.descendants() if one.last - one.first < MOST_NODES)

    def _may_name_day(self, element: Element) -> bool:
        """Whether a text in it has a digit, or an attribute that may hold a day."""
        if "datetime" in element.attributes or "title" in element.attributes:
            return True
        nearest = bisect_left(self.digits, element.first)
        return nearest < len(self.digits) and self.digits[nearest] <= element.last

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


def _numbers(selection: Selection, rules: Collection[str], title: Element | None) -> frozenset[int]:
    """The numbers of the texts that these rules of the furniture drop, but for lines around the title."""
    found = [one for one, rule in selection.furniture.items() if rule in rules]
    dropped = [one for one in found if title is None or not _is_with(one, title)]
    return frozenset(text.number for one in dropped for text in one.texts())


def _is_with(element: Element, title: Element) -> bool:
    """Whether furniture holds the title, stands right above it, or is short and stands below it."""
    if element.first <= title.last <= element.last:
        return True
    is_short = element.last - element.first < MOST_NODES
    return is_short and title.first - ABOVE <= element.last and element.first <= title.last + HEAD


def _nth(numbers: Sequence[int], number: int, steps: int) -> int:
    """The text so many steps from the first one that is not before `number`."""
    index = bisect_left(numbers, number) + steps
    return numbers[max(0, min(len(numbers) - 1, index))] if numbers else 0
