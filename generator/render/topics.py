"""Render: the topics of the site and a page per topic with its articles."""

from collections.abc import Iterator

from generator.config import Config
from generator.model.site import Page, SiteIndex, Topic
from generator.render import json_ld
from generator.render.article_list import article_line
from generator.render.extras import Line
from generator.render.lookup import Lookup, lookup
from generator.render.page import (
    TOPICS,
    article_path,
    pager,
    parts,
    site_page,
    site_words,
    topic_link,
    topic_name,
    topic_path,
)


def topic_pages(index: SiteIndex, config: Config) -> Iterator[Page]:
    """The list of topics, and the pages of each."""
    site, words = lookup(index), site_words(config)
    for part in parts(index.topics, config.listing_size, TOPICS, "topics/page/"):
        values = {
            "summary": words.count("topics", len(index.topics)),
            "topics": [
                Line(topic_link(topic, site, part.path, words), words.count("articles", len(topic.articles)))
                for topic in part.items
            ],
            "pager": pager(part, words),
        }
        title, description = words("topics"), words("topics_description", site=config.site_name)
        about = json_ld.item_list([(topic.name, topic_path(topic.slug)) for topic in part.items], config)
        yield site_page(part.path, "topic", title, description, values, config, template="topics", about=about)
    for topic in index.topics:
        yield from _pages(topic, site, config)


def _pages(topic: Topic, site: Lookup, config: Config) -> Iterator[Page]:
    words = site_words(config)
    number = words.count("articles", len(topic.articles))
    for part in parts(topic.articles, config.listing_size, topic_path(topic.slug), f"topics/{topic.slug}/"):
        values = {
            "heading": topic_name(topic, site, words),
            "summary": number,
            "articles": [article_line(site.articles[slug], part.path, words) for slug in part.items],
            "pager": pager(part, words),
        }
        description = words("topic_description", topic=topic.name, count=number)
        about = json_ld.item_list([(site.articles[slug].title, article_path(slug)) for slug in part.items], config)
        yield site_page(part.path, "topic", topic.name, description, values, config, about=about)
