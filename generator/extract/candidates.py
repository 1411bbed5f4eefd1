"""Candidate terms of an article (extract): noun-phrase-like word groups with counts."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import TypeAlias

from generator.model.article import Candidate
from generator.text.terms import STOP_WORDS, phrase_runs, singular

LONGEST_PHRASE = 4  # words: longer groups recur in no article of the samples except as quotations
MOST_CANDIDATES = 200  # an article of 5,000 words has about 150 that occur twice
SHORTEST_WORD = 3
MOST_OPENING_MARKS = 3
OPENING_MARKS = " \"'“‘(["


Word: TypeAlias = tuple[str, str, int, int]  # in small letters, in the singular, offsets
Place: TypeAlias = tuple[str, int, int]  # a text, and offsets in it


def find_candidates(texts: Iterable[str]) -> tuple[Candidate, ...]:
    """Phrases of up to four words without stop words, lower case, last word singular; most frequent first."""
    found: defaultdict[str, list[Place]] = defaultdict(list)
    for text in texts:
        for group in _content_groups(text):
            for phrase, start, end in _phrases(group):
                found[phrase].append((text, start, end))
    return tuple(Candidate(phrase, len(found[phrase]), _usual(phrase, found[phrase])) for phrase in _most_used(found))


def _most_used(found: Mapping[str, Sequence[Place]]) -> list[str]:
    """The most frequent phrases; of equal ones the longer, then by alphabet. Only what is kept is put in order."""
    alike: defaultdict[tuple[int, int], list[str]] = defaultdict(list)
    for phrase, places in found.items():
        alike[len(places), phrase.count(" ")].append(phrase)
    most: list[str] = []
    for _, phrases in sorted(alike.items(), reverse=True):
        if len(most) < MOST_CANDIDATES:
            most += sorted(phrases)
    return most[:MOST_CANDIDATES]


def _usual(phrase: str, places: Sequence[Place]) -> str:
    """The most frequent spelling of a phrase of several words; of equal ones that in small letters.

    It is the phrase itself where both are equal, as they mostly are: articles have hundreds of phrases.
    """
    if " " not in phrase:
        return phrase
    usual = " ".join((_surface(places[0]) if len(places) == 1 else _most_frequent(map(_surface, places))).split())
    return phrase if usual == phrase else usual


def _most_frequent(surfaces: Iterable[str]) -> str:
    spellings = Counter(surfaces)
    return min(spellings, key=lambda each: (-spellings[each], each.swapcase()))


def _surface(place: Place) -> str:
    """The words as written; with a small initial where only the beginning of the sentence made it a capital."""
    text, start, end = place
    found = text[start:end]
    opens = start <= MOST_OPENING_MARKS and not text[:start].strip(OPENING_MARKS)
    return found[0].lower() + found[1:] if opens and found[1:].islower() else found


def _phrases(group: Sequence[Word]) -> list[tuple[str, int, int]]:
    """Every sub-phrase of the words, by its key, with its offsets in the text."""
    if len(group) == 1:  # half of all groups
        return [group[0][1:]]
    found = []
    for first, (_, _, start, _) in enumerate(group):
        before = ""
        for low, head, _, end in group[first : first + LONGEST_PHRASE]:
            found.append((before + head, start, end))
            before = f"{before}{low} "
    return found


def _content_groups(text: str) -> Iterator[list[Word]]:
    """The words between stop words."""
    for run in phrase_runs(text):
        group: list[Word] = []
        for word, start, end in run:
            form = _content(word)
            if form:
                group.append((*form, start, end))
            elif group:
                yield group
                group = []
        if group:
            yield group


@lru_cache(maxsize=65536)
def _content(word: str) -> tuple[str, str] | None:
    """The word in small letters and its singular; none of a word that says nothing alone."""
    low = word.lower()
    if low in STOP_WORDS or len(low) < SHORTEST_WORD or low.endswith("ly") or low.isdigit():
        return None
    return low, singular(low)
