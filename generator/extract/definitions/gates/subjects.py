"""Whether a phrase may be a term (extract): the gates that every finder of definitions shares."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from generator.extract.lexicon import (
    CLAUSE_WORDS,
    EMPTY_KINDS,
    GENERIC_WORDS,
    OPENING_WORDS,
    PERSON_KINDS,
    REMARK_PARTICIPLES,
    SENTENCE_OPENERS,
)
from generator.extract.names.entity_words import TEXT_PARTS
from generator.extract.passages import HIDDEN
from generator.extract.setting import Setting
from generator.text.terms import ALL_CAPS, PHRASE_GAP, Token, is_plural, singular, tokens, word_set

DETERMINER = re.compile(r"^(?:an?|the)\s+", re.IGNORECASE)
NAMED_TERM = re.compile(r"^(?:the\s+)?(?:term|phrase|word|expression|acronym|abbreviation)\s+", re.IGNORECASE)
QUOTED = re.compile(r"[\"“‘']([^\"“”‘’]{2,60})[\"”’'],?")
SYMBOL = re.compile(r"[A-Z]{1,3}[:/][A-Z]{1,3}")  # `C:N`
GERUND_OF = re.compile(r"[A-Z]?[a-z]+ing (?:of|in) [a-z-]+(?: [a-z-]+)?")  # `smuggling of arms`, `trading in furs`
BRACKETED = re.compile(r" ?\(([^()]{1,160})\)")
# In brackets.
ALSO = re.compile(r"(?:also|also (?:called|known as)|formerly|or|short for|sometimes)(?: an?| the)? ")
# `a node or peer`, `A harbor or haven`: two names of one thing.
TWO_NAMES = re.compile(r"((?:[Aa]n? |[Tt]he )?[\w’-]+(?: [\w’-]+)?) or ((?:an? |the )?[\w’-]+(?: [\w’-]+)?)")
OTHER_NAME = re.compile(
    r",\s+(?:(?:or|(?:(?:also|better|(?:more\s+)?commonly|formerly|often|otherwise|sometimes|usually)\s+)?"
    r"(?:abbreviated(?: as| to)?|called|known as|named|referred to as|shortened to|termed))\s+|"
    r"(?=the\s(?:[\w-]+\s){0,3}[\w-]+,?$))([^,]{2,70}),?$"
)
# `A salt, in chemistry, is …`, `Pilsner, sometimes pils, is …`: what stands between the subject and its verb.
INSERTED = re.compile(
    r",\s(?:however|in short|of course|on the other hand|then|therefore|too|"
    r"(?:abbreviation of|from|in|literally|to give it|plural|short for|sometimes|[a-z]+ed (?:as|by|from|in|to|with))\s"
    r"[^,]{1,60}|an? (?:abbreviation|name|term|word)s? [^,]{1,60}),$"
)
INDEFINITE = re.compile(r"an?\s", re.IGNORECASE)  # `a floating dock`: no gerund has an article
HYPHENS = re.compile(r"\s?[-‐‑]\s?")
POSSESSIVE = re.compile(r"['’]s\b|s['’](?=\s|$)")
NOT_IN_TERM = re.compile(r"[,;:!?()\[\]{}<>=|\\*_@\"“”…—–]|\.(?:\s|$)|https?:")

# `best-known captains`, `a much-needed rule`: a remark, whatever stands before the hyphen.
REMARK_ENDINGS = ("-awaited", "-called", "-growing", "-known", "-loved", "-mentioned", "-minute", "-needed", "-used")
NOT_ADVERBS = word_set("anomaly assembly daily elderly family fly friendly hourly monthly supply weekly yearly")
NOT_GERUNDS = word_set("ceiling evening king lightning morning ring sibling spring sterling string wing")
LONGEST_TERM = 5  # words
LONGEST_SURE_TERM = 8  # words of a term that a heading has, or that a strong pattern names
# `of`, `for` and `to` inside a term: `rule of law`; more than one of them is a description.
LINKS = frozenset({"of", "for", "to", "in", "and", "the", "against", "by", "on"})
POINTING_PARTICIPLES = word_set("above below following preceding previous")
PARTICLES = word_set("down in off on out over up")  # `cutting off`: of a term that is surely one
PAIR = 2  # words
SETTLED = 3  # uses in the article
AND = "and"  # two names: `Holt Bank and Fen Bank are …`
QUANTIFIERS = word_set("all both few many most several some")
LIGHT_LINKS = frozenset({"of"})
PHRASES = 1024  # of which something is remembered: one is tried with several promises, some of them much later


@dataclass(frozen=True, slots=True)
class Subject:
    """A phrase that passed as a term, and other names that the text gives beside it."""

    term: str
    aliases: tuple[str, ...] = ()
    indefinite: bool = False  # `a tutor`, or small letters: no name of a person


@dataclass(frozen=True, slots=True)
class Promise:
    """What the sentence tells of its subject before the subject is looked at.

    `strong`: it defines its subject beyond doubt (`X is defined as …`), so longer and less common names pass. `marked`:
    the author emphasised the subject, so it may begin with any adjective too. `plural`: the verb is in the plural, so
    `floating docks` are docks. `general`: the meaning is that of a notion, so `the silence rule` is none of this text
    only. `pair`: the article speaks of two things together.
    """

    strong: bool = False
    marked: bool = False
    plural: bool = False
    general: bool = False
    pair: bool = False


NO_PROMISE = Promise()


def read_subject(phrase: str, setting: Setting, promise: Promise = NO_PROMISE) -> Subject | None:
    """The term that the phrase names, or None when it is no name of anything."""
    parted = _parted(phrase)
    promise = replace(promise, marked=True) if parted.announced and not promise.marked else promise
    if not _is_term(parted.term, setting, promise):
        return None
    named = DETERMINER.sub("", parted.term, count=1)
    others = tuple(alias for alias in parted.aliases if _is_alias(alias, named))
    return Subject(named, others, indefinite=named != parted.term or named[0].islower())


class _Parted(NamedTuple):
    """A phrase without what stands beside its term; `announced`: as a term, a word or in quotation marks."""

    term: str
    aliases: tuple[str, ...]
    announced: bool


@lru_cache(maxsize=PHRASES)
def _parted(phrase: str) -> _Parted:
    bare = INSERTED.sub("", phrase.strip())
    aliases: list[str] = []
    other = OTHER_NAME.search(bare)
    if other:
        aliases.append(_unquoted(DETERMINER.sub("", other.group(1), count=1)))
        bare = bare[: other.start()]
    bare = bare.rstrip(", ")
    pair = TWO_NAMES.fullmatch(bare)
    if pair:
        aliases.append(DETERMINER.sub("", pair[2], count=1))
        bare = pair[1]
    while brackets := BRACKETED.search(bare):
        aliases.append(ALSO.sub("", brackets.group(1).strip(), count=1))
        bare = bare[: brackets.start()] + bare[brackets.end() :]
    quoted = bool(QUOTED.fullmatch(DETERMINER.sub("", bare, count=1)))
    announced = bool(NAMED_TERM.match(bare)) or quoted
    bare = DETERMINER.sub("", bare, count=1) if quoted else bare
    return _Parted(_unquoted(NAMED_TERM.sub("", bare, count=1)), tuple(aliases), announced)


def is_name(term: str) -> bool:
    """Whether the phrase is a proper name: in capitals, or of several words that are capitalised but for links."""
    words = [token.text for token in tokens(term)]
    if len(words) == 1:
        return bool(ALL_CAPS.fullmatch(words[0])) or any(char.isupper() for char in words[0][1:])
    return bool(words) and all(word[0].isupper() or word[0].isdigit() or word in LINKS for word in words)


def _unquoted(phrase: str) -> str:
    match = QUOTED.fullmatch(phrase.strip())
    return (match.group(1) if match else phrase).strip(" ,")


def _is_alias(alias: str, term: str) -> bool:
    if SYMBOL.fullmatch(alias):
        return True
    words = [token.text.lower() for token in tokens(alias)]
    short = ALL_CAPS.fullmatch(alias) or (len(words) <= LONGEST_TERM and not CLAUSE_WORDS & set(words))
    return bool(words) and bool(short) and alias[0].isalpha() and alias != term and not NOT_IN_TERM.search(alias)


class _Looked(NamedTuple):
    """What is seen of a phrase that may be a term, whatever its sentence promises."""

    bare: str  # without its article
    low: list[str]
    words: int  # what hyphens join is several here, and one of `low`
    heading: bool
    name: bool
    indefinite: bool
    settled: bool


@lru_cache(maxsize=PHRASES)
def _looked_at(phrase: str, setting: Setting) -> _Looked | None:
    """What is seen of the phrase; None when nothing that its sentence promises makes it a term."""
    bare = DETERMINER.sub("", phrase, count=1)
    if NOT_IN_TERM.search(bare) or HIDDEN in bare or not bare[:1].isalnum() or POSSESSIVE.search(bare):
        return None
    words, low = tokens(bare), _compounds(bare)
    if not low or not any(map(str.isalpha, bare)) or not _is_one_run(bare, words):
        return None  # `2440.5`
    if len(low) > 1 and low[0] in TEXT_PARTS and low[1][:1].isdigit():
        return None  # `Chapter 9`
    indefinite = bool(INDEFINITE.match(phrase))
    settled = _is_settled(low, bare, setting)
    return _Looked(bare, low, len(words), setting.heads(bare), is_name(bare), indefinite, settled)


def _is_term(phrase: str, setting: Setting, promise: Promise) -> bool:
    looked = _looked_at(phrase, setting)
    if looked is None:
        return False
    bare, low, words, heading, name, indefinite, settled = looked
    strong = promise.strong or promise.marked
    sure = strong or heading or name
    if len(bare) == 1 and not (heading or promise.marked):
        return False  # `X`
    if words > (LONGEST_SURE_TERM if sure else LONGEST_TERM):
        return False
    return (
        _has_no_clause(low, name=name, strong=strong or indefinite)
        and _opens_like_a_term(low, sure=strong or name, name=name, marked=promise.marked or settled)
        and (sure or promise.plural or indefinite or not _is_gerund(low))
        and _ends_like_a_term(low, sure=sure, name=name, strong=strong or indefinite)
        and (promise.pair or _links_like_a_term(bare, low, sure=sure, heading=heading))
        and (promise.general or _is_generic_use(phrase, bare, heading=heading, strong=strong))
        and not (name and promise.plural and AND in low)
    )


def _compounds(bare: str) -> list[str]:
    """The words in small letters unless in capitals; what hyphens join is one word: `carve-out` holds no `out`."""
    words = [word.strip(".") for word in HYPHENS.sub("-", bare).split()]
    return [word if ALL_CAPS.fullmatch(word) else word.lower() for word in words if any(map(str.isalnum, word))]


def _is_one_run(bare: str, words: Sequence[Token]) -> bool:
    """Nothing but spaces and hyphens between the words (a slash, a dot or an ampersand too)."""
    gaps = (bare[one.end : two.start] for one, two in pairwise(words))
    return all(PHRASE_GAP.fullmatch(gap) or gap in {"/", ".", "&", " & ", "+"} for gap in gaps)


def _has_no_clause(low: Sequence[str], *, name: bool, strong: bool) -> bool:
    allowed = (LINKS if name else frozenset[str]()) | (PARTICLES if strong and len(low) > 1 else frozenset[str]())
    return not any(part in CLAUSE_WORDS and part not in allowed for word in low for part in re.split("['’]", word)[:1])


def _opens_like_a_term(low: Sequence[str], *, sure: bool, name: bool, marked: bool) -> bool:
    first = low[0]
    if first in QUANTIFIERS and len(low) > 1 and not name:
        return False  # `many of the largest mergers`
    if first in LINKS and len(low) > 1 and not marked:
        return False  # `of particular interest`
    pointing = first in POINTING_PARTICIPLES
    remark = (
        (first in OPENING_WORDS and not _is_compound_of_key(low))
        or pointing
        or (first in REMARK_PARTICIPLES and not sure and len(low) > 1)
        or first.endswith(REMARK_ENDINGS)
    )
    if (
        (remark and not (marked and len(low) > 1 and not pointing))
        or first in SENTENCE_OPENERS
        or (first.split("-")[0].isdigit() and not marked)
    ):
        return False
    return not first.endswith("ly") or first in NOT_ADVERBS or "-" in first


def _is_settled(low: Sequence[str], bare: str, setting: Setting) -> bool:
    """Whether the article uses the same adjective and noun again and again: `true north`, `full moon`."""
    noun = low[-1] in GENERIC_WORDS | EMPTY_KINDS | PERSON_KINDS
    return len(low) == PAIR and not noun and not is_plural(low[-1]) and setting.count(bare) >= SETTLED


def _is_compound_of_key(low: Sequence[str]) -> bool:
    """Whether `key` is a noun in it: `key signature`, not `key factor`, `key exporters`."""
    if len(low) != PAIR or low[0] != "key":
        return False
    return not is_plural(low[1]) and low[1] not in GENERIC_WORDS | EMPTY_KINDS | PERSON_KINDS


def _is_gerund(low: Sequence[str]) -> bool:
    """Whether it may be something that one does: `building walls`, not `sinking of ships` or `washing powder`."""
    first, last = low[0], low[-1]
    bare = first.endswith("ing") and first not in NOT_GERUNDS and len(low) > 1 and low[1] not in {"of", "in"}
    return bare and (is_plural(last) or first in REMARK_PARTICIPLES)


def _ends_like_a_term(low: Sequence[str], *, sure: bool, name: bool, strong: bool) -> bool:
    """The last word, or the one before `of`, is no word that only points at something."""
    heads = [low[-1]]
    if not name:
        heads += [low[number - 1] for number, word in enumerate(low) if word in LINKS and number]
    if (low[-1] in LINKS and not (strong and len(low) > 1 and low[-1] in PARTICLES)) or low[-1].endswith("ly"):
        return False
    generic = [singular(head) in GENERIC_WORDS for head in heads]
    return not any(generic[1:]) and (not generic[0] or (sure and len(low) > 1) or len(low) > 1)


def _links_like_a_term(bare: str, low: Sequence[str], *, sure: bool, heading: bool) -> bool:
    links = [word for word in low if word in LINKS and f"-{word}-" not in bare]
    if not links or is_name(bare) or (len(links) == 1 and GERUND_OF.fullmatch(bare)):
        return True
    if "and" in links and not heading:
        return False  # two things
    return sure or (len(links) == 1 and links[0] in LIGHT_LINKS)


def _is_generic_use(phrase: str, bare: str, *, heading: bool, strong: bool) -> bool:
    """`The X` names one thing of this text, unless X is a proper name or a heading."""
    definite = phrase.lower().startswith("the ")
    return not definite or is_name(bare) or heading or strong
