"""Runs of capitalised words in a sentence (extract): what may be a name, with the small words that belong inside it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from generator.extract.names.entity_words import (
    CALENDAR,
    FAR_REACHING,
    HEADS,
    NUMBERED,
    OWNERS,
    SAME_NAME,
    TEXT_PARTS,
)
from generator.text.terms import POSSESSIVE, STOP_WORDS, Token, tokens, word_set

OF = word_set("of")
FAR_LINKS = word_set("against concerning for on regarding")  # `Convention on …`
LINKS = OF | FAR_LINKS
ARTICLE = "the"
AND = "and"
HYPHENS = frozenset("-‐‑–")
PREFIXES = word_set("anti co counter inter multi non over post pre pro re self semi sub trans vice")
LIST_GAP = ", "
# `Orderly and Regular`, `Science, and Culture`: the last parts of a list.
REST_OF_LIST = re.compile(r"[A-Z][\w-]{0,30}(?:,? [A-Z][\w-]{0,30}){0,8},? and [A-Z]")
INITIAL_GAP = ". "  # `J. R. Smith`, `Dr. Smith`
ABBREVIATIONS = word_set("Dr Mr Mrs Ms Prof St")
MOST_LINKS = 3  # small words in a row: `on the`, `for the`
# Written with a capital in the full title of a treaty, whose name they end.
TITLE_LINKS = word_set("amending among between concerning establishing regarding relating")
NO_PART = CALENDAR | TEXT_PARTS  # `the Council on Monday`


@dataclass(frozen=True, slots=True)
class NameRun:
    """Neighbouring words of which the first and the last are capitalised, with offsets in the text.

    `head` counts the words before the first small word: `Treaty` in `Treaty of Rome`. `joined` says that a capitalised
    word and `and` stand before it, which may be part of the name.
    """

    words: tuple[Token, ...]
    head: int
    joined: bool = False

    @property
    def start(self) -> int:
        """Where the first word begins."""
        return self.words[0].start

    @property
    def end(self) -> int:
        """Where the last word ends."""
        return self.words[-1].end


def name_runs(text: str) -> Iterator[NameRun]:
    """The runs in reading order, none overlapping another.

    >>> text = "Under the Convention on the Law of the Sea, ships of the Federal Republic of Germany may pass."
    >>> [text[run.start : run.end] for run in name_runs(text)]
    ['Under', 'Convention on the Law of the Sea', 'Federal Republic of Germany']
    """
    words = tokens(text)
    reached = 0
    for position, word in enumerate(words):
        if position >= reached and word[0][0].isupper() and _begins(text, word):
            reached, head = _end(text, words, position)
            yield NameRun(words[position:reached], head - position, _is_joined(text, words, position))


def is_capitalised(word: str) -> bool:
    """Whether the word begins with a capital letter."""
    return word[0].isupper()


@lru_cache(maxsize=65536)
def bare(word: str) -> str:
    """The word in small letters without a possessive ending."""
    return POSSESSIVE.sub("", word).lower()


def head_of(words: Sequence[Token]) -> int:
    """How many words stand before the first small word."""
    return next((number for number, word in enumerate(words) if number and word.text in LINKS), len(words))


def _begins(text: str, word: Token) -> bool:
    """Whether a run may begin with the capitalised word: not with the `S` of `U.S.`."""
    return not (len(word.text) == 1 and text[word.start - 1 : word.start] == ".")


def _end(text: str, words: Sequence[Token], start: int) -> tuple[int, int]:
    """The number behind the last word of the run, and behind the last word before its first link."""
    end = start + 1
    head = 0
    while end < len(words):
        if _goes_on(text, words, start, end):
            end += 1
            continue
        after_link = _after_link(text, words, start, end)
        if not after_link:
            break
        head = head or end
        end = after_link + 1
    return end, head or end


def _goes_on(text: str, words: Sequence[Token], start: int, number: int) -> bool:
    """Whether the word follows the one before it within a name."""
    before, word = words[number - 1], words[number]
    gap = text[before.end : word.start]
    if gap in HYPHENS:  # `Non-Proliferation`, `Co-operation`, `Japan–Korea`; not `Berlin-based`
        return is_capitalised(word.text) or before.text.lower() in PREFIXES
    if gap == LIST_GAP and is_capitalised(word.text):
        return _is_list(text, words, start, number)
    if gap == INITIAL_GAP and is_capitalised(word.text):
        return (len(word.text) == 1 or bare(word.text) not in STOP_WORDS) and (
            len(before.text) == 1 or before.text in ABBREVIATIONS
        )
    if gap != " " or _owns(before.text) or _is_letter(text, words, number):
        return False
    if word.text.lower() in TITLE_LINKS:
        return False
    return is_capitalised(word.text) or (word.text.isdigit() and bare(before.text) in NUMBERED)


def _is_list(text: str, words: Sequence[Token], start: int, number: int) -> bool:
    """Whether a list goes on behind the comma: `Compact for Safe, Orderly and Regular Migration`."""
    far = any(word.text in FAR_LINKS for word in words[start:number])
    return far and bool(REST_OF_LIST.match(text, words[number].start))


def _is_letter(text: str, words: Sequence[Token], number: int) -> bool:
    """Whether the word is the pronoun `I` or the beginning of `U.S.`, not the number of a war or an initial."""
    word = words[number]
    if word.text == "I":
        return bare(words[number - 1].text) not in HEADS
    return len(word.text) == 1 and text[word.end : word.end + 1] == "." and text[word.end + 1 : word.end + 2] != " "


def _owns(word: str) -> bool:
    """Whether the word is a possessive, at which a name ends: `Germany's` in `Germany's Basic Law`."""
    return word.endswith(("'s", "’s")) and bare(word) not in OWNERS


def _after_link(text: str, words: Sequence[Token], start: int, end: int) -> int:
    """The number of the capitalised word behind small words that belong to the name; 0 when none does."""
    links: list[str] = []
    number = end
    while number < len(words) and len(links) <= MOST_LINKS and text[words[number - 1].end : words[number].start] == " ":
        word = words[number].text
        if is_capitalised(word):
            before = [bare(each.text) for each in words[start:end]]
            return number if links and bare(word) not in NO_PART and _links(tuple(links), before) else 0
        links.append(word)
        number += 1
    return 0


def _links(links: tuple[str, ...], before: Sequence[str]) -> bool:
    """Whether these small words join a capitalised word to the words before it."""
    bare_links = tuple(link for link in links if link != ARTICLE)
    if len(bare_links) != 1:
        return all(link in SAME_NAME for link in links)
    (link,) = bare_links
    if link in OF:
        return before[-1] in HEADS or any(word in FAR_LINKS for word in before)
    if link in FAR_LINKS:
        return before[-1] in FAR_REACHING
    if link == AND:
        return any(word in FAR_LINKS for word in before) and len(links) == 1
    return link in SAME_NAME and len(links) == 1


def _is_joined(text: str, words: Sequence[Token], number: int) -> bool:
    """Whether `X and` stands before the word, X capitalised: `Food and Agriculture Organization`."""
    if number < 2 or words[number - 1].text != AND:  # noqa: PLR2004  # two words before
        return False
    return is_capitalised(words[number - 2].text) and text[words[number - 2].end : words[number].start] == f" {AND} "
