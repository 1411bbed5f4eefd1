"""Render: `data/site-index.json`, what programs read of the site; its shape is a published contract."""

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import TypeAlias

from generator.config import Config
from generator.model.site import ArticleEntry, GlossaryEntry, Page, SiteIndex
from generator.render.lookup import group
from generator.render.templating import fill

PATH = "data/site-index.json"
SCHEMA = "data/site-index.schema.json"
SHARDED_ABOVE = 1_000  # articles; one file then has some 5 MB
OTHER = "other"  # the shard of articles whose slug does not begin with a letter from a to z

Record: TypeAlias = Mapping[str, object]
Records: TypeAlias = Mapping[str, Sequence[Record]]


def data_pages(index: SiteIndex, config: Config) -> Iterator[Page]:
    """The index as JSON: one file, or on a large site the list of shards and a shard per first letter of the slug.

    Its JSON Schema is published beside it.
    """
    yield Page(SCHEMA, fill("site-index.schema.json", {}, config.templates))
    if len(index.articles) <= SHARDED_ABOVE:
        yield Page(PATH, _json(_records(index)))
        return
    shards = _shards(_records(index))
    yield Page(PATH, _json({"shards": [_shard_path(letter).removeprefix("data/") for letter in shards]}))
    for letter, records in shards.items():
        yield Page(_shard_path(letter), _json(records))


def _records(index: SiteIndex) -> Records:
    keyphrases = dict(index.keyphrases)
    return {
        "articles": [_article(item, keyphrases.get(item.slug, ())) for item in index.articles],
        "glossary": [_term(item) for item in index.glossary],
        "acronyms": [
            {"short": item.short, "long": item.long or None, "article": item.places[0].article}
            for item in index.acronyms
            if item.places
        ],
        "faq": [
            {
                "question": item.question,
                "answer": item.answer,
                "article": item.place.article,
                "anchor": item.place.anchor,
            }
            for item in index.faq
        ],
        "related": [
            {"article": item.article, "to": item.to, "score": item.score, "shared": list(item.shared)}
            for item in index.related
        ],
        "see_also": [{"article": item.article, "text": item.text, "target": item.target} for item in index.see_also],
    }


def _article(item: ArticleEntry, keyphrases: Sequence[str]) -> Record:
    """An article; keyphrases are derived, and only there where it states no topics."""
    stated = {"slug": item.slug, "title": item.title, "source": item.path, "tags": list(item.tags)}
    return {**stated, "keyphrases": list(keyphrases)} if keyphrases else stated


def _term(term: GlossaryEntry) -> Record:
    """A term with the place of its definition; one that the editors wrote has none, and `editorial` says so."""
    named = {"term": term.term, "aliases": list(term.aliases)}
    mentions = [{"article": item.place.article, "anchor": item.place.anchor} for item in term.mentions]
    if term.editorial:
        own = {"definition": term.editorial, "article": None, "anchor": None, "editorial": True}
        return {**named, **own, "mentions": mentions}
    definition = term.definitions[0] if term.definitions else None
    place = definition.passage.place if definition else term.mentions[0].place if term.mentions else None
    return {
        **named,
        "definition": definition.text if definition else "",
        "article": place.article if place else None,
        "anchor": place.anchor if place else None,
        "mentions": mentions,
    }


def _shards(records: Records) -> Mapping[str, Records]:
    """The records by the first letter of their article."""
    by_kind = {
        kind: group(items, lambda item: _letter(str(item.get("article") or item.get("slug") or "")))
        for kind, items in records.items()
    }
    letters = sorted({letter for groups in by_kind.values() for letter in groups})
    return {letter: {kind: groups.get(letter, ()) for kind, groups in by_kind.items()} for letter in letters}


def _letter(slug: str) -> str:
    return slug[0] if "a" <= slug[:1] <= "z" else OTHER


def _shard_path(letter: str) -> str:
    return f"data/site-index-{letter}.json"


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), check_circular=False) + "\n"
