"""What kind of thing a name names (extract), by the noun that heads it, the title before it or the words behind it."""

import re
from collections.abc import Sequence
from itertools import pairwise, takewhile

from generator.extract.lexicon import PERSON_KINDS
from generator.extract.names.entity_words import (
    COUNTRIES,
    GENERIC,
    HEADS,
    NUMBERED,
    ROLE_WORDS,
    SAME_NAME,
    TEXT_PARTS,
    TITLES,
)
from generator.extract.names.name_runs import INITIAL_GAP, LINKS, PREFIXES, bare
from generator.model.article import EntityKind
from generator.text.terms import STOP_WORDS, Token, word_set, words_of

# `(1899–1980)` behind a name: the years of a life.
LIFE = re.compile(r" \((?:born |b\. )?1\d{3}(?:\s?[-–]\s?(?:1|20)\d{2,3})?\)")
# `, the Danish minister …,` behind a name: who somebody is.
APPOSITION = re.compile(r", (?:an?|the) ((?:[\w-]+ ){0,4}[\w-]+)")
FEWEST_OF_A_PERSON, MOST_OF_A_PERSON = 2, 4  # words of a person's name
BEFORE_PLACES = word_set("cape lake mount")
INNER = LINKS | word_set("and in the") | SAME_NAME
NOT_OF_NAMES = word_set("god internet web")


def without_role(words: Sequence[Token]) -> tuple[Sequence[Token], bool]:
    """The words behind the last title of a person, and whether they are a person's name.

    `French Prime Minister Jean Monnet` gives `Jean Monnet`; a title with nothing behind it gives no words.
    """
    for number in range(len(words) - 1, -1, -1):
        if bare(words[number].text) not in TITLES:
            continue
        rest = words[number + 1 :]
        if not rest:
            return ((), False) if number == 0 or _are_roles(words[:number]) else (words, False)
        if bare(rest[0].text) in HEADS or not rest[0].text[0].isupper() or any(_is_head(word) for word in rest):
            return words, False  # `General Assembly`, `King of Spain`
        return rest, True
    return words, False


def kind_of(words: Sequence[Token], head: int, behind: str) -> EntityKind | None:
    """The kind of thing that these words name; None when they name nothing in particular.

    `head` counts the words before the first small word; `behind` is the text that follows.
    """
    bares = [bare(word.text) for word in words]
    if " ".join(bares) in COUNTRIES or "-".join(bares) in COUNTRIES:
        return EntityKind.PLACE
    if bares[0] in TEXT_PARTS or bares[-1] in TEXT_PARTS or _is_generic(bares):
        return None
    if any(
        word.text.islower() and word.text not in INNER and bare(before.text) not in PREFIXES
        for before, word in pairwise(words)
    ):
        return EntityKind.NAME
    for noun in (bares[head - 1], bares[-1]):
        if noun in HEADS and len(words) > 1:
            return HEADS[noun]
    if bares[0] in BEFORE_PLACES and len(words) > 1:
        return EntityKind.PLACE
    if bares[-1].isdigit():
        return HEADS.get(bares[-2], EntityKind.AGREEMENT) if bares[-2] in NUMBERED else None
    if _is_person(words, behind):
        return EntityKind.PERSON
    return EntityKind.NAME


def _are_roles(words: Sequence[Token]) -> bool:
    return all(bare(word.text) in ROLE_WORDS | TITLES for word in words)


def _is_head(word: Token) -> bool:
    return bare(word.text) in HEADS


def _is_generic(bares: Sequence[str]) -> bool:
    """Whether the words name no one: a noun of the kind alone (`the Treaty`), or words like `Member States`."""
    if len(bares) == 1:
        return len(bares[0]) == 1 or any(bares[0] in words for words in (HEADS, TITLES, GENERIC, NOT_OF_NAMES))
    return all(word in GENERIC or word in INNER for word in bares)


def _is_person(words: Sequence[Token], behind: str) -> bool:
    spaced = len(words) > 1 and words[1].start - words[0].end == len(INITIAL_GAP)
    if spaced and len(words[0].text) == 1 < len(words[-1].text):
        return True  # `J. Smith`
    if not FEWEST_OF_A_PERSON <= len(words) <= MOST_OF_A_PERSON:
        return False
    apposition = APPOSITION.match(behind)
    said = words_of(apposition[1].lower()) if apposition else ()
    kind = takewhile(lambda word: word not in STOP_WORDS, said)  # `a minister of trade`, not `a letter to the minister`
    return bool(LIFE.match(behind)) or any(word in PERSON_KINDS for word in kind)
