"""What the styles of an OpenDocument text mean: headings, code, quotes, lists, and marks of text."""

import re
from collections.abc import Iterator

from generator.model.inline import SpanKind
from generator.readers.flow.lists import BULLET, CONTINUED, DECIMAL
from generator.readers.flow.looks import Look
from generator.readers.flow.runs import PLAIN, RunStyle
from generator.readers.flow.style_names import INLINE_CODE, KEYS, MONOSPACE, heading_level, is_code, is_title
from generator.readers.odt.package import Package
from generator.readers.xml_tree import Node

ESCAPE = re.compile(r"_([0-9a-f]{2})_")  # how names of styles write characters that XML names cannot have
AUTOMATIC = re.compile(r"P[0-9]+")  # names of the styles that programs make for paragraphs that look different
LONGEST_CHAIN = 20
ALIGNMENTS = {"left": "left", "start": "left", "center": "center", "right": "right", "end": "right"}
SIZE = re.compile(r"(\d{1,3}(?:\.\d{1,4})?)(pt|%)")
BOLD = frozenset({"bold", "600", "700", "800", "900"})
SLANTED = frozenset({"italic", "oblique"})
CONTENTS = re.compile(r"contents (?:heading|[1-9]|10)")
LIST_LEVELS = {"text:list-level-style-bullet": BULLET, "text:list-level-style-number": DECIMAL}


class Styles:
    """The styles of a document by family and name; of two with one name the one of the text counts."""

    def __init__(self, package: Package) -> None:
        nodes = [node for part in package.styles for node in part.elements()]
        self.by_name = {(node.get("style:family"), node.get("style:name")): node for node in nodes}
        self.lists = {node.get("style:name"): node for node in nodes if node.tag == "text:list-style"}
        faces = [face for part in package.fonts for face in part.elements()]
        self.faces = {face.get("style:name"): face for face in faces}

    def names(self, family: str, name: str) -> tuple[str, ...]:
        """The names of a style and of those on which it is based, as people see them, in lower case."""
        return tuple(_shown(node, name) for node, name in self._chain(family, name)) or (_unescaped(name),)

    def is_title(self, name: str) -> bool:
        """Whether a style of paragraphs is that of the title, itself or as the base of an automatic one."""
        return is_title(self.stated_names(name))

    def stated_names(self, name: str) -> tuple[str, ...]:
        """The names of a style of paragraphs without that of an automatic style, which people never see."""
        names = self.names("paragraph", name)
        return names[1:] if AUTOMATIC.fullmatch(name) and len(names) > 1 else names

    def is_code(self, name: str) -> bool:
        """Whether a style of paragraphs is one of code."""
        return is_code(self.names("paragraph", name))

    def is_contents(self, name: str) -> bool:
        """Whether a style of paragraphs is one of a table of contents."""
        return any(CONTENTS.fullmatch(one) for one in self.names("paragraph", name))

    def outline_level(self, name: str) -> int:
        """The level that a style gives to a paragraph in the outline, or that its name tells; 0 for none."""
        stated = next(
            (v for node, _ in self._chain("paragraph", name) if (v := node.get("style:default-outline-level"))), ""
        )
        return int(stated[:2]) if stated.isdecimal() else heading_level(self.names("paragraph", name))

    def has_monospace(self, name: str) -> bool:
        """Whether a style of paragraphs is set in a monospaced font."""
        return bool(self._monospace("paragraph", name))

    def look(self, name: str, around: RunStyle = PLAIN) -> RunStyle:
        """How text of a style looks inside text of a look."""
        marks = set(around.marks)
        for mark, key, on in ((SpanKind.STRONG, "fo:font-weight", BOLD), (SpanKind.EMPHASIS, "fo:font-style", SLANTED)):
            stated = self._text_property("text", name, key)
            if stated:
                marks = marks | {mark} if stated in on else marks - {mark}
        position = self._text_property("text", name, "style:text-position").split(" ")[0]
        raised = _raised(position)
        if raised:
            marks.add(raised)
        struck = self._text_property("text", name, "style:text-line-through-style") not in ("", "none")
        hidden = self._text_property("text", name, "text:display") == "none"
        names = set(self.names("text", name))
        if not KEYS.isdisjoint(names):
            marks.add(SpanKind.KEYBOARD)
        named = False if SpanKind.KEYBOARD in marks else True if names & INLINE_CODE else None
        monospace = self._monospace("text", name) if named is None else named
        return RunStyle(
            frozenset(marks),
            around.monospace if monospace is None else monospace,
            struck or around.struck,
            hidden or around.hidden,
        )

    def set_as(self, family: str, name: str, around: Look) -> Look:
        """The size, in points, and the weight of text of a style inside text of a look."""
        size, scale = around.size, 1.0
        for node, _ in self._chain(family, name):
            properties = node.find("style:text-properties")
            stated = SIZE.fullmatch(properties.get("fo:font-size")) if properties else None
            if stated and stated[2] == "%":
                scale *= float(stated[1]) / 100
            elif stated:
                size = float(stated[1])
                break
        weight = self._text_property(family, name, "fo:font-weight")
        return Look(round(size * scale, 1), weight in BOLD if weight else around.bold)

    def list_kind(self, name: str, level: int) -> str:
        """The kind of a level (from 0) of a list style: bullets, numbers, or no mark at all."""
        node = self._list_level(name, level)
        if node is None:
            return BULLET
        kind = LIST_LEVELS.get(node.tag, BULLET)
        blank = kind == DECIMAL and not node.get("style:num-format")
        return CONTINUED if blank else kind

    def list_start(self, name: str, level: int) -> int:
        """The number with which a level of a list style begins."""
        node = self._list_level(name, level)
        stated = node.get("text:start-value") if node else ""
        return int(stated[:9]) if stated.isdecimal() else 1

    def list_of(self, name: str) -> str:
        """The list style of a style of paragraphs; empty for none."""
        found = (node.get("style:list-style-name") for node, _ in self._chain("paragraph", name))
        return next((one for one in found if one), "")

    def alignment(self, name: str) -> str:
        """How a style of paragraphs aligns text: `left`, `center`, `right` or empty."""
        for node, _ in self._chain("paragraph", name):
            properties = node.find("style:paragraph-properties")
            if properties and properties.get("fo:text-align"):
                return ALIGNMENTS.get(properties.get("fo:text-align"), "")
        return ""

    def _list_level(self, name: str, level: int) -> Node | None:
        style = self.lists.get(name)
        levels = style.elements() if style else iter(())
        return next((one for one in levels if one.get("text:level") == str(level + 1)), None)

    def _chain(self, family: str, name: str) -> Iterator[tuple[Node, str]]:
        for _ in range(LONGEST_CHAIN):
            node = self.by_name.get((family, name))
            if node is None:
                return
            yield node, name
            name = node.get("style:parent-style-name")

    def _text_property(self, family: str, name: str, key: str) -> str:
        """The value of a property of text; empty when neither the style nor its bases state it."""
        for node, _ in self._chain(family, name):
            properties = node.find("style:text-properties")
            if properties and properties.get(key):
                return properties.get(key)
        return ""

    def _monospace(self, family: str, name: str) -> bool | None:
        for node, _ in self._chain(family, name):
            properties = node.find("style:text-properties")
            stated = (properties.get("style:font-name") or properties.get("fo:font-family")) if properties else ""
            if stated:
                return self._is_monospaced(stated)
        return None

    def _is_monospaced(self, name: str) -> bool:
        face = self.faces.get(name)
        if face and face.get("style:font-pitch") == "fixed":
            return True
        family = (face.get("svg:font-family") if face else "") or name
        return bool(MONOSPACE.fullmatch(family.strip("'\" ").lower()))


def _shown(node: Node, name: str) -> str:
    return (node.get("style:display-name") or _unescaped(name)).strip().lower()


def _unescaped(name: str) -> str:
    return ESCAPE.sub(lambda match: chr(int(match[1], 16)), name).strip().lower()


def _raised(position: str) -> SpanKind | None:
    """Whether a position of text (`super`, `-33%`) is above or below the line."""
    number = position.removesuffix("%")
    if position == "super" or (number.isdecimal() and int(number) > 0):
        return SpanKind.SUPERSCRIPT
    return SpanKind.SUBSCRIPT if position == "sub" or number.startswith("-") else None
