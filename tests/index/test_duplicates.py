"""Articles that are nearly the same text: which are told, and that none is left out."""

import json
import random
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest

from generator.config import Config
from generator.index import build_index
from generator.index.duplicates import COMPARED
from generator.model.article import Facts
from generator.model.diagnostic import Diagnostic, Rule, Severity

CASES = json.loads((Path(__file__).parent.parent / "cases/index/duplicates.json").read_text(encoding="utf-8"))
SENTENCES = (
    "Salt was carried inland on the backs of mules, in sacks of woven goat hair.",
    "A driver walked behind every third animal and slept under the loads at night.",
    "The roads kept to the ridges, where the ground stayed firm after rain.",
    "Towns on the way took a toll for each sack and kept a book of the drivers' names.",
    "When canals came, most of the ridges were left to shepherds within ten years.",
    "What remains are hollow lanes, a few inns with stables far too large, and street names.",
    "Some lanes were paved again for walkers, who rarely know what they are walking on.",
)
FactsMaker = Callable[..., Facts]


def edited(edit: Sequence[object]) -> str:
    """The text with sentences replaced by number, or as a whole."""
    sentences = list(SENTENCES)
    for change in edit:
        match change:
            case "upper":
                sentences = [sentence.upper().replace(",", ";") for sentence in sentences]
            case "sorted":
                sentences = [" ".join(sorted(" ".join(sentences).split()))]
            case "nothing":
                sentences = ["Brine is water that holds as much of it as it can."]
            case [int() as number, str() as text]:
                words = sentences[number].split()
                if not text:
                    sentences[number] = ""
                else:
                    kept = words[3:] if " " in text else [f"{text}{n}" for n in range(len(words))]
                    sentences[number] = " ".join([*text.split(), *kept])
    return " ".join(filter(None, sentences))


def found(facts: Sequence[Facts]) -> list[Diagnostic]:
    index = build_index(facts, Config())
    assert len(index.articles) == len(facts), "none is left out"
    return [one for one in index.diagnostics if one.rule is Rule.NEAR_DUPLICATE_ARTICLE]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["label"])
def test_what_is_told(case: dict[str, Any], facts: FactsMaker) -> None:
    one, other = (
        facts(case[name]["title"], edited(case[name]["edit"]), path=f"{name}.txt") for name in ("one", "other")
    )
    assert bool(found([one, other])) is case["expected"]


def test_the_finding_names_both_and_says_what_to_do(facts: FactsMaker) -> None:
    one, other = facts("Salt", edited([]), path="b.txt"), facts("White gold", edited([[3, ""]]), path="a.txt")
    (finding,) = found([one, other])
    assert (finding.path, finding.severity) == ("b.txt", Severity.WARNING)
    assert finding.message == "75% the same text as a.txt, 'White gold'"
    assert finding.suggestion.startswith("delete one of the two, or merge them")


def test_of_several_the_closest_is_named(facts: FactsMaker) -> None:
    copies = [facts("Salt", edited(edit), path=path) for path, edit in (("a", [[3, ""]]), ("b", []), ("c", []))]
    messages = {one.path: one.message for one in found(copies)}
    assert messages == {"b": "75% the same text as a, 'Salt'", "c": "the same text as b, 'Salt'"}


def test_each_of_many_copies_is_told(facts: FactsMaker) -> None:
    count = 5 * COMPARED
    told = found([facts("Salt", edited([]), path=f"{number:03}.txt") for number in range(count)])
    assert [one.path for one in told] == [f"{number:03}.txt" for number in range(1, count)]


def test_a_text_of_few_words_is_told_when_it_has_five(facts: FactsMaker) -> None:
    assert found([facts("A", "Salt is white.", path="a"), facts("B", "Salt is white.", path="b")]) == []
    text = "Salt is white and dry."
    assert len(found([facts("A", text, path="a"), facts("B", text, path="b")])) == 1


def test_scripts_without_spaces(facts: FactsMaker) -> None:
    text = "塩は海から山へ運ばれた。馬は夜に休み、人は荷の下で眠った。町は袋ごとに税を取った。"
    assert len(found([facts("塩", text, path="a"), facts("白", text.replace("馬は", "牛は"), path="b")])) == 1
    assert found([facts("塩", text, path="a"), facts("白", "".join(sorted(text)), path="b")]) == []


def test_no_copy_above_the_threshold_is_missed(facts: FactsMaker) -> None:
    """Each of 60 texts of made-up words has a copy in which one word in fifty is another."""
    chance = random.Random(7)
    library = []
    for number in range(60):
        words = [f"w{chance.randrange(5000)}" for _ in range(300)]
        copy = [word if place % 50 else f"x{place}" for place, word in enumerate(words)]
        library += [facts("T", " ".join(words), path=f"{number:02}a"), facts("T", " ".join(copy), path=f"{number:02}b")]
    assert [one.path for one in found(library)] == [f"{number:02}b" for number in range(60)]
