"""Headings of formats that state their levels."""

from collections.abc import Sequence

import pytest

from generator.model.article import Article, SectionRole
from generator.model.document import Document, Heading, Paragraph, SourcePlace, SourceUnit
from generator.model.inline import Text
from generator.model.walk import plain_text
from generator.structure import structure_document
from generator.structure.levels import normal_levels


def structured(headings: Sequence[tuple[int, str]]) -> Article:
    """The article of headings with a paragraph below each, as the reader of a marked-up format gives them."""
    units, blocks = [], list[Heading | Paragraph]()
    for number, (level, text) in enumerate(headings):
        units += [SourceUnit(2 * number + 1, 2 * number + 1, text), SourceUnit(2 * number + 2, 2 * number + 2, "Corn.")]
        blocks.append(Heading(level, (Text(text),), SourcePlace(2 * number + 1, 2 * number + 1, 2 * number + 1)))
        blocks.append(Paragraph((Text("Corn."),), SourcePlace(2 * number + 2, 2 * number + 2, 2 * number + 2)))
    return structure_document(Document("mill.md", "text/markdown", "0" * 64, tuple(units), tuple(blocks)))


@pytest.mark.parametrize(
    ("stated", "levels"),
    [
        ([2, 3, 2], [2, 3, 2]),
        ([1, 1], [2, 2]),
        ([3, 4, 3], [2, 3, 2]),
        ([2, 5, 5, 3], [2, 3, 3, 3]),
        ([4, 2], [2, 2]),
        ([1, 2, 3, 4, 5, 6], [2, 3, 4, 5, 6, 6]),
        ([], []),
    ],
)
def test_normal_levels(stated: list[int], levels: list[int]) -> None:
    assert list(normal_levels(stated)) == levels


def test_the_first_h1_is_the_title_and_the_body_starts_at_h2() -> None:
    article = structured([(1, "Mills"), (3, "Water"), (4, "Race"), (3, "Stone")])
    assert article.front_matter.title == "Mills"
    assert article.front_matter.derived == ()
    assert [(section.level, plain_text(section.heading)) for section in article.sections] == [
        (1, ""),
        (2, "Water"),
        (3, "Race"),
        (2, "Stone"),
    ]


def test_a_single_top_heading_is_the_title() -> None:
    assert structured([(2, "Mills"), (3, "Water")]).front_matter.title == "Mills"


def test_several_top_headings_are_no_title() -> None:
    article = structured([(2, "Mills"), (2, "Water")])
    assert "title" in article.front_matter.derived
    assert len(article.sections) == 2


def test_questions_below_a_heading_that_names_an_faq() -> None:
    article = structured([(1, "Mills"), (2, "FAQs"), (4, "Who pays?"), (4, "Costs"), (2, "Why?")])
    roles = [section.role for section in article.sections if section.heading]
    assert roles == [SectionRole.FAQ, SectionRole.QUESTION, SectionRole.BODY, SectionRole.BODY]
