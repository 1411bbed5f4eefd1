"""Definitions of an article (extract): every finder over every sentence, in reading order.

A false definition costs more than a missing one: each finder has gates, and what passes no gate is left out.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from itertools import takewhile

from generator.extract.anaphora import find_anaphora
from generator.extract.appositions import find_appositions, find_marked
from generator.extract.deeds import find_by_deeds
from generator.extract.examples import find_by_examples, find_named_examples
from generator.extract.findings import View
from generator.extract.glosses import find_bracket_glosses, find_dash_glosses, find_where_clauses
from generator.extract.labels import find_labelled
from generator.extract.passages import Passage
from generator.extract.subjects import make_setting
from generator.extract.verbs import find_by_verb
from generator.model.article import Anchor, Definition
from generator.model.walk import LeafKind
from generator.text.terms import merge_key

Finder = Callable[[View], Iterator[Definition]]
# Of two findings of one term in one sentence the first in this order is kept.
FINDERS: tuple[Finder, ...] = (
    find_labelled,
    find_by_verb,
    find_by_deeds,
    find_marked,
    find_appositions,
    find_dash_glosses,
    find_bracket_glosses,
    find_where_clauses,
    find_anaphora,
    find_by_examples,
    find_named_examples,
)
LOOK_AHEAD = 2  # sentences in which a term may be taken up again
# A sentence of running text ends with a stop; a line without one is a caption, a label or a heading in disguise.
RUNNING_TEXT = frozenset({LeafKind.PARAGRAPH, LeafKind.QUOTE, LeafKind.NOTE, LeafKind.CELL})
STOPS = (".", "!", "…", "”", '"', "’", ")")


def find_definitions(passages: Sequence[Passage], headings: Mapping[Anchor, str], title: str) -> tuple[Definition, ...]:
    """The definitions that the article states, in reading order; of one term and place only the first."""
    setting = make_setting(passages, (title, *headings.values()))
    found: dict[tuple[str, Anchor], Definition] = {}
    for number, passage in enumerate(passages):
        if not _may_define(passage):
            continue
        before = passages[number - 1] if number and _same_leaf(passages[number - 1], passage) else None
        following = passages[number + 1 : number + 1 + LOOK_AHEAD]
        after = tuple(takewhile(partial(_same_leaf, passage), following))
        view = View(passage, before, after, headings.get(passage.sentence.section, ""), setting)
        for finder in FINDERS:
            for definition in finder(view):
                found.setdefault((merge_key(definition.term), definition.anchor), definition)
    return tuple(found.values())


def _may_define(passage: Passage) -> bool:
    text = passage.prose.rstrip()
    if text.endswith("?"):
        return False
    return passage.kind not in RUNNING_TEXT or text.endswith(STOPS)


def _same_leaf(one: Passage, other: Passage) -> bool:
    return one.sentence.leaf == other.sentence.leaf
