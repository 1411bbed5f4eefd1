"""What a reader or a machine takes from a built page: the facts in which two builders have to agree."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeAlias
from urllib.parse import urljoin

from lxml import html

Element: TypeAlias = Any  # lxml states no types
Text: TypeAlias = tuple[str, ...]
FACTS = ("title", "language", "description", "canonical", "headings", "links", "json_ld")


@dataclass(frozen=True)
class PageFacts:
    """Facts of one page. A link is its text and its address, a heading its level, id and text, JSON-LD its data."""

    title: Text
    language: Text
    description: Text
    canonical: Text
    headings: tuple[Text, ...]
    links: tuple[Text, ...]
    json_ld: tuple[Any, ...]


def read_site(site: Path, address: str) -> dict[str, PageFacts]:
    """The facts of every page of the site, by its path."""
    return {
        path.relative_to(site).as_posix(): facts_of(tree, address_of(path, site, address)) for path, tree in trees(site)
    }


def trees(site: Path) -> Iterator[tuple[Path, Element]]:
    """Every page of the site, parsed."""
    for path in sorted(site.rglob("*.html")):
        yield path, html.document_fromstring(path.read_bytes(), parser=html.HTMLParser(encoding="utf-8"))


def address_of(path: Path, site: Path, address: str) -> str:
    """The public address of a page."""
    return address + path.relative_to(site).as_posix().removesuffix("index.html")


def facts_of(tree: Element, address: str) -> PageFacts:
    """The facts of one page."""
    return PageFacts(
        title=tuple(map(words, tree.xpath("//title/text()"))),
        language=tuple(tree.xpath("//@lang")),
        description=tuple(tree.xpath("//meta[@name='description']/@content")),
        canonical=tuple(tree.xpath("//link[@rel='canonical']/@href")),
        headings=tuple((node.tag, node.get("id") or "", text_of(node)) for node in tree.xpath(HEADINGS)),
        links=tuple((text_of(node), urljoin(address, node.get("href"))) for node in tree.xpath("//a[@href]")),
        json_ld=json_ld_of(tree),
    )


HEADINGS = "//*[self::h1 or self::h2 or self::h3 or self::h4 or self::h5 or self::h6]"


def json_ld_of(tree: Element) -> tuple[Any, ...]:
    """The data of every JSON-LD script; ValueError when one is not JSON."""
    return tuple(json.loads(script.text) for script in tree.xpath("//script[@type='application/ld+json']"))


def text_of(node: Element) -> str:
    """The visible text of an element on one line, without the sign that links to a heading."""
    return words("".join(node.xpath(".//text()[not(ancestor::a[@class='headerlink']) and not(ancestor::script)]")))


def words(text: str) -> str:
    """The text with every white space as one space."""
    return re.sub(r"\s+", " ", text).strip()
