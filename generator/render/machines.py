"""Render: `llms.txt` and `robots.txt`, by which programs find their way through the site."""

from collections.abc import Iterator, Sequence

from generator.config import Config
from generator.model.site import ArticleEntry, Page, SiteIndex
from generator.render.article_list import newest_first
from generator.render.extras import Line
from generator.render.page import (
    ARTICLES,
    CONCORDANCE,
    CROSS_REFERENCES,
    FAQ,
    GLOSSARY,
    TOPICS,
    article_path,
    link,
    site_words,
)
from generator.render.site_index import PATH as SITE_INDEX
from generator.render.templating import fill
from generator.text.words import Words

LLMS = "llms.txt"
ROBOTS = "robots.txt"
SITEMAP = "sitemap.xml"
LISTED = 100  # articles; the list of all of them is a page of its own


def machine_pages(index: SiteIndex, config: Config, description: str) -> Iterator[Page]:
    """Both files. `description` is that of the home page."""
    words = site_words(config)
    values = {
        "site": config.site_name,
        "description": description,
        "words": words,
        "indexes": _indexes(index, words),
        "articles": [_line(entry) for entry in newest_first(index.articles)[:LISTED]],
        "data": link(words("data_index"), SITE_INDEX, LLMS),
    }
    yield Page(LLMS, fill("llms.txt.j2", values, config.templates))
    yield Page(ROBOTS, _robots(config))


def _indexes(index: SiteIndex, words: Words) -> Sequence[Line]:
    """The pages from which all others are reached, with what stands there."""
    return [
        Line(link(words("all_articles"), ARTICLES, LLMS), words.count("articles", len(index.articles))),
        Line(link(words("glossary"), GLOSSARY, LLMS), words.count("terms", len(index.glossary))),
        Line(link(words("faq"), FAQ, LLMS), words.count("questions", len(index.faq))),
        Line(link(words("topics"), TOPICS, LLMS), words.count("topics", len(index.topics))),
        Line(link(words("cross_references"), CROSS_REFERENCES, LLMS)),
        Line(link(words("concordance"), CONCORDANCE, LLMS), words("concordance_note")),
    ]


def _line(entry: ArticleEntry) -> Line:
    return Line(link(entry.title, article_path(entry.slug), LLMS), entry.description)


def _robots(config: Config) -> str:
    """Everything may be read; the sitemap is named by its whole address, as the sitemap protocol wants it."""
    sitemap = f"\nSitemap: {config.site_url}{SITEMAP}\n" if config.site_url else ""
    return f"User-agent: *\nAllow: /\n{sitemap}"
