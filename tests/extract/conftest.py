"""Articles for the tests of extract, built from a few words."""

from collections.abc import Callable, Sequence

import pytest

from generator.model.article import Anchor, Article, FrontMatter, Section, SectionRole
from generator.model.document import Block, ItemList, ListItem, Paragraph, SourcePlace
from generator.model.inline import Span, SpanKind, Text

PLACE = SourcePlace(1, 1, 1)
ArticleMaker = Callable[..., Article]


def paragraph(text: str) -> Paragraph:
    """The text as a paragraph; what stands between asterisks is emphasised."""
    parts = enumerate(text.split("*"))
    children = (Span(SpanKind.STRONG, (Text(part),)) if number % 2 else Text(part) for number, part in parts)
    return Paragraph(tuple(child for child in children if child != Text("")), PLACE)


def item_list(texts: Sequence[str]) -> ItemList:
    return ItemList(tuple(ListItem((paragraph(text),), PLACE) for text in texts), None, PLACE)


@pytest.fixture
def article() -> ArticleMaker:
    """Makes an article with one section of the given paragraphs, items and blocks, after an empty lead."""

    def make(
        *paragraphs: str,
        title: str = "An article",
        heading: str = "A section",
        items: Sequence[str] = (),
        blocks: Sequence[Block] = (),
        language: str = "",
        questions: Sequence[tuple[str, str]] = (),
    ) -> Article:
        body: list[Block] = [paragraph(text) for text in paragraphs]
        if items:
            body.append(item_list(items))
        sections = [Section(SectionRole.BODY, 2, (Text(heading),), Anchor("section"), (*body, *blocks))]
        for number, (question, answer) in enumerate(questions):
            answer_blocks = (paragraph(answer),) if answer else ()
            anchor = Anchor(f"question-{number}")
            sections.append(Section(SectionRole.QUESTION, 3, (Text(question),), anchor, answer_blocks))
        matter = FrontMatter(title=title, language=language)
        return Article("a.txt", "text/plain", "0" * 64, matter, tuple(sections), ())

    return make
