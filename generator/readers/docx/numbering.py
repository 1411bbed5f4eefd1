"""Numbering of a DOCX document: whether a level of a list is ordered, and the number with which it begins."""

from collections import defaultdict

from generator.readers.docx.styles import ListPlace
from generator.readers.flow.lists import BULLET, CONTINUED, DECIMAL
from generator.readers.office_xml import Node

UNORDERED = frozenset({"bullet", "none", ""})
LARGEST_NUMBER = 999_999_999  # nine digits (CommonMark 5.2)


class Numbering:
    """The lists of a document, with the last number that each level had while the text is read in order."""

    def __init__(self, root: Node) -> None:
        abstract = {one.get("w:abstractNumId"): one for one in root.elements() if one.tag == "w:abstractNum"}
        numbers = [one for one in root.elements() if one.tag == "w:num"]
        self.levels: dict[ListPlace, Node] = {}
        self.starts: dict[ListPlace, int] = {}
        self.last: defaultdict[str, dict[int, int]] = defaultdict(dict)
        for number in numbers:
            base = abstract.get(number.value("w:abstractNumId"))
            name = number.get("w:numId")
            self._add(name, base)
            for override in (one for one in number.elements() if one.tag == "w:lvlOverride"):
                self._add(name, override)
                start = override.value("w:startOverride")
                if start.isdecimal():
                    self.starts[ListPlace(name, _level(override))] = int(start[:9])

    def kind(self, place: ListPlace) -> str:
        """`decimal` for any ordered level, `bullet`, or `continued` for a level whose items show no mark."""
        if place.number in (BULLET, DECIMAL):
            return place.number
        level = self.levels.get(place)
        if level is None or level.value("w:numFmt") in UNORDERED:
            blank = level is not None and level.find("w:lvlText") and not level.value("w:lvlText").strip()
            return CONTINUED if blank else BULLET
        return DECIMAL

    def next_number(self, place: ListPlace) -> int:
        """The number of the next item at this place; deeper levels begin anew."""
        last = self.last[place.number]
        number = min(last.get(place.level, self.starts.get(place, 1) - 1) + 1, LARGEST_NUMBER)
        for level in [level for level in last if level > place.level]:
            del last[level]
        last[place.level] = number
        return number

    def _add(self, name: str, owner: Node | None) -> None:
        for level in owner.elements() if owner else ():
            if level.tag == "w:lvl":
                place = ListPlace(name, _level(level))
                self.levels[place] = level
                start = level.value("w:start")
                self.starts[place] = int(start[:9]) if start.isdecimal() else 1


def _level(node: Node) -> int:
    stated = node.get("w:ilvl")
    return int(stated[:2]) if stated.isdecimal() else 0
