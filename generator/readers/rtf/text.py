"""The tokens of an RTF file as paragraphs, notes, tables of styles and lists, pictures and properties."""

import re
from collections.abc import Callable
from typing import TypeAlias

from generator.errors import SourceTooLargeError
from generator.model.inline import FootnoteReference, InlineMath, LineBreak, SpanKind, Text
from generator.readers.flow.account import Account
from generator.readers.flow.properties import USER_FIELDS
from generator.readers.flow.runs import PLAIN, Atom, RunStyle
from generator.readers.pictures import Pictures
from generator.readers.rtf.header import HeaderReader
from generator.readers.rtf.look import apply_look
from generator.readers.rtf.math import FormulaReader
from generator.readers.rtf.pictures import PictureReader
from generator.readers.rtf.state import Paragraph, State, Stream
from generator.readers.rtf.streams import Streams
from generator.readers.rtf.tables import Tables, encoding_of
from generator.readers.rtf.tokens import Kind, Token
from generator.readers.rtf.words import (
    CHARACTERS,
    DESTINATIONS,
    FIELDS,
    NAME,
    NOTE,
    OWN_PROPERTY,
    SETS,
    SIGNS,
    SKIPPED,
    STREAM_RULES,
    is_known,
)

Closer: TypeAlias = Callable[[], object]
MAXIMUM_DEPTH = 1_000  # groups inside each other: tables in tables in text boxes have 30
SURROGATES = range(0xD800, 0xE000)
LINK = re.compile(r'HYPERLINK\s+(?:\\[a-z]\s+)*"([^"]{1,4000})"', re.IGNORECASE)
WIDE = 65_536  # numbers of characters above 32,767 are written as negative ones
DELETED_RULE, HIDDEN_RULE = "tracked-deletion", "hidden-text"
SYMBOL_BULLETS = {"\xb7": "•", "\xa7": "▪", "o": "◦", "\xd8": "➢", "\xfc": "✓"}


class TextReader:
    """Reads tokens one by one. What it found is in `streams`, `tables`, `properties` and `pictures`."""

    def __init__(self, account: Account, pictures: Pictures) -> None:
        self.account = account
        self.tables = Tables()
        self.streams = Streams(account)
        self.properties: dict[str, str] = {}
        self.pictures = PictureReader(pictures)
        self.header = HeaderReader(self.tables)
        self.formula = FormulaReader()
        self.state = State()
        self.stack: list[tuple[State, list[Closer]]] = []
        self.closers: list[Closer] = []
        self.encoding = "cp1252"
        self.default_font = -1
        self.starred = False
        self.skip = 0
        self.pending = b""
        self.surrogate = 0
        self.instructions: list[str] = []

    def read(self, token: Token) -> None:
        """Apply one token."""
        if token.kind is not Kind.TEXT:
            self._flush()
        match token.kind:
            case Kind.OPEN:
                self._open()
            case Kind.CLOSE:
                self._close()
            case Kind.WORD:
                self._skip_or_apply(token)
            case Kind.TEXT:
                self._bytes(token.text)
            case Kind.DATA:
                self.pictures.binary(token.text)

    def end(self) -> None:
        """Close what the file leaves open."""
        self._flush()
        while self.stack:
            self._close()
        self.streams.end()

    def _open(self) -> None:
        if len(self.stack) >= MAXIMUM_DEPTH:
            raise SourceTooLargeError(
                f"groups are nested more than {MAXIMUM_DEPTH:,} deep",
                path=self.account.path,
                suggestion="save the article again from a word processor",
            )
        self.stack.append((self.state, self.closers))
        self.state, self.closers = self.state.copy(), []
        self.starred, self.skip = False, 0
        if self.state.place == "styles":
            self.header.begin_style()

    def _close(self) -> None:
        for closer in reversed(self.closers):
            closer()
        if self.stack:
            paragraph = self.state.paragraph
            place = self.state.place
            self.state, self.closers = self.stack.pop()
            if place == self.state.place == "text":
                self.state.paragraph = paragraph  # properties of a paragraph outlive the group that states them
        self.skip = 0

    def _skip_or_apply(self, token: Token) -> None:
        if self.skip:
            self.skip -= 1
        elif token.word == "*":
            self.starred = True
        else:
            starred, self.starred = self.starred, False
            self._word(token.word, token.number, starred=starred)

    def _word(self, word: str, number: int | None, *, starred: bool) -> None:
        place = self.state.place
        if word in DESTINATIONS:
            self._begin(word)
        elif place == "alt":
            self._common(word, number)
        elif word in SKIPPED or (starred and not is_known(word, place)):
            self.state.place = "skip"
        elif word in STREAM_RULES or word == NOTE:
            self._stream(word)
        elif place in ("fonts", "styles", "lists", "overrides"):
            self.header.word(place, word, number)
            self._common(word, number)
        elif place == "math":
            self._common(word, number)
            if self.formula.word(word, number):
                self.closers.append(self.formula.close)
        elif place == "picture":
            self.pictures.word(word)
        elif place.startswith("info") and word in FIELDS:
            self.state.place = f"info:{self._unused(FIELDS[word])}"
        elif place.startswith("info") and word in OWN_PROPERTY:
            own = USER_FIELDS.get(self.properties.pop(NAME, "").strip().lower(), "-own")
            self.state.place = f"info:{NAME if word == NAME else self._unused(own)}"
        else:
            self._common(word, number)
            if place == "text":
                apply_look(self.state, word, number, self.default_font)
                self._end_of(word)

    def _unused(self, field: str) -> str:
        """The field, of which the first value counts; LibreOffice writes who saved the file last as a second author."""
        return field if field not in self.properties else self._unused(f"-{field}")

    def _begin(self, word: str) -> None:
        """Begin a destination; text inside what is skipped stays there, but for text boxes."""
        if self.state.place == "skip" and word != "shptxt":
            return
        self.state.place = DESTINATIONS[word]
        if word == "field":
            self.instructions.append("")
            self.closers.append(self.instructions.pop)
        elif word == "fldrslt" and self.instructions:
            link = LINK.search(self.instructions[-1])
            self.state.target = self.account.target(link[1]) if link else self.state.target
        elif word == "pict":
            self.pictures.begin()
            self.closers.append(self._picture)
        elif word == "shptxt":
            self._push(Stream())
        elif word == "moMath":
            self.formula = FormulaReader()
            self.closers.append(self._formula)

    def _stream(self, word: str) -> None:
        """Begin a note, or text that a rule drops."""
        if self.state.place == "skip":
            return
        if word == NOTE:
            label = self.streams.note()
            style = RunStyle(frozenset(), self.tables.is_monospaced(self.state.font))
            self.streams.top.open.atoms.append(Atom(FootnoteReference(label), style))
            self._push(Stream(), label)
        else:
            self._push(Stream(STREAM_RULES[word]))

    def _push(self, stream: Stream, label: str = "") -> None:
        self.streams.push(stream, label)
        self.closers.append(self.streams.pop)
        self.state.place, self.state.paragraph = "text", Paragraph()
        self.state.marks = frozenset()

    def _picture(self) -> None:
        image = self.pictures.image(self.account.line + 1)
        if image and not self.state.hidden:
            self.streams.top.open.atoms.append(Atom(image, PLAIN, self.state.target))

    def _formula(self) -> None:
        tex = self.formula.tex()
        if tex and not self.state.hidden:
            self.streams.top.open.atoms.append(Atom(InlineMath(tex), PLAIN, self.state.target))

    def _common(self, word: str, number: int | None) -> None:
        """Words that hold everywhere: encodings and characters."""
        if word == "ansicpg" and number is not None:
            self.encoding = encoding_of(number) or self.encoding
        elif word in SETS:
            self.encoding = SETS[word]
        elif word == "deff":
            self.default_font = number or 0
            self.state.font = self.default_font
        elif word == "uc":
            self.state.skip = max(0, number if number is not None else 1)
        elif word == "u" and number is not None:
            self._unicode(number % WIDE)
            self.skip = self.state.skip
        elif word in CHARACTERS:
            self._text(CHARACTERS[word])
        elif word in SIGNS:
            self._text(SIGNS[word])

    def _unicode(self, code: int) -> None:
        if code in SURROGATES:
            if self.surrogate:
                pair = self.surrogate.to_bytes(2, "little") + code.to_bytes(2, "little")
                self._text(pair.decode("utf-16-le", "replace"))
            self.surrogate = 0 if self.surrogate else code
        else:
            self._text(chr(code) if code >= ord(" ") else " ")

    def _end_of(self, word: str) -> None:
        """Words that end lines, paragraphs, cells and rows."""
        if word in ("par", "sect", "\n", "\r"):
            self.streams.end_paragraph(self.state.paragraph)
        elif word == "line":
            self.streams.top.open.atoms.append(Atom(LineBreak(), self._style(), self.state.target))
        elif word in ("cell", "nestcell"):
            self.streams.end_cell(self.state.paragraph)
        elif word in ("row", "nestrow"):
            self.streams.end_row()

    def _bytes(self, content: bytes) -> None:
        if self.skip:
            taken = min(self.skip, len(content))
            self.skip -= taken
            content = content[taken:]
        if self.state.place == "picture":
            self.pictures.digits(content)
        else:
            self.pending += content

    def _flush(self) -> None:
        """Decode the bytes that wait: those of one character may stand in several tokens."""
        if not self.pending:
            return
        font = self.tables.fonts.get(self.state.font)
        encoding = (font.encoding if font else "") or self.encoding
        text = self.pending.decode(encoding, "replace")
        self.pending = b""
        if font and font.symbols and self.state.place in ("text", "marker"):
            text = "".join(SYMBOL_BULLETS.get(character, character) for character in text)
        self._text(text)

    def _text(self, text: str) -> None:
        place, state = self.state.place, self.state
        if place == "text":
            self._shown(text)
        elif place == "marker":
            self.streams.top.open.marker += text
        elif place == "instruction" and self.instructions:
            self.instructions[-1] += text
        elif place == "math":
            self.formula.text(text)
        elif place == "alt":
            self.pictures.property(text)
        elif place.startswith("info:"):
            self.properties[place[5:]] = self.properties.get(place[5:], "") + text
        elif place in ("fonts", "styles"):
            self.header.text(state.place, text)

    def _shown(self, text: str) -> None:
        opened = self.streams.top.open
        if self.streams.is_inside and not opened.atoms and not text.strip():
            return  # the space behind the mark of a note
        if self.state.deleted or self.state.hidden:
            rule = DELETED_RULE if self.state.deleted else HIDDEN_RULE
            opened.left_out.setdefault(rule, []).append(text)
            return
        opened.atoms.append(Atom(Text(text), self._style(), self.state.target))
        opened.sizes.append((len(text), self.state.size))

    def _style(self) -> RunStyle:
        state = self.state
        if self.tables.is_key(state.character):
            return RunStyle(state.marks | {SpanKind.KEYBOARD}, monospace=False, struck=state.struck)
        return RunStyle(state.marks, self.tables.is_monospaced(state.font), state.struck)
