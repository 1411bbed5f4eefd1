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
    own = Node(site.articles[slug].title, article_path(slug), site.language([slug]))
    return _values(own, articles, terms, site, words)


def term_map(term: GlossaryEntry, site: Lookup, words: Words) -> Mapping[str, object]:
    """The map of a term: articles that define or use it most on the left, related terms on the right."""
    defining = [each.passage.place.article for each in term.definitions]
    using = passages_by_article(term.mentions)
    most = sorted(using, key=lambda slug: (-len(using[slug]), slug))
    articles = list(dict.fromkeys((*defining, *most)))[:MOST]
    related = [slug for slug in term.related if slug in site.terms][:MOST]
    own = Node(term.term, term_path(term.slug), site.term_language(term.slug))
    return _values(own, articles, related, site, words)


def _values(
    own: Node, articles: Sequence[Slug], terms: Sequence[Slug], site: Lookup, words: Words
) -> Mapping[str, object]:
    left = [Node(site.articles[slug].title, article_path(slug), site.language([slug])) for slug in articles]
    right = [Node(site.terms[slug].term, term_path(slug), site.term_language(slug)) for slug in terms]
    drawing = neighbourhood(words("map_of", title=own.label), own, left, right, words)
    return {"drawing": drawing, "articles": as_list(left, own.path, words), "terms": as_list(right, own.path, words)}
