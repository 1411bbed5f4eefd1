"""Keyphrases of an article (extract): whole noun groups that may stand for it, scored by what the article alone tells.

How rare their words are among all articles is the index's part (`generator/index/keyphrases.py`).
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from math import log

from generator.extract.lexicon import CLAUSE_WORDS
from generator.extract.verb_forms import VERB_FORMS
from generator.model.article import Keyphrase
from generator.text.terms import STOP_WORDS, Token, phrase_runs, word_key, word_set

MOST = 60  # kept for the index: it shows eight
LONGEST = 5  # words
SHORTEST_WORD = 2
# The powers and factors were chosen on every other text of three sets of abstracts and news, and measured on the rest
# (docs/development/extract.md, keyphrases): counts tell little in a short text, and its beginning tells more.
COUNT_POWER = 0.25
WORD_POWER = 0.3
LATE = 0.3  # what a phrase at the very end loses: one part in 1 + LATE
CAPITALS = 0.4  # what a phrase of capitalised words gains
MANY_WORDS, OF_MANY_WORDS = 4, 0.7
# In an abstract of a hundred words the phrases tell, in an article of a thousand the words that come again.
SHORT_TEXT = 150  # words
LENGTH_POWER, LENGTH_POWER_GROWS, GREATEST_LENGTH_POWER = 0.35, 0.75, 1.3
SCORE_DIGITS = 4
MONTHS = word_set("January February March April May June July August September October November December")


@dataclass(slots=True)
class _Found:
    """What is known of a phrase while the text is read: how it is first written, where, and how often."""

    words: tuple[str, ...]
    surface: str
    capitals: float
    position: int
    count: int = field(default=0)


def find_keyphrases(texts: Sequence[str]) -> tuple[Keyphrase, ...]:
    """The noun groups of the texts, best first, each as first written; the texts stand in reading order."""
    words: Counter[str] = Counter()
    found: dict[tuple[str, ...], _Found] = {}
    for position, text, group in _groups(texts):
        keys = tuple(word_key(token.text) for token in group)
        words.update(keys)
        if len(group) <= LONGEST and not group[-1].text.lower().endswith("ed"):
            entry = found.get(keys) or found.setdefault(keys, _first(keys, text, group, position))
            entry.count += 1
    length = sum(len(run) for text in texts for run in phrase_runs(text))
    scored = (Keyphrase(each.surface, each.words, _score(each, words, length)) for each in found.values())
    return tuple(sorted(scored, key=lambda each: (-each.score, each.phrase))[:MOST])


def _groups(texts: Iterable[str]) -> Iterator[tuple[int, str, list[Token]]]:
    """Runs of words none of which ends a noun group, with their text and the number of words before them."""
    position = 0
    for text in texts:
        for run in phrase_runs(text):
            for ends, group in groupby(run, key=lambda token: _ends_a_group(token.text)):
                members = list(group)
                if not ends:
                    yield position, text, members
                position += len(members)


def _ends_a_group(word: str) -> bool:
    low = word.lower()
    small = low in STOP_WORDS or low in CLAUSE_WORDS or low in VERB_FORMS or word in MONTHS
    return small or low.isdigit() or len(low) < SHORTEST_WORD or low.endswith("ly")


def _first(words: tuple[str, ...], text: str, group: Sequence[Token], position: int) -> _Found:
    surface = " ".join(text[group[0].start : group[-1].end].split())
    return _Found(words, surface, sum(token.text[0].isupper() for token in group) / len(group), position)


def _score(found: _Found, words: Counter[str], length: int) -> float:
    size = len(found.words)
    grown = LENGTH_POWER + LENGTH_POWER_GROWS * log(length / SHORT_TEXT)
    power = 1 - min(max(grown, 0.0), GREATEST_LENGTH_POWER)
    often: float = found.count**COUNT_POWER * (sum(words[word] for word in found.words) / size) ** WORD_POWER
    place = 1 + LATE * found.position / length
    form = (1 + CAPITALS * found.capitals) * (OF_MANY_WORDS if size >= MANY_WORDS else 1.0)
    score: float = often * size**power * form / place
    return round(score, SCORE_DIGITS)
