"""Features of groups of lines for the classifier of code: each group, its neighbours, and the rest of the text."""

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from generator.structure.code.evidence import Evidence
from generator.structure.code.layout import CODE_SCORE, LAYOUT_NAMES, layout_features
from generator.structure.code.shapes import SHAPES
from generator.structure.code.surely_text import EXCERPT
from generator.structure.line_shape import SHAPE_NAMES, shape_of
from generator.structure.lines import announces, collapsed, ends_sentence
from generator.structure.markers import read_mark

Matrix: TypeAlias = NDArray[np.float64]

MAX_LINES, MAX_WIDTH, MAX_COUNT = 40, 300.0, 6
"""Values beyond which a group is simply long, and a word simply frequent."""

ODD_SCORE = 0.0
"""Evidence of a group that may be code."""

ABSENT = -9.0
"""Value where there is no neighbour."""

GROUP_NAMES = (
    "score", "vote", "language", "lines", "width", "longest", "indented", "first_indented", "last_indented", "stops",
    "capitals_at_start", "marks", "sentences", "round", "square", "curly", "ends_open", "ends_comma", "ends_semicolon",
    "spaces", "tabs", "prompts", "comments", "known_first", "first_frequency", "same_as_other", "elision",
    "begins_closing",
)  # fmt: skip
NEIGHBOURS = (-3, -2, -1, 1, 2, 3)
NEIGHBOUR_NAMES = (
    "score", "vote", "language", "lines", "width", "first_indented", "sentences", "curly", "marks", "known_first",
)  # fmt: skip
NEIGHBOUR_SHAPES = ("count", "stop", "colon", "upper", "function", "code")
CONTEXT_NAMES = (
    "related_above", "related_below", "open_above", "announced", "since_sure", "until_sure", "sure_share", "odd_share",
    "unsure_run", "padded_share", "place",
)  # fmt: skip
FEATURES = (
    *GROUP_NAMES,
    *SHAPE_NAMES,
    *(f"last_{name}" for name in NEIGHBOUR_SHAPES),
    *(f"{name}{distance:+d}" for distance in NEIGHBOURS for name in (*NEIGHBOUR_NAMES, *NEIGHBOUR_SHAPES)),
    *CONTEXT_NAMES,
    *LAYOUT_NAMES,
)
"""Names of the features, in the order of the columns."""

LANGUAGES = {name: float(number) for number, name in enumerate(sorted(SHAPES), start=1)}


def group_features(
    groups: Sequence[Sequence[str]], evidence: Sequence[Evidence], blanks: Sequence[int], padded_share: float
) -> Matrix:
    """A row of `FEATURES` for each group; `blanks` are the blank lines above it, where 1 is usual."""
    if not groups:
        return np.zeros((0, len(FEATURES)))
    firsts = [_first_word(group) for group in groups]
    counts = Counter(firsts)
    sure = {first for first, found in zip(firsts, evidence, strict=True) if found.score >= CODE_SCORE}
    texts = Counter("\n".join(group) for group in groups)
    own = np.array(
        [
            (
                *_values(group, found),
                float(first in sure and (counts[first] > 1 or found.score < CODE_SCORE)),
                float(min(counts[first], MAX_COUNT)),
                float(texts["\n".join(group)] > 1),
                float(_is_elision(group)),
                float(group[0].lstrip()[:1] in tuple(")]}")),
            )
            for group, found, first in zip(groups, evidence, firsts, strict=True)
        ]
    )
    first_shapes = np.array([shape_of(_shown(group[0])) for group in groups], dtype=np.float64)
    columns = [SHAPE_NAMES.index(name) for name in NEIGHBOUR_SHAPES]
    last_shapes = np.array([shape_of(_shown(group[-1])) for group in groups], dtype=np.float64)[:, columns]
    neighbour = np.hstack([own[:, [GROUP_NAMES.index(name) for name in NEIGHBOUR_NAMES]], first_shapes[:, columns]])
    around = [_shifted(neighbour, distance) for distance in NEIGHBOURS]
    context = _context(groups, evidence, padded_share, own)
    layout = layout_features(groups, evidence, blanks)
    return np.hstack([own, first_shapes, last_shapes, *around, context, layout])


def _values(group: Sequence[str], found: Evidence) -> tuple[float, ...]:
    count = len(group)
    text = "\n".join(line[:EXCERPT] for line in group[:MAX_LINES])
    indented = [line[:1] in (" ", "\t") for line in group]
    stripped = [line.strip() for line in group]
    return (
        found.score,
        found.vote,
        LANGUAGES.get(found.language, 0.0),
        float(min(count, MAX_LINES)),
        min(sum(map(len, group)) / count, MAX_WIDTH),
        min(float(max(map(len, group))), MAX_WIDTH),
        sum(indented) / count,
        float(indented[0]),
        float(indented[-1]),
        sum(map(ends_sentence, (line[-EXCERPT:] for line in stripped))) / count,
        sum(line[:1].isupper() for line in stripped) / count,
        sum(read_mark(line[:EXCERPT]) is not None for line in group) / count,
        sum(line[:1].isupper() and ends_sentence(line[-EXCERPT:]) for line in stripped) / count,
        *(float(max(-3, min(text.count(one) - text.count(other), 3))) for one, other in ("()", "[]", "{}")),
        float(stripped[-1].endswith(("{", "(", "[", "\\", "=", "|", "&&", ","))),
        sum(line.endswith(",") for line in stripped) / count,
        sum(line.endswith(";") for line in stripped) / count,
        min(text.count("   "), MAX_COUNT) / count,
        float("\t" in text),
        sum(line.startswith(("$ ", "% ", "> ", "# ", ">>> ")) for line in stripped) / count,
        sum(line.startswith(("#", "//", "--", "/*", "*", ";")) for line in stripped) / count,
    )


def _first_word(group: Sequence[str]) -> str:
    words = group[0].split(None, 2)
    if words and words[0] in ("$", "%", ">", "sudo") and len(words) > 1:
        return words[1]
    return words[0] if words else ""


def _shown(line: str) -> str:
    return collapsed(line[:EXCERPT])


def _is_elision(group: Sequence[str]) -> bool:
    return len(group) == 1 and group[0].strip(" #/-[]().…") == ""


def _shifted(values: Matrix, distance: int) -> Matrix:
    """The row at a distance from each row."""
    found = np.full(values.shape, ABSENT)
    if distance < 0:
        found[-distance:] = values[:distance]
    else:
        found[:-distance] = values[distance:]
    return found


def _context(groups: Sequence[Sequence[str]], evidence: Sequence[Evidence], padded: float, own: Matrix) -> Matrix:
    count = len(groups)
    sure = [found.score >= CODE_SCORE for found in evidence]
    languages = [found.language for found in evidence]
    above = [0.0, *(float(bool(one) and one == other) for one, other in pairwise(languages))]
    below = [*above[1:], 0.0]
    brackets = own[:, GROUP_NAMES.index("round") : GROUP_NAMES.index("curly") + 1]
    odd = [found.score >= ODD_SCORE for found in evidence]
    columns = [
        above,
        below,
        _open_above(brackets, odd),
        [0.0, *(float(announces(_shown(group[-1]))) for group in groups[:-1])],
        _since(sure),
        _since(sure[::-1])[::-1],
        [sum(sure) / count] * count,
        [sum(odd) / count] * count,
        _since([not one for one in odd]),
        [padded] * count,
        [index / count for index in range(count)],
    ]
    return np.array(columns, dtype=np.float64).T


def _open_above(brackets: Matrix, odd: Sequence[bool]) -> list[float]:
    """Brackets that the groups right above opened and did not close, back to the last group that is surely prose."""
    found: list[float] = []
    open_now = 0.0
    for index in range(len(odd)):
        found.append(min(open_now, 3.0))
        total = float(brackets[index].sum())
        open_now = max(0.0, open_now + total) if odd[index] or open_now > 0 else 0.0
    return found


def _since(passed: Sequence[bool]) -> list[float]:
    """How many groups above the last one that passed stands; 0: none does, or it is far."""
    found: list[float] = []
    distance = 0
    for one in passed:
        found.append(float(distance) if distance <= MAX_COUNT else 0.0)
        distance = 1 if one else distance + 1 if distance else 0
    return found
