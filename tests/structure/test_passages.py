"""Parts of pages in formats with real structure: bylines, see-also lines and furniture in paragraphs and lists."""

from collections.abc import Sequence

import pytest

from generator.model.article import Article, Fate
from generator.model.document import (
    Document,
    Heading,
    ItemList,
    Line,
    ListItem,
    MetadataField,
    Paragraph,
    RawBlock,
    SourcePlace,
    SourceUnit,
)
from generator.model.inline import Inlines, Link, Text
from generator.structure import structure_document
from generator.structure.passages import Passage, is_prose, size

PROSE = "The mill ground corn for the whole valley, and the miller was paid with a part of what he ground for them."
TITLE, MIDDLE, LAST = "# The Mill", PROSE, PROSE
HTML, MARKDOWN = "text/html", "text/markdown"


def block(text: str | Inlines | Sequence[Inlines], number: int) -> RawBlock:
    """A heading for `# text`, a paragraph for text or inlines, a list for a list of inlines."""
    place = SourcePlace(number, number, number)
    if isinstance(text, str):
        level = len(text) - len(text.lstrip("#"))
        inlines: Inlines = (Text(text.lstrip("# ")),)
        return Heading(level, inlines, place) if level else Paragraph(inlines, place)
    if isinstance(text, list):
        return ItemList(tuple(ListItem((Paragraph(item, place),), place) for item in text), None, place)
    return Paragraph(tuple(text), place)  # type: ignore[arg-type]  # inlines


def article_of(*texts: str | Inlines | Sequence[Inlines], media_type: str = HTML, **fields: str) -> Article:
    blocks = tuple(block(text, number) for number, text in enumerate(texts, start=1))
    units = tuple(SourceUnit(number, number, str(text)) for number, text in enumerate(texts, start=1))
    metadata = tuple(MetadataField(key, (value,), SourcePlace(0, 0, 0)) for key, value in fields.items())
    return structure_document(Document("mill.html", media_type, "0" * 64, units, blocks, metadata))


def lost(article: Article) -> list[tuple[int, str]]:
    """The numbers of the units that are not in the text, with the field or the rule; the title aside."""
    gone = [entry for entry in article.ledger if entry.fate in (Fate.MOVED, Fate.DROPPED)]
    return [(entry.unit, entry.target) for entry in gone if entry.target != "title"]


@pytest.mark.parametrize("media_type", [HTML, MARKDOWN])
def test_a_byline_is_read(media_type: str) -> None:
    article = article_of(TITLE, "By Glossator Editors, 27 October 2026", MIDDLE, LAST, media_type=media_type)
    assert article.front_matter.authors == ("Glossator Editors",)
    assert str(article.front_matter.date) == "2026-10-27"
    assert lost(article) == [(2, "authors"), (2, "date")]


def test_a_byline_right_below_the_title_of_curated_markdown_is_read() -> None:
    texts = (TITLE, "By Ada Stone, 27 October 2026", MIDDLE, "Ben Wright, 3 May 2024", LAST)
    article = article_of(*texts, media_type=MARKDOWN, tags="mill")
    assert article.front_matter.authors == ("Ada Stone",)
    assert lost(article) == [(2, "authors"), (2, "date")]


def test_who_signs_beside_a_day_that_the_reader_took_is_an_author() -> None:
    units = (SourceUnit(1, 1, "The Mill"), SourceUnit(2, 2, "By Ada Stone, 3 May 2024"), SourceUnit(3, 3, PROSE))
    blocks = (block(TITLE, 1), block(PROSE, 3))
    metadata = (MetadataField("date", ("2024-05-03",), SourcePlace(2, 2, 2)),)
    article = structure_document(Document("mill.html", HTML, "0" * 64, units, blocks, metadata))
    assert article.front_matter.authors == ("Ada Stone",)
    assert lost(article) == [(2, "date"), (2, "authors")]


def test_furniture_is_dropped() -> None:
    share: Sequence[Inlines] = [(Text("Facebook"),), (Text("LinkedIn"),)]
    article = article_of(TITLE, "Temps de lecture : 7 min", share, MIDDLE, "## Share this article", LAST)
    assert lost(article) == [(2, "counter"), (3, "share-prompt"), (5, "share-prompt")]


def test_nothing_is_dropped_from_curated_markdown() -> None:
    article = article_of(TITLE, "Share this article", MIDDLE, LAST, media_type=MARKDOWN, tags="mill")
    assert lost(article) == []
    assert [each.rule.code for each in article.diagnostics] == ["boilerplate-kept"]


def test_see_also_lines_and_lists_become_a_field() -> None:
    titles: Sequence[Inlines] = [(Text("The Weir"),), (Text("The Flood"),)]
    article = article_of(TITLE, MIDDLE, "See also: The Upper Mill", MIDDLE, "## See also", titles, "## Wheels", LAST)
    assert article.front_matter.see_also == ("The Upper Mill", "The Weir", "The Flood")
    assert lost(article) == [(3, "see_also"), (5, "see_also"), (6, "see_also")]


@pytest.mark.parametrize(
    ("target", "stays"),
    [
        ("https://other.example/upper", True),
        ("upper.md", True),
        ("upper-mill.html#wheel", True),
        ("https://paper.example/upper", False),  # the site from which the article was taken
        ("/upper", False),
    ],
)
def test_a_link_that_works_stays(target: str, stays: bool) -> None:
    link: Inlines = (Text("See also: "), Link(target, (Text("The Upper Mill"),)))
    listed: Sequence[Inlines] = [(Link(target, (Text("The Weir"),)),)]
    texts = (TITLE, MIDDLE, link, MIDDLE, "## See also", listed)
    article = article_of(*texts, canonical_url="https://paper.example/mill")
    assert article.front_matter.see_also == (() if stays else ("The Upper Mill", "The Weir"))
    assert bool(lost(article)) != stays


def test_keywords_in_a_paragraph_become_a_field() -> None:
    assert article_of(TITLE, MIDDLE, LAST, "Keywords: mill, river").front_matter.keywords == ("mill", "river")


@pytest.mark.parametrize(
    ("text", "words", "prose"),
    [
        (PROSE, 22, True),
        ("Continue reading", 2, False),
        ("国境は夜のうちに動き、朝になると村の人びとは気づいたのである。", 15, True),
        ("続きを読む", 3, False),
        ("국경은 밤사이에 움직였다.", 3, False),
    ],
)
def test_size(text: str, words: int, prose: bool) -> None:
    assert size(text) == words
    assert is_prose(Passage(Line(text, SourcePlace(1, 1, 1)), (text,))) == prose
