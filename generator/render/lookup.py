"""Render: the site index by key, made once per index and shared by all pages that need it."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import TypeVar

from generator.model.article import Slug
from generator.model.site import (
    ArticleEntry,
    ArticleLinks,
    FaqEntry,
    FolderSection,
    GlossaryEntry,
    Passage,
    RelatedArticle,
    SeeAlso,
    SiteIndex,
    Topic,
)

NO_LINKS = ArticleLinks((), ())

Item = TypeVar("Item")
Key = TypeVar("Key")


@dataclass(frozen=True, slots=True)
class Lookup:
    """The entries of an index by what pages ask for; groups keep the order of the index."""

    by_source: Mapping[str, ArticleEntry]
    articles: Mapping[Slug, ArticleEntry]
    terms: Mapping[Slug, GlossaryEntry]
    ranks: Mapping[Slug, int]  # the place of a term in the glossary
    links: Mapping[Slug, ArticleLinks]
    related: Mapping[Slug, tuple[RelatedArticle, ...]]
    see_also: Mapping[Slug, tuple[SeeAlso, ...]]
    faq: Mapping[Slug, tuple[FaqEntry, ...]]
    defined: Mapping[Slug, tuple[GlossaryEntry, ...]]  # terms whose best definition stands in the article
    topics: Mapping[Slug, tuple[Topic, ...]]  # of an article
    sections: Mapping[Slug, FolderSection]
    keyphrases: Mapping[Slug, tuple[str, ...]]

    def language(self, articles: Iterable[Slug]) -> str:
        """The language that all of the articles share; empty where they share none."""
        languages = {self.articles[slug].language for slug in articles if slug in self.articles}
        return languages.pop() if len(languages) == 1 else ""

    def term_language(self, slug: Slug) -> str:
        """The language of a term: that of the article that it is from."""
        return self.language([home(self.terms[slug])])

    def around(self, section: Slug | None) -> tuple[FolderSection, ...]:
        """A section and those around it, outermost first; none for None."""
        if section is None or section not in self.sections:
            return ()
        return tuple(self.sections[slug] for slug in (*self.sections[section].parents, section))


@dataclass(frozen=True, slots=True, eq=False)
class _Same:
    """An index as a key: the same object, for comparing two indexes of a large site takes longer than a page."""

    index: SiteIndex

    def __hash__(self) -> int:
        return id(self.index)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and other.index is self.index


def lookup(index: SiteIndex) -> Lookup:
    """The entries of the index by key."""
    return _lookup(_Same(index))


@lru_cache(maxsize=2)
def _lookup(same: _Same) -> Lookup:
    index = same.index
    return Lookup(
        by_source={entry.path: entry for entry in index.articles},
        articles={entry.slug: entry for entry in index.articles},
        terms={entry.slug: entry for entry in index.glossary},
        ranks={entry.slug: rank for rank, entry in enumerate(index.glossary)},
        links=dict(index.links),
        related=group(index.related, lambda item: item.article),
        see_also=group(index.see_also, lambda item: item.article),
        faq=group(index.faq, lambda item: item.place.article),
        defined=group(
            (entry for entry in index.glossary if entry.definitions),
            lambda entry: entry.definitions[0].passage.place.article,
        ),
        topics=_topics(index),
        sections={section.slug: section for section in index.sections},
        keyphrases=dict(index.keyphrases),
    )


def home(term: GlossaryEntry) -> Slug:
    """The article that a term is from: the one that defines it, else the first that uses it."""
    places = [*(each.passage.place for each in term.definitions[:1]), *(each.place for each in term.mentions[:1])]
    return places[0].article if places else Slug("")


def _topics(index: SiteIndex) -> Mapping[Slug, tuple[Topic, ...]]:
    pairs = group(((slug, topic) for topic in index.topics for slug in topic.articles), lambda pair: pair[0])
    return {slug: tuple(topic for _, topic in members) for slug, members in pairs.items()}


def group(items: Iterable[Item], key: Callable[[Item], Key]) -> Mapping[Key, tuple[Item, ...]]:
    """The items by key, keys in the order of their first item."""
    groups: dict[Key, list[Item]] = {}
    for item in items:
        groups.setdefault(key(item), []).append(item)
    return {name: tuple(members) for name, members in groups.items()}


def passages_by_article(passages: Iterable[Passage]) -> Mapping[Slug, tuple[Passage, ...]]:
    """Passages by the article in which they stand."""
    return group(passages, lambda passage: passage.place.article)
