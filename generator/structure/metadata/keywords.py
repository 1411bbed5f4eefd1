"""Keywords and hashtags: labelled lines and sections, and lines of nothing but hashtags."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.model.document import Heading, ItemList, Line, Paragraph, RawBlock
from generator.model.walk import block_text, plain_text
from generator.structure.draft import Claim, Draft, move
from generator.structure.groups import without_blank
from generator.structure.lines import collapsed, ends_with_full_stop, without_leading_symbols
from generator.structure.metadata.hashtags import spaced
from generator.structure.metadata.keyword_labels import KEYWORDS, TAGS
from generator.structure.sections import as_blocks
from generator.text.folding import Phrases, either, folded


def _label(table: Phrases) -> re.Pattern[str]:
    """A pattern of folded text: a label, and whether a colon stands between it and the rest."""
    return re.compile(rf"^(?:{either(table)})\s*(?P<colon>[:–—-])?\s*(?P<rest>.*)$", re.IGNORECASE)


LABELS = (("keywords", _label(KEYWORDS)), ("tags", _label(TAGS)))
"""The field that a label announces, and lines that begin with it, with or without the values."""

HASHTAG = re.compile(r"^[#＃][^\W\d_][\w-]*$")
"""A hashtag; a number sign before a digit counts something."""

PHRASE_SEPARATOR = re.compile(r"\s*[,;|•·、，،؛]\s*")
"""What stands between keywords."""

LONGEST_KEYWORD = 6
"""Words of one keyword; whatever holds longer parts is running text."""

FEWEST_HASHTAGS = 2
"""Hashtags that make a line without a label one of tags."""


def find_keywords(draft: Draft) -> Draft:
    """The draft with keywords and hashtags, and the labels that announce them, moved to claims."""
    taken: set[int] = set()
    blocks: defaultdict[str, list[RawBlock]] = defaultdict(list)
    claims: defaultdict[str, list[Claim]] = defaultdict(list)
    for label, values, found in _found(draft):
        stating = [block for block in (label, values) if block is not None]
        if taken.isdisjoint(block.place.first for block in stating):
            taken.update(block.place.first for block in stating)
            blocks[found[0].field] += stating
            claims[found[0].field] += found
    for field, stating in blocks.items():
        draft = move(draft, stating, claims[field])
    return _with_words_apart(draft)


def _with_words_apart(draft: Draft) -> Draft:
    """The draft with the words of hashtags apart; those of the front matter are as somebody wanted them."""
    tags = [claim.value for claim in draft.claims if claim.field == "tags" and not claim.in_front_matter]
    written = dict(zip(tags, spaced(tags, block_text(as_blocks(draft.blocks))), strict=True)) if tags else {}
    claims = tuple(
        replace(claim, value=written[claim.value]) if claim.field == "tags" and not claim.in_front_matter else claim
        for claim in draft.claims
    )
    return replace(draft, claims=claims) if written else draft


def _found(draft: Draft) -> Iterator[tuple[RawBlock | None, RawBlock | None, tuple[Claim, ...]]]:
    """Labels with the block that holds the values (either may be missing), and what they state.

    Whoever writes fields at the top of a Markdown file has stated the keywords there.
    """
    shown = without_blank(draft.blocks)
    stating = (Line,) if draft.curated else (Line, Paragraph, Heading)
    for block, following in zip(shown, [*shown[1:], None], strict=False):
        if not isinstance(block, stating):
            continue
        text = without_leading_symbols(_text(block))
        if tags := _hashtags(text, FEWEST_HASHTAGS):
            yield None, block, _claims("tags", tags, block)
            continue
        for field, label in LABELS:
            if match := label.match(folded(text)):
                yield from _labelled(field, match, text[match.start("rest") :], block, following)


def _labelled(
    field: str, match: re.Match[str], rest: str, block: RawBlock, following: RawBlock | None
) -> Iterator[tuple[RawBlock, RawBlock | None, tuple[Claim, ...]]]:
    """Values behind the label's colon, or below a label that stands alone."""
    if rest:
        phrases = _phrases(rest) if match["colon"] else _hashtags(rest, 1)
        if phrases:
            yield block, None, _claims(field, phrases, block)
    elif following is not None and (phrases := _values(following)):
        yield block, following, _claims(field, phrases, block)


def _values(block: RawBlock) -> tuple[str, ...]:
    """The phrases that a block below a label holds; at least two, unless they are hashtags."""
    if isinstance(block, ItemList):
        items = tuple(block_text(item.blocks) for item in block.items)
        return tuple(filter(None, map(_bare, items))) if all(map(_is_short, items)) else ()
    text = _text(block)
    phrases = _phrases(text)
    return phrases if len(phrases) > 1 or _hashtags(text, 1) else ()


def _text(block: RawBlock) -> str:
    match block:
        case Line():
            return collapsed(block.text)
        case Paragraph() | Heading():
            return collapsed(plain_text(block.children))
        case _:
            return ""


def _phrases(text: str) -> tuple[str, ...]:
    """The phrases of a list of keywords or hashtags; none when a part is as long as running text."""
    if tags := _hashtags(text, 1):
        return tags
    found = [part for part in PHRASE_SEPARATOR.split(text.strip(" .;,")) if part]
    if ends_with_full_stop(text) and len(found) < FEWEST_HASHTAGS:
        return ()
    return tuple(map(_bare, found)) if all(map(_is_short, found)) else ()


def _hashtags(text: str, fewest: int) -> tuple[str, ...]:
    """The hashtags of a text that holds nothing else, without their number signs."""
    if "#" not in text and "＃" not in text:
        return ()
    found = [part for part in re.split(r"[\s,;]+", text) if part]
    return tuple(map(_bare, found)) if len(found) >= fewest and all(map(HASHTAG.match, found)) else ()


def _bare(phrase: str) -> str:
    return phrase.strip().lstrip("#＃").strip()


def _is_short(phrase: str) -> bool:
    return len(phrase.split()) <= LONGEST_KEYWORD


def _claims(field: str, phrases: Sequence[str], block: RawBlock) -> tuple[Claim, ...]:
    return tuple(Claim(field, phrase, block.place) for phrase in phrases)
