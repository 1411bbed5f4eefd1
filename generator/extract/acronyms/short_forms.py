"""Acronyms of an article (extract): stated expansions, and short forms that it only uses."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

from generator.extract.acronyms.expansions import Expansion, expansions
from generator.extract.acronyms.spellings import long_form_near, spelled_out
from generator.extract.passages import Passage
from generator.model.article import Acronym, Anchor
from generator.text.terms import ALL_CAPS, tokens, word_set

# `WHO`, `MNCs`, `R2P` or `U.S.`; not a part of a longer word, a number with a unit, or a name with an underscore.
SHORT_FORM = re.compile(r"(?<![\w.&@#/\\-])(?:[A-Z][A-Z0-9&]{1,6}s?|(?:[A-Z]\.){2,5})(?![\w@_/\\]|[-‐‑]\d)")
CAPITALS = re.compile(r"[A-Z]{2}")
CALL_SIGN = re.compile(r"[A-Z]{1,2}\d[A-Z]{2,3}")  # of a station: `GX4ABC`; `R2P` and `W3C` have one letter behind
DOCUMENT_SYMBOL = re.compile(r"[A-Z]{1,5}\d{3,}")  # `DS512`, `RFC2119`; not `BPM6`
ROMAN_NUMERAL = re.compile(r"M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})")
NO_ACRONYMS = (ROMAN_NUMERAL, DOCUMENT_SYMBOL, CALL_SIGN)
INITIALS_OF_NAME = re.compile(r"(?:[A-Z]\.){2,5}(?=\s+[A-Z][a-z])")  # `J.R. Smith`
UNITS_AND_SIGNS = word_set(
    "AD AM BC BCE CE CM DB FAQ GB GHZ HZ ID KB KG KHZ KM MB MHZ MM NB OK OP PB PM PS QA RE RIP TB TV VS"
)
EMPHASIS = word_set(
    """ALL ALSO ALWAYS AND ANY ARE BEST BIG BUT CAN DO DON EASY EVERY FIRST FIXME FOR FREE FROM FULL GO GOOD HAVE HOW
    IF IN JUST LOT LOTS MAKE MAY MIGHT MORE MOST MUCH MUST NEVER NEW NO NOT NOTE NOW OF ON ONE ONLY OPEN OR OUT OVER
    BOX README REAL REALLY SHOULD SO SOME STOP THAT THE THEN THIS TIP TO TODO TOO UP VERY WANT WARN WHAT WHEN WHERE WHY
    WILL WITH YES YET YOU YOUR"""
)
# A line with more than this share of its words in capitals is a heading or a shout, where capitals tell nothing.
CAPITALS_SHARE = 0.5
FEWEST_WORDS_OF_A_LINE = 3


NO_HEADINGS: Mapping[Anchor, str] = {}
NEAR = 2  # sentences before and behind the first use, and below a heading, in which the long form may stand


def find_acronyms(passages: Sequence[Passage], headings: Mapping[Anchor, str] = NO_HEADINGS) -> tuple[Acronym, ...]:
    """Each stated pair at its first place, then each short form without expansion at its first use.

    Nothing is expanded that the article does not state.
    """
    stated: dict[tuple[str, str], Acronym] = {}
    for passage, expansion in _stated(passages):
        pair = (expansion.short, expansion.long.lower())
        stated.setdefault(pair, _acronym(passage, expansion.short, expansion.long))
    known = {_bare(short) for short, _ in stated}
    used: dict[str, Acronym] = {}
    for number, passage in enumerate(passages):
        for short in used_short_forms(passage.prose):
            if _bare(short) not in known and _bare(short) not in used:
                used[_bare(short)] = _unstated(short, passages, number, headings)
    return (*stated.values(), *used.values())


def _unstated(short: str, passages: Sequence[Passage], number: int, headings: Mapping[Anchor, str]) -> Acronym:
    """The short form with the long form that a sentence near its first use has, or the first below it as heading."""
    bare = _bare(short)
    below = [place for place, each in enumerate(passages) if headings.get(each.sentence.section) == bare][:NEAR]
    for place in (*range(max(0, number - NEAR), min(len(passages), number + NEAR + 1)), *below):
        if long := long_form_near(bare, passages[place].prose):
            return _acronym(passages[place], bare, long)
    return _acronym(passages[number], short, "")


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
        if any(pattern.fullmatch(bare) for pattern in NO_ACRONYMS):
            continue
        if not INITIALS_OF_NAME.match(prose, match.start()):
            yield short


def _stated(passages: Sequence[Passage]) -> Iterator[tuple[Passage, Expansion]]:
    for passage in passages:
        for expansion in expansions(passage.prose):
            yield passage, expansion
        for expansion in spelled_out(passage.prose) if CAPITALS.search(passage.prose) else ():
            yield passage, expansion


def _acronym(passage: Passage, short: str, long: str) -> Acronym:
    return Acronym(short, long, passage.sentence.anchor, passage.sentence.section)


def _bare(short: str) -> str:
    return short.removesuffix("s") if ALL_CAPS.fullmatch(short) else short


def _is_shouted(prose: str) -> bool:
    words = [token.text for token in tokens(prose) if not token.text.isdigit()]
    capitals = sum(word.isupper() and len(word) > 1 for word in words)
    return len(words) >= FEWEST_WORDS_OF_A_LINE and capitals > CAPITALS_SHARE * len(words)
