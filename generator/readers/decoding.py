"""Bytes to text: UTF-8, UTF-16, an older encoding where that is certain; else an error with advice.

An older encoding is told by its words; `legacy.py` judges them.
"""

import codecs
import shlex

from generator.errors import BinarySourceError, EmptySourceError, SourceTooLargeError, UndecodableSourceError
from generator.model.diagnostic import Diagnostic, Rule, Severity
from generator.model.document import SourceFile
from generator.readers.binary import binary_kind, utf16_of
from generator.readers.legacy import GUESS_BYTES, guessed_encoding, is_certain
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
# Names of encodings that iconv spells in another way than Python.
ICONV_NAMES = {"mac_roman": "MACINTOSH", "mac_cyrillic": "MAC-CYRILLIC", "latin_1": "ISO-8859-1"}


def decode(source: SourceFile) -> tuple[str, tuple[Diagnostic, ...]]:
    """The text of a file without its byte order mark, and a warning if its encoding had to be told by its words.

    A child of SourceError when it is no text, empty, too large, or in no encoding that is certain.
    """
    content = source.content
    if len(content) > MAXIMUM_BYTES:
        raise SourceTooLargeError(
            f"the file has {len(content):,} bytes; at most {MAXIMUM_BYTES:,} are read",
            path=source.path,
            suggestion="split it into one file per article",
        )
    mark, encoding = byte_order(content)
    found: tuple[Diagnostic, ...] = ()
    if mark:
        text = _decoded(source, mark, encoding)
    else:
        text, found = _utf16(source, encoding) if encoding else _unmarked(source)
    if not text.strip():
        raise EmptySourceError(
            "the file holds no text", path=source.path, suggestion="write the article into it, or delete the file"
        )
    return text, found


def byte_order(content: bytes) -> tuple[bytes, str]:
    r"""The byte order mark of a file and the encoding that it stands for; no mark for UTF-16 that has none, else empty.

    >>> byte_order(b"\xef\xbb\xbfA"), byte_order(b"A\x00"), byte_order(b"A")
    ((b'\xef\xbb\xbf', 'utf-8'), (b'', 'utf-16-le'), (b'', ''))
    """
    marked = next((pair for pair in BYTE_ORDER_MARKS if content.startswith(pair[0])), None)
    return marked or (b"", utf16_of(content))


def _unmarked(source: SourceFile) -> tuple[str, tuple[Diagnostic, ...]]:
    kind = binary_kind(source.content)
    if kind:
        raise _binary(source, kind)
    try:
        return _decoded(source, b"", "utf-8"), ()
    except UndecodableSourceError as error:
        encoding = guessed_encoding(_around(source.content, _first_bad(source.content)))
        if not encoding or not is_certain(source.content, encoding):
            raise
        return source.content.decode(encoding), (_told_by_words(error, encoding),)


def _utf16(source: SourceFile, encoding: str) -> tuple[str, tuple[Diagnostic, ...]]:
    """The text of UTF-16 without a byte order mark, and a warning."""
    text = _decoded(source, b"", encoding)
    kind = binary_kind(text.encode("utf-8", "replace"))
    if kind:
        raise _binary(source, kind)
    warning = Diagnostic(
        Rule.UNDECODABLE_SOURCE,
        Severity.WARNING,
        f"the file is {_iconv_name(encoding)} without a byte order mark, and it was read as that",
        source.path,
        suggestion=f"make it UTF-8 for good: {_command(source.path, encoding)}",
    )
    return text, (warning,)


def _first_bad(content: bytes) -> int:
    try:
        content.decode()
    except UnicodeDecodeError as error:
        return error.start
    return len(content)


def _around(content: bytes, place: int) -> bytes:
    start = max(0, place - GUESS_BYTES // 2)
    return content[start : start + GUESS_BYTES]


def _told_by_words(error: UndecodableSourceError, encoding: str) -> Diagnostic:
    return Diagnostic(
        Rule.UNDECODABLE_SOURCE,
        Severity.WARNING,
        f"the file is not UTF-8; by its words it is {_iconv_name(encoding)}, and it was read as that",
        error.path,
        error.line,
        error.column,
        suggestion=f"look at the letters beyond ASCII, and make it UTF-8 for good: {_command(error.path, encoding)}",
    )


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
    encoding = guessed_encoding(_around(source.content, bad))
    if not encoding:
        return "save the file as UTF-8; the damaged bytes have to be replaced by hand"
    return f"it is most likely {_iconv_name(encoding)}: convert it where it lies with {_command(source.path, encoding)}"


def _iconv_name(encoding: str) -> str:
    return ICONV_NAMES.get(encoding, encoding.upper().replace("ISO8859_", "ISO-8859-").replace("_", "-"))


def _command(path: str, encoding: str) -> str:
    quoted, converted = shlex.quote(path), shlex.quote(f"{path}.utf8")
    return f"iconv -f {_iconv_name(encoding)} -t UTF-8 {quoted} > {converted} && mv {converted} {quoted}"
