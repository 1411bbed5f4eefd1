"""Whether the JSON-LD of a built page says what the page shows, in terms that schema.org has."""

import json
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

from tests.site.page_facts import Element, json_ld_of, text_of, words

# Properties by type, those that the types of schema.org 29 have and pages here use.
VOCABULARY: Mapping[str, list[str]] = json.loads(
    (Path(__file__).parent.parent / "cases" / "site" / "schema_org.json").read_text(encoding="utf-8")
)
GENERATED = {
    "home",
    "articles",
    "article",
    "glossary",
    "term",
    "faq",
    "topics",
    "topic",
    "cross-references",
    "statistics",
    "timeline",
    "map",
    "concordance",
    "search",
}
BREADCRUMBS = "BreadcrumbList"
SOURCE_OF_ANSWER = "From:"  # how the line below an answer begins
Node = Mapping[str, Any]


def problems_of(tree: Element, address: str) -> list[str]:
    """What is wrong with the JSON-LD of the page."""
    nodes = json_ld_of(tree)
    about = [node for node in nodes if node["@type"] != BREADCRUMBS]
    generated = kind_of(tree) in GENERATED
    found = [*_vocabulary(nodes), *_breadcrumbs(tree, address, [n for n in nodes if n["@type"] == BREADCRUMBS])]
    if len(about) != generated:
        found.append(f"{len(about)} descriptions of a page of kind {kind_of(tree)}")
    for node in about:
        found += _all_pages(tree, node)
        found += BY_TYPE[node["@type"]](tree, node, address)
    return found


def kind_of(tree: Element) -> str:
    """The kind of the page, which its style class states."""
    (classes,) = tree.xpath("//article/@class")
    return str(classes.rsplit("gl-page--", 1)[1])


def _vocabulary(value: object) -> Iterator[str]:
    if isinstance(value, list | tuple):
        for item in value:
            yield from _vocabulary(item)
    elif isinstance(value, dict):
        known = {"@type", "@context", *VOCABULARY.get(value["@type"], ())}
        yield from (f"{value['@type']} has no {name}" for name in value if name not in known)
        for name, item in value.items():
            yield from _vocabulary(item)
            if item in ("", [], {}):
                yield f"{name} is empty"


def _all_pages(tree: Element, node: Node) -> Iterator[str]:
    (brand,) = map(text_of, tree.xpath("//*[@class='gl-brand__name']"))
    (title,) = map(text_of, tree.xpath("//h1"))
    site = node if node["@type"] == "WebSite" else node.get("isPartOf")
    yield from _equal("name of the site", site and site["name"], brand if site else None)
    if node["@type"] != "WebSite":
        canonical = tree.xpath("//link[@rel='canonical']/@href")
        yield from _equal("title", node.get("headline") or node.get("name"), title)
        yield from _equal("address", [node["url"]] if "url" in node else [], canonical)
    if node["@type"] != "DefinedTerm":
        (description,) = tree.xpath("//meta[@name='description']/@content")
        yield from _equal("description", node["description"], words(description))
        yield from _equal("language", [node["inLanguage"]], tree.xpath("//article/descendant-or-self::*/@lang")[:1])


def _article(tree: Element, node: Node, _: str) -> Iterator[str]:
    byline = [text_of(span) for span in tree.xpath("//*[@class='gl-byline']/span")]
    dates = [text_of(time) for time in tree.xpath("//*[@class='gl-byline']//time")]
    yield from _equal("dates", [node[name] for name in ("datePublished", "dateModified") if name in node], dates)
    authors = ", ".join(author["name"] for author in node.get("author", []))
    for part in filter(None, (authors, node.get("articleSection"))):
        if part not in byline:
            yield f"{part!r} is not in the byline"
    (extras,) = map(text_of, tree.xpath("//*[@class='gl-extras']"))
    licence = node.get("license", "")
    for text in (*node.get("keywords", []), licence["name"] if isinstance(licence, dict) else licence):
        if text not in extras:
            yield f"{text!r} is not shown"


def _term(tree: Element, node: Node, _: str) -> Iterator[str]:
    quotes = [text_of(quote[0]) for quote in tree.xpath("//*[contains(@class, 'gl-text')]//blockquote")[:1]]
    yield from _equal("definition", [node["description"]] if "description" in node else [], quotes)
    body = text_of(tree.xpath("//*[contains(@class, 'gl-text')]")[0])
    remarks = [node["disambiguatingDescription"]] if "disambiguatingDescription" in node else []
    yield from (f"{text!r} is not shown" for text in (*node.get("alternateName", []), *remarks) if text not in body)


def _term_set(tree: Element, node: Node, address: str) -> Iterator[str]:
    items = tree.xpath("//li[*[1][self::a and contains(@class, 'term')]]")  # other names stand before their link
    shown = [(text_of(item[0]), urljoin(address, item[0].get("href")), text_of(item)) for item in items]
    terms = node.get("hasDefinedTerm", [])
    yield from _equal("terms", [(term["name"], term["url"]) for term in terms], [item[:2] for item in shown])
    for term, (_, _, text) in zip(terms, shown, strict=True):
        if not text.endswith(term.get("description", "")):
            yield f"the definition of {term['name']} is not shown"


def _questions(tree: Element, node: Node, _: str) -> Iterator[str]:
    asked = [(entry["name"], _bare(entry["acceptedAnswer"]["text"])) for entry in node["mainEntity"]]
    shown = []
    for heading in tree.xpath("//h3"):
        answer = []
        for following in heading.itersiblings():
            if text_of(following).startswith(SOURCE_OF_ANSWER):
                break
            answer.append(text_of(following))
        shown.append((text_of(heading), _bare("".join(answer))))
    yield from _equal("questions", asked, shown)


def _bare(text: str) -> str:
    """The text without white space, which depends on how elements are laid out."""
    return "".join(text.split())


def _listing(tree: Element, node: Node, address: str) -> Iterator[str]:
    listed = node.get("mainEntity", {}).get("itemListElement", [])
    items = tree.xpath("//*[contains(@class, 'gl-text')]/ul/li/a[1]") if listed else []
    links = [(text_of(item), urljoin(address, item.get("href"))) for item in items]
    shown = [link for link in links if "/section/" not in link[1]]  # parts of the listing, not its entries
    yield from _equal("entries", [(entry["name"], entry["url"]) for entry in listed], shown)
    yield from _equal("positions", [entry["position"] for entry in listed], list(range(1, len(listed) + 1)))


def _website(_tree: Element, _node: Node, _address: str) -> Iterator[str]:
    yield from ()


BY_TYPE: Mapping[str, Callable[[Element, Node, str], Iterator[str]]] = {
    "Article": _article,
    "CollectionPage": _listing,
    "DefinedTerm": _term,
    "DefinedTermSet": _term_set,
    "FAQPage": _questions,
    "WebSite": _website,
}


def _breadcrumbs(tree: Element, address: str, nodes: list[Node]) -> Iterator[str]:
    links = tree.xpath("//nav[@class='gl-trail']//a")
    shown = [(number, text_of(link), urljoin(address, link.get("href"))) for number, link in enumerate(links, start=1)]
    stated = [[(e["position"], e["name"], e["item"]) for e in node["itemListElement"]] for node in nodes]
    yield from _equal("breadcrumbs", stated, [shown] if shown else [])


def _equal(what: str, stated: object, shown: object) -> Iterator[str]:
    if stated != shown:
        yield f"{what}: {stated!r} stated, {shown!r} shown"
