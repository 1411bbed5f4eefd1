"""Facts for the tests of index, extracted from articles of a few words."""

import datetime as dt
from collections.abc import Callable, Sequence

import pytest

from generator.extract import extract_facts
from generator.model.article import Anchor, Article, Facts, FrontMatter, Section, SectionRole
from generator.model.document import Paragraph, SourcePlace
from generator.model.inline import Span, SpanKind, Text

PLACE = SourcePlace(1, 1, 1)
FactsMaker = Callable[..., Facts]


def paragraph(text: str) -> Paragraph:
    """The text as a paragraph; what stands between asterisks is emphasised."""
    parts = enumerate(text.split("*"))
    return Paragraph(tuple(Span(SpanKind.EMPHASIS, (Text(part),)) if i % 2 else Text(part) for i, part in parts), PLACE)


@pytest.fixture
def facts() -> FactsMaker:
    """Makes the facts of an article: its title, paragraphs, and whatever front matter is given."""

    def make(
        title: str,
        *paragraphs: str,
        path: str = "",
        slug: str = "",
        tags: Sequence[str] = (),
        see_also: Sequence[str] = (),
        date: dt.date | None = None,
        draft: bool = False,
        language: str = "",
        questions: Sequence[tuple[str, str]] = (),
    ) -> Facts:
        matter = FrontMatter(
            title, slug=slug, tags=tuple(tags), see_also=tuple(see_also), date=date, draft=draft, language=language
        )
        blocks = tuple(paragraph(text) for text in paragraphs)
        sections = [Section(SectionRole.LEAD, 1, (), Anchor("top"), blocks)]
        for number, (question, answer) in enumerate(questions):
            anchor = Anchor(f"question-{number}")
            sections.append(Section(SectionRole.QUESTION, 3, (Text(question),), anchor, (paragraph(answer),)))
        name = path or f"{title.lower().replace(' ', '-')}.txt"
        return extract_facts(Article(name, "text/plain", "0" * 64, matter, tuple(sections), ()))

    return make
