"""The most likely labels of lines one after another."""

from itertools import product

import numpy as np
import pytest

from generator.structure.roles.sequence import WEIGHT, likeliest, load_pairs
from generator.text.trees import load_trees

LABELS = 3
RANDOM = np.random.RandomState(0)


def score(found: np.ndarray, follows: list[bool], pairs: np.ndarray, labels: tuple[int, ...]) -> float:
    """What `likeliest` makes as large as possible, summed up here for given labels."""
    alone = sum(float(np.log(found[row, label])) for row, label in enumerate(labels))
    together = (pairs[labels[row - 1], labels[row]] for row in range(1, len(labels)) if follows[row])
    return alone + WEIGHT * float(sum(together))


@pytest.mark.parametrize("rows", [1, 2, 5])
def test_no_other_labels_are_more_likely(rows: int) -> None:
    for _ in range(20):
        found = RANDOM.dirichlet(np.ones(LABELS), rows)
        pairs = RANDOM.normal(size=(LABELS, LABELS))
        follows = [False, *(bool(each) for each in RANDOM.randint(0, 2, rows - 1))]
        best = max(product(range(LABELS), repeat=rows), key=lambda labels: score(found, follows, pairs, labels))
        assert likeliest(found, follows, pairs) == best


def test_a_doubtful_item_among_items_is_one_and_a_doubtful_item_alone_is_none() -> None:
    labels = load_trees("generator.structure.roles", "labels").labels
    paragraph, item = labels.index("paragraph"), labels.index("item")
    sure, doubtful, text = (np.full(LABELS, 0.02) for _ in range(3))
    sure[item] = text[paragraph] = 0.96
    doubtful[item], doubtful[paragraph] = 0.45, 0.53
    pairs = load_pairs("labels")
    assert likeliest(np.stack([sure, doubtful, sure]), [False, True, True], pairs)[1] == item
    assert likeliest(np.stack([text, doubtful, text]), [False, True, True], pairs)[1] == paragraph
    assert likeliest(np.stack([sure, doubtful, sure]), [False, False, False], pairs)[1] == paragraph


def test_nothing_has_no_labels() -> None:
    assert likeliest(np.zeros((0, LABELS)), [], np.zeros((LABELS, LABELS))) == ()
