"""What is known of a proposal (extract): numbers from which `judgement.py` tells whether it is a definition."""

from collections.abc import Iterator
from functools import lru_cache

from generator.extract.definitions.gates.findings import View
from generator.extract.definitions.gates.predicates import repeats
from generator.extract.definitions.gates.subjects import Promise, is_name, read_subject
from generator.extract.definitions.judged.proposals import BEING
from generator.extract.definitions.judged.proposed import Form, Proposal
from generator.extract.definitions.judged.tagged_phrases import FINITE, NOUNS, OF, QUOTE
from generator.extract.definitions.judged.tagger import Tagged, is_common
from generator.extract.definitions.judged.told import (
    ADJECTIVES,
    NEGATIONS,
    NOTHING,
    TOLD,
    group_of,
    number_of_opening,
    told,
)
from generator.extract.lexicon import EMPTY_KINDS, EVALUATIONS, GENERIC_WORDS, OPENING_WORDS, PERSON_KINDS
from generator.model.walk import LeafKind
from generator.text.terms import singular, term_key, word_set

TRAITS = (
    "form", "joint", "being", "verb_with_as", "pointer", "words", "left_out", "first_word", "last_word",
    "behind_adjective", "behind_noun", "before_phrase", "determiner", "before_determiner", "of", "hyphen",
    "other_words", "name", "capital", "generic", "empty", "person", "praise", "opening_word", "digit", "letters",
    "term_alone", "term_if_strong", "first_is_common", "last_is_common", "common_words", "count", "heading", "title",
    "in_heading", "marked", "new", "again", "noun_again", "count_of_phrase", "count_of_noun", "quoted", "place",
    "length", "item", "cell", "opens_leaf", "example", "negated", "contrast", "opening", "behind_term",
    "capital_behind", "term_in_meaning", "repeats", "told_in_past",
    *TOLD,
)  # fmt: skip
# The words that join a term to its meaning, by the number that stands for them.
JOINTS = (
    "is", "are", "be", "is defined as", "is used to", "means", "refers to", "refer to", "describes", "involves",
    "includes", "include", "consists of", "occurs", "allows", "serves as", "represents", ", which is", ", which are",
    ", which", ", which means", ", in which", ", where", ", or", ", that is", ", i.e", ", meaning", ",", "(", "( i.e",
    "( that is", "( or", "—", "–", ":", "-", "called", "is called", "are called", "is known as", "are known as",
    "known as", "is termed", "is referred to as", "are referred to as", "considered", ", who",
)  # fmt: skip
JOINT_NUMBER = {joint: number for number, joint in enumerate(JOINTS, start=1)}
FORM_NUMBER = {form: number for number, form in enumerate(Form)}
POINTERS = ("it", "they", "this", "these", "those", "such", "the")
POINTER_NUMBER = {word: number for number, word in enumerate(POINTERS, start=1)}
NO_PART_OF_A_TERM = FINITE | {"VB", "PRP", "DT", "IN", "RB"}
CONTRAST = word_set("also however but instead although though")
EXAMPLES = word_set("example instance e.g.")
PROMISES = (Promise(), Promise(strong=True))
FREE = frozenset({Form.NAMED, Form.BACKWARD, Form.COLON, Form.DASH})  # a meaning may begin with a capital
MANY = 9  # uses; more say no more
LAST = 40  # words, likewise
cached_key = lru_cache(maxsize=1024)(term_key)


def traits(view: View, proposal: Proposal) -> tuple[float, ...]:
    """The numbers that tell of a proposal, in the order of `TRAITS`."""
    return (
        *_of_form(proposal),
        *_of_phrase(proposal),
        *_of_term(view, proposal),
        *_of_uses(view, proposal),
        *_of_place(view, proposal),
        *_of_meaning(view, proposal),
    )


def _of_form(proposal: Proposal) -> Iterator[float]:
    joint = proposal.joint
    yield FORM_NUMBER[proposal.form]
    yield JOINT_NUMBER.get(joint, 0)
    yield joint.partition(" ")[0] in BEING
    yield " as" in joint or " to" in joint
    yield POINTER_NUMBER.get(proposal.told[0].text.lower(), 0)


def _of_phrase(proposal: Proposal) -> Iterator[float]:
    """How the term stands in the noun phrase from which it is cut, and what stands before that."""
    words, span, whole = proposal.words, proposal.span, proposal.whole
    cut = span.first > whole.first
    yield span.end - span.first
    yield span.first - whole.first
    yield group_of(words, span.first)
    yield group_of(words, span.end - 1)
    yield cut and words[span.first - 1].tag in ADJECTIVES
    yield cut and words[span.first - 1].tag in NOUNS
    yield group_of(words, whole.first - 1)
    yield number_of_opening(words[whole.first - 1].text.lower()) if whole.first else NOTHING
    yield group_of(words, whole.first - 2)


def _of_term(view: View, proposal: Proposal) -> Iterator[float]:
    """What kinds of words the term is made of."""
    term = proposal.term
    own = proposal.words[proposal.span.first : proposal.span.end]
    low = [word.text.lower() for word in own]
    yield OF in low
    yield any(word.tag == "HYPH" for word in own)
    yield any(word.tag in NO_PART_OF_A_TERM and word.text != OF for word in own)
    yield is_name(term)
    yield term[0].isupper() and own[0].start > 0
    last = singular(low[-1])
    yield last in GENERIC_WORDS
    yield last in EMPTY_KINDS
    yield last in PERSON_KINDS
    yield not EVALUATIONS.isdisjoint(low)
    yield low[0] in OPENING_WORDS
    yield term[-1].isdigit() or term[0].isdigit()
    yield len(low[-1])
    for promise in PROMISES:
        yield read_subject(term, view.setting, promise) is not None
    common = [is_common(word) for word in low]
    yield common[0]
    yield common[-1]
    yield sum(common)


def _of_uses(view: View, proposal: Proposal) -> Iterator[float]:
    """How the article uses the term elsewhere, and whether the next sentences stay with it."""
    term, setting = proposal.term, view.setting
    noun = proposal.words[proposal.span.end - 1].text
    count = min(setting.count(term), MANY)
    key = f" {cached_key(term)} "
    yield count
    yield setting.heads(term)
    yield setting.is_title(term)
    yield key in f" {cached_key(view.heading)} "
    yield view.marks(term)
    yield setting.is_new(term, view.number)
    following = [f" {cached_key(passage.prose)} " for passage in view.after]
    yield sum(key in text for text in following)
    yield sum(f" {cached_key(noun)} " in text for text in following)
    yield min(setting.count(" ".join([word.text for word in _phrase(proposal)])), MANY)
    yield min(setting.count(noun), MANY) - count
    yield proposal.span.first > 0 and proposal.words[proposal.span.first - 1].tag == QUOTE


def _phrase(proposal: Proposal) -> tuple[Tagged, ...]:
    return proposal.words[proposal.whole.first : proposal.whole.end]


def _of_place(view: View, proposal: Proposal) -> Iterator[float]:
    """Where the term stands, and what else the sentence holds."""
    yield min(proposal.span.first, LAST)
    yield min(len(proposal.told), LAST)
    yield view.passage.kind is LeafKind.ITEM
    yield view.passage.kind in {LeafKind.CELL, LeafKind.ROW}
    yield view.before is None
    low = {word.text.lower() for word in proposal.told}
    yield not EXAMPLES.isdisjoint(low)
    yield not NEGATIONS.isdisjoint(low)
    yield not CONTRAST.isdisjoint(low)
    yield group_of(proposal.told, 0)
    yield group_of(proposal.words, proposal.span.end)


def _of_meaning(view: View, proposal: Proposal) -> Iterator[float]:
    words = proposal.told[proposal.meaning.first : proposal.meaning.end]
    text = view.prose[words[0].start : words[-1].end]
    free = proposal.form in FREE
    yield free and text[:1].isupper()
    yield cached_key(proposal.term) in cached_key(text)
    yield repeats(proposal.term, text)
    yield any(word.tag == "VBD" for word in proposal.told)
    yield from told(words, f"{text[0].lower()}{text[1:]}" if free else text)
