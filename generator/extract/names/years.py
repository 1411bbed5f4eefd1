"""Years in a sentence (extract): numbers from 1500 to 2099 that are dates, not quantities."""

import re
from collections.abc import Iterator, Mapping

from generator.text.terms import STOP_WORDS, word_set

# Not part of a longer number, an amount of money, a code (`ISO-2000`), an address or a name.
YEAR = re.compile(
    r"(?<![\w.,/#$€£+_])(?:(?<!-)|(?<=mid-)|(?<=early-)|(?<=late-))(1[5-9]\d\d|20\d\d)(?!\w|[.,]\d|%|/\d|-\w)"
)
# `1949–1951`, `1914-18`: the first is a year when the second comes later.
RANGE = re.compile(r"(?<![\w.,/#$€£+_-])(1[5-9]\d\d|20\d\d)\s?[-–—]\s?(1[5-9]\d\d|20\d\d|\d\d)(?![\w%]|[.,]\d|-)")
BRACKETS = re.compile(r"[(\[][^()\[\]]{0,20}$")  # an opening bracket shortly before
BRACKET_ENDS = re.compile(r"[)\];,]")
WORD_BEFORE = re.compile(r"([^\W\d_]+)\.?,?[ -](?:\d{1,2}(?:st|nd|rd|th)?,? )?$")
WORD_BEHIND = re.compile(r" ([^\W\d_]+)")
DAY = re.compile(r"\d{1,2}(?:st|nd|rd|th)?,? $")
MONTHS: Mapping[str, frozenset[str]] = {
    "en": word_set(
        """january february march april may june july august september october november december jan feb mar apr jun
        jul aug sep sept oct nov dec spring summer autumn winter year early mid late"""
    ),
    "fr": word_set(
        """janvier février mars avril mai juin juillet août septembre octobre novembre décembre printemps été automne
        hiver année"""
    ),
    "es": word_set(
        """enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre primavera verano
        otoño invierno año"""
    ),
}
# Before a year more often than before a number; the others need a sign behind the number that nothing is counted.
TEMPORAL: Mapping[str, frozenset[str]] = {
    "en": word_set("in since until till during"),
    "fr": word_set("en depuis"),
    "es": word_set("en desde"),
}
LOOSE: Mapping[str, frozenset[str]] = {
    "en": word_set("of by from to and after before between around circa the"),
    "fr": word_set("de à après avant entre vers"),
    "es": word_set("de a hasta después antes entre hacia"),
}
DIGITS = re.compile(r"[12]\d{3}")  # most sentences hold no year, and this is told fast
LOOK_BACK = 40  # characters
NOTHING = frozenset[str]()


def years(prose: str, language: str = "en") -> Iterator[str]:
    """The years that the text names, each once, in order.

    >>> list(years("In May 1949 it had 1500 members, 1,700 by 1951 (after 1950 votes)."))
    ['1949', '1951']
    """
    if not DIGITS.search(prose):
        return
    found = {match[1]: None for match in YEAR.finditer(prose) if _is_date(match, prose, language)}
    for match in RANGE.finditer(prose):
        if _ascends(match):
            found |= dict.fromkeys(year for year in match.groups() if len(year) == len(match[1]))
    yield from sorted(found)


def _ascends(match: re.Match[str]) -> bool:
    return match[1][: 4 - len(match[2])] + match[2] > match[1]


def _is_date(match: re.Match[str], prose: str, language: str) -> bool:
    year, behind = match[1], prose[match.end() :]
    before = prose[max(0, match.start() - LOOK_BACK) : match.start()]
    if (BRACKETS.search(before) and BRACKET_ENDS.match(behind)) or not prose.replace(year, "", 1).strip():
        return True  # `(1949)`, or a cell with nothing else
    word = WORD_BEFORE.search(before)
    low = word[1].lower() if word else ""
    if low in MONTHS.get(language, NOTHING):
        return True
    if DAY.search(before):
        return False
    counted = _counts(behind)
    if low in TEMPORAL.get(language, NOTHING):
        return not counted or not year.endswith("00")
    return low in LOOSE.get(language, NOTHING) and not counted


def _counts(behind: str) -> bool:
    """Whether a noun follows, of which the number may say how many there are."""
    following = WORD_BEHIND.match(behind)
    if not following or following[1][0].isupper():
        return False
    return following[1] not in STOP_WORDS
