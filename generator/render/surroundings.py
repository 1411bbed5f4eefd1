"""Render: which articles and terms stand around an article or a term on its map."""

from collections.abc import Mapping, Sequence

from generator.model.article import Slug
from generator.model.site import GlossaryEntry
from generator.render.lookup import Lookup, passages_by_article
from generator.render.maps import Node, as_list, neighbourhood
from generator.render.page import article_path, term_path
from generator.text.words import Words

MOST = 6  # on either side: a screen of a telephone


def article_map(slug: Slug, site: Lookup, words: Words) -> Mapping[str, object]:
    """The map of an article: related articles on the left, terms that it defines on the right, most used ones first."""
    articles = [item.to for item in site.related.get(slug, ())][:MOST]
    defined = sorted(site.defined.get(slug, ()), key=lambda term: (-len(term.mentions), site.ranks[term.slug]))
    terms = [term.slug for term in defined][:MOST]
    return _values(site.articles[slug].title, articles, terms, article_path(slug), site, words)


def term_map(term: GlossaryEntry, site: Lookup, words: Words) -> Mapping[str, object]:
    """The map of a term: articles that define or use it most on the left, related terms on the right."""
    defining = [each.passage.place.article for each in term.definitions]
    using = passages_by_article(term.mentions)
    most = sorted(using, key=lambda slug: (-len(using[slug]), slug))
    articles = list(dict.fromkeys((*defining, *most)))[:MOST]
    related = [slug for slug in term.related if slug in site.terms][:MOST]
    return _values(term.term, articles, related, term_path(term.slug), site, words)


def _values(
    centre: str, articles: Sequence[Slug], terms: Sequence[Slug], page: str, site: Lookup, words: Words
) -> Mapping[str, object]:
    left = [Node(site.articles[slug].title, article_path(slug)) for slug in articles]
    right = [Node(site.terms[slug].term, term_path(slug)) for slug in terms]
    drawing = neighbourhood(words("map_of", title=centre), centre, left, right, page)
    return {"drawing": drawing, "articles": as_list(left, page), "terms": as_list(right, page)}
