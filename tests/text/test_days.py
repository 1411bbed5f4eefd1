"""Days in texts: the forms of many languages, what no text says for certain, and hostile texts."""

import json
import time
from pathlib import Path

import pytest

from generator.text.days import MONTHS, DayOrder, find_days, order_of

CASES = json.loads((Path(__file__).parent.parent / "cases" / "text" / "days.json").read_text(encoding="utf-8"))
MONTHS_OF_A_YEAR = 12


@pytest.mark.parametrize("case", CASES, ids=[case["label"] for case in CASES])
def test_days(case: dict[str, str | list[str | None]]) -> None:
    found = find_days(str(case["text"]), DayOrder(str(case["order"])), short_years=True)
    assert [day.value.isoformat() if day.value else None for day in found] == case["expected"]
    assert all(0 <= day.start < day.end <= len(case["text"]) for day in found)


def test_short_years_count_only_where_days_are_expected() -> None:
    assert find_days("31.10.23", DayOrder.DAY_FIRST) == ()


@pytest.mark.parametrize(
    ("language", "order"),
    [
        ("", DayOrder.UNKNOWN),
        ("en", DayOrder.UNKNOWN),
        ("en-CA", DayOrder.UNKNOWN),
        ("en-US", DayOrder.MONTH_FIRST),
        ("en_GB", DayOrder.DAY_FIRST),
        ("pt-BR", DayOrder.DAY_FIRST),
    ],
)
def test_order_of_a_language(language: str, order: DayOrder) -> None:
    assert order_of(language) is order


def test_every_month_has_names() -> None:
    assert set(MONTHS.values()) == set(range(1, MONTHS_OF_A_YEAR + 1))


@pytest.mark.parametrize(
    "piece", ["1", "1 ", "1.", "1 a", "Aug. 1, 10:10 ", "7 August ", "2025-", "年1", "a" * 12 + " "]
)
def test_hostile_texts_are_read_in_linear_time(piece: str) -> None:
    start = time.process_time()
    find_days(piece * (200_000 // len(piece)))
    assert time.process_time() - start < 2  # seconds; 0.02 to 0.3 on two cores
