"""Texts as sets of short runs of words (text/): which share so many that they are the same text; extract and index.

Resemblance and its estimate by minima of random orders are those of Broder, "On the resemblance and containment of
documents" (1997); that rows of minima are compared in bands follows Leskovec, Rajaraman and Ullman, "Mining of Massive
Datasets" (2014), section 3.4.
"""

import hashlib
import re
from collections.abc import Sequence
from functools import lru_cache
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

LENGTH = 5  # words of a shingle: runs of four are shared by unrelated texts ("at the end of the")
# Scripts that part no words are taken character by character.
WORD = re.compile(
    r"[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]|[^\W_\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]+"
)
# Two texts that share half of their shingles agree in a band with 1 - (1 - 0.5^3)^42 = 99.6 %, texts that share a
# twentieth with 0.5 %.
BANDS = 42
ROWS = 3
Hashes: TypeAlias = NDArray[np.uint64]


def shingle_hashes(text: str) -> Hashes:
    """A 64-bit hash of every run of five words, whatever their case, each once; none for a text of fewer words."""
    return _shingles(WORD.findall(text.lower()))


def sketch(text: str) -> tuple[int, ...]:
    """For each band a number that texts with the same shingles have in common; empty for a text of under five words."""
    hashes = shingle_hashes(text)
    if not hashes.size:
        return ()
    minima = (hashes[None, :] * _multipliers()[:, None]).min(axis=1)  # a product with an odd number orders all anew
    bands = minima.reshape(BANDS, ROWS)
    return tuple(_combined(bands).tolist())


def resemblance(one: Hashes, other: Hashes) -> float:
    """The share of shingles that both texts have among those that either has, 0 to 1.

    >>> text = "salt was carried from the sea to the hills"
    >>> round(resemblance(shingle_hashes(text), shingle_hashes(f"{text} by mules")), 2)
    0.71
    """
    shared = np.intersect1d(one, other, assume_unique=True).size
    return shared / max(one.size + other.size - shared, 1)


def _shingles(words: Sequence[str]) -> Hashes:
    count = len(words) - LENGTH + 1
    if count < 1:
        return np.zeros(0, dtype=np.uint64)
    hashes = np.array([_word_hash(word) for word in words], dtype=np.uint64)
    return np.unique(_combined(np.lib.stride_tricks.sliding_window_view(hashes, LENGTH)))


@lru_cache(maxsize=65_536)
def _word_hash(word: str) -> int:
    return int.from_bytes(hashlib.blake2b(word.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "little")


def _combined(rows: Hashes) -> Hashes:
    """One hash for each row of hashes, in which the order counts (arithmetic modulo 2^64)."""
    combined = np.zeros(rows.shape[0], dtype=np.uint64)
    for column in rows.T:
        combined = _mixed(combined * np.uint64(0x9E3779B97F4A7C15) + column)
    return combined


def _mixed(hashes: Hashes) -> Hashes:
    """Every bit of the result depends on every bit of the hash (the finaliser of splitmix64)."""
    hashes = (hashes ^ (hashes >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    hashes = (hashes ^ (hashes >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return hashes ^ (hashes >> np.uint64(31))


@lru_cache(maxsize=1)
def _multipliers() -> Hashes:
    numbers = _mixed(np.arange(1, BANDS * ROWS + 1, dtype=np.uint64) * np.uint64(0x9E3779B97F4A7C15))
    return numbers | np.uint64(1)
