"""The title: stated by the front matter, a heading or the first line, or derived from the text and marked so."""

import re
from collections.abc import Sequence

from generator.model.document import Heading, Line, RawBlock, ThematicBreak
from generator.model.walk import plain_text
from generator.structure.draft import Claim, Draft, move
from generator.structure.groups import without_blank
from generator.structure.lines import (
    INNER_SENTENCE_END,
    announces,
    collapsed,
    ends_with_full_stop,
    without_leading_symbols,
    words,
)
from generator.structure.markers import is_bullet, read_mark
from generator.structure.metadata.front_matter import stated
from generator.structure.questions import names_faq

LONGEST_TITLE = 25
"""Words of a first line that is a title; the corpus has up to 18."""

ELLIPSIS = ("...", "…")
"""Ends that a title may have although they are full stops."""

ADDRESS = re.compile(r"://|^\W*$")
"""What is no title."""


def find_title(draft: Draft) -> Draft:
    """The draft with the heading or line that states the title moved to a claim."""
    shown = without_blank(draft.blocks)
    stated_title = stated(draft, "title")
    block = _title_block(shown)
    if block is None:
        return draft
    text = _text(block)
    if stated_title and not _is_same(stated_title, text):
        return draft
    return move(draft, [block], [Claim("title", text, block.place)])


def _title_block(shown: Sequence[RawBlock]) -> Heading | Line | None:
    """The block that states the title: the first line, or the first heading of the highest level."""
    shown = [block for block in shown if not isinstance(block, ThematicBreak)]
    if not shown:
        return None
    first = shown[0]
    if isinstance(first, Line):
        return first if len(shown) > 1 and may_be_title(first.text) else None
    headings = [block for block in shown if isinstance(block, Heading)]
    top = next((heading for heading in headings if heading.level == 1), None)
    if top is None and first in headings and isinstance(first, Heading):
        siblings = [heading for heading in headings if heading.level <= first.level]
        top = first if len(siblings) == 1 and not names_faq(_text(first)) else None
    return top


def may_be_title(text: str) -> bool:
    """Whether a first line can be the title: short, one phrase, no sentence, no item of a list."""
    shown = collapsed(text)
    if len(words(shown)) > LONGEST_TITLE or ADDRESS.search(shown) or announces(shown) or names_faq(shown):
        return False
    if ends_with_full_stop(shown) and not shown.endswith(ELLIPSIS):
        return False
    mark = read_mark(text)
    return not INNER_SENTENCE_END.search(shown[:-1]) and (mark is None or not is_bullet(mark))


def _text(block: Heading | Line) -> str:
    text = block.text if isinstance(block, Line) else plain_text(block.children)
    return without_leading_symbols(collapsed(text))


def _is_same(stated_title: str, text: str) -> bool:
    """Whether the text repeats the stated title, perhaps with the name of a site behind it."""
    one, other = (" ".join(words(title)).casefold() for title in (stated_title, text))
    return one == other or (bool(one) and other.startswith(f"{one} ")) or (bool(other) and one.startswith(f"{other} "))
