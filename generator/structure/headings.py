"""Headings of plain text: each line left is judged by its features and by what stands around it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from generator.model.document import CodeBlock, Heading, ItemList, Line, RawBlock
from generator.model.inline import Text
from generator.structure.draft import UNRANKED, Draft
from generator.structure.groups import is_blank
from generator.structure.lines import (
    INNER_SENTENCE_END,
    OPEN_END,
    CaseStyle,
    announces,
    case_style,
    collapsed,
    ends_with_full_stop,
    is_question,
    without_leading_symbols,
    words,
)

LONGEST_HEADING = 14
"""Words. 97 % of the headings of the corpus are no longer; one paragraph in forty is as short."""

LONGEST_QUESTION = 30
"""Words of a heading that is a question: interviews have long ones."""

FEWEST_STATED = 2
"""Marked headings from which a source marks all of them."""

NO_HEADING = re.compile(r"://|^[(\[{<\"“„«‘'—–*=/\\|@&%$-]|[{}=;\\]|[,;]$|^\W*$|^[^\W\d_]\s*$|\bwww\.|\.\w+/")
"""Addresses, quotations, remarks in brackets, signatures and code: never headings."""

LONGEST_LABEL = 8
"""Words of a heading that ends with a colon."""

STATISTIC = re.compile(r":\s*[\d.,]+\S*(?:\s*\(.*\))?$")
"""A label with a number: `Meetings attended: 45`."""

PLURAL_ANNOUNCEMENT = re.compile(
    r"\b(?:here\s+are|following|these\s+(?:are|include)|below\s+are|includes?|including|several|some|many|ways|steps"
    r"|things|factors|strategies|examples)\b[^.]*[:：]$",
    re.IGNORECASE,
)
"""The end of a line that announces several things, which may be the headings below it."""


LAST_SENTENCE = 300
"""Characters at the end of a line within which its announcement stands."""


class Kind(StrEnum):
    """What stands before or after a line."""

    EDGE = "edge"  # nothing: the start or the end
    LINE = "line"
    HEADING = "heading"
    LIST = "list"
    CODE = "code"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Features:
    """What decides whether a line is a heading. `above` and `below` are texts of lines, empty for other kinds."""

    text: str
    count: int  # words
    before: Kind
    after: Kind
    above: str
    below: str


def find_headings(draft: Draft) -> Draft:
    """The draft with the lines that are headings as headings, their levels open.

    Where the source marks its headings, at least two of them, no others are looked for.
    """
    if sum(isinstance(block, Heading) and block.level > UNRANKED for block in draft.blocks) >= FEWEST_STATED:
        return draft
    shown = [block for block in draft.blocks if not is_blank(block)]
    found = {features[0].place: features[1] for features in _features(shown) if is_heading(features[1])}
    blocks = tuple(
        Heading(UNRANKED, (Text(found[block.place].text),), block.place)
        if isinstance(block, Line) and block.place in found
        else block
        for block in draft.blocks
    )
    return replace(draft, blocks=blocks)


def is_heading(features: Features) -> bool:
    """Whether a line is a heading: short, no sentence, not announced by the line above, and text follows it.

    A line that ends as a sentence does is none, unless it is a question; nor is one after a colon (an item), nor
    the last one. Lower case at the start is no obstacle where text stands below: nine of ten such lines of the corpus
    are headings (names of commands, of functions).
    """
    text = features.text
    if features.after is Kind.EDGE or NO_HEADING.search(text) or STATISTIC.search(text):
        return False
    if announces(features.above) and not _announced(features):
        return False
    if announces(text):
        return _is_label(features)
    if is_question(text):
        return features.count <= LONGEST_QUESTION and not INNER_SENTENCE_END.search(text)
    if ends_with_full_stop(text) or OPEN_END.search(text) or text.endswith("!"):
        return False
    return features.count <= LONGEST_HEADING and (not text[0].islower() or features.after is Kind.LINE)


def _is_label(features: Features) -> bool:
    """Whether a line with a colon at its end is a heading: two words or more in title case, and a paragraph below."""
    return (
        case_style(features.text.rstrip(":： ")) is CaseStyle.TITLE
        and features.count <= LONGEST_LABEL
        and features.after is Kind.LINE
        and len(words(features.below)) > LONGEST_HEADING
    )


def _announced(features: Features) -> bool:
    """Whether a line after a colon can be a heading: several things are announced, and running text stands below."""
    return (
        bool(PLURAL_ANNOUNCEMENT.search(features.above[-LAST_SENTENCE:]))
        and len(words(features.below)) > LONGEST_HEADING
        and not announces(features.below)
    )


def _features(shown: Sequence[RawBlock]) -> Iterator[tuple[Line, Features]]:
    for before, block, after in zip([None, *shown[:-1]], shown, [*shown[1:], None], strict=False):
        if isinstance(block, Line):
            text = without_leading_symbols(collapsed(block.text))
            yield block, Features(text, len(words(text)), _kind(before), _kind(after), _text(before), _text(after))


def _kind(block: RawBlock | None) -> Kind:
    match block:
        case None:
            return Kind.EDGE
        case Line():
            return Kind.LINE
        case Heading():
            return Kind.HEADING
        case ItemList():
            return Kind.LIST
        case CodeBlock():
            return Kind.CODE
        case _:
            return Kind.OTHER


def _text(block: RawBlock | None) -> str:
    return collapsed(block.text) if isinstance(block, Line) else ""
