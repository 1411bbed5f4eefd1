"""What programs read: the feed, `llms.txt`, `robots.txt`, and the index with its JSON Schema."""

import datetime as dt
import json
import xml.etree.ElementTree as ET
from dataclasses import replace

import jsonschema
import pytest

from generator.config import Config
from generator.model.article import Slug
from generator.model.site import SiteIndex
from generator.render import feed, render_site
from generator.render.site_index import PATH, SCHEMA

ATOM = {"a": feed.ATOM}
ADDRESS = "https://a.example/sea/"


def pages(index: SiteIndex, config: Config) -> dict[str, str]:
    return {page.path: page.text for page in render_site(index, config, None)}


def entries(index: SiteIndex, config: Config) -> list[ET.Element]:
    (page,) = feed.feed_pages(index, replace(config, site_url=ADDRESS))
    return ET.fromstring(page.text).findall("a:entry", ATOM)


def test_an_entry_of_the_feed_says_what_the_article_says(index: SiteIndex, config: Config) -> None:
    moon = replace(index.articles[0], description="Pull & <b>", updated=dt.date(2024, 6, 2))
    first, second = entries(replace(index, articles=(moon, index.articles[1])), config)
    assert first.findtext("a:title", "", ATOM) == "The moon"
    assert first.findtext("a:id", "", ATOM) == f"{ADDRESS}articles/the-moon/"
    assert first.find("a:link", ATOM).attrib["href"] == f"{ADDRESS}articles/the-moon/"  # type: ignore[union-attr]
    assert first.findtext("a:published", "", ATOM) == "2024-05-01T00:00:00Z"
    assert first.findtext("a:updated", "", ATOM) == "2024-06-02T00:00:00Z"
    assert first.findtext("a:author/a:name", "", ATOM) == "A. Mariner"
    assert first.findtext("a:summary", "", ATOM) == "Pull & <b>"
    assert [node.attrib["term"] for node in first.findall("a:category", ATOM)] == ["Sea"]
    assert second.find("a:summary", ATOM) is None  # an article without description


def test_the_feed_has_what_rfc_4287_wants(index: SiteIndex, config: Config) -> None:
    root = ET.fromstring(pages(index, replace(config, site_url=ADDRESS))["feed.xml"])
    stated = [root.findtext(f"a:{name}", "", ATOM) for name in ("title", "id", "updated")]
    assert stated == ["Library", ADDRESS, "2024-05-01T00:00:00Z"]
    assert {link.attrib["rel"]: link.attrib["href"] for link in root.findall("a:link", ATOM)} == {
        "alternate": ADDRESS,
        "self": f"{ADDRESS}feed.xml",
    }


def test_an_article_without_a_date_is_not_in_the_feed(index: SiteIndex, config: Config) -> None:
    undated = replace(index.articles[0], date=None)
    titles = [
        entry.findtext("a:title", "", ATOM)
        for entry in entries(replace(index, articles=(undated, index.articles[1])), config)
    ]
    assert titles == ["Tides & *currents*"]


def test_the_feed_does_not_grow_with_the_library(index: SiteIndex, config: Config) -> None:
    many = [
        replace(index.articles[0], slug=Slug(f"moon-{day}"), date=dt.date(2024, 1, 1) + dt.timedelta(day))
        for day in range(feed.ENTRIES + 5)
    ]
    listed = [entry.findtext("a:id", "", ATOM) for entry in entries(replace(index, articles=tuple(many)), config)]
    assert listed[0] == f"{ADDRESS}articles/moon-{feed.ENTRIES + 4}/"
    assert len(listed) == feed.ENTRIES


def test_without_a_public_address_there_is_no_feed(index: SiteIndex, config: Config) -> None:
    made = pages(index, config)
    assert "feed.xml" not in made
    assert "feed:" not in made["index.md"].split("---\n")[1]
    assert "Sitemap" not in made["robots.txt"]


def test_robots_name_the_sitemap(index: SiteIndex, config: Config) -> None:
    text = pages(index, replace(config, site_url=ADDRESS))["robots.txt"]
    assert text == f"User-agent: *\nAllow: /\n\nSitemap: {ADDRESS}sitemap.xml\n"


@pytest.mark.parametrize(
    "line",
    [
        "# Library",
        "> Articles of Library, with a glossary, answered questions and cross-references.",
        "- [Glossary](glossary/index.md): 1 term",
        "- [The moon](articles/the-moon.md)",
        r"- [Tides & \*currents\*](articles/tides.md)",
        "## Optional",
    ],
)
def test_llms_lead_to_the_markdown(line: str, index: SiteIndex, config: Config) -> None:
    assert line in pages(index, config)["llms.txt"].splitlines()


def test_the_schema_describes_the_index(index: SiteIndex, config: Config) -> None:
    made = pages(index, config)
    validator = jsonschema.Draft202012Validator(json.loads(made[SCHEMA]))
    validator.check_schema(validator.schema)
    validator.validate(json.loads(made[PATH]))
    undefined = replace(index, glossary=(replace(index.glossary[0], definitions=(), mentions=()),))
    validator.validate(json.loads(pages(undefined, config)[PATH]))


@pytest.mark.parametrize(
    "wrong",
    [
        {},
        {"shards": ["../secrets.json"]},
        {"articles": [], "glossary": [], "acronyms": [], "faq": [], "related": [], "see_also": [], "more": []},
        {"articles": [{"slug": "a"}], "glossary": [], "acronyms": [], "faq": [], "related": [], "see_also": []},
    ],
)
def test_the_schema_refuses_what_is_no_index(wrong: object, index: SiteIndex, config: Config) -> None:
    validator = jsonschema.Draft202012Validator(json.loads(pages(index, config)[SCHEMA]))
    assert not validator.is_valid(wrong)


def test_the_schema_describes_the_shards_of_a_large_site(
    index: SiteIndex, config: Config, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("generator.render.site_index.SHARDED_ABOVE", 1)
    made = pages(index, config)
    validator = jsonschema.Draft202012Validator(json.loads(made[SCHEMA]))
    shards = json.loads(made[PATH])["shards"]
    validator.validate({"shards": shards})
    assert shards
    for shard in shards:
        validator.validate(json.loads(made[f"data/{shard}"]))


def test_the_schema_describes_a_definition_of_the_editors(index: SiteIndex, config: Config) -> None:
    edited = replace(index, glossary=(replace(index.glossary[0], editorial="The sea rises.", pinned=True),))
    made = pages(edited, config)
    jsonschema.Draft202012Validator(json.loads(made[SCHEMA])).validate(json.loads(made[PATH]))
