"""Keys of terms: what is one term and what is not."""

import pytest

from generator.text.terms import (
    first_letter,
    is_plural,
    merge_key,
    phrase_runs,
    singular,
    term_key,
    tokens,
)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Tide tables", "tide table"),
        ("tide-table", "Tide Table"),
        ("labour organisation", "labor organization"),
        ("defence programme", "defense program"),
        ("théâtre", "theatre"),
        ("NGOs", "NGO"),
        ("city’s harbours", "city harbor"),
        ("policies", "policy"),
        ("crises", "crisis"),
        ("modelling", "modeling"),
    ],
)
def test_variants_have_one_key(one: str, other: str) -> None:
    assert term_key(one) == term_key(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("WHO", "who"), ("IT", "it"), ("US", "us"), ("politics", "politic"), ("class", "clas"), ("hour", "hor")],
)
def test_other_words_have_other_keys(one: str, other: str) -> None:
    assert term_key(one) != term_key(other)


def test_a_space_does_not_part_terms() -> None:
    assert merge_key("cyber security") == merge_key("cyber-security") == merge_key("cybersecurity")


@pytest.mark.parametrize(
    ("plural", "expected"),
    [
        ("alliances", "alliance"), ("churches", "church"), ("boxes", "box"), ("heroes", "hero"), ("glasses", "glass"),
        ("analyses", "analysis"), ("series", "series"), ("news", "news"), ("bus", "bus"), ("gas", "gas"),
    ],
)  # fmt: skip
def test_singular(plural: str, expected: str) -> None:
    assert singular(plural) == expected


def test_plurals_are_seen() -> None:
    assert [is_plural(word) for word in ("boats", "NGOs", "boat", "physics", "basis")] == [
        True,
        True,
        False,
        False,
        False,
    ]


@pytest.mark.parametrize(
    ("term", "letter"), [("Élan", "E"), ("“quay”", "Q"), ("5G", "#"), ("", "#"), ("ñandú", "N"), ("日本", "#")]
)
def test_first_letter(term: str, letter: str) -> None:
    assert first_letter(term) == letter


def test_tokens_keep_offsets() -> None:
    text = "The sea’s end."
    assert [(token.text, text[token.start : token.end]) for token in tokens(text)] == [
        ("The", "The"),
        ("sea’s", "sea’s"),
        ("end", "end"),
    ]


def test_runs_end_at_punctuation() -> None:
    assert [[word.text for word in run] for run in phrase_runs("deep sea-floor, a ridge")] == [
        ["deep", "sea", "floor"],
        ["a", "ridge"],
    ]
