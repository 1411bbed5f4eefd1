"""JSON-LD of every kind of page that render makes, on both builders, against the page that shows it."""

import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from lxml import html

from generator.config import make_config
from generator.files import read_templates
from generator.site.builders import BUILDERS, build_site
from generator.site.generation import generate
from tests.site.json_ld_checks import kind_of, problems_of
from tests.site.page_facts import address_of, json_ld_of, trees

ADDRESS = "https://shelf.example/books/"
HOSTILE = "Arches </script><script>alert(1)</script> --> \\ \"quoted\" & &amp; 'more' <!-- {{ 7 * 7 }}"
SOURCES = {
    "_home.md": "---\ntitle: A Shelf of Bridges\n---\n\nOn bridges.\n",
    "arches.md": (
        f"---\ntitle: {json.dumps(HOSTILE)}\nauthors: [Ada Stone, {json.dumps('Bo <b>Beam</b>')}]\ndate: 2024-05-06\n"
        "updated: 2025-01-02\ncategory: Masonry & more\nkeywords: [Voussoir, keystone]\ntags: [stone, Keystone]\n"
        f"license: CC BY 4.0\ndescription: {json.dumps('On </script> arches.')}\n---\n\n"
        "A keystone is a wedge of stone that closes an arch.\n\n## Building\n\nThe keystone goes in last.\n\n"
        "The span of an arch is wide. Masons set the keystone last.\n\n"
        "## Repair\n\nA loose keystone is lifted out.\n\n"
        "## FAQ\n\n### Why does `an arch` stand?\n\nBecause:\n\n- it pushes & leans,\n- it rests on *piers*.\n\n"
        "```python\nif arch < wall:\n    fall()\n```\n\n### Who built </script> first?\n\nThe | Etruscans.\n\n"
        "| Who | When |\n| --- | --- |\n| Rome | early |\n"
    ),
    "_redirects.yml": "trusses: beams\n",
    "wood/beams.md": (
        "---\ntitle: Beams\ntags: [wood]\nlanguage: fr\nlicense: https://licence.example/free\n"
        "canonical_url: https://first.example/beams\n---\n\nA span is the part of a bridge between two supports.\n\n"
        "The keystone is no part of it. Every keystone is of stone.\n\n## FAQ\n\n### Do beams bend?\n\nThey do.\n"
    ),
    "wood/old/rafts.md": "# Rafts\n\nA Rope Bridge Beam (RBB) is a beam that hangs. An RBB sways.\n",
    "cables.txt": (
        "Cables\n\nA cable is a rope of steel wires. It needs no keystone.\n\nTowers\n\nA tower has no keystone.\n"
    ),
}
# Small pages, so that every listing goes on on a second one.
CONFIG = replace(
    make_config({}, site_name="Shelf & Sons", site_url=ADDRESS, templates=read_templates()),
    listing_size=1,
    passages_per_term=1,
)


@pytest.fixture(scope="module", params=sorted(BUILDERS))
def site(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("json-ld")
    for name, text in SOURCES.items():
        (folder / "sources" / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / "sources" / name).write_text(text, encoding="utf-8")
    generate(folder / "sources", folder / "docs", CONFIG, workers=1)
    build_site(folder / "docs", folder / "site", CONFIG, folder / "no-settings.yml", str(request.param))
    return folder / "site"


def test_every_page_says_in_json_ld_what_it_shows(site: Path) -> None:
    found, kinds = [], Counter[tuple[str, str]]()
    for path, tree in trees(site):
        if path.name == "404.html":
            assert json_ld_of(tree) == ()
            continue
        kinds.update((kind_of(tree), node["@type"]) for node in json_ld_of(tree))
        address = address_of(path, site, ADDRESS)
        found += [f"{path.relative_to(site)}: {problem}" for problem in problems_of(tree, address)]
    assert found == []
    assert set(kinds) >= {
        ("home", "WebSite"),
        ("articles", "CollectionPage"),
        ("article", "Article"),
        ("article", "BreadcrumbList"),
        ("glossary", "DefinedTermSet"),
        ("term", "DefinedTerm"),
        ("term", "CollectionPage"),  # further mentions
        ("faq", "FAQPage"),
        ("topics", "CollectionPage"),
        ("topic", "CollectionPage"),
        ("cross-references", "CollectionPage"),
    }
    assert kinds["faq", "FAQPage"] == 3
    assert [kind for kind in kinds if kind[0] == "redirect"] == [("redirect", "BreadcrumbList")]


def test_a_hostile_title_stays_text(site: Path) -> None:
    articles = [node for _, tree in trees(site) for node in json_ld_of(tree) if node["@type"] == "Article"]
    assert HOSTILE in [node["headline"] for node in articles]
    for _, tree in trees(site):
        assert not [script for script in tree.xpath("//script/text()") if script.strip().startswith("alert")]


def test_without_an_address_no_page_states_one(tmp_path: Path, docs: Path) -> None:
    site = tmp_path / "site"
    build_site(docs, site, replace(CONFIG, site_url=""), tmp_path / "no-settings.yml")
    trails = [node for _, tree in trees(site) for node in json_ld_of(tree)]
    assert trails
    assert not [entry for node in trails for entry in node["itemListElement"] if "item" in entry]


def pages_with(change: dict[str, str]) -> Iterator[tuple[str, list[str]]]:
    page = (
        '<html><head><meta name="description" content="On arches."><link rel="canonical" href="https://s.example/a/">'
        '</head><body><span class="gl-brand__name">Shelf</span><article class="gl-page gl-page--article" lang="en">'
        '<div class="gl-text"><h1>Arches</h1><p class="gl-byline"><span>Ada Stone</span><span><time>2024-05-06</time>'
        '</span></p></div><div class="gl-extras">Keywords: stone</div><script type="application/ld+json">'
        '{"@type": "Article", "headline": "Arches", "description": "On arches.", "author": [{"@type": "Person", '
        '"name": "Ada Stone"}], "datePublished": "2024-05-06", "keywords": ["stone"], "inLanguage": "en", "url": '
        '"https://s.example/a/", "isPartOf": {"@type": "WebSite", "name": "Shelf"}}</script></article></body></html>'
    )
    for old, new in change.items():
        assert page.count(old) == 1
        yield old, problems_of(html.document_fromstring(page.replace(old, new)), "https://s.example/a/")


def test_the_check_finds_what_does_not_agree() -> None:
    wrong = {
        '"headline": "Arches"': '"headline": "Beams"',
        '"description": "On arches."': '"description": "On beams."',
        '"name": "Ada Stone"': '"name": "Bo Beam"',
        '"datePublished": "2024-05-06"': '"dateModified": "2024-05-07"',
        '["stone"]': '["wood"]',
        '"inLanguage": "en"': '"inLanguage": "fr"',
        '"url": "https://s.example/a/"': '"url": "https://s.example/b/"',
        '"name": "Shelf"': '"name": "Heap"',
        '{"@type": "Article", ': '{"@type": "Article", "colour": "red", ',
    }
    assert [old for old, problems in pages_with(wrong) if len(problems) != 1] == []
    assert [problems for _, problems in pages_with({"Ada Stone</span>": "Ada Stone</span>"})] == [[]]
