"""Senses of common words (index): which uses of a term that is one common word mean it, and which something else."""

import re
from collections.abc import Sequence

from generator.index.library import Member
from generator.index.terms import Term
from generator.index.uses import Use
from generator.text.similarity import Vectors
from generator.text.terms import term_key

# Cosine of two articles, from which a common word means the same in both. Of 278 uses of such words in 489 articles of
# five projects, 31 stand in articles so close to the defining one, and all mean the term; from 0.14 on 4 of 14 do not.
SAME_SUBJECT = 0.16
VERB_BEFORE = re.compile(r"\b(?:can|cannot|could|may|might|must|never|should|will|would)(?: not)? $", re.IGNORECASE)
TO_BEFORE = re.compile(r"\bto $", re.IGNORECASE)
OBJECT_BEHIND = re.compile(
    r" (?:a|all|an|any|every|her|him|his|it|its|our|some|such|that|the|their|them|these|this|us)\b"
)
LONGEST_VERB = 12  # characters before a use in which a modal verb stands


class Senses:
    """Tells, by how close articles are to each other, whether a common word means the same in two of them."""

    def __init__(self, library: Sequence[Member], vectors: Vectors) -> None:
        self._vectors = vectors
        self._numbers = {member.slug: number for number, member in enumerate(library)}

    def uses_of(self, term: Term, uses: Sequence[Use]) -> list[Use]:
        """Uses of a common word that mean the term: no verbs or halves of words, one subject or the word of editors."""
        homes = sorted({self._numbers[stated.member.slug] for stated in term.definitions})
        away = sorted({self._numbers[use.member.slug] for use in uses} - set(homes))
        scores = zip(away, self._vectors.closest(away, homes), strict=True)
        here = {*homes, *(number for number, score in scores if score >= SAME_SUBJECT)}
        edited = {term_key(name) for name in term.edited}  # editors say that it means the term everywhere
        meant = (use for use in uses if use.form in edited or self._numbers[use.member.slug] in here)
        return [use for use in meant if not _is_verb(use) and not use.ends_compound]


def _is_verb(use: Use) -> bool:
    """`to safeguard the town`, `may veto`: not the noun."""
    start, end = use.start - use.sentence.start, use.end - use.sentence.start
    text = use.sentence.text
    before = text[max(0, start - LONGEST_VERB) : start]
    return bool(VERB_BEFORE.search(before) or (TO_BEFORE.search(before) and OBJECT_BEHIND.match(text, end)))
