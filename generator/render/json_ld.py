"""Render: what a page is about, for machines: JSON-LD in the vocabulary of schema.org and the words of the page.

It stands at the end of the page's Markdown in a comment, which readers of the Markdown do not see; the theme override
turns the comment into a script element (docs/development/render.md). Breadcrumbs are the override's own: they depend on
the navigation.
"""

import json
from collections.abc import Mapping, Sequence
from typing import TypeAlias

from generator.config import Config
from generator.model.article import FrontMatter
from generator.model.site import GlossaryEntry
from generator.render.escape import Markdown, visible
from generator.render.targets import is_external
from generator.text.organisations import is_desk, is_organisation
from generator.text.words import Words

Value: TypeAlias = "str | int | Sequence[Value] | Mapping[str, Value]"
Node: TypeAlias = Mapping[str, Value]

CONTEXT = "https://schema.org"
# The override (partials/page.html) looks for both; neither can stand within the JSON, where `<` and `>` are escaped.
OPENING = "<!-- glossator:json-ld"
CLOSING = "glossator:json-ld -->"
# Characters that could end the comment or the script, as JSON may write any character (RFC 8259, section 7).
ESCAPES = {ord(character): f"\\u{ord(character):04x}" for character in "<>&"}
INDEX = "index"
EMPTY: Sequence[Value] = ("", (), {})


def comment(node: Node) -> Markdown:
    r"""The node as the comment that the override looks for; values without content are left out.

    >>> print(comment({"@type": "Article", "headline": "</script>", "keywords": []}))
    <!-- glossator:json-ld
    {"@context":"https://schema.org","@type":"Article","headline":"\u003c/script\u003e"}
    glossator:json-ld -->
    """
    stated = {"@context": CONTEXT, **_stated(node)}
    written = json.dumps(stated, ensure_ascii=False, separators=(",", ":")).translate(ESCAPES)
    return Markdown(f"{OPENING}\n{written}\n{CLOSING}")


def page(path: str, title: str, description: str, details: Node, words: Words, config: Config) -> Node:
    """A page of the site, a CollectionPage unless `details` state another type.

    They win over what all pages have; an empty one takes it away.
    """
    return {
        "@type": "CollectionPage",
        "name": title,
        "description": description,
        "url": address(path, config),
        "inLanguage": words.language,
        "isPartOf": _site(config),
        **details,
    }


def website(config: Config) -> Node:
    """Details of the home page, which stands for the whole site."""
    return {**_site(config), "isPartOf": ""}


def article(path: str, title: str, stated: FrontMatter, topics: Sequence[str], words: Words, config: Config) -> Node:
    """An article: what its source states and its page shows, and nothing more."""
    canonical = stated.canonical_url if is_external(stated.canonical_url) else ""
    return {
        "@type": "Article",
        "headline": title,
        "description": stated.description,
        "author": [_author(name) for name in stated.authors],
        "datePublished": stated.date.isoformat() if stated.date else "",
        "dateModified": stated.updated.isoformat() if stated.updated else "",
        "articleSection": stated.category,
        "keywords": _distinct((*topics, *stated.keywords)),
        "license": _licence(stated.license),
        "inLanguage": words.language,
        "url": canonical or address(path, config),  # as the canonical link in the head
        "isPartOf": _site(config),
    }


def item_list(items: Sequence[tuple[str, str]], config: Config) -> Node:
    """Details of a listing: its entries as pairs of title and path, in their order."""
    entries: Sequence[Node] = [
        {"@type": "ListItem", "position": number, "name": title, "url": address(path, config)}
        for number, (title, path) in enumerate(items, start=1)
    ]
    return {"mainEntity": {"@type": "ItemList", "itemListElement": entries}} if entries else {}


def term_set(terms: Sequence[tuple[GlossaryEntry, str]], config: Config) -> Node:
    """Details of a page of the glossary: the terms that stand on it, each with the path of its own page."""
    defined = [_term(term, path, config) for term, path in terms]
    return {"@type": "DefinedTermSet", "hasDefinedTerm": defined}


def term(entry: GlossaryEntry, path: str, glossary: tuple[str, str], config: Config, remark: str = "") -> Node:
    """Details of the page of a term, and of the glossary that has it, given by title and path.

    `remark` is what the page says of a definition that the editors wrote.
    """
    title, index = glossary
    aliases = [alias for alias in entry.aliases if alias != entry.term]
    terms = {"@type": "DefinedTermSet", "name": title, "url": address(index, config)}
    nothing_else = {"inLanguage": "", "isPartOf": ""}  # of creative works, which a DefinedTerm is not
    return {
        **_term(entry, path, config),
        **nothing_else,
        "alternateName": aliases,
        "disambiguatingDescription": remark,
        "inDefinedTermSet": terms,
    }


def mentions(entry: GlossaryEntry, path: str, config: Config) -> Node:
    """Details of a page that goes on with the mentions of a term, whose own page is `path`."""
    return {"about": {"@type": "DefinedTerm", "name": entry.term, "url": address(path, config)}}


def questions(pairs: Sequence[tuple[str, Sequence[str]]]) -> Node:
    """Details of a page of questions, each with the answers that it has; without any, it is no FAQPage."""
    asked: Sequence[Node] = [
        {"@type": "Question", "name": question, "acceptedAnswer": _answers(answers)}
        for question, answers in pairs
        if question and any(answers)
    ]
    return {"@type": "FAQPage", "mainEntity": asked} if asked else {}


def _answers(answers: Sequence[str]) -> Value:
    told: Sequence[Node] = [{"@type": "Answer", "text": answer} for answer in answers if answer]
    return told[0] if len(told) == 1 else told


def address(path: str, config: Config) -> str:
    """The public address of a page below docs/; empty when that of the site is unknown.

    >>> address("glossary/index.md", Config(site_url="https://a.example/"))
    'https://a.example/glossary/'
    """
    folder = path.removesuffix(".md").removesuffix(INDEX)
    return f"{config.site_url}{folder}{'/' if folder and not folder.endswith('/') else ''}" if config.site_url else ""


def _site(config: Config) -> Node:
    return {"@type": "WebSite", "name": config.site_name, "url": config.site_url}


def _distinct(names: Sequence[str]) -> Sequence[str]:
    """The names in their order, each once, however it is capitalised."""
    by_key: dict[str, str] = {}
    for name in names:
        by_key.setdefault(name.casefold(), name)
    return tuple(by_key.values())


def _term(entry: GlossaryEntry, path: str, config: Config) -> Node:
    definition = entry.editorial or (entry.definitions[0].text if entry.definitions else "")
    return {
        "@type": "DefinedTerm",
        "name": entry.term,
        "description": definition,
        "url": address(path, config),
    }


def _author(name: str) -> Node:
    return {"@type": "Organization" if is_desk(name) or is_organisation(name) else "Person", "name": name}


def _licence(stated: str) -> Value:
    """A licence as an address, or as a work of that name: schema.org takes no plain text there."""
    return stated if is_external(stated) or not stated else {"@type": "CreativeWork", "name": stated}


def _stated(node: Node) -> dict[str, Value]:
    """The node, and nodes within it, without values that hold nothing; text on one line, as a page shows it."""
    values = {name: _value(value) for name, value in node.items()}
    return {name: value for name, value in values.items() if value not in EMPTY}


def _value(value: Value) -> Value:
    match value:
        case str():
            return " ".join(visible(value).split())
        case int():
            return value
        case Mapping():
            return _stated(value)
        case _:
            return tuple(item for item in map(_value, value) if item not in EMPTY)
