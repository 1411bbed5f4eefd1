"""Remembering what is known of a text (text/): a dozen steps ask the same of each line, one after the other."""

from collections.abc import Callable
from functools import update_wrapper
from typing import TypeVar, cast

Result = TypeVar("Result")

TEXTS, LONGEST = 2_048, 2_000
"""Texts of which something is remembered, enough for an article; and their longest in characters: a bound on memory."""

WORDS, LONGEST_WORD = 65_536, 200
"""Words of which something is remembered: a text of ordinary length has some 500 different ones, most come again, and
a library of thousands has some 50,000 that do."""


class _Memory(dict[str, Result]):
    """What a function says of texts up to a length: of the latest ones, and of as many before them.

    To know which were asked for least recently takes a list of links between them (`functools.lru_cache`), and its
    upkeep takes three times as long as a look at the table itself: much of it is not in the cache of a processor.
    """

    def __init__(self, function: Callable[[str], Result], most: int, longest: int) -> None:
        super().__init__()
        self._function, self._latest, self._longest = function, most // 2, longest
        self._older: dict[str, Result] = {}

    def __missing__(self, text: str) -> Result:
        older = self._older
        if text in older:
            result = older[text]
        else:
            result = self._function(text)
            if len(text) > self._longest:
                return result
        if len(self) >= self._latest:
            self._older = dict(self)
            self.clear()
        self[text] = result
        return result

    __call__ = dict.__getitem__


def remembered(function: Callable[[str], Result]) -> Callable[[str], Result]:
    """The same function of a text, which looks at most texts once."""
    return cast("Callable[[str], Result]", update_wrapper(_Memory(function, TEXTS, LONGEST), function))


def remembered_words(function: Callable[[str], Result]) -> Callable[[str], Result]:
    """The same function of a word, which looks at most words once."""
    return cast("Callable[[str], Result]", update_wrapper(_Memory(function, WORDS, LONGEST_WORD), function))
