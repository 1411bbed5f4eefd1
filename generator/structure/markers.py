"""The marks of list items: bullets, numbers and letters."""

import re
from dataclasses import dataclass

from generator.text.memory import remembered

BULLET = re.compile(r"^(\s*)([•‣◦▪▫●○■□∙·⁃➢➤►▸➔→*+–—-])\s+(?=\S)")
"""A bullet with white space behind it."""

NUMBER = re.compile(r"^(\s*)\(?(\d{1,3})[.)]\s+(?=\S)")
"""A number with a full stop or a bracket: `1.`, `1)`, `(1)`."""

LETTER = re.compile(r"^(\s*)\(?([a-z])[.)]\s+(?=\S)")
"""A small letter with a full stop or a bracket: `a.`, `a)`, `(a)`."""

EMOJI = re.compile(r"^(\s*)([\u2600-\u27bf\u2b50\u2b55\U0001f300-\U0001faff]\ufe0f?)\s+(?=\S)")
"""An emoji in the place of a bullet; several lines with the same one are a list."""

EMOJI_SIGN = re.compile(r"[\u2600-\u27bf\u2b50\u2b55\U0001f300-\U0001faff]")

UNSURE_BULLETS = frozenset("*+–—-→·")
"""Characters that also begin a line of dialogue, a signature or a sum: one such line alone is no list."""

TAB_WIDTH = 4
"""Columns that a tab of an indent counts for."""


@dataclass(frozen=True, slots=True)
class Mark:
    """The mark of an item: indent in columns, number (None for a bullet), characters; and the text behind it."""

    indent: int
    number: int | None
    sign: str
    text: str

    @property
    def kind(self) -> str:
        """Items of one list are of one kind: the bullet's character, `1` for numbers, `a` for letters."""
        if self.number is None:
            return self.sign
        return "1" if self.sign.isdigit() else "a"


@remembered
def read_mark(text: str) -> Mark | None:
    """The mark at the start of a line.

    >>> read_mark("  • an item").text, read_mark("b) another").number, read_mark("1990. A year")
    ('an item', 2, None)
    """
    for pattern in (BULLET, NUMBER, LETTER, EMOJI):
        if match := pattern.match(text):
            indent = len(match[1].expandtabs(TAB_WIDTH))
            return Mark(indent, _number(match[2]), match[2], text[match.end() :])
    return None


def is_bullet(mark: Mark) -> bool:
    """Whether the mark is a bullet proper, neither a number nor an emoji."""
    return mark.number is None and not EMOJI_SIGN.match(mark.sign)


def is_sure(mark: Mark) -> bool:
    """Whether the mark alone makes a list item: an indent or a bullet that is used for nothing else."""
    return mark.indent > 0 or (is_bullet(mark) and mark.sign not in UNSURE_BULLETS)


def _number(sign: str) -> int | None:
    if sign.isdigit():
        return int(sign)
    return ord(sign) - ord("a") + 1 if "a" <= sign <= "z" else None
