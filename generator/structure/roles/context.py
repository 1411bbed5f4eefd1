"""What stands around a line, as numbers for the classifier of roles: what is above and below it, and how far."""

from collections import Counter
from collections.abc import Sequence

import numpy as np

from generator.model.document import CodeBlock, Heading, ItemList, Line, RawBlock
from generator.structure.groups import is_blank
from generator.structure.line_shape import Look, Shape
from generator.text.trees import Matrix

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
    "behind_colon", "several_announced", "one_announced", "plural_announced", "words_announcing", "until_colon",
    "until_short", "until_other",
)  # fmt: skip

NOT_ANNOUNCED = (0.0, ABSENT, ABSENT, ABSENT, ABSENT)
"""No line with a colon at its end stands above: the values of the five features that tell of one."""


def context(
    blocks: Sequence[RawBlock], texts: Sequence[str | None], looks: Sequence[Look | None], *, is_grouped: bool
) -> Matrix:
    """For each block with text, a row of `CONTEXT_NAMES`; texts and looks are None for what is no line.

    `is_grouped`: blank lines separate the paragraphs.
    """
    shapes = [look and look.shape for look in looks]
    shown, blank = _without_blank(blocks)
    kinds = [ABSENT, ABSENT, *map(_kind, shown), ABSENT, ABSENT]
    columns = [kinds[1:-3], kinds[3:-1], kinds[:-4], kinds[4:]]
    columns += [blank[:-1], blank[1:]]
    firsts = [_first_word(text) for text in texts]
    ends = [None if not text else text[-1] for text in texts]
    columns += [*_alike(firsts), *_alike(ends), *_ratios(shapes)]
    columns += _groups(blank, shapes, is_grouped=is_grouped)
    count = len(shown)
    columns.append([index / count for index in range(count)])
    columns.append([float(min(index, FARTHEST)) for index in range(count)])
    columns.append([float(min(count - 1 - index, FARTHEST)) for index in range(count)])
    short = [shape is not None and is_short(shape) for shape in shapes]
    columns += _runs(short)
    for test in (is_medium_sentence, _is_medium):
        columns += _runs([shape is not None and test(shape) for shape in shapes])
    columns.append(_since_colon(shapes))
    beginnings, repeats = Counter(firsts), Counter(texts)
    columns.append([float(min(beginnings[first], MOST_REPEATS)) for first in firsts])
    columns.append([float(min(repeats[text], MOST_REPEATS)) for text in texts])
    columns += _announced(looks)
    columns += _until(shapes, short)
    return np.array(columns, dtype=np.float64).T


def _announced(looks: Sequence[Look | None]) -> list[list[float]]:
    """How far above a line one with a colon at its end stands, in the same run of lines, and what that one says."""
    found: list[tuple[float, ...]] = []
    row = NOT_ANNOUNCED
    for look in looks:
        found.append(row)
        if look is None:
            row = NOT_ANNOUNCED
        elif look.shape.colon:
            row = (1.0, look.signs.several, look.signs.one, look.signs.plural, look.shape.count)
        elif row[0]:
            row = (min(row[0] + 1, FARTHEST), *row[1:])
    return [list(column) for column in zip(*found, strict=True)]


def _until(shapes: Sequence[Shape | None], short: Sequence[bool]) -> list[list[float]]:
    """How far below a line the next with a colon at its end, the next short one and the next that is no line stand."""
    return [
        _distances([shape is not None and bool(shape.colon) for shape in shapes]),
        _distances(short),
        _distances([shape is None for shape in shapes]),
    ]


def _distances(marks: Sequence[bool]) -> list[float]:
    found: list[float] = []
    distance = float(FARTHEST)
    for mark in reversed(marks):
        found.append(distance)
        distance = 1.0 if mark else min(distance + 1, FARTHEST)
    return found[::-1]


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


def _without_blank(blocks: Sequence[RawBlock]) -> tuple[list[RawBlock], list[float]]:
    """The blocks with text; and for each of them, and for the end, whether a blank line stands above it."""
    shown: list[RawBlock] = []
    found: list[float] = []
    blank = 1.0
    for block in blocks:
        if is_blank(block):
            blank = 1.0
        else:
            shown.append(block)
            found.append(blank)
            blank = 0.0
    return shown, [*found, 1.0]


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


def _runs(passed: Sequence[bool]) -> tuple[list[float], list[float]]:
    """How many lines right above, and right below, pass a test one after another."""
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


def is_short(shape: Shape) -> bool:
    """Whether a line is as short as a heading and does not end as a sentence or a part of one."""
    ended = shape.stop or shape.colon or shape.exclamation or shape.question or shape.comma
    return shape.count <= SHORT and not ended


def _is_medium(shape: Shape) -> bool:
    return shape.count <= MEDIUM and not shape.colon


def is_medium_sentence(shape: Shape) -> bool:
    """Whether a line is a sentence that is no longer than items are."""
    return _is_medium(shape) and bool(shape.stop or shape.exclamation or shape.question)
