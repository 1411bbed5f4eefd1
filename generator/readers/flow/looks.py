"""Headings of a document whose author stated none, by how its paragraphs are set: larger, or bold and short.

Many people never use the styles of headings: they make a line bold, or larger. A look is the size and the weight of a
paragraph; looks that stand out from the text, and whose lines head something, are ranked from the largest down.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

# Of the size of most text: from here on, a line stands out by its size alone, or as bold; bold text may be smaller too.
LARGER = 1.15
BOLD_LARGER = 1.08
BOLD_SMALLEST = 0.92
LONGEST = 20  # words of a heading
LONGEST_BOLD = 12  # words of one that is bold and no larger than the text
FEWEST_BOLD = 2  # lines of such a look; one alone may be anything
SHORTEST_PARAGRAPH = 100  # characters of text that is no line of a title page
HEADING_SHARE = 0.6  # of the lines of a look that text, or a lower heading, follows
LARGEST_SHARE = 0.5  # of all paragraphs that are headings; more are a poster or a form
WORD = re.compile(r"[^\W\d_]{2}")
CAPTION = re.compile(r"(?:figure|fig\.|table|abbildung|tabelle|tableau|figura|tabla|box)\s*\d", re.IGNORECASE)


@dataclass(frozen=True, slots=True, order=True)
class Look:
    """The size of most of a paragraph in half points, and whether all of it is bold."""

    size: float
    bold: bool


@dataclass(frozen=True, slots=True)
class SetText:
    """A paragraph as it is set. `free`: it stands in no list, table, quotation or code, and may be a heading."""

    text: str
    look: Look
    free: bool = True


def look_of(texts: Iterable[tuple[str, Look]]) -> Look:
    """The look of a paragraph by those of its texts: the size of most characters, and bold if all texts are."""
    sizes: Counter[float] = Counter()
    bold = True
    for text, look in texts:
        if text.strip():
            sizes[look.size] += len(text)
            bold = bold and look.bold
    return Look(_most_used(sizes), bold and bool(sizes))


def heading_levels(paragraphs: Sequence[SetText]) -> Mapping[int, int]:
    """The levels of the paragraphs that are headings, by their places in the sequence.

    Level 1 is the title where one is larger than all other headings, and then these begin with level 2.
    """
    shown = [number for number, one in enumerate(paragraphs) if one.text.strip()]
    usual = _usual_size([paragraphs[number] for number in shown])
    found = [number for number in shown if _may_head(paragraphs[number], usual)]
    if not found or len(found) > LARGEST_SHARE * len(shown):
        return {}
    title = _title(paragraphs, shown, found, usual)
    rest = [number for number in found if title is None or number > title]
    looks = _heading_looks(paragraphs, shown, rest, usual)
    first = 1 if title is None else 2
    ranks = {look: level for level, look in enumerate(looks, first)}
    levels = {number: ranks[look] for number in rest if (look := paragraphs[number].look) in ranks}
    return levels if title is None else {title: 1, **levels}


def _usual_size(paragraphs: Sequence[SetText]) -> float:
    sizes: Counter[float] = Counter()
    for one in paragraphs:
        sizes[one.look.size] += len(one.text) if one.free else 1
    return _most_used(sizes)


def _most_used(sizes: Counter[float]) -> float:
    return max(sizes, key=lambda size: (sizes[size], size), default=0)


def _may_head(one: SetText, usual: float) -> bool:
    text, words = one.text.strip(), len(one.text.split())
    if not one.free or words > LONGEST or text.endswith((".", ",", ";")) or text[:1].islower():
        return False
    if not any(map(str.isalnum, text)) or CAPTION.match(text):
        return False
    if one.look.size >= (BOLD_LARGER if one.look.bold else LARGER) * usual:
        return True
    return (
        one.look.bold
        and one.look.size >= BOLD_SMALLEST * usual
        and words <= LONGEST_BOLD
        and not text.endswith(":")  # the label of what stands below it
    )


def _title(paragraphs: Sequence[SetText], shown: Sequence[int], found: Sequence[int], usual: float) -> int | None:
    """The title: above the first paragraph of text, larger than it, and larger than every heading below.

    What stands above it is the name of a series or the number of a chapter.
    """
    body = next((number for number in shown if len(paragraphs[number].text) > SHORTEST_PARAGRAPH), len(paragraphs))
    front = [number for number in found if number < body and WORD.search(paragraphs[number].text)]
    if not front:
        return None
    best = max(front, key=lambda number: (paragraphs[number].look, -number))
    size = paragraphs[best].look.size
    others = [number for number in found if number > best and paragraphs[number].look.size >= size]
    return best if size >= BOLD_LARGER * usual and not others else None


def _heading_looks(
    paragraphs: Sequence[SetText], shown: Sequence[int], found: Sequence[int], usual: float
) -> Sequence[Look]:
    """The looks of headings from the highest rank down, without those whose lines mostly head nothing."""
    lines: defaultdict[Look, list[int]] = defaultdict(list)
    for number in found:
        lines[paragraphs[number].look].append(number)
    behind = dict(pairwise(shown))
    candidates = frozenset(found)
    return [
        look
        for look in sorted(lines, reverse=True)
        if (look.size >= BOLD_LARGER * usual or len(lines[look]) >= FEWEST_BOLD)
        and sum(_heads(paragraphs, number, behind.get(number), candidates) for number in lines[look])
        >= HEADING_SHARE * len(lines[look])
    ]


def _heads(paragraphs: Sequence[SetText], number: int, after: int | None, candidates: frozenset[int]) -> bool:
    """Whether text or a lower heading follows; the last line of a letter heads nothing."""
    if after is None:
        return False
    return after not in candidates or paragraphs[after].look < paragraphs[number].look
