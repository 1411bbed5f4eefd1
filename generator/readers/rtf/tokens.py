"""RTF as tokens: groups, control words with their numbers, bytes of text; damaged ends are ends."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto


class Kind(Enum):
    """What a token is."""

    OPEN = auto()
    CLOSE = auto()
    WORD = auto()  # `word` and, where there is one, `number`
    TEXT = auto()  # bytes in the code page of the font
    DATA = auto()  # bytes of `\\bin`


@dataclass(frozen=True, slots=True)
class Token:
    """A token of RTF 1.9.1."""

    kind: Kind
    word: str = ""
    number: int | None = None
    text: bytes = b""


OPEN, CLOSE = Token(Kind.OPEN), Token(Kind.CLOSE)
# A brace; a control word with its number and one space; a byte in hexadecimal; a control sign; anything else.
TOKEN = re.compile(
    rb"([{}])|\\([A-Za-z]{1,32})(-?\d{1,10})? ?|\\'([0-9A-Fa-f]{2})|\\([^A-Za-z])|([^\\{}\r\n]+)|[\r\n]+|\\"
)
BINARY = "bin"


def tokens_of(content: bytes) -> Iterator[Token]:
    """The tokens of an RTF file in order."""
    position = 0
    while position < len(content):
        match = TOKEN.match(content, position)
        if match is None:
            return
        position = match.end()
        brace, word, number, code, sign, text = match.groups()
        if brace:
            yield OPEN if brace == b"{" else CLOSE
        elif word:
            name, value = word.decode("ascii"), int(number) if number else None
            if name == BINARY:
                end = position + max(0, value or 0)
                yield Token(Kind.DATA, text=content[position:end])
                position = end
            else:
                yield Token(Kind.WORD, name, value)
        elif code:
            yield Token(Kind.TEXT, text=bytes.fromhex(code.decode("ascii")))
        elif sign:
            yield Token(Kind.WORD, sign.decode("latin-1"))
        elif text:
            yield Token(Kind.TEXT, text=text)
