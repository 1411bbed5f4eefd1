"""Lists of titles of other articles (structure): how far one reaches below its label, and whether that is certain."""

from collections.abc import Sequence
from itertools import pairwise

from generator.model.document import Line
from generator.structure.boilerplate.judging import Verdict
from generator.structure.lines import announces, ends_with_full_stop
from generator.structure.markers import read_mark
from generator.structure.passages import Passage, is_bulleted, is_prose, size

LONGEST_TITLE = 25
"""Words of the title of another article."""

MOST_TITLES = 20
"""Titles of a list of other articles."""


def titles_below(below: Sequence[Passage], verdicts: Sequence[Verdict | None]) -> int:
    """The number of passages that are titles: one list of the source, or lines up to a part of the page.

    Of lines with bullets only those with bullets count.
    """
    count, bulleted = 0, bool(below) and is_bulleted(below[0])
    for passage, verdict in zip(below[:MOST_TITLES], verdicts, strict=False):
        ends = (verdict and verdict.certain) or not all(map(is_title, passage.texts)) or is_prose(passage)
        if ends or passage.is_list != below[0].is_list or (bulleted and not is_bulleted(passage)):
            break
        count += 1
        if passage.is_list:
            break
    return count


def is_title(text: str) -> bool:
    """Whether the text can be the title of an article: short, and no sentence."""
    mark = read_mark(text)
    shown = mark.text if mark else text
    return size(shown) <= LONGEST_TITLE and not ends_with_full_stop(shown) and not announces(shown)


def has_certain_end(label: Passage, titles: Sequence[Passage], after: Sequence[Passage], *, blank_lines: bool) -> bool:
    """Whether something says where the list ends: a list of the source, bullets, or the blank line below the lines."""
    if not titles:
        return False
    if titles[0].is_list or is_bulleted(titles[0]):
        return True
    lines = [label, *titles]
    if not blank_lines or not all(isinstance(passage.block, Line) for passage in lines):
        return False
    adjacent = all(_touch(one, other) for one, other in pairwise(lines))
    return adjacent and not (after and _touch(lines[-1], after[0]))


def bare_title(text: str) -> str:
    """The title without the mark of its item."""
    mark = read_mark(text)
    return mark.text.strip() if mark else text.strip()


def _touch(one: Passage, other: Passage) -> bool:
    return one.block.place.last + 1 == other.block.place.first
