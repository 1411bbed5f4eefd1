"""Files that gzip has packed: unpacked within limits before anything else looks at them."""

import posixpath
import zlib
from dataclasses import replace

from generator.errors import BinarySourceError, SourceTooLargeError, UnsupportedFormatError
from generator.model.document import Document, SourceFile
from generator.readers.detection import named_type

SIGNATURE = b"\x1f\x8b"
SUFFIX = ".gz"
# As large as a file that is read unpacked may be.
MAXIMUM_BYTES = 64 * 1024 * 1024
ANY_HEADER = 16 + zlib.MAX_WBITS  # gzip, with its check sum


def unpacked(source: SourceFile) -> SourceFile:
    """The file inside, with the media type that its name without `.gz` states; a file that is not packed as it is."""
    if not source.content.startswith(SIGNATURE):
        return source
    content = _content(source)
    inner = source.path[: -len(SUFFIX)] if source.path.lower().endswith(SUFFIX) else source.path
    stated = named_type(posixpath.splitext(inner)[1].lower()) or source.media_type
    return replace(source, content=content, media_type=stated)


def read_packed(source: SourceFile) -> Document:
    """Raises the error for a packed file of which neither its name nor its content says what it holds."""
    raise UnsupportedFormatError(
        "neither the name nor the content of the packed file says what it holds",
        path=source.path,
        suggestion="give it a name such as `article.md.gz`, or put the article here unpacked",
    )


def _content(source: SourceFile) -> bytes:
    unpacker = zlib.decompressobj(ANY_HEADER)
    try:
        content = unpacker.decompress(source.content, MAXIMUM_BYTES + 1)
    except zlib.error as error:
        raise _damaged(source.path, str(error)) from error
    if len(content) > MAXIMUM_BYTES:
        raise SourceTooLargeError(
            f"the file unpacks to more than {MAXIMUM_BYTES // 1024 // 1024} MB",
            path=source.path,
            suggestion="unpack it and split it into articles",
        )
    if not unpacker.eof:
        raise _damaged(source.path, "it ends too early")
    return content


def _damaged(path: str, reason: str) -> BinarySourceError:
    return BinarySourceError(
        f"the gzip file is damaged ({reason})", path=path, suggestion="pack the article again, or put it here unpacked"
    )
