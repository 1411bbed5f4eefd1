"""Reasons why two articles are related (index): whole terms, names and phrases that both hold, most telling first."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum
from itertools import chain, islice
from math import log

from generator.index.library import Member
from generator.index.mentions import UsedTerm
from generator.index.naming import TermName
from generator.model.article import EntityKind, Slug
from generator.model.site import ConcordanceEntry
from generator.text.terms import is_part_of, term_key

MOST_SHARED = 5
FEWEST_USES = 2  # of a phrase or a place, in each of the articles: below, most are chance neighbours
NO_NOUNS = ("ed", "ing", "ly")  # endings of words with which a phrase is cut off: `directory containing`
LANGUAGE_OF_PHRASES = "en"  # in others the small words that part phrases are not known
FEWEST_PLACES = 2  # where nothing but places is shared: one place tells little
COMMON_SHARE = 0.5  # a name that more of the articles hold tells nothing of two of them
FEWEST_COMMON = 3  # articles
SCORE_DIGITS = 9  # scores that differ by less are equal, whatever the machine
NO_REASONS = frozenset({None, EntityKind.YEAR})


class Rank(IntEnum):
    """What a reason is, and how much more it tells than a phrase."""

    PLACE = 1
    PHRASE = 2
    NAME = 3
    TERM = 4


@dataclass(frozen=True, slots=True, eq=False)
class Reason:
    """Something that articles may share: its key, how it is written, and what it is. There is one of each (`_Made`)."""

    key: str
    label: str
    rank: Rank

    def is_part_of(self, other: "Reason") -> bool:
        """Whether the other one says the same and more."""
        return is_part_of(self.key, other.key)


Uses = Mapping[Reason, int]


class _Made:
    """The reasons made so far: equal ones are the same, for they are looked up by millions."""

    def __init__(self) -> None:
        self._known: dict[tuple[str, str, Rank], Reason] = {}

    def reason(self, key: str, label: str, rank: Rank) -> Reason:
        """The one reason of this kind."""
        return self._known.setdefault((key, label, rank), Reason(key, label, rank))


class Reasons:
    """What each article holds, and how many articles hold it."""

    def __init__(self, uses: Mapping[Slug, Uses], articles: int) -> None:
        self._uses = uses
        self._holders = Counter(reason for own in uses.values() for reason in own)
        self._articles = articles

    def shared(self, one: Slug, other: Slug) -> tuple[str, ...]:
        """The few things that tell most of what the two articles have in common, whole and each once."""
        ones, others = self._uses.get(one, {}), self._uses.get(other, {})
        uses = {reason: min(count, others[reason]) for reason, count in ones.items() if reason in others}
        common = [reason for reason, count in uses.items() if self._is_telling(reason, count)]
        if len(common) < FEWEST_PLACES and all(reason.rank is Rank.PLACE for reason in common):
            return ()
        ranked = sorted(common, key=lambda each: (-self._score(each, uses[each]), each.label))
        return tuple(reason.label for reason in islice(_whole(ranked), MOST_SHARED))

    def _is_telling(self, reason: Reason, uses: int) -> bool:
        if reason.rank in {Rank.PHRASE, Rank.PLACE} and uses < FEWEST_USES:
            return False
        return reason.rank is Rank.TERM or self._holders[reason] < max(FEWEST_COMMON, self._articles * COMMON_SHARE)

    def _score(self, reason: Reason, uses: int) -> float:
        rarity = log((1 + self._articles) / (1 + self._holders[reason])) + 1
        return round(reason.rank * (1 + log(uses)) * rarity**2, SCORE_DIGITS)


def collect_reasons(
    library: Sequence[Member],
    used_terms: Sequence[UsedTerm],
    names: Mapping[str, TermName],
    concordance: Sequence[ConcordanceEntry],
) -> Reasons:
    """The reasons that all articles hold: terms of the glossary, names of the concordance, phrases in small letters."""
    uses: defaultdict[Slug, Counter[Reason]] = defaultdict(Counter)
    made = _Made()
    for slug, reason in chain(_terms(used_terms, names, made), _names(concordance, made)):
        uses[slug][reason] += 1
    known = {reason.key for own in uses.values() for reason in own}
    keys = _shared_keys(library)
    phrases = {
        key: Reason(key, label, Rank.PHRASE) for key, label in _labels(library, keys).items() if key not in known
    }
    for member in library:
        for candidate in member.facts.candidates if member.language == LANGUAGE_OF_PHRASES else ():
            phrase = phrases.get(keys.get(candidate.phrase, ""))
            if phrase:
                uses[member.slug][phrase] = candidate.count
    return Reasons(uses, len(library))


def _terms(used_terms: Sequence[UsedTerm], names: Mapping[str, TermName], made: _Made) -> Iterator[tuple[Slug, Reason]]:
    for used in used_terms:
        label = names[used.term.key].name
        reason = made.reason(term_key(label), label, Rank.TERM)
        for use in used.uses:
            yield use.member.slug, reason


def _names(concordance: Sequence[ConcordanceEntry], made: _Made) -> Iterator[tuple[Slug, Reason]]:
    for entry in concordance:
        if entry.kind not in NO_REASONS:
            rank = Rank.PLACE if entry.kind is EntityKind.PLACE else Rank.NAME
            reason = made.reason(term_key(entry.name), entry.name, rank)
            for passage in entry.passages:
                yield passage.place.article, reason


def _shared_keys(library: Sequence[Member]) -> Mapping[str, str]:
    """The keys of phrases of several words, by phrase, but only of those that more than one article has.

    Most phrases are their own keys, and one article has them: of a large library no key is held but of the others.
    """
    holders = Counter(each.phrase for member in library for each in member.facts.candidates if " " in each.phrase)
    changed = {phrase: key for phrase in holders if (key := term_key(phrase)) != phrase}
    together: Counter[str] = Counter()
    for phrase, key in changed.items():
        together[key] += holders[phrase]
    keys = {}
    for phrase, count in holders.items():
        key = changed.get(phrase, phrase)
        own = count if key is phrase else 0 if key in changed else holders[key]
        if together[key] + own > 1:
            keys[phrase] = key
    return keys


def _labels(library: Sequence[Member], keys: Mapping[str, str]) -> Mapping[str, str]:
    """For each phrase of several words that articles write small, its most usual spelling."""
    spellings: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for member in library:
        for candidate in member.facts.candidates:
            if candidate.phrase in keys:
                spellings[keys[candidate.phrase]][candidate.surface] += candidate.count
    usual = {key: _usual(found) for key, found in spellings.items()}
    return {key: label for key, label in usual.items() if _is_whole_phrase(label)}


def _usual(spellings: Counter[str]) -> str:
    return min(spellings, key=lambda each: (-spellings[each], each.swapcase()))


def _is_whole_phrase(label: str) -> bool:
    """Not a piece of a name, not one word of parts that describes something (`best-known`), and no participle."""
    return label.islower() and " " in label and not label.endswith(NO_NOUNS)


def _whole(ranked: Sequence[Reason]) -> Iterator[Reason]:
    """The reasons without those that are part of another of their rank or a better one, and without repetition."""
    for reason in ranked:
        longer = any(reason.is_part_of(other) and other.rank >= reason.rank for other in ranked)
        said = any(other.is_part_of(reason) and other.rank > reason.rank for other in ranked)
        if not longer and not said:
            yield reason
