"""Candidate terms of an article (extract): noun-phrase-like word groups with counts, and keyphrases among them."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from generator.model.article import Candidate, Keyphrase
from generator.text.terms import STOP_WORDS, Token, phrase_runs, singular

LONGEST_PHRASE = 4  # words: longer groups recur in no article of the samples except as quotations
MOST_CANDIDATES = 200  # an article of 5,000 words has about 150 that occur twice
MOST_KEYPHRASES = 15
SHORTEST_WORD = 3
MOST_OPENING_MARKS = 3
OPENING_MARKS = " \"'“‘(["
HEADING_BONUS = 2.0  # a phrase of a heading counts this often more (docs/development/extract.md, keyphrases)
WORDS_BONUS = 0.5  # for each word after the first
SCORE_DIGITS = 4


def find_candidates(texts: Iterable[str]) -> tuple[Candidate, ...]:
    """Phrases of up to four words without stop words, lower case, last word singular; most frequent first."""
    counts: Counter[str] = Counter()
    spellings: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for text in texts:
        for phrase, words in _phrases(text):
            counts[phrase] += 1
            if len(words) > 1:
                spellings[phrase][_surface(text, words)] += 1
    ranked = sorted(counts.items(), key=lambda item: (-item[1], -item[0].count(" "), item[0]))[:MOST_CANDIDATES]
    return tuple(Candidate(phrase, count, _usual(spellings[phrase], phrase)) for phrase, count in ranked)


def _surface(text: str, words: Sequence[Token]) -> str:
    """The words as written; with a small initial where only the beginning of the sentence made it a capital."""
    start = words[0].start
    found = text[start : words[-1].end]
    opens = start <= MOST_OPENING_MARKS and not text[:start].strip(OPENING_MARKS)
    return found[0].lower() + found[1:] if opens and found[1:].islower() else found


def _usual(spellings: Counter[str], phrase: str) -> str:
    """The most frequent spelling; of equal ones that in small letters."""
    usual = min(spellings, key=lambda each: (-spellings[each], each.swapcase()), default=phrase)
    return " ".join(usual.split())


def find_keyphrases(candidates: Sequence[Candidate], headings: Iterable[str]) -> tuple[Keyphrase, ...]:
    """The candidates with the best score: how often, in a heading or not, and how many words."""
    titled = {phrase for heading in headings for phrase, _ in _phrases(heading)}
    scored = [Keyphrase(each.phrase, _score(each, in_heading=each.phrase in titled)) for each in candidates]
    return tuple(sorted(scored, key=lambda each: (-each.score, each.phrase))[:MOST_KEYPHRASES])


def _score(candidate: Candidate, *, in_heading: bool) -> float:
    words = candidate.phrase.count(" ") + 1
    score = candidate.count * (HEADING_BONUS if in_heading else 1.0) * (1.0 + WORDS_BONUS * (words - 1))
    return round(score, SCORE_DIGITS)


def _phrases(text: str) -> Iterator[tuple[str, tuple[Token, ...]]]:
    """Every sub-phrase of every group of content words, by its key, with its words."""
    for run in phrase_runs(text):
        for group in _content_groups(run):
            low = [token.text.lower() for token in group]
            for start in range(len(group)):
                for end in range(start + 1, min(len(group), start + LONGEST_PHRASE) + 1):
                    yield " ".join((*low[start : end - 1], singular(low[end - 1]))), group[start:end]


def _content_groups(run: Sequence[Token]) -> Iterator[tuple[Token, ...]]:
    """The words between stop words."""
    first = 0
    for number, token in enumerate(run):
        if not _is_content(token.text.lower()):
            if first < number:
                yield tuple(run[first:number])
            first = number + 1
    if first < len(run):
        yield tuple(run[first:])


@lru_cache(maxsize=65536)
def _is_content(word: str) -> bool:
    return word not in STOP_WORDS and len(word) >= SHORTEST_WORD and not word.endswith("ly") and not word.isdigit()
