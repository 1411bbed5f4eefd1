"""The glossary of articles that were annotated beforehand must not fall below floors.json."""

import json
from pathlib import Path

import pytest

from generator.config import Config
from tests.quality.definitions import (
    BLIND,
    DEV,
    FOLDER,
    FOLDERS,
    FRESH,
    HELD,
    MAY_BE_READ,
    THIRD,
    Annotation,
    Definition,
    Found,
    describe,
    find_all,
    plain,
    read_annotations,
    same_name,
    same_passage,
    score,
)

FLOORS = json.loads(Path(__file__).with_name("floors.json").read_text(encoding="utf-8"))["definitions"]
ARTICLES = tuple(each for split in FOLDERS for each in read_annotations(split))
NO_ARTICLES = {"GUIDE.md", "README.md", "annotations.json"}
EXAMPLE = Annotation(
    "soil.md",
    DEV,
    definitions=(
        Definition(("Texture",), "Texture is the share of sand.", required=True, shape="copula"),
        Definition(("leaching",), "Leaching is a loss.", required=True, shape="copula"),
        Definition(("loam",), "Loam is a soil.", required=False, shape="copula"),
    ),
    acronyms=(("CEC", "cation exchange capacity"), ("USDA", "")),
    questions=("Is it deep?",),
    traps=(("Digging is the easy part.", "gerund"),),
)


@pytest.mark.parametrize("split", FOLDERS)
def test_definitions_of_unseen_subjects(split: str, config: Config) -> None:
    annotations = read_annotations(split)
    result = score(annotations, find_all(annotations, config))
    low = {name: floor for name, floor in FLOORS[split]["at_least"].items() if result.figures[name] < floor}
    assert low == {}, describe(result, with_errors=split in MAY_BE_READ)


def test_every_article_is_annotated_and_only_those() -> None:
    texts = {path for folder in set(FOLDERS.values()) for path in folder.iterdir() if path.name not in NO_ARTICLES}
    assert texts == {FOLDERS[each.split] / each.file for each in ARTICLES}
    assert [len(read_annotations(split)) for split in (DEV, HELD, FRESH, BLIND, THIRD)] == [11, 7, 8, 7, 15]


@pytest.mark.parametrize("annotation", ARTICLES, ids=lambda each: each.file)
def test_annotations_are_verbatim_and_do_not_contradict(annotation: Annotation) -> None:
    text = plain((FOLDERS[annotation.split] / annotation.file).read_text(encoding="utf-8").replace("`", ""))
    accepted = [each.sentence for each in annotation.definitions]
    trapped = [sentence for sentence, _reason in annotation.traps]
    assert [quote for quote in (*accepted, *trapped, *annotation.questions) if plain(quote) not in text] == []
    assert set(accepted).isdisjoint(trapped)
    assert [short for short, long in annotation.acronyms if long and long.casefold() not in text.casefold()] == []


def test_reasons_of_traps_are_those_of_the_guide() -> None:
    guide = (FOLDER / "GUIDE.md").read_text(encoding="utf-8")
    reasons = {reason for each in ARTICLES for _sentence, reason in each.traps}
    assert {reason for reason in reasons if f"| `{reason}` |" not in guide} == set()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Soil horizons", "soil horizon"),
        ("the bees", "Bee"),
        ("case–control study", "Case-control studies"),
        ("bus", "Bus"),
    ],
)
def test_names_are_the_same_whatever_case_number_and_article(one: str, other: str) -> None:
    assert same_name(one, other)


@pytest.mark.parametrize(("one", "other"), [("soil", "soil horizon"), ("bad bishop", "bishop"), ("bus", "bu")])
def test_names_of_different_terms_differ(one: str, other: str) -> None:
    assert not same_name(one, other)


def test_a_passage_is_the_sentence_a_part_of_it_or_holds_it() -> None:
    assert same_passage("Texture is the share of sand.", "the share of sand")
    assert same_passage("It is a share.", "Texture matters. *It* is  a share.")
    assert not same_passage("Texture is a share.", "Texture is a part.")
    assert not same_passage("", "Texture is a part.")


def test_what_is_not_annotated_is_false_and_what_is_optional_is_neither_wanted_nor_punished() -> None:
    found = Found(
        definitions=(
            ("textures", "Texture is the share of sand."),
            ("loam", "Loam is a soil."),
            ("digging", "Digging is the easy part."),
            ("loss", "Leaching is a loss."),
            ("clay", "Clay is sticky."),
        ),
        acronyms=(("CECs", "Cation exchange capacity"), ("FAQ", "")),
        questions=("Is it deep?",),
    )
    result = score([EXAMPLE], {"soil.md": found})
    assert result.figures == {
        "precision": 0.4,
        "recall": 0.5,
        "acronyms_precision": 0.5,
        "acronyms_recall": 0.5,
        "questions_precision": 1.0,
        "questions_recall": 1.0,
    }
    assert {(error.kind, error.category, error.subject) for error in result.errors} == {
        ("trap", "gerund", "digging"),
        ("wrong term", "copula", "loss"),
        ("false", "definition", "clay"),
        ("missed", "copula", "leaching"),
        ("missed", "acronym", "acronym"),
        ("false", "acronym", "acronym"),
    }


def test_errors_of_held_articles_are_only_counted() -> None:
    result = score([EXAMPLE], {})
    assert "Leaching is a loss." in describe(result, with_errors=True)
    told = describe(result, with_errors=False)
    assert "missed: 5" in told
    assert "Leaching" not in told
