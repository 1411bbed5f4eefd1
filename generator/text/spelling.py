"""Known words that a misspelt one may mean (text/)."""

from collections.abc import Iterable

SHORTEST = 4  # letters: of shorter words too many are one letter apart


def near_words(word: str, known: Iterable[str]) -> tuple[str, ...]:
    """The known words that one letter more, less, another or swapped with its neighbour makes of the word.

    >>> near_words("tilte", ["title", "date"]), near_words("subtitle", ["title"])
    (('title',), ())
    """
    return tuple(other for other in known if _one_letter_apart(word, other)) if len(word) >= SHORTEST else ()


def _one_letter_apart(one: str, other: str) -> bool:
    if one == other or abs(len(one) - len(other)) > 1:
        return False
    start = 0
    while start < min(len(one), len(other)) and one[start] == other[start]:
        start += 1
    rest, others = one[start:], other[start:]
    swapped = rest[:2] == others[:2][::-1] and rest[2:] == others[2:]
    return rest[1:] == others[1:] or rest[1:] == others or rest == others[1:] or swapped
