"""Maps: every node is a link, the same as in the list beside it, and nothing of a title is markup."""

import re
import xml.etree.ElementTree as ET
from dataclasses import replace
from posixpath import dirname, join, normpath

import pytest

from generator.config import Config
from generator.model.article import Article, Slug
from generator.model.site import SiteIndex, Topic
from generator.render import render_article, render_site
from generator.render.maps import ADDRESS, Node, neighbourhood
from generator.text.words import Words

ENGLISH = Words("en", "en", {})
LINK = re.compile(r"\]\(([^)#]+)\)")


def drawing(text: str) -> ET.Element:
    (figure,) = re.findall(r"^<figure class=\"gl-figure\">(.*)</figure>$", text, re.MULTILINE)
    return ET.fromstring(figure)


def drawn_links(text: str, page: str) -> set[str]:
    """The pages to which the drawing links, as paths below docs/."""
    folder = dirname(page) if page.endswith("index.md") else page.removesuffix(".md")
    return {f"{normpath(join(folder, node.attrib[ADDRESS]))}.md" for node in drawing(text).iter("a")}


def listed_links(text: str, page: str, heading: str) -> set[str]:
    """The pages to which the part of the page below the heading links."""
    part = text.partition(heading)[2].split("\n## ")[0]
    return {normpath(join(dirname(page), target)) for target in LINK.findall(part)}


def test_the_map_of_an_article_links_as_its_list_does(article: Article, index: SiteIndex, config: Config) -> None:
    page = render_article(article, index, config)
    links = drawn_links(page.text, page.path)
    assert links == {"articles/the-moon.md", "glossary/tide.md"}
    assert links == listed_links(page.text, page.path, "{#extras-map}")


def test_the_map_of_a_term_links_as_its_list_does(index: SiteIndex, config: Config) -> None:
    text = {page.path: page.text for page in render_site(index, config, None)}["glossary/tide.md"]
    links = drawn_links(text, "glossary/tide.md")
    assert links == {"articles/tides.md", "articles/the-moon.md"}
    assert links == listed_links(text, "glossary/tide.md", "{#map}")


def test_the_map_of_topics_links_as_its_list_does(index: SiteIndex, config: Config) -> None:
    tides, moon = Slug("tides"), Slug("the-moon")
    topics = (Topic(Slug("sea"), "Sea", (tides, moon)), Topic(Slug("sky"), "Sky <b>", (moon,)))
    text = {page.path: page.text for page in render_site(replace(index, topics=topics), config, None)}[
        "cross-references/map.md"
    ]
    links = drawn_links(text, "cross-references/map.md")
    assert links == {"topics/sea.md", "topics/sky.md"}
    assert "-   [Sea](../topics/sea.md) (2 articles) – [Sky &lt;b>](../topics/sky.md)" in text.splitlines()
    (curve,) = drawing(text).iter("path")
    assert curve.attrib["stroke-width"] == "1"


def test_the_home_page_has_the_map_and_the_list_where_topics_meet(index: SiteIndex, config: Config) -> None:
    tides, moon = Slug("tides"), Slug("the-moon")
    sea, sky = Topic(Slug("sea"), "Sea", (tides, moon)), Topic(Slug("sky"), "Sky", (moon,))
    text = next(iter(render_site(replace(index, topics=(sea, sky)), config, None))).text
    links = drawn_links(text, "index.md")
    assert links == {"topics/sea.md", "topics/sky.md"}
    assert links == listed_links(text, "index.md", "{#topics}") - {"cross-references/map.md"}
    apart = replace(index, topics=(replace(sea, articles=(tides,)), sky))
    assert "<figure" not in next(iter(render_site(apart, config, None))).text


@pytest.mark.parametrize("title", ["<script>alert(1)</script>", 'a]]>b & "c"', "x" * 200, "\x00\u202e"])
def test_a_title_is_text(title: str) -> None:
    made = neighbourhood(title, Node(title, "articles/b.md"), [Node(title, "articles/a.md")], [], ENGLISH)
    root = drawing(made)
    assert {node.tag for node in root.iter()} == {"svg", "path", "a", "title", "rect", "text", "g"}
    assert [node.attrib[ADDRESS] for node in root.iter("a")] == ["../a/"]
    assert "\n" not in made


def test_without_neighbours_there_is_no_map() -> None:
    assert not neighbourhood("t", Node("t", "articles/b.md"), [], [], ENGLISH)


@pytest.mark.parametrize(
    ("label", "lines"),
    [
        ("The History of Lighthouses", [("The History of", ""), ("Lighthouses", "")]),
        ("carbon-to-nitrogen ratio", [("carbon-to-", ""), ("nitrogen ratio", "")]),
        ("Kammerschleusen", [("Kammerschleusen", "104")]),
        ("Binnenschifffahrtsamt", [("Binnenschifffahrtsamt", "104")]),
    ],
)
def test_words_stay_whole_and_within_their_box(label: str, lines: list[tuple[str, str]]) -> None:
    made = neighbourhood("t", Node(label, "articles/b.md"), [Node("a", "articles/a.md")], [], ENGLISH)
    centre = next(node for node in drawing(made).iter("g"))
    assert [(line.text, line.get("textLength", "")) for line in centre.iter("text")] == lines
