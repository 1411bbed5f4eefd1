"""Render: the map of topics, and the same as a list."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from generator.config import Config
from generator.model.site import Page, SiteIndex, Topic
from generator.render.escape import Markdown
from generator.render.lookup import Lookup, lookup
from generator.render.maps import Node, Tie, topic_map
from generator.render.page import (
    CROSS_REFERENCES,
    TOPIC_MAP,
    TOPICS,
    link,
    site_page,
    site_words,
    topic_link,
    topic_path,
)
from generator.text.words import Words

KIND = "map"
MOST_TOPICS = 30  # the largest; the page of topics has all
MOST_TIES = 90


@dataclass(frozen=True, slots=True)
class TopicMap:
    """The largest topics by name, those that meet in articles, and both as a drawing for one page."""

    topics: Sequence[Topic]
    ties: Sequence[Tie]
    drawing: Markdown


def topic_map_pages(index: SiteIndex, config: Config) -> Iterator[Page]:
    """The page of the map; it does not grow with the library."""
    site, words = lookup(index), site_words(config)
    shown = map_of_topics(index, MOST_TOPICS, TOPIC_MAP, words)
    values = {
        "summary": words("topics_shown", shown=len(shown.topics), all=words.number(len(index.topics))),
        "drawing": shown.drawing,
        "topics": [_entry(place, shown.topics, shown.ties, site, words) for place in range(len(shown.topics))],
        "all": link(words("topics"), TOPICS, TOPIC_MAP),
        "back": link(words("cross_references"), CROSS_REFERENCES, TOPIC_MAP),
    }
    description = words("topic_map_description", site=config.site_name)
    yield site_page(TOPIC_MAP, KIND, words("topic_map"), description, values, config, template="topic-map")


def map_of_topics(index: SiteIndex, most: int, page: str, words: Words) -> TopicMap:
    """The map of so many topics as that page shows it."""
    largest = sorted(index.topics, key=lambda topic: (-len(topic.articles), topic.slug))[:most]
    topics = sorted(largest, key=lambda topic: topic.slug)
    ties = _ties(topics)
    site = lookup(index)
    nodes = [Node(topic.name, topic_path(topic.slug), site.language(topic.articles)) for topic in topics]
    sizes = [len(topic.articles) for topic in topics]
    return TopicMap(topics, ties, topic_map(words("topic_map"), nodes, sizes, ties, page, words))


def _ties(topics: Sequence[Topic]) -> list[Tie]:
    """The pairs of topics that most articles have in common."""
    by_article: dict[str, list[int]] = {}
    for place, topic in enumerate(topics):
        for article in topic.articles:
            by_article.setdefault(article, []).append(place)
    shared = Counter(pair for places in by_article.values() for pair in combinations(places, 2))
    ranked = sorted(shared.items(), key=lambda item: (-item[1], item[0]))[:MOST_TIES]
    return [Tie(one, other, articles) for (one, other), articles in sorted(ranked)]


def _entry(
    place: int, topics: Sequence[Topic], ties: Sequence[Tie], site: Lookup, words: Words
) -> Mapping[str, object]:
    """A topic with those that share articles with it, most first."""
    own = [(tie.other if tie.one == place else tie.one, tie.articles) for tie in ties if place in {tie.one, tie.other}]
    others = [topics[other] for other, _ in sorted(own, key=lambda each: (-each[1], each[0]))]
    return {
        "link": topic_link(topics[place], site, TOPIC_MAP, words),
        "number": words.count("articles", len(topics[place].articles)),
        "others": [topic_link(other, site, TOPIC_MAP, words) for other in others],
    }
