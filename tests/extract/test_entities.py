"""Named entities and years: what is found, with which kind and evidence, and what is none."""

import json
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from generator.extract import extract_facts
from generator.extract.names.years import years
from generator.model.article import Article, Entity, Evidence
from generator.model.document import CodeBlock, Paragraph, SourcePlace
from generator.model.inline import Code, Text

ArticleMaker = Callable[..., Article]
CASES = Path(__file__).parent.parent / "cases" / "extract"
NAMES = json.loads((CASES / "entities.json").read_text(encoding="utf-8"))
YEARS = json.loads((CASES / "years.json").read_text(encoding="utf-8"))
PLACE = SourcePlace(1, 1, 1)
SIGNS = {Evidence.SURE: "", Evidence.OPENING: "?", Evidence.BEFORE_NOUN: "~"}


def shown(entity: Entity) -> str:
    return f"{entity.name}{SIGNS[entity.evidence]}: {entity.kind}"


def paragraph(text: str) -> Paragraph:
    """The text as a paragraph; what stands between grave accents is code."""
    parts = enumerate(text.split("`"))
    return Paragraph(tuple(Code(part) if number % 2 else Text(part) for number, part in parts), PLACE)


@pytest.mark.parametrize("case", NAMES, ids=lambda case: case["label"])
def test_names(case: dict[str, Any], article: ArticleMaker) -> None:
    facts = extract_facts(article(blocks=[paragraph(case["text"])]))
    assert [shown(each) for each in facts.entities] == case["expected"]


@pytest.mark.parametrize("case", YEARS, ids=lambda case: case["label"])
def test_years(case: dict[str, Any], article: ArticleMaker) -> None:
    assert list(years(case["text"], case.get("language", "en"))) == case["expected"]


def test_headings_and_code_blocks_name_nothing(article: ArticleMaker) -> None:
    facts = extract_facts(article(heading="The Treaty of Fenmouth", blocks=[CodeBlock("in Norway in 1911", "", PLACE)]))
    assert facts.entities == ()


def test_an_item_that_begins_with_a_label_is_no_evidence(article: ArticleMaker) -> None:
    facts = extract_facts(article(items=["Rise of Coastal Trade: boats carry salt."]))
    assert {each.evidence for each in facts.entities} <= {Evidence.OPENING}


def test_other_languages_give_acronyms_and_years_only(article: ArticleMaker) -> None:
    facts = extract_facts(article("La Convention de Fenmouth (CDF) date de mai 1911.", language="fr"))
    assert [shown(each) for each in facts.entities] == ["CDF: acronym", "1911: year"]


def test_an_entity_stands_at_its_sentence(article: ArticleMaker) -> None:
    facts = extract_facts(article("Nothing. They read the Treaty of Fenmouth."))
    assert [each.anchor for each in facts.entities] == [facts.sentences[1].anchor]


@pytest.mark.parametrize(
    "hostile",
    ["A " * 15_000, "Aa of " * 8_000, "Treaty of the " * 5_000, "Treaty on A, " * 4_000, "A-" * 15_000, "1911-" * 8_000,
     "“A b " * 8_000, "Dr. " * 8_000, "The X, a b c d e " * 3_000],
)  # fmt: skip
def test_hostile_text_takes_linear_time(hostile: str, article: ArticleMaker) -> None:
    start = time.perf_counter()
    extract_facts(article(hostile))
    assert time.perf_counter() - start < 20  # about 1 s each on an idle core
