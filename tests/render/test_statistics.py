"""The library in numbers: what is counted, how it is drawn, and that the page does not grow."""

import datetime as dt
import re
import xml.etree.ElementTree as ET
from dataclasses import replace

from generator.config import Config
from generator.model.article import Slug
from generator.model.site import SiteIndex, Topic
from generator.render.charts import WIDTH, bars, columns
from generator.render.statistics import MOST_TOPICS, MOST_YEARS, statistics_pages

FIGURE = re.compile(r"<figure[^>]*>(.*)</figure>")


def page(index: SiteIndex, config: Config) -> str:
    (made,) = statistics_pages(index, config)
    return made.text


def drawing(text: str) -> ET.Element:
    found = FIGURE.search(text)
    assert found
    return ET.fromstring(found[1])


def test_what_is_counted(index: SiteIndex, config: Config) -> None:
    lines = page(index, config).splitlines()
    assert "    | [Sea](../topics/sea.md) | 1 |" in lines
    assert "    | 2024 | 2 |" in lines
    assert "    | 2 articles | 1 |" in lines  # `tide` is defined in one article and mentioned in another
    assert "2 articles of 2 use or define a term of the glossary." not in lines
    assert "2 of 2 articles use or define a term of the glossary." in lines


def test_empty_years_and_articles_without_a_date_are_told(index: SiteIndex, config: Config) -> None:
    first, second = index.articles
    dated = replace(second, date=dt.date(2021, 3, 1))
    undated = replace(first, slug=Slug("undated"), date=None)
    lines = page(replace(index, articles=(first, dated, undated)), config).splitlines()
    rows = [line.strip() for line in lines if re.match(r"    \| 20\d\d \|", line)]
    assert rows == ["| 2021 | 1 |", "| 2022 | 0 |", "| 2023 | 0 |", "| 2024 | 1 |"]
    assert "1 article states no date." in lines


def test_the_page_does_not_grow(index: SiteIndex, config: Config) -> None:
    topics = tuple(Topic(Slug(f"t{n}"), f"Topic {n}", (Slug("tides"),)) for n in range(100))
    years = tuple(replace(index.articles[0], date=dt.date(1900 + n, 1, 1)) for n in range(100))
    text = page(replace(index, topics=topics, articles=years), config)
    assert text.count("](../topics/") == MOST_TOPICS
    assert len(re.findall(r"    \| \d{4} \|", text)) == MOST_YEARS
    assert f"    | before {2000 - MOST_YEARS} | {100 - MOST_YEARS} |" in text.splitlines()


def test_a_library_without_topics_and_terms_has_no_empty_charts(index: SiteIndex, config: Config) -> None:
    text = page(replace(index, articles=(), topics=(), glossary=()), config)
    assert "<figure" not in text
    assert "??? abstract" not in text


def test_bars_are_in_proportion() -> None:
    widths = [
        float(node.attrib["width"])
        for node in drawing(bars("Fish", [("cod", 8), ("eel", 4), ("ray", 0)]))
        if node.tag == "rect"
    ]
    assert widths[0] == 2 * widths[1] > 0 == widths[2]
    assert max(widths) < WIDTH


def test_columns_are_in_proportion() -> None:
    nodes = [node for node in drawing(columns("Fish", [("1999", 2), ("2000", 0), ("2001", 1)])) if node.tag == "rect"]
    heights = [float(node.attrib["height"]) for node in nodes]
    assert heights[0] == 2 * heights[2] > 0 == heights[1]
    assert len({float(node.attrib["y"]) + float(node.attrib["height"]) for node in nodes}) == 1  # one ground


def test_a_drawing_is_named_and_holds_no_markup_of_its_labels() -> None:
    drawn = bars("Fish & <chips>", [("<script>alert(1)</script>", 1)])
    assert "<script" not in drawn
    root = drawing(drawn)
    assert (root.attrib["role"], root[0].tag, root[0].text) == ("img", "title", "Fish & <chips>")
    assert "\n" not in drawn
