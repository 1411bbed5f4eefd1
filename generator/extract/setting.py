"""What an article tells about its words (extract): how often it uses a phrase, where first, and its headings."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from generator.extract.passages import Passage
from generator.text.terms import phrase_runs, term_key, word_key


@dataclass(frozen=True, slots=True, eq=False)
class Setting:
    """What an article tells about its words: keys of its headings and its title, and all its text as keys of words.

    `starts` are the places in the text where its passages begin. Each article has one, which is equal to no other.
    """

    headings: frozenset[str]
    text: str = field(repr=False)
    title: str = ""
    starts: tuple[int, ...] = ()

    def count(self, term: str) -> int:
        """How often the article uses the term, in text and headings."""
        return self.text.count(f" {term_key(term)} ")

    def is_new(self, term: str, number: int) -> bool:
        """Whether no passage before the one of this number uses the term."""
        return self.text.find(f" {term_key(term)} ", 0, self.starts[number]) < 0

    def is_title(self, term: str) -> bool:
        """Whether the article is about just this term."""
        return bool(self.title) and term_key(term) == self.title

    def heads(self, term: str) -> bool:
        """Whether the term is a whole heading or title."""
        return term_key(term) in self.headings


def make_setting(passages: Iterable[Passage], titles: Iterable[str]) -> Setting:
    """The setting of an article; runs of words are parted so that no phrase is counted across a comma."""
    titles = tuple(titles)
    parts: list[str] = []
    starts: list[int] = []
    length = 1
    for text in (*(each.prose for each in passages), *titles):
        starts.append(length)
        part = " | ".join(" ".join([word_key(token.text) for token in run]) for run in phrase_runs(text))
        if part:
            parts.append(part)
            length += len(part) + len(" | ")
    keys = {term_key(part) for title in titles for part in (title, *re.split(r"\s+and\s+|:", title))}
    title = term_key(titles[0]) if titles else ""
    return Setting(frozenset(keys - {""}), f" {' | '.join(parts)} ", title, tuple(starts))
