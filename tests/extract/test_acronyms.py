"""Stated and used acronyms."""

import json
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.extract import extract_facts
from generator.extract.acronyms.expansions import expansions
from generator.model.article import Article
from generator.model.document import Paragraph, SourcePlace
from generator.model.inline import Code, Text

CASES = json.loads((Path(__file__).parent.parent / "cases" / "extract" / "acronyms.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["label"])
def test_acronyms(case: dict[str, object], article: Callable[..., Article]) -> None:
    facts = extract_facts(article(case["text"]))
    assert [[each.short, each.long] for each in facts.acronyms] == case["expected"]


def test_a_pair_stands_at_its_first_place(article: Callable[..., Article]) -> None:
    facts = extract_facts(article("One.", "The Sea Fish Union (SFU) met.", "The Sea Fish Union (SFU) ended."))
    (acronym,) = facts.acronyms
    assert acronym.anchor == facts.sentences[1].anchor


def test_code_holds_no_acronym(article: Callable[..., Article]) -> None:
    block = Paragraph((Text("Call "), Code("SFU IWG"), Text(" now.")), SourcePlace(1, 1, 1))
    assert not extract_facts(article(blocks=[block])).acronyms


@pytest.mark.parametrize("hostile", ["(" * 50_000, "(A) " * 5_000, "a " * 20_000 + "(AAAAAAAAAA)", "[" + "a" * 50_000])
def test_hostile_text_takes_linear_time(hostile: str) -> None:
    start = time.perf_counter()
    list(expansions(hostile))
    assert time.perf_counter() - start < 5
