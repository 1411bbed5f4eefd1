"""Whether what follows `is` says what something is (extract): a kind and a difference, not an opinion or an event."""

import re
from collections.abc import Sequence

from generator.extract.lexicon import (
    CLAUSE_KINDS,
    DIFFERENCE_WORDS,
    EMPTY_KINDS,
    EVALUATIONS,
    EVENT_KINDS,
    FIRST_PERSON,
    MASS_ENDINGS,
    MASS_KINDS,
    MEANING_ENDINGS,
    MEANING_NOUNS,
    PERSON_KINDS,
)
from generator.text.terms import STOP_WORDS, is_plural, singular, tokens

# `a key tool in …, used by … to …`: the clause behind the comma says what the opinion does not.
SAVING_CLAUSE = re.compile(
    r",\s+(?:(?:often|usually|typically|commonly|mostly)\s+)?"
    r"(?:used|utili[sz]ed|employed|designed|intended|created|imposed|applied|serving|acting|functioning)\s+"
    r"(?:as|by|to|for|in|when|on)\b"
)
KIND_OF = re.compile(
    r"(?:an?|any|one|the)\s+(?:\w+\s+)?(?:kind|type|form|sort|class|set|group|collection|series|piece|range|subset|family|"
    r"variety|network|unit|system)s?\s+of\s+"
)
ARTICLE = re.compile(r"(?:an?|any|the)\s+")
POINTING_WORDS = frozenset({"this", "these", "those", "here"})
SUPERLATIVE = re.compile(r"the\s+(?:\w+est|most|least|first|second|third|last|next|only|same|one|following)\b")

DATE = re.compile(r"\d")
WRITER = frozenset({"i", "me", "my"})  # what the writer makes of it is no meaning
LONGEST_KIND = 7  # words between the article and what tells the difference
SHORTEST_PREDICATE = 4
LONGEST_PLURAL_KIND = 5
# A relative clause behind a kind is the surest sign of a definition.
RELATIVE_CLAUSE = re.compile(
    r"(?:[\w’'-]+\s+){1,8}?(?:that|which|who|whose|where|whereby|when|(?:by|for|from|in|of|on|through|to|under|with)\s+which)\s"
)
ONE_THAT = re.compile(r"one\s+(?:that|which|whose|where|(?:by|for|from|in|on|through|to|with)\s+which)\s")
# `the procurement, for profit, of …`: what stands between the kind and its `of`.
INSERT = re.compile(r",\s[^,.;:]{2,40},(?=\s(?:of|that|which|by which|in which)\s)")
# What holds for one place in a text or one moment only.
OF_THE_MOMENT = re.compile(
    r"\b(?:yesterday|tomorrow|tonight|right now|between the two|the former|the latter|"
    r"(?:this|last|next) (?:article|book|chapter|example|month|post|section|tutorial|week|year))\b"
)


def says_what_it_is(predicate: str, *, named: bool = False, plural: bool = False) -> bool:
    """Whether the predicate after `is` or `are` names a kind and tells the difference.

    `named` says that the subject is a proper name, of which `the` may say what it is; a person is none of our terms.
    `plural` says that the subject is a plural: `the goods that …` may be its meaning.

    >>> says_what_it_is("a tax on goods that cross a border.")
    True
    >>> says_what_it_is("a key challenge for ministers."), says_what_it_is("shifting from year to year.")
    (False, False)
    """
    predicate = INSERT.sub("", predicate, count=1)
    head = re.split(r"[,;:.!?(—–]", predicate, maxsplit=1)[0]
    low = [token.text.lower() for token in tokens(head)]
    whole = [token.text.lower() for token in tokens(predicate)]
    if len(whole) < SHORTEST_PREDICATE or not low or FIRST_PERSON & set(low[:4]) or WRITER & set(whole):
        return False
    if OF_THE_MOMENT.search(head) or tuple(low[:2]) == ("the", "same"):
        return False
    article = ARTICLE.match(predicate)
    if not article:
        return _is_plural_kind(low, predicate)
    if article.group().startswith("the") and not _is_meaning_after_the(predicate, low, named=named, plural=plural):
        return False
    kind = _kind(predicate, head)
    if kind and article.group().startswith("a") and is_plural(kind[-1]):
        return False  # `a market depends on …`: a statement behind a label
    return bool(kind) and _is_a_kind(kind, predicate) and not (named and singular(kind[-1]) in PERSON_KINDS)


def has_clause(predicate: str) -> bool:
    """Whether a relative clause follows within a few words: `a wall that …`, `the process by which …`."""
    return bool(RELATIVE_CLAUSE.match(predicate))


def is_mass_kind(predicate: str, *, sure: bool = False) -> bool:
    """Whether the predicate is a kind without an article: `decayed organic matter that …`, `agreed restraint: …`.

    `sure` says that the subject is marked as a term, so that a colon or `of` may stand for the relative clause.
    """
    head = re.split(r"[,;:.!?(—–]", predicate, maxsplit=1)[0]
    low = [token.text.lower() for token in tokens(head)]
    for number, word in enumerate(low[: LONGEST_PLURAL_KIND + 1]):
        if word in DIFFERENCE_WORDS and number:
            clause = has_clause(predicate) or (sure and word in {"between", "of"})
            return clause and _is_mass(low[:number])
    explained = predicate[len(head) :].startswith(":") and len(low) <= LONGEST_PLURAL_KIND
    return sure and explained and _is_mass(low)


def _is_mass(kind: Sequence[str]) -> bool:
    """Whether the words are a noun that takes no article, perhaps with adjectives before it."""
    noun = kind[-1] if kind else ""
    mass = noun in MASS_KINDS or (noun.endswith(MASS_ENDINGS) and len(kind) > 1 and noun not in EMPTY_KINDS)
    opens_well = bool(kind) and kind[0] not in STOP_WORDS and not kind[0].endswith(("ly", "ing"))
    return mass and opens_well and not EVALUATIONS & set(kind)


def _kind(predicate: str, head: str) -> list[str]:
    """The words from the article to the first that tells the difference; empty when there is no difference."""
    transparent = KIND_OF.match(predicate)
    start = transparent.end() if transparent else ARTICLE.match(predicate).end()  # type: ignore[union-attr]  # checked before
    words = [token.text.lower() for token in tokens(head[start:])]
    for number, word in enumerate(words):
        if number and word in DIFFERENCE_WORDS:
            return words[:number] if number <= LONGEST_KIND else []
    return words if words and transparent and len(words) <= LONGEST_KIND else []


def _is_a_kind(kind: Sequence[str], predicate: str) -> bool:
    noun = singular(kind[-1])
    if noun in EVENT_KINDS and DATE.search(predicate):
        return False
    empty = noun in EMPTY_KINDS or EVALUATIONS & set(kind) or (noun in CLAUSE_KINDS and not has_clause(predicate))
    return not empty or bool(SAVING_CLAUSE.search(predicate))


def _is_meaning_after_the(predicate: str, low: Sequence[str], *, named: bool, plural: bool) -> bool:
    """`the process of …`: the noun before the first `of`, `by which`, `that` begins a meaning."""
    if SUPERLATIVE.match(predicate) or POINTING_WORDS & set(low):
        return False
    words = low[1:]
    for number, word in enumerate(words):
        if number and word in DIFFERENCE_WORDS:
            head = singular(words[number - 1])
            if named or head in MEANING_NOUNS or head.endswith(MEANING_ENDINGS):
                return True
            return has_clause(predicate) and (
                (plural and is_plural(words[number - 1])) or "which" in words[number : number + 2]
            )
    return False


def _is_plural_kind(low: Sequence[str], predicate: str) -> bool:
    """`entities that operate …`: a plural noun within a few words, then the difference; no participle, no opinion."""
    if low[0].endswith(("ing", "ed")) or low[0] in STOP_WORDS:
        return False
    for number, word in enumerate(low[:LONGEST_PLURAL_KIND]):
        if word in DIFFERENCE_WORDS:
            noun = low[number - 1] if number else ""
            return is_plural(noun) and len(noun) > len("xxxs") - 1 and _is_a_kind(low[:number], predicate)
    return False
