"""Code pages as which UTF-8 gets misread, and the bytes that each of their characters can stand for."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class CodePage:
    """A code page: for each character beyond ASCII the bytes that a reader may have taken for it."""

    name: str
    bytes_of: Mapping[str, tuple[int, ...]]


# Western first: where two pages explain a run equally well, the more common one is named.
WESTERN = ("cp1252", "latin-1", "iso8859-15", "mac-roman", "cp437", "cp850", "cp1254", "iso8859-9")
EASTERN = ("cp1250", "iso8859-2", "cp1251", "iso8859-5", "koi8-r", "cp866", "cp1253", "iso8859-7", "cp1257")
OTHERS = ("cp1255", "cp1256", "cp1258", "cp874")
FIRST_BEYOND_C1 = 0xA0


def _code_page(name: str) -> CodePage:
    bytes_of: dict[str, tuple[int, ...]] = {}
    for byte in range(0x80, 0x100):
        for character in _characters(byte, name):
            bytes_of[character] = (*bytes_of.get(character, ()), byte)
    return CodePage(name, bytes_of)


def _characters(byte: int, name: str) -> set[str]:
    """The characters that a byte shows as: of the page; else, below 0xA0, of cp1252 or the control character itself."""
    own = bytes([byte]).decode(name, "ignore")
    if own > "\x9f":
        return {own}
    if byte >= FIRST_BEYOND_C1:
        return {chr(byte)}
    return {chr(byte), bytes([byte]).decode("cp1252", "ignore") or chr(byte)}


CODE_PAGES = tuple(_code_page(name) for name in (*WESTERN, *EASTERN, *OTHERS))
