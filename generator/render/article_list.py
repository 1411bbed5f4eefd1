"""Render: the list of all articles and a page per section, newest first; a section is a folder of the sources."""

from collections.abc import Iterator, Mapping, Sequence

from generator.config import Config
from generator.model.article import Slug
from generator.model.site import ArticleEntry, FolderSection, Page, SiteIndex
from generator.render import json_ld
from generator.render.escape import Markdown
from generator.render.extras import Line
from generator.render.lookup import Lookup, group, lookup
from generator.render.page import (
    ARTICLES,
    Part,
    article_path,
    cut,
    link,
    pager,
    parts,
    section_path,
    section_trail,
    site_page,
    site_words,
    trail,
)
from generator.render.spoken import isolated, spoken
from generator.text.words import Words

KIND = "home"  # of lists of articles


def article_pages(index: SiteIndex, config: Config) -> Iterator[Page]:
    """The list of articles, cut into pages: those in no section first, then section by section."""
    site, words = lookup(index), site_words(config)
    summary = words.count("articles", len(index.articles))
    ordered = [site.articles[slug] for slug in _by_section(index)]
    title, description = words("articles"), words("articles_description", count=summary)
    for part in parts(ordered, config.listing_size, ARTICLES, "articles/page/"):
        values = {
            "summary": summary,
            "groups": _groups(part, site, words),
            "sections": [],
            "pager": pager(part, words),
        }
        yield _page(part, title, description, values, config)
    inner = group(index.sections, lambda section: section.parents[-1:])
    for section in index.sections:
        yield from _section_pages(section, inner.get((section.slug,), ()), site, config)


def _page(
    part: Part[ArticleEntry],
    title: str,
    description: str,
    values: Mapping[str, object],
    config: Config,
    around: Sequence[FolderSection] = (),
) -> Page:
    about = json_ld.item_list([(entry.title, article_path(entry.slug)) for entry in part.items], config)
    fields = trail(section_trail(around))
    return site_page(
        part.path, KIND, title, description, values, config, template="articles", about=about, fields=fields
    )


def _by_section(index: SiteIndex) -> Sequence[Slug]:
    """The articles in the order of the list."""
    free = [entry.slug for entry in newest_first([entry for entry in index.articles if entry.section is None])]
    return [*free, *(slug for section in index.sections for slug in section.articles)]


def _groups(part: Part[ArticleEntry], site: Lookup, words: Words) -> Sequence[Mapping[str, object]]:
    """The articles of one page by section; on the next page a section that goes on is named again."""
    return [
        {
            "title": _titles(slug, site, part.path),
            "id": Markdown(f"section-{slug}"),
            "articles": [article_line(entry, part.path, words) for entry in entries],
        }
        for slug, entries in group(part.items, lambda entry: entry.section).items()
    ]


def _titles(slug: Slug | None, site: Lookup, page: str) -> Markdown:
    """The section and those around it, each a link to its page; nothing for articles in no section."""
    around = site.around(slug)
    return Markdown(" › ".join(link(section.title, section_path(section.slug), page) for section in around))


def _section_pages(
    section: FolderSection, inner: Sequence[FolderSection], site: Lookup, config: Config
) -> Iterator[Page]:
    """The page of a section: the sections within it, and its articles."""
    words = site_words(config)
    summary = words.count("articles", len(section.articles))
    entries = [site.articles[slug] for slug in section.articles]
    first = section_path(section.slug)
    description = section.description or words("section_description", section=section.title, count=summary)
    for part in parts(entries, config.listing_size, first, first.removesuffix(".md") + "/"):
        values = {
            "summary": section.description or summary,
            "groups": [{"title": "", "articles": [article_line(entry, part.path, words) for entry in part.items]}],
            "sections": [_section_line(each, part.path, words) for each in inner],
            "pager": pager(part, words),
        }
        around = site.around(section.slug)[:-1]
        yield _page(part, section.title, description, values, config, around)


def _section_line(section: FolderSection, page: str, words: Words) -> Line:
    number = words.count("articles", len(section.articles))
    return Line(link(section.title, section_path(section.slug), page), section.description or number)


def newest_first(articles: Sequence[ArticleEntry]) -> Sequence[ArticleEntry]:
    """Articles by date, those without one last; the slug settles ties."""
    dated = [entry for entry in articles if entry.date]
    by_date = sorted(dated, key=lambda entry: (-entry.date.toordinal() if entry.date else 0, entry.slug))
    return [*by_date, *(entry for entry in articles if not entry.date)]


def article_line(entry: ArticleEntry, page: str, words: Words) -> Line:
    """An article in a list: its title, its summary on a line, then date, authors and reading time."""
    facts = [
        entry.date.isoformat() if entry.date else "",
        ", ".join(isolated(name) for name in entry.authors),
        words.count("minutes", entry.minutes),
    ]
    told = f"*{' · '.join(fact for fact in facts if fact)}*"
    summary = spoken(cut(entry.description), entry.language, words)
    title = spoken(entry.title, entry.language, words)
    return Line(link(title, article_path(entry.slug), page), Markdown(" ".join(filter(None, (summary, told)))))
