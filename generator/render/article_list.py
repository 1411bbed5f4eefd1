"""Render: the list of all articles, newest first."""

from collections.abc import Iterator, Sequence

from generator.config import Config
from generator.model.site import ArticleEntry, Page, SiteIndex
from generator.render.extras import Line
from generator.render.page import ARTICLES, article_path, link, pager, parts, site_page, site_words
from generator.render.words import Words


def article_pages(index: SiteIndex, config: Config) -> Iterator[Page]:
    """The list of articles, cut into pages."""
    words = site_words(config)
    number = len(index.articles)
    for part in parts(newest_first(index.articles), config.listing_size, ARTICLES, "articles/page/"):
        values = {
            "summary": words.count("articles", number),
            "articles": [article_line(entry, part.path, words) for entry in part.items],
            "pager": pager(part, words),
        }
        title, description = words("articles"), words("articles_description", count=words.count("articles", number))
        yield site_page(part.path, "home", title, description, values, config, template="articles")


def newest_first(articles: Sequence[ArticleEntry]) -> Sequence[ArticleEntry]:
    """Articles by date, those without one last; the slug settles ties."""
    dated = [entry for entry in articles if entry.date]
    by_date = sorted(dated, key=lambda entry: (-entry.date.toordinal() if entry.date else 0, entry.slug))
    return [*by_date, *(entry for entry in articles if not entry.date)]


def article_line(entry: ArticleEntry, page: str, words: Words) -> Line:
    """An article in a list: its title, date, authors and reading time."""
    facts = [
        entry.date.isoformat() if entry.date else "",
        ", ".join(entry.authors),
        words.count("minutes", entry.minutes),
    ]
    return Line(link(entry.title, article_path(entry.slug), page), " · ".join(fact for fact in facts if fact))
