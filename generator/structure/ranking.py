"""Ranks of headings in plain text, from what the text shows: numbers, adjacency, repetition, case, announcements."""

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from generator.model.document import Heading, Line, Paragraph, RawBlock
from generator.model.walk import plain_text
from generator.structure.groups import is_blank
from generator.structure.lines import CaseStyle, case_style, collapsed, is_question
from generator.structure.questions import asks, names_faq, opens_faq

TOP, CHILD = 1, 2
"""Ranks; how they map to levels is not decided here."""

NUMBER = re.compile(r"^(\d{1,2}(?:\.\d{1,2}){0,3})[.):]?\s")
"""The number of a heading: its parts are its depth."""

CLOSING_NAMES = re.compile(
    r"""^(?:(?:in\s+)?conclusions?|concluding\s+(?:remarks|thoughts)|final\s+(?:thoughts|words|remarks)|closing\s+(?:thoughts|remarks)
        |wrap(?:ping)?(?:\s+(?:it|this))?\s+up|summary|summing\s+up|the\s+bottom\s+line|takeaways?|key\s+takeaways|references
        |bibliography|sources|further\s+reading|acknowledg[e]?ments?|appendix|notes|about\s+the\s+authors?|looking\s+ahead
        |next\s+steps|conclusiones?|conclusión|fazit|schluss|zusammenfassung|références|referencias|literatur)\b""",
    re.IGNORECASE | re.VERBOSE,
)
"""A heading that closes an article stands at the top."""

ANNOUNCEMENT = re.compile(
    r"\b(?:here\s+(?:are|is)|(?:the\s+)?following|these\s+(?:are|include)|below\s+(?:are|is)|include|such\s+as|namely)\b[^.]*[:：]$",
    re.IGNORECASE,
)
"""The end of a paragraph that announces what the next headings are about."""

LAST_SENTENCE = 300
"""Characters at the end of a paragraph within which its announcement stands."""

CLOSING_SENTENCE = re.compile(
    r"""^(?:by\s+\w+ing\s+(?:these|such|all|this)|(?:all\s+)?(?:of\s+)?these\s|together\b|taken\s+together|in\s+(?:sum|short|conclusion)\b
        |overall\b|with\s+these\b|through\s+these\b|combined\b|collectively\b|such\s+(?:strategies|measures|steps)\b)""",
    re.IGNORECASE | re.VERBOSE,
)
"""The beginning of a paragraph that looks back on what several headings said."""

OFTEN = 3
"""Times that a heading recurs often."""

FEWEST_CHILDREN = 2
"""Headings of one parent that sentence case shows: nobody divides a section into one part, and a single heading in
another case is a slip (corpus: levels get worse by .003 without this)."""


@dataclass(frozen=True, slots=True)
class Ranked:
    """A heading as evidence: its text, the texts of the paragraphs below it, and how many blocks stand there."""

    text: str
    paragraphs: tuple[str, ...]
    blocks: int


def rank_headings(blocks: Sequence[RawBlock]) -> tuple[int, ...]:
    """A rank for each heading of the blocks: 1 at the top, 2 below, deeper where the evidence says so.

    The first rule that finds anything decides. With perfect headings the ranks of the corpus are right for .80 and .87
    of its two halves; .73 of all headings are at the top.
    """
    headings = tuple(_headings(blocks))
    opening = _opening(headings)
    questions = _questions(headings, opening)
    others = tuple(heading for heading, question in zip(headings, questions, strict=True) if not question)
    ranks = iter(next(filter(None, (rule(others) for rule in RULES)), (TOP,) * len(others)))
    found: list[int] = []
    faq = TOP
    for opens, question in zip(opening, questions, strict=True):
        found.append(faq + 1 if question else next(ranks))
        faq = found[-1] if opens else faq
    return tuple(found)


def _opening(headings: Sequence[Ranked]) -> tuple[bool, ...]:
    """For each heading, whether questions stand below it."""
    found: list[bool] = []
    following: tuple[str, ...] = ()
    for heading in reversed(headings):
        found.append(opens_faq(heading.text, following, empty=heading.blocks == 0))
        following = (heading.text, *following[:1]) if is_question(heading.text) else ()
    return tuple(reversed(found))


def _questions(headings: Sequence[Ranked], opening: Sequence[bool]) -> tuple[bool, ...]:
    """For each heading, whether it is a question below one that opens an FAQ."""
    found: list[bool] = []
    inside = False
    following = [*(heading.text for heading in headings[1:]), ""]
    for heading, opens, behind in zip(headings, opening, following, strict=True):
        found.append(inside and not opens and asks(heading.text, behind))
        inside = found[-1] or opens
    return tuple(found)


def _headings(blocks: Sequence[RawBlock]) -> Iterator[Ranked]:
    heading: str | None = None
    below = list[RawBlock]()
    for block in [*blocks, None]:
        if block is None or isinstance(block, Heading):
            if heading is not None:
                yield Ranked(heading, tuple(filter(None, map(_paragraph, below))), len(below))
            heading = plain_text(block.children) if block else None
            below = []
        elif not is_blank(block):
            below.append(block)


def _paragraph(block: RawBlock) -> str:
    if isinstance(block, Line):
        return collapsed(block.text)
    return plain_text(block.children) if isinstance(block, Paragraph) else ""


def _by_numbers(headings: Sequence[Ranked]) -> tuple[int, ...]:
    """Ranks by the depth of numbers, when some heading has a number of several parts."""
    depths = [len(match[1].split(".")) if (match := NUMBER.match(heading.text)) else 0 for heading in headings]
    if max(depths, default=0) < CHILD:
        return ()
    return tuple(depth or TOP for depth in depths)


def _by_position(headings: Sequence[Ranked]) -> tuple[int, ...]:
    """Ranks by adjacency and by repetition: the deeper of the two where both say something."""
    found = [ranks for ranks in (_by_adjacency(headings), _by_repetition(headings)) if ranks]
    return tuple(map(max, zip(*found, strict=True))) if found else ()


def _by_adjacency(headings: Sequence[Ranked]) -> tuple[int, ...]:
    """Ranks where headings stand directly above others, as parents: what follows is below, up to the next parent."""
    parents = {
        index for index, heading in enumerate(headings[:-1]) if heading.blocks == 0 and not names_faq(heading.text)
    }
    if not parents:
        return ()
    ranks: list[int] = []
    for index, heading in enumerate(headings):
        if _closes(heading.text):
            ranks.append(TOP)
        elif index - 1 in parents:
            ranks.append(ranks[-1] + 1)
        elif not ranks or index in parents or index < min(parents):
            ranks.append(TOP)
        else:
            ranks.append(CHILD)
    return _ended_by_case(headings, ranks, parents)


def _ended_by_case(headings: Sequence[Ranked], ranks: Sequence[int], parents: Collection[int]) -> tuple[int, ...]:
    """The ranks with children in title case at the top, when title case is what tells parents from first children."""
    styles = [case_style(heading.text) for heading in headings]
    told = all(styles[index] is CaseStyle.TITLE and styles[index + 1] is CaseStyle.SENTENCE for index in parents)
    return tuple(TOP if told and style is CaseStyle.TITLE else rank for rank, style in zip(ranks, styles, strict=True))


def _by_repetition(headings: Sequence[Ranked]) -> tuple[int, ...]:
    """Ranks where headings recur word for word (`Example`, `Example`): they divide sections with names of their own.

    A text that begins with one has lost the name of its first section; unless several recur often, it is none of these.
    """
    counts = Counter(heading.text.casefold() for heading in headings)
    ranks = tuple(CHILD if counts[heading.text.casefold()] > 1 else TOP for heading in headings)
    begins = ranks[0] == TOP or sum(count >= OFTEN for count in counts.values()) > 1
    return ranks if CHILD in ranks and TOP in ranks and begins else ()


def _by_case(headings: Sequence[Ranked]) -> tuple[int, ...]:
    """Ranks where some headings are in title case and others, at least two in a row, in sentence case."""
    styles = [case_style(heading.text) for heading in headings]
    if styles.count(CaseStyle.TITLE) < FEWEST_CHILDREN or styles[0] is CaseStyle.SENTENCE:
        return ()
    runs = [(style, len(list(run))) for style, run in groupby(style is CaseStyle.SENTENCE for style in styles)]
    children = [length for is_sentence, length in runs if is_sentence]
    if not children or min(children) < FEWEST_CHILDREN:
        return ()
    return tuple(CHILD if style is CaseStyle.SENTENCE else TOP for style in styles)


def _by_announcement(headings: Sequence[Ranked]) -> tuple[int, ...]:
    """Ranks where a paragraph announces the headings after it, and a later one looks back on them."""
    ranks = [TOP] * len(headings)
    for index, heading in enumerate(headings):
        if ranks[index] == TOP and heading.paragraphs and ANNOUNCEMENT.search(heading.paragraphs[-1][-LAST_SENTENCE:]):
            end = _look_back(headings, index + 1)
            ranks[index + 1 : end] = [CHILD] * (end - index - 1)
    return tuple(ranks) if CHILD in ranks else ()


def _look_back(headings: Sequence[Ranked], start: int) -> int:
    """The end of the headings from `start` of which the last closes with a paragraph that looks back; else `start`."""
    for index, heading in enumerate(headings[start:], start=start):
        if _closes(heading.text):
            return start
        if len(heading.paragraphs) > 1 and CLOSING_SENTENCE.match(heading.paragraphs[-1]):
            return index + 1 if index > start else start
    return start


def _closes(text: str) -> bool:
    return bool(CLOSING_NAMES.match(text)) or names_faq(text)


RULES = (_by_numbers, _by_position, _by_case, _by_announcement)
"""Rules in the order of their certainty: the first that finds anything decides."""
