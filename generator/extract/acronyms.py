"""Acronyms of an article (extract): stated expansions, and short forms that it only uses."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from generator.extract.expansions import Expansion, expansions
from generator.extract.passages import Passage
from generator.model.article import Acronym
from generator.text.terms import ALL_CAPS, tokens, word_set

# `WHO`, `MNCs`, `R2P` or `U.S.`; not a part of a longer word, a number with a unit, or a name with an underscore.
SHORT_FORM = re.compile(r"(?<![\w.&@#/\\-])(?:[A-Z][A-Z0-9&]{1,6}s?|(?:[A-Z]\.){2,5})(?![\w@_/\\]|[-‐‑]\d)")
DOCUMENT_SYMBOL = re.compile(r"[A-Z]{1,5}\d{3,}")  # `DS512`, `RFC2119`; not `BPM6`
ROMAN_NUMERAL = re.compile(r"M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})")
INITIALS_OF_NAME = re.compile(r"(?:[A-Z]\.){2,5}(?=\s+[A-Z][a-z])")  # `J.R. Smith`
UNITS_AND_SIGNS = word_set(
    "AD AM BC BCE CE CM DB FAQ GB GHZ HZ ID KB KG KHZ KM MB MHZ MM NB OK OP PB PM PS QA RE RIP TB TV VS"
)
EMPHASIS = word_set(
    """ALL ALSO ALWAYS AND ANY ARE BEST BIG BUT CAN DO DON EASY EVERY FIRST FIXME FOR FREE FROM FULL GO GOOD HAVE HOW
    IF IN JUST LOT LOTS MAKE MAY MIGHT MORE MOST MUCH MUST NEVER NEW NO NOT NOTE NOW OF ON ONE ONLY OPEN OR OUT OVER
    README REAL REALLY SHOULD SO SOME STOP THAT THE THEN THIS TIP TO TODO TOO UP VERY WANT WARN WHAT WHEN WHERE WHY
    WILL WITH YES YET YOU YOUR"""
)
# A line with at least this share of its words in capitals is a heading or a shout, where capitals tell nothing.
CAPITALS_SHARE = 0.5
FEWEST_WORDS_OF_A_LINE = 3


def find_acronyms(passages: Sequence[Passage]) -> tuple[Acronym, ...]:
    """Each stated pair at its first place, then each short form without expansion at its first use.

    Nothing is expanded that the article does not state.
    """
    stated: dict[tuple[str, str], Acronym] = {}
    for passage, expansion in _stated(passages):
        pair = (expansion.short, expansion.long.lower())
        stated.setdefault(pair, _acronym(passage, expansion.short, expansion.long))
    known = {_bare(short) for short, _ in stated}
    used: dict[str, Acronym] = {}
    for passage in passages:
        for short in used_short_forms(passage.prose):
            if _bare(short) not in known:
                used.setdefault(_bare(short), _acronym(passage, short, ""))
    return (*stated.values(), *used.values())


@lru_cache(maxsize=4096)  # acronyms and names of an article are found one after the other
def used_short_forms(prose: str) -> tuple[str, ...]:
    """Words that look like acronyms, as written; none in a line of capitals.

    >>> used_short_forms("Talks of the WTO and NGOs in part II, at 5 PM.")
    ('WTO', 'NGOs')
    """
    matches = tuple(SHORT_FORM.finditer(prose))
    return tuple(_acronyms_among(matches, prose)) if matches and not _is_shouted(prose) else ()


def _acronyms_among(matches: Iterable[re.Match[str]], prose: str) -> Iterator[str]:
    for match in matches:
        short = match.group()
        bare = _bare(short)
        if bare in EMPHASIS or bare in UNITS_AND_SIGNS:
            continue
        if ROMAN_NUMERAL.fullmatch(bare) or DOCUMENT_SYMBOL.fullmatch(bare):
            continue
        if not INITIALS_OF_NAME.match(prose, match.start()):
            yield short


def _stated(passages: Sequence[Passage]) -> Iterator[tuple[Passage, Expansion]]:
    for passage in passages:
        for expansion in expansions(passage.prose):
            yield passage, expansion


def _acronym(passage: Passage, short: str, long: str) -> Acronym:
    return Acronym(short, long, passage.sentence.anchor, passage.sentence.section)


def _bare(short: str) -> str:
    return short.removesuffix("s") if ALL_CAPS.fullmatch(short) else short


def _is_shouted(prose: str) -> bool:
    words = [token.text for token in tokens(prose) if not token.text.isdigit()]
    capitals = sum(word.isupper() and len(word) > 1 for word in words)
    return len(words) >= FEWEST_WORDS_OF_A_LINE and capitals >= CAPITALS_SHARE * len(words)
