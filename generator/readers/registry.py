"""The table of readers and the function that picks one: the entry of the first stage."""

from collections.abc import Callable
from dataclasses import replace
from typing import TypeAlias

from generator.errors import UnsupportedFormatError
from generator.model.document import Document, SourceFile
from generator.readers.docx import read_docx
from generator.readers.html_page import read_html
from generator.readers.markdown import read_markdown
from generator.readers.plain_text import read_plain_text
from generator.readers.sidecar import corrected_metadata

Reader: TypeAlias = Callable[[SourceFile], Document]

# Media type, what people call the format, and its reader.
READERS: tuple[tuple[str, str, Reader], ...] = (
    ("text/plain", "plain text (.txt)", read_plain_text),
    ("text/markdown", "Markdown (.md, .markdown)", read_markdown),
    ("text/html", "HTML (.html, .htm, .xhtml)", read_html),
    ("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "Word (.docx)", read_docx),
)


def read_source(source: SourceFile) -> Document:
    """The document in a source file, with what its sidecar states; a child of SourceError when it holds none."""
    document = _reader(source)(source)
    return replace(document, metadata=corrected_metadata(document.metadata, source))


def _reader(source: SourceFile) -> Reader:
    for media_type, _, reader in READERS:
        if media_type == source.media_type:
            return reader
    known = ", ".join(name for _, name, _ in READERS)
    raise UnsupportedFormatError(
        f"no reader knows this kind of file ({source.media_type})",
        path=source.path,
        suggestion=f"save the article as {known}, or begin its name with `_` to leave it out",
    )
