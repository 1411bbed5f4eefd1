"""Pages that are no articles: their paths, what they say, how long listings are cut, and what an empty site says."""

import json
import re
from dataclasses import replace
from itertools import pairwise
from posixpath import dirname, join, normpath

import pytest

from generator.config import Config
from generator.model.article import Anchor, Article, Slug
from generator.model.site import AskedQuestion, Place, SiteIndex
from generator.render import render_article, render_ledger, render_site

EMPTY = SiteIndex((), (), (), (), (), (), (), ())
LINK = re.compile(r"\]\(([^)#]*)(?:#([^)]*))?\)")
ID = re.compile(r'\{#([^} ]+)\}|<span id="([^"]+)">')


def pages(index: SiteIndex, config: Config, home: Article | None = None) -> dict[str, str]:
    return {page.path: page.text for page in render_site(index, config, home)}


def test_paths(index: SiteIndex, config: Config) -> None:
    assert [path for path in pages(index, config) if not path.startswith("data/search/")] == [
        "index.md",
        "articles/index.md",
        "glossary/index.md",
        "glossary/tide.md",
        "faq/index.md",
        "cross-references/index.md",
        "cross-references/concordance/index.md",
        "cross-references/statistics.md",
        "cross-references/timeline/index.md",
        "cross-references/map.md",
        "topics/index.md",
        "topics/sea.md",
        "search/index.md",
        "data/site-index.schema.json",
        "data/site-index.json",
        "llms.txt",
        "robots.txt",
    ]


@pytest.mark.parametrize(
    ("path", "line"),
    [
        ("index.md", "# Library {#top}"),
        ("index.md", "[2 articles](articles/index.md) · [1 term](glossary/index.md) · [1 question](faq/index.md)"),
        ("index.md", "-   [The moon](articles/the-moon.md) – related to 1 article"),
        ("index.md", "[T (1)](glossary/index.md#letter-t){ .letter }"),
        ("articles/index.md", "-   [The moon](the-moon.md) – *2024-05-01 · A. Mariner · 1 min read*"),
        ("glossary/index.md", "## T {#letter-t}"),
        ("glossary/index.md", "-   [tide](tide.md){ .term }: A tide is a rise of the sea."),
        ("glossary/tide.md", "> A tide is a rise of the sea."),
        ("glossary/tide.md", r"> — [Tides & \*currents\*](../articles/tides.md#p-00000001)"),
        ("glossary/tide.md", "-   Also called: tides"),
        ("glossary/tide.md", "    -   The moon makes the tide &lt;b>. ([Pull](../articles/the-moon.md#p-00000009))"),
        ("search/index.md", "[T (3)](#letter-t){ .letter }"),
        ("search/index.md", "-   [tide](../glossary/tide.md){ .term }: A tide is a rise of the sea."),
        ("search/index.md", "-   [The moon](../articles/the-moon.md)"),
        ("faq/index.md", "## Sea {#about-sea}"),
        ("faq/index.md", "### How often? {#tides--how-often}"),
        ("faq/index.md", "Twice a day, as above."),
        ("faq/index.md", r"From: [Tides & \*currents\*](../articles/tides.md#how-often)"),
        ("cross-references/index.md", "    -   [The moon](../articles/the-moon.md) – shares tide, moon"),
        (
            "cross-references/index.md",
            r"| MSL | mean sea level | [Tides & \*currents\*](../articles/tides.md#p-00000001) |",
        ),
        (
            "cross-references/index.md",
            "| HAT | not explained in any article | [The moon](../articles/the-moon.md#p-00000009) |",
        ),
        ("cross-references/index.md", r"-   Whirlpools – named in [Tides & \*currents\*](../articles/tides.md)"),
        (
            "topics/sea.md",
            r"-   [Tides & \*currents\*](../articles/tides.md) – *2024-05-01 · A. Mariner · 1 min read*",
        ),
    ],
)
def test_lines(index: SiteIndex, config: Config, path: str, line: str) -> None:
    assert line in pages(index, config)[path].splitlines()


@pytest.mark.parametrize("path", ["index.md", "articles/index.md", "topics/sea.md"])
def test_an_article_in_a_list_is_told_by_its_summary(index: SiteIndex, config: Config, path: str) -> None:
    summary = "Why *water* rises, " + "and falls, " * 20
    told = tuple(replace(entry, description=summary, language="fr") for entry in index.articles)
    (line,) = (
        line
        for line in pages(replace(index, articles=told), config)[path].splitlines()
        if line.endswith("· 1 min read*") and "tides.md" in line
    )
    shown = line.partition(" – ")[2].partition(" *2024-05-01")[0]
    assert shown.startswith(r'<span lang="fr">Why \*water\* rises, and falls')
    assert shown.endswith(" and…</span>")


def test_front_matter(index: SiteIndex, config: Config) -> None:
    assert pages(index, config)["glossary/tide.md"].split("---\n")[1].splitlines() == [
        'title: "tide"',
        'description: "A tide is a rise of the sea."',
        'kind: "term"',
        'language: "en"',
    ]


def test_home_has_the_introduction_of_the_sources(article: Article, index: SiteIndex, config: Config) -> None:
    home = pages(index, config, replace(article, path="_home.md"))["index.md"]
    assert "# Tides & \\*currents\\* {#top}\n\nA tide is a rise of the sea. The tide returns.\n" in home


def test_an_empty_site_says_so(config: Config) -> None:
    site = pages(EMPTY, config)
    assert "There are no articles yet." in site["index.md"]
    assert "No article defines a term yet." in site["glossary/index.md"]
    assert "No article answers questions yet." in site["faq/index.md"]
    assert "No article states a topic yet." in site["topics/index.md"]
    assert "Every reference leads to an article." in site["cross-references/index.md"]
    assert all(re.search(r"^# .+ \{#top\}$", text, re.MULTILINE) for path, text in site.items() if path.endswith(".md"))


def test_links_lead_to_pages_and_ids(article: Article, index: SiteIndex, config: Config) -> None:
    site = pages(index, config)
    tides = render_article(article, index, config)
    moon = replace(article, path="sea/moon.md", sections=article.sections[:1])
    other = render_article(moon, index, config)
    site |= {page.path: page.text for each in (article, moon) for page in render_ledger(each, index, config)}
    site |= {tides.path: tides.text, other.path: f'{other.text}<span id="p-00000009"></span>'}
    ids = {path: {found[1] or found[2] for found in ID.finditer(text)} for path, text in site.items()}
    checked = 0
    for path, text in site.items():
        for target, anchor in LINK.findall(text):
            page = normpath(join(dirname(path), target)) if target else path
            assert page in site, (path, target)
            assert not anchor or anchor in ids[page], (path, target, anchor)
            checked += 1
    assert checked > 30


def many(index: SiteIndex, number: int) -> SiteIndex:
    term = index.glossary[0]
    terms = tuple(replace(term, slug=Slug(f"t{n}"), letter="T" if n % 2 else "#") for n in range(number))
    entries = tuple(replace(index.articles[0], slug=Slug(f"a{n}")) for n in range(number))
    return replace(index, glossary=terms, articles=(*index.articles, *entries))


def test_long_listings_are_cut(index: SiteIndex, config: Config) -> None:
    site = pages(many(index, 5), replace(config, listing_size=2))
    assert {"articles/page/2.md", "articles/page/4.md", "glossary/letter/t.md", "glossary/letter/other-2.md"} <= set(
        site
    )
    assert "[T (2)](letter/t.md){ .letter } · [# (3)](letter/other.md){ .letter }" in site["glossary/index.md"].replace(
        "\\#", "#"
    )
    assert "Page 2 of 4 · [Previous page](../index.md) · [Next page](3.md)" in site["articles/page/2.md"]
    assert max(text.count("\n-   ") for path, text in site.items() if "/page/" in path or "/letter/" in path) == 2


def test_mentions_beyond_the_limit_have_pages_of_their_own(index: SiteIndex, config: Config) -> None:
    term = replace(index.glossary[0], mentions=index.glossary[0].mentions * 5)
    site = pages(replace(index, glossary=(term,)), replace(config, passages_per_term=2))
    found = [path for path in site if path.startswith("glossary/tide")]
    assert found == ["glossary/tide.md", "glossary/tide/mentions-2.md", "glossary/tide/mentions-3.md"]
    assert [site[path].split("{#mentions}")[-1].count("    -   ") for path in found] == [2, 2, 1]


def test_site_index_has_the_shape_of_the_contract(index: SiteIndex, config: Config) -> None:
    assert json.loads(pages(index, config)["data/site-index.json"]) == {
        "articles": [
            {"slug": "the-moon", "title": "The moon", "source": "sea/moon.md", "tags": ["Sea"]},
            {"slug": "tides", "title": "Tides & *currents*", "source": "sea/tides.txt", "tags": ["Sea"]},
        ],
        "glossary": [
            {
                "term": "tide",
                "aliases": ["tides"],
                "definition": "A tide is a rise of the sea.",
                "article": "tides",
                "anchor": "p-00000001",
                "mentions": [{"article": "the-moon", "anchor": "p-00000009"}],
            }
        ],
        "acronyms": [
            {"short": "MSL", "long": "mean sea level", "article": "tides"},
            {"short": "HAT", "long": None, "article": "the-moon"},
        ],
        "faq": [
            {"question": "How often?", "answer": "Twice a day, as above.", "article": "tides", "anchor": "how-often"}
        ],
        "related": [{"article": "tides", "to": "the-moon", "score": 0.5, "shared": ["tide", "moon"]}],
        "see_also": [
            {"article": "tides", "text": "Whirlpools", "target": None},
            {"article": "the-moon", "text": "Tides", "target": "tides"},
        ],
    }


def test_a_large_site_index_is_sharded_by_letter(index: SiteIndex, config: Config) -> None:
    entries = tuple(replace(index.articles[0], slug=Slug(f"{'9' if n % 2 else 'b'}{n}")) for n in range(1001))
    site = pages(
        replace(
            index, articles=entries, see_also=(), faq=(), asked=(), related=(), acronyms=(), glossary=(), topics=()
        ),
        config,
    )
    assert json.loads(site["data/site-index.json"]) == {"shards": ["site-index-b.json", "site-index-other.json"]}
    assert len(json.loads(site["data/site-index-b.json"])["articles"]) == 501


def test_pages_have_no_runs_of_blank_lines(index: SiteIndex, config: Config) -> None:
    for path, text in pages(index, config).items():
        lines = text.splitlines()
        doubled = [number for number, (above, below) in enumerate(pairwise(lines), start=1) if not above and not below]
        assert not doubled, (path, doubled)


def test_an_acronym_is_listed_as_written_and_leads_to_its_term(index: SiteIndex, config: Config) -> None:
    acronym = replace(index.acronyms[0], term=index.glossary[0].slug)
    text = pages(replace(index, acronyms=(acronym,)), config)["cross-references/index.md"]
    assert "| [MSL](../glossary/tide.md){ .term } | mean sea level |" in text


def test_a_definition_of_the_editors_is_marked_wherever_it_stands(index: SiteIndex, config: Config) -> None:
    term = replace(index.glossary[0], editorial="The sea *rises*.", pinned=True)
    site = pages(replace(index, glossary=(term,)), config)
    page = site["glossary/tide.md"].splitlines()
    remark = "Definition by the editors of this site; no article states it."
    assert page[page.index(r"> The sea \*rises\*.") + 2] == f"> — {remark}"
    assert page.index("## Other definitions {#other-definitions}") < page.index("> A tide is a rise of the sea.")
    assert f'"disambiguatingDescription":"{remark}"' in site["glossary/tide.md"]
    (record,) = json.loads(site["data/site-index.json"])["glossary"]
    assert (record["definition"], record["editorial"]) == ("The sea *rises*.", True)
    assert (record["article"], record["anchor"]) == (None, None)
    assert r"-   [tide](tide.md){ .term }: The sea \*rises\*." in site["glossary/index.md"].splitlines()


def test_a_term_without_any_definition_says_so(index: SiteIndex, config: Config) -> None:
    term = replace(index.glossary[0], definitions=())
    site = pages(replace(index, glossary=(term,)), config)
    assert "No article defines this term." in site["glossary/tide.md"].splitlines()
    assert "-   [tide](tide.md){ .term }: 1 passage" in site["glossary/index.md"].splitlines()


def test_derived_keyphrases_stand_in_the_site_index(index: SiteIndex, config: Config) -> None:
    site = pages(replace(index, keyphrases=((Slug("tides"), ("spring tide",)),)), config)
    assert [each.get("keyphrases") for each in json.loads(site["data/site-index.json"])["articles"]] == [
        None,
        ["spring tide"],
    ]


def test_questions_that_ask_the_same_have_every_answer_with_its_source(index: SiteIndex, config: Config) -> None:
    first = index.faq[0]
    place = Place(Slug("the-moon"), Anchor("how-often-then"))
    other = replace(first, question="How often, then?", answer="It depends.", place=place)
    site = pages(replace(index, faq=(first, other), asked=(AskedQuestion(None, (first, other)),)), config)
    text = site["faq/index.md"]
    assert "1 question" in text.splitlines()
    assert "## Other questions {#about}" in text.splitlines()
    assert (
        '<span id="the-moon--how-often-then"></span>From: [The moon](../articles/the-moon.md#how-often-then) – '
        "asked as “How often, then?”"
    ) in text.splitlines()
    answers = '[{"@type":"Answer","text":"Twice a day, as above."},{"@type":"Answer","text":"It depends."}]'
    assert f'"acceptedAnswer":{answers}' in text
