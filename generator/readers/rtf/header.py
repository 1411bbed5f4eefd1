"""Words and text in the tables at the beginning of an RTF file."""

from generator.readers.rtf.tables import CHARSETS, FIXED_PITCH, SYMBOL, RtfFont, RtfList, RtfStyle, Tables, encoding_of
from generator.readers.rtf.words import MARKS

MOST_ENTRIES = 10_000  # of a table
LARGEST_NUMBER = 999_999_999  # nine digits (CommonMark 5.2)


class HeaderReader:
    """Fills the tables."""

    def __init__(self, tables: Tables) -> None:
        self.tables = tables
        self.font = RtfFont()
        self.style: RtfStyle | None = RtfStyle()
        self.list = RtfList()
        self.override = 0

    def begin_style(self) -> None:
        """A style begins; without a number it is the one of ordinary text."""
        self.style = self.tables.styles.setdefault(0, RtfStyle()) if 0 not in self.tables.styles else None

    def word(self, place: str, word: str, number: int | None) -> None:
        """Apply a control word inside a table."""
        if number is not None and place == "fonts":
            self._font_word(word, number)
        elif place == "styles":
            self._style_word(word, number or 0)
        elif place == "lists":
            self._list_word(word, number or 0)
        elif place == "overrides" and word == "listid":
            self.override = number or 0
        elif place == "overrides" and word == "ls":
            self.tables.overrides[number or 0] = self.override

    def text(self, place: str, text: str) -> None:
        """Characters of a name, which a semicolon ends."""
        name = text.partition(";")[0]
        if place == "fonts":
            self.font.name += name
        elif self.style:
            self.style.name += name

    def _font_word(self, word: str, number: int) -> None:
        if word == "f":
            self.font = RtfFont()
            if len(self.tables.fonts) < MOST_ENTRIES:
                self.tables.fonts[number] = self.font
        elif word == "fcharset":
            self.font.encoding = CHARSETS.get(number, "") if number else ""
            self.font.symbols = number == SYMBOL
        elif word == "cpg":
            self.font.encoding = encoding_of(number)
        elif word == "fprq":
            self.font.fixed = number == FIXED_PITCH

    def _style_word(self, word: str, number: int) -> None:
        if word == "s":
            self.style = RtfStyle()
            if len(self.tables.styles) < MOST_ENTRIES:
                self.tables.styles[number] = self.style
        elif word == "cs":
            self.style = RtfStyle()
            if len(self.tables.characters) < MOST_ENTRIES:
                self.tables.characters[number] = self.style
        elif word in ("ts", "ds"):
            self.style = None
        elif self.style and word == "sbasedon":
            self.style.base = number
        elif self.style and word == "outlinelevel":
            self.style.outline = number
        elif self.style and word in MARKS:
            self.style.marks |= {MARKS[word]}

    def _list_word(self, word: str, number: int) -> None:
        if word == "list":
            self.list = RtfList()
        elif word == "listlevel":
            self.list.formats.append(0)
            self.list.starts.append(1)
        elif word in ("levelnfc", "levelnfcn") and self.list.formats:
            self.list.formats[-1] = number
        elif word == "levelstartat" and self.list.starts:
            self.list.starts[-1] = max(0, min(number, LARGEST_NUMBER))
        elif word == "listid" and len(self.tables.lists) < MOST_ENTRIES:
            self.tables.lists[number] = self.list
