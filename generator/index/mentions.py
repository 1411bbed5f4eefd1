"""Mentions (index, second pass): every use of every term in every sentence of all articles."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from generator.index.library import Member
from generator.index.terms import Term
from generator.model.article import Sentence
from generator.text.matcher import Hit, Matcher
from generator.text.terms import ALL_CAPS, POSSESSIVE, STOP_WORDS, term_key, word_set, words_of

NAME_GOES_ON = re.compile(r"(?: (?:for|of|on|to)(?: the)?)? [A-Z]")
NAME_BEFORE = re.compile(r"(?<!\w)([A-Z][\w’'-]*)(?: (?:for|of|on)(?: the)?)? $")
# A title in quotation marks; bounded, so that a stray mark costs nothing.
QUOTED = re.compile(r"[“\"‘]([^“”\"‘’]{4,120})[”\"’]")
FEWEST_TITLE_WORDS = 2
POINTER = re.compile(r"See also\b:?\s", re.IGNORECASE)  # names the title of another article
LINKS = word_set("against and for in of on the to")  # within a name
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
        if not all(word[0].isupper() or word in LINKS for word in words_of(self.surface)):
            return False
        if NAME_GOES_ON.match(text, self.end - local):
            return True
        before = NAME_BEFORE.search(text[max(0, self.start - local - LONGEST_WORD) : self.start - local])
        return before is not None and before[1].lower() not in STOP_WORDS

    @property
    def is_in_title(self) -> bool:
        """Whether it is some of a title in italics or quotation marks: several words, all capitalised but for links."""
        length = self.end - self.start
        return any(
            start <= self.start and self.end <= end and length < end - start for start, end in _titles(self.sentence)
        )


@dataclass(frozen=True, slots=True)
class UsedTerm:
    """A term with its uses in site order."""

    term: Term
    uses: tuple[Use, ...]


def find_mentions(library: Sequence[Member], terms: Sequence[Term]) -> tuple[UsedTerm, ...]:
    """Each term with every use of it; no use overlaps another."""
    owner = {term_key(name): term.key for term in terms for name in term.names}
    uses: defaultdict[str, list[Use]] = defaultdict(list)
    for use in _uses(library, Matcher(owner)):
        uses[use.form].append(use)
    kept = {form: _kept(form, found) for form, found in uses.items()}
    return tuple(UsedTerm(term, _in_site_order(term, kept)) for term in terms)


def _uses(library: Sequence[Member], matcher: Matcher) -> Iterator[Use]:
    for member in library:
        for sentence in member.facts.sentences:
            if POINTER.match(sentence.text):
                continue
            for hit in matcher.find(sentence.text):
                yield _use(member, sentence, hit)


def _use(member: Member, sentence: Sentence, hit: Hit) -> Use:
    return Use(member, sentence, hit.key, sentence.start + hit.start, sentence.start + hit.end)


def _kept(form: str, uses: Sequence[Use]) -> list[Use]:
    """Uses that mean the term: outside longer names and titles, and of a name only those with a capital."""
    outside = [use for use in uses if not use.is_in_title]
    if all(ALL_CAPS.fullmatch(word) for word in form.split(" ")):
        return outside
    alone = [use for use in outside if not use.is_part_of_name]
    within = [use.surface[0].isupper() for use in alone if not use.opens_sentence]
    if sum(within) * 2 > len(within):
        return [use for use in alone if use.surface[0].isupper()]
    return alone


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


def _is_title(text: str) -> bool:
    words = [word for word in words_of(text) if word not in STOP_WORDS]
    return len(words) >= FEWEST_TITLE_WORDS and all(word[0].isupper() or word.isdigit() for word in words)


def _in_site_order(term: Term, uses: Mapping[str, Sequence[Use]]) -> tuple[Use, ...]:
    forms = sorted({term_key(name) for name in term.names})
    found = [use for form in forms for use in uses.get(form, ())]
    return tuple(sorted(found, key=lambda use: (use.member.slug, use.sentence.leaf, use.start)))
