"""Render: the page of a term: what sources say it is, and where they use it."""

from collections.abc import Iterator, Mapping, Sequence

from generator.config import Config
from generator.model.article import Slug
from generator.model.site import AcronymEntry, GlossaryEntry, Page, Passage, SiteIndex, SourcedDefinition
from generator.render import json_ld
from generator.render.escape import Markdown
from generator.render.extras import Line, first_definition
from generator.render.lookup import Lookup, group, lookup, passages_by_article
from generator.render.page import (
    GLOSSARY,
    Part,
    article_link,
    article_title,
    pager,
    parts,
    place_link,
    quotation,
    site_page,
    site_words,
    term_link,
    term_path,
)
from generator.render.spoken import filled, spoken
from generator.render.surroundings import term_map
from generator.text.words import Words


def term_pages(index: SiteIndex, config: Config) -> Iterator[Page]:
    """A page per term, and more where its mentions are many."""
    site = lookup(index)
    acronyms = group((acronym for acronym in index.acronyms if acronym.term), lambda acronym: acronym.term)
    for term in index.glossary:
        yield from _pages(term, acronyms.get(term.slug, ()), site, config)


def mention_values(part: Part[Passage], site: Lookup, words: Words) -> Mapping[str, object]:
    """The passages of one page by article, and the links to the pages before and after."""
    articles = passages_by_article(part.items)
    return {
        "mentions": [_mentioning(slug, quoted, site, part.path, words) for slug, quoted in articles.items()],
        "pager": pager(part, words),
    }


def _pages(term: GlossaryEntry, acronyms: Sequence[AcronymEntry], site: Lookup, config: Config) -> Iterator[Page]:
    words = site_words(config)
    language = site.term_language(term.slug)
    folder = f"glossary/{term.slug}/mentions-"
    first, *others = parts(term.mentions, config.passages_per_term, term_path(term.slug), folder)
    values = {
        "heading": spoken(term.term, language, words),
        "editorial": term.editorial,
        "definitions": [_definition(definition, site, first.path, words) for definition in term.definitions],
        "aliases": spoken(", ".join(alias for alias in term.aliases if alias != term.term), language, words),
        "acronyms": [_acronym(acronym, words) for acronym in acronyms],
        "related": [term_link(slug, site, first.path, words) for slug in term.related if slug in site.terms],
        "map": term_map(term, site, words),
        **mention_values(first, site, words),
    }
    description = first_definition(term) or words("term_description", term=term.term)
    about = json_ld.term(
        term, first.path, (words("glossary"), GLOSSARY), config, words("editorial") if term.editorial else ""
    )
    yield site_page(first.path, "term", term.term, description, values, config, about=about)
    for part in others:
        title = words("mentions_of", term=term.term)
        heading = filled(words, "mentions_of", term=spoken(term.term, language, words))
        values = {
            "heading": heading,
            "back": term_link(term.slug, site, part.path, words),
            **mention_values(part, site, words),
        }
        about = json_ld.mentions(term, first.path, config)
        yield site_page(part.path, "term", title, description, values, config, template="mentions", about=about)


def _definition(definition: SourcedDefinition, site: Lookup, page: str, words: Words) -> Mapping[str, object]:
    """A definition and the passage that states it: the article's title opens it there."""
    passage = definition.passage
    language = site.language([passage.place.article])
    return {
        "text": spoken(definition.text, language, words),
        "source": place_link(article_title(passage.place.article, site, words), passage.place, page),
        "section": filled(words, "in_section", section=spoken(passage.section, language, words))
        if passage.section
        else "",
    }


def _acronym(acronym: AcronymEntry, words: Words) -> str:
    return words("stands_for", short=acronym.short, long=acronym.long) if acronym.long else acronym.short


def _mentioning(
    slug: Slug, passages: Sequence[Passage], site: Lookup, page: str, words: Words
) -> Mapping[str, Markdown | list[Line]]:
    language = site.language([slug])
    lines = [
        Line(
            place_link(spoken(one.section, language, words) or words("beginning"), one.place, page),
            quotation(one, site, words),
        )
        for one in passages
    ]
    return {"article": article_link(slug, site, page, words), "passages": lines}
