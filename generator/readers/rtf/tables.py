"""The tables at the beginning of an RTF file: fonts with their code pages, styles, and lists."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from generator.model.inline import SpanKind
from generator.readers.flow.lists import BULLET, CONTINUED, DECIMAL
from generator.readers.flow.style_names import KEYS, MONOSPACE

# Python's names of code pages by the number of a set of characters (RTF 1.9.1, fonts) and by that of the page.
CHARSETS: Mapping[int, str] = {
    0: "cp1252", 77: "mac_roman", 128: "cp932", 129: "cp949", 134: "gb18030", 136: "big5", 161: "cp1253",
    162: "cp1254", 163: "cp1258", 177: "cp1255", 178: "cp1256", 186: "cp1257", 204: "cp1251", 222: "cp874",
    238: "cp1250", 255: "cp437",
}  # fmt: skip
PAGES: Mapping[int, str] = {10000: "mac_roman", 65001: "utf-8", 936: "gb18030", 708: "iso8859_6"}
KNOWN_PAGES = frozenset({437, 850, 852, 855, 857, 860, 861, 862, 863, 864, 865, 866, 874, 932, 949, 950, 1361,
                         *range(1250, 1259)})  # fmt: skip
SYMBOL = 2  # a set whose codes are pictures of the font
FIXED_PITCH = 1
NO_NUMBER, BULLETED = 255, 23  # formats of the number of a level (RTF 1.9.1, `\levelnfc`)


@dataclass(slots=True)
class RtfFont:
    """A font: its name, the encoding of its bytes (empty: that of the file), and whether it is monospaced."""

    name: str = ""
    encoding: str = ""
    fixed: bool = False
    symbols: bool = False

    @property
    def monospace(self) -> bool:
        """Whether each character is as wide as any other."""
        return self.fixed or bool(MONOSPACE.fullmatch(self.name.strip().lower()))


@dataclass(slots=True)
class RtfStyle:
    """A style of paragraphs: its name, the style on which it is based, its level in the outline, and its marks."""

    name: str = ""
    base: int = -1
    outline: int = -1
    marks: frozenset[SpanKind] = frozenset()


@dataclass(slots=True)
class RtfList:
    """A list: the format and the first number of each level."""

    number: int = 0
    formats: list[int] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)

    def kind(self, level: int) -> str:
        """The kind of a level, as of a list that is read."""
        if level >= len(self.formats) or self.formats[level] == BULLETED:
            return BULLET
        return CONTINUED if self.formats[level] == NO_NUMBER else DECIMAL

    def start(self, level: int) -> int:
        """The number with which a level begins."""
        return self.starts[level] if level < len(self.starts) else 1


@dataclass(slots=True)
class Tables:
    """What the text refers to by numbers. `overrides` lead from the number in a paragraph to that of a list."""

    fonts: dict[int, RtfFont] = field(default_factory=dict)
    styles: dict[int, RtfStyle] = field(default_factory=dict)
    characters: dict[int, RtfStyle] = field(default_factory=dict)
    lists: dict[int, RtfList] = field(default_factory=dict)
    overrides: dict[int, int] = field(default_factory=dict)

    def names(self, style: int) -> tuple[str, ...]:
        """The names of a style and of those on which it is based, in lower case."""
        return tuple(one.name.strip().lower() for one in self._chain(style))

    def outline(self, style: int) -> int:
        """The level that a style has in the outline, from 0; -1 for none."""
        return next((one.outline for one in self._chain(style) if one.outline >= 0), -1)

    def marks(self, style: int) -> frozenset[SpanKind]:
        """The marks that a style has, which its paragraphs repeat."""
        return self.styles[style].marks if style in self.styles else frozenset()

    def is_key(self, character: int) -> bool:
        """Whether a style of characters is one of keys that a reader presses."""
        return character in self.characters and self.characters[character].name.strip().lower() in KEYS

    def is_monospaced(self, font: int) -> bool:
        """Whether a font is monospaced."""
        return font in self.fonts and self.fonts[font].monospace

    def list_of(self, number: int) -> RtfList | None:
        """The list to which a paragraph belongs."""
        return self.lists.get(self.overrides.get(number, number))

    def _chain(self, style: int) -> list[RtfStyle]:
        found: list[RtfStyle] = []
        while style in self.styles and self.styles[style] not in found:
            found.append(self.styles[style])
            style = self.styles[style].base
        return found


def encoding_of(page: int) -> str:
    """Python's name of a code page; empty for one that it does not know.

    >>> encoding_of(1251), encoding_of(42)
    ('cp1251', '')
    """
    return PAGES.get(page) or (f"cp{page}" if page in KNOWN_PAGES else "")
