"""Roles of the lines that are left: headings, items of lists that lost their marks, and paragraphs."""

import re
from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum
from itertools import pairwise

import numpy as np

from generator.model.document import Heading, ItemList, Line, RawBlock
from generator.model.inline import Text
from generator.structure.draft import UNRANKED, Draft, span, with_blocks
from generator.structure.groups import Layout, is_blank, layout, without_blank
from generator.structure.lines import announces, collapsed, ends_sentence, without_leading_symbols, words
from generator.structure.lists import item_of
from generator.structure.roles.features import line_features
from generator.structure.roles.sequence import likeliest, load_pairs
from generator.text.trees import Flags, Matrix, Trees, label_index, load_trees, probabilities

FEWEST_STATED = 2
"""Marked headings from which a source marks all of them."""

FEWEST_ITEMS = 2
"""Lines that make a list where nothing marks them."""

ITEM_CERTAINTY, ITEM_CERTAINTY_BESIDE_LISTS = 0.65, 0.7
"""Probability from which a line alone is an item; a text that marks its lists seldom has one without marks. With .57
beside lists a text without blank lines whose lists are marked gets .004 more items that are none."""

PARENT_CERTAINTY = 0.05
"""Probability from which a phrase above a heading is its parent."""

FEWEST_SENTENCES, LONGEST_SENTENCE, SHORTEST_TEXT, SENTENCES_ABOVE_TEXT = 4, 10, 20, 0.85
"""Headings that are sentences are a habit of an author: at least four lines of up to ten words, each above a paragraph
of more than twenty, and hardly any such line elsewhere. In 1,600 public articles nothing else looks so."""

FEWEST_QUESTIONS, LONGEST_QUESTION, QUESTIONS_ABOVE_TEXT = 5, 45, 0.8
"""Headings that are questions are those of an interview: at least five of up to 45 words, nearly all questions of the
text, each between sentences or longer lines, of which the one below asks nothing. Of the questions above a paragraph in
such articles of the training 9 of 10 are headings."""

LONGEST_LABEL, LONGEST_HEADING = 8, 14
"""Words of a heading with a colon at its end, and of any heading: 97 of 100 are no longer."""

NO_HEADING = re.compile(
    r"""
      ://\S*$ | ^\W*$ | ^[—–] | [{}=;,]$
    | :\s*(?:[\d.,]+ | \d{1,2}[–-]\d{1,2} | \d[\d.,]*[kKmM%](?:\s\([^()]*\))?)$
    | ^--?[A-Za-z][\w-]*[\ =]["'].*["']$
    """,
    re.VERBOSE,
)
"""What ends with an address, signs alone, the name below a quotation (`— Ann`), the end of a line of code or of half a
sentence, a label with a number or a short range, an option with its string (`-m 'a note'`): never headings."""


class Role(StrEnum):
    """What a line is; the names are the labels of the trees."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    ITEM = "item"


def find_roles(draft: Draft) -> Draft:
    """The draft with lines that are headings as headings, their levels open, and runs of items as lists.

    Where the source marks its headings, at least two of them, no others are looked for.
    """
    lines, rows = line_features(draft.blocks)
    if not lines:
        return draft
    roles = _without_edges(draft.blocks, _roles(lines, rows, draft.blocks))
    if sum(isinstance(block, Heading) and block.level > UNRANKED for block in draft.blocks) >= FEWEST_STATED:
        roles = {place: Role.PARAGRAPH if role is Role.HEADING else role for place, role in roles.items()}
    return with_blocks(draft, tuple(_blocks(draft.blocks, roles)))


def _roles(lines: Sequence[Line], rows: Matrix, blocks: Sequence[RawBlock]) -> dict[int, Role]:
    """The role of each line, by the number of its first unit."""
    trees = load_trees(__package__, "labels")
    found = probabilities(trees, rows)
    labels = _likeliest(found, blocks)
    asserted = np.logical_or.reduce([rule(trees, rows) for rule in (_sentence_headings, _question_headings, _labels)])
    roles = {}
    for line, label, is_heading in zip(lines, labels, asserted, strict=True):
        role = Role(trees.labels[label])
        if role is not Role.ITEM:
            likely = is_heading or role is Role.HEADING
            role = Role.HEADING if likely and not NO_HEADING.search(collapsed(line.text)) else Role.PARAGRAPH
        roles[line.place.first] = role
    heading = found[:, label_index(trees, Role.HEADING)]
    for index in reversed(_phrases_alone(trees, rows, heading)):
        below = lines[index + 1 : index + 2]
        if below and roles[below[0].place.first] is Role.HEADING and not NO_HEADING.search(lines[index].text):
            roles[lines[index].place.first] = Role.HEADING
    return roles


def _likeliest(found: Matrix, blocks: Sequence[RawBlock]) -> tuple[int, ...]:
    """The label of each line; an item must be more certain than the others."""
    marked = any(isinstance(block, ItemList) for block in blocks)
    certainty = ITEM_CERTAINTY_BESIDE_LISTS if marked else ITEM_CERTAINTY
    weighted = found.copy()
    weighted[:, label_index(load_trees(__package__, "labels"), Role.ITEM)] *= (1 - certainty) / certainty
    return likeliest(weighted, _follow(blocks), load_pairs("labels"))


def _follow(blocks: Sequence[RawBlock]) -> list[bool]:
    """For each line with text, whether it stands right below another, in a text whose paragraphs newlines separate.

    What follows what is known of such texts only: where blank lines separate paragraphs, the trees alone do better.
    """
    if layout(blocks) is not Layout.NEWLINES:
        return [False] * sum(isinstance(block, Line) for block in without_blank(blocks))
    shown = [isinstance(block, Line) and not is_blank(block) for block in blocks]
    return [above for above, is_line in pairwise((False, *shown)) if is_line]


class _Columns:
    """The columns of a matrix by the names of their features."""

    def __init__(self, trees: Trees, rows: Matrix) -> None:
        self._columns = rows.T
        self._index = trees.column

    def __getitem__(self, name: str) -> Matrix:
        column: Matrix = self._columns[self._index[name]]
        return column


def _phrases_alone(trees: Trees, rows: Matrix, heading: Matrix) -> Sequence[int]:
    """Short lines in capitals between a paragraph and another line: above a heading they are its parents."""
    column = _Columns(trees, rows)
    phrase = (column["count"] <= LONGEST_HEADING) & (column["upper"] == 1) & (heading >= PARENT_CERTAINTY)
    if not np.count_nonzero(phrase):
        return ()
    ended = sum(column[name] for name in ("stop", "question", "exclamation", "colon", "comma", "dots", "inner")) > 0
    above = ((column["count-1"] > LONGEST_HEADING) & (column["stop-1"] > 0)) | (column["kind_above"] > 1)
    found: list[int] = (phrase & ~ended & above & (column["kind_below"] == 0)).nonzero()[0].tolist()
    return found


def _labels(trees: Trees, rows: Matrix) -> Flags:
    """For each line, whether it is a label in title case, with a colon at its end and a paragraph below."""
    column = _Columns(trees, rows)
    colon = column["colon"] > 0
    if not np.count_nonzero(colon):
        return colon
    labels = colon & (column["capitals"] == 1) & (column["count"] <= LONGEST_LABEL)
    found: Flags = labels & (column["count+1"] > LONGEST_HEADING)
    return found


def _sentence_headings(trees: Trees, rows: Matrix) -> Flags:
    """For each line, whether it is one of the headings of an author who ends headings with a full stop."""
    column = _Columns(trees, rows)
    ended = (column["stop"] > 0) | (column["exclamation"] > 0) | (column["dots"] > 0)
    short = ended & (column["count"] <= LONGEST_SENTENCE)
    if np.count_nonzero(short) < FEWEST_SENTENCES:
        return np.zeros_like(short)
    sentences = short & (column["inner"] == 0) & (column["upper"] == 1)
    above_text = sentences & (column["count+1"] > SHORTEST_TEXT)
    enough = above_text.sum() >= max(FEWEST_SENTENCES, SENTENCES_ABOVE_TEXT * sentences.sum())
    found: Flags = above_text & enough
    return found


def _question_headings(trees: Trees, rows: Matrix) -> Flags:
    """For each line, whether it is one of the questions of an interview."""
    column = _Columns(trees, rows)
    asks = column["question"] > 0
    if np.count_nonzero(asks) < FEWEST_QUESTIONS:
        return np.zeros_like(asks)
    answered = (column["question+1"] == 0) & ((column["stop+1"] > 0) | (column["count+1"] > LONGEST_HEADING))
    below_answer = (column["stop-1"] > 0) | (column["count-1"] > LONGEST_HEADING)
    heads = asks & answered & below_answer & (column["count"] <= LONGEST_QUESTION)
    found: Flags = heads & (heads.sum() >= max(FEWEST_QUESTIONS, QUESTIONS_ABOVE_TEXT * asks.sum()))
    return found


def _without_edges(blocks: Sequence[RawBlock], roles: Mapping[int, Role]) -> dict[int, Role]:
    """The roles less headings without text and items alone: a last line heads nothing, one item is no list."""
    last = next((block for block in reversed(blocks) if not is_blank(block)), None)
    found = dict(roles)
    if isinstance(last, Line) and found[last.place.first] is Role.HEADING:
        found[last.place.first] = Role.PARAGRAPH
    for run in tuple(_item_runs(blocks, found)):
        if len(run) < FEWEST_ITEMS:
            found[run[0].place.first] = Role.PARAGRAPH
        elif _is_headed(run):
            found |= {line.place.first: Role.PARAGRAPH for line in run} | {run[0].place.first: Role.HEADING}
    return found


def _is_headed(lines: Sequence[Line]) -> bool:
    """Whether the first line is a heading of the paragraphs right below it."""
    first, rest = lines[0].text, lines[1:]
    return (
        len(words(first)) <= LONGEST_HEADING
        and not ends_sentence(first)
        and not announces(first)
        and all(ends_sentence(line.text) and len(words(line.text)) > LONGEST_HEADING for line in rest)
    )


def _item_runs(blocks: Sequence[RawBlock], roles: Mapping[int, Role]) -> Iterator[list[Line]]:
    """Items that nothing separates, not even a blank line."""
    run: list[Line] = []
    for block in blocks:
        if isinstance(block, Line) and roles.get(block.place.first) is Role.ITEM:
            run.append(block)
        elif run:
            yield run
            run = []
    if run:
        yield run


def _blocks(blocks: Sequence[RawBlock], roles: Mapping[int, Role]) -> Iterator[RawBlock]:
    runs = {run[0].place.first: run for run in _item_runs(blocks, roles)}
    for block in blocks:
        role = roles.get(block.place.first) if isinstance(block, Line) else None
        if role is Role.HEADING and isinstance(block, Line):
            yield Heading(UNRANKED, (Text(without_leading_symbols(collapsed(block.text))),), block.place)
        elif role is not Role.ITEM:
            yield block
        elif block.place.first in runs:
            yield _list(runs[block.place.first])


def _list(lines: Sequence[Line]) -> ItemList:
    items = tuple(item_of(line.text, line.place) for line in lines)
    return ItemList(items, None, span(lines[0].place, lines[-1].place))
