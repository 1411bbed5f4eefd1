"""What a page states of its article in JSON-LD: the values of schema.org properties, as text."""

import json
from collections.abc import Iterator, Mapping
from typing import TypeAlias

from generator.readers.html_dom import Element, TextNode

Json: TypeAlias = "str | int | float | bool | list[Json] | dict[str, Json] | None"

# Characters of a script that is read; the longest of the reference pages has 40,000.
LONGEST_SCRIPT = 500_000
# Ends of the names of types that are articles: NewsArticle, TechArticle, BlogPosting, Report, HowTo.
ARTICLE_TYPES = ("Article", "Posting", "Report", "HowTo", "Chapter")
# Our field, and the property of schema.org that states it.
PROPERTIES: Mapping[str, str] = {
    "title": "headline", "authors": "author", "date": "datePublished", "updated": "dateModified",
    "description": "description", "keywords": "keywords", "category": "articleSection", "language": "inLanguage",
    "license": "license",
}  # fmt: skip


def read_json_ld(root: Element) -> tuple[Mapping[str, tuple[str, ...]], TextNode | None]:
    """The fields that the first article in JSON-LD states, and the text node that holds it."""
    for script in root.descendants():
        if script.tag == "script" and "ld+json" in script.get("type").lower():
            text = next(script.texts(), None)
            article = next(_articles(_parsed(text.text)), None) if text else None
            if article is not None:
                return _fields(article), text
    return {}, None


def _parsed(text: str) -> Json:
    """The data of a script; None for what is no JSON, is too long or too deep."""
    if len(text) > LONGEST_SCRIPT:
        return None
    try:
        data: Json = json.loads(text.strip().rstrip(";"), strict=False)
    except (ValueError, RecursionError):
        return None
    return data


def _articles(data: Json) -> Iterator[dict[str, Json]]:
    """The articles at the top, in a list or in a graph."""
    if isinstance(data, list):
        for item in data:
            if isinstance(item, dict):
                yield from _articles(item)
    elif isinstance(data, dict):
        types = data.get("@type")
        names = types if isinstance(types, list) else [types]
        if any(isinstance(name, str) and name.endswith(ARTICLE_TYPES) for name in names):
            yield data
        graph = data.get("@graph")
        if isinstance(graph, list):
            yield from _articles(graph)


def _fields(article: Mapping[str, Json]) -> Mapping[str, tuple[str, ...]]:
    found = {key: tuple(_names(article.get(name))) for key, name in PROPERTIES.items()}
    return {key: values for key, values in found.items() if values}


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
