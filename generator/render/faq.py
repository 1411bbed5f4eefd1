"""Render: all questions with their answers, by article, each with a permanent id and a link to its source."""

from collections.abc import Iterator, Mapping, Sequence

from generator.config import Config
from generator.model.article import Slug
from generator.model.site import FaqEntry, Page, SiteIndex
from generator.render import json_ld
from generator.render.blocks import Pen, write_blocks
from generator.render.escape import Markdown
from generator.render.inlines import Ink
from generator.render.lookup import Lookup, group, lookup
from generator.render.page import FAQ, Part, article_path, link, pager, parts, place_link, site_page, site_words
from generator.render.targets import is_external, relative
from generator.text.addresses import resolve


def faq_pages(index: SiteIndex, config: Config) -> Iterator[Page]:
    """The questions of all articles, cut into pages."""
    site, words = lookup(index), site_words(config)
    summary = words.count("questions", len(index.faq))
    for part in parts(index.faq, config.listing_size, FAQ, "faq/page/"):
        entries = group(part.items, lambda entry: entry.place.article)
        values = {
            "summary": summary,
            "contents": [link(site.articles[slug].title, part.path, part.path, _section_id(slug)) for slug in entries],
            "articles": [_section(slug, questions, site, part) for slug, questions in entries.items()],
            "pager": pager(part, words),
        }
        title, description = words("faq"), words("faq_description", site=config.site_name)
        about = json_ld.questions([(entry.question, entry.answer) for entry in part.items])
        yield site_page(part.path, "faq", title, description, values, config, about=about)


def _section(slug: Slug, entries: Sequence[FaqEntry], site: Lookup, part: Part[FaqEntry]) -> Mapping[str, object]:
    return {
        "title": site.articles[slug].title,
        "id": Markdown(_section_id(slug)),
        "questions": [_question(entry, site, part.path) for entry in entries],
    }


def _section_id(slug: Slug) -> str:
    return f"in-{slug}"


def _question(entry: FaqEntry, site: Lookup, page: str) -> Mapping[str, object]:
    article = site.articles[entry.place.article]
    pen = Pen(Ink(lambda target: _address(target, article.path, site, page), {}))
    return {
        "question": entry.question,
        "id": Markdown(f"{article.slug}--{entry.place.anchor}"),
        "answer": Markdown(write_blocks(entry.blocks, pen)),
        "source": place_link(article.title, entry.place, page),
    }


def _address(target: str, path: str, site: Lookup, page: str) -> str:
    """Where a link of an answer leads on this page; only articles are known to exist."""
    if is_external(target):
        return target
    source, _ = resolve(target, path)
    return relative(article_path(site.by_source[source].slug), page) if source in site.by_source else ""
