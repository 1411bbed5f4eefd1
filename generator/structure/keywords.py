"""Keywords and hashtags: labelled lines and sections, and lines of nothing but hashtags."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from generator.model.document import ItemList, Line, RawBlock
from generator.model.walk import block_text
from generator.structure.draft import Claim, Draft, move
from generator.structure.groups import is_blank
from generator.structure.lines import collapsed, ends_with_full_stop, without_leading_symbols

KEYWORDS_LABEL = re.compile(
    r"""^(?:(?:seo|meta|focus|main|key|related)\s+)?(?:key\s?-?words?(?:\s+and\s+phrases)?|index\s+terms|mots[\s-]cl[ée]s
        |palabras\s+clave|parole\s+chiave|palavras[\s-]chave|schl(?:ü|ue)sselw(?:ö|oe)rter|schlagw(?:ö|oe)rter|stichw(?:ö|oe)rter)
        \s*(?P<colon>[:：–—-])?\s*(?P<rest>.*)$""",
    re.IGNORECASE | re.VERBOSE,
)
"""A line that names keywords, with or without the keywords themselves."""

TAGS_LABEL = re.compile(
    r"""^(?:(?:popular|trending|related|suggested|relevant)\s+)?(?:hash\s?-?tags?|tags?|tagged(?:\s+(?:with|as|in))?
        |etiquetas|étiquettes|schlagworte)\s*(?P<colon>[:：–—-])?\s*(?P<rest>.*)$""",
    re.IGNORECASE | re.VERBOSE,
)
"""A line that names tags, with or without the tags themselves."""

HASHTAG = re.compile(r"^[#＃][^\W\d_][\w-]*$")
"""A hashtag; a number sign before a digit counts something."""

PHRASE_SEPARATOR = re.compile(r"\s*[,;|•·、，]\s*")
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
    for label, values, found in _found(draft.blocks):
        stating = [block for block in (label, values) if block is not None]
        if taken.isdisjoint(block.place.first for block in stating):
            taken.update(block.place.first for block in stating)
            blocks[found[0].field] += stating
            claims[found[0].field] += found
    for field, stating in blocks.items():
        draft = move(draft, stating, claims[field])
    return draft


def _found(blocks: Sequence[RawBlock]) -> Iterator[tuple[Line | None, RawBlock | None, tuple[Claim, ...]]]:
    """Labels with the block that holds the values (either may be missing), and what they state."""
    shown = [block for block in blocks if not is_blank(block)]
    for block, following in zip(shown, [*shown[1:], None], strict=False):
        if not isinstance(block, Line):
            continue
        text = without_leading_symbols(collapsed(block.text))
        if tags := _hashtags(text, FEWEST_HASHTAGS):
            yield None, block, _claims("tags", tags, block)
            continue
        for field, label in (("keywords", KEYWORDS_LABEL), ("tags", TAGS_LABEL)):
            if match := label.match(text):
                yield from _labelled(field, match, block, following)


def _labelled(
    field: str, match: re.Match[str], line: Line, following: RawBlock | None
) -> Iterator[tuple[Line, RawBlock | None, tuple[Claim, ...]]]:
    """Values behind the label's colon, or below a label that stands alone."""
    if match["rest"]:
        phrases = _phrases(match["rest"]) if match["colon"] else _hashtags(match["rest"], 1)
        if phrases:
            yield line, None, _claims(field, phrases, line)
    elif following is not None and (phrases := _values(following)):
        yield line, following, _claims(field, phrases, line)


def _values(block: RawBlock) -> tuple[str, ...]:
    """The phrases that a block below a label holds; at least two, unless they are hashtags."""
    if isinstance(block, ItemList):
        items = tuple(block_text(item.blocks) for item in block.items)
        return tuple(filter(None, map(_bare, items))) if all(map(_is_short, items)) else ()
    text = collapsed(block.text) if isinstance(block, Line) else ""
    phrases = _phrases(text)
    return phrases if len(phrases) > 1 or _hashtags(text, 1) else ()


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
    found = [part for part in re.split(r"[\s,;]+", text) if part]
    return tuple(map(_bare, found)) if len(found) >= fewest and all(map(HASHTAG.match, found)) else ()


def _bare(phrase: str) -> str:
    return phrase.strip().lstrip("#＃").strip()


def _is_short(phrase: str) -> bool:
    return len(phrase.split()) <= LONGEST_KEYWORD


def _claims(field: str, phrases: Sequence[str], block: RawBlock) -> tuple[Claim, ...]:
    return tuple(Claim(field, phrase, block.place) for phrase in phrases)
