"""Lists of pages that word processors export: paragraphs with a bullet (Word), a list for each level (Google Docs)."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lxml import etree

from generator.readers.html.elements import SET_APART
from generator.readers.html.export_tree import neighbour_before, remove, texts_of

ITEM_CLASS = "MsoListParagraph"
STATED_LEVEL = re.compile(r"mso-list:\s*\w+ level(\d)")
MARGIN = re.compile(r"margin-left:\s*(\d+(?:\.\d+)?)(pt|cm|in|mm|px)")
POINTS = {"pt": 1.0, "cm": 28.35, "in": 72.0, "mm": 2.835, "px": 0.75}
USUAL_MARGIN = 36.0
DEEPEST = 9  # lists inside each other, as in Word
# Signs as the fonts Symbol and Wingdings show them; Word puts hard spaces between a mark and its text.
MARK = re.compile(
    r"[\s\xa0]*(?:(?P<bullet>[·•o§ØüvÞ–—\-\uf0b7\uf0a7\uf0d8\uf0fc])|\(?(?P<number>\d{1,3}|[A-Za-z]|[ivxlc]{1,5})[.)])[\s\xa0]{2,}"
)
GOOGLE_LIST = re.compile(r"\blst-(kix_\w+)-(\d)\b")
LISTS = ("ul", "ol")


@dataclass(frozen=True, slots=True)
class _Item:
    paragraph: etree._Element
    level: float  # or the margin, where no level is stated
    ordered: bool
    number: int


def make_word_lists(root: etree._Element) -> None:
    """Paragraphs that Word numbers become items of lists, nested by their levels or margins."""
    for group in list(_groups(root)):
        _nest(group)


def join_google_lists(root: etree._Element) -> None:
    """The lists that Google Docs makes of one, each of one level, become one list with lists inside."""
    for element in list(root.iter(*LISTS)):
        name = GOOGLE_LIST.search(element.get("class", ""))
        before = neighbour_before(element)
        known = GOOGLE_LIST.search(before.get("class", "")) if before is not None and before.tag in LISTS else None
        if not name or not known or before is None or name[1] != known[1]:
            continue
        target = _list_at(before, int(name[2]) - int(known[2]))
        if target is None:
            continue
        if target.tag == "li":
            target.append(element)
        else:
            target.extend(list(element))
            remove(element)


def _list_at(first: etree._Element, depth: int) -> etree._Element | None:
    """Where a list goes that is so much deeper than the first: an open list, or the last item of one level above."""
    current: etree._Element = first
    for _ in range(depth):
        last = next((child for child in reversed(current) if child.tag == "li"), None)
        if last is None:
            return None
        inner = next((child for child in reversed(last) if child.tag in LISTS), None)
        if inner is None:
            return last
        current = inner
    return current


def _groups(root: etree._Element) -> Iterator[list[_Item]]:
    """Items of Word that follow each other."""
    group: list[_Item] = []
    last: etree._Element | None = None
    for paragraph in root.iter("p"):
        item = _item(paragraph)
        if item is None:
            continue
        if group and neighbour_before(paragraph) is not last:
            yield group
            group = []
        group.append(item)
        last = paragraph
    if group:
        yield group


def _item(paragraph: etree._Element) -> _Item | None:
    style = paragraph.get("style", "")
    stated = STATED_LEVEL.search(style)
    if not stated and not paragraph.get("class", "").startswith(ITEM_CLASS):
        return None
    mark = MARK.match("".join(paragraph.itertext()))
    if mark is None:
        return None
    margin = MARGIN.search(style)
    points = float(margin[1]) * POINTS[margin[2]] if margin else USUAL_MARGIN
    number = int(mark["number"]) if (mark["number"] or "").isdigit() else 1
    return _Item(paragraph, int(stated[1]) if stated else points, bool(mark["number"]), number)


def _nest(group: Sequence[_Item]) -> None:
    """Put the paragraphs of a group into lists, where the first of them stands."""
    open_lists: list[tuple[float, etree._Element]] = []
    for item in group:
        while open_lists and open_lists[-1][0] > item.level:
            open_lists.pop()
        tag = "ol" if item.ordered else "ul"
        if open_lists and open_lists[-1][0] == item.level and open_lists[-1][1].tag != tag:
            open_lists.pop()
        if not open_lists or (open_lists[-1][0] < item.level and len(open_lists) < DEEPEST):
            made = item.paragraph.makeelement(tag, {"start": str(item.number)} if item.ordered else {})
            if open_lists:
                open_lists[-1][1][-1].append(made)
            else:
                item.paragraph.addprevious(made)
            open_lists.append((item.level, made))
        entry = item.paragraph.makeelement("li", {})
        open_lists[-1][1].append(entry)
        _set_mark_apart(item.paragraph)
        entry.append(item.paragraph)
        item.paragraph.tail = None


def _set_mark_apart(paragraph: etree._Element) -> None:
    """Move the mark of an item into an element of its own, which is part of the furniture of a page."""
    match = MARK.match("".join(paragraph.itertext()))
    left = match.end() if match else 0
    taken = ""
    for text in texts_of(paragraph):
        if left <= 0:
            break
        kept = text[left:]
        taken += text[: len(text) - len(kept)]
        left -= len(text)
        if (owner := text.getparent()) is not None:
            setattr(owner, "text" if text.is_text else "tail", kept)
    mark = paragraph.makeelement(SET_APART, {})
    mark.text, mark.tail, paragraph.text = taken, paragraph.text, None
    paragraph.insert(0, mark)
