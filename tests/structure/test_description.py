"""Descriptions that are taken from the text."""

from collections.abc import Callable

import pytest

from generator.model.article import Article
from generator.structure.metadata.description import LONGEST_DESCRIPTION

LEAD = "The mill ground corn for the whole valley, and the miller was paid with a part of it. 🌾"
SUMMARY = "Mills fed the valley until the railway came and brought cheaper flour from the coast."


@pytest.mark.parametrize(
    ("text", "description"),
    [
        (f"The Mill\n\n{LEAD}\n\nThe Wheel\n\n{SUMMARY}", LEAD.removesuffix(" 🌾")),
        (f"The Mill\n\n{LEAD}\n\nSummary\n\n{SUMMARY}", SUMMARY),
        (f"The Mill\n\nIt needs these three things every day:\n\n- corn\n\n{LEAD}", LEAD.removesuffix(" 🌾")),
        ("The Mill\n\nCorn.", ""),
    ],
)
def test_description(structured: Callable[[str], Article], text: str, description: str) -> None:
    article = structured(text)
    assert article.front_matter.description == description
    assert ("description" in article.front_matter.derived) == bool(description)


def test_a_long_paragraph_is_cut_at_the_end_of_a_sentence(structured: Callable[[str], Article]) -> None:
    description = structured("The Mill\n\n" + " ".join([SUMMARY] * 12)).front_matter.description
    assert len(SUMMARY) < len(description) <= LONGEST_DESCRIPTION
    assert description.endswith(".")


def test_a_sentence_is_never_cut(structured: Callable[[str], Article]) -> None:
    long = SUMMARY[:-1] + ", and so on" * 30 + "."
    assert structured(f"The Mill\n\n{long} {LEAD}").front_matter.description == long
    assert structured(f"The Mill\n\n{long}\n\n{SUMMARY}").front_matter.description == SUMMARY


@pytest.mark.parametrize("name", ["Résumé", "Das Wichtigste in Kürze", "Em resumo", "Σύνοψη", "ملخص", "要約", "요약"])
def test_a_summary_describes_the_article(structured: Callable[[str], Article], name: str) -> None:
    article = structured(f"The Mill\n\n{LEAD}\n\n{name}\n\n{SUMMARY}\n\n{LEAD}")
    assert article.front_matter.description == SUMMARY
