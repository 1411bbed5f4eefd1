"""Headings of formats that state their levels."""

from collections.abc import Sequence

import pytest

from generator.model.article import Article, SectionRole
from generator.model.document import Document, Heading, Paragraph, SourceFile, SourcePlace, SourceUnit
from generator.model.inline import Text
from generator.model.walk import block_text, plain_text
from generator.readers import read_source
from generator.structure import structure_document
from generator.structure.draft import UNRANKED
from generator.structure.levels import normal_levels
from generator.structure.ranking import rank_headings


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


@pytest.mark.parametrize(
    ("headings", "ranks"),
    [
        (("Wheel", "Use", "Stone", "Use"), [1, 2, 1, 2]),
        (("Use", "Wear", "Stone", "Use", "Wear", "Sieve", "Use", "Wear"), [2, 2, 1, 2, 2, 1, 2, 2]),
        (("Use", "Stone", "Use", "Sieve", "Use"), [1, 1, 1, 1, 1]),  # one that recurs may be a section of its own
        (("Use", "Wear", "Use", "Wear", "Use", "Wear"), [1, 1, 1, 1, 1, 1]),  # nothing stands above them
    ],
)
def test_headings_that_recur_divide_sections(headings: Sequence[str], ranks: Sequence[int]) -> None:
    blocks = list[Heading | Paragraph]()
    for number, text in enumerate(headings):
        blocks.append(Heading(UNRANKED, (Text(text),), SourcePlace(2 * number + 1, 2 * number + 1, 2 * number + 1)))
        blocks.append(
            Paragraph((Text("Corn is ground."),), SourcePlace(2 * number + 2, 2 * number + 2, 2 * number + 2))
        )
    assert list(rank_headings(blocks)) == list(ranks)


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


@pytest.mark.parametrize(
    ("name", "body", "role"),
    [
        ("For visitors", "", SectionRole.FAQ),
        ("Questions of visitors", "Ask at the door.", SectionRole.FAQ),
        ("For visitors", "Ask at the door.", SectionRole.BODY),
    ],
)
def test_headings_that_are_all_questions_make_the_one_above_a_list_of_questions(
    name: str, body: str, role: SectionRole
) -> None:
    article = marked_up(f"## {name}\n\n{body}\n\n### Who owns it?\n\nThe village.\n\n### Is it open?\n\nIn summer.")
    below = SectionRole.QUESTION if role is SectionRole.FAQ else SectionRole.BODY
    assert [section.role for section in article.sections] == [role, below, below]


def test_a_question_among_other_headings_is_an_ordinary_heading() -> None:
    article = marked_up("## The mill\n\n### Who owns it?\n\nThe village.\n\n### The wheel\n\nIt turns.")
    assert {section.role for section in article.sections} == {SectionRole.BODY}


def test_bold_questions_with_answers_become_headings_below_theirs() -> None:
    questions = "**Q: Who owns the `mill`?**\n\nThe village.\n\n**Is it open?**\nIn *summer*.\n\nOnly then."
    article = marked_up(f"## Ask the miller\n\n{questions}")
    found = [(section.role, section.level, plain_text(section.heading)) for section in article.sections]
    assert found == [
        (SectionRole.FAQ, 2, "Ask the miller"),
        (SectionRole.QUESTION, 3, "Who owns the mill?"),
        (SectionRole.QUESTION, 3, "Is it open?"),
    ]
    assert [block_text(section.blocks) for section in article.sections[1:]] == [
        "The village.",
        "In summer. Only then.",
    ]


@pytest.mark.parametrize("text", ["**Who owns it?**\n\n**Is it open?**", "**Who owns it?**\n\nThe village."])
def test_bold_questions_without_answers_and_a_single_one_stay(text: str) -> None:
    article = marked_up(f"## Ask the miller\n\n{text}")
    assert [section.role for section in article.sections] == [SectionRole.BODY]


def marked_up(text: str) -> Article:
    content = f"# A mill\n\n{text}".encode()
    return structure_document(read_source(SourceFile("mill.md", "text/markdown", content, "0" * 64)))
