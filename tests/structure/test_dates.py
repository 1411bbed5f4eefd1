"""What isolated spans say of a day."""

import json
from pathlib import Path

import pytest

from generator.structure.metadata.dates import read_date

CASES = json.loads((Path(__file__).parent.parent / "cases" / "structure" / "dates.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["label"] or "empty")
def test_date(case: dict[str, str]) -> None:
    reading = read_date(case["input"])
    assert (reading.value.isoformat() if reading.value else reading.kind.value) == case["expected"]
