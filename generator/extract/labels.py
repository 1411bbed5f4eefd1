"""Definitions behind labels (extract): definition lists, items `Term: definition`, and bold leads of paragraphs."""

import re
from collections.abc import Iterator

from generator.extract.findings import View, define
from generator.extract.kinds import has_clause, kind_noun
from generator.extract.predicates import is_clause, is_mass_kind, makes_a_statement, says_what_it_is
from generator.extract.subjects import read_subject
from generator.model.article import Definition, DefinitionKind
from generator.model.walk import LeafKind
from generator.text.terms import is_plural, singular, tokens, word_set

LABEL = re.compile(r"([^:—–]{2,60}?)(?::| —| –| -) (?=\S)")

ARTICLE = re.compile(r"(?:an?|any|the) ")
# What a form or a review has fields for; behind them stands what holds here.
FIELDS = word_set(
    """advice advantage audience author background benefit bonus con cost date disadvantage drawback duration
    impact input license limitation location mission motivation output overview owner price pro purpose rationale
    recommendation requirement scope sponsor status strength summary target timeline warning weakness"""
)
# `Low cost: a wall that …` praises; `Low tide: a tide that …` names itself in its meaning.
DEGREES = word_set("big bigger cheap cheaper easy easier fast faster high higher large low lower quick slow small")


def find_labelled(view: View) -> Iterator[Definition]:
    """The term of a definition list with the first sentence about it, or a label that the rest of its line explains."""
    if view.passage.labels:
        yield from find_listed(view)
    elif view.passage.sentence.start == 0:
        yield from _labelled(view)


def find_listed(view: View) -> Iterator[Definition]:
    """The term of a definition list with the first sentence about it: whatever the language, its author defines it."""
    if view.passage.labels:
        first, *others = view.passage.labels
        yield define(view, first, DefinitionKind.LIST, tuple(others))


def _labelled(view: View) -> Iterator[Definition]:
    match = LABEL.match(view.prose)
    if not match:
        return
    marked = view.marks(match[1])
    if not marked and view.passage.kind is not LeafKind.ITEM:
        return
    subject = read_subject(match[1], view.setting)
    rest = view.prose[match.end() :]
    meaning = rest[:1].lower() + rest[1:]
    if not subject or _is_field(subject.term, meaning):
        return
    if _is_meaning(meaning, bare=marked and len(tokens(subject.term)) > 1):
        yield define(view, subject.term, DefinitionKind.LIST, subject.aliases)


def _is_meaning(text: str, *, bare: bool) -> bool:
    """Whether the text behind the label is a meaning; `bare`: one without an article (`removal of …`) will do."""
    if is_clause(text):
        return False
    if ARTICLE.match(text):
        return says_what_it_is(text, general=has_clause(text) or not is_plural(kind_noun(text)))
    return ((bare or has_clause(text)) and is_mass_kind(text, sure=True)) or (
        has_clause(text) and not makes_a_statement(text) and says_what_it_is(text, plural=True)
    )


def _is_field(term: str, meaning: str) -> bool:
    low = [singular(token.text.lower()) for token in tokens(term)]
    if len(low) == 1:
        return low[0] in FIELDS
    return low[0] in DEGREES and low[-1] != singular(kind_noun(meaning).lower())
