"""Remembering what is known of a text (text/): a dozen steps ask the same of each line, one after the other."""

from collections.abc import Callable
from functools import lru_cache, wraps
from typing import TypeVar

Result = TypeVar("Result")

TEXTS, LONGEST = 2_048, 2_000
"""Texts of which something is remembered, enough for an article; and their longest in characters: a bound on memory."""

WORDS = 20_000
"""Words of which something is remembered: a text of ordinary length has some 500 different ones, most come again."""


def remembered(function: Callable[[str], Result]) -> Callable[[str], Result]:
    """The same function of a text, which looks at most texts once."""
    known = lru_cache(TEXTS)(function)

    @wraps(function)
    def recalled(text: str) -> Result:
        return known(text) if len(text) <= LONGEST else function(text)

    return recalled
