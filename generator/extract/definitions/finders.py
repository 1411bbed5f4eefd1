"""Definitions of an article (extract): every finder over every sentence, in reading order.

A false definition costs more than a missing one: each finder has gates, and what passes no gate is left out.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial

from generator.extract.definitions.anaphora import find_anaphora
from generator.extract.definitions.appositions import find_appositions, find_marked
from generator.extract.definitions.deeds import find_by_deeds
from generator.extract.definitions.examples import find_by_examples, find_named_examples
from generator.extract.definitions.gates.findings import View
from generator.extract.definitions.gates.standing import stands_for_itself
from generator.extract.definitions.glosses import find_bracket_glosses, find_dash_glosses, find_where_clauses
from generator.extract.definitions.headed import find_headed
from generator.extract.definitions.judged.judgement import judge
from generator.extract.definitions.labels import find_labelled, find_listed
from generator.extract.definitions.language_tables import TABLES
from generator.extract.definitions.languages import find_in_language
from generator.extract.definitions.namings import find_namings
from generator.extract.definitions.restatements import find_restatements
from generator.extract.definitions.verbs import find_by_verb
from generator.extract.passages import Passage
from generator.extract.setting import make_setting
from generator.model.article import Anchor, Definition
from generator.model.walk import LeafKind
from generator.text.terms import is_part_of, merge_key, term_key

Finder = Callable[[View], Iterator[Definition]]
# Each finder with the pieces of text of which it needs one, all if none are named: most sentences need no closer look.
# Of two findings of one term in one sentence the first in this order is kept.
FINDERS: tuple[tuple[Finder, tuple[str, ...]], ...] = (
    (find_labelled, ()),
    (find_by_verb, ()),
    (find_headed, (" is ", " are ")),
    (find_by_deeds, (" and ",)),
    (find_marked, (", a", ", the ")),
    (find_appositions, (", ",)),
    (find_dash_glosses, ("—", "–", "--")),
    (find_bracket_glosses, ("(",)),
    (find_where_clauses, (" where ", " which ", " whereby ", " meaning ", " defined as ")),
    (
        find_namings,
        (
            " called ",
            " known as ",
            " referred to as ",
            " termed ",
            " mean",
            " said to be ",
            " call ",
            " speak",
            " is to ",
            " when ",
            " if ",
        ),
    ),
    (find_restatements, (", ", " (", "—", "–", "--", ": ")),
    (find_anaphora, ("It ", "Such ", "They ", "These ", "This ")),
    (find_by_examples, (", such as ",)),
    (find_named_examples, (" including ", " like ", " such as ")),
)
# What an author lists as a definition is one in any language.
FINDERS_ELSEWHERE: tuple[tuple[Finder, tuple[str, ...]], ...] = ((find_listed, ()),)
ENGLISH = ("", "en")  # no stated language is taken for English
LONGEST_SENTENCE = 1500  # characters; what is longer is no sentence, and every finder may look at all of it
LOOK_AHEAD = 2  # sentences in which a term may be taken up again
# A sentence of running text ends with a stop; a line without one is a caption, a label or a heading in disguise.
RUNNING_TEXT = frozenset({LeafKind.PARAGRAPH, LeafKind.QUOTE, LeafKind.NOTE, LeafKind.CELL, LeafKind.ROW})
STOPS = (".", "…", "”", '"', "’", ")", ";")


def find_definitions(
    passages: Sequence[Passage], headings: Mapping[Anchor, str], title: str, language: str = ""
) -> tuple[Definition, ...]:
    """The definitions that the article states, in reading order; of one term and place only the first.

    English has the richest patterns, French, German and Spanish have tables; of an article in another language only
    definition lists and tables of terms are read.
    """
    finders = _finders(language)
    views = make_views(passages, headings, title)
    judged = judge(views) if language in ENGLISH else {}
    found: dict[tuple[str, Anchor], Definition] = {}
    for view in views:
        stated = tuple(_definitions_in(view, finders))
        others = [one for one in judged.get(view.number, ()) if not any(_is_said_by(one, other) for other in stated)]
        for definition in (*stated, *others):
            if stands_for_itself(definition):
                found.setdefault((merge_key(definition.term), definition.anchor), definition)
    return tuple(found.values())


def _is_said_by(judged: Definition, stated: Definition) -> bool:
    """Whether a finder took the same words of this passage for a term, perhaps more or fewer of them."""
    one, other = term_key(judged.term), term_key(stated.term)
    return one == other or is_part_of(one, other) or is_part_of(other, one)


def make_views(passages: Sequence[Passage], headings: Mapping[Anchor, str], title: str) -> tuple[View, ...]:
    """What may define something, each passage in its surroundings."""
    setting = make_setting(passages, (title, *headings.values()))
    return tuple(
        View(
            passage,
            passages[number - 1] if number and _same_leaf(passages[number - 1], passage) else None,
            tuple([other for other in passages[number + 1 : number + 1 + LOOK_AHEAD] if _same_leaf(passage, other)]),
            headings.get(passage.sentence.section, ""),
            setting,
            number,
        )
        for number, passage in enumerate(passages)
        if _may_define(passage)
    )


def is_read(language: str) -> bool:
    """Whether definitions in sentences of this language are found, and not those of lists and tables alone."""
    return language in ENGLISH or language in TABLES


def _finders(language: str) -> Sequence[tuple[Finder, tuple[str, ...]]]:
    if language in ENGLISH:
        return FINDERS
    table = TABLES.get(language)
    if table is None:
        return FINDERS_ELSEWHERE
    return (*FINDERS_ELSEWHERE, (partial(find_in_language, table=table), ()))


def _definitions_in(view: View, finders: Sequence[tuple[Finder, tuple[str, ...]]]) -> Iterator[Definition]:
    for finder, needed in finders:
        if not needed or _holds_one(view.passage.prose, needed):
            yield from finder(view)


def _holds_one(prose: str, pieces: Sequence[str]) -> bool:
    for piece in pieces:  # noqa: SIM110  # a generator for `any` takes three times as long
        if piece in prose:
            return True
    return False


def _may_define(passage: Passage) -> bool:
    text = passage.prose.rstrip()
    if passage.row:
        return True
    if text.endswith("?") or (len(text) > LONGEST_SENTENCE and not passage.labels):
        return False
    return passage.kind not in RUNNING_TEXT or text.endswith(STOPS)


def _same_leaf(one: Passage, other: Passage) -> bool:
    return one.sentence.leaf == other.sentence.leaf
