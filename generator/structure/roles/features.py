"""Features of the lines of a text for the classifier of roles: each line, what stands around it, and the whole text."""

from collections.abc import Sequence
from itertools import chain, pairwise

import numpy as np

from generator.model.document import CodeBlock, ItemList, Line, RawBlock
from generator.structure.groups import Layout, layout, without_blank
from generator.structure.line_shape import SHAPE_NAMES, Look, Shape, look_of
from generator.structure.line_signs import SIGN_NAMES
from generator.structure.lines import collapsed, without_leading_symbols
from generator.structure.roles.context import (
    ABSENT,
    CONTEXT_NAMES,
    FARTHEST,
    LONG,
    SHORT,
    context,
    is_medium_sentence,
    is_short,
)
from generator.text.trees import Matrix

OWN_NAMES = (*SHAPE_NAMES, *SIGN_NAMES)
"""What is said of a line by itself."""

NEAR = (-1, 1)
"""Neighbours of which the most is looked at: the lines right above and below."""

NEAR_NAMES = (
    "count", "stop", "colon", "question", "exclamation", "lower", "upper", "capitals", "inner", "gerund", "code",
    "function", "asks", "leads", "quote", "numbered", "label", "past", "dash", "digit", "address", "label_words",
)  # fmt: skip
FAR_NAMES = dict.fromkeys(
    (-3, -2, 2, 3), ("count", "stop", "colon", "capitals", "question", "gerund", "label", "lower")
)
"""What is looked at in neighbours."""

TEXT_NAMES = (
    "text_lines", "newlines", "lists", "code_share", "short_share", "short_stop_share", "short_above_long_share",
    "titles_above_long_share", "labels_above_long_share", "mean_count", "sentence_share",
    "questions", "questions_above_text_share",
)  # fmt: skip
"""What is said of the whole text, the same for each line."""

NEIGHBOURS = (
    *((distance, name) for distance in NEAR for name in NEAR_NAMES),
    *((distance, name) for distance, names in FAR_NAMES.items() for name in names),
)
DISTANCES = np.array([distance for distance, _ in NEIGHBOURS])
COLUMNS = np.array([OWN_NAMES.index(name) for _, name in NEIGHBOURS])
REACH = int(np.abs(DISTANCES).max())
OFFSETS = DISTANCES * len(OWN_NAMES) + COLUMNS
"""What is looked at in neighbours, as places in the matrix of shapes, whose rows stand one behind another."""

FEATURES = (
    *OWN_NAMES,
    *(f"{name}{distance:+d}" for distance, name in NEIGHBOURS),
    *CONTEXT_NAMES,
    *TEXT_NAMES,
)
"""Names of the features, in the order of the columns."""

NOT_A_LINE = tuple(ABSENT for _ in OWN_NAMES)


def line_features(blocks: Sequence[RawBlock]) -> tuple[tuple[Line, ...], Matrix]:
    """The lines with text, and for each of them a row of `FEATURES`."""
    shown = without_blank(blocks)
    texts = [without_leading_symbols(collapsed(block.text)) if isinstance(block, Line) else None for block in shown]
    looks = [None if text is None else look_of(text) for text in texts]
    shapes = [look and look.shape for look in looks]
    rows = [index for index, shape in enumerate(shapes) if shape is not None]
    if not rows:
        return (), np.zeros((0, len(FEATURES)))
    own = _table(looks)
    separated = layout(blocks)
    whole = _text_values(separated, shown, [shape for shape in shapes if shape])
    grouped = separated is Layout.BLANK_LINES
    every = np.empty((len(shown), len(FEATURES)))
    start = 0
    for part in (own, _around(own), context(blocks, texts, looks, is_grouped=grouped), whole[None]):
        every[:, start : start + part.shape[1]] = part
        start += part.shape[1]
    lines = tuple(block for block in shown if isinstance(block, Line))
    return lines, every[rows]


def _table(looks: Sequence[Look | None]) -> Matrix:
    """A row of `OWN_NAMES` for each line, of absent values for what is none."""
    rows = (NOT_A_LINE if look is None else (*look.shape, *look.signs) for look in looks)
    values = np.fromiter(chain.from_iterable(rows), np.float64, len(looks) * len(OWN_NAMES))
    return values.reshape(len(looks), len(OWN_NAMES))


def _around(own: Matrix) -> Matrix:
    """For each row, what is looked at in its neighbours."""
    padded = np.full((len(own) + 2 * REACH, own.shape[1]), ABSENT)
    padded[REACH:-REACH] = own
    rows = np.arange(REACH, len(own) + REACH) * own.shape[1]
    found: Matrix = padded.ravel().take(rows[:, None] + OFFSETS)
    return found


def _text_values(separated: Layout, shown: Sequence[RawBlock], lines: Sequence[Shape]) -> Matrix:
    count = len(lines)
    above_long = [one for one, below in pairwise(lines) if below.count > LONG]
    share = [
        sum(map(is_short, lines)),
        sum(one.count <= SHORT and bool(one.stop) for one in above_long),
        sum(map(is_short, above_long)),
        sum(is_short(one) and one.capitals == 1 for one in above_long),
        sum(one.count <= SHORT and bool(one.colon) for one in above_long),
        sum(one.count for one in lines),
        sum(map(is_medium_sentence, lines)),
    ]
    asked = sum(bool(one.question) and not below.question for one, below in pairwise(lines))
    questions = sum(bool(one.question) for one in lines)
    return np.array(
        [
            float(min(count, 100)),
            float(separated is Layout.NEWLINES),
            float(min(sum(isinstance(block, ItemList) for block in shown), FARTHEST)),
            sum(isinstance(block, CodeBlock) for block in shown) / len(shown),
            *(value / count for value in share),
            float(min(questions, FARTHEST)),
            asked / questions if questions else ABSENT,
        ]
    )
