"""What a PDF document states of itself: the information dictionary and XMP, as properties to be judged."""

import html
import re
from collections.abc import Iterator

from generator.readers.flow.properties import Property
from generator.readers.pdf.page import PdfFile

# Entries of the information dictionary (ISO 32000-2, 14.3.3) and our names. Dates of the file are none of publication.
FIELDS = {"Title": "title", "Author": "authors", "Subject": "description", "Keywords": "keywords", "Lang": "language"}
# Properties of Dublin Core and PRISM that say more than the dictionary: authors one by one, the day of publication.
ELEMENT = r"<{0}\b[^>]*>(.{{0,5000}}?)</{0}>"
ITEM = re.compile(r"<rdf:li\b[^>]*>(.{0,2000}?)</rdf:li>", re.DOTALL)
STATED = (
    ("prism:publicationDate", "date"),
    ("dc:title", "title"),
    ("dc:creator", "authors"),
    ("dc:description", "description"),
    ("dc:subject", "keywords"),
    ("dc:language", "language"),
)
PATTERNS = tuple((re.compile(ELEMENT.format(re.escape(tag)), re.DOTALL), field) for tag, field in STATED)
MARKUP = re.compile(r"<[^>]{0,500}>")
LONGEST_PACKET = 200_000  # bytes, of an XMP packet; those of cameras and layout programs have 20,000


def properties_of(file: PdfFile, content: bytes) -> Iterator[Property]:
    """The properties of a document, those of XMP first: there values stand one by one."""
    packet = _packet(content)
    for pattern, field in PATTERNS:
        match = pattern.search(packet)
        if match:
            values = ITEM.findall(match[1]) or [match[1]]
            yield Property(field, tuple(html.unescape(MARKUP.sub("", value)) for value in values))
    for name, value in file.properties:
        yield Property(FIELDS.get(name, ""), (value,))


def _packet(content: bytes) -> str:
    """The XMP packet, which stands in the file as plain text unless a program has compressed it; empty for none."""
    start = content.rfind(b"<x:xmpmeta")  # the last one is that of the document, after those of its pictures
    end = content.find(b"</x:xmpmeta>", start)
    if start < 0 or not start < end <= start + LONGEST_PACKET:
        return ""
    return content[start:end].decode("utf-8", "replace")
