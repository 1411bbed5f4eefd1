"""What a page states of itself in its markup: JSON-LD, meta elements, microdata, links; nothing that is only likely."""

import html
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from urllib.parse import urljoin

from generator.model.document import MetadataField, SourcePlace
from generator.readers.html.dates import DAYS, read_dates
from generator.readers.html.dom import Element, TextNode
from generator.readers.html.selection import Selection
from generator.readers.html.statements import Stated, Statements
from generator.readers.html.title import read_title
from generator.readers.targets import IMAGE_SCHEMES, safe_target

# Our field, and the names and properties of meta elements that state it, best first.
META_NAMES: Mapping[str, tuple[str, ...]] = {
    "authors": ("citation_author", "author", "article:author", "dc.creator", "dcterms.creator", "parsely-author",
                "sailthru.author", "byl"),
    "description": ("description", "og:description", "dc.description", "dcterms.description", "twitter:description"),
    "keywords": ("keywords", "news_keywords", "dc.subject", "citation_keywords"),
    "tags": ("article:tag",),
    "category": ("article:section",),
    "language": ("og:locale", "content-language", "dc.language", "dcterms.language", "language"),
    "license": ("dcterms.license", "license"),
}  # fmt: skip
# No name: digits (a glued date, a counter), a label (`Photo: Ada Reed`), an address, a role.
NO_NAME = re.compile(
    r"[\d@/<>{}|•:]|^[\w-]+(?:\.[\w-]+)*\.[a-z]{2,12}$"
    r"|^(?:admin|administrator|staff|editor|author|unknown|none|null|by)$",
    re.IGNORECASE,
)
# What stands before the names in a line of authors; before one name alone, `von` and `di` are part of it.
BYLINE = re.compile(r"^(?:[Bb]y\s+|BY\s+|(?:von|par|por|di|door)\s+(?=[A-ZÀ-ÖØ-Þ]\S*\s+[A-ZÀ-ÖØ-Þ]))")
LONGEST_NAME = 80
LANGUAGE_TAG = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8}){0,3}")


def read_metadata(statements: Statements, heading: Element | None, selection: Selection) -> tuple[MetadataField, ...]:
    """One field for each thing that the page states, by the best of its statements; places where a text states it."""
    found: dict[str, MetadataField] = {}
    for key, values, place in (*read_title(statements, heading, selection.container), *_stated(statements)):
        usable = tuple(dict.fromkeys(filter(None, (CLEANERS.get(key, _plain)(value) for value in values))))
        if usable and key not in found:
            found[key] = MetadataField(key, usable, place)
    language = found["language"].values[0] if "language" in found else ""
    address = _canonical(statements, "")
    return (*found.values(), *read_dates(statements, heading, selection, language, address))


def address_of(statements: Statements) -> str:
    """The address against which links are resolved: `base`, else the canonical one; empty when neither is absolute."""
    for stated in (*(one.get("href") for one in statements.bases), ""):
        if address := _canonical(statements, stated):
            return address
    return ""


def _stated(statements: Statements) -> Iterator[Stated]:
    """All statements but those of the title and of days; of two for one field, the better comes first."""
    for key, values in statements.json_ld.fields.items():
        if key not in ("title", *DAYS):  # the heading that readers see is better, and was looked for
            yield key, values, _place(statements.json_ld.text)
    yield from _of_meta(statements)
    for author in _authors(statements):
        yield from _of_author(author)
    yield from _of_links(statements.links)
    root = statements.root
    yield "language", (root.get("lang") or root.get("xml:lang"),), SourcePlace(0, 0, root.line)
    yield "canonical_url", (_canonical(statements, ""),), SourcePlace(0, 0, 0)


def _of_meta(statements: Statements) -> Iterator[Stated]:
    for key, names in META_NAMES.items():
        for name in names:
            if stated := statements.metas.get(name):
                yield key, tuple(one.get("content") for one in stated), SourcePlace(0, 0, stated[0].line)


def _authors(statements: Statements) -> Iterator[Element]:
    """The elements that name an author in the text."""
    yield from (one for one in statements.items if one.get("itemprop") == "author")
    yield from (one for one in statements.links if one.tag == "a" and "author" in one.get("rel").split())


def _of_author(element: Element) -> Iterator[Stated]:
    named = next((one for one in element.descendants() if one.get("itemprop") == "name"), element)
    texts = [text for text in named.texts() if text.text.strip()]
    if element.get("content"):
        yield "authors", (element.get("content"),), SourcePlace(0, 0, element.line)
    elif texts:
        place = SourcePlace(texts[0].number, texts[-1].number, texts[0].line)
        yield "authors", (named.get("content") or named.text(),), place


def _of_links(elements: Iterable[Element]) -> Iterator[Stated]:
    tags = []
    for one in elements:
        relations = one.get("rel").lower().split()
        if "license" in relations and one.tag in ("a", "link"):
            yield "license", (safe_target(one.get("href"), IMAGE_SCHEMES) or "",), SourcePlace(0, 0, one.line)
        if "tag" in relations and one.tag == "a":
            tags.append(one)
    if tags:
        yield "tags", tuple(one.text() for one in tags), SourcePlace(0, 0, tags[0].line)


def _canonical(statements: Statements, stated: str) -> str:
    """The absolute address that the page states, `stated` first; empty when it states none."""
    links = [one for one in statements.links if one.tag == "link" and "canonical" in one.get("rel").lower().split()]
    metas = statements.metas.get("og:url", ())
    known = ""
    for address in (*(one.get("content") for one in metas), *(one.get("href") for one in links), stated):
        try:
            known = urljoin(known, address.strip()) if address.strip() else known
        except ValueError:  # a bracket that begins no IPv6 address
            continue
    target = safe_target(known, IMAGE_SCHEMES) or ""
    return target if target.startswith(("https://", "http://")) and not re.search(r"[\s<>\"']", target) else ""


def _place(text: TextNode | None) -> SourcePlace:
    return SourcePlace(text.number, text.number, text.line) if text else SourcePlace(0, 0, 0)


def _plain(value: str) -> str:
    return " ".join(html.unescape(value).split())


def _name(value: str) -> str:
    """A name; empty for an address, a role, or a name with a date glued to it.

    >>> [_name(text) for text in ("By Ada Reed", "von Ada Reed", "von Reed", "shore.example", "Photo: Ada Reed")]
    ['Ada Reed', 'Ada Reed', 'von Reed', '', '']
    """
    plain = BYLINE.sub("", _plain(value))
    return "" if NO_NAME.search(plain) or len(plain) > LONGEST_NAME else plain


def _language(value: str) -> str:
    plain = _plain(value).partition(",")[0].replace("_", "-")
    return plain if LANGUAGE_TAG.fullmatch(plain) else ""


CLEANERS: Mapping[str, Callable[[str], str]] = {"authors": _name, "language": _language}
