"""Definitions in apposition (extract): `X, the … of …, does …`; `the Long Name (LN), a …`; `Name, founded …, does`."""

import re
from collections.abc import Iterator

from generator.extract.acronyms.expansions import expansions
from generator.extract.definitions.gates.clauses import is_clause, makes_a_statement
from generator.extract.definitions.gates.findings import View, define
from generator.extract.definitions.gates.kinds import has_clause, kind_noun
from generator.extract.definitions.gates.predicates import says_what_it_is
from generator.extract.definitions.gates.subjects import Promise, is_name, read_subject
from generator.extract.lexicon import CATEGORIES, EVENT_VERBS, FINITE_VERBS, PERSON_KINDS, WORK_KINDS
from generator.extract.names.entity_words import AGREEMENTS, ORGANISATIONS
from generator.model.article import Definition, DefinitionKind
from generator.text.terms import STOP_WORDS, singular, tokens

# `X, the movement of goods …, does …` at the beginning of a sentence.
OPENING_APPOSITION = re.compile(r"((?:The |An? )?[\w’' -]{2,60}(?:\([A-Z][\w.]{1,9}\))?), (?=(?:an?|any|the) )")
# `the Long Name (SHORT), a body that …` anywhere.
NAME = r"\b[A-Z][\w’'-]{1,40}(?: (?:of|for|the|and|on|to|in|against|[A-Z][\w’'-]{1,40})){1,8}"
NAMED_APPOSITION = re.compile(rf"({NAME} \([A-Z][A-Za-z0-9]{{1,9}}\)), (?=(?:an?|the) )")
# `the rules of the Long Name (SHORT), a …`: what stands behind may explain the rules.
BEHIND_OF = re.compile(r"\bof (?:the )?$")
BODIES = CATEGORIES | AGREEMENTS | ORGANISATIONS
SHORT_THEN_ARTICLE = re.compile(r"[A-Z0-9]s?\), (?:an?|the) ")
ARTICLE = re.compile(r"(?:an?|the) ")
# `Long Name, founded in 1950, …`: only names are founded.
FOUNDED = re.compile(
    rf"(?:The )?({NAME}|[A-Z]{{2,8}})(?: \([A-Z][A-Za-z0-9]{{1,9}}\))?, "
    r"(?:\w+ly )?(?:adopted|created|enacted|established|formed|founded|launched|opened|ratified|set up|signed) "
    r"(?:after|as|at|by|during|following|in|on|to|under) [^,;:]{2,80}, "
)
# What follows an emphasised term: `the *significant quantity*, the approximate amount from which …`.
MARKED_APPOSITION = re.compile(r",\s(?=(?:an?|any|the)\s)")
# `In *Title*, the pilot Ann tells …`
IN_A_WORK = re.compile(r"(?:At|By|In|With)\s(?:an?\s|her\s|his\s|the\s)?", re.IGNORECASE)
PARALLEL = re.compile(r"(?:^|, )(?:and |or )?(?:the|an?) ")  # `…, and the third of …`: a list, no apposition
AFTER_LISTED = re.compile(r",| (?:and|or)\b")  # what follows an element of a list, not a verb
COMMON_ENOUGH = 2
MARKED = Promise(marked=True)
LONGEST_WORK = 5  # words in which `a novel` shows


def find_appositions(view: View) -> Iterator[Definition]:
    """Terms that a noun phrase in apposition explains."""
    opening = OPENING_APPOSITION.match(view.prose)
    if opening:
        yield from _opening_apposition(view, opening.group(1), view.prose[opening.end() :])
    for match in NAMED_APPOSITION.finditer(view.prose) if "), " in view.prose else ():
        subject = read_subject(match.group(1), view.setting)
        if subject and _says_of_name(view.prose[match.end() :], view.prose[: match.start()]):
            yield define(view, subject.term, DefinitionKind.APPOSITION, subject.aliases)
    yield from _small_long_forms(view)
    founded = FOUNDED.match(view.prose)
    if founded:
        subject = read_subject(founded.group(1), view.setting)
        if subject and is_name(subject.term) and _goes_on(view.prose[founded.end() :]):
            yield define(view, subject.term, DefinitionKind.APPOSITION, subject.aliases)


def find_marked(view: View) -> Iterator[Definition]:
    """Terms that the author emphasised and a noun phrase behind the comma explains."""
    for marked in view.passage.marked:
        start = view.prose.find(marked)
        comma = MARKED_APPOSITION.match(view.prose, start + len(marked)) if start >= 0 else None
        if not comma:
            continue
        rest = view.prose[comma.end() :]
        subject = read_subject(marked, view.setting, MARKED)
        kind = {token.text.lower() for token in tokens(rest)[:LONGEST_WORK]}
        told = PERSON_KINDS & kind and IN_A_WORK.fullmatch(view.prose[:start])
        if subject and not told and not WORK_KINDS & kind and not is_clause(rest) and says_what_it_is(rest, named=True):
            yield define(view, subject.term, DefinitionKind.APPOSITION, subject.aliases)


def verb_follows(text: str) -> bool:
    """Whether the text begins with a finite verb, perhaps behind an adverb: a known one, or one that ends like it."""
    words = [token.text for token in tokens(text[:60])]
    if words and words[0].endswith("ly"):
        words = words[1:]
    if not words or words[0].lower() in FINITE_VERBS:
        return bool(words)
    after = text[text.index(words[0]) + len(words[0]) :]
    looks_like = words[0].islower() and words[0].endswith(("ed", "s")) and words[0] not in STOP_WORDS
    return looks_like and bool(after.strip(" .")) and not AFTER_LISTED.match(after)


def _opening_apposition(view: View, phrase: str, rest: str) -> Iterator[Definition]:
    """The sentence must go on with a verb behind the apposition, and the term must be one of the article."""
    subject = read_subject(phrase, view.setting)
    if not subject or not (view.setting.heads(subject.term) or view.setting.count(subject.term) >= COMMON_ENOUGH):
        return
    gloss, _, after = rest.rpartition(", ")
    while gloss and not verb_follows(after):
        gloss, _, last = gloss.rpartition(", ")
        after = f"{last}, {after}"
    if not subject.indefinite and singular(kind_noun(gloss).lower()) in PERSON_KINDS:
        return
    if gloss and not PARALLEL.search(gloss, 3) and says_what_it_is(f"{gloss}.", named=is_name(subject.term)):
        yield define(view, subject.term, DefinitionKind.APPOSITION, subject.aliases)


def _says_of_name(rest: str, before: str) -> bool:
    """Whether the phrase is in apposition to the name: its kind is a common noun, and no noun before `of` is meant."""
    noun = kind_noun(rest)
    if not noun.islower() or not says_what_it_is(rest, named=True):
        return False
    return singular(noun) in BODIES or not BEHIND_OF.search(before)


def _small_long_forms(view: View) -> Iterator[Definition]:
    """`the long form (SHORT), a measure that …`: the acronym tells where the term begins."""
    if not SHORT_THEN_ARTICLE.search(view.prose):
        return
    for short, long in expansions(view.prose):
        _, stated, rest = view.prose.partition(f"{long} ({short}), ")
        subject = read_subject(long, view.setting) if stated and long[0].islower() and ARTICLE.match(rest) else None
        if (
            subject
            and says_what_it_is(rest, general=has_clause(rest))
            and not makes_a_statement(rest.partition(",")[0])
        ):
            yield define(view, subject.term, DefinitionKind.APPOSITION, (short,))


def _goes_on(text: str) -> bool:
    """Whether the sentence goes on with something like a verb that tells no event: no connective, article or name."""
    words = [token.text for token in tokens(text[:60]) if not token.text.endswith("ly")]
    if not words or not words[0].islower() or words[0] in EVENT_VERBS:
        return False
    return words[0] in FINITE_VERBS or words[0] not in STOP_WORDS
