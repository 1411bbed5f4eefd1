"""The most likely labels of lines one after another, from what each looks like and what usually follows what."""

import json
from collections.abc import Sequence
from functools import cache
from importlib.resources import files

import numpy as np

from generator.text.trees import Matrix

WEIGHT = 0.4
"""How much the neighbour counts; the trees have seen it too. From .2 to .5 the figures of the corpus hardly differ, and
without it paragraphs of texts without blank lines and bullets get worse by .004, their items and headings by .01."""

LEAST = 1e-9
"""Probability that stands for zero."""


@cache
def load_pairs(name: str) -> Matrix:
    """The logarithm of how much more often a label follows another than it is there at all, from a data file of trees.

    Rows are the label before, columns the label behind.
    """
    data = json.loads(files(__package__).joinpath(f"{name}.json").read_text(encoding="utf-8"))
    pairs: Matrix = np.array(data["pairs"])
    return pairs


def likeliest(found: Matrix, follows: Sequence[bool], pairs: Matrix) -> tuple[int, ...]:
    """The label of each row so that all together are the most likely (Viterbi 1967).

    `found` holds shares of labels, which need not add up to 1; `follows` says for each row whether the pair that it
    makes with the one before tells anything; the first makes none.
    """
    if not any(follows):
        return tuple(found.argmax(axis=1).tolist())
    known = (WEIGHT * pairs).T.tolist()
    unknown = np.zeros_like(pairs).tolist()
    scores: list[float] = [0.0] * found.shape[1]
    paths: list[list[int]] = []
    for shares, is_pair in zip(np.log(found + LEAST).tolist(), follows, strict=True):
        sums = [[a + b for a, b in zip(scores, row, strict=True)] for row in (known if is_pair else unknown)]
        highest = [max(row) for row in sums]
        paths.append([row.index(best) for row, best in zip(sums, highest, strict=True)])
        scores = [best + share for best, share in zip(highest, shares, strict=True)]
    return _traced(paths, scores.index(max(scores))) if paths else ()


def _traced(paths: Sequence[Sequence[int]], last: int) -> tuple[int, ...]:
    """The labels along the paths to the last one, from the first on."""
    labels = [last]
    for best in reversed(paths[1:]):
        labels.append(best[labels[-1]])
    return tuple(reversed(labels))
