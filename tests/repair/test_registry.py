"""Each repair on its cases: positive ones are repaired, negative ones stay as they are; all of them on the seeds."""

import hashlib
import json
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.model.document import Document, Line, SourceFile
from generator.readers import read_source
from generator.repair import REPAIRS, repair_document

MakeDocument = Callable[[str], Document]
CASES = Path(__file__).parent.parent / "cases" / "repair"
each_case = pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        pytest.param(path.stem, case["input"], case["expected"], id=f"{path.stem}: {case['label']}")
        for path in sorted(CASES.glob("*.json"))
        for case in json.loads(path.read_text(encoding="utf-8"))
    ],
)


def shown(document: Document) -> str:
    return "\n".join(block.text for block in document.blocks if isinstance(block, Line))


@each_case
def test_case(make_document: MakeDocument, name: str, text: str, expected: str) -> None:
    document = dict(REPAIRS)[name](make_document(text))
    assert shown(document) == expected
    assert {step.step for step in document.repairs} == ({name} if text != expected else set())


def test_every_repair_has_positive_and_negative_cases() -> None:
    for name, _ in REPAIRS:
        cases = json.loads((CASES / f"{name}.json").read_text(encoding="utf-8"))
        kinds = {case["input"] == case["expected"] for case in cases}
        assert kinds == {True, False}, name


def test_damage_that_was_escaped_is_repaired_in_one_go(make_document: MakeDocument) -> None:
    assert shown(repair_document(make_document("the envoy&acirc;&#128;&#153;s word"))) == "the envoy’s word"


def test_a_control_character_inside_damage_does_not_hide_it(make_document: MakeDocument) -> None:
    assert shown(repair_document(make_document("the envoyβ\u200b€™s word"))) == "the envoy’s word"


@pytest.mark.shared
def test_seeds_are_repaired_as_the_gold_says(shared: Path) -> None:
    gold = json.loads((shared / "gold" / "seeds_structure.json").read_text(encoding="utf-8"))
    names = {"NBSP": "\u00a0", "SPACE": " "}
    for path, article in zip(sorted((shared / "seeds").glob("*.txt")), gold, strict=True):
        content = path.read_bytes()
        source = SourceFile(path.name, "text/plain", content, hashlib.sha256(content).hexdigest())
        wanted = [
            (step["line"], names.get(step["from_"], step["from_"]), names.get(step["to"], step["to"]))
            for step in article["repairs"]
        ]
        found = [(step.line, step.before, step.after) for step in repair_document(read_source(source)).repairs]
        assert found == wanted, path.name
