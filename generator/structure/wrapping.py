"""Hard-wrapped paragraphs: lines that end at a margin, not at the end of a sentence, are joined."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from generator.model.document import Line, RawBlock
from generator.structure.draft import Draft, span, with_blocks
from generator.structure.groups import Group, parts
from generator.structure.lines import ends_sentence
from generator.structure.markers import read_mark

WIDEST_MARGIN = 120
"""Characters of the longest line of a wrapped text."""

NARROWEST_MARGIN = 40
"""Characters of the longest line below which lines are verse, an address or a list."""

CONTINUED_SHARE = 0.3
"""Share of line breaks in mid-sentence from which a group is wrapped. English prose at 70 columns has about .8."""

FULL_LINE_SHARE = 0.7
"""Share of the margin from which a line is full: its next word did not fit."""

FILLED_SHARE = 0.75
"""Share of line breaks at which the next word did not fit, or a paragraph ended, from which a group is wrapped. Of
items in lower case, whose lines end anywhere, half do so by chance at most; wrapped paragraphs have above .9."""

FEWEST_WORDS = 4
"""Words per line on average below which lines are names or numbers, not prose."""

FEWEST_WIDE_LINES, FEWEST_ODD_LINES = 3, 4
"""Wide lines from which a text is not wrapped, and lines from which a group in it may be so nevertheless."""

SLACK = 8
"""Characters that a line may stay below the margin although the next word would have fitted."""

LONGEST_WORD = 60
"""Characters."""

FEWEST_LINES = 2

HYPHENATED_END = re.compile(r"([^\W\d_]+)-$")
"""A word, or the first part of one, with a hyphen at the end of a line."""

FIRST_WORD = re.compile(r"^[^\W\d_]+")
"""The word that begins a line."""


def join_wrapped(draft: Draft) -> Draft:
    """The draft with hard-wrapped paragraphs as one line each; groups without clear evidence stay as they are."""
    wide = sum(isinstance(block, Line) and len(block.text) > WIDEST_MARGIN for block in draft.blocks)
    groups = [part for part in parts(draft.blocks) if isinstance(part, Group)]
    wrapped = [group for group in groups if is_wrapped(group, is_odd=wide >= FEWEST_WIDE_LINES)]
    if not wrapped:
        return draft
    vocabulary = _vocabulary(draft.blocks)
    joined: dict[int, Line] = {}
    gone: set[int] = set()
    for group in wrapped:
        for paragraph in _paragraphs(group):
            joined[paragraph[0].place.first] = _join(paragraph, vocabulary)
            gone.update(line.place.first for line in paragraph[1:])
    blocks: Iterator[RawBlock] = (
        joined.get(block.place.first, block) if isinstance(block, Line) else block
        for block in draft.blocks
        if not (isinstance(block, Line) and block.place.first in gone)
    )
    return with_blocks(draft, tuple(blocks))


def _vocabulary(blocks: Sequence[RawBlock]) -> frozenset[str]:
    """The words of the text in lower case, words with a hyphen as one."""
    return frozenset(
        word.lower() for block in blocks if isinstance(block, Line) for word in re.findall(r"[\w-]+", block.text)
    )


def is_wrapped(group: Group, *, is_odd: bool = False) -> bool:
    """Whether line breaks of the group stand at a margin: no line is wide, and many breaks are in mid-sentence.

    A wrapped group in a text of which the rest is not wrapped is odd; items in lower case look like one.
    """
    if len(group.lines) < FEWEST_LINES:
        return False
    texts = [line.text.strip() for line in group.lines]
    margin = max(map(len, texts))
    if (
        not NARROWEST_MARGIN <= margin <= WIDEST_MARGIN
        or any(map(_is_marked, group.lines))
        or sum(len(text.split()) for text in texts) < FEWEST_WORDS * len(texts)
    ):
        return False
    continued = sum(_goes_on(text, following) for text, following in pairwise(texts))
    filled = sum(_is_filled(text, following, margin) for text, following in pairwise(texts))
    if is_odd and (len(texts) < FEWEST_ODD_LINES or filled < FILLED_SHARE * (len(texts) - 1)):
        return False
    return continued >= (FILLED_SHARE if is_odd else CONTINUED_SHARE) * (len(texts) - 1)


def _is_filled(text: str, following: str, margin: int) -> bool:
    """Whether a line ends because the next word did not fit, or because its paragraph ends."""
    first = following.split(None, 1)[0]
    return len(text) + 1 + len(first) > margin - SLACK or (ends_sentence(text) and not following[:1].islower())


def _is_marked(line: Line) -> bool:
    return read_mark(line.text) is not None


def _goes_on(text: str, following: str) -> bool:
    """Whether a sentence goes on over the line break."""
    return not ends_sentence(text) and not text.endswith(":") and following[:1].islower()


def _paragraphs(group: Group) -> Iterator[Sequence[Line]]:
    """The lines of each paragraph: a line that is not full and does not go on ends one."""
    margin = max(len(line.text.strip()) for line in group.lines)
    paragraph = [group.lines[0]]
    for line, following in pairwise(group.lines):
        text, next_text = line.text.strip(), following.text.strip()
        if _goes_on(text, next_text) or len(text) >= FULL_LINE_SHARE * margin:
            paragraph.append(following)
        else:
            yield paragraph
            paragraph = [following]
    yield paragraph


def _join(lines: Sequence[Line], vocabulary: frozenset[str]) -> Line:
    text = lines[0].text.rstrip()
    for line in lines[1:]:
        text = _join_two(text, line.text.strip(), vocabulary)
    return Line(text, span(lines[0].place, lines[-1].place))


def _join_two(text: str, following: str, vocabulary: frozenset[str]) -> str:
    """Two lines as one; a word split by a hyphen is closed up if the text has it in one piece elsewhere."""
    head, tail = HYPHENATED_END.search(text[-LONGEST_WORD:]), FIRST_WORD.search(following)
    if not head or not tail:
        return f"{text} {following}"
    if f"{head[1]}{tail[0]}".lower() in vocabulary:
        return text[:-1] + following
    return text + following if tail[0].islower() else f"{text} {following}"
