"""Code pages as which UTF-8 gets misread, and the bytes that each of their characters can stand for."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class CodePage:
    """A code page: for each character beyond ASCII the bytes that a reader may have taken for it.

    `sequence` matches a first byte of UTF-8 and one that may follow it: without such a pair, nothing was misread.
    """

    name: str
    bytes_of: Mapping[str, tuple[int, ...]]
    sequence: re.Pattern[str]


# Western first: where two pages explain a run equally well, the more common one is named.
WESTERN = ("cp1252", "latin-1", "iso8859-15", "mac-roman", "cp437", "cp850", "cp1254", "iso8859-9")
EASTERN = ("cp1250", "iso8859-2", "cp1251", "iso8859-5", "koi8-r", "cp866", "cp1253", "iso8859-7", "cp1257")
OTHERS = ("cp1255", "cp1256", "cp1258", "cp874")
FIRST_BEYOND_C1 = 0xA0
# First bytes of UTF-8 sequences and those that follow them (RFC 3629).
FIRST_BYTES, FOLLOWING_BYTES = range(0xC2, 0xF5), range(0x80, 0xC0)


def _code_page(name: str) -> CodePage:
    bytes_of: dict[str, tuple[int, ...]] = {}
    for byte in range(0x80, 0x100):
        for character in _characters(byte, name):
            bytes_of[character] = (*bytes_of.get(character, ()), byte)
    pair = "".join(f"[{re.escape(_shown_as(some, bytes_of))}]" for some in (FIRST_BYTES, FOLLOWING_BYTES))
    return CodePage(name, bytes_of, re.compile(pair))


def _shown_as(some: Iterable[int], bytes_of: Mapping[str, tuple[int, ...]]) -> str:
    """The characters that stand for any of some bytes."""
    wanted = frozenset(some)
    return "".join(sorted(character for character, possible in bytes_of.items() if not wanted.isdisjoint(possible)))


def _characters(byte: int, name: str) -> set[str]:
    """The characters that a byte shows as: of the page; else, below 0xA0, of cp1252 or the control character itself."""
    own = bytes([byte]).decode(name, "ignore")
    if own > "\x9f":
        return {own}
    if byte >= FIRST_BEYOND_C1:
        return {chr(byte)}
    return {chr(byte), bytes([byte]).decode("cp1252", "ignore") or chr(byte)}


CODE_PAGES = tuple(_code_page(name) for name in (*WESTERN, *EASTERN, *OTHERS))
