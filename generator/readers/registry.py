"""The table of readers and the function that picks one: the entry of the first stage."""

from collections.abc import Callable
from dataclasses import replace
from typing import TypeAlias

from generator.errors import SourceError, UnsupportedFormatError
from generator.model.diagnostic import Diagnostic, Rule, Severity
from generator.model.document import Document, SourceFile
from generator.readers.binary import binary_kind
from generator.readers.compression import read_packed, unpacked
from generator.readers.detection import NAMES, SUFFIXES, detected
from generator.readers.docx.reader import read_docx
from generator.readers.epub.reader import epub_articles, read_epub
from generator.readers.html.reader import read_html
from generator.readers.mail import read_mail
from generator.readers.markdown.reader import read_markdown
from generator.readers.odt.reader import read_odt
from generator.readers.pdf.reader import read_pdf
from generator.readers.plain_text import read_plain_text
from generator.readers.rtf.reader import read_rtf
from generator.readers.sidecar import corrected_metadata

Reader: TypeAlias = Callable[[SourceFile], Document]

ZIPPED = b"PK"  # how archives begin
EPUB = "application/epub+zip"

# Media type, what people call the format, and its reader.
READERS: tuple[tuple[str, str, Reader], ...] = (
    ("text/plain", "plain text (.txt)", read_plain_text),
    ("text/markdown", "Markdown (.md, .markdown)", read_markdown),
    ("text/html", "HTML (.html, .htm, .xhtml)", read_html),
    ("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "Word (.docx)", read_docx),
    ("application/pdf", "PDF (.pdf)", read_pdf),
    (EPUB, "EPUB (.epub)", read_epub),
    ("application/vnd.oasis.opendocument.text", "OpenDocument (.odt, .fodt)", read_odt),
    ("application/rtf", "RTF (.rtf)", read_rtf),
    ("message/rfc822", "mail and saved pages (.eml, .mht)", read_mail),
    ("application/gzip", "gzip of any of these (.gz)", read_packed),
)


def read_source(source: SourceFile) -> Document:
    """The document in a source file, with what its sidecar states; a child of SourceError when it holds none.

    The content decides what kind of document it is; a name that says something else is a warning.
    """
    inner = unpacked(source)
    kind = detected(inner.content, inner.media_type)
    read_as = inner if kind == inner.media_type else replace(inner, media_type=kind)
    document = _reader(read_as)(read_as)
    found = () if kind == inner.media_type else (_mismatch(source.path, kind),)
    metadata = corrected_metadata(document.metadata, source)
    return replace(document, metadata=metadata, diagnostics=(*found, *document.diagnostics))


def articles_in(source: SourceFile) -> tuple[SourceFile, ...]:
    """The source for each article that the file gives, where a book gives one for each chapter; else the file itself.

    A book that cannot be read is given as it is: reading it says what is wrong.
    """
    try:
        inner = unpacked(source)
        if not inner.content.startswith(ZIPPED) or detected(inner.content, inner.media_type) != EPUB:
            return (source,)
        return epub_articles(replace(inner, media_type=EPUB)) or (source,)
    except SourceError:
        return (source,)


def _mismatch(path: str, kind: str) -> Diagnostic:
    return Diagnostic(
        Rule.TYPE_MISMATCH,
        Severity.WARNING,
        f"the file is {NAMES[kind]}, whatever its name says; it was read as that",
        path,
        suggestion=f"rename it so that its name ends with {SUFFIXES[kind]}",
    )


def _reader(source: SourceFile) -> Reader:
    for media_type, _, reader in READERS:
        if media_type == source.media_type:
            return reader
    known = ", ".join(name for _, name, _ in READERS)
    kind = binary_kind(source.content) or f"of a kind ({source.media_type})"
    raise UnsupportedFormatError(
        f"the file is {kind} that no reader knows",
        path=source.path,
        suggestion=f"save the article as {known}, or begin its name with `_` to leave it out",
    )
