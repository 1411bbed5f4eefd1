"""Whether what follows `is` says what something is (extract): a kind and a difference, not an opinion or an event."""

import re
from collections.abc import Sequence

from generator.extract.definitions.gates.kinds import (
    ARTICLE,
    CONTACT,
    DETERMINERS,
    IRREGULAR_PARTICIPLES,
    KIND_OF,
    PREPOSITIONS,
    has_clause,
    head_of,
    kind_noun,
    kind_words,
    plainer,
    tells_difference,
    without_preposition,
    words_in,
)
from generator.extract.definitions.gates.remarks import is_a_remark
from generator.extract.lexicon import (
    CLAUSE_KINDS,
    EMPTY_KINDS,
    EVALUATIONS,
    EVENT_KINDS,
    FINITE_VERBS,
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
# `the same as this`, `up to that number`; not `as extreme as those observed`, `those who sail`.
POINTING = re.compile(
    r"\b(?:this|these|here|those(?! (?:in|of|that|which|who|whose|with|\w+ed)\b)|"
    r"(?:at|by|during|for|from|of|on|to|under|with) that)\b"
)
# `the oldest of`, `the other the …`: one of several things, compared or counted.
SUPERLATIVE = re.compile(
    r"the\s+(?:\w+est|most|least|first|second|third|last|next|only|same|one|following|"
    r"former|latter|others?|rest|whole|current|default|main|usual|preferred|"
    r"better|bigger|earlier|faster|higher|larger|later|less|longer|lower|more|sooner|worse)\b"
)

PART = "part"
SIGN = "character"  # a person, or a letter
DATE = re.compile(r"\d")
SHORTEST_PREDICATE = 4
LONGEST_PLURAL_KIND = 5
SHORTEST_PLURAL = 4  # letters
ADJECTIVE_ENDINGS = ("al", "ed", "ic", "ive", "ous", "ue", "new", "old")
ONE_THAT = re.compile(r"one\s+(?:that|which|whose|where|(?:by|for|from|in|on|through|to|with)\s+which)\s")
# `a term for …`, `a word used to describe …`: what is said of a word gives its meaning.
GIVES_MEANING = re.compile(
    r"\b(?:for|meaning|describing|denoting|(?:used|coined|applied) (?:for|of|to)|"
    r"(?:that|which) (?:covers?|denotes?|describes?|means?|refers?|stands?))\b"
)
HAVING = word_set("had has have")  # `a duty people have to`: no words of a kind
# `a way of turning`, `the time between`, `things that`: what follows makes an empty kind a meaning.
FILLED = re.compile(
    r"(?:(?:an?|the)\s)?(?:\w+\s)?ways?\sof\s\w+ing\b|things\sthat\s|"
    r"the\s(?:[a-z]+\s)?(?:moment|point|time)\s(?:at|after|before|between|beyond|during|from|it|when|where)\s"
)
# `the risk in one group divided by …`: how it is reckoned is what it is.
FORMULA = re.compile(r"\w (?:divided by|multiplied by|minus) \w")
WAY_OF_DOING = re.compile(r"an? (?:[\w-]+ )?[a-z]+ of [a-z]+ing ")  # `a method of planning …`
LOOKED_AT = 90  # characters

# `X is what an owner owes …`: a clause with a subject or an event of its own.
WHAT_CLAUSE = re.compile(
    r"what\s(?!(?:counts|drives|gives|I|it|keeps|makes|many|matters|most|they|this|that|we|you)\b)[\w’'-]+\s\w|"
    r"how\s(?:far|fast|long|many|much|often|quickly|well)\s"
)
# `the sideways drift of a boat`: of any boat; `the heart of a city` is an image.
OF_ANY = re.compile(r"the\s(?:[\w’-]+\s){1,3}(?:of\san?|between)\s")
# `the imitation of sounds`: what is done is what it is.
OF_ACTION = re.compile(r"the\s(?:[\w’-]+\s){1,2}(?:of|by|into|between)\s")
ACTION_ENDINGS = ("tion", "sion", "ment", "ing", "ance")
IMAGES = word_set(
    """backbone beginning birth centre center core cornerstone cradle crown dawn day end engine essence face foundation
    hallmark heart home job key life lifeblood mark master mother soul sign spirit start sum symbol time top voice"""
)
EXTREME = re.compile(r"the\s(?:earliest|greatest|highest|largest|least|lowest|maximum|minimum|shortest|smallest)\b")
PLACE_IN_ORDER = re.compile(r"the\s(?:first|last|second|third)\s(?:\w+\s)?\w+\sof\s(?:an?|each|every|the)\s")
# Measures are no opinion where a clause tells the difference: `a large cell in which …`.
MEASURES = word_set("big clear common complex fine hard large little maximum minimum primary rough simple solid strong")
# `it is clear that`, `cold enough that`: no nouns. A noun that takes `that` without an article is one of its kind.
BELIEFS = word_set(
    """anything aware certain clear enough everything evident glad likely nothing obvious possible probable proof
    something such sure true"""
)
NO_NOUN = ("able", "al", "ed", "ful", "ible", "ic", "ish", "ive", "less", "ly", "ous", "s")


def says_what_it_is(predicate: str, *, named: bool = False, plural: bool = False, general: bool = False) -> bool:
    """Whether the predicate after `is` or `are` names a kind and tells the difference.

    `named` says that the subject is a proper name, of which `the` may say what it is; a person is none of our terms.
    `plural` says that the subject is a plural: `the goods that …` may be its meaning. `general` says that the subject
    is any thing of its kind (`a stroke`), so that `the loss of …` is what it is whatever the noun.

    >>> says_what_it_is("a tax on goods that cross a border.")
    True
    >>> says_what_it_is("a key challenge for ministers."), says_what_it_is("shifting from year to year.")
    (False, False)
    """
    predicate = plainer(predicate)
    head = head_of(predicate)
    low = words_in(head)
    if len(tokens(predicate)) < SHORTEST_PREDICATE or not low or is_a_remark(predicate, head):
        return False
    if WHAT_CLAUSE.match(predicate) or (predicate.startswith("the ") and FORMULA.search(head)):
        return True
    article = ARTICLE.match(predicate)
    if not article:
        return _is_plural_kind(low, predicate)
    kind = kind_words(predicate, head)
    if not kind or DETERMINERS & set(kind) or kind[-1] in HAVING:
        return False  # `a codec wraps the data in …`: a statement
    if article.group().startswith("a") and is_plural(kind[-1]) and not KIND_OF.match(predicate):
        return False  # `a market depends on …`: a statement behind a label
    if article.group().startswith("the"):
        surely = named or general
        if not _is_meaning_after_the(predicate, kind, surely=surely, plural=plural, general=general and not named):
            return False
    return _is_a_kind(kind, predicate, general=general) and not (named and singular(kind[-1]) in PERSON_KINDS)


def explains_fully(predicate: str) -> bool:
    """Whether it is `a … that …`, `the study of …`, `a kind of …`: no fact about a name begins like that."""
    plain = plainer(predicate)
    if has_clause(plain) or KIND_OF.match(plain) or FILLED.match(plain):
        return True
    article = ARTICLE.match(plain)
    kind = kind_words(plain, head_of(plain)) if article else ()
    if not kind or article is None:
        return bool(WHAT_CLAUSE.match(plain))
    if article.group().startswith("any"):
        return True
    if article.group().startswith("the"):
        noun = singular(kind[-1])
        told = OF_ANY.match(plain) or (noun.endswith(ACTION_ENDINGS) and OF_ACTION.match(plain))
        return noun in MEANING_NOUNS or bool(told and noun not in IMAGES | EMPTY_KINDS | EVALUATIONS)
    return singular(kind[-1]) in NOTIONS


def tells_by_clause(predicate: str) -> bool:
    """Whether a clause or a participle tells the difference, not `of` alone: `cloth made by …`, `the sum you owe`."""
    plain = plainer(predicate)
    words = words_in(head_of(plain)[:LOOKED_AT])
    numbers = [number for number in range(2, len(words)) if tells_difference(words, number)]
    first = words[numbers[0]] if numbers else ""
    return has_clause(plain) or first in CONTACT or (bool(first) and first not in PREPOSITIONS)


def repeats(term: str, predicate: str) -> bool:
    """Whether the kind is the noun of the term: `cold rent is rent without …`, `short rows are rows that …`."""
    noun = singular(words_in(term)[-1]) if words_in(term)[1:] else ""
    words = words_in(ARTICLE.sub("", plainer(predicate), count=1)[:LOOKED_AT])
    return bool(noun) and any(
        singular(word) == noun
        and number + 1 < len(words)
        and tells_difference(words, number + 1)
        and not PREPOSITIONS & set(words[:number])
        for number, word in enumerate(words[:LONGEST_PLURAL_KIND])
    )


def is_mass_kind(predicate: str, *, sure: bool = False) -> bool:
    """Whether the predicate is a kind without an article: `decayed organic matter that …`, `agreed restraint: …`.

    `sure` says that the subject is marked as a term, so that a colon or `of` may stand for the relative clause, and the
    noun needs no adjective (`removal of …`).
    """
    head = head_of(predicate)
    low = words_in(head)
    for number, word in enumerate(low[: LONGEST_PLURAL_KIND + 1]):
        if number and tells_difference(low, number):
            done = word.endswith("ed") or word in IRREGULAR_PARTICIPLES
            clause = has_clause(predicate) or (sure and (done or word in {"between", "of"}))
            clause = clause or (word == "for" and low[number - 1] in MASS_KINDS)  # `software for drawing …`
            direct = word in {"that", "which"} and low[number - 1] not in BELIEFS
            return clause and _is_mass(low[:number], alone=sure and word == "of", direct=direct)
    explained = predicate[len(head) :].startswith(":") and len(low) <= LONGEST_PLURAL_KIND
    return sure and explained and _is_mass(low)


def names_a_notion(predicate: str) -> bool:
    """Whether the meaning is that of a notion: `a method by which …`, `the use of …`, not `a wall that …`."""
    notion = singular(kind_noun(predicate).lower()) in NOTIONS
    return notion and (has_clause(predicate) or predicate.startswith("the "))


def measures_or_names(predicate: str) -> bool:
    """Whether it is a notion or a measure that a clause or an act explains: `the distance at which …`."""
    noun = singular(kind_noun(predicate).lower())
    if has_clause(predicate):
        return noun in NOTIONS | MEANING_NOUNS
    return noun in NOTIONS and (predicate.startswith("the ") or bool(WAY_OF_DOING.match(predicate)))


def _is_mass(kind: Sequence[str], *, alone: bool = False, direct: bool = False) -> bool:
    """Whether the words are a noun that takes no article, perhaps with adjectives before it."""
    noun = kind[-1] if kind else ""
    uncounted = (direct and not noun.endswith(NO_NOUN)) or (noun.endswith(MASS_ENDINGS) and (alone or len(kind) > 1))
    mass = noun in MASS_KINDS or (uncounted and noun not in EMPTY_KINDS)
    described = len(kind) > len(("partly", "noun")) or not kind[:1] or not kind[0].endswith("ly")
    opens_well = bool(kind) and described and kind[0] not in STOP_WORDS and not kind[0].endswith("ing")
    return mass and opens_well and not EVALUATIONS & set(kind)


def _is_a_kind(kind: Sequence[str], predicate: str, *, general: bool = False) -> bool:
    noun = singular(kind[-1])
    if noun in EVENT_KINDS and DATE.search(predicate):
        return False
    if _is_a_word(kind) and not GIVES_MEANING.search(predicate):
        return False
    clause = has_clause(predicate)
    if noun in PERSON_KINDS - {SIGN} and f"{kind[-1]} that " in predicate:
        return False  # `a pawn is a criminal that …`: of persons one says `who`
    opinions = EVALUATIONS & set(kind if len(kind) > 1 or not clause else ())  # `a wrong for which …`
    opinion = opinions and not ((clause or general) and opinions <= MEASURES)
    counted = predicate.startswith("the number of")
    empty = (noun in EMPTY_KINDS and not FILLED.match(predicate)) or opinion
    told = clause and (noun != PART or f"{PART} of " in predicate)  # `the part that nobody sees` is a remark
    empty = empty or (noun in CLAUSE_KINDS and not (told or counted or EXTREME.match(predicate)))
    return not empty or bool(SAVING_CLAUSE.search(predicate))


def _is_a_word(kind: Sequence[str]) -> bool:
    """Whether the predicate speaks of the word: `a term`, `a legal term`; not `a contract term`."""
    return singular(kind[-1]) in WORD_KINDS and (len(kind) == 1 or kind[-2].endswith(ADJECTIVE_ENDINGS))


def _is_meaning_after_the(predicate: str, kind: Sequence[str], *, surely: bool, plural: bool, general: bool) -> bool:
    """`the process of …`: the noun that names the kind begins a meaning, or anything does that a clause tells apart."""
    if SUPERLATIVE.match(predicate):
        extreme = (
            surely and EXTREME.match(predicate) and (has_clause(predicate) or (general and OF_ANY.match(predicate)))
        )
        if not (extreme or (general and PLACE_IN_ORDER.match(predicate))):
            return False
    if POINTING.search(head_of(predicate)[:LOOKED_AT]):
        return False
    head = singular(kind[-1])
    if surely or head in MEANING_NOUNS or head.endswith(MEANING_ENDINGS):
        return True
    if OF_ANY.match(predicate) and head not in IMAGES:
        return True
    words = words_in(head_of(predicate))
    behind = words[words.index(kind[-1]) + 1 :][:2] if kind[-1] in words else []
    several = plural and is_plural(kind[-1])
    return (several and tells_by_clause(predicate)) or (has_clause(predicate) and "which" in behind)


def _is_plural_kind(low: Sequence[str], predicate: str) -> bool:
    """`entities that operate …`: a plural noun within a few words, then the difference; no participle, no opinion."""
    stopped = low[0] in STOP_WORDS and low[0] not in {"things", "ways"}
    if low[0].endswith(("ing", "ed")) or stopped or POINTING.search(predicate[:LOOKED_AT]):
        return False
    for number, word in enumerate(low[: LONGEST_PLURAL_KIND + 1]):
        if tells_difference(low, number):
            kind = without_preposition(low[:number], word)
            noun = kind[-1] if kind and len(kind) < LONGEST_PLURAL_KIND else ""
            verb = len(kind) == 1 and noun in FINITE_VERBS and word not in {"that", "which", "who", "whose"}
            return is_plural(noun) and not verb and len(noun) >= SHORTEST_PLURAL and _is_a_kind(kind, predicate)
    return False
