"""The bytes of Pagefind's index (version 1.5): its list of pages and parts, and the words of a part.

Both are CBOR (RFC 8949) of lists, texts and whole numbers, behind a signature, packed with gzip. The words of a large
site are tens of megabytes of numbers, so these are passed over by one pattern and never read.
"""

import gzip
import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple, TypeAlias

Value: TypeAlias = "int | str | list[Value]"

SIGNATURE = b"pagefind_dcd"
NUMBER, NEGATIVE, TEXT, LIST = 0, 1, 3, 4  # the kinds of value, in the first three bits
SHORT = 24  # numbers below it stand in the other five bits; from it on, in the 1, 2, 4 or 8 bytes behind
LARGEST = 27
WORD, VARIANT = 0x83, 0x82  # first bytes of a word (text, pages, variants) and of a spelling of it (text, pages)
# Numbers and beginnings of lists: all that stands between two texts among the words.
NUMBERS = re.compile(
    rb"(?:[\x00-\x17\x20-\x37\x80-\x97]|[\x18\x38\x98].|[\x19\x39\x99]..|[\x1a\x3a\x9a].{4})*+", re.DOTALL
)


class UnknownFormatError(ValueError):
    """The index is written in another way, as by a later version."""


class Word(NamedTuple):
    """A word of the index: its text, and all that the index says of it, the text included."""

    text: str
    record: bytes


def unpack(packed: bytes) -> bytes:
    """The content of a file of the index."""
    content = gzip.decompress(packed)
    if not content.startswith(SIGNATURE):
        raise UnknownFormatError("no signature")
    return content[len(SIGNATURE) :]


def pack(content: bytes) -> bytes:
    """The file with the content; the same content gives the same bytes."""
    return gzip.compress(SIGNATURE + content, 9, mtime=0)


def read(content: bytes) -> Value:
    """The value that is written in the bytes."""
    value, end = _read(content, 0)
    if end != len(content):
        raise UnknownFormatError("more than one value")
    return value


def write(value: Value) -> bytes:
    """The bytes of a value."""
    match value:
        case int():
            return _head(NUMBER, value) if value >= 0 else _head(NEGATIVE, -1 - value)
        case str():
            text = value.encode()
            return _head(TEXT, len(text)) + text
        case _:
            return _head(LIST, len(value)) + b"".join(map(write, value))


def read_words(content: bytes) -> Iterator[Word]:
    """The words of a part."""
    if content[:1] != b"\x81":  # a list of one value, which is the list of words
        raise UnknownFormatError("no list of words")
    _, number, at = _read_head(content, 1)
    for _ in range(number):
        if content[at : at + 1] != bytes([WORD]):
            raise UnknownFormatError("no word")
        text, end = _read(content, at + 1)
        end = _end_of_numbers(content, end)
        while end < len(content) and content[end - 1] == VARIANT:
            end = _end_of_numbers(content, _read(content, end)[1])
        end -= end < len(content)  # the first byte of the next word is the beginning of a list, too
        if not isinstance(text, str):
            raise UnknownFormatError("no text")
        yield Word(text, content[at:end])
        at = end
    if at != len(content):
        raise UnknownFormatError("more than words")


def write_words(words: Sequence[Word]) -> bytes:
    """The part that has the words."""
    return b"\x81" + _head(LIST, len(words)) + b"".join(word.record for word in words)


def _end_of_numbers(content: bytes, start: int) -> int:
    found = NUMBERS.match(content, start)
    return found.end() if found else start


def _read(content: bytes, at: int) -> tuple[Value, int]:
    kind, number, at = _read_head(content, at)
    match kind:
        case 0:
            return number, at
        case 1:
            return -1 - number, at
        case 3:
            return content[at : at + number].decode(), at + number
        case 4:
            values = []
            for _ in range(number):
                value, at = _read(content, at)
                values.append(value)
            return values, at
        case _:
            raise UnknownFormatError(f"value of kind {kind}")


def _read_head(content: bytes, at: int) -> tuple[int, int, int]:
    """The kind of the value, its number or length, and where the rest of it begins."""
    if at >= len(content):
        raise UnknownFormatError("the end is missing")
    kind, number = content[at] >> 5, content[at] & 31
    if number < SHORT:
        return kind, number, at + 1
    if number > LARGEST:
        raise UnknownFormatError("value without a length")
    end = at + 1 + (1 << (number - SHORT))
    return kind, int.from_bytes(content[at + 1 : end]), end


def _head(kind: int, number: int) -> bytes:
    if number < SHORT:
        return bytes([kind << 5 | number])
    size = next(size for size in range(4) if number < 1 << (8 << size))
    return bytes([kind << 5 | (SHORT + size)]) + number.to_bytes(1 << size)
