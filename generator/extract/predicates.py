"""Whether what follows `is` says what something is (extract): a kind and a difference, not an opinion or an event."""

import re
from collections.abc import Sequence

from generator.extract.first_person import speaks_of_us, speaks_of_writer
from generator.extract.lexicon import (
    CLAUSE_KINDS,
    DIFFERENCE_WORDS,
    EMPTY_KINDS,
    EVALUATIONS,
    EVENT_KINDS,
    MASS_ENDINGS,
    MASS_KINDS,
    MEANING_ENDINGS,
    MEANING_NOUNS,
    NOTIONS,
    PERSON_KINDS,
    WORD_KINDS,
)
from generator.text.terms import STOP_WORDS, is_plural, singular, tokens, word_set

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
# `the oldest of`, `the other the …`: one of several things, compared or counted.
SUPERLATIVE = re.compile(
    r"the\s+(?:\w+est|most|least|first|second|third|last|next|only|same|one|following|"
    r"former|latter|others?|remainder|rest|whole)\b"
)

DATE = re.compile(r"\d")
LONGEST_KIND = 7  # words between the article and what tells the difference
SHORTEST_PREDICATE = 4
LONGEST_PLURAL_KIND = 5
SHORTEST_PLURAL = 4  # letters
ADJECTIVE_ENDINGS = ("al", "ed", "ic", "ive", "ous", "ue", "new", "old")
BEFORE_WHICH = word_set("by for from in of on through to under with")
# A relative clause behind a kind is the surest sign of a definition.
RELATIVE_CLAUSE = re.compile(
    r"(?:[\w’'-]+\s+){1,8}?(?:that|which|who|whose|where|whereby|when|(?:by|for|from|in|of|on|through|to|under|with)\s+which)\s"
)
ONE_THAT = re.compile(r"one\s+(?:that|which|whose|where|(?:by|for|from|in|on|through|to|with)\s+which)\s")
# `the procurement, for profit, of …`: what stands between the kind and its `of`.
INSERT = re.compile(r",\s[^,.;:]{2,40},(?=\s(?:of|that|which|by which|in which)\s)")
# `a term for …`, `a word used to describe …`: what is said of a word gives its meaning.
GIVES_MEANING = re.compile(
    r"\b(?:for|meaning|describing|denoting|(?:used|coined|applied) (?:for|of|to)|"
    r"(?:that|which) (?:covers?|denotes?|describes?|means?|refers?|stands?))\b"
)
# `measures other than force by which …`: an exception before the difference.
EXCEPTION = re.compile(
    r" other than (?:[\w’-]+ ){1,4}(?=(?:(?:by|for|from|in|on|through|to|with) which|that|which|whose) )"
)
# Each of these verbs needs a subject; one that no relative pronoun introduces makes a statement about something else.
AUXILIARIES = word_set("are can could did do does had has have is may might must need needs should was were will would")
INTRODUCERS = word_set("after as because before if that unless when where whereby which while who whom whose")
WORDS_OF_A_CLAUSE = 14  # looked at
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
    predicate = EXCEPTION.sub(" ", INSERT.sub("", predicate, count=1), count=1)
    head = re.split(r"[,;:.!?(—–]", predicate, maxsplit=1)[0]
    low = [token.text.lower() for token in tokens(head)]
    if len(tokens(predicate)) < SHORTEST_PREDICATE or not low:
        return False
    if speaks_of_us(head, within=4) or speaks_of_writer(predicate):
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


def is_clause(text: str) -> bool:
    """Whether the text is a statement with a subject of its own, and no phrase that names a kind.

    >>> is_clause("an owner has to sign the form that you bring"), is_clause("a form that has to be signed")
    (True, False)
    """
    low = [token.text.lower() for token in tokens(re.split(r"[,;:.!?(—–]", text, maxsplit=1)[0])[:WORDS_OF_A_CLAUSE]]
    introduced = 0
    for word in low:
        introduced += (word in INTRODUCERS) - (word in AUXILIARIES)
        if introduced < 0:
            return True
    return False


def has_clause(predicate: str) -> bool:
    """Whether a relative clause follows within a few words: `a wall that …`, `the process by which …`."""
    return bool(RELATIVE_CLAUSE.match(predicate))


def is_mass_kind(predicate: str, *, sure: bool = False) -> bool:
    """Whether the predicate is a kind without an article: `decayed organic matter that …`, `agreed restraint: …`.

    `sure` says that the subject is marked as a term, so that a colon or `of` may stand for the relative clause, and the
    noun needs no adjective (`removal of …`).
    """
    head = re.split(r"[,;:.!?(—–]", predicate, maxsplit=1)[0]
    low = [token.text.lower() for token in tokens(head)]
    for number, word in enumerate(low[: LONGEST_PLURAL_KIND + 1]):
        if word in DIFFERENCE_WORDS and number:
            clause = has_clause(predicate) or (sure and word in {"between", "of"})
            return clause and _is_mass(low[:number], alone=sure and word == "of")
    explained = predicate[len(head) :].startswith(":") and len(low) <= LONGEST_PLURAL_KIND
    return sure and explained and _is_mass(low)


def names_a_notion(predicate: str) -> bool:
    """Whether the meaning is that of a notion: `a method by which …`, `the use of …`, not `a wall that …`."""
    notion = singular(kind_noun(predicate).lower()) in NOTIONS
    return notion and (has_clause(predicate) or predicate.startswith("the "))


def kind_noun(predicate: str) -> str:
    """The noun that names the kind, as written; empty when the predicate names none: `body` in `a body that …`."""
    head = re.split(r"[,;:.!?(—–]", predicate, maxsplit=1)[0]
    kind = _kind(predicate, head) if ARTICLE.match(predicate) else []
    written = {token.text.lower(): token.text for token in reversed(tokens(head))}
    return written[kind[-1]] if kind else ""


def _is_mass(kind: Sequence[str], *, alone: bool = False) -> bool:
    """Whether the words are a noun that takes no article, perhaps with adjectives before it."""
    noun = kind[-1] if kind else ""
    mass = noun in MASS_KINDS or (noun.endswith(MASS_ENDINGS) and (alone or len(kind) > 1) and noun not in EMPTY_KINDS)
    opens_well = bool(kind) and kind[0] not in STOP_WORDS and not kind[0].endswith(("ly", "ing"))
    return mass and opens_well and not EVALUATIONS & set(kind)


def _kind(predicate: str, head: str) -> Sequence[str]:
    """The words from the article to the first that tells the difference; empty when there is no difference."""
    transparent = KIND_OF.match(predicate)
    start = transparent.end() if transparent else ARTICLE.match(predicate).end()  # type: ignore[union-attr]  # checked before
    words = [token.text.lower() for token in tokens(head[start:])]
    for number, word in enumerate(words):
        if number and word in DIFFERENCE_WORDS:
            return _without_preposition(words[:number], word) if number <= LONGEST_KIND else []
    return words if words and transparent and len(words) <= LONGEST_KIND else []


def _is_a_kind(kind: Sequence[str], predicate: str) -> bool:
    noun = singular(kind[-1])
    if noun in EVENT_KINDS and DATE.search(predicate):
        return False
    if _is_a_word(kind) and not GIVES_MEANING.search(predicate):
        return False
    empty = noun in EMPTY_KINDS or EVALUATIONS & set(kind) or (noun in CLAUSE_KINDS and not has_clause(predicate))
    return not empty or bool(SAVING_CLAUSE.search(predicate))


def _is_a_word(kind: Sequence[str]) -> bool:
    """Whether the predicate speaks of the word: `a term`, `a legal term`; not `a contract term`."""
    return singular(kind[-1]) in WORD_KINDS and (len(kind) == 1 or kind[-2].endswith(ADJECTIVE_ENDINGS))


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
    if low[0].endswith(("ing", "ed")) or low[0] in STOP_WORDS or POINTING_WORDS & set(low):
        return False
    for number, word in enumerate(low[: LONGEST_PLURAL_KIND + 1]):
        if word in DIFFERENCE_WORDS:
            kind = _without_preposition(low[:number], word)
            noun = kind[-1] if kind and len(kind) < LONGEST_PLURAL_KIND else ""
            return is_plural(noun) and len(noun) >= SHORTEST_PLURAL and _is_a_kind(kind, predicate)
    return False


def _without_preposition(kind: Sequence[str], following: str) -> Sequence[str]:
    """The words before `which` without the preposition that belongs to it: `a method by which …`."""
    return kind[:-1] if following == "which" and kind[-1:] and kind[-1] in BEFORE_WHICH else kind
