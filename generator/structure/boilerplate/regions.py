"""Longer parts of a web page (structure): lists of other articles, comments of readers, the box about the author."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from generator.structure.boilerplate.judging import Verdict
from generator.structure.boilerplate.title_lists import has_certain_end, titles_below
from generator.structure.draft import Draft
from generator.structure.groups import Layout, layout
from generator.structure.lines import without_leading_symbols
from generator.structure.metadata.dates import DateKind, read_date
from generator.structure.page_words.regions import AUTHOR, COMMENTS, RELATED, REPLY, SPEAKER
from generator.structure.passages import Passage, is_prose, size
from generator.text.folding import MARKS_AROUND, folded, label

LONGEST_LABEL = 12
"""Words of a label."""

BOX_PASSAGES = 3
"""Passages of a box about the author."""

COMMENT_PASSAGES = 4
"""Passages of one comment, from a sign of it to the next."""

FEWEST_SIGNS = 2
"""Signs of comments (a speaker, a day with a time, `Reply`) from which there are some; a heading has none below it."""

LONGEST_SIGN = 12
"""Words of such a sign."""

SIGN = label(SPEAKER, REPLY)
CLOCK = re.compile(r"\d\s?[:h.時시]\s?\d\d|\b\d{1,2}\s?[ap]\.?m\b|ago$", re.IGNORECASE)
"""The time of a day, which bylines of articles seldom have and those of comments always."""


@dataclass(frozen=True, slots=True)
class RegionRule:
    """A named rule for a passage that `label` matches as a whole and what stands below it.

    `reach` is the number of passages that belong to the label, from the passages below it and their verdicts.
    """

    name: str
    label: re.Pattern[str]
    reach: Callable[[Sequence[Passage], Sequence[Verdict | None]], int]


def drop_regions(
    draft: Draft, found: Sequence[Passage], verdicts: Sequence[Verdict | None]
) -> tuple[Verdict | None, ...]:
    """The verdicts with those on longer parts: certain where nothing of the article comes after them.

    A list of other articles within the text is certain where blank lines or marks of a list say where it ends.
    """
    judged = list(verdicts)
    first = next((index for index, passage in enumerate(found) if is_prose(passage)), len(found))
    blank_lines = layout(draft.blocks) is Layout.BLANK_LINES
    tail = len(found)  # from here on nothing is of the article
    for start in range(len(found) - 1, first, -1):
        rule = _region_rule(found[start])
        if rule is None:
            continue
        count = rule.reach(found[start + 1 :], judged[start + 1 :])
        end = start + 1 + count
        while tail and (verdict := judged[tail - 1]) and verdict.certain:
            tail -= 1
        titles = found[start + 1 : end] if rule.label is RELATED_LABEL else ()
        bounded = has_certain_end(found[start], titles, found[end:], blank_lines=blank_lines)
        if count and (end >= tail or bounded):
            judged[start:end] = [
                verdict if verdict and verdict.certain else Verdict(rule.name, certain=True)
                for verdict in judged[start:end]
            ]
        elif judged[start] is None:
            judged[start] = Verdict(rule.name, certain=False)
    return tuple(judged)


def _region_rule(passage: Passage) -> RegionRule | None:
    if passage.is_list or size(passage.text) > LONGEST_LABEL:
        return None
    text = folded(without_leading_symbols(passage.text)).strip(MARKS_AROUND)
    return ANY_LABEL.fullmatch(text) and next((rule for rule in REGION_RULES if rule.label.fullmatch(text)), None)


def _comments(below: Sequence[Passage], judged: Sequence[Verdict | None]) -> int:
    """The number of passages in which no comment is further than its length from a sign of it."""
    last, count = -1, 0
    for index, passage in enumerate(below):
        if index - last > COMMENT_PASSAGES:
            break
        if _is_sign(passage):
            last, count = index, count + 1
    if count < FEWEST_SIGNS:
        return 0
    end = last + 1
    while end < min(len(below), last + COMMENT_PASSAGES) and not judged[end] and not below[end].is_heading:
        end += 1
    return end


def _is_sign(passage: Passage) -> bool:
    text = passage.text
    if passage.is_list or size(text) > LONGEST_SIGN:
        return False
    if SIGN.fullmatch(folded(text)):
        return True
    kind = read_date(text).kind
    return kind is DateKind.RELATIVE or (kind is not DateKind.NONE and bool(CLOCK.search(folded(text))))


def _box(below: Sequence[Passage], judged: Sequence[Verdict | None]) -> int:
    """The number of passages below the label up to the next part of the page or heading."""
    ends = [
        index
        for index, (passage, verdict) in enumerate(zip(below[: BOX_PASSAGES + 1], judged, strict=False))
        if verdict or passage.is_heading or passage.is_list or _region_rule(passage)
    ]
    count = min([*ends, len(below)])
    return count if count <= BOX_PASSAGES else 0


RELATED_LABEL = label(RELATED)
ANY_LABEL = label(RELATED, COMMENTS, AUTHOR)
REGION_RULES = (
    RegionRule("related-list", RELATED_LABEL, titles_below),
    RegionRule("comments", label(COMMENTS), _comments),
    RegionRule("author-box", label(AUTHOR), _box),
)
