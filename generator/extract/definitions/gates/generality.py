"""Whether `the X` is any thing of its kind and none of this text (extract): a notion, a measure, a named term."""

import re

from generator.extract.acronyms.expansions import expansions
from generator.extract.definitions.gates.findings import View
from generator.extract.definitions.gates.kinds import has_clause, kind_noun
from generator.extract.definitions.gates.predicates import names_a_notion, says_what_it_is
from generator.extract.lexicon import MEANING_NOUNS, NOTIONS
from generator.text.terms import singular, word_set

# `the veto` may be one of this text; `the silence rule` is not, where a rule is what it is.
DEFINITE_PHRASE = re.compile(r"[Tt]he\s+\S+\s+\S")
DEFINITE = re.compile(r"[Tt]he\s+")
OTHER_NAMES = re.compile(r",\s(?:also|called|commonly|known|often|or|sometimes|usually)\s|\s\([A-Z]{2,8}\)")
# What was done, and when: told of one thing, not of a kind.
STORY = re.compile(r"\b(?:was|were|had|did|became|ago|today|yesterday|\d{4})\b")
VAGUE = word_set("fact idea inside length line list name part path point portion position side space time work")
WAY = "way"
PARTICULAR = re.compile(r"\d|\s[A-Z]")  # numbers and names: told of one thing
COMMON_ENOUGH = 2  # uses in the article, this one included, that show a word to be a term of it


def is_general(phrase: str, rest: str, view: View) -> bool:
    """Whether `the X` is no thing of this text: a notion, or what the text names twice or gives two names."""
    if not DEFINITE.match(phrase):
        return False
    if DEFINITE_PHRASE.match(phrase) and names_a_notion(rest):
        return True
    bare = phrase.partition("(")[0].partition(",")[0]
    if STORY.search(rest) or not says_what_it_is(rest, general=True):
        return False
    named_twice = view.setting.count(DEFINITE.sub("", bare)) >= COMMON_ENOUGH
    if OTHER_NAMES.search(phrase) or _is_measure(phrase, rest, named_twice=named_twice):
        return True
    return named_twice and has_clause(rest)


def _is_measure(phrase: str, rest: str, *, named_twice: bool) -> bool:
    """Whether `the X` is something reckoned or done: `the tidal range is the difference between …`."""
    noun = singular(kind_noun(rest).lower())
    general = noun in NOTIONS | {WAY} or (noun in MEANING_NOUNS - VAGUE and rest.startswith("the "))
    return (
        general
        and not PARTICULAR.search(rest)
        and (named_twice or bool(DEFINITE_PHRASE.match(phrase)) or has_clause(rest))
    )


def has_short_form(phrase: str) -> bool:
    """Whether its acronym stands behind it: `the number needed to treat (NNT)`."""
    return any(phrase.endswith(f"{long} ({short})") for short, long in expansions(phrase))
