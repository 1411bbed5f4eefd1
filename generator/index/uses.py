"""Uses of terms (index): a passage that holds a term, and whether it stands inside a name or a title there."""

import re
from dataclasses import dataclass
from functools import lru_cache

from generator.index.library import Member
from generator.model.article import Sentence
from generator.text.terms import POSSESSIVE, STOP_WORDS, word_set, words_of

NAME_GOES_ON = re.compile(r"(?: (?:for|of|on|to)(?: the)?)? [A-Z]")
NAME_BEFORE = re.compile(r"(?<!\w)([A-Z][\w’'-]*)(?: (?:for|of|on)(?: the)?)? $")
# A title in quotation marks; bounded, so that a stray mark costs nothing.
QUOTED = re.compile(r"[“\"‘]([^“”\"‘’]{4,120})[”\"’]")
FEWEST_TITLE_WORDS = 2
FEWEST_HEADLINE_WORDS = 3
SENTENCE_ENDS = (".", "!", ":", ";", ",")
IDENTIFIER_BEFORE = frozenset("_./\\@#$&=+~")
IDENTIFIER_BEHIND = re.compile(r"[_\\@#=]|[./:+]\w|\(\)")
# `New START`, `Phase II`: another thing of nearly the same name.
OTHER_BEFORE = re.compile(r"(?<!\w)(?:First|Mini|New|Old|Second|Third) $")
OTHER_BEHIND = re.compile(r" (?:II|III|IV|V|\d{1,2})(?!\w)")
EDITION_BEHIND = re.compile(r" (?:1[5-9]|20)\d\d(?!\w)")  # `TideConf 2026`: one of many that bear the name
# `UN-Backed Mission`: a name that begins with the term; `HTTP-based` is a word with it.
NAME_BEHIND_HYPHEN = re.compile(r"[-‐‑][A-Z][a-z]+ [A-Z]")
# `Salt in Use by Ann Holt`: a work, with its author.
WORK_BEHIND = re.compile(r" (?:and|for|in|of|on|to|with)(?: the)? [A-Z]\w+(?: [A-Z]\w+){0,3} by [A-Z]\w+ [A-Z]")
INDEFINITE_BEFORE = re.compile(r"(?<!\w)(?:an?|another|any|each|every|no|one) $", re.IGNORECASE)
# Articles of the languages whose names English borrows: `Le Conseil …` begins a sentence, no name.
ARTICLES = word_set("das dem den der die ein eine el il la las le les lo los un una une")
NO_NAMES = ARTICLES | STOP_WORDS
LINKS = word_set("against and for in of on the to")  # within a name
COMPOUND_BEFORE = re.compile(r"\w[-‐‑]$")
LONGEST_WORD = 40  # characters before a use that are looked at
OPENING_MARKS = " \"'“‘(["


@dataclass(frozen=True, slots=True)
class Use:
    """A use of a term in a sentence, with offsets in the plain text of the sentence's leaf."""

    member: Member
    sentence: Sentence
    form: str
    start: int
    end: int

    @property
    def surface(self) -> str:
        """The term as written here, white space collapsed, without a possessive ending."""
        local = self.sentence.start
        text = " ".join(self.sentence.text[self.start - local : self.end - local].split())
        return POSSESSIVE.sub("", text)

    @property
    def opens_sentence(self) -> bool:
        """Whether the sentence begins with it, so that its capital letter tells nothing."""
        return not self.sentence.text[: self.start - self.sentence.start].strip(OPENING_MARKS)

    @property
    def is_part_of_name(self) -> bool:
        """Whether it stands capitalised within a longer name: `free trade` in the `Free Trade Commission of Asia`."""
        local = self.sentence.start
        text = self.sentence.text
        if not all(word[0].isupper() or word in LINKS for word in self.surface.split()):
            return False
        if NAME_GOES_ON.match(text, self.end - local):
            return True
        before = NAME_BEFORE.search(text[max(0, self.start - local - LONGEST_WORD) : self.start - local])
        return before is not None and before[1].lower() not in NO_NAMES

    @property
    def is_of_another(self) -> bool:
        """Whether a number, `New` or a name that goes on tells it from what has the name alone: `New START`."""
        start, end = self.start - self.sentence.start, self.end - self.sentence.start
        before = self.sentence.text[max(0, start - LONGEST_WORD) : start]
        behind = OTHER_BEHIND.match(self.sentence.text, end) or NAME_BEHIND_HYPHEN.match(self.sentence.text, end)
        return bool(OTHER_BEFORE.search(before) or behind)

    @property
    def is_an_edition(self) -> bool:
        """Whether a year right behind the name tells which of several it is: `TideConf 2026`."""
        return bool(EDITION_BEHIND.match(self.sentence.text, self.end - self.sentence.start))

    @property
    def is_a_program(self) -> bool:
        """Whether it may name the program that its article runs: `with ABC`, where `abc --all` is run; not `an ABC`."""
        start = self.start - self.sentence.start
        indefinite = INDEFINITE_BEFORE.search(self.sentence.text[max(0, start - LONGEST_WORD) : start])
        return self.surface in self.member.facts.programs and not indefinite

    @property
    def is_in_identifier(self) -> bool:
        """Whether no language but a sign joins it to its neighbours: `gauge_height`, `org/gauge#12`."""
        start, end = self.start - self.sentence.start, self.end - self.sentence.start
        text = self.sentence.text
        return text[max(0, start - 1) : start] in IDENTIFIER_BEFORE or bool(IDENTIFIER_BEHIND.match(text, end))

    @property
    def ends_compound(self) -> bool:
        """Whether a hyphen joins it to the word before: `hard-code` and `port-scan` mean something of their own."""
        start = self.start - self.sentence.start
        return bool(COMPOUND_BEFORE.search(self.sentence.text[max(0, start - LONGEST_WORD) : start]))

    @property
    def is_in_title(self) -> bool:
        """Whether it is some of a title, in italics, in quotation marks or alone in its line: words with capitals."""
        length = self.end - self.start
        if WORK_BEHIND.match(self.sentence.text, self.end - self.sentence.start):
            return True
        if length < len(self.sentence.text) and _is_headline(self.sentence.text):
            return True
        return any(
            start <= self.start and self.end <= end and length < end - start for start, end in _titles(self.sentence)
        )


@lru_cache(maxsize=64)  # the uses in one sentence follow each other
def _titles(sentence: Sentence) -> tuple[tuple[int, int], ...]:
    """Titles in the sentence, as offsets in its leaf: marked or quoted words, all capitalised but for links."""
    shift = sentence.start
    quoted = ((match.start(1) + shift, match.end(1) + shift) for match in QUOTED.finditer(sentence.text))
    return tuple(
        (start, end)
        for start, end in (*sentence.marked, *quoted)
        if _is_title(sentence.text[start - shift : end - shift])
    )


@lru_cache(maxsize=64)
def _is_headline(text: str) -> bool:
    """Whether a whole line reads as a title, perhaps with its author: `Salt in Use by Ann Holt`."""
    words = [word for word in words_of(text) if word.lower() not in STOP_WORDS and word[0].isalpha()]
    return (
        text[-1:] not in SENTENCE_ENDS
        and len(words) >= FEWEST_HEADLINE_WORDS
        and all(word[0].isupper() or word[0].isdigit() for word in words)
    )


def _is_title(text: str) -> bool:
    words = [word for word in words_of(text) if word not in STOP_WORDS]
    return len(words) >= FEWEST_TITLE_WORDS and all(word[0].isupper() or word.isdigit() for word in words)
