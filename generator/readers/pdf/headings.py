"""Headings of a PDF document and their levels: by its tags, its bookmarks, or by how they are set."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from generator.readers.flow.blocks import DEEPEST_HEADING
from generator.readers.pdf.groups import Group
from generator.readers.pdf.measures import Measures, half
from generator.readers.pdf.page import OutlineEntry
from generator.readers.pdf.tags import block_of, heading_level

# Of the size of most text: larger text is a heading whatever its weight, and bold text may be as much smaller.
LARGER = 1.08
BOLD_SMALLEST = 0.92
LONGEST = 250  # characters; the longest of 600 headings of the corpus has 140
MOST_LINES = 5
SHORTEST_PARAGRAPH = 120  # characters of text that is no line of a title page
LONGEST_BOLD = 20  # words of a heading that is bold and no larger than the text
LONGEST_SENTENCE = 8  # words of a larger one that ends with a stop; an introduction is set larger too
FEWEST_MATCHED = 0.6  # share of bookmarks found in the text from which they are believed
NUMBERED = re.compile(r"(\d+(?:\.\d+)*)\.?\s+(?=\S)|[A-Z]\.\s+|[IVX]+\.\s+")
NUMBER_APART = re.compile(r"[\dA-Z.]{1,8}")
CAPTION = re.compile(
    r"(?:figure|fig\.|table|abbildung|tabelle|tableau|figura|tabla|listing|algorithm)\s*\d", re.IGNORECASE
)
SIGNS = re.compile(r"[\W_]+")

Style = tuple[float, bool, bool, bool]


@dataclass(frozen=True, slots=True)
class Headings:
    """The levels of groups that are headings, by their places; `titles` are the texts that bookmarks give them."""

    levels: Mapping[int, int]
    titles: Mapping[int, str]


def find_headings(groups: Sequence[Group], measures: Measures, outline: Sequence[OutlineEntry]) -> Headings:
    """The headings among groups in reading order, with levels from 1."""
    candidates = [number for number, group in enumerate(groups) if _may_be_heading(group)]
    tagged = {number: level for number in candidates if (level := heading_level(groups[number].first.element))}
    # Words of a justified line may stand far apart: what has the very text of a bookmark needs no more signs.
    marked = _marked(groups, [number for number, group in enumerate(groups) if _is_short(group)], outline)
    candidates = sorted({*candidates, *marked})
    known = tagged or {number: entry.level for number, entry in marked.items()}
    title = _title(groups, candidates, measures, known)
    if not known:
        known = _ranked(groups, candidates, measures, title)
    elif not tagged:
        known = {**_alike(groups, candidates, known), **known}
    levels = dict(known)
    if title is not None and title not in levels:
        lowest = min(levels.values(), default=2)
        levels = {number: level + max(0, 2 - lowest) for number, level in levels.items()}
        levels[title] = 1
    capped = {number: min(level, DEEPEST_HEADING) for number, level in levels.items()}
    titles = {number: entry.title for number, entry in marked.items() if number in capped}
    return Headings(capped, {number: text for number, text in titles.items() if _is_unnumbered(groups[number], text)})


def _may_be_heading(group: Group) -> bool:
    if not _is_short(group):
        return False
    return bool(heading_level(group.first.element)) or all(
        len(line.segments) == 1 or _is_number_apart(line.segments[0].text) for line in group.lines
    )


def _is_short(group: Group) -> bool:
    text = group.text
    return not group.code and len(text) <= LONGEST and len(group.lines) <= MOST_LINES and any(map(str.isalnum, text))


def _is_number_apart(text: str) -> bool:
    return bool(NUMBER_APART.fullmatch(text))


def _marked(
    groups: Sequence[Group], candidates: Sequence[int], outline: Sequence[OutlineEntry]
) -> dict[int, OutlineEntry]:
    """The bookmark of each group whose text it has, in the order of both; none when most are not found."""
    found: dict[int, OutlineEntry] = {}
    start = 0
    for entry in outline:
        wanted = _plain(entry.title)
        for position in range(start, len(candidates)):
            group = groups[candidates[position]]
            if entry.page and group.first.page > entry.page:
                break
            if (not entry.page or group.first.page == entry.page) and wanted and _is_same(wanted, group.text):
                found[candidates[position]] = entry
                start = position + 1
                break
    return found if found and len(found) >= FEWEST_MATCHED * len(outline) else {}


def _is_same(wanted: str, text: str) -> bool:
    """Whether a text is that of a bookmark, which may lack its number or the text its number."""
    return wanted in (_plain(text), _plain(NUMBERED.sub("", text, count=1))) or _plain(text) == _plain(
        NUMBERED.sub("", wanted, count=1)
    )


def _plain(text: str) -> str:
    return SIGNS.sub("", text).casefold()


def _is_unnumbered(group: Group, title: str) -> bool:
    """Whether the text of a group begins with a number that its bookmark does not have."""
    match = NUMBERED.match(group.text)
    return bool(match) and _plain(group.text) != _plain(title)


def _style(group: Group) -> Style:
    line = group.first
    letters = [character for character in group.text if character.isalpha()]
    capitals = bool(letters) and all(map(str.isupper, letters))
    return half(line.size), line.bold, line.italic, capitals


def _title(
    groups: Sequence[Group], candidates: Sequence[int], measures: Measures, known: Mapping[int, int]
) -> int | None:
    """The title: the largest text of the first page, above the first heading and the first paragraph, used once."""
    first = min(known, default=len(groups))
    body = next((n for n, group in enumerate(groups) if _is_paragraph(group, measures)), len(groups))
    front = [n for n in candidates if n <= max(first, body) and groups[n].first.page == groups[0].first.page]
    if not front:
        return None
    best = max(front, key=lambda n: (groups[n].first.size, groups[n].first.bold, -n))
    size = groups[best].first.size
    if size < LARGER * measures.size or (known and best not in known and best > first):
        return None
    others = [n for n in candidates if n != best and groups[n].first.size >= size * 0.99 and n not in front]
    return None if others else best


def _is_paragraph(group: Group, measures: Measures) -> bool:
    return measures.is_body(group.first) and len(group.text) > SHORTEST_PARAGRAPH


def _alike(groups: Sequence[Group], candidates: Sequence[int], known: Mapping[int, int]) -> dict[int, int]:
    """Further headings: groups that are set as those are which bookmarks name, and as no other text is."""
    styles = {_style(groups[number]): level for number, level in known.items()}
    sizes = {half(group.first.size) for group in groups if len(group.text) > LONGEST}
    return {
        number: styles[style]
        for number in candidates
        if (style := _style(groups[number])) in styles
        and (style[0] not in sizes or style[1])
        and _is_bold_heading(groups[number])
    }


def _ranked(
    groups: Sequence[Group], candidates: Sequence[int], measures: Measures, title: int | None
) -> dict[int, int]:
    """The levels of headings by the ranks of their looks: larger, then bold, then capitals, then upright."""
    found = [n for n in candidates if n != title and _stands_out(groups[n], measures)]
    body = next((n for n, group in enumerate(groups) if _is_paragraph(group, measures)), 0)
    later = {_style(groups[n]) for n in found if n > body}
    found = [n for n in found if n > body or _style(groups[n]) in later]
    found = [n for n in found if _heads_something(groups, n, found)]
    styles = sorted({_style(groups[n]) for n in found}, key=lambda one: (-one[0], not one[1], not one[3], one[2]))
    ranks = {style: rank for rank, style in enumerate(styles, 1 if title is None else 2)}
    return {n: ranks[_style(groups[n])] for n in found}


def _stands_out(group: Group, measures: Measures) -> bool:
    line, text = group.first, group.text
    block = block_of(line.element)
    if CAPTION.match(text) or (block and block.role in ("TD", "TH", "Caption")):
        return False
    if line.size >= LARGER * measures.size:
        return not (text.endswith(".") and len(text.split()) > LONGEST_SENTENCE)
    is_bold = line.bold and line.size >= BOLD_SMALLEST * measures.size
    return is_bold and (group.marker is None or group.marker.kind != "bullet") and _is_bold_heading(group)


def _is_bold_heading(group: Group) -> bool:
    """Whether bold text no larger than the rest can be a heading: short, and no sentence or part of one."""
    text = group.text
    all_bold = all(line.bold for line in group.lines) or not group.first.bold
    begins = text[:1].isupper() or not text[:1].islower()
    return all_bold and begins and len(text.split()) <= LONGEST_BOLD and not text.endswith((".", ",", ";"))


def _heads_something(groups: Sequence[Group], number: int, found: Sequence[int]) -> bool:
    """Whether text follows before the document ends: the last line of a letter heads nothing."""
    return any(n not in found for n in range(number + 1, len(groups)))
