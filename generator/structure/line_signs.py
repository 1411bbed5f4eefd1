"""What a line announces, and how it begins and ends (structure): signs of lists, beside the shape of the line."""

from collections.abc import Sequence
from typing import NamedTuple

from generator.structure.code_words import in_any_case

SEVERAL = in_any_case(
    (
        "these", "those", "following", "some", "several", "few", "many", "various", "both", "other", "others", "two",
        "three", "four", "five", "six", "seven", "eight", "nine", "ten", "include", "includes", "including", "included",
        "such", "as", "are", "were",
    )
)  # fmt: skip
"""Words of a line that announces several things: `Here are some of them:`."""

ONE = in_any_case(
    ("this", "that", "it", "says", "said", "say", "wrote", "writes", "asked", "is", "was", "me", "example")
)
"""Words of a line that announces one thing, as what somebody said, or what follows as a picture or as code."""

FEWEST_PAST_LETTERS, FEWEST_PLURAL_LETTERS = 5, 4
"""Letters of a first word in -ed, such as `Added`, and of a last one in -s, such as `ways`."""

SIGN_WORDS = SEVERAL | ONE

LABEL_END = ": "

MOST_LABEL_WORDS = 20.0
"""Value beyond which what stands before a colon is no label."""


class Signs(NamedTuple):
    """Numbers about one line; yes and no are 1 and 0. The names are those in the data of the classifier."""

    past: float  # the first word is one in -ed
    several: float
    one: float
    plural: float  # the last word is one in -s
    label_words: float  # words before a colon within the line


SIGN_NAMES = Signs._fields


def signs_of(text: str, first: str, last: str, known: Sequence[str]) -> Signs:
    """The signs of a line whose white space is collapsed and whose leading emoji is gone.

    `first` and `last` are its outer words in lower case, `known` those of its words that may be in `SIGN_WORDS`.

    >>> signs = signs_of("Added these ways:", "added", "ways", ["these"])
    >>> signs.past, signs.several, signs.one, signs.plural
    (True, True, False, True)
    """
    label, colon, _ = text.partition(LABEL_END)
    return Signs(
        past=first.endswith("ed") and len(first) >= FEWEST_PAST_LETTERS,
        several=not SEVERAL.isdisjoint(known),
        one=not ONE.isdisjoint(known),
        plural=_is_plural(last),
        label_words=min(label.count(" ") + 1.0, MOST_LABEL_WORDS) if colon else 0.0,
    )


def _is_plural(word: str) -> bool:
    return len(word) >= FEWEST_PLURAL_LETTERS and word[-1] == "s" and word[-2] != "s" and word not in ONE
