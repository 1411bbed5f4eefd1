"""Decision trees that were learned beforehand (text/), for any stage: read from the data beside its code."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TypeAlias, TypeVar

import numpy as np
from numpy.typing import NDArray

Matrix: TypeAlias = NDArray[np.float64]
Indices: TypeAlias = NDArray[np.int64]
Flags: TypeAlias = NDArray[np.bool_]
Bits: TypeAlias = NDArray[np.unsignedinteger]
Number = TypeVar("Number", bound=np.generic)

ROWS = 64
"""Rows that are looked at together, so that all that is compared for them stays in the cache of a processor."""


NODE = (("feature", 0), ("threshold", np.inf))
"""What a node asks, and what one asks that stands where a tree has no more."""


@dataclass(frozen=True, slots=True, eq=False)
class Trees:
    """Trees whose leaves vote for labels (gradient boosting).

    A row goes to the left of a node where its feature is at most the threshold. A comparison that fails rules out the
    leaves to the left of its node, and the first leaf that none rules out is the row's; so all nodes can be compared
    at once (QuickScorer, Lucchese et al. 2015), in a third of the time of walking down. Many nodes ask the same, of the
    6,300 of the roles all but 1,328, and each comparison is made once.

    `comparison` and `remaining` hold the first node of each tree, then the second of each, and so on.
    """

    features: tuple[str, ...]
    column: Mapping[str, int]  # of each feature
    labels: tuple[str, ...]
    start: Matrix  # one number per label
    trees: tuple[Indices, ...]  # for each label, the trees that vote for it
    feature: Indices  # for each comparison, the column that it looks at
    threshold: Matrix
    comparison: Indices  # for each node, the comparison that it makes
    remaining: Bits  # a bit for each leaf that is left when the comparison fails, the first leaf lowest
    votes: Matrix  # a row for each tree, a column for each leaf


@cache
def load_trees(package: str, name: str) -> Trees:
    """The trees of a data file of a package, by the name of the file without its ending.

    There the nodes of a tree follow each other from its root on, each before its left branch and that before its right
    one. A leaf goes to itself.
    """
    data = json.loads(files(package).joinpath(f"{name}.json").read_text(encoding="utf-8"))
    roots, left, right = (np.array(data[key]) for key in ("roots", "left", "right"))
    is_leaf = left == np.arange(len(left))
    inner = ~is_leaf
    tree = np.repeat(np.arange(len(roots)), np.diff([*roots, len(left)]))
    leaf = _counted(is_leaf, roots, tree)
    node = (_counted(inner, roots, tree)[inner], tree[inner])
    every = (1 << int(leaf.max() + 1)) - 1
    bit = np.array([1 << number for number in range(int(leaf.max()) + 1)], dtype=np.min_scalar_type(every))
    ruled_out = bit[leaf[right]] - bit[leaf[left]]
    asked = (_laid_out(node, np.array(data[key])[inner], otherwise) for key, otherwise in NODE)
    comparisons, comparison = np.unique(np.stack([one.ravel() for one in asked]), axis=1, return_inverse=True)
    return Trees(
        features=tuple(data["features"]),
        column={name: number for number, name in enumerate(data["features"])},
        labels=tuple(data["labels"]),
        start=np.array(data["start"]),
        trees=tuple(np.flatnonzero(np.array(data["label"]) == label) for label in range(len(data["labels"]))),
        feature=comparisons[0].astype(np.int64),
        threshold=comparisons[1],
        comparison=comparison.ravel(),
        remaining=_laid_out(node, every - ruled_out[inner], every).ravel(),
        votes=_laid_out((tree[is_leaf], leaf[is_leaf]), np.array(data["value"])[is_leaf], 0),
    )


def _counted(chosen: Flags, roots: Indices, tree: Indices) -> Indices:
    """How many chosen nodes stand before each in its tree."""
    before: Indices = np.cumsum(chosen) - chosen
    return before - before[roots][tree]


def _laid_out(place: tuple[Indices, Indices], values: NDArray[Number], otherwise: float) -> NDArray[Number]:
    """The values at their places in a table, with the same value everywhere else."""
    table = np.full((int(place[0].max()) + 1, int(place[1].max()) + 1), otherwise, dtype=values.dtype)
    table[place] = values
    return table


def probabilities(trees: Trees, rows: Matrix) -> Matrix:
    """For each row of features, the probability of each label."""
    parts = [_scores(trees, rows[start : start + ROWS]) for start in range(0, len(rows), ROWS)]
    scores = np.concatenate(parts) if parts else np.zeros((0, len(trees.labels)))
    raised = np.exp(scores - np.maximum.reduce(scores, axis=1, keepdims=True))
    found: Matrix = raised / np.add.reduce(raised, axis=1, keepdims=True)
    return found


def _scores(trees: Trees, rows: Matrix) -> Matrix:
    """For each row and label, what the leaves say together."""
    columns = np.ascontiguousarray(rows.T)
    passed = columns.take(trees.feature, axis=0) <= trees.threshold[:, None]
    every = -passed.astype(trees.remaining.dtype)  # all bits where a comparison holds; `np.where` takes twice as long
    left = every.take(trees.comparison, axis=0)
    left |= trees.remaining[:, None]
    left = np.bitwise_and.reduce(left.reshape(-1, len(trees.votes), len(rows)), axis=0)
    leaf = np.bitwise_count(~left & (left - 1))  # the bits below the lowest one
    votes = trees.votes.ravel().take(leaf + np.arange(0, trees.votes.size, trees.votes.shape[1])[:, None])
    return np.array([np.add.reduce(votes[of_label], axis=0) for of_label in trees.trees]).T + trees.start


def label_index(trees: Trees, label: str) -> int:
    """The column of a label."""
    return trees.labels.index(label)
