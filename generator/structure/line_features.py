"""Features of the lines of a text for the classifier of roles: each line, what stands around it, and the whole text."""

from collections import Counter
from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from generator.model.document import CodeBlock, Heading, ItemList, Line, RawBlock
from generator.structure.groups import Layout, is_blank, layout
from generator.structure.line_shape import SHAPE_NAMES, Shape, shape_of, values_of
from generator.structure.lines import collapsed, without_leading_symbols

Matrix: TypeAlias = NDArray[np.float64]

NEAR = (-1, 1)
"""Neighbours of which the most is looked at: the lines right above and below."""

NEAR_NAMES = (
    "count", "stop", "colon", "question", "exclamation", "lower", "upper", "capitals", "inner", "gerund", "code",
    "function", "asks", "leads", "quote", "numbered", "label",
)  # fmt: skip
FAR_NAMES = dict.fromkeys((-3, -2, 2, 3), ("count", "stop", "colon", "capitals", "question", "gerund"))
"""What is looked at in neighbours."""

ABSENT = -1.0
"""Value of a feature of what is not there or is no line."""

SHORT, MEDIUM, LONG = 14, 34, 20
"""Words: up to which a line may be a heading, up to which an item, and from which it is rather a paragraph."""

FARTHEST, MOST_REPEATS = 12.0, 8
"""Where counting ends: lines of a run, lines that begin alike."""

CONTEXT_NAMES = (
    "kind_above", "kind_below", "kind_above_2", "kind_below_2", "blank_above", "blank_below", "first_alike_above",
    "first_alike_below", "end_alike_above", "end_alike_below", "ratio_above", "ratio_below", "place_in_group",
    "size_of_group", "group_announced", "place", "from_start", "from_end", "short_above", "short_below",
    "sentences_above", "sentences_below", "medium_above", "medium_below", "since_colon", "begin_alike", "repeats",
)  # fmt: skip

TEXT_NAMES = (
    "text_lines", "newlines", "lists", "code_share", "short_share", "short_stop_share", "short_above_long_share",
    "titles_above_long_share", "labels_above_long_share", "mean_count", "sentence_share",
)  # fmt: skip
"""What is said of the whole text, the same for each line."""

NEIGHBOURS = (
    *((distance, name) for distance in NEAR for name in NEAR_NAMES),
    *((distance, name) for distance, names in FAR_NAMES.items() for name in names),
)
DISTANCES = np.array([distance for distance, _ in NEIGHBOURS])
COLUMNS = np.array([SHAPE_NAMES.index(name) for _, name in NEIGHBOURS])
REACH = int(np.abs(DISTANCES).max())
"""What is looked at in neighbours, as places in the matrix of shapes."""

FEATURES = (
    *SHAPE_NAMES,
    *(f"{name}{distance:+d}" for distance, name in NEIGHBOURS),
    *CONTEXT_NAMES,
    *TEXT_NAMES,
)
"""Names of the features, in the order of the columns."""

NO_SHAPE = tuple(ABSENT for _ in SHAPE_NAMES)


def line_features(blocks: Sequence[RawBlock]) -> tuple[tuple[Line, ...], Matrix]:
    """The lines with text, and for each of them a row of `FEATURES`."""
    shown = [block for block in blocks if not is_blank(block)]
    texts = [without_leading_symbols(collapsed(block.text)) if isinstance(block, Line) else None for block in shown]
    shapes = [None if text is None else shape_of(text) for text in texts]
    rows = [index for index, shape in enumerate(shapes) if shape is not None]
    if not rows:
        return (), np.zeros((0, len(FEATURES)))
    own = np.array([NO_SHAPE if shape is None else values_of(shape) for shape in shapes], dtype=np.float64)
    whole = np.tile(_text_values(blocks, shown, [shape for shape in shapes if shape]), (len(shown), 1))
    every = np.hstack([own, _around(own), _context(blocks, shown, texts, shapes), whole])
    lines = tuple(block for block in shown if isinstance(block, Line))
    return lines, every[rows]


def _around(own: Matrix) -> Matrix:
    """For each row, what is looked at in its neighbours."""
    padded = np.full((len(own) + 2 * REACH, own.shape[1]), ABSENT)
    padded[REACH:-REACH] = own
    found: Matrix = padded[np.arange(REACH, len(own) + REACH)[:, None] + DISTANCES, COLUMNS]
    return found


def _context(
    blocks: Sequence[RawBlock], shown: Sequence[RawBlock], texts: Sequence[str | None], shapes: Sequence[Shape | None]
) -> Matrix:
    kinds = [ABSENT, ABSENT, *map(_kind, shown), ABSENT, ABSENT]
    columns = [kinds[1:-3], kinds[3:-1], kinds[:-4], kinds[4:]]
    blank = _blank_above(blocks)
    columns += [blank[:-1], blank[1:]]
    firsts = [_first_word(text) for text in texts]
    ends = [None if not text else text[-1] for text in texts]
    columns += [*_alike(firsts), *_alike(ends), *_ratios(shapes)]
    columns += _groups(blank, shapes, is_grouped=layout(blocks) is Layout.BLANK_LINES)
    count = len(shown)
    columns.append([index / count for index in range(count)])
    columns.append([float(min(index, FARTHEST)) for index in range(count)])
    columns.append([float(min(count - 1 - index, FARTHEST)) for index in range(count)])
    for test in (_is_short, _is_medium_sentence, _is_medium):
        columns += _runs(shapes, test)
    columns.append(_since_colon(shapes))
    beginnings, repeats = Counter(firsts), Counter(texts)
    columns.append([float(min(beginnings[first], MOST_REPEATS)) for first in firsts])
    columns.append([float(min(repeats[text], MOST_REPEATS)) for text in texts])
    return np.array(columns, dtype=np.float64).T


def _kind(block: RawBlock) -> float:
    match block:
        case Line():
            return 0.0
        case Heading():
            return 1.0
        case ItemList():
            return 2.0
        case CodeBlock():
            return 3.0
        case _:
            return 4.0


def _blank_above(blocks: Sequence[RawBlock]) -> list[float]:
    """For each block with text, and for the end, whether a blank line stands above it."""
    found: list[float] = []
    blank = 1.0
    for block in blocks:
        if is_blank(block):
            blank = 1.0
        else:
            found.append(blank)
            blank = 0.0
    return [*found, 1.0]


def _first_word(text: str | None) -> str | None:
    return None if text is None else text.split(" ", 1)[0].lower()


def _alike(values: Sequence[str | None]) -> tuple[list[float], list[float]]:
    """Whether a value is that of the line above, and that of the line below."""
    padded = [None, *values, None]
    pairs = list(zip(padded, padded[1:], padded[2:], strict=False))
    above = [ABSENT if one is None else float(one == value) for one, value, _ in pairs]
    below = [ABSENT if one is None else float(one == value) for _, value, one in pairs]
    return above, below


def _ratios(shapes: Sequence[Shape | None]) -> tuple[list[float], list[float]]:
    """How many times as many words a line has as the one above, and as the one below."""
    counts = [None, *(None if shape is None else shape.count + 1 for shape in shapes), None]
    triples = list(zip(counts, counts[1:], counts[2:], strict=False))
    above = [ABSENT if one is None or count is None else count / one for one, count, _ in triples]
    below = [ABSENT if one is None or count is None else count / one for _, count, one in triples]
    return above, below


def _groups(blank: Sequence[float], shapes: Sequence[Shape | None], *, is_grouped: bool) -> list[list[float]]:
    """Place in the group of lines without blank ones between, size of the group, whether its first line announces."""
    count = len(shapes)
    if not is_grouped:
        return [[ABSENT] * count for _ in range(3)]
    starts = [index for index in range(count) if blank[index]]
    place, size, announced = [0.0] * count, [0.0] * count, [0.0] * count
    for start, end in zip(starts, [*starts[1:], count], strict=True):
        first = shapes[start]
        for index in range(start, end):
            place[index] = float(min(index - start, FARTHEST))
            size[index] = float(min(end - start, FARTHEST))
            announced[index] = float(first is not None and bool(first.colon))
    return [place, size, announced]


def _runs(shapes: Sequence[Shape | None], test: Callable[[Shape], bool]) -> tuple[list[float], list[float]]:
    """How many lines right above, and right below, pass the test one after another."""
    passed = [shape is not None and test(shape) for shape in shapes]
    above = _counted(passed)
    return above, _counted(passed[::-1])[::-1]


def _counted(passed: Sequence[bool]) -> list[float]:
    found: list[float] = []
    count = 0.0
    for one in passed:
        found.append(count)
        count = min(count + 1, FARTHEST) if one else 0.0
    return found


def _since_colon(shapes: Sequence[Shape | None]) -> list[float]:
    """The place of a line behind one that ends with a colon, counted over lines that may be items; 0 elsewhere."""
    found: list[float] = []
    before: Shape | None = None
    for shape in shapes:
        last = found[-1] if found else 0.0
        goes_on = last > 0 and before is not None and _is_medium(before)
        found.append(1.0 if before is not None and before.colon else min(last + 1, FARTHEST) if goes_on else 0.0)
        before = shape
    return found


def _is_short(shape: Shape) -> bool:
    ended = shape.stop or shape.colon or shape.exclamation or shape.question or shape.comma
    return shape.count <= SHORT and not ended


def _is_medium(shape: Shape) -> bool:
    return shape.count <= MEDIUM and not shape.colon


def _is_medium_sentence(shape: Shape) -> bool:
    return _is_medium(shape) and bool(shape.stop or shape.exclamation or shape.question)


def _text_values(blocks: Sequence[RawBlock], shown: Sequence[RawBlock], lines: Sequence[Shape]) -> Matrix:
    count = len(lines)
    above_long = [one for one, below in pairwise(lines) if below.count > LONG]
    share = [
        sum(map(_is_short, lines)),
        sum(one.count <= SHORT and bool(one.stop) for one in above_long),
        sum(map(_is_short, above_long)),
        sum(_is_short(one) and one.capitals == 1 for one in above_long),
        sum(one.count <= SHORT and bool(one.colon) for one in above_long),
        sum(one.count for one in lines),
        sum(map(_is_medium_sentence, lines)),
    ]
    return np.array(
        [
            float(min(count, 100)),
            float(layout(blocks) is Layout.NEWLINES),
            float(min(sum(isinstance(block, ItemList) for block in shown), FARTHEST)),
            sum(isinstance(block, CodeBlock) for block in shown) / len(shown),
            *(value / count for value in share),
        ]
    )
