"""Bytes to text: UTF-8 or a marked UTF-16, and for anything else an error that says how to convert the file."""

import codecs
import re
import shlex

import charset_normalizer

from generator.errors import BinarySourceError, EmptySourceError, SourceTooLargeError, UndecodableSourceError
from generator.model.document import SourceFile
from generator.readers.binary import binary_kind
from generator.readers.lines import LINE_END

# A long novel has 1 MB as text, a long article 0.1 MB.
MAXIMUM_BYTES = 2_000_000
# Byte order marks and the encoding each stands for; the UTF-32 marks begin with a UTF-16 mark and so come first.
BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# Bytes around the first bad one that are shown to charset-normalizer: enough to tell languages apart, 30 ms.
GUESS_BYTES = 8_192
# Names of encodings that iconv spells in another way than Python.
# What files of people have; charset-normalizer knows 90 more, and takes short texts for one of those.
ENCODINGS = (
    "utf_8", "utf_16", "utf_32", "cp1250", "cp1251", "cp1252", "cp1253", "cp1254", "cp1255", "cp1256", "cp1257",
    "cp874", "iso8859_2", "iso8859_5", "iso8859_7", "koi8_r", "cp866", "cp850", "cp437", "mac_roman", "cp932",
    "euc_jp", "gb18030", "big5", "euc_kr",
)  # fmt: skip
WESTERN = "cp1252"
WESTERN_LETTERS = frozenset(
    "àáâãäåæçèéêëìíîïñòóôõöøùúûüßœÿÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÕÖØÙÚÛÜŒ"
)  # no eth, thorn: Turkish has others there
MOST_ACCENTED = 0.4  # of the letters of words with accents; Cyrillic read as cp1252 has nearly 1
WORD = re.compile(r"[^\W\d_]+(?:[³¹²¿¾½][^\W\d_]*)*")  # with the signs that other pages' letters become in cp1252
ICONV_NAMES = {"mac_roman": "MACINTOSH", "mac_cyrillic": "MAC-CYRILLIC", "latin_1": "ISO-8859-1"}


def decode(source: SourceFile) -> str:
    """The text of a file without its byte order mark; a child of SourceError when it is none, empty or too large."""
    content = source.content
    if len(content) > MAXIMUM_BYTES:
        raise SourceTooLargeError(
            f"the file has {len(content):,} bytes; at most {MAXIMUM_BYTES:,} are read",
            path=source.path,
            suggestion="split it into one file per article",
        )
    mark, encoding = next((pair for pair in BYTE_ORDER_MARKS if content.startswith(pair[0])), (b"", ""))
    text = _decoded(source, mark, encoding) if encoding else _unmarked(source)
    if not text.strip():
        raise EmptySourceError(
            "the file holds no text", path=source.path, suggestion="write the article into it, or delete the file"
        )
    return text


def _unmarked(source: SourceFile) -> str:
    kind = binary_kind(source.content)
    if kind:
        raise _binary(source, kind)
    return _decoded(source, b"", "utf-8")


def _decoded(source: SourceFile, mark: bytes, encoding: str) -> str:
    try:
        text = source.content[len(mark) :].decode(encoding)
    except UnicodeDecodeError as error:
        raise _undecodable(source, error, len(mark)) from error
    if "\x00" in text:
        raise _binary(source, "binary data (it has zero bytes)")
    return text


def _binary(source: SourceFile, kind: str) -> BinarySourceError:
    return BinarySourceError(
        f"the file is not text; it seems to be {kind}",
        path=source.path,
        suggestion="export the article as plain text or Markdown in UTF-8 and put that here instead",
    )


def _undecodable(source: SourceFile, error: UnicodeDecodeError, mark: int) -> UndecodableSourceError:
    """The error with the line and column of the first bad byte and the command that converts the file."""
    before = error.object[: error.start].decode(error.encoding)
    line_starts = [0, *(match.end() for match in LINE_END.finditer(before))]
    byte = error.object[error.start]
    return UndecodableSourceError(
        f"byte 0x{byte:02X} is not valid {error.encoding.upper()} (byte {mark + error.start + 1} of the file)",
        path=source.path,
        line=len(line_starts),
        column=len(before) - line_starts[-1] + 1,
        suggestion=_conversion(source, error.start),
    )


def _conversion(source: SourceFile, bad: int) -> str:
    start = max(0, bad - GUESS_BYTES // 2)
    encoding = guessed_encoding(source.content[start : start + GUESS_BYTES])
    if not encoding:
        return "save the file as UTF-8; the damaged bytes have to be replaced by hand"
    name = ICONV_NAMES.get(encoding, encoding.upper().replace("ISO8859_", "ISO-8859-").replace("_", "-"))
    path, converted = shlex.quote(source.path), shlex.quote(f"{source.path}.utf8")
    command = f"iconv -f {name} -t UTF-8 {path} > {converted} && mv {converted} {path}"
    return f"it is most likely {name}: convert it where it lies with {command}"


def guessed_encoding(content: bytes) -> str:
    """The encoding that the bytes most likely have, by their first part; empty when it is UTF-8 or none is likely."""
    start = content[:GUESS_BYTES]
    best = charset_normalizer.from_bytes(start, cp_isolation=list(ENCODINGS)).best()
    if best is None or best.encoding in ("utf_8", "ascii"):
        return ""
    return WESTERN if _is_western(start) else best.encoding


def _is_western(content: bytes) -> bool:
    """Whether the bytes are words of a western European language in the code page that most such files have.

    charset-normalizer takes short texts of these languages for other pages (`Ein schöner Tag` for Mac Iceland).
    """
    text = content.decode(WESTERN, "replace")
    words = [word for word in WORD.findall(text) if not word.isascii()]
    letters = "".join(words)
    accented = [letter for letter in letters if not letter.isascii()]
    return bool(words) and set(accented) <= WESTERN_LETTERS and len(accented) <= len(letters) * MOST_ACCENTED
