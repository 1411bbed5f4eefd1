"""Whether a text speaks of its writer and its reader (extract): then it tells what they do, not what a term means."""

import re
from collections.abc import Collection
from itertools import pairwise

from generator.text.terms import Token, tokens, word_set

PERSONS = word_set("i me my mine we us our ours myself ourselves you your yours")
WRITER = word_set("i me my")
NUMERAL = "I"
NOTHING = Token("", 0, 0)


def _any_of(words: Collection[str]) -> re.Pattern[str]:
    """What the words of a text need, for most texts have none of them."""
    return re.compile(rf"(?<![^\W_])(?:{'|'.join(sorted(words))})(?![^\W_])", re.IGNORECASE)


ANY_PERSON, ANY_WRITER = _any_of(PERSONS), _any_of(WRITER)


def speaks_of_us(text: str, within: int | None = None) -> bool:
    """Whether some of the words (of the first `within`) mean the writer or the reader.

    >>> speaks_of_us("a rule by which we sail"), speaks_of_us("a rule of Article I, on US ships")
    (True, False)
    """
    if not ANY_PERSON.search(text):
        return False
    return any(_is_one_of(PERSONS, *pair) for pair in pairwise((NOTHING, *tokens(text)[:within])))


def speaks_of_writer(text: str) -> bool:
    """Whether the writer alone is meant somewhere."""
    if not ANY_WRITER.search(text):
        return False
    return any(_is_one_of(WRITER, *pair) for pair in pairwise((NOTHING, *tokens(text))))


def _is_one_of(persons: frozenset[str], before: Token, word: Token) -> bool:
    """Whether the word is one of them; no `I` of `Article I`, no `US` and no other word in capitals."""
    if word.text == NUMERAL:
        return not before.text[:1].isupper()
    in_capitals = len(word.text) > 1 and word.text.isupper()
    return not in_capitals and word.text.lower().partition("’")[0] in persons
