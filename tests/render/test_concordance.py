"""The concordance, sections, other names of terms and old addresses as pages."""

import re
from dataclasses import replace

import pytest

from generator.config import Config
from generator.model.article import Anchor, Article, EntityKind, Slug
from generator.model.site import ConcordanceEntry, FolderSection, Passage, Place, Redirect, SeeEntry, SiteIndex
from generator.render import render_article, render_site

MOON, TIDES = Slug("the-moon"), Slug("tides")


def pages(index: SiteIndex, config: Config) -> dict[str, str]:
    return {page.path: page.text for page in render_site(index, config, None)}


def name(title: str, passages: int, letter: str = "F", kind: EntityKind = EntityKind.PLACE) -> ConcordanceEntry:
    quoted = tuple(
        Passage(Place(MOON, Anchor(f"p-{number:08}")), f"{title} *{number}*.", "Pull") for number in range(passages)
    )
    return ConcordanceEntry(Slug(title.lower()), title, letter, kind, ("Fen",), quoted)


@pytest.fixture
def named(index: SiteIndex) -> SiteIndex:
    """The library with three names and its term in the concordance."""
    term = ConcordanceEntry(Slug("tide"), "tide", "T", None, (), (), Slug("tide"))
    year = name("1911", 7, "#", EntityKind.YEAR)
    return replace(index, concordance=(year, name("Fenmouth", 7), name("Fulmar", 1), term))


def test_paths(named: SiteIndex, config: Config) -> None:
    found = [path for path in pages(named, config) if path.startswith("cross-references/concordance/")]
    assert [path.removeprefix("cross-references/concordance/") for path in found] == [
        "index.md", "letter/f.md", "letter/t.md", "letter/other.md", "1911.md", "fenmouth.md",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("path", "line"),
    [
        (
            "index.md",
            "[F (2)](letter/f.md){ .letter } · [T (1)](letter/t.md){ .letter } · [\\# (1)](letter/other.md){ .letter }",
        ),
        ("index.md", "-   [Fenmouth](fenmouth.md) – 7 passages"),
        ("index.md", "-   [Fulmar](letter/f.md#name-fulmar) – 1 passage"),
        ("index.md", "-   [tide](../../glossary/tide.md){ .term } – 2 passages"),
        ("letter/f.md", "## Fenmouth {#name-fenmouth}"),
        ("letter/f.md", "Place · Also called: Fen"),
        ("letter/f.md", r"-   Fulmar \*0\*. ([The moon: Pull](../../../articles/the-moon.md#p-00000000))"),
        ("letter/f.md", "[All 7 passages](../fenmouth.md)"),
        ("letter/t.md", "Term of the glossary: [tide](../../../glossary/tide.md){ .term } · 2 passages"),
        ("fenmouth.md", r"    -   Fenmouth \*4\*. ([Pull](../../articles/the-moon.md#p-00000004))"),
        ("fenmouth.md", 'trail: ["Concordance", "F"]'),
        ("fenmouth.md", 'trail_pages: ["cross-references/concordance/", "cross-references/concordance/letter/f/"]'),
    ],
)  # fmt: skip
def test_lines(named: SiteIndex, config: Config, path: str, line: str) -> None:
    assert line in pages(named, config)[f"cross-references/concordance/{path}"].splitlines()


def test_a_letter_quotes_the_first_passages_only(named: SiteIndex, config: Config) -> None:
    letter = pages(named, config)["cross-references/concordance/letter/f.md"]
    assert letter.count("Fenmouth \\*") == 5


def test_years_are_not_among_the_most_frequent(named: SiteIndex, config: Config) -> None:
    assert "1911" not in pages(named, config)["cross-references/concordance/index.md"]


def test_long_listings_are_cut(named: SiteIndex, config: Config) -> None:
    many = tuple(replace(name("Fen", 7), slug=Slug(f"fen-{number}")) for number in range(5))
    site = pages(replace(named, concordance=many), replace(config, listing_size=2))
    letters = [path for path in site if "/letter/" in path and "concordance" in path]
    assert [re.sub(r".*/", "", path) for path in letters] == ["f.md", "f-2.md", "f-3.md"]
    assert [site[path].count("\n## ") for path in letters] == [2, 2, 1]
    entry = [path for path in site if "/fen-0" in path]
    assert [re.sub(r".*fen-0", "", path) for path in entry] == [".md", "/2.md", "/3.md", "/4.md"]
    assert [site[path].count("    -   ") for path in entry] == [2, 2, 2, 1]


def test_an_empty_concordance_says_so(index: SiteIndex, config: Config) -> None:
    assert "No article names anything yet." in pages(index, config)["cross-references/concordance/index.md"]


def test_other_names_stand_in_the_glossary(index: SiteIndex, config: Config) -> None:
    place = Place(TIDES, Anchor("p-00000001"))
    see = (SeeEntry("ebb", "E", "tide", Slug("tide")), SeeEntry("MSL", "M", "mean *sea* level", place))
    text = pages(replace(index, see=see), config)["glossary/index.md"]
    assert "-   **ebb** – see [tide](tide.md){ .term .see }" in text.splitlines()
    assert r"-   **MSL** – see [mean \*sea\* level](../articles/tides.md#p-00000001)" in text.splitlines()
    assert [line for line in text.splitlines() if line.startswith("## ")] == [
        "## E {#letter-e}", "## M {#letter-m}", "## T {#letter-t}",
    ]  # fmt: skip
    assert "1 term" in text.splitlines()


@pytest.fixture
def sectioned(index: SiteIndex) -> SiteIndex:
    """The library with a section, and one within it that has an article."""
    sea = FolderSection("sea", Slug("sea"), "Sea", "", (), ())
    deep = FolderSection("sea/deep", Slug("sea--deep"), "Deep & dark", "Below.", (Slug("sea"),), (TIDES,))
    articles = tuple(replace(entry, section=deep.slug if entry.slug == TIDES else None) for entry in index.articles)
    return replace(index, articles=articles, sections=(sea, deep))


def test_articles_are_listed_by_section(sectioned: SiteIndex, config: Config) -> None:
    lines = [line for line in pages(sectioned, config)["articles/index.md"].splitlines() if line[:1] in "-#" and line]
    assert [re.sub(r" –.*", "", line) for line in lines if not line.startswith("---")] == [
        "# Articles {#top}",
        "-   [The moon](the-moon.md)",
        "## [Sea](section/sea.md) › [Deep & dark](section/sea--deep.md) {#section-sea--deep}",
        r"-   [Tides & \*currents\*](tides.md)",
    ]


def test_a_section_has_a_page_with_the_sections_within(sectioned: SiteIndex, config: Config) -> None:
    site = pages(sectioned, config)
    assert "-   [Deep & dark](sea--deep.md) – Below." in site["articles/section/sea.md"].splitlines()
    deep = site["articles/section/sea--deep.md"]
    assert 'trail: ["Sea"]' in deep
    assert 'description: "Below."' in deep
    assert r"-   [Tides & \*currents\*](../tides.md) –" in deep


def test_an_article_names_the_sections_around_it(article: Article, sectioned: SiteIndex, config: Config) -> None:
    text = render_article(article, sectioned, config).text
    assert 'trail: ["Sea", "Deep & dark"]' in text
    assert 'trail_pages: ["articles/section/sea/", "articles/section/sea--deep/"]' in text


def test_long_sections_are_cut(sectioned: SiteIndex, config: Config) -> None:
    section = replace(sectioned.sections[1], articles=(TIDES, MOON, TIDES))
    site = pages(replace(sectioned, sections=(sectioned.sections[0], section)), replace(config, listing_size=2))
    assert {"articles/section/sea--deep.md", "articles/section/sea--deep/2.md"} <= set(site)


def test_an_old_address_leads_to_the_article(index: SiteIndex, config: Config) -> None:
    text = pages(replace(index, redirects=(Redirect(Slug("ebb"), TIDES),)), config)["articles/ebb.md"]
    assert {'kind: "redirect"', 'redirect: "articles/tides/"'} <= set(text.splitlines())
    assert r"This article is now at another address: [Tides & \*currents\*](tides.md)" in text.splitlines()
