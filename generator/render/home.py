"""Render: the home page: the introduction, new and most connected articles, topics, letters of the glossary."""

from collections import Counter
from collections.abc import Mapping, Sequence

from generator.config import Config
from generator.model.article import Article
from generator.model.site import Page, SiteIndex
from generator.render import json_ld
from generator.render.article_list import article_line, newest_first
from generator.render.article_page import home_text
from generator.render.escape import Markdown
from generator.render.extras import Line
from generator.render.feed import PATH as FEED
from generator.render.glossary import letter_links
from generator.render.lookup import Lookup, lookup
from generator.render.page import (
    ARTICLES,
    FAQ,
    GLOSSARY,
    HOME,
    TOPIC_MAP,
    article_link,
    link,
    site_page,
    site_words,
    topic_link,
)
from generator.render.topic_map import TopicMap, map_of_topics
from generator.text.words import Words

NEWEST = 6  # articles shown: a screen of a phone
CONNECTED = 6
TOPICS = 24  # as a list and on the map


def home_page(index: SiteIndex, config: Config, home: Article | None) -> Page:
    """The home page."""
    site, words = lookup(index), site_words(config)
    shown = map_of_topics(index, TOPICS, HOME, words)
    values = {
        "text": home_text(home, site, words) if home else Markdown(""),
        "numbers": _numbers(index, words),
        "newest": [article_line(entry, HOME, words) for entry in newest_first(index.articles)[:NEWEST]],
        "connected": _most_connected(index, site, words),
        "topics": _topics(shown, site, words),
        "map": shown.drawing if shown.ties else Markdown(""),
        "map_note": words("topics_joined"),
        "whole_map": link(words("topic_map"), TOPIC_MAP, HOME),
        "letters": letter_links(index, config, HOME),
        "all_articles": link(words("all_articles"), ARTICLES, HOME),
    }
    front = home.front_matter if home else None
    title = front.title if front and "title" not in front.derived and front.title else config.site_name
    description = site_description(config, home)
    about = json_ld.website(config)
    fields = {"feed": FEED} if config.site_url else {}
    return site_page(HOME, "home", title, description, values, config, about=about, fields=fields)


def site_description(config: Config, home: Article | None) -> str:
    """What the site is about, in a sentence: as its introduction states it, else what holds of any site."""
    stated = home.front_matter.description if home else ""
    return stated or site_words(config)("home_description", site=config.site_name)


def _numbers(index: SiteIndex, words: Words) -> Sequence[Markdown]:
    return [
        link(words.count("articles", len(index.articles)), ARTICLES, HOME),
        link(words.count("terms", len(index.glossary)), GLOSSARY, HOME),
        link(words.count("questions", len(index.faq)), FAQ, HOME),
    ]


def _most_connected(index: SiteIndex, site: Lookup, words: Words) -> Sequence[Line]:
    """The articles to which most others are related."""
    degrees: Mapping[str, int] = Counter(item.to for item in index.related)
    most = sorted((entry.slug for entry in index.articles if degrees.get(entry.slug)), key=lambda s: (-degrees[s], s))
    return [
        Line(article_link(slug, site, HOME, words), words.count("relations", degrees[slug]))
        for slug in most[:CONNECTED]
    ]


def _topics(shown: TopicMap, site: Lookup, words: Words) -> Sequence[Line]:
    return [
        Line(topic_link(topic, site, HOME, words), words.count("articles", len(topic.articles)))
        for topic in shown.topics
    ]
