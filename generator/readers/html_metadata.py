"""What a page states of itself in its markup: JSON-LD, meta elements, microdata, links; nothing that is only likely."""

import html
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TypeAlias
from urllib.parse import urljoin

from generator.model.document import MetadataField, SourcePlace
from generator.readers.html_dom import Element, TextNode
from generator.readers.html_json_ld import read_json_ld
from generator.readers.html_title import read_title
from generator.readers.targets import IMAGE_SCHEMES, safe_target

# Our field, and the names and properties of meta elements that state it, best first.
META_NAMES: Mapping[str, tuple[str, ...]] = {
    "authors": ("citation_author", "author", "article:author", "dc.creator", "dcterms.creator", "parsely-author",
                "sailthru.author", "byl"),
    "date": ("article:published_time", "citation_publication_date", "dc.date.issued", "dcterms.issued", "dc.date",
             "dcterms.date", "datepublished", "parsely-pub-date", "pubdate", "publish-date", "publish_date", "date"),
    "updated": ("article:modified_time", "og:updated_time", "dcterms.modified", "datemodified", "last-modified",
                "revised"),
    "description": ("description", "og:description", "dc.description", "dcterms.description", "twitter:description"),
    "keywords": ("keywords", "news_keywords", "dc.subject", "citation_keywords"),
    "tags": ("article:tag",),
    "category": ("article:section",),
    "language": ("og:locale", "content-language", "dc.language", "dcterms.language", "language"),
    "license": ("dcterms.license", "license"),
}  # fmt: skip
# Our field, and the property of microdata or RDFa that states it in the text.
ITEM_PROPERTIES: Mapping[str, str] = {"datePublished": "date", "dateModified": "updated", "author": "authors"}
# A day that a machine wrote; what follows it is the time of day.
ISO_DAY = re.compile(r"(\d{4})[-/.]?(0[1-9]|1[0-2])[-/.]?(0[1-9]|[12]\d|3[01])(?=\D|$)")
# A name: without digits (a glued date, a counter) and addresses.
NO_NAME = re.compile(r"[\d@/<>{}|•]|^(?:admin|administrator|staff|editor|author|unknown|none|null|by)$", re.IGNORECASE)
LONGEST_NAME = 80
LANGUAGE_TAG = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8}){0,3}")

Stated: TypeAlias = tuple[str, tuple[str, ...], SourcePlace]


def read_metadata(root: Element, container: Element) -> tuple[MetadataField, ...]:
    """One field for each thing that the page states, by the best of its statements; places where a text states it."""
    found: dict[str, MetadataField] = {}
    for key, values, place in (*read_title(root, container), *_stated(root)):
        usable = tuple(dict.fromkeys(filter(None, (CLEANERS.get(key, _plain)(value) for value in values))))
        if usable and key not in found:
            found[key] = MetadataField(key, usable, place)
    return tuple(found.values())


def address_of(root: Element) -> str:
    """The address against which links are resolved: `base`, else the canonical one; empty when neither is absolute."""
    stated = [one.get("href") for one in root.descendants() if one.tag == "base"]
    for address in (*(_canonical(root, base) for base in stated), _canonical(root, "")):
        if address:
            return address
    return ""


def _stated(root: Element) -> Iterator[Stated]:
    """All statements; of two for one field, the better comes first."""
    fields, script = read_json_ld(root)
    for key, values in fields.items():
        if key != "title":  # the heading that readers see is better, and was looked for
            yield key, values, _place(script)
    elements = tuple(root.descendants())
    yield from _of_meta([one for one in elements if one.tag == "meta"])
    yield from _of_items(elements)
    yield from _of_links(elements)
    yield "language", (root.get("lang") or root.get("xml:lang"),), SourcePlace(0, 0, root.line)
    yield "canonical_url", (_canonical(root, ""),), SourcePlace(0, 0, 0)


def _of_meta(elements: Iterable[Element]) -> Iterator[Stated]:
    contents: dict[str, list[Element]] = {}
    for one in elements:
        name = one.get("name") or one.get("property") or one.get("itemprop") or one.get("http-equiv")
        if name and one.get("content").strip():
            contents.setdefault(name.strip().lower(), []).append(one)
    for key, names in META_NAMES.items():
        for name in names:
            if name in contents:
                stated = contents[name]
                yield key, tuple(one.get("content") for one in stated), SourcePlace(0, 0, stated[0].line)


def _of_items(elements: Iterable[Element]) -> Iterator[Stated]:
    for one in elements:
        key = ITEM_PROPERTIES.get(one.get("itemprop"))
        if key and one.tag != "meta":
            yield from _of_item(key, one)
        elif one.tag == "time" and "pubdate" in one.attributes:
            yield from _of_item("date", one)
        elif one.tag == "a" and "author" in one.get("rel").split():
            yield from _of_item("authors", one)


def _of_item(key: str, element: Element) -> Iterator[Stated]:
    machine = element.get("datetime") or element.get("content")
    named = next((one for one in element.descendants() if one.get("itemprop") == "name"), element)
    texts = [text for text in named.texts() if text.text.strip()]
    if machine:
        yield key, (machine,), SourcePlace(0, 0, element.line)
    elif texts:
        place = SourcePlace(texts[0].number, texts[-1].number, texts[0].line)
        yield key, (named.get("content") or named.text(),), place


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


def _canonical(root: Element, stated: str) -> str:
    """The absolute address that the page states, `stated` first; empty when it states none."""
    links = [one for one in root.descendants() if one.tag == "link" and "canonical" in one.get("rel").lower().split()]
    metas = [one for one in root.descendants() if one.tag == "meta" and one.get("property") == "og:url"]
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


def _day(value: str) -> str:
    """The day of a time stamp; what a person wrote as it stands, if it names a year among other things.

    >>> _day("2019-11-18T08:00:00Z"), _day("20191118"), _day("2019"), _day("May 4, 2019")
    ('2019-11-18', '2019-11-18', '', 'May 4, 2019')
    """
    plain = _plain(value)
    match = ISO_DAY.match(plain)
    if match:
        return "-".join(match.groups())
    return plain if len(plain) > len("2019-11") and len(plain) < LONGEST_NAME and re.search(r"\b\d{4}\b", plain) else ""


def _name(value: str) -> str:
    """A name; empty for an address, a role, or a name with a date glued to it."""
    plain = re.sub(r"^by\s+", "", _plain(value), flags=re.IGNORECASE)
    return "" if NO_NAME.search(plain) or len(plain) > LONGEST_NAME else plain


def _language(value: str) -> str:
    plain = _plain(value).partition(",")[0].replace("_", "-")
    return plain if LANGUAGE_TAG.fullmatch(plain) else ""


CLEANERS: Mapping[str, Callable[[str], str]] = {"date": _day, "updated": _day, "authors": _name, "language": _language}
