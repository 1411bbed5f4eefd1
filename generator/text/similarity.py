"""How alike texts are (text/): titles by their letters, bags of features by TF-IDF and cosine; for index."""

import difflib
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

import numpy as np
from scipy import sparse

from generator.text.terms import term_key

NUMBER = re.compile(r"\d+")
ROWS_AT_ONCE = 256  # similarities are computed in blocks, so memory grows with the number of texts, not its square


class Neighbour(NamedTuple):
    """A text close to another: its number and the cosine, 0 to 1."""

    number: int
    score: float


def title_similarity(one: str, other: str, *, floor: float = 0.0) -> float:
    """How alike two titles are, 0 to 1, whatever their case, plurals, accents and punctuation; 0 below `floor`.

    Titles with different numbers are different titles: `Report 2024` is not `Report 2025`.

    >>> title_similarity("The Rise of Trade Blocs", "The rise of trade-blocs?")
    1.0
    >>> title_similarity("Summit report 2024", "Summit report 2025")
    0.0
    """
    keys = term_key(one).lower(), term_key(other).lower()
    if not all(keys) or NUMBER.findall(keys[0]) != NUMBER.findall(keys[1]):
        return 0.0
    matcher = difflib.SequenceMatcher(None, *keys, autojunk=False)
    bounds = (matcher.real_quick_ratio, matcher.quick_ratio, matcher.ratio)  # each at least as great as the next
    score = 1.0
    for bound in bounds:
        score = bound()
        if score < floor:
            return 0.0
    return score


class Vectors:
    """Bags of weighted features as vectors: weights dampened (1 + ln), times inverse document frequency, normalised.

    Built once for all texts of a site; cosines are TF-IDF similarities, 0 to 1, rounded to two decimals.
    """

    def __init__(self, bags: Sequence[Mapping[str, float]]) -> None:
        features = sorted({feature for bag in bags for feature in bag})
        self._matrix = _tf_idf(bags, features) if features else sparse.csr_matrix((len(bags), 1))

    def nearest(self, count: int, names: Sequence[str]) -> tuple[tuple[Neighbour, ...], ...]:
        """For each text its `count` nearest others, ties by name."""
        return tuple(_ranked(self._matrix, count, names))

    def closest(self, ones: Sequence[int], others: Sequence[int]) -> tuple[float, ...]:
        """How close each of the ones is to that of the others which it is closest to; 0 where there is no other."""
        if not ones or not others:
            return tuple(0.0 for _ in ones)
        cosines = (self._matrix[list(ones)] @ self._matrix[list(others)].T).toarray()
        return tuple(float(score) for score in np.round(cosines.max(axis=1), 2))


def _tf_idf(bags: Sequence[Mapping[str, float]], features: Sequence[str]) -> sparse.csr_matrix:
    column = {feature: number for number, feature in enumerate(features)}
    rows = [row for row, bag in enumerate(bags) for _ in bag]
    columns = [column[feature] for bag in bags for feature in bag]
    weights = np.array([weight for bag in bags for weight in bag.values()], dtype=np.float64)
    matrix = sparse.csr_matrix((1.0 + np.log(weights), (rows, columns)), shape=(len(bags), len(features)))
    matrix.sort_indices()
    documents = np.bincount(matrix.indices, minlength=len(features))
    matrix = matrix @ sparse.diags(np.log((1.0 + len(bags)) / (1.0 + documents)) + 1.0)
    lengths = np.sqrt(np.asarray(matrix.multiply(matrix).sum(axis=1)).ravel())
    return sparse.csr_matrix(sparse.diags(1.0 / np.where(lengths > 0, lengths, 1.0)) @ matrix)


def _ranked(matrix: sparse.csr_matrix, count: int, names: Sequence[str]) -> Iterator[tuple[Neighbour, ...]]:
    transposed = matrix.T.tocsr()
    for first in range(0, matrix.shape[0], ROWS_AT_ONCE):
        block = np.round((matrix[first : first + ROWS_AT_ONCE] @ transposed).toarray(), 2)
        for number, scores in enumerate(block, start=first):
            others = [int(other) for other in np.flatnonzero(scores)]
            close = [(-float(scores[other]), names[other], other) for other in others]
            yield tuple(Neighbour(other, -score) for score, _, other in sorted(close) if other != number)[:count]
