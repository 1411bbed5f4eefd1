"""What machines are told of a page: complete, nothing empty, and safe wherever it is copied to."""

import json
from collections.abc import Callable, Mapping
from dataclasses import replace

import markdown
import pytest
from markdown_it import MarkdownIt

from generator.config import Config
from generator.model.article import Article
from generator.model.site import Page, SiteIndex
from generator.render import json_ld, render_article, render_site
from generator.text.words import words_for

HOSTILE = [
    "</script>",
    "-->",
    "--!>",
    "<!--",
    "]]>",
    "&lt;/script>",
    '"\\"',
    "a\u2028b",
    "```",
    "$$x$$",
    "[^1]: note",
    "a\nb",
]


def data_of(text: str) -> dict[str, object]:
    """The data in the Markdown of a page."""
    (written,) = text.split(json_ld.OPENING)[1:]
    data = json.loads(written.removesuffix("\n").removesuffix(json_ld.CLOSING))
    assert isinstance(data, dict)
    return data


@pytest.fixture
def pages(index: SiteIndex, config: Config) -> Callable[[str], Mapping[str, dict[str, object]]]:
    """The data of all pages but the articles, for a public address."""

    def render(site_url: str) -> Mapping[str, dict[str, object]]:
        made: list[Page] = [*render_site(index, replace(config, site_url=site_url), None)]
        return {page.path: data_of(page.text) for page in made if page.path.endswith(".md")}

    return render


def test_article(article: Article, index: SiteIndex, config: Config) -> None:
    data = data_of(render_article(article, index, replace(config, site_url="https://sea.example/")).text)
    assert data == {
        "@context": "https://schema.org",
        "@type": "Article",
        "headline": "Tides & *currents*",
        "description": "What moves the sea.",
        "author": [{"@type": "Person", "name": "A. Mariner"}],
        "datePublished": "2024-05-01",
        "keywords": ["Sea"],
        "inLanguage": "en",
        "url": "https://sea.example/articles/tides/",
        "isPartOf": {"@type": "WebSite", "name": "Library", "url": "https://sea.example/"},
    }


def test_each_kind_of_page_has_its_type(pages: Callable[[str], Mapping[str, dict[str, object]]]) -> None:
    types = {path: data["@type"] for path, data in pages("").items()}
    expected = {
        "index.md": "WebSite",
        "articles/index.md": "CollectionPage",
        "glossary/index.md": "DefinedTermSet",
        "glossary/tide.md": "DefinedTerm",
        "faq/index.md": "FAQPage",
        "cross-references/index.md": "CollectionPage",
        "topics/index.md": "CollectionPage",
        "topics/sea.md": "CollectionPage",
    }
    assert {path: types[path] for path in expected} == expected
    assert {types[path] for path in types.keys() - expected.keys()} <= {"CollectionPage"}


def test_addresses_are_stated_only_when_that_of_the_site_is_known(
    pages: Callable[[str], Mapping[str, dict[str, object]]],
) -> None:
    assert "url" not in json.dumps(pages(""))
    known = pages("https://sea.example/")
    assert [path for path, data in known.items() if not str(data["url"]).startswith("https://sea.example/")] == []


@pytest.mark.parametrize(
    ("stated", "expected"),
    [
        ("", None),
        ("CC BY 4.0", {"@type": "CreativeWork", "name": "CC BY 4.0"}),
        ("https://licence.example/by", "https://licence.example/by"),
    ],
)
def test_a_licence_is_an_address_or_a_named_work(
    article: Article, index: SiteIndex, config: Config, stated: str, expected: object
) -> None:
    licensed = replace(article, front_matter=replace(article.front_matter, license=stated))
    assert data_of(render_article(licensed, index, config).text).get("license") == expected


def test_an_article_that_appeared_elsewhere_has_that_address(
    article: Article, index: SiteIndex, config: Config
) -> None:
    front = replace(article.front_matter, canonical_url="https://first.example/tides")
    page = render_article(replace(article, front_matter=front), index, replace(config, site_url="https://sea.example/"))
    assert data_of(page.text)["url"] == "https://first.example/tides"


def test_a_page_without_questions_is_no_page_of_questions(index: SiteIndex, config: Config) -> None:
    made = {page.path: page.text for page in render_site(replace(index, faq=(), asked=()), config, None)}
    assert data_of(made["faq/index.md"])["@type"] == "CollectionPage"


def test_a_keyword_is_stated_once_however_it_is_written(article: Article, index: SiteIndex, config: Config) -> None:
    front = replace(article.front_matter, keywords=("sea", "moon", "Moon"))
    page = render_article(replace(article, front_matter=front), index, config)
    assert data_of(page.text)["keywords"] == ["Sea", "moon"]


@pytest.mark.parametrize("text", HOSTILE)
def test_no_text_ends_the_comment_or_the_script(text: str) -> None:
    node = {"@type": "Article", "headline": text}
    page = f"Text.\n\n{json_ld.comment(node)}\n"
    for rendered in (markdown.markdown(page, extensions=["footnotes"]), MarkdownIt().render(page)):
        assert rendered.strip() == f"<p>Text.</p>\n{json_ld.comment(node)}"
    assert "<" not in json_ld.comment(node).removeprefix(json_ld.OPENING)
    assert data_of(page)["headline"] == " ".join(text.split())


def test_details_win_and_an_empty_one_takes_away(config: Config) -> None:
    details: json_ld.Node = {"@type": "FAQPage", "isPartOf": "", "mainEntity": [{"name": ""}]}
    node = json_ld.page("faq/index.md", "Asked", "", details, words_for("en", config.templates), config)
    assert data_of(json_ld.comment(node)) == {
        "@context": "https://schema.org",
        "@type": "FAQPage",
        "name": "Asked",
        "inLanguage": "en",
    }
