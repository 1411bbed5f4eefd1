"""Definitions of the title or heading above the sentence (extract): `X (…), also called Y, is a …`.

The author named the subject before the sentence did, so whatever stands between the subject and its verb is passed
over, and a kind will do without a difference (`A song is a musical composition.`).
"""

import re
from collections.abc import Iterator, Sequence

from generator.extract.definitions.gates.findings import View, define
from generator.extract.definitions.gates.first_person import speaks_of_us
from generator.extract.definitions.gates.kinds import head_of, plainer, words_in
from generator.extract.definitions.gates.predicates import says_what_it_is
from generator.extract.definitions.gates.remarks import is_of_one_thing, is_placed_here
from generator.extract.definitions.gates.subjects import INDEFINITE, NOT_ADVERBS, Promise, Subject, read_subject
from generator.extract.lexicon import CLAUSE_KINDS, EMPTY_KINDS, EVALUATIONS, GENERIC_WORDS, PERSON_KINDS, PLACE_KINDS
from generator.model.article import Definition, DefinitionKind
from generator.text.terms import STOP_WORDS, is_plural, singular, term_key, tokens

# `In music, a …`, `Historically, …`: where or when it is so.
OPENING = re.compile(
    r"(?:(?:Among|As|At|By|During|For|From|In|On|Under|Within)\s[^,;:.]{1,80}(?:,\s[^,;:.]{1,40})?|[A-Z][a-z]+ly),\s+"
)
BRACKETED = re.compile(r"\s?\((?:[^()]|\([^()]*\)){0,400}\)")
DETERMINER = re.compile(r"(?:(?:an?|the)\s+)?(?:(?:term|word|name)\s+)?", re.IGNORECASE)
VERB = re.compile(
    r",?\s(?:is|are)\s(?:(?:also|basically|essentially|generally|in effect,|typically|usually)\s)?"
    r"(?=(?:an?|any|one|the)\s)"
)
# What may stand between the subject and its verb: other names, or what two commas part off.
BETWEEN = re.compile(r"(?:(?:,?\sor\s|,\s(?!(?:and|but|so)\s)|\s[-–—]\s)[^.;:]{1,200}?(?=[,–—-]|\sis\s|\sare\s))?")
ANY_OF = re.compile(r"any (?:one )?of (?:a number of |many |several |the |various )?(?:[\w-]+ ){0,4}[a-z]+s\b ?")
LONGEST_NAME = 6  # words
LONGEST_KIND = 7
SURE = Promise(marked=True, general=True)
NO_KINDS = EMPTY_KINDS | GENERIC_WORDS | CLAUSE_KINDS | PERSON_KINDS | PLACE_KINDS


def find_headed(view: View) -> Iterator[Definition]:
    """The definition of the title, or of the heading of the section, that the sentence begins with."""
    opening = OPENING.match(view.prose)
    if opening and is_placed_here(opening.group()):
        return
    prose = BRACKETED.sub("", view.prose[opening.end() if opening else 0 :])
    found = _subject(prose, view)
    if not found:
        return
    subject, behind = found
    between = BETWEEN.match(behind)
    verb = VERB.match(behind, between.end()) or VERB.match(behind) if between else None
    rest = behind[verb.end() :] if verb else ""
    if verb and not is_of_one_thing(subject.term, rest) and _says_what(rest):
        yield define(view, subject.term, DefinitionKind.COPULA, subject.aliases)


def _subject(prose: str, view: View) -> tuple[Subject, str] | None:
    """The words with which the sentence begins, if they are the title or the heading, and the rest of the sentence."""
    start = DETERMINER.match(prose)
    first = start.end() if start else 0
    for word in reversed(tokens(prose[first : first + 100])[:LONGEST_NAME]):
        name = prose[first : first + word.end]
        if view.setting.is_title(name) or term_key(name) == term_key(view.heading):
            subject = read_subject(name, view.setting, SURE)
            return (subject, prose[first + word.end :]) if subject else None
    return None


def _says_what(rest: str) -> bool:
    if says_what_it_is(rest, general=True):
        return True
    if speaks_of_us(rest, within=6):
        return False
    plain = plainer(rest)
    return bool(ANY_OF.match(plain)) or (bool(INDEFINITE.match(plain)) and _is_bare_kind(words_in(head_of(plain))[1:]))


def _is_bare_kind(words: Sequence[str]) -> bool:
    """Whether the words are a noun with adjectives before it that praise nothing."""
    if not words or len(words) > LONGEST_KIND or EVALUATIONS & set(words) or STOP_WORDS & set(words):
        return False
    noun = words[-1]
    if any(word.endswith("ly") and word not in NOT_ADVERBS for word in words):
        return False  # `an incredibly varied group`: an opinion
    return singular(noun) not in NO_KINDS and not is_plural(noun) and not noun.endswith(("ed", "ly", "ing"))
