"""Runs of words and sketches of them: estimates hold, and the numbers are the same on every machine."""

import random

from hypothesis import given
from hypothesis import strategies as st

from generator.text.shingles import BANDS, resemblance, shingle_hashes, sketch


@given(st.text())
def test_hashes_and_sketch_never_fail_and_agree_on_what_is_empty(text: str) -> None:
    assert bool(shingle_hashes(text).size) == bool(sketch(text))
    assert len(sketch(text)) in {0, BANDS}


@given(st.lists(st.sampled_from("abcdefgh"), min_size=5, max_size=60))
def test_a_set_has_as_many_hashes_as_the_text_has_runs(words: list[str]) -> None:
    runs = {tuple(words[start : start + 5]) for start in range(len(words) - 4)}
    assert shingle_hashes(" ".join(words)).size == len(runs)


def test_numbers_are_pinned() -> None:
    text = "one two three four five six"
    assert shingle_hashes(text).tolist() == [5034463364061858578, 15157768310741599561]
    assert sketch(text)[:2] == (9558861253229398094, 18137126845799549509)


def test_bands_agree_as_often_as_the_formula_says() -> None:
    """Texts that share 1/3 of their runs agree in a band with probability 1/27: 1.56 of 42 on average."""
    chance = random.Random(3)
    agreeing = []
    for _ in range(200):
        shared, one, other = (" ".join(f"w{chance.randrange(10**6)}" for _ in range(104)) for _ in range(3))
        pair = f"{shared}\n{one}", f"{shared}\n{other}"
        assert 0.31 < resemblance(shingle_hashes(pair[0]), shingle_hashes(pair[1])) < 0.34
        agreeing.append(sum(a == b for a, b in zip(sketch(pair[0]), sketch(pair[1]), strict=True)))
    assert 1.2 < sum(agreeing) / len(agreeing) < 1.9
