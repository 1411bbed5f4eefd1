"""Definitions behind labels (extract): definition lists, items `Term: definition`, and bold leads of paragraphs."""

import re
from collections.abc import Iterator

from generator.extract.definitions.gates.acts import ACT, ACT_WITH_OBJECT
from generator.extract.definitions.gates.clauses import is_clause, makes_a_statement
from generator.extract.definitions.gates.findings import View, define
from generator.extract.definitions.gates.kinds import has_clause, kind_noun, words_in
from generator.extract.definitions.gates.predicates import is_mass_kind, says_what_it_is
from generator.extract.definitions.gates.subjects import Promise, read_subject
from generator.extract.lexicon import EVALUATIONS, PERSON_KINDS, REMARK_PARTICIPLES
from generator.extract.verb_forms import THIRD_PERSONS, VERBS
from generator.model.article import Definition, DefinitionKind
from generator.model.walk import LeafKind
from generator.text.terms import STOP_WORDS, is_plural, singular, tokens, word_set

LABEL = re.compile(r"([^:—–]{2,60}?)(?::| —| –| -) (?=\S)")

# `all parts of …`, `one or more notes that …`
ALL = re.compile(r"(?:all|one or more) (?=[a-z]+s )")
SHORTEST_ACT = 6  # words
NOUN_OF_ACT = re.compile(r"(?:[\w-]+ )?[\w-]+tion")
SHORTEST_NAME = 3  # letters of a term in a row; `F2` is a key
# A noun without an article, adjectives before it, and a participle with its preposition.
MADE = re.compile(r"(?P<kind>(?:[a-z-]+,? ){1,4}?)[a-z]+ed (?:as|at|by|for|from|in|into|of|on|to|with) \w")
SHORT_FORM = re.compile(r"\([A-Z]{2,8}\)$")  # `Low water (LW)`: no praise has one
ARTICLE = re.compile(r"(?:an?|any|the) ")
OFFER = re.compile(r"an? (?:chance|place|space|way) to ")  # `Announcements: a place to share …`
# What a form or a review has fields for; behind them stands what holds here.
FIELDS = word_set(
    """advice advantage audience author background benefit bonus con cost date disadvantage drawback duration
    impact input license limitation location mission motivation output overview owner price pro purpose rationale
    recommendation requirement scope sponsor status strength summary target timeline warning weakness
    box caption diagram fig figure illustration listing photo picture table"""
)
# `Low cost: a wall that …` praises; `Low tide: a tide that …` names itself in its meaning.
DEGREES = word_set("big bigger cheap cheaper easy easier fast faster high higher large low lower quick slow small")
# `parser: Explain the …`, `Inspects goods: …`: what is to be done, or is done.
IMPERATIVES = VERBS | word_set("avoid fix merge note rename")
ACTS = frozenset(verb.capitalize() for verb in THIRD_PERSONS)  # `runner: Builds the …`


def find_labelled(view: View) -> Iterator[Definition]:
    """The term of a definition list with the first sentence about it, or a label that the rest of its line explains."""
    if view.passage.labels:
        yield from find_listed(view)
    elif view.passage.row:
        yield from _of_row(view)
    elif view.passage.sentence.start == 0:
        yield from _labelled(view)


def find_listed(view: View) -> Iterator[Definition]:
    """The term of a definition list with the first sentence about it: whatever the language, its author defines it."""
    # `about: 10 to 15 minutes` is a quantity, `S.` stands for `see`.
    if view.passage.labels and len(tokens(view.prose)) > 1 and not view.prose[:1].isdigit():
        first, *others = view.passage.labels
        yield define(view, first, DefinitionKind.LIST, tuple(others))


def _labelled(view: View) -> Iterator[Definition]:
    match = LABEL.match(view.prose)
    if not match:
        return
    marked = view.marks(match[1])
    if not marked and view.passage.kind is not LeafKind.ITEM:
        return
    subject = read_subject(match[1], view.setting, Promise(general=marked))
    rest = view.prose[match.end() :]
    meaning = ALL.sub("", rest[:1].lower() + rest[1:], count=1)
    if not subject or _tells_an_act(match[1], rest):
        return
    if _is_field(subject.term, meaning) and not SHORT_FORM.search(match[1]):
        return
    if _is_act(subject.term, meaning) or _is_meaning(meaning, bare=marked and len(tokens(subject.term)) > 1):
        yield define(view, subject.term, DefinitionKind.LIST, subject.aliases)


def _of_row(view: View) -> Iterator[Definition]:
    """The name of the row, if the cell beside it says what it is."""
    subject = read_subject(view.passage.row, view.setting)
    meaning = view.prose[:1].lower() + view.prose[1:]
    if not subject or len(subject.term) < SHORTEST_NAME or _is_field(subject.term, meaning):
        return
    if meaning.partition(" ")[0] in THIRD_PERSONS or singular(kind_noun(meaning)) in PERSON_KINDS:
        return  # a table of what people do: `Ropes | Requires help with knots.`
    if _is_meaning(meaning, bare=True) or _is_made(meaning):
        yield define(view, subject.term, DefinitionKind.LIST, subject.aliases)


def _is_meaning(text: str, *, bare: bool) -> bool:
    """Whether the text behind the label is a meaning; `bare`: one without an article (`removal of …`) will do."""
    if is_clause(text) or OFFER.match(text) or (ARTICLE.match(text) and makes_a_statement(text)):
        return False
    if ARTICLE.match(text):
        return says_what_it_is(text, general=has_clause(text) or not is_plural(kind_noun(text)))
    return ((bare or has_clause(text)) and is_mass_kind(text, sure=True)) or (
        has_clause(text) and not makes_a_statement(text) and says_what_it_is(text, plural=True)
    )


def _is_act(term: str, meaning: str) -> bool:
    """Whether one act explains another: `Greasing: working fat into …`; a task has no object of its own."""
    act = (
        (ACT.fullmatch(term) or NOUN_OF_ACT.fullmatch(term))
        and ACT_WITH_OBJECT.match(meaning)
        and len(tokens(meaning)) >= SHORTEST_ACT
    )
    return bool(act) and not (is_clause(meaning) or makes_a_statement(meaning) or meaning.startswith(term.lower()))


def _is_made(text: str) -> bool:
    """Whether it is a material and how it is made: `dense, hard brick burnt at …`."""
    made = MADE.match(text)
    words = set(words_in(made["kind"])) if made else set[str]()
    return bool(made) and not words & (STOP_WORDS | EVALUATIONS) and not is_clause(text)


def _tells_an_act(label: str, rest: str) -> bool:
    """Whether the label begins with a finite verb, or an order stands behind it."""
    does, order = label.partition(" ")[0].lower(), rest.partition(" ")[0]
    acts = order in ACTS or order.lower() in IMPERATIVES
    return does in THIRD_PERSONS or acts


def _is_field(term: str, meaning: str) -> bool:
    low = [singular(token.text.lower()) for token in tokens(term)]
    if len(low) == 1:
        return low[0] in FIELDS | REMARK_PARTICIPLES
    return low[0] in DEGREES and low[-1] != singular(kind_noun(meaning).lower())
