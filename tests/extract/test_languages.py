"""Definitions in French, German and Spanish: positive and negative sentences of our own; other languages have none."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.extract import extract_facts
from generator.extract.definitions.language_tables import TABLES
from generator.model.article import Article

CASES = json.loads((Path(__file__).parent.parent / "cases" / "extract" / "languages.json").read_text(encoding="utf-8"))
ArticleMaker = Callable[..., Article]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"][:40])
def test_definitions_in_a_language(case: dict[str, object], article: ArticleMaker) -> None:
    facts = extract_facts(article(case["text"], language=case["language"]))
    assert [each.term for each in facts.definitions] == case["expected"]


def test_every_table_has_positive_and_negative_cases() -> None:
    for language in TABLES:
        found = [bool(case["expected"]) for case in CASES if case["language"] == language]
        assert found.count(True) >= 10
        assert found.count(False) >= 10


def test_a_label_is_explained_in_the_language(article: ArticleMaker) -> None:
    facts = extract_facts(article(items=["Écluse : un bassin qui permet aux bateaux de monter."], language="fr"))
    assert [each.term for each in facts.definitions] == ["Écluse"]
    facts = extract_facts(article(items=["Adresse : une rue de la vieille ville importante"], language="fr"))
    assert not facts.definitions
