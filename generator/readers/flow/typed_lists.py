"""Lists that people typed: paragraphs that begin with a bullet, a dash or a number of their own and of no program."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.readers.flow.lists import BULLET, DECIMAL

# Private characters are bullets of the fonts Symbol and Wingdings. A capital letter with a stop is somebody's initial.
MARK = re.compile(
    r"\s*(?:(?P<bullet>[•◦▪▫■□●○‣⁃➢➤✓✔·\uf0b7\uf0a7\uf0d8\uf0fc])|(?P<dash>[-–—*])|"
    r"\(?(?:(?P<number>\d{1,3})|(?P<letter>[a-z]))[.)])[ \t\xa0\u2002-\u200a]+(?=\S)"
)
FEWEST = 2  # items whose mark could be anything else: a dash, a number, a letter
DEEPEST = 8


@dataclass(frozen=True, slots=True)
class TypedItem:
    """An item: its level from 0, the kind, name and number as of a list of the program, and the length of its mark."""

    level: int
    kind: str
    name: str
    number: int
    length: int


@dataclass(frozen=True, slots=True)
class _Marked:
    place: int
    key: str  # alike for all items of one list
    number: int  # 0 for bullets
    length: int


def typed_items(texts: Sequence[str | None]) -> Mapping[int, TypedItem]:
    """The items among paragraphs, by their places in the sequence; None for what is no free paragraph.

    A bullet is enough by itself. Dashes, numbers and letters need company, and numbers count from one. Blank paragraphs
    stand in no item and end no list.
    """
    items: dict[int, TypedItem] = {}
    for group in _groups(texts):
        levelled = _levelled(group)
        counted = Counter(one.key for one in group)
        if counted[group[0].key] >= FEWEST or _is_bullet(group[0]):
            items.update(levelled)
    return items


def _groups(texts: Sequence[str | None]) -> Iterator[list[_Marked]]:
    """Marked paragraphs that follow each other, as far as their numbers count on."""
    group: list[_Marked] = []
    last: dict[str, int] = {}
    for place, text in enumerate(texts):
        if text is not None and not text.strip():
            continue
        marked = _marked(place, text) if text is not None else None
        if group and (marked is None or not _goes_on(marked, last)):
            yield group
            group, last = [], {}
        if marked is not None and _goes_on(marked, last):
            group.append(marked)
            last[marked.key] = marked.number
    if group:
        yield group


def _marked(place: int, text: str) -> _Marked | None:
    match = MARK.match(text)
    if match is None:
        return None
    if match["number"]:
        return _Marked(place, "number", int(match["number"]), match.end())
    if match["letter"]:
        return _Marked(place, "letter", ord(match["letter"]) - ord("a") + 1, match.end())
    return _Marked(place, match["bullet"] or match["dash"], 0, match.end())


def _goes_on(marked: _Marked, last: Mapping[str, int]) -> bool:
    return marked.number in (0, 1, last.get(marked.key, 0) + 1)


def _levelled(group: Sequence[_Marked]) -> Iterator[tuple[int, TypedItem]]:
    """The items of a group; a mark that is new there begins a list inside the item before it."""
    open_keys: list[str] = []
    lists = 0
    for one in group:
        if one.key in open_keys:
            del open_keys[open_keys.index(one.key) + 1 :]
        else:
            open_keys.append(one.key)
        lists += one.number == 1
        level = min(len(open_keys) - 1, DEEPEST)
        kind = DECIMAL if one.number else BULLET
        name = f"typed {group[0].place} {lists if one.number else ''}"
        yield one.place, TypedItem(level, kind, name, one.number, one.length)


def _is_bullet(one: _Marked) -> bool:
    return not one.number and one.key not in "-–—*"
