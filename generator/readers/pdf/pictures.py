"""Pictures of PDF pages: assets of the page, each before the line that stands below it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.model.diagnostic import Diagnostic, Rule, Severity
from generator.readers.flow.account import Account
from generator.readers.flow.blocks import Para
from generator.readers.pdf.lines import Line
from generator.readers.pdf.page import PdfPage, Picture
from generator.readers.pdf.pieces import picture
from generator.readers.pictures import Pictures

# Share of a page from which a picture is the page itself, as scanners make it, or the paper behind the text.
WHOLE_PAGE = 0.7
# Pages on which the same picture stands, from which it is a logo or an ornament.
REPEATED = 3


class PagePictures:
    """Makes paragraphs of pictures; `pictures` collects their files."""

    def __init__(self, pictures: Pictures, account: Account) -> None:
        self.pictures = pictures
        self.account = account
        self._left_out: list[int] = []  # pages of pictures that cannot be shown

    def of(self, pages: Sequence[PdfPage]) -> "_Waiting":
        """The pictures of the pages, waiting for the lines before which they stand."""
        counts: dict[bytes, int] = {}
        for page in pages:
            for one in {found.content for found in page.pictures if found.content}:
                counts[one] = counts.get(one, 0) + 1
        waiting = [
            (page, one)
            for page in pages
            for one in sorted(page.pictures, key=lambda one: (-one.area.top, one.area.left))
            if counts.get(one.content, 0) < REPEATED and not _is_page(one, page)
        ]
        return _Waiting(self, waiting)

    def para(self, page: PdfPage, one: Picture) -> Iterator[Para]:
        """The paragraph of a picture; none, and a finding, when it cannot be shown."""
        element = page.elements.get(one.tag)
        alt = " ".join(next((e.alt for e in (element.path() if element else ()) if e.alt), "").split())
        self.account.line = page.number
        target = self.pictures.embed(one.content, alt or f"on page {page.number}", page.number) if one.content else ""
        if target:
            yield picture(target, alt, self.account.add(f"[{alt}]" if alt else ""))
        elif not one.content:
            self._left_out.append(page.number)

    def left_out(self) -> tuple[Diagnostic, ...]:
        """A finding for each picture that could not be taken out of the document."""
        return tuple(map(self._finding, self._left_out))

    def _finding(self, page: int) -> Diagnostic:
        return Diagnostic(
            Rule.IMAGE_LEFT_OUT,
            Severity.WARNING,
            f"a picture on page {page} could not be taken out of the document",
            self.account.path,
            page,
            suggestion="save the picture as PNG beside the article, and turn the source into Markdown",
        )


@dataclass(slots=True)
class _Waiting:
    """Pictures that are still to be placed, in the order of the pages."""

    owner: PagePictures
    pictures: list[tuple[PdfPage, Picture]]

    def before(self, line: Line) -> Iterator[Para]:
        """The pictures that stand above a line."""
        while self.pictures and _is_above(self.pictures[0], line):
            yield from self.owner.para(*self.pictures.pop(0))

    def rest(self) -> Iterator[Para]:
        """The pictures below the last line."""
        for page, one in self.pictures:
            yield from self.owner.para(page, one)


def _is_above(waiting: tuple[PdfPage, Picture], line: Line) -> bool:
    page, one = waiting
    return page.number < line.page or (page.number == line.page and one.area.top > line.baseline)


def _is_page(one: Picture, page: PdfPage) -> bool:
    area = (one.area.right - one.area.left) * (one.area.top - one.area.bottom)
    return area > WHOLE_PAGE * page.width * page.height
