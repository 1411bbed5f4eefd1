"""What the words tell that may be a meaning (extract): numbers for `judgement.py`, whatever the term is."""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from generator.extract.definitions.gates.clauses import is_clause, makes_a_statement
from generator.extract.definitions.gates.first_person import speaks_of_us
from generator.extract.definitions.gates.kinds import has_clause
from generator.extract.definitions.gates.predicates import (
    explains_fully,
    is_mass_kind,
    says_what_it_is,
    tells_by_clause,
)
from generator.extract.definitions.gates.remarks import is_a_remark
from generator.extract.definitions.judged.tagged_phrases import FINITE, NOMINAL, NOUNS, PLURALS
from generator.extract.definitions.judged.tagger import Tagged, is_common
from generator.extract.lexicon import (
    CHANGES,
    CLAUSE_KINDS,
    EMPTY_KINDS,
    EVALUATIONS,
    EVENT_KINDS,
    GENERIC_WORDS,
    MASS_KINDS,
    MEANING_ENDINGS,
    MEANING_NOUNS,
    NOTIONS,
    PERSON_KINDS,
    PLACE_KINDS,
    WORD_KINDS,
    WORK_KINDS,
)
from generator.text.terms import singular, word_set

TOLD = (
    "told_words", "told_opening", "told_first", "told_second", "told_kind", "empty_kind", "clause_kind", "notion",
    "meaning_noun", "person_kind", "place_kind", "praise_kind", "mass_kind", "work_kind", "event_kind", "word_kind",
    "generic_kind", "change", "kind_ending", "kind_plural", "kind_name", "kind_common", "behind_kind",
    "behind_kind_group", "second_behind_kind", "superlative", "comparative", "adjectives", "praised", "finite",
    "past", "modal", "names", "numbers", "commas", "pointing", "not_so", "first_finite", "clause_word", "not_first",
    "us", "says_what", "says_what_in_general", "explains", "tells_clause", "mass", "clause_follows", "clause",
    "statement", "remark",
)  # fmt: skip
# Tags that say the same; a feature holds the number of the group.
GROUPS = (
    "NN", "NNS NNPS", "NNP", "JJ JJR JJS", "VBG", "VBN", "VBZ VBP MD", "VBD", "VB", "DT", "PRP PRP$", "IN", "TO",
    "WDT WP", "WRB", "CC", "RB", "CD", ",", ".", ": (",
)  # fmt: skip
GROUP_NUMBER = {tag: number for number, group in enumerate(GROUPS, start=1) for tag in group.split()}
OPENINGS = (
    "a", "an", "the", "any", "one", "what", "how", "when", "where", "that", "to", "those", "all", "if", "this", "these",
    "their", "its", "not",
)  # fmt: skip
OPENING_NUMBER = {word: number for number, word in enumerate(OPENINGS, start=1)}
# What may stand behind a kind.
FOLLOWERS = (
    "that", "which", "who", "whose", "of", "for", "in", "to", "with", "where", "used", "by", "from", "between", "on",
    "at", "and", "or", "whereby", "when", "as", "than",
)  # fmt: skip
FOLLOWER_NUMBER = {word: number for number, word in enumerate(FOLLOWERS, start=1)}
KINDS = (
    EMPTY_KINDS, CLAUSE_KINDS, NOTIONS, MEANING_NOUNS, PERSON_KINDS, PLACE_KINDS, EVALUATIONS, MASS_KINDS, WORK_KINDS,
    EVENT_KINDS, WORD_KINDS, GENERIC_WORDS, CHANGES,
)  # fmt: skip
ADJECTIVES = word_set("JJ JJR JJS")
NAMES = word_set("NNP NNPS")
POINTING = word_set("this these those here such same following above below")
NEGATIONS = word_set("not n't no never neither nor")
RELATIVES = word_set("which that")
BEFORE_A_KIND = NOMINAL | {"DT", "RB", ",", "CC"}
NOTHING = -1.0  # of a word that is not there
LOOKED_AT = 8  # words of a meaning
LAST = 40  # words; more say no more


def group_of(words: Sequence[Tagged], number: int) -> float:
    """The number of the group of a word's tag, `NOTHING` where there is no word."""
    return GROUP_NUMBER.get(words[number].tag, 0) if 0 <= number < len(words) else NOTHING


def number_of_opening(word: str) -> float:
    """The number of a word with which a phrase may begin, 0 for any other."""
    return OPENING_NUMBER.get(word, 0)


@lru_cache(maxsize=64)  # a phrase is tried as several terms, one after the other
def told(words: tuple[Tagged, ...], text: str) -> tuple[float, ...]:
    """The numbers of a meaning, in the order of `TOLD`; `text` is that of the words."""
    kind = _kind(words)
    return (*_of_opening(words, kind), *_of_kind(words, kind), *_of_words(words), *_of_text(text))


def _of_opening(words: Sequence[Tagged], kind: int) -> Iterator[float]:
    yield min(len(words), LAST)
    yield number_of_opening(words[0].text.lower())
    yield group_of(words, 0)
    yield group_of(words, 1)
    yield kind


def _of_kind(words: Sequence[Tagged], kind: int) -> Iterator[float]:
    """What the noun is that names the kind, what stands before it and behind it."""
    there = kind >= 0
    noun = singular(words[kind].text.lower()) if there else ""
    for nouns in KINDS:
        yield noun in nouns
    yield noun.endswith(MEANING_ENDINGS)
    yield there and words[kind].tag in PLURALS
    yield there and words[kind].tag in NAMES
    yield is_common(noun) if there else NOTHING
    yield FOLLOWER_NUMBER.get(words[kind + 1].text.lower(), 0) if there and kind + 1 < len(words) else NOTHING
    yield group_of(words, kind + 1) if there else NOTHING
    yield group_of(words, kind + 2) if there else NOTHING
    before = words[: max(kind, 0) + 1]
    yield any(word.tag in {"JJS", "RBS"} for word in before)
    yield any(word.tag == "JJR" for word in before)
    yield sum(word.tag == "JJ" for word in words[:LOOKED_AT])
    yield any(word.text.lower() in EVALUATIONS for word in before)


def _of_words(words: Sequence[Tagged]) -> Iterator[float]:
    tags = [word.tag for word in words]
    low = [word.text.lower() for word in words]
    yield sum(tag in FINITE for tag in tags)
    yield "VBD" in tags
    yield "MD" in tags
    yield tags.count("NNP")
    yield tags.count("CD")
    yield tags.count(",")
    yield not POINTING.isdisjoint(low[:LOOKED_AT])
    yield not NEGATIONS.isdisjoint(low[:LOOKED_AT])
    yield next((number for number, tag in enumerate(tags[:LOOKED_AT]) if tag in FINITE), NOTHING)
    yield not RELATIVES.isdisjoint(low)
    yield low[0] == "not"


def _of_text(text: str) -> Iterator[float]:
    """Whether it speaks of the reader, and what the gates of the finders say of it."""
    yield speaks_of_us(text)
    yield says_what_it_is(text)
    yield says_what_it_is(text, general=True, plural=True)
    yield explains_fully(text)
    yield tells_by_clause(text)
    yield is_mass_kind(text, sure=True)
    yield has_clause(text)
    yield is_clause(text)
    yield makes_a_statement(text)
    yield is_a_remark(text, text.partition(",")[0])


def _kind(words: Sequence[Tagged]) -> int:
    """The number of the last noun of the phrase with which the meaning begins, -1 if it begins with none."""
    found = -1
    for number, word in enumerate(words[:LOOKED_AT]):
        if word.tag in NOUNS or (word.tag == "VBG" and number == 0):
            found = number
        elif word.tag not in (NOMINAL if found >= 0 else BEFORE_A_KIND):
            break
    return found
