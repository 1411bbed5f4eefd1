"""The elements of a page that can state something of it, collected in one pass for those that read them."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeAlias

from generator.model.document import SourcePlace
from generator.readers.html.dom import Element
from generator.readers.html.json_ld import JsonLd, read_json_ld

Stated: TypeAlias = tuple[str, tuple[str, ...], SourcePlace]
"""A field, the values that something states of it, and the place of that."""

META_KEYS = ("name", "property", "itemprop", "http-equiv")


@dataclass(frozen=True, slots=True)
class Statements:
    """What a page may state of itself: its elements by kind, in reading order; `meta` elements by lower-case name."""

    root: Element
    json_ld: JsonLd
    metas: Mapping[str, tuple[Element, ...]]
    links: tuple[Element, ...]  # `link` and `a` with a relation
    items: tuple[Element, ...]  # properties of microdata, and times of publication
    titles: tuple[Element, ...]
    headings: tuple[Element, ...]  # of the two highest levels
    bases: tuple[Element, ...]

    def meta(self, name: str) -> str:
        """The content of the first meta element of a name; empty when there is none."""
        return self.metas[name][0].get("content").strip() if name in self.metas else ""


def collect(root: Element) -> Statements:
    """All that a page may state of itself."""
    metas: dict[str, list[Element]] = {}
    scripts, links, items, titles, headings, bases = (list[Element]() for _ in range(6))
    of_tag = {"script": scripts, "title": titles, "h1": headings, "h2": headings, "base": bases}
    for one in root.descendants():
        attributes = one.attributes
        if one.tag == "meta":
            for name in {attributes.get(key, "").strip().lower() for key in META_KEYS}:
                if name and one.get("content").strip():
                    metas.setdefault(name, []).append(one)
        elif one.tag in of_tag:
            of_tag[one.tag].append(one)
        if "rel" in attributes and one.tag in ("a", "link"):
            links.append(one)
        if one.tag != "meta" and ("itemprop" in attributes or "pubdate" in attributes):
            items.append(one)
    return Statements(
        root=root,
        json_ld=read_json_ld([one for one in scripts if "ld+json" in one.get("type").lower()]),
        metas={name: tuple(found) for name, found in metas.items()},
        links=tuple(links),
        items=tuple(items),
        titles=tuple(titles),
        headings=tuple(headings),
        bases=tuple(bases),
    )
