"""Candidate terms of an article (extract): noun-phrase-like word groups with counts, and keyphrases among them."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import TypeAlias

from generator.model.article import Candidate, Keyphrase
from generator.text.terms import STOP_WORDS, phrase_runs, singular

LONGEST_PHRASE = 4  # words: longer groups recur in no article of the samples except as quotations
MOST_CANDIDATES = 200  # an article of 5,000 words has about 150 that occur twice
MOST_KEYPHRASES = 15
SHORTEST_WORD = 3
MOST_OPENING_MARKS = 3
OPENING_MARKS = " \"'“‘(["
HEADING_BONUS = 2.0  # a phrase of a heading counts this often more (docs/development/extract.md, keyphrases)
WORDS_BONUS = 0.5  # for each word after the first
SCORE_DIGITS = 4


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
    """The most frequent spelling of a phrase of several words; of equal ones that in small letters."""
    if " " not in phrase:
        return phrase
    if len(places) == 1:  # most phrases
        return " ".join(_surface(places[0]).split())
    spellings = Counter([_surface(place) for place in places])
    return " ".join(min(spellings, key=lambda each: (-spellings[each], each.swapcase())).split())


def _surface(place: Place) -> str:
    """The words as written; with a small initial where only the beginning of the sentence made it a capital."""
    text, start, end = place
    found = text[start:end]
    opens = start <= MOST_OPENING_MARKS and not text[:start].strip(OPENING_MARKS)
    return found[0].lower() + found[1:] if opens and found[1:].islower() else found


def find_keyphrases(candidates: Sequence[Candidate], headings: Iterable[str]) -> tuple[Keyphrase, ...]:
    """The candidates with the best score: how often, in a heading or not, and how many words."""
    titled = {phrase for heading in headings for group in _content_groups(heading) for phrase, *_ in _phrases(group)}
    scored = [Keyphrase(each.phrase, _score(each, in_heading=each.phrase in titled)) for each in candidates]
    return tuple(sorted(scored, key=lambda each: (-each.score, each.phrase))[:MOST_KEYPHRASES])


def _score(candidate: Candidate, *, in_heading: bool) -> float:
    words = candidate.phrase.count(" ") + 1
    score = candidate.count * (HEADING_BONUS if in_heading else 1.0) * (1.0 + WORDS_BONUS * (words - 1))
    return round(score, SCORE_DIGITS)


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
