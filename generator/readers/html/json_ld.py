"""What a page states of its article in JSON-LD: the values of schema.org properties, as text."""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from generator.readers.html.dom import Element, TextNode

Json: TypeAlias = "str | int | float | bool | list[Json] | dict[str, Json] | None"

# Characters of a script that is read; the longest of the reference pages has 40,000.
LONGEST_SCRIPT = 500_000
# Ends of the names of types that are articles: NewsArticle, TechArticle, BlogPosting, Report, HowTo.
ARTICLE_TYPES = ("Article", "Posting", "Report", "HowTo", "Chapter")
# Ends of the names of types that stand for the whole page: WebPage, ItemPage, FAQPage, Question.
PAGE_TYPES = ("Page", "Question")
DAYS = frozenset({"date", "updated"})
# A day in a script that is no JSON, such as one with a comma too many.
STATED_DAY = re.compile(r'"(datePublished|dateModified)"\s{0,9}:\s{0,9}"([^"\s]{8,40})"')
# Our field, and the property of schema.org that states it.
PROPERTIES: Mapping[str, str] = {
    "title": "headline", "authors": "author", "date": "datePublished", "updated": "dateModified",
    "description": "description", "keywords": "keywords", "category": "articleSection", "language": "inLanguage",
    "license": "license",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class JsonLd:
    """The fields that JSON-LD states of the article, and the text node that holds it; none when it states nothing."""

    fields: Mapping[str, tuple[str, ...]]
    text: TextNode | None = None


def read_json_ld(scripts: Sequence[Element]) -> JsonLd:
    """The fields of the first article in the scripts; days are those of the page where the article has none."""
    article: JsonLd | None = None
    page: JsonLd | None = None
    for text in (text for script in scripts for text in script.texts()):
        data = _parsed(text.text)
        for thing in _things(data):
            if _is(thing, ARTICLE_TYPES):
                article = article or JsonLd(_fields(thing), text)
            elif _is(thing, PAGE_TYPES):
                days = {key: values for key, values in _fields(thing).items() if key in DAYS}
                page = page or (JsonLd(days, text) if days else None)
    if article is None:
        return page or JsonLd({})
    return JsonLd({**(page.fields if page else {}), **article.fields}, article.text)


def _parsed(text: str) -> Json:
    """The data of a script; None for what is no JSON, is too long or too deep."""
    if len(text) > LONGEST_SCRIPT:
        return None
    try:
        data: Json = json.loads(text.strip().rstrip(";"), strict=False)
    except (ValueError, RecursionError):
        return _days_of_broken(text)
    return data


def _days_of_broken(text: str) -> Json:
    """The days that a script states which is no JSON for a comma too many, as those of a page."""
    found: dict[str, Json] = {}
    for match in STATED_DAY.finditer(text):
        found.setdefault(match[1], match[2])
    return {"@type": PAGE_TYPES[0], **found} if found else None


def _things(data: Json) -> Iterator[dict[str, Json]]:
    """The things at the top, in a list or in a graph."""
    if isinstance(data, list):
        for item in data:
            if isinstance(item, dict):
                yield from _things(item)
    elif isinstance(data, dict):
        yield data
        graph = data.get("@graph")
        if isinstance(graph, list):
            yield from _things(graph)


def _is(thing: Mapping[str, Json], endings: tuple[str, ...]) -> bool:
    types = thing.get("@type")
    names = types if isinstance(types, list) else [types]
    return any(isinstance(name, str) and name.endswith(endings) for name in names)


def _fields(article: Mapping[str, Json]) -> Mapping[str, tuple[str, ...]]:
    stated = {key: article.get(name) for key, name in PROPERTIES.items()}
    found = {key: tuple(_names(_people(value) if key == "authors" else value)) for key, value in stated.items()}
    return {key: values for key, values in found.items() if values}


def _people(authors: Json) -> Json:
    """The authors without houses beside people: a publisher wrote nothing that somebody else wrote."""
    if not isinstance(authors, list):
        return authors
    return [one for one in authors if not (isinstance(one, dict) and _is(one, ("Organization",)))] or authors


def _names(value: Json) -> Iterator[str]:
    """The texts of a value: strings, and names (or addresses) of things."""
    if isinstance(value, str):
        if value.strip():
            yield " ".join(value.split())
    elif isinstance(value, list):
        for item in value:
            if not isinstance(item, list):
                yield from _names(item)
    elif isinstance(value, dict):
        name = value.get("name") or value.get("url") or value.get("@id")
        if isinstance(name, str):
            yield " ".join(name.split())
