"""Uses of many terms in text."""

import time

import pytest

from generator.text.matcher import Matcher


def found(phrases: list[str], text: str) -> list[str]:
    return [text[hit.start : hit.end] for hit in Matcher(phrases).find(text)]


@pytest.mark.parametrize(
    ("label", "phrases", "text", "expected"),
    [
        ("plural and case", ["tide table"], "Tide tables, a TIDE.", ["Tide tables"]),
        ("hyphen", ["sea floor"], "the sea-floor and sea floor", ["sea-floor", "sea floor"]),
        ("British spelling", ["harbor"], "two harbours", ["harbours"]),
        ("longest first", ["sea", "sea floor"], "sea floor and sea", ["sea floor", "sea"]),
        ("leftmost first", ["deep sea", "sea floor"], "deep sea floor", ["deep sea"]),
        ("whole words only", ["tide"], "tidewater betides", []),
        ("not across a comma", ["sea floor"], "the sea, floor by floor", []),
        ("capitals are another word", ["WHO"], "who asked the WHO?", ["WHO"]),
        ("plural of capitals", ["NGO"], "NGOs", ["NGOs"]),
        ("adjacent uses", ["tide"], "tide tide", ["tide", "tide"]),
        ("possessive", ["harbor"], "the harbor’s wall", ["harbor’s"]),
        ("nothing to find", [], "tide", []),
        ("a phrase without words", ["…"], "tide …", []),
    ],
)
def test_uses(label: str, phrases: list[str], text: str, expected: list[str]) -> None:
    assert found(phrases, text) == expected, label


def test_five_thousand_terms_cost_no_more_than_a_few() -> None:
    text = " ".join(f"word{number} and" for number in range(20_000))
    many = Matcher([f"word{number} and" for number in range(5_000)])
    start = time.perf_counter()
    assert len(many.find(text)) == 5_000
    assert time.perf_counter() - start < 5  # 0.3 s on an idle core
