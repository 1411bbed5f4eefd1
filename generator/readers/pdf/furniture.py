"""Running heads, running feet and page numbers of a PDF document: what stands at the same edge of several pages."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.readers.pdf.lines import Segment
from generator.readers.pdf.page import PdfPage

HEADER, FOOTER, NUMBER = "page-header", "page-footer", "page-number"
# Rows at each edge that are looked at: a head of two lines, and a rule drawn as text.
EDGE_ROWS = 3
# Share of the height of a page in which heads and feet stand: margins of letters have up to 0.15.
EDGE = 0.16
SAME_HEIGHT = 3.0  # points by which a head may move between pages
FEWEST_PAGES = 2
# Share of pages that have furniture at a height, from which anything at that height is furniture: heads that name the
# section change from page to page.
USUAL = 0.6
# Share of the rows of a page that have tags, from which one at its edge without is what tagged PDF calls an artifact
# (ISO 32000-1, 14.8.2.2); a document of one page has no other sign of it.
MOSTLY_TAGGED = 0.8
DIGITS = re.compile(r"\d+|\b[ivxlc]+\b", re.IGNORECASE)
PAGE_NUMBER = re.compile(
    r"\W*(?:(?:page|p\.|seite|pagina|página|sida|side|strona|str\.|стр\.|第)\s*)?(?:\d{1,4}|[ivxlc]{1,7})"
    r"(?:\s*(?:/|of|von|de|di|sur|van|av|z|из)\s*\d{1,4})?\s*(?:页|頁|ページ)?\W*",
    re.IGNORECASE,
)
# Heights of the font by which a row of nothing but numbers is apart from the text when it is no row of a table.
APART = 1.8

Row = Sequence[Segment]


@dataclass(frozen=True, slots=True)
class _Edge:
    """A row at an edge of a page: `key` is its text without numbers, `gap` its distance to the row further in."""

    page: int
    row: int
    side: str
    key: str
    text: str
    height: float
    gap: float
    untagged: bool


def furniture(pages: Sequence[tuple[PdfPage, Sequence[Row]]]) -> Mapping[tuple[int, int], str]:
    """By page and number of the row: the rule that drops it."""
    edges = [edge for page, rows in pages for edge in _edges(page, rows)]
    alike: defaultdict[tuple[str, str], list[_Edge]] = defaultdict(list)
    by_page: defaultdict[int, list[_Edge]] = defaultdict(list)
    for edge in edges:
        alike[edge.side, edge.key].append(edge)
        by_page[edge.page].append(edge)
    found = {(edge.page, edge.row): _rule(edge) for edge in edges if _is_repeated(edge, alike[edge.side, edge.key])}
    usual = _usual_heights([edge for edge in edges if (edge.page, edge.row) in found], len(pages))
    for edge in edges:
        heights = usual.get(edge.side, ())
        if any(abs(edge.height - height) <= SAME_HEIGHT for height in heights):
            found.setdefault((edge.page, edge.row), _rule(edge))
    found.update({(edge.page, edge.row): _rule(edge) for edge in edges if edge.untagged and edge.gap >= APART})
    found = {place: rule for place, rule in found.items() if _reaches_edge(place, by_page[place[0]], found)}
    if len(pages) == 1:
        found.update({(edge.page, edge.row): NUMBER for edge in edges if _is_lone_number(edge)})
    return found


def _edges(page: PdfPage, rows: Sequence[Row]) -> Iterator[_Edge]:
    order = sorted(range(len(rows)), key=lambda number: -rows[number][0].baseline)
    heights = [rows[number][0].baseline for number in order]
    is_tagged = sum(_has_tag(page, row) for row in rows) >= MOSTLY_TAGGED * len(rows)
    for side, ranks in ((HEADER, range(EDGE_ROWS)), (FOOTER, range(len(order) - 1, len(order) - 1 - EDGE_ROWS, -1))):
        for rank in ranks:
            if not 0 <= rank < len(order):
                continue
            height = heights[rank]
            inside = heights[rank + 1 : rank + 2] if side == HEADER else heights[max(rank - 1, 0) : rank]
            from_edge = page.height - height if side == HEADER else height
            if from_edge <= EDGE * page.height:
                row = rows[order[rank]]
                text = " ".join(segment.text for segment in row)
                gap = abs(height - inside[0]) / row[0].size if inside and row[0].size else APART
                tagged = _has_tag(page, row)
                if gap < APART and tagged:
                    continue  # tags call it text, and so does its place: two pages may end with the same word
                yield _Edge(
                    page.number, order[rank], side, DIGITS.sub("#", text), text, height, gap, is_tagged and not tagged
                )


def _has_tag(page: PdfPage, row: Row) -> bool:
    return any(run.tag in page.elements for segment in row for run in segment.runs)


def _is_repeated(edge: _Edge, alike: Sequence[_Edge]) -> bool:
    """Whether another page has the same at the same place; a row of nothing but numbers must stand apart."""
    pages: set[int] = set()
    for one in alike:
        if abs(one.height - edge.height) <= SAME_HEIGHT:
            pages.add(one.page)
        if len(pages) >= FEWEST_PAGES:
            break
    if len(pages) < FEWEST_PAGES:
        return False
    return any(character.isalpha() for character in edge.key) or edge.gap >= APART


def _reaches_edge(place: tuple[int, int], edges: Sequence[_Edge], found: Mapping[tuple[int, int], str]) -> bool:
    """Whether nothing but furniture stands between a row and the edge of its page."""
    mine = [edge for edge in edges if edge.row == place[1]]
    return any(all((one.page, one.row) in found for one in edges if _is_outside(one, edge)) for edge in mine)


def _is_outside(one: _Edge, edge: _Edge) -> bool:
    if one.side != edge.side:
        return False
    return one.height > edge.height if edge.side == HEADER else one.height < edge.height


def _usual_heights(found: Sequence[_Edge], pages: int) -> dict[str, tuple[float, ...]]:
    """The heights at which most pages have furniture, by side."""
    result: dict[str, tuple[float, ...]] = {}
    for side in (HEADER, FOOTER):
        heights = Counter(round(edge.height) for edge in found if edge.side == side)
        result[side] = tuple(height for height, count in sorted(heights.items()) if count >= max(3, USUAL * pages))
    return result


def _is_lone_number(edge: _Edge) -> bool:
    return edge.side == FOOTER and edge.gap >= APART and bool(PAGE_NUMBER.fullmatch(edge.text))


def _rule(edge: _Edge) -> str:
    return NUMBER if PAGE_NUMBER.fullmatch(edge.text) else edge.side
