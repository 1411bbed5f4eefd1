"""Bytes of a web page to text: the byte order mark, the stated charset, UTF-8, and only then a guess."""

import codecs
import re

from generator.errors import BinarySourceError, EmptySourceError, SourceTooLargeError
from generator.model.document import SourceFile
from generator.readers.binary import binary_kind
from generator.readers.decoding import byte_order
from generator.readers.legacy import guessed_encoding

# The longest of 181 pages of news sites has 1.3 MB; a page with its images inside has several.
MAXIMUM_PAGE_BYTES = 8_000_000
# Bytes in which browsers look for the charset (HTML Standard: 1,024; pages with long comments in front state it later).
PRESCAN = 4_096
CHARSET = re.compile(
    rb"""charset\s*=\s*["']?\s*([A-Za-z0-9_:.-]{1,40})|encoding\s*=\s*["']([A-Za-z0-9_:.-]{1,40})""", re.IGNORECASE
)
# Labels that mean a larger set than their name says (Encoding Standard, section 4.2).
MEANT = {
    "iso8859-1": "cp1252", "ascii": "cp1252", "iso8859-9": "cp1254", "iso8859-11": "cp874", "tis-620": "cp874",
    "gb2312": "gb18030", "gbk": "gb18030", "shift_jis": "cp932", "euc_kr": "cp949", "utf-16": "utf-8",
    "utf-16-le": "utf-8", "utf-16-be": "utf-8", "utf-7": "utf-8",
}  # fmt: skip
LAST_RESORT = "cp1252"  # what browsers take for unlabelled pages
NOT_ASCII = re.compile(rb"[\x80-\xff]")


def decode_page(source: SourceFile) -> tuple[str, str]:
    """The text, line ends as LF, and the name of an encoding that had to be guessed (empty when it was stated)."""
    content = source.content
    if len(content) > MAXIMUM_PAGE_BYTES:
        raise SourceTooLargeError(
            f"the page has {len(content):,} bytes; at most {MAXIMUM_PAGE_BYTES:,} are read",
            path=source.path,
            suggestion="save the page without its images and scripts",
        )
    mark, encoding = byte_order(content)
    kind = "" if encoding else binary_kind(content)
    if kind:
        raise BinarySourceError(
            f"the file is not text; it seems to be {kind}",
            path=source.path,
            suggestion="save the page as HTML and put that here instead",
        )
    if encoding:
        text, guess = content[len(mark) :].decode(encoding, "replace"), "" if mark else encoding
    else:
        text, guess = _unmarked(content)
    text = text.replace("\x00", "\ufffd").replace("\r\n", "\n").replace("\r", "\n")
    if not text.strip():
        raise EmptySourceError(
            "the file holds no text", path=source.path, suggestion="write the article into it, or delete the file"
        )
    return text, guess


def decode_markup(content: bytes) -> str:
    """The text of a page that is part of a book or of a mail, line ends as LF; what cannot be decoded is replaced."""
    mark, encoding = byte_order(content)
    text = content[len(mark) :].decode(encoding, "replace") if encoding else _unmarked(content)[0]
    return text.replace("\x00", "\ufffd").replace("\r\n", "\n").replace("\r", "\n")


def _unmarked(content: bytes) -> tuple[str, str]:
    for encoding in (stated_encoding(content), "utf-8"):
        try:
            return content.decode(encoding or "utf-8"), ""
        except (UnicodeDecodeError, LookupError):
            continue
    first = NOT_ASCII.search(content)  # the beginning of a page is markup, which all encodings have in common
    guess = guessed_encoding(content[first.start() if first else 0 :]) or LAST_RESORT
    return content.decode(guess, "replace"), guess


def stated_encoding(content: bytes) -> str:
    """Python's name of the charset that a page states of itself; empty when there is none that is known.

    >>> stated_encoding(b'<meta charset="ISO-8859-1">'), stated_encoding(b"<p>")
    ('cp1252', '')
    """
    match = CHARSET.search(content[:PRESCAN])
    if match is None:
        return ""
    try:
        name = codecs.lookup((match[1] or match[2]).decode("ascii")).name
        b"".decode(name)  # raises for codecs that are not encodings of text
    except LookupError:
        return ""
    return MEANT.get(name, name)
