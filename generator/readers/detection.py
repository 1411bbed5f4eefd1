"""What kind of document a source is, by its content: the name only decides where the content does not."""

import re
import zipfile
from io import BytesIO

from generator.readers.archive import DAMAGE

TEXT, MARKDOWN, HTML = "text/plain", "text/markdown", "text/html"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
PDF = "application/pdf"
EPUB = "application/epub+zip"
ODT = "application/vnd.oasis.opendocument.text"
RTF = "application/rtf"
MAIL = "message/rfc822"
TEXTS = frozenset({TEXT, MARKDOWN, HTML})
# What is shown of a kind in messages.
NAMES = {
    TEXT: "plain text",
    MARKDOWN: "Markdown",
    HTML: "HTML",
    DOCX: "a Word document (DOCX)",
    PDF: "a PDF document",
    EPUB: "an e-book (EPUB)",
    ODT: "an OpenDocument text (ODT)",
    RTF: "an RTF document",
    MAIL: "an e-mail or a saved page (EML, MHT)",
}
SUFFIXES = {
    DOCX: ".docx",
    PDF: ".pdf",
    EPUB: ".epub",
    ODT: ".odt",
    RTF: ".rtf",
    HTML: ".html",
    MAIL: ".eml",
    TEXT: ".txt",
}
# Suffixes of files that were packed by gzip, behind which the kind of a file stands.
NAMED = {
    TEXT: (".txt", ".text"), MARKDOWN: (".md", ".markdown"), HTML: (".html", ".htm", ".xhtml"), DOCX: (".docx",),
    PDF: (".pdf",), EPUB: (".epub",), ODT: (".odt", ".fodt"), RTF: (".rtf",), MAIL: (".eml", ".mht", ".mhtml"),
}  # fmt: skip
ZIP_START, RTF_START, PDF_START = b"PK", b"{\\rtf", b"%PDF-"
PDF_ZONE = 1_024  # bytes in which `%PDF-` stands; readers of PDF accept what mail systems put before it
HEAD = 4_096  # bytes at which texts are told apart
BYTE_ORDER_MARK = b"\xef\xbb\xbf"
# A page as a whole; a tag alone may begin a Markdown file.
PAGE = re.compile(
    rb"\s*(?:<\?xml[^>]*>\s*|<!--.{0,2000}?-->\s*)*(?:<!doctype\s+html|<html[\s>])", re.IGNORECASE | re.DOTALL
)
FLAT_ODT = re.compile(rb"\s*<\?xml[^>]*>.{0,2000}?<office:document\s", re.DOTALL)
# Header fields of a mail, of which it has several at its very beginning (RFC 5322).
MAIL_HEAD = re.compile(rb"(?:[A-Za-z][A-Za-z0-9-]*:[ \t]?[^\r\n]*\r?\n(?:[ \t][^\r\n]*\r?\n)*){2,}")
MAIL_FIELD = re.compile(rb"^(?:mime-version|content-type|message-id):", re.IGNORECASE | re.MULTILINE)
TAG = re.compile(rb"<[A-Za-z!/]")
LARGEST_MIMETYPE = 200  # bytes of the member that names the kind of an archive


def named_type(suffix: str) -> str:
    """The media type that a suffix states, in lower case and with its dot; empty for one that is not known.

    >>> named_type(".md"), named_type(".xyz")
    ('text/markdown', '')
    """
    return next((kind for kind, suffixes in NAMED.items() if suffix in suffixes), "")


def detected(content: bytes, stated: str) -> str:
    """The media type that the content has; the stated one where the content does not tell.

    >>> detected(b"%PDF-1.7", "text/plain"), detected(b"# A", "text/markdown")
    ('application/pdf', 'text/markdown')
    """
    start = content[:HEAD].removeprefix(BYTE_ORDER_MARK)
    if content.startswith(ZIP_START):
        return _archived(content) or stated
    if start.lstrip().startswith(RTF_START):
        return RTF
    if PDF_START in content[:PDF_ZONE] and (stated not in TEXTS or start.lstrip().startswith(PDF_START)):
        return PDF
    if FLAT_ODT.match(start):
        return ODT
    return _text(start, content, stated)


def _text(start: bytes, content: bytes, stated: str) -> str:
    if PAGE.match(start):
        return HTML
    head = MAIL_HEAD.match(start)
    if head and stated != MARKDOWN and MAIL_FIELD.search(head[0]):
        return MAIL
    if stated in (TEXT, MARKDOWN) or stated not in SUFFIXES or b"\x00" in start:
        return stated
    return stated if not content.strip() or (stated == HTML and TAG.search(content)) else TEXT


def _archived(content: bytes) -> str:
    """The kind of a ZIP archive by the member that names it, or by the parts that only Word documents have."""
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            names = frozenset(archive.namelist())
            if "mimetype" in names and archive.getinfo("mimetype").file_size <= LARGEST_MIMETYPE:
                named = archive.read("mimetype").decode("ascii", "replace").strip()
                return named.removesuffix("-template") if named.removesuffix("-template") in (EPUB, ODT) else ""
    except DAMAGE:
        return ""
    if "META-INF/container.xml" in names:
        return EPUB
    return DOCX if "word/document.xml" in names else ""
