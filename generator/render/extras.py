"""Render: what stands below the extras line of an article: related articles, terms, mentions, its source."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from textwrap import indent

from generator.config import Config
from generator.model.article import MARKUP, Article, Fate, Slug
from generator.model.site import ArticleEntry, GlossaryEntry
from generator.render.blocks import INDENT, fenced
from generator.render.citation import citations
from generator.render.escape import Markdown
from generator.render.inlines import code
from generator.render.ledger import has_ledger, ledger_path
from generator.render.lookup import NO_LINKS, Lookup, passages_by_article
from generator.render.page import article_link, article_path, link, term_link, topic_link
from generator.render.spoken import isolated, spoken
from generator.render.surroundings import article_map
from generator.text.words import Words

MENTIONING = 5  # articles named per term that this article defines; the term's page has them all


@dataclass(frozen=True, slots=True)
class Line:
    """An entry of a list on a page: a link, and words about it."""

    link: Markdown
    note: str | Markdown = ""


def extras(article: Article, entry: ArticleEntry, site: Lookup, words: Words, config: Config) -> Mapping[str, object]:
    """The values of the template that stand below the article's own text."""
    page = article_path(entry.slug)
    return {
        "related": _related(entry.slug, site, words, config),
        "see_also": _see_also(entry.slug, site, words),
        "map": article_map(entry.slug, site, words),
        "terms": _terms(entry.slug, site, page, words),
        "mentioned": _mentioned(entry.slug, site, page, words),
        "topics": [topic_link(topic, site, page, words) for topic in site.topics.get(entry.slug, ())],
        "keyphrases": spoken(", ".join(site.keyphrases.get(entry.slug, ())), entry.language, words),
        "source": _source(article, entry, words),
        "ledger": link(words("ledger"), ledger_path(entry.slug), page) if has_ledger(article) else "",
        "citation": _citation(article, entry, words, config),
    }


def _citation(article: Article, entry: ArticleEntry, words: Words, config: Config) -> Mapping[str, str | Markdown]:
    """The citation as a line, and as code that can be copied, indented as what opens and closes holds it."""
    cited = citations(article, entry, words, config)
    held = {name: Markdown(indent(fenced(cited[name], name), INDENT * " ")) for name in ("bibtex", "ris")}
    return {"line": cited["line"], **held}


def first_definition(term: GlossaryEntry) -> str:
    """The definition that comes first: the editors' own, else the best as its source has it; empty without any."""
    return term.editorial or (term.definitions[0].text if term.definitions else "")


def term_line(term: GlossaryEntry, site: Lookup, page: str, words: Words, definition: str = "") -> Line:
    """A term in a list with its definition, which may be given shortened; without one, how often articles use it."""
    shown = definition or first_definition(term)
    language = "" if term.editorial else site.term_language(term.slug)  # editors write in that of the site
    unexplained = words.count("passages", len(term.mentions)) if term.mentions else ""
    return Line(term_link(term.slug, site, page, words), spoken(shown, language, words) or unexplained)


def _related(slug: Slug, site: Lookup, words: Words, config: Config) -> Sequence[Line]:
    page = article_path(slug)
    close = site.related.get(slug, ())[: config.related_articles]
    return [Line(article_link(item.to, site, page, words), shares(item.shared, words)) for item in close]


def shares(shared: Sequence[str], words: Words) -> str:
    """Why two articles are related; empty when they share nothing that has a name."""
    return words("shares", names=", ".join(shared)) if shared else ""


def _see_also(slug: Slug, site: Lookup, words: Words) -> Sequence[Line]:
    page = article_path(slug)
    return [
        Line(link(spoken(item.text, site.language([item.target]), words), article_path(item.target), page))
        if item.target
        else Line(spoken(item.text, site.language([slug]), words), words("not_in_library"))
        for item in site.see_also.get(slug, ())
    ]


def _terms(slug: Slug, site: Lookup, page: str, words: Words) -> Sequence[Line]:
    """The terms that the article defines or uses, alphabetically as in the glossary."""
    used = {mention.term for mention in site.links.get(slug, NO_LINKS).mentions}
    used |= {term.slug for term in site.defined.get(slug, ())}
    in_order = sorted(used, key=lambda term: site.ranks[term])
    return [term_line(site.terms[term], site, page, words) for term in in_order]


def _mentioned(slug: Slug, site: Lookup, page: str, words: Words) -> Sequence[Line]:
    """The terms that this article defines and others use, with the articles that use them."""
    lines = []
    for term in site.defined.get(slug, ()):
        others = [other for other in passages_by_article(term.mentions) if other != slug]
        if others:
            links = ", ".join(article_link(other, site, page, words) for other in others[:MENTIONING])
            lines.append(Line(term_link(term.slug, site, page, words), Markdown(links)))
    return lines


def _source(article: Article, entry: ArticleEntry, words: Words) -> Mapping[str, object]:
    """What is known of the file from which the article was made."""
    steps = Counter(step.step for step in article.repairs)
    return {
        "file": code(article.path),
        "sha256": code(article.sha256),
        "format": article.media_type,
        "authors": Markdown(", ".join(isolated(name) for name in article.front_matter.authors)),
        "date": article.front_matter.date.isoformat() if article.front_matter.date else "",
        "updated": article.front_matter.updated.isoformat() if article.front_matter.updated else "",
        "license": article.front_matter.license,
        "keywords": spoken(", ".join(article.front_matter.keywords), entry.language, words),
        "derived": ", ".join(article.front_matter.derived),
        "repairs": [Markdown(f"{code(step)} × {number}") for step, number in sorted(steps.items())],
        "left_out": sum(entry.fate is Fate.DROPPED and entry.target != MARKUP for entry in article.ledger),
        "ai_generated": article.front_matter.ai_generated,
    }
