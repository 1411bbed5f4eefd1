"""The only module that knows the PDF library (PDFium): a file as pages of runs, links, pictures and tags."""

import ctypes
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import pairwise
from typing import TypeAlias

import pypdfium2
import pypdfium2.raw as pdfium

from generator.errors import BinarySourceError, SourceTooLargeError
from generator.readers.pdf.characters import Character, runs_of
from generator.readers.pdf.fonts import font_of
from generator.readers.pdf.page import Area, Element, Font, OutlineEntry, PdfFile, PdfPage, Picture
from generator.readers.pdf.png import png

# A long report has 300 pages and a million characters; an article 30 and 100,000.
MAXIMUM_PAGES = 1_500
MAXIMUM_CHARACTERS = 4_000_000
MAXIMUM_PICTURES = 300
# Pixels of a picture: 24 million are a page at 500 dpi.
MAXIMUM_PIXELS = 24_000_000
# Points of the shorter side of a picture; bullets, rules and logos in a line of text are smaller.
SMALLEST_PICTURE = 24
MAXIMUM_DEPTH = 60  # of elements and of bookmarks
MAXIMUM_ELEMENTS = 50_000  # of one page
END = 2  # bytes of the zero at the end of a text
LONGEST_NAME = 4_096  # bytes of a font name, role, title or description
PROPERTIES = ("Title", "Author", "Subject", "Keywords", "Creator", "Producer", "CreationDate", "ModDate")
CENTRE = 0.25  # of the size, from the baseline to the middle of a small letter
LEVEL = 0.05  # sine of the angle up to which text is level
UNKNOWN = frozenset({0, 0xFFFD, 0xFFFE, 0xFFFF})  # what PDFium gives for characters without a meaning
Handle: TypeAlias = pdfium.FPDF_STRUCTELEMENT
CMYK = 4  # FPDF_COLORSPACE_DEVICECMYK; browsers show such JPEG pictures in wrong colours


def open_pdf(content: bytes, path: str) -> PdfFile:
    """The document; BinarySourceError when it is damaged or needs a password, SourceTooLargeError beyond the limits."""
    try:
        document = pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError as error:
        raise _unreadable(path, error) from error
    if len(document) > MAXIMUM_PAGES:
        raise _too_large(path, f"the document has {len(document):,} pages; at most {MAXIMUM_PAGES:,} are read")
    reader = _Pages(document, path)
    pages = tuple(reader.pages())
    properties = [(name, document.get_metadata_value(name)) for name in PROPERTIES]
    language = _string(lambda buffer, size: pdfium.FPDFCatalog_GetLanguage(document, _wide(buffer), size))
    stated = tuple((name, value) for name, value in (*properties, ("Lang", language)) if value.strip("\x00 "))
    return PdfFile(pages, tuple(_outline(document)), stated, reader.unknown / max(1, reader.characters))


class _Pages:
    """Reads the pages of one document and counts what they cost."""

    def __init__(self, document: pypdfium2.PdfDocument, path: str) -> None:
        self.document = document
        self.path = path
        self.characters = 0
        self.unknown = 0
        self.pictures = 0
        self.fonts: dict[int, Font] = {}

    def pages(self) -> Iterator[PdfPage]:
        for number in range(len(self.document)):
            try:
                page = self.document[number]
                text = page.get_textpage()
            except pypdfium2.PdfiumError:  # one damaged page; the others are read
                continue
            width, height = page.get_size()
            elements = dict(_elements(page))
            runs = tuple(runs_of(self._characters(text.raw, tuple(_links(self.document, page)))))
            yield PdfPage(number + 1, width, height, runs, tuple(self._pictures(page)), elements)
            text.close()
            page.close()

    def _characters(self, text: pdfium.FPDF_TEXTPAGE, links: Sequence[tuple[Area, str]]) -> Iterator[Character]:
        count = pdfium.FPDFText_CountChars(text)
        self.characters += max(0, count)
        if self.characters > MAXIMUM_CHARACTERS:
            raise _too_large(self.path, f"the document has more than {MAXIMUM_CHARACTERS:,} characters")
        box, matrix = pdfium.FS_RECTF(), pdfium.FS_MATRIX()
        x, y = ctypes.c_double(), ctypes.c_double()
        last, look = None, (0.0, Font("", bold=False, italic=False, monospace=False), -1, False)
        for index in range(count):
            code = pdfium.FPDFText_GetUnicode(text, index)
            item = pdfium.FPDFText_GetTextObject(text, index)
            if not item:  # made by PDFium: a space between words, or the end of a line
                yield Character(code)
                continue
            address = ctypes.cast(item, ctypes.c_void_p).value
            if address != last:
                pdfium.FPDFText_GetMatrix(text, index, matrix)
                last, look = address, self._look(text, index, item, matrix)
            if code in UNKNOWN:
                self.unknown += 1
            pdfium.FPDFText_GetLooseCharBox(text, index, box)
            pdfium.FPDFText_GetCharOrigin(text, index, x, y)
            right = max(box.right, x.value)
            target = _target(links, (x.value + right) / 2, y.value + CENTRE * look[0]) if links else ""
            yield Character(code, x.value, right, y.value, *look, target)

    def _look(
        self, text: pdfium.FPDF_TEXTPAGE, index: int, item: pdfium.FPDF_PAGEOBJECT, matrix: pdfium.FS_MATRIX
    ) -> tuple[float, Font, int, bool]:
        """Size in points, font, number of the marked content, and whether the text is turned."""
        height = (matrix.c**2 + matrix.d**2) ** 0.5
        size = pdfium.FPDFText_GetFontSize(text, index) * height
        turned = abs(matrix.b) > LEVEL * ((matrix.a**2 + matrix.b**2) ** 0.5 or 1)
        return size, self._font(item), pdfium.FPDFPageObj_GetMarkedContentID(item), turned

    def _font(self, item: pdfium.FPDF_PAGEOBJECT) -> Font:
        handle = pdfium.FPDFTextObj_GetFont(item)
        key = ctypes.cast(handle, ctypes.c_void_p).value or 0
        if key not in self.fonts:
            buffer = ctypes.create_string_buffer(LONGEST_NAME)
            pdfium.FPDFFont_GetBaseFontName(handle, buffer, LONGEST_NAME)
            flags = pdfium.FPDFFont_GetFlags(handle)
            self.fonts[key] = font_of(buffer.value.decode("utf-8", "replace"), max(0, flags))
        return self.fonts[key]

    def _pictures(self, page: pypdfium2.PdfPage) -> Iterator[Picture]:
        for item in page.get_objects(filter=(pdfium.FPDF_PAGEOBJ_IMAGE,), max_depth=5):
            left, bottom, right, top = item.get_bounds()
            self.pictures += 1
            if min(right - left, top - bottom) < SMALLEST_PICTURE or self.pictures > MAXIMUM_PICTURES:
                continue
            tag = pdfium.FPDFPageObj_GetMarkedContentID(item)
            yield Picture(Area(left, bottom, right, top), _picture_file(item), tag)


def _picture_file(item: pypdfium2.PdfImage) -> bytes:
    """A JPEG picture as it stands in the document, any other as PNG; empty when that fails."""
    try:
        width, height = item.get_px_size()
        if width * height > MAXIMUM_PIXELS:
            return b""
        filters = item.get_filters()
        if filters == ["DCTDecode"] and item.get_metadata().colorspace != CMYK:
            return bytes(item.get_data(decode_simple=True))
        bitmap = item.get_bitmap(render=True, scale_to_original=True)
        return png(bytes(bitmap.buffer), bitmap.width, bitmap.height, bitmap.stride, bitmap.n_channels)
    except (pypdfium2.PdfiumError, ValueError, MemoryError):
        return b""


def _elements(page: pypdfium2.PdfPage) -> Iterator[tuple[int, Element]]:
    """The elements of a page by the numbers of their marked content.

    Some programs list the numbers of two pages under one element that goes on; those that go back count only where
    nothing else claims them.
    """
    tree = pdfium.FPDF_StructTree_GetForPage(page.raw)
    if not tree:
        return
    claims: list[tuple[bool, int, Element]] = []
    count = 0
    stack: list[tuple[Handle, Element | None, int]] = [
        (pdfium.FPDF_StructTree_GetChildAtIndex(tree, index), None, 0)
        for index in reversed(range(pdfium.FPDF_StructTree_CountChildren(tree)))
    ]
    while stack and count < MAXIMUM_ELEMENTS:
        handle, parent, depth = stack.pop()
        if not handle or depth > MAXIMUM_DEPTH:
            continue
        count += 1
        role = _string(partial(pdfium.FPDF_StructElement_GetType, handle))
        alt = _string(partial(pdfium.FPDF_StructElement_GetAltText, handle))
        element = Element(count, role, alt, parent)
        numbers = _numbers(handle)
        spans = any(later < earlier for earlier, later in pairwise(numbers))
        claims.extend((spans, number, element) for number in numbers)
        children = range(min(MAXIMUM_ELEMENTS, pdfium.FPDF_StructElement_CountChildren(handle)))
        stack.extend(
            (pdfium.FPDF_StructElement_GetChildAtIndex(handle, index), element, depth + 1)
            for index in reversed(children)
        )
    pdfium.FPDF_StructTree_Close(tree)
    found: dict[int, Element] = {}
    for _, number, element in sorted(claims, key=lambda claim: claim[0]):
        found.setdefault(number, element)
    yield from found.items()


def _numbers(handle: pdfium.FPDF_STRUCTELEMENT) -> list[int]:
    count = min(MAXIMUM_ELEMENTS, pdfium.FPDF_StructElement_GetMarkedContentIdCount(handle))
    numbers = [pdfium.FPDF_StructElement_GetMarkedContentIdAtIndex(handle, index) for index in range(count)]
    return [number for number in numbers if number >= 0]


def _target(links: Sequence[tuple[Area, str]], x: float, y: float) -> str:
    """The address to which a point of the page leads; empty for none."""
    return next((target for area, target in links if area.left <= x <= area.right and area.bottom <= y <= area.top), "")


def _links(document: pypdfium2.PdfDocument, page: pypdfium2.PdfPage) -> Iterator[tuple[Area, str]]:
    """Where links to addresses lie on the page."""
    position, link, box = ctypes.c_int(0), pdfium.FPDF_LINK(), pdfium.FS_RECTF()
    while pdfium.FPDFLink_Enumerate(page.raw, position, link):
        action = pdfium.FPDFLink_GetAction(link)
        if not action or pdfium.FPDFAction_GetType(action) != pdfium.PDFACTION_URI:
            continue
        size = pdfium.FPDFAction_GetURIPath(document, action, None, 0)
        buffer = ctypes.create_string_buffer(min(size, LONGEST_NAME) or 1)
        pdfium.FPDFAction_GetURIPath(document, action, buffer, len(buffer))
        if pdfium.FPDFLink_GetAnnotRect(link, box) and size <= LONGEST_NAME:
            bottom, top = sorted((box.bottom, box.top))  # some programs write them the other way round
            yield Area(box.left, bottom, box.right, top), buffer.value.decode("utf-8", "replace")


def _outline(document: pypdfium2.PdfDocument) -> Iterator[OutlineEntry]:
    for entry in document.get_toc(max_depth=MAXIMUM_DEPTH):
        target = entry.get_dest()
        index = target.get_index() if target else None
        yield OutlineEntry(entry.level + 1, entry.get_title(), 0 if index is None else index + 1)


def _string(read: Callable[[ctypes.Array[ctypes.c_char], int], int]) -> str:
    """A text that PDFium gives as UTF-16 with a zero at its end; empty for none."""
    buffer = ctypes.create_string_buffer(LONGEST_NAME)
    size = read(buffer, LONGEST_NAME)
    return buffer.raw[: max(0, size - END)].decode("utf-16-le", "replace") if size <= LONGEST_NAME else ""


def _wide(buffer: ctypes.Array[ctypes.c_char]) -> "ctypes._Pointer[ctypes.c_ushort]":
    """The buffer as the pointer that some functions want."""
    return ctypes.cast(buffer, ctypes.POINTER(ctypes.c_ushort))


def _unreadable(path: str, error: pypdfium2.PdfiumError) -> BinarySourceError:
    if getattr(error, "err_code", 0) == pdfium.FPDF_ERR_PASSWORD:
        return BinarySourceError(
            "a password protects the document", path=path, suggestion="save it without a password, or as text"
        )
    return BinarySourceError(
        "the file is no PDF document or is damaged",
        path=path,
        suggestion="open it in a viewer and print it to a new PDF file, or save the article in another format",
    )


def _too_large(path: str, reason: str) -> SourceTooLargeError:
    return SourceTooLargeError(reason, path=path, suggestion="split the document into articles")
