"""Render: the page of an article: its own text, and below the extras line what the generator found out about it."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial

from generator.config import Config
from generator.model.article import Article, FrontMatter, Section, SectionRole
from generator.model.document import Block, Footnote
from generator.model.inline import FootnoteReference, Text
from generator.model.site import ArticleEntry, Page, SiteIndex
from generator.model.walk import block_leaves, plain_text
from generator.render import json_ld
from generator.render.autolink import marked_leaves
from generator.render.blocks import Pen, write_blocks, write_heading
from generator.render.escape import Markdown
from generator.render.extras import extras
from generator.render.inlines import Ink
from generator.render.lookup import NO_LINKS, Lookup, lookup
from generator.render.page import HOME, INDEX_PAGES, TOP, article_path, make_page, section_trail, term_path, trail
from generator.render.runs import flatten
from generator.render.targets import adopted_path, is_external, relative, safe_target
from generator.render.templating import fill
from generator.text.addresses import resolve
from generator.text.front_matter import Value
from generator.text.slug import same_anchor
from generator.text.words import Words, words_for

HIGHEST_HEADING = 2  # the title is the only h1
HIGHEST_QUESTION = 3  # below the heading of its FAQ, wherever the source has that
LOWEST_HEADING = 6


def render_article(article: Article, index: SiteIndex, config: Config) -> Page:
    """The page of the article. KeyError when the index does not know it."""
    site = lookup(index)
    entry = site.by_source[article.path]
    words = words_for(entry.language or config.language, config.templates, config.language)
    values = {
        "title": entry.title,
        "text": article_text(article, entry, site, words),
        "words": words,
        **extras(article, entry, site, words, config),
    }
    body = fill("article.md.j2", values, config.templates)
    path, topics = article_path(entry.slug), [topic.name for topic in site.topics.get(entry.slug, ())]
    about = json_ld.article(path, entry.title, article.front_matter, topics, words, config)
    return make_page(
        path, _fields(article, entry, words) | trail(section_trail(site.around(entry.section))), body, about
    )


def article_text(article: Article, entry: ArticleEntry, site: Lookup, words: Words) -> Markdown:
    """The article's own text below its title, terms linked and passages anchored."""
    page = article_path(entry.slug)
    links = site.links.get(entry.slug, NO_LINKS)
    marked = marked_leaves(article, links, lambda term: relative(term_path(term), page))
    ink = Ink(partial(article_address, article, site, page), _notes(article.sections))
    return _sections(article.sections, Pen(ink, lambda _: next(marked)), words)


def home_text(home: Article, site: Lookup, words: Words) -> Markdown:
    """The introduction of the home page. Its author knows the pages below docs/, so relative links stay as they are."""

    def address(target: str) -> str:
        return article_address(home, site, HOME, target) or target

    return unmarked_text(home, address, words)


def unmarked_text(
    article: Article, address: Callable[[str], str], words: Words, *, as_source: bool = False
) -> Markdown:
    """The article's own text below its title, as in `article_text`, but without links to terms and ids of passages.

    A page shows a footnote to which nothing refers as text, and a picture on another host as a link; in a source
    they stay what they are.
    """
    notes = _notes(article.sections, every_note=as_source)
    return _sections(article.sections, Pen(Ink(address, notes, loads_remote=as_source)), words)


def article_address(article: Article, site: Lookup, page: str, target: str) -> str:
    """Where a link of the source leads on `page`: "" for a file that is no article, asset or index page of the site.

    A fragment of another article is left out, for only that article knows whether it exists.
    """
    if is_external(target):
        return target
    path, fragment = resolve(target, article.path)
    if not path:
        anchor = _anchor(article, fragment)
        return f"#{anchor}" if anchor else ""
    if entry := site.by_source.get(path) or site.by_source.get(adopted_path(path)):
        return relative(article_path(entry.slug), page)
    if target in INDEX_PAGES:
        return relative(target, page)
    return next((relative(asset.path, page) for asset in article.assets if asset.source == path), "")


def _anchor(article: Article, fragment: str) -> str:
    """The anchor of the section that a link of the source means: the same, or one of the same letters; else empty."""
    anchors = [TOP, *(section.anchor for section in article.sections)]
    if fragment in anchors:
        return fragment
    wanted = same_anchor(fragment)
    return next((anchor for anchor in anchors if same_anchor(anchor) == wanted), "")


def _sections(sections: Sequence[Section], pen: Pen, words: Words) -> Markdown:
    written = [text for section in sections for text in _section(section, pen, words)]
    return Markdown("\n\n".join(text for text in written if text))


def _section(section: Section, pen: Pen, words: Words) -> tuple[str, str]:
    heading = ""
    if section.role is not SectionRole.LEAD:
        highest = HIGHEST_QUESTION if section.role is SectionRole.QUESTION else HIGHEST_HEADING
        level = min(max(section.level, highest), LOWEST_HEADING)
        faq = section.role is SectionRole.FAQ and not plain_text(section.heading).strip()
        inlines = (Text(words("frequently_asked_questions")),) if faq else section.heading
        heading = write_heading(level, inlines, section.anchor, pen.ink)
    return heading, write_blocks(section.blocks, pen, top=True)


def _notes(sections: Sequence[Section], *, every_note: bool = False) -> Mapping[str, str]:
    """The footnotes that are defined and referred to, with the labels to write: numbers, as any label may be stated."""
    blocks = [block for section in sections for block in section.blocks]
    defined = dict.fromkeys(block.label for block in blocks if isinstance(block, Footnote))
    references = tuple(label for block in blocks for label in _references(block)) if defined else ()
    wanted = (*references, *defined) if every_note else references
    labels = [label for label in dict.fromkeys(wanted) if label in defined]
    return {label: str(number) for number, label in enumerate(labels, start=1)}


def _references(block: Block) -> Iterator[str]:
    for _, children in block_leaves(block):
        for run in flatten(children):
            if isinstance(run.atom, FootnoteReference):
                yield run.atom.label


def stated_fields(stated: FrontMatter) -> dict[str, Value]:
    """The fields that pages and sources have in common, in their order; an empty value where nothing is stated."""
    return {
        "title": stated.title,
        "description": stated.description,
        "authors": stated.authors,
        "date": stated.date or "",
        "updated": stated.updated or "",
        "category": stated.category,
        "keywords": stated.keywords,
        "tags": stated.tags,
        "language": stated.language,
        "license": stated.license,
        "canonical_url": stated.canonical_url,
    }


def _fields(article: Article, entry: ArticleEntry, words: Words) -> dict[str, Value]:
    """The front matter of a page (docs/development/front-matter.md)."""
    stated = article.front_matter
    fields: dict[str, Value] = stated_fields(stated) | {
        "language": words.language,
        "canonical_url": safe_target(stated.canonical_url) if is_external(stated.canonical_url) else "",
        "slug": entry.slug,
        "kind": "article",
        "source": article.path,
        "source_sha256": article.sha256,
        "derived": stated.derived,
        "reading_time": words.count("minutes", entry.minutes),
        "see_also": stated.see_also,
    }
    return fields | {"ai_generated": True} if stated.ai_generated else fields
