"""What the styles of a DOCX document mean: headings, title, quotes, code, lists, and marks of runs."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model.inline import SpanKind
from generator.readers.flow.looks import Look
from generator.readers.flow.runs import RunStyle
from generator.readers.flow.style_names import BULLETS, INLINE_CODE, KEYS, MONOSPACE, NUMBERS, heading_level, is_caption
from generator.readers.office_xml import Node

DEEPEST_HEADING = 6
USUAL_SIZE = 20  # half points, where nothing states a size
LONGEST_CHAIN = 20  # styles based on each other; Word stops at 11
OFF = frozenset({"0", "false", "off", "none"})
MARKS = {"w:b": SpanKind.STRONG, "w:i": SpanKind.EMPHASIS}
RAISED = {"superscript": SpanKind.SUPERSCRIPT, "subscript": SpanKind.SUBSCRIPT}


@dataclass(frozen=True, slots=True)
class ListPlace:
    """A place in the numbering: the id of the list and the level from 0; a style may mean a list without an id."""

    number: str
    level: int


class Styles:
    """The styles of a document by id."""

    def __init__(self, root: Node) -> None:
        self.by_id = {style.get("w:styleId"): style for style in root.elements() if style.tag == "w:style"}
        self.usual = root.find("w:docDefaults", "w:rPrDefault", "w:rPr")
        self.default = next(
            (
                one.get("w:styleId")
                for one in self.by_id.values()
                if one.get("w:type") == "paragraph" and one.get("w:default") not in ("", *OFF)
            ),
            "",
        )

    def names(self, paragraph: Node) -> tuple[str, ...]:
        """The names of a paragraph's style and of those on which it is based, in lower case."""
        return tuple(_name(style) for style in self._chain(self._id(paragraph)))

    def heading_level(self, paragraph: Node) -> int:
        """1 to 6 for a heading, by its style or outline level; 0 for any other paragraph."""
        named = heading_level(self.names(paragraph))
        if named:
            return min(named, DEEPEST_HEADING)
        stated = paragraph.value("w:pPr", "w:outlineLvl")
        for style in self._chain(self._id(paragraph)):
            stated = stated or style.value("w:pPr", "w:outlineLvl")
        is_level = len(stated) == 1 and stated in "012345678"  # 9 is body text
        return min(int(stated) + 1, DEEPEST_HEADING) if is_level else 0

    def list_place(self, paragraph: Node) -> ListPlace | None:
        """Where the paragraph stands in a list, by itself or by its style; None outside lists."""
        if is_caption(self.names(paragraph)):
            return None
        owners = (paragraph, *self._chain(self._id(paragraph)))
        for owner in owners:
            number = owner.value("w:pPr", "w:numPr", "w:numId")
            if number:
                level = paragraph.value("w:pPr", "w:numPr", "w:ilvl") or owner.value("w:pPr", "w:numPr", "w:ilvl")
                return None if number == "0" else ListPlace(number, min(int(level), 8) if level.isdecimal() else 0)
        for name in self.names(paragraph):
            for kind, pattern in (("bullet", BULLETS), ("decimal", NUMBERS)):
                match = pattern.fullmatch(name)
                if match:
                    return ListPlace(kind, int(match[1] or 1) - 1)
        return None

    def run_style(self, run: Node) -> RunStyle:
        """How a run looks, by itself and by its character style."""
        direct = run.find("w:rPr")
        chain = tuple(self._chain(run.value("w:rPr", "w:rStyle")))
        owners = [one for one in (direct, *(style.find("w:rPr") for style in chain)) if one]
        marks = {mark for tag, mark in MARKS.items() if _is_on(owners, tag)}
        raised = next((RAISED.get(one.value("w:vertAlign")) for one in owners if one.find("w:vertAlign")), None)
        names = {_name(style) for style in chain}
        pressed = not KEYS.isdisjoint(names)
        raised = raised or (_shifted(direct) if direct else None)
        more = {raised} if raised else set()
        return RunStyle(
            frozenset(marks | more | ({SpanKind.KEYBOARD} if pressed else set())),
            not pressed if pressed or not INLINE_CODE.isdisjoint(names) else _is_monospace(owners),
            struck=_is_on(owners, "w:strike"),
            hidden=_is_on(owners, "w:vanish"),
        )

    def look(self, paragraph: Node, run: Node) -> Look:
        """The size and the weight of a run in a paragraph: its own, or those of the nearest style that states them."""
        styles = (*self._chain(run.value("w:rPr", "w:rStyle")), *self._chain(self._id(paragraph)))
        own = (run.find("w:rPr"), *(style.find("w:rPr") for style in styles), self.usual)
        owners = [one for one in own if one]
        sizes = (one.value("w:sz") for one in owners)
        size = next((int(stated[:4]) for stated in sizes if stated.isdecimal()), USUAL_SIZE)
        return Look(size, _is_on(owners, "w:b"))

    def has_monospace(self, paragraph: Node) -> bool:
        """Whether the style of a paragraph, or the mark at its end when it is empty, is set in a monospaced font."""
        owners = [style.find("w:rPr") for style in self._chain(self._id(paragraph))]
        if not any(child.tag == "w:r" for child in paragraph.elements()):
            owners.insert(0, paragraph.find("w:pPr", "w:rPr"))
        return bool(_is_monospace([one for one in owners if one]))

    def _id(self, paragraph: Node) -> str:
        return paragraph.value("w:pPr", "w:pStyle") or self.default

    def _chain(self, name: str) -> Iterator[Node]:
        for _ in range(LONGEST_CHAIN):
            style = self.by_id.get(name)
            if style is None:
                return
            yield style
            name = style.value("w:basedOn")


def _name(style: Node) -> str:
    return style.value("w:name").strip().lower()


def _is_on(owners: list[Node], tag: str) -> bool:
    for owner in owners:
        node = owner.find(tag)
        if node:
            return node.get("w:val").lower() not in OFF
    return False


def _shifted(look: Node) -> SpanKind | None:
    """Raised or lowered, as LibreOffice writes what it read from a web page: a shift and a size of its own."""
    shift = look.value("w:position")
    if not look.find("w:sz") or not shift.removeprefix("-").isdecimal() or not shift.strip("-0"):
        return None
    return SpanKind.SUBSCRIPT if shift.startswith("-") else SpanKind.SUPERSCRIPT


def _is_monospace(owners: list[Node]) -> bool | None:
    for owner in owners:
        fonts = owner.find("w:rFonts")
        name = (fonts.get("w:ascii") or fonts.get("w:hAnsi")).lower() if fonts else ""
        if name:
            return bool(MONOSPACE.fullmatch(name))
    return None
