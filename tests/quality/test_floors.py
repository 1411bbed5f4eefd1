"""Quality on real articles: the figures of the scorers beside the checkout must not fall below floors.json."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any, TypeAlias

import pytest

FLOORS = json.loads(Path(__file__).with_name("floors.json").read_text(encoding="utf-8"))
COMMAND = f"{Path(sys.executable).parent / 'glossator'} generate --quiet --sources {{sources}} --docs {{docs}}"
SHARES, COUNTS = "at_least", "at_most"


Figures: TypeAlias = dict[str, Any]


def score(shared: Path, script: str, *arguments: str) -> Figures:
    command = [sys.executable, str(shared / "bench" / script), "--json", "--command", COMMAND, *arguments]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    figures: Figures = json.loads(done.stdout)
    return figures


def failures(figures: Figures, floors: Figures) -> list[str]:
    low = [
        f"{name}: {figures[name]} < {floor}" for name, floor in floors.get(SHARES, {}).items() if figures[name] < floor
    ]
    high = [
        f"{name}: {figures[name]} > {limit}" for name, limit in floors.get(COUNTS, {}).items() if figures[name] > limit
    ]
    return low + high


def test_a_figure_below_its_floor_is_told() -> None:
    floors = {SHARES: {"headings": 0.9}, COUNTS: {"lost": 0}}
    assert failures({"headings": 0.9, "lost": 0}, floors) == []
    assert failures({"headings": 0.89, "lost": 1}, floors) == ["headings: 0.89 < 0.9", "lost: 1 > 0"]


@pytest.mark.shared
def test_structure_of_the_seeds(shared: Path) -> None:
    result = score(shared, "seeds.py")
    assert len(result["rows"]) == FLOORS["seeds"]["articles"]
    for name, row in result["rows"].items():
        assert failures(row, FLOORS["seeds"]) == [], (name, result["problems"][name])
    assert result["perfect"] >= FLOORS["seeds"]["perfect"], result["problems"]


@pytest.mark.shared
def test_knowledge_of_the_seeds(shared: Path) -> None:
    result = score(shared, "knowledge.py")
    assert failures(result, FLOORS["knowledge"]) == [], result["notes"]


@pytest.mark.shared
def test_structure_of_flattened_articles(shared: Path) -> None:
    result = score(shared, "roundtrip.py")
    floors = FLOORS["roundtrip"]
    assert {variant: failures(result[variant], floors[variant]) for variant in floors} == {
        variant: [] for variant in floors
    }


@pytest.mark.shared
def test_encoding(shared: Path) -> None:
    result = score(shared, "encoding.py")
    assert failures(result, FLOORS["encoding"]) == []
