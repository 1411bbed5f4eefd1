"""How alike texts are (text/): titles by their letters, bags of features by TF-IDF and cosine; for index."""

import difflib
import re
from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from math import log
from typing import NamedTuple, TypeAlias

import numpy as np
import numpy.typing as npt
from scipy import sparse

from generator.text.terms import term_key

NUMBER = re.compile(r"\d+")
ROWS_AT_ONCE = 256  # similarities are computed in blocks, so memory grows with the number of texts, not its square
# Power of the inverse document frequency: 1 for how close two texts are, less for which are closest. A cosine has the
# factor twice, which makes a rare name weigh more than a common subject (docs/development/index-stage.md, figures).
CLOSENESS, NEARNESS = 1.0, 0.5
# A feature of more texts than this points to no candidates, so that the number of pairs is linear in that of texts.
LONGEST_POSTING = 200
CANDIDATES = 100  # for each text, by the features that point to some; these are then compared by all features
# Texts are also judged by the company they keep: each has `COMPANY` nearest ones, which together weigh twice as
# much as it does itself. Below `FEWEST_TEXTS` that would be a fifth of all texts, and nothing but their common subject.
COMPANY = 20
COMPANY_WEIGHT = 2.0
FEWEST_TEXTS = 100
SCORE_DIGITS = 3  # within the computation, so that all machines agree; what comes out has two


Numbers: TypeAlias = npt.NDArray[np.int64]
Floats: TypeAlias = npt.NDArray[np.float64]
Pairs: TypeAlias = tuple[Numbers, Numbers, Floats]  # rows, columns and what stands there


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

    Built once for all texts of a site; cosines are 0 to 1, rounded to two decimals.
    """

    def __init__(self, bags: Iterable[Mapping[str, float]]) -> None:
        self._features, self._counts = _counts(bags)
        self._frequencies = _frequencies(self._counts)
        self._matrix = _tf_idf(self._counts, CLOSENESS)
        self._rarities: dict[str, float] = {}  # of those asked for: a few words, time and again

    def rarity(self, feature: str) -> float:
        """The logarithm of how few of the texts have the feature: 0 where all have it."""
        if feature not in self._rarities:
            place = bisect_left(self._features, feature)
            known = place < len(self._features) and self._features[place] == feature
            texts = int(self._frequencies[place]) if known else 0
            self._rarities[feature] = log((1 + self._counts.shape[0]) / (1 + texts))
        return self._rarities[feature]

    def nearest(self, count: int, names: Sequence[str]) -> tuple[tuple[Neighbour, ...], ...]:
        """For each text its `count` nearest others, ties by name."""
        if not self._counts.shape[0]:
            return ()
        order = np.argsort(np.argsort(np.array(names), kind="stable"), kind="stable")
        graph = _graph(_tf_idf(self._counts, NEARNESS), order)
        blocks = _smoothed(graph, order) if self._counts.shape[0] >= FEWEST_TEXTS else iter(((0, graph),))
        return tuple(found for first, block in blocks for found in _ranked(block, first, count, order))

    def closest(self, ones: Sequence[int], others: Sequence[int]) -> tuple[float, ...]:
        """How close each of the ones is to that of the others which it is closest to; 0 where there is no other."""
        if not ones or not others:
            return tuple(0.0 for _ in ones)
        cosines = (self._matrix[list(ones)] @ self._matrix[list(others)].T).toarray()
        return tuple(float(score) for score in np.round(cosines.max(axis=1), 2))


def _counts(bags: Iterable[Mapping[str, float]]) -> tuple[Sequence[str], sparse.csr_matrix]:
    """All features in alphabetical order, and their weights in each bag; one bag at a time is held."""
    numbers: dict[str, int] = {}
    columns, weights, ends = array("q"), array("d"), array("q", [0])
    for bag in bags:
        columns.extend([numbers.setdefault(feature, len(numbers)) for feature in bag])
        weights.extend(bag.values())
        ends.append(len(columns))
    features = sorted(numbers)
    places = np.empty(len(features), dtype=np.int64)
    places[[numbers[feature] for feature in features]] = np.arange(len(features))
    shape = (len(ends) - 1, max(1, len(features)))
    matrix = sparse.csr_matrix((np.array(weights), places[np.array(columns, dtype=np.int64)], np.array(ends)), shape)
    matrix.sort_indices()
    return features, matrix


def _tf_idf(counts: sparse.csr_matrix, power: float) -> sparse.csr_matrix:
    matrix = counts.copy()
    rarity = np.log((1.0 + matrix.shape[0]) / (1.0 + _frequencies(matrix))) + 1.0
    matrix.data = (1.0 + np.log(matrix.data)) * (rarity**power)[matrix.indices]
    return _divided(matrix, np.sqrt(_products(matrix, matrix)))


def _frequencies(matrix: sparse.csr_matrix) -> Numbers:
    """In how many texts each feature occurs."""
    return np.asarray(np.bincount(matrix.indices, minlength=matrix.shape[1]), dtype=np.int64)


def _divided(matrix: sparse.csr_matrix, lengths: Floats) -> sparse.csr_matrix:
    """The rows divided by their lengths; rows of nothing stay nothing."""
    found = matrix.copy()
    found.data *= np.repeat(1.0 / np.where(lengths > 0, lengths, 1.0), np.diff(matrix.indptr))
    return found


def _graph(matrix: sparse.csr_matrix, order: Numbers) -> sparse.csr_matrix:
    """The cosines of each text with itself and with those that may be its nearest.

    What one text alone has, most of a large library's phrases, makes it like itself only, and is one feature of it.
    """
    frequencies = _frequencies(matrix)
    common = matrix[:, frequencies > LONGEST_POSTING]
    alone = matrix[:, frequencies == 1]
    shared = matrix[:, (frequencies > 1) & (frequencies <= LONGEST_POSTING)]
    rare = sparse.hstack([shared, sparse.diags(np.sqrt(_products(alone, alone)))], format="csr")
    transposed = rare.T.tocsr()
    found: list[Pairs] = []
    for first in range(0, matrix.shape[0], ROWS_AT_ONCE):
        rows, columns, scores = _best(rare[first : first + ROWS_AT_ONCE] @ transposed, CANDIDATES + 1, order)
        found.append((rows + first, columns, scores + _products(common[rows + first], common[columns])))
    rows, columns, scores = (np.concatenate(part) for part in zip(*found, strict=True))
    return sparse.csr_matrix((np.round(scores, SCORE_DIGITS), (rows, columns)), shape=(matrix.shape[0],) * 2)


def _best(block: sparse.csr_matrix, count: int, order: Numbers) -> Pairs:
    """The greatest values of each row, greatest first, ties in the order given: rows, columns, values."""
    chosen: list[Numbers] = []
    for start, end in pairwise(block.indptr.tolist()):
        values = np.round(block.data[start:end], 2)
        places = np.flatnonzero(values > 0)
        if len(places) > count:
            places = np.flatnonzero(values >= np.partition(values, len(values) - count)[len(values) - count])
        ranked = np.lexsort((order[block.indices[start:end][places]], -values[places]))
        chosen.append(start + places[ranked][:count])
    rows = np.repeat(np.arange(len(chosen)), [len(each) for each in chosen])
    places = np.concatenate(chosen)
    return rows, block.indices[places].astype(np.int64), block.data[places]


def _smoothed(graph: sparse.csr_matrix, order: Numbers) -> Iterator[tuple[int, sparse.csr_matrix]]:
    """Cosines of the texts, each taken together with its company: blocks of rows, with the number of the first."""
    graph = graph.maximum(graph.T).tocsr()
    together = sparse.identity(graph.shape[0], format="csr") + COMPANY_WEIGHT * _company(graph, order)
    transposed = together.T.tocsr()
    starts = range(0, graph.shape[0], ROWS_AT_ONCE)
    parts = [together[first : first + ROWS_AT_ONCE] for first in starts]
    lengths = np.concatenate([np.sqrt(_products(part @ graph, part)) for part in parts])
    inverse = sparse.diags(1.0 / np.where(lengths > 0, lengths, 1.0))
    for first, part in zip(starts, parts, strict=True):
        rows = _divided(part @ graph @ transposed, lengths[first : first + ROWS_AT_ONCE])
        yield first, sparse.csr_matrix(rows @ inverse)


def _company(graph: sparse.csr_matrix, order: Numbers) -> sparse.csr_matrix:
    """For each text its nearest others, each with its share of their cosines."""
    others = graph - sparse.diags(graph.diagonal())
    others.eliminate_zeros()
    rows, columns, scores = _best(others, COMPANY, order)
    shares = sparse.csr_matrix((scores, (rows, columns)), shape=graph.shape)
    return _divided(shares, np.asarray(shares.sum(axis=1)).ravel())


def _products(ones: sparse.csr_matrix, others: sparse.csr_matrix) -> Floats:
    """The product of each row with the row beside it."""
    return np.asarray(ones.multiply(others).sum(axis=1), dtype=np.float64).ravel()


def _ranked(block: sparse.csr_matrix, first: int, count: int, order: Numbers) -> Iterator[tuple[Neighbour, ...]]:
    """For each row its nearest others; the row itself is never one of them."""
    found: list[list[Neighbour]] = [[] for _ in range(block.shape[0])]
    for row, other, score in zip(*(part.tolist() for part in _best(block, count + 1, order)), strict=True):
        if other != first + row:
            found[row].append(Neighbour(other, round(score, 2)))
    return (tuple(neighbours[:count]) for neighbours in found)
