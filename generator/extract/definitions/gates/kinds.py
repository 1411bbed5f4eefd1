"""How a phrase names a kind and what tells it apart (extract): `a large, flat stone that …`."""

import re
from collections.abc import Sequence
from functools import lru_cache

from generator.extract.definitions.gates.subjects import NOT_ADVERBS
from generator.extract.lexicon import DIFFERENCE_WORDS, PLACE_KINDS
from generator.text.terms import singular, word_set

KIND_OF = re.compile(
    r"(?:an?|any|one|the)\s+(?:\w+\s+)?(?:kind|type|form|sort|class|set|group|collection|series|piece|range|subset|family|"
    r"variety|network|unit|system)s?\s+of\s+(?:an?\s+)?"
)
ARTICLE = re.compile(r"(?:an?|any|the)\s+")
LONGEST_KIND = 7  # words between the article and what tells the difference
BEFORE_WHICH = word_set(
    "above across against along around at between by for from in into of on onto over through to under with within"
)
# A relative clause behind a kind is the surest sign of a definition.
RELATIVE_CLAUSE = re.compile(
    r"(?:[\w’'-]+\s+){1,8}?(?:that|which|who|whose|where|whereby|when|(?:above|across|against|along|around|at|between|by|for|from|in|into|of|on|onto|over|through|to|under|with|within)\s+which)\s"
)
# `the procurement, for profit, of …`: what stands between the kind and its `of`.
INSERT = re.compile(r",\s[^,.;:]{2,60},(?=\s(?:of|that|which|whose|where|(?:by|from|in|on|to|with) which)\s)")
# `a large, peanut-shaped cell`: adjectives that commas part are one description.
ADJECTIVES = re.compile(
    r"(?:an?|any|the)\s(?:[\w’'-]+(?:\s[\w’'-]+)?,\s(?!(?:an?|and|any|are|as|because|but|if|is|or|so|such|that|the|unless|when|where|which|while|who|whose)\b)){1,3}"
)
# `is essentially a`, `is simply the`: a hedge before the kind.
HEDGE = re.compile(
    r"(?:also|basically|broadly|commonly|essentially|generally|in (?:effect|essence),?|literally|merely|normally|often|"
    r"properly|simply|strictly|technically|typically|usually|traditionally)\s+(?=(?:an?|any|the)\s)"
)
# `measures other than force by which …`: an exception before the difference.
EXCEPTION = re.compile(
    r" other than (?:[\w’-]+ ){1,4}(?=(?:(?:by|for|from|in|on|through|to|with) which|that|which|whose) )"
)
END_OF_HEAD = re.compile(r"[,;:.!?(—–]")
COMPOUND = re.compile(r"[^\W_]+(?:['’‐‑-][^\W_]+)*")
# `a layer, often pale, which …`; `a mite, found on bees, …`: the difference stands behind the comma.
DIFFERENCE_BEHIND_COMMA = re.compile(
    r",\s(?:(?:commonly|generally|mostly|normally|often|typically|usually)\s)?"
    r"(?:whose|(?:by|in|on|through) which|(?:which|that) \w+s|where|used|made|built|formed|designed|given|kept|worn|"
    r"held|found|similar to|with|without|\w+ed (?:as|at|by|for|from|in|into|of|on|to|with))\s"
)
PREPOSITIONS = word_set(
    """above across after against along among around as at before behind below between by down during for from in
    inside into of off on onto out outside over round through to under up upon when with within without"""
)
REMARK = re.compile(r"(?<=\w)\s\([^()]{1,120}\)|(?<=\s)\([^()]{1,120}\)\s")  # `a type of (usually public) network`
CONTACT = word_set("he it many most one people she some they we you")  # open a relative clause without a pronoun
ARTICLES = word_set("a an the")
DETERMINERS = word_set("a an any its one the their")
SHAPES = word_set("square state")  # places, or what any thing may be
# Adjectives that may stand behind their noun, before a preposition: `a mammal native to …`.
POSTPOSED = word_set(
    """able apart available capable common due equal free full independent native open peculiar prior proper rich
    similar unable"""
)
IRREGULAR_PARTICIPLES = word_set(
    "born bound brought built cut done drawn fed felt found given grown held kept laid left lent let made meant paid"
    " put read seen sent set shown spent spread taken told worn won written"
)


def has_clause(predicate: str) -> bool:
    """Whether a relative clause follows within a few words: `a wall that …`, `the process by which …`."""
    return bool(RELATIVE_CLAUSE.match(predicate))


def kind_noun(predicate: str) -> str:
    """The noun that names the kind, as written; empty when the predicate names none: `body` in `a body that …`."""
    head = head_of(predicate)
    kind = kind_words(predicate, head) if ARTICLE.match(predicate) else []
    written = {word.lower(): word for word in reversed(COMPOUND.findall(head))}
    return written[kind[-1]] if kind else ""


def is_place(predicate: str) -> bool:
    """Whether the kind is a place: `a town on …`; not `the state of a …`."""
    noun = singular(kind_noun(predicate).lower())
    return noun in PLACE_KINDS and not (noun in SHAPES and f"{noun} of " in predicate)


@lru_cache(maxsize=256)  # a predicate passes several gates, one after the other
def plainer(predicate: str) -> str:
    """The predicate without hedges, inserted remarks and exceptions, and its adjectives without commas between them."""
    plain = HEDGE.sub("", REMARK.sub("", predicate, count=1), count=1)
    plain = EXCEPTION.sub(" ", INSERT.sub("", plain, count=1), count=1)
    adjectives = ADJECTIVES.match(plain)
    return adjectives.group().replace(",", "") + plain[adjectives.end() :] if adjectives else plain


def head_of(predicate: str) -> str:
    """The predicate up to its first mark or bracket."""
    return END_OF_HEAD.split(predicate, maxsplit=1)[0]


def words_in(text: str) -> list[str]:
    """The words in small letters; what hyphens join is one word (`set-up`)."""
    return list(map(str.lower, COMPOUND.findall(text)))


def tells_difference(words: Sequence[str], number: int) -> bool:
    """Whether the word joins a kind to its difference: `that`, `of`, `hemmed in`, `kept alive`, `native to`."""
    word = words[number]
    following = words[number + 1] if number + 1 < len(words) else ""
    if word in DIFFERENCE_WORDS or (word == "such" and following in {"as", "that"}) or following == "enough":
        return True
    if word in ARTICLES and words[number - 1] not in PREPOSITIONS and words[number + 2 : number + 3] == ["can"]:
        return True  # `the area a finger can reach`
    one = word == "one" and following in {"and", "or"}  # `an odd one and can …`: a noun
    if word in CONTACT and words[number - 1] not in PREPOSITIONS and not one:
        return True  # `the fabric you get`
    if following.endswith("ly"):
        following = words[number + 2] if number + 2 < len(words) else ""
    if word.endswith("ing") or word in POSTPOSED:
        return following in PREPOSITIONS or (word.endswith("ing") and following in DETERMINERS)
    return (word.endswith("ed") or word in IRREGULAR_PARTICIPLES) and (following in PREPOSITIONS or following == "so")


def kind_words(predicate: str, head: str) -> Sequence[str]:
    """The words from the article to the first that tells the difference; empty when there is no difference."""
    transparent = KIND_OF.match(predicate)
    start = transparent.end() if transparent else ARTICLE.match(predicate).end()  # type: ignore[union-attr]  # checked before
    words = words_in(head[start:])
    for number in range(1, len(words)):
        if tells_difference(words, number):
            return without_preposition(words[:number], words[number]) if number <= LONGEST_KIND else []
    explained = transparent or DIFFERENCE_BEHIND_COMMA.match(predicate, len(head))
    return words if words and explained and len(words) <= LONGEST_KIND else []


def without_preposition(kind: Sequence[str], following: str) -> Sequence[str]:
    """The words before `which` without the preposition that belongs to it: `a method by which …`."""
    bare = kind[:-1] if following == "which" and kind[-1:] and kind[-1] in BEFORE_WHICH else kind
    return bare[:-1] if bare and bare[-1].endswith("ly") and bare[-1] not in NOT_ADVERBS else bare
