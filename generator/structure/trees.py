"""Decision trees that were learned beforehand: the classifier of structure, read from the data beside this file."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

Matrix: TypeAlias = NDArray[np.float64]
Indices: TypeAlias = NDArray[np.int64]


@dataclass(frozen=True, slots=True, eq=False)
class Trees:
    """Trees whose leaves vote for labels (gradient boosting). Nodes of all trees stand in one row of arrays.

    A node goes to `left` where its `feature` is at most its `threshold`; a leaf goes to itself and holds a `value`.
    """

    features: tuple[str, ...]
    labels: tuple[str, ...]
    depth: int
    start: Matrix  # one number per label
    roots: Indices
    label: Indices  # for each tree, the label that its leaves vote for
    feature: Indices
    threshold: Matrix
    left: Indices
    right: Indices
    value: Matrix


@cache
def load_trees(name: str) -> Trees:
    """The trees of a data file of this package, by the name of the file without its ending."""
    data = json.loads(files(__package__).joinpath(f"{name}.json").read_text(encoding="utf-8"))
    return Trees(
        features=tuple(data["features"]),
        labels=tuple(data["labels"]),
        depth=data["depth"],
        start=np.array(data["start"]),
        roots=_indices(data["roots"]),
        label=_indices(data["label"]),
        feature=_indices(data["feature"]),
        threshold=np.array(data["threshold"]),
        left=_indices(data["left"]),
        right=_indices(data["right"]),
        value=np.array(data["value"]),
    )


def _indices(values: Sequence[int]) -> Indices:
    return np.array(values, dtype=np.int64)


def probabilities(trees: Trees, rows: Matrix) -> Matrix:
    """For each row of features, the probability of each label."""
    nodes = np.tile(trees.roots, (len(rows), 1))
    index = np.arange(len(rows))[:, None]
    for _ in range(trees.depth):
        goes_left = rows[index, trees.feature[nodes]] <= trees.threshold[nodes]
        nodes = np.where(goes_left, trees.left[nodes], trees.right[nodes])
    votes = trees.value[nodes]
    scores = np.stack([votes[:, trees.label == label].sum(axis=1) for label in range(len(trees.labels))], axis=1)
    raised = np.exp(scores + trees.start - (scores + trees.start).max(axis=1, keepdims=True))
    found: Matrix = raised / raised.sum(axis=1, keepdims=True)
    return found


def label_index(trees: Trees, label: str) -> int:
    """The column of a label."""
    return trees.labels.index(label)
