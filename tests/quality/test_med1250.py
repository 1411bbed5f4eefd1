"""Acronyms of MED1250 must not fall below floors.json where the data lie beside the checkout."""

import json
from pathlib import Path

from tests.quality.med1250 import read_abstracts, score

FLOORS = json.loads(Path(__file__).with_name("floors.json").read_text(encoding="utf-8"))["med1250"]["at_least"]
EXAMPLE = """1234
A title on tides.
The mean sea level (MSL) rose. The unit (GHU) is old.
  MSL|mean sea level
  GHU|gross harbour unit

"""


def test_pairs_are_counted() -> None:
    ((text, pairs),) = read_abstracts(EXAMPLE)
    assert text.startswith("A title on tides.")
    assert pairs == {("MSL", "meansealevel"), ("GHU", "grossharbourunit")}
    assert score([(text, pairs)]) == (1.0, 0.5, 2 / 3)


def test_acronyms_of_abstracts(shared: Path) -> None:
    text = (shared / "corpus" / "MED1250_labeled.txt").read_text(encoding="utf-8")
    figures = score(tuple(read_abstracts(text)))._asdict()
    assert {name: figures[name] for name, floor in FLOORS.items() if figures[name] < floor} == {}
