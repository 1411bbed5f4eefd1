"""Render: the library in numbers: articles by topic and year, and how much of it the glossary covers."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from generator.config import Config
from generator.model.site import GlossaryEntry, Page, SiteIndex
from generator.render.charts import bars, columns
from generator.render.escape import Markdown, escape_text
from generator.render.lookup import lookup
from generator.render.page import (
    ARTICLES,
    CONCORDANCE,
    CROSS_REFERENCES,
    FAQ,
    GLOSSARY,
    STATISTICS,
    link,
    site_page,
    site_words,
    topic_link,
)
from generator.text.words import Words

KIND = "statistics"
MOST_TOPICS = 15  # bars; the page of topics has all
MOST_USES = 6  # the last class of terms is those that this many articles or more use
MOST_YEARS = 24  # columns; the years before them are one

Part = Mapping[str, object]


def statistics_pages(index: SiteIndex, config: Config) -> Iterator[Page]:
    """The page of numbers; it does not grow with the library."""
    words = site_words(config)
    title, description = words("statistics"), words("statistics_description", site=config.site_name)
    values = {
        "numbers": _numbers(index, words),
        "parts": [part for part in (_topics(index, words), _years(index, words), _uses(index, words)) if part["rows"]],
        "back": link(words("cross_references"), CROSS_REFERENCES, STATISTICS),
    }
    yield site_page(STATISTICS, KIND, title, description, values, config)


def _numbers(index: SiteIndex, words: Words) -> Sequence[Markdown | str]:
    return [
        link(words.count("articles", len(index.articles)), ARTICLES, STATISTICS),
        words.count("words", sum(entry.words for entry in index.articles)),
        link(words.count("terms", len(index.glossary)), GLOSSARY, STATISTICS),
        link(words.count("questions", len(index.faq)), FAQ, STATISTICS),
        link(words.count("names", len(index.concordance)), CONCORDANCE, STATISTICS),
    ]


def _topics(index: SiteIndex, words: Words) -> Part:
    """The topics of most articles."""
    site = lookup(index)
    most = sorted(index.topics, key=lambda topic: (-len(topic.articles), topic.slug))[:MOST_TOPICS]
    counts = [(topic.name, len(topic.articles)) for topic in most]
    labels = [topic_link(topic, site, STATISTICS, words) for topic in most]
    title = words("articles_by_topic")
    return _part(title, bars(title, counts), [words("topic"), words("articles")], labels, counts)


def _years(index: SiteIndex, words: Words) -> Part:
    """Articles by the year that their sources state, empty years between them included."""
    dated = Counter(entry.date.year for entry in index.articles if entry.date)
    first = max(min(dated), max(dated) - MOST_YEARS + 1) if dated else 0
    earlier = sum(count for year, count in dated.items() if year < first)
    counts = [(str(year), dated[year]) for year in range(first, max(dated) + 1)] if dated else []
    counts = [(words("before_year", year=first), earlier), *counts] if earlier else counts
    undated = sum(entry.date is None for entry in index.articles)
    title = words("articles_by_year")
    labels = [escape_text(label) for label, _ in counts]
    note = words.count("undated", undated) if undated else ""
    return _part(title, columns(title, counts), [words("year"), words("articles")], labels, counts, note)


def _uses(index: SiteIndex, words: Words) -> Part:
    """The terms of the glossary by the number of articles that use them, and how many articles use any."""
    users = [_users(term) for term in index.glossary]
    classes = Counter(min(len(using), MOST_USES) for using in users if using)
    counts = [(_class(number, words), classes[number]) for number in range(1, MOST_USES + 1) if classes[number]]
    covered = {slug for using in users for slug in using}
    note = words("coverage", covered=words.number(len(covered)), count=words.count("articles", len(index.articles)))
    title = words("terms_by_use")
    labels = [escape_text(label) for label, _ in counts]
    return _part(title, bars(title, counts), [words("used_in"), words("terms")], labels, counts, note)


def _users(term: GlossaryEntry) -> frozenset[str]:
    """The articles that define the term or use it."""
    defining = (definition.passage.place.article for definition in term.definitions)
    return frozenset((*defining, *(mention.place.article for mention in term.mentions)))


def _class(number: int, words: Words) -> str:
    articles = words.count("articles", number)
    return words("or_more", count=articles) if number == MOST_USES else articles


def _part(
    title: str,
    chart: Markdown,
    head: Sequence[str],
    labels: Sequence[Markdown],
    counts: Sequence[tuple[str, int]],
    note: str = "",
) -> Part:
    """A heading, its chart, and the numbers of the chart as a table."""
    rows = [(label, number) for label, (_, number) in zip(labels, counts, strict=True)]
    return {"title": title, "chart": chart, "head": head, "rows": rows, "note": note}
