"""Render: what search finds by its name: terms, articles, questions and topics, each with a note of two lines."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum

from generator.model.article import Slug
from generator.model.site import AcronymEntry, GlossaryEntry, SeeEntry, SiteIndex, Topic
from generator.render.extras import first_definition
from generator.render.lookup import Lookup, group, home, lookup
from generator.render.page import article_path, cut, term_path, topic_path

TAGS = 60  # topics that search can be narrowed to: those with most articles; a longer list is no help


class Kind(IntEnum):
    """What an entry is; names of the same rank come in this order."""

    TERM = 0
    ARTICLE = 1
    QUESTION = 2
    TOPIC = 3


@dataclass(frozen=True, slots=True)
class Entry:
    """A page or a passage with its name. `tags`, `language`: numbers in `Filters`; `address`: from the root."""

    kind: Kind
    name: str
    address: str
    note: str
    tags: tuple[int, ...]
    language: int
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Filters:
    """What results can be narrowed to, besides their kind."""

    tags: tuple[str, ...]
    languages: tuple[str, ...]


def filters(index: SiteIndex) -> Filters:
    """The topics and the languages of the site."""
    most = sorted(index.topics, key=lambda topic: (-len(topic.articles), topic.slug))[:TAGS]
    languages = {entry.language for entry in index.articles if entry.language}
    return Filters(tuple(topic.name for topic in sorted(most, key=lambda topic: topic.slug)), tuple(sorted(languages)))


def search_entries(index: SiteIndex) -> Iterator[Entry]:
    """Everything that search finds by its name."""
    site, narrow = lookup(index), filters(index)
    tags = _tags(index.topics, narrow)
    languages = {slug: _language(entry.language, narrow) for slug, entry in site.articles.items()}
    see = group(index.see, lambda entry: entry.target)
    acronyms = group((entry for entry in index.acronyms if entry.term), lambda entry: entry.term)
    for term in index.glossary:
        origin = home(term)
        names = _aliases(term, see.get(term.slug, ()), acronyms.get(term.slug, ()))
        note = cut(first_definition(term))
        yield Entry(
            Kind.TERM,
            term.term,
            address(term_path(term.slug)),
            note,
            tags.get(origin, ()),
            languages.get(origin, -1),
            names,
        )
    for article in index.articles:
        place = address(article_path(article.slug))
        own = tags.get(article.slug, ())
        yield Entry(Kind.ARTICLE, article.title, place, cut(article.description), own, languages[article.slug])
    for question in index.faq:
        slug = question.place.article
        place = f"{address(article_path(slug))}#{question.place.anchor}"
        yield Entry(Kind.QUESTION, question.question, place, cut(question.answer), tags.get(slug, ()), languages[slug])
    yield from _topics(index.topics, narrow, site)


def address(path: str) -> str:
    """Where a page below docs/ is in the site."""
    return path.removesuffix("index.md").removesuffix(".md").rstrip("/") + "/"


def _topics(topics: Sequence[Topic], narrow: Filters, site: Lookup) -> Iterator[Entry]:
    """A topic with the titles of its newest articles."""
    for topic in topics:
        titles = "; ".join(site.articles[slug].title for slug in topic.articles[:3])
        own = (narrow.tags.index(topic.name),) if topic.name in narrow.tags else ()
        language = _language(site.language(topic.articles), narrow)
        yield Entry(Kind.TOPIC, topic.name, address(topic_path(topic.slug)), cut(titles), own, language)


def _tags(topics: Sequence[Topic], narrow: Filters) -> Mapping[Slug, tuple[int, ...]]:
    """The numbers of an article's topics."""
    numbers = {name: number for number, name in enumerate(narrow.tags)}
    pairs = ((slug, numbers[topic.name]) for topic in topics if topic.name in numbers for slug in topic.articles)
    return {
        slug: tuple(sorted(number for _, number in members)) for slug, members in group(pairs, lambda p: p[0]).items()
    }


def _language(language: str, narrow: Filters) -> int:
    return narrow.languages.index(language) if language else -1


def _aliases(term: GlossaryEntry, see: Sequence[SeeEntry], acronyms: Sequence[AcronymEntry]) -> tuple[str, ...]:
    """Other names under which the term is looked up, long forms of acronyms included."""
    names = (*term.aliases, *(entry.name for entry in see), *(n for each in acronyms for n in (each.short, each.long)))
    return tuple(dict.fromkeys(name for name in names if name and name != term.term))
