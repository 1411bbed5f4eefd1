"""The page of an article: front matter, text with links and anchors, and what stands below the extras line."""

from dataclasses import replace

import pytest

from generator.config import Config
from generator.model.article import Article
from generator.model.document import Paragraph, SourcePlace
from generator.model.inline import Link, Text
from generator.model.site import SiteIndex
from generator.render import render_article

EXTRAS = "<!-- glossator:extras -->"


@pytest.fixture
def text(article: Article, index: SiteIndex, config: Config) -> str:
    return render_article(article, index, config).text


def test_front_matter_has_the_keys_of_the_contract(text: str) -> None:
    front, _, _ = text.removeprefix("---\n").partition("---\n")
    assert front.splitlines() == [
        'title: "Tides & *currents*"',
        'description: "What moves the sea."',
        'authors: ["A. Mariner"]',
        "date: 2024-05-01",
        'tags: ["Sea"]',
        'language: "en"',
        'slug: "tides"',
        'kind: "article"',
        'source: "sea/tides.txt"',
        f'source_sha256: "{"0" * 64}"',
        'derived: ["description"]',
        'reading_time: "1 min read"',
        'see_also: ["Whirlpools"]',
    ]


def test_own_text(text: str) -> None:
    body = text.split("---\n", 2)[2].split(EXTRAS, maxsplit=1)[0]
    assert body.strip().split("\n\n") == [
        r"# Tides & \*currents\* {#top}",
        '<span id="p-00000001"></span>A [tide](../glossary/tide.md){ .term } is a rise of the sea. The tide returns.',
        "## Causes of the tide {#causes}",
        "*Each [tide](../glossary/tide.md){ .term } follows* the moon; see `tide`",
        "-   [Moon and tide](the-moon.md)",
        "## Frequently Asked Questions {#faq}",
        "### How often? {#how-often}",
        "Twice a day, as [above](#causes).",
    ]


@pytest.mark.parametrize(
    "line",
    [
        "-   [The moon](the-moon.md) – shares tide, moon",
        "-   Whirlpools – not in this library",
        "-   [tide](../glossary/tide.md){ .term }: A tide is a rise of the sea.",
        "-   [tide](../glossary/tide.md){ .term } – [The moon](the-moon.md)",
        "-   Topics: [Sea](../topics/sea.md)",
        "-   File: `sea/tides.txt` (text/plain)",
        "-   Repaired: `encoding` × 2",
        "-   1 line that is not part of the article was left out.",
        r"A. Mariner (2024-05-01). Tides & \*currents\*. Library.",
        '??? quote "BibTeX"',
        "      title = {{Tides & *currents*}},".replace("&", r"\&"),
        "    AU  - A. Mariner",
    ],
)
def test_extras(text: str, line: str) -> None:
    assert line in text.split(EXTRAS)[1].splitlines()


def test_language_of_the_article_chooses_the_words(article: Article, index: SiteIndex, config: Config) -> None:
    french = tuple(replace(entry, language="fr") for entry in index.articles)
    text = render_article(article, replace(index, articles=french), config).text
    assert "## Questions fréquentes {#faq}" in text
    assert "## Articles liés {#extras-related}" in text
    assert 'language: "fr"' in text


def test_address_is_cited_when_it_is_known(article: Article, index: SiteIndex, config: Config) -> None:
    text = render_article(article, index, replace(config, site_url="https://example.org/")).text
    assert "Library. https://example.org/articles/tides/\n" in text


def test_absent_rather_than_empty(article: Article, index: SiteIndex, config: Config) -> None:
    bare = replace(article, front_matter=replace(article.front_matter, authors=(), date=None, derived=(), tags=()))
    text = render_article(bare, index, config).text
    assert "authors" not in text.split("---\n")[1]
    assert r"Tides & \*currents\* (n.d.). Library." in text


@pytest.mark.parametrize(
    ("stated", "written"),
    [
        ("#causes", "[here](#causes)"),
        ("#Causes", "[here](#causes)"),
        ("#how_often", "[here](#how-often)"),
        ("#h%C3%B6w-often", "[here](#how-often)"),
        ("#effects", "here"),
    ],
)
def test_a_link_within_the_article_finds_its_section_as_other_programs_name_it(
    stated: str, written: str, article: Article, index: SiteIndex, config: Config
) -> None:
    lead, *rest = article.sections
    link = Paragraph((Link(stated, (Text("here"),)),), SourcePlace(1, 1, 1))
    text = render_article(
        replace(article, sections=(replace(lead, blocks=(*lead.blocks, link)), *rest)), index, config
    ).text
    assert written in text.split("\n\n")
