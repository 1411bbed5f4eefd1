"""Render: `feed.xml`, an Atom feed (RFC 4287) of the newest articles, for readers who follow the site."""

import datetime as dt
import xml.etree.ElementTree as ET
from collections.abc import Iterator, Sequence

from generator.config import Config
from generator.model.site import ArticleEntry, Page, SiteIndex
from generator.render.article_list import newest_first
from generator.render.escape import visible
from generator.render.json_ld import address
from generator.render.page import HOME, article_path, site_words

PATH = "feed.xml"
ENTRIES = 30  # so that the feed does not grow with the library
ATOM = "http://www.w3.org/2005/Atom"
NEVER = dt.date(1970, 1, 1)  # RFC 4287 wants a date of every feed, and an empty one has none to state


def feed_pages(index: SiteIndex, config: Config) -> Iterator[Page]:
    """The feed; none while the site's public address is unknown, for entries are named by their addresses.

    Articles without a date are left out: a feed says what is new, and nothing may be dated by guess.
    """
    if not config.site_url:
        return
    newest = [entry for entry in newest_first(index.articles) if entry.date][:ENTRIES]
    root = _feed(newest, config)
    ET.indent(root)
    declaration = '<?xml version="1.0" encoding="utf-8"?>'
    yield Page(PATH, f"{declaration}\n{ET.tostring(root, encoding='unicode')}\n")


def _feed(entries: Sequence[ArticleEntry], config: Config) -> ET.Element:
    words = site_words(config)
    root = ET.Element("feed", {"xmlns": ATOM, "xml:lang": words.language})
    _add(root, "title", config.site_name)
    _add(root, "id", address(HOME, config))
    _add(root, "updated", _timestamp(max((_changed(entry) for entry in entries), default=NEVER)))
    ET.SubElement(root, "link", {"rel": "alternate", "type": "text/html", "href": address(HOME, config)})
    ET.SubElement(root, "link", {"rel": "self", "type": "application/atom+xml", "href": f"{config.site_url}{PATH}"})
    # An entry without authors takes those of the feed (section 4.2.1).
    _add(ET.SubElement(root, "author"), "name", config.site_name)
    root.extend(_entry(entry, config) for entry in entries)
    return root


def _entry(entry: ArticleEntry, config: Config) -> ET.Element:
    page = address(article_path(entry.slug), config)
    node = ET.Element("entry", {"xml:lang": entry.language} if entry.language else {})
    _add(node, "title", entry.title)
    _add(node, "id", page)
    ET.SubElement(node, "link", {"rel": "alternate", "type": "text/html", "href": page})
    _add(node, "published", _timestamp(entry.date or NEVER))
    _add(node, "updated", _timestamp(_changed(entry)))
    for name in entry.authors:
        _add(ET.SubElement(node, "author"), "name", name)
    for tag in entry.tags:
        ET.SubElement(node, "category", {"term": visible(tag)})
    if entry.description:
        _add(node, "summary", entry.description)
    return node


def _changed(entry: ArticleEntry) -> dt.date:
    return entry.updated or entry.date or NEVER


def _timestamp(day: dt.date) -> str:
    """The day as RFC 3339 has it; sources state no hour, so midnight UTC stands for all of them."""
    return f"{day.isoformat()}T00:00:00Z"


def _add(parent: ET.Element, tag: str, text: str) -> None:
    ET.SubElement(parent, tag).text = visible(text)
