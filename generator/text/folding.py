"""Phrases by language (text/): one spelling for comparing, and patterns made of tables; mostly for structure."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from typing import TypeAlias

from generator.text.letters import beyond_ascii
from generator.text.memory import remembered

Phrases: TypeAlias = Sequence[tuple[str, str]]
"""Pairs of a language and a pattern of it, written with accents and single spaces; `folded` takes them away."""

ACCENTED = (range(0x00C0, 0x0250), range(0x0370, 0x0400), range(0x1E00, 0x2000))
"""Latin and Greek letters, whose accents scraped text often lacks. Kana and Hangul are composed of what they mean."""

ALIKE = {
    "’": "'", "‘": "'", "ʼ": "'", "´": "'", "`": "'", "“": '"', "”": '"', "„": '"',
    "‐": "-", "‑": "-", "：": ":", "！": "!", "？": "?", "｜": "|", "（": "(", "）": ")", "／": "/", "＝": "=",
    "ⓒ": "©", "　": " ", "\u00a0": " ", "\u202f": " ", "\u2009": " ",
    "أ": "ا", "إ": "ا", "آ": "ا", "ى": "ي",
}  # fmt: skip
"""Characters that writers and keyboards use for one another."""

FULL_WIDTH = range(0xFF10, 0xFF3B)
"""Digits and capitals of East Asian fonts."""

SMALL_FULL_WIDTH = range(0xFF41, 0xFF5B)

HALF_WIDTH_OFFSET = 0xFEE0

ARABIC_DIGITS = (range(0x0660, 0x066A), range(0x06F0, 0x06FA))

MARKS_AROUND = "()[]{}【】〔〕<>«»*_\"' "
"""Brackets and signs around a whole line."""

END_MARKS = r"[\s.!»→›>…↑⇧▲^▼▾↓]*"
"""What stands behind the words of a control. A colon announces something instead."""


@remembered
def folded(text: str) -> str:
    """The text in one spelling for comparing, character for character: no accents, plain quotes, ASCII digits.

    >>> folded("À lire aussi\u202f: l’été ５"), folded("اقرأ ٣")
    ("A lire aussi : l'ete 5", 'اقرا 3')
    """
    if text.isascii():
        return text
    for character in SPELLINGS.keys() & frozenset(beyond_ascii(text)):  # few, and the same again and again
        text = text.replace(character, SPELLINGS[character])
    return text.replace("`", SPELLINGS["`"])


def whole(*tables: Phrases) -> re.Pattern[str]:
    """A pattern for `fullmatch` of folded text: any phrase of the tables, with the marks that controls end with."""
    return re.compile(rf"(?:{either(*tables)}){END_MARKS}", re.IGNORECASE)


def label(*tables: Phrases) -> re.Pattern[str]:
    """The same for phrases that announce what stands below or behind them."""
    return re.compile(rf"(?:{either(*tables)})(?: ?:)?{END_MARKS}", re.IGNORECASE)


def opening(*tables: Phrases) -> re.Pattern[str]:
    """A pattern for `match` of folded text that begins with any phrase of the tables."""
    return re.compile(rf"(?:{either(*tables)})", re.IGNORECASE)


def either(*tables: Phrases) -> str:
    """The phrases of the tables as alternatives of one pattern, folded."""
    return "|".join(folded(phrase) for table in tables for _, phrase in table)


def _spellings() -> Iterator[tuple[str, str]]:
    for code in (code for letters in ACCENTED for code in letters):
        base = unicodedata.normalize("NFD", chr(code))[0]
        if base != chr(code) and base.isalpha():
            yield chr(code), base
    for digits in ARABIC_DIGITS:
        yield from ((chr(code), str(code - digits.start)) for code in digits)
    for code in (*FULL_WIDTH, *SMALL_FULL_WIDTH):
        yield chr(code), chr(code - HALF_WIDTH_OFFSET)
    yield from ALIKE.items()


SPELLINGS = dict(_spellings())
