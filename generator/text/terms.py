"""Words and terms as strings (text/): tokens, keys under which variants are one, stop words; for extract and index."""

import re
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from generator.text.letters import unaccented
from generator.text.memory import remembered_words

WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
# `WHO`, `R2P`, `MNCs`: two or more capitals or digits, of which the first is a capital; a plural s may follow.
ALL_CAPS = re.compile(r"[A-Z][A-Z0-9]+s?")
# What may stand between two words of one phrase.
PHRASE_GAP = re.compile(r"\s+|\s?[-‐‑]\s?")
POSSESSIVE = re.compile(r"['’]s?$")

IRREGULAR_PLURALS = {
    "analyses": "analysis", "axes": "axis", "bases": "basis", "children": "child", "crises": "crisis",
    "criteria": "criterion", "diagnoses": "diagnosis", "feet": "foot", "halves": "half", "hypotheses": "hypothesis",
    "indices": "index", "knives": "knife", "leaves": "leaf", "lives": "life", "matrices": "matrix", "men": "man",
    "mice": "mouse", "oases": "oasis", "parentheses": "parenthesis", "people": "people", "phenomena": "phenomenon",
    "selves": "self", "shelves": "shelf", "syntheses": "synthesis", "teeth": "tooth", "theses": "thesis",
    "vertices": "vertex", "wives": "wife", "wolves": "wolf", "women": "woman",
}  # fmt: skip
UNCHANGED_PLURALS = frozenset(
    {"always", "bias", "canvas", "gas", "lens", "means", "news", "perhaps", "series", "species"}
)
# Longest first; the first that fits is taken. `us`, `ss`, `is`, `ics` end singular words (bus, class, basis, politics).
PLURAL_ENDINGS = (
    ("sses", "ss"), ("shes", "sh"), ("ches", "ch"), ("xes", "x"), ("zzes", "zz"), ("oes", "o"), ("ies", "y"),
    ("ics", "ics"), ("ss", "ss"), ("us", "us"), ("is", "is"), ("s", ""),
)  # fmt: skip
SHORTEST_PLURAL = 4  # `gas`, `its`, `bus` are no plurals; `ties` is

# British endings and what American spelling has; only for comparing, so a wrong but equal result does no harm.
BRITISH_ENDINGS = (
    (re.compile(r"(?<=[a-z]{2})is(?=(?:e|ed|er|ing|ation)$)"), "iz"),
    (re.compile(r"(?<=[a-z]{2})ys(?=(?:e|ed|er|ing)$)"), "yz"),
    (re.compile(r"(?<=[a-z]{3})our(?=(?:al|ed|ing|ite|able|hood)?$)"), "or"),
    (re.compile(r"(?<=[a-z]{3})(?<!c)tre$"), "ter"),
    (re.compile(r"(?<=[aeiou])ll(?=(?:ed|ing|er)$)"), "l"),
    (re.compile(r"(?<=[a-z])ogue$"), "og"),
)
# Whether a word may have one of them: one search instead of six, for most words have none.
MAYBE_BRITISH = re.compile(r"(?:[iy]s(?:e|ed|er|ing|ation)|our(?:al|ed|ing|ite|able|hood)?|tre|ll(?:ed|ing|er)|ogue)$")
BRITISH_WORDS = {
    "ageing": "aging", "defence": "defense", "judgement": "judgment", "licence": "license", "offence": "offense",
    "programme": "program", "sceptic": "skeptic", "sceptical": "skeptical",
}  # fmt: skip


def word_set(words: str) -> frozenset[str]:
    """The words, which white space parts, as a set; long lists read better so."""
    return frozenset(words.split())


STOP_WORDS = word_set(
    """a about above across after again against all almost along already also although always am among an and any
    anyone anything are around as at away back be became because become becomes been before behind being below
    between beyond both but by can cannot could did do does doing done down during each either else enough
    especially etc even ever every everyone everything except few first for from further furthermore get gets
    getting give given go goes going gone got had has have having he her here hers herself him himself his how
    however i if in include included includes including indeed instead into is it its itself just keep last later
    least less let lets like likely made make makes making many may maybe me meanwhile might mine more moreover most
    much must my myself near need needs neither never new next no nobody none nor not nothing now of off often on
    once one ones only onto or other others otherwise our ours ourselves out over own per perhaps quite rather
    really s said same say says second see seem seems seen several shall she should since so some someone something
    sometimes soon still such t take taken takes than that the their theirs them themselves then there therefore
    these they thing things third this those though three through throughout thus to together too toward towards two
    under until up upon us use used uses using usually various very via want was way ways we well went were what
    whatever when where whereas whether which while who whom whose why will with within without would yes yet you
    your yours yourself yourselves"""
)


# Small words within proper names, in the languages that the patterns know.
NAME_LINKS = word_set("against and d da de del der des di do du e et for für in la le les of on the to und y")


class Token(NamedTuple):
    """A word with its offsets in the text."""

    text: str
    start: int
    end: int


new_token = tuple.__new__  # twice as fast as calling `Token`, of which a site has millions


@lru_cache(maxsize=2048)  # a sentence is read by a dozen finders, one after the other
def tokens(text: str) -> tuple[Token, ...]:
    """The words of the text; hyphens and slashes part words, an apostrophe inside does not.

    >>> [token.text for token in tokens("E-mail isn't mail.")]
    ['E', 'mail', "isn't", 'mail']
    """
    return tuple([new_token(Token, (match[0], match.start(), match.end())) for match in WORD.finditer(text)])


def words_of(text: str) -> tuple[str, ...]:
    """The words of the text without their places: three times as fast as `tokens`.

    >>> words_of("E-mail isn't mail.")
    ('E', 'mail', "isn't", 'mail')
    """
    return tuple(WORD.findall(text))


def term_key(term: str) -> str:
    """What all spellings of a term have in common: its words in lower case, singular, American, unaccented.

    Hyphens are spaces. Words in capitals keep them, for WHO is not who.

    >>> term_key("Non-state Actors"), term_key("labour organisation"), term_key("NGOs")
    ('non state actor', 'labor organization', 'NGO')
    """
    plain = term.replace(" ", "").isalnum()  # as most terms; to part them takes a tenth of finding their words
    return " ".join(map(word_key, term.split() if plain else WORD.findall(term)))


def merge_key(term: str) -> str:
    """The key without spaces, under which `cyber security` and `cybersecurity` are one term."""
    return term_key(term).replace(" ", "")


def is_part_of(key: str, other: str) -> bool:
    """Whether the words of a key stand together in another one, which says the same and more.

    >>> is_part_of("free trade", "free trade area"), is_part_of("trade", "trader"), is_part_of("trade", "trade")
    (True, False, False)
    """
    return key != other and f" {key} " in f" {other} "


@remembered_words  # an article asks for each word dozens of times
def word_key(word: str) -> str:
    """The key of one word."""
    if ALL_CAPS.fullmatch(word):
        return word.removesuffix("s")
    bare = POSSESSIVE.sub("", unaccented(word).lower())
    return american(singular(bare))


@remembered_words
def singular(word: str) -> str:
    """The singular of a lower-case noun, by endings; a word that is none comes out the same wherever it is used.

    >>> [singular(word) for word in ("policies", "crises", "alliances", "politics", "class")]
    ['policy', 'crisis', 'alliance', 'politics', 'class']
    """
    if word in IRREGULAR_PLURALS:
        return IRREGULAR_PLURALS[word]
    if not word.endswith("s") or len(word) < SHORTEST_PLURAL or word in UNCHANGED_PLURALS:
        return word
    for ending, replacement in PLURAL_ENDINGS:
        if word.endswith(ending) and len(word) > len(ending) + 1:
            return word.removesuffix(ending) + replacement
    return word


def is_plural(word: str) -> bool:
    """Whether the word looks like a plural noun."""
    low = word.lower()
    return bool(ALL_CAPS.fullmatch(word) and word.endswith("s")) or singular(low) != low


def is_proper_name(term: str) -> bool:
    """Whether the term is the same in any language: capitals in it beyond the first letter of one word.

    >>> [is_proper_name(each) for each in ("League of Ports", "NATO", "GitLab", "Tide gates", "Tide")]
    [True, True, True, False, False]
    """
    words = words_of(term)
    if any(char.isupper() for word in words for char in word[1:]):
        return True
    capitals = sum(word[0].isupper() for word in words)
    return capitals > 1 and all(word[0].isupper() or word in NAME_LINKS or word.isdigit() for word in words)


def american(word: str) -> str:
    """The American spelling of a lower-case word, good for comparing only."""
    if word in BRITISH_WORDS:
        return BRITISH_WORDS[word]
    if not MAYBE_BRITISH.search(word):
        return word
    for ending, replacement in BRITISH_ENDINGS:
        word = ending.sub(replacement, word)
    return word


def collation(term: str) -> tuple[str, str]:
    """What names are sorted by: their letters without regard to case and accents, then the name as written."""
    return unaccented(term).casefold(), term


def first_letter(term: str) -> str:
    """The letter under which a term is listed, A to Z, or `#` for anything else.

    >>> first_letter("élan"), first_letter("Œuvre"), first_letter("5G")
    ('E', 'O', '#')
    """
    letter = unaccented(term).lstrip("\"'“‘(")[:1].upper()
    return letter if "A" <= letter <= "Z" else "#"


@lru_cache(maxsize=2048)
def phrase_runs(text: str) -> tuple[tuple[Token, ...], ...]:
    """The words of the text in runs that nothing but spaces and hyphens parts."""
    words = tokens(text)
    ends = [
        number
        for number, (one, two) in enumerate(pairwise(words), start=1)
        if text[one[2] : two[1]] != " " and not PHRASE_GAP.fullmatch(text, one[2], two[1])  # a space is the usual case
    ]
    return tuple([words[start:end] for start, end in pairwise((0, *ends, len(words))) if start < end])
