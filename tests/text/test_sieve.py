"""The sieve of patterns: what it leaves out matches nowhere."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.structure.boilerplate.rules import RULES
from generator.structure.code.shapes import SHAPES
from generator.text.sieve import Sieve, needles_of

PATTERNS = (
    *(shape for shapes in SHAPES.values() for _, shape in shapes),
    *(rule.pattern for rule in RULES),
)
SIEVE = Sieve(PATTERNS)


@pytest.mark.parametrize(
    ("pattern", "needles"),
    [
        (r"\bimport \w+ as", {"import "}),
        (r"(?:cat|dog)+ ?", {"cat", "dog"}),
        (r"(?:cat|dog)* a", {" a"}),
        (r"(?:cat|\d) ", {" "}),
        (r"[{}]\s*;?", {"{", "}"}),
        (r"(?<=@)x(?!y)", {"@"}),
        (r"ab{3,}c|a={4} ", {"bbbc", "==== "}),
        (r"(?i)Größe X", {"größe x"}),
        (r"\w+", set()),
        (r"", set()),
        (r"(?i:ab)\d", set()),
    ],
)
def test_needles_are_in_every_match(pattern: str, needles: set[str]) -> None:
    assert needles_of(re.compile(pattern)) == needles


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        (r"(?i)seite", "ſEITE"),
        (r"(?i)ıstanbul", "Istanbul"),
        (r"(?i)κοσμος", "ΚΟΣΜΟΣ"),
        (r"(?i)kelvin", "\u212aelvin"),
        (r"(?i)μ", "\u00b5"),
        (r"(?i)i", "\u0130"),
    ],
)
def test_case_is_ignored_as_patterns_ignore_it(pattern: str, text: str) -> None:
    assert re.search(pattern, text)
    assert Sieve([re.compile(pattern)]).left(text) == (0,)


@given(
    st.lists(st.sampled_from(sorted({needle for pattern in PATTERNS for needle in needles_of(pattern)})), max_size=6)
)
def test_a_pattern_that_matches_is_never_left_out(pieces: list[str]) -> None:
    for text in (" ".join(pieces), "".join(pieces), " ".join(pieces).upper()):
        left = SIEVE.left(text)
        assert all(number in left for number, pattern in enumerate(PATTERNS) if pattern.search(text))


@given(st.text())
def test_no_text_is_too_strange(text: str) -> None:
    left = SIEVE.left(text)
    assert all(number in left for number, pattern in enumerate(PATTERNS) if pattern.search(text))
