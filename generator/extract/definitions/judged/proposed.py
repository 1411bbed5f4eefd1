"""What a term and its meaning are to each other (extract): one proposal of a definition, and what rules one out."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import takewhile

from generator.extract.definitions.judged.tagged_phrases import (
    LONGEST,
    NOUNS,
    OF,
    Span,
    is_a_name,
    is_last_of_several,
    is_possessive,
    is_quoted_before,
    text_of,
)
from generator.extract.definitions.judged.tagger import Tagged
from generator.extract.lexicon import EMPTY_KINDS, EVALUATIONS
from generator.extract.verb_forms import VERBS
from generator.text.terms import singular, word_set


class Form(StrEnum):
    """How a term and what is said of it stand to each other."""

    VERB = "verb"  # `X is …`, `X means …`
    BACKWARD = "backward"  # `… is an X.`
    NAMED = "named"  # `… called X`
    COMMA = "comma"
    BRACKET = "bracket"
    DASH = "dash"
    COLON = "colon"
    POINTING = "pointing"  # `It is …`, of the subject of the sentence before
    POINTING_END = "pointing end"  # of the last words of the sentence before
    POINTING_NAMED = "pointing named"  # `This is called X.`


@dataclass(frozen=True, slots=True)
class Proposal:
    """A term and what may be its meaning: spans of `words`, those of the sentence before if it names the term.

    `joint` are the words between the two, in small letters: `is`, `refers to`, `, which is`.
    """

    form: Form
    joint: str
    term: str
    words: tuple[Tagged, ...]
    span: Span
    whole: Span  # the noun phrase from which the term is cut
    told: tuple[Tagged, ...]  # the words of this sentence
    meaning: Span


REFERENCES = word_set("see also sometimes often formerly known called e.g. for cf. compare figure table chapter")
NEGATIONS = word_set("no not n't neither")
# `a way of seeing …`: so begin some definitions, though most that begin so are none.
OFTEN_ENOUGH = word_set(
    """case cause change consequence day effort element example fact goal half hobby idea instance issue mistake moment
    need one outcome person question reason requirement response result risk subject thing time topic turn way week
    work year"""
)
IMAGES = EMPTY_KINDS - OFTEN_ENOUGH
BEHIND_KIND = word_set("for in of that to where which who")
LONGEST_KIND = 8  # words, hyphens too
IS_ARE = ("is", "are")
ALLOWS = "allows"  # `allows ships to pass` says what for, `allows four kinds` does not
RELATIVES = word_set("that which who where")
ANOTHER = "another"  # `another large change is …`: one of several
ONE_OF = ["one", OF]  # `Distance is one of the barriers`
# With what a meaning may begin; of 1,180 definitions in articles annotated for it, 60 began otherwise.
ANY_NOUN = NOUNS | {"DT"}
OPENS = {
    Form.VERB: ANY_NOUN | word_set("CD VBN JJ PRP$ TO VBG WP WRB"),
    Form.COMMA: ANY_NOUN | word_set("IN JJ MD PRP RB VBG VBZ VBP CD"),
    Form.BRACKET: ANY_NOUN | word_set("IN JJ RB VBG VBN CD"),
    Form.DASH: ANY_NOUN | word_set("RB VBG JJ WRB IN CD VBN"),
    Form.COLON: ANY_NOUN | word_set("IN JJ RB VBG VBN WRB"),
}
PLURAL_OPENS = OPENS[Form.VERB] - {"VBG"} | {"JJR"}  # behind `are`
UNLISTED = frozenset({Form.VERB, Form.COMMA, Form.DASH, Form.BRACKET})
NO_FIRST_WORD = word_set("HYPH POS CD")
LEAST_MEANING = 3  # words behind a verb: `the wall is old` says nothing
MOST_LEFT_OUT = 3  # words at the beginning of a phrase that are no part of the term


def proposed(
    form: Form, joint: str, words: tuple[Tagged, ...], phrases: Sequence[Span], told: tuple[Tagged, ...], meaning: Span
) -> Iterator[Proposal]:
    """A proposal for each phrase, and for each without its first words where these only modify."""
    shortest = LEAST_MEANING if form is Form.VERB else 1
    if meaning.end - meaning.first < shortest or not _may_open(form, joint, told, meaning):
        return
    for whole in phrases:
        if whole.first and (words[whole.first - 1].text.lower() == ANOTHER or is_quoted_before(words, whole.first)):
            continue
        if form in UNLISTED and is_last_of_several(words, whole.first, alternatives=form is not Form.VERB):
            continue
        for span in _ends(words, whole):
            yield Proposal(form, joint, text_of(words, span), words, span, whole, told, meaning)


def _ends(words: Sequence[Tagged], whole: Span) -> Iterator[Span]:
    """The phrase, and what is left of it without its first words."""
    for first in range(whole.first, min(whole.end, whole.first + MOST_LEFT_OUT + 1)):
        if first > whole.first and words[first - 1].text == OF:
            return
        cut = first > whole.first and is_possessive(words, first - 1)
        joined = first > 0 and words[first - 1].tag == "HYPH"
        verb = words[first].text in VERBS  # `to install Rust, a language …`
        broken = verb or cut or joined or is_possessive(words, first) or words[first].tag in NO_FIRST_WORD
        if not broken and whole.end - first <= LONGEST:
            yield Span(first, whole.end)


def _says_nothing(words: Sequence[Tagged]) -> bool:
    """Whether the kind is an image or empty, perhaps with praise: `a muscle that …`, `a complex phenomenon that …`."""
    kind = list(takewhile(lambda word: word.text.lower() not in BEHIND_KIND, words[:LONGEST_KIND]))
    low = {word.text.lower() for word in kind}
    nouns = [singular(word.text.lower()) for word in kind if word.tag in NOUNS]
    praised = not EVALUATIONS.isdisjoint(low) and not EMPTY_KINDS.isdisjoint(map(singular, low))
    return praised or (bool(nouns) and nouns[-1] in IMAGES)


def _may_open(form: Form, joint: str, told: Sequence[Tagged], meaning: Span) -> bool:
    """Whether a meaning may begin like this behind such a joint."""
    opening = told[meaning.first].tag
    low = [word.text.lower() for word in told[meaning.first : meaning.first + 2]]
    if low == ONE_OF or low[0] in NEGATIONS:
        return False
    if joint in IS_ARE and form is Form.VERB and _says_nothing(told[meaning.first : meaning.end]):
        return False
    if joint == ALLOWS and all(word.tag != "TO" for word in told[meaning.first : meaning.end]):
        return False
    opens = OPENS.get(form)
    if opens is None:
        return True
    if joint == ",":  # alone it proves least
        following = {word.text for word in told[meaning.first : meaning.first + LONGEST]}
        return opening == "DT" or (opening in NOUNS | {"JJ", "VBN"} and not following.isdisjoint(RELATIVES))
    if form is Form.BRACKET and (low[0] in REFERENCES or is_a_name(told[meaning.first : meaning.end])):
        return False
    return opening in (PLURAL_OPENS if joint == "are" else opens)
