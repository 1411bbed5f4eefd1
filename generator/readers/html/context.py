"""What the parts of the HTML reader share of one page: what is kept, where links lead, what was dropped."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from urllib.parse import urljoin

from generator.model.document import SourcePlace
from generator.model.inline import Image, Inlines, Link, Text
from generator.readers.findings import Findings
from generator.readers.html.dom import Element, TextNode
from generator.readers.targets import IMAGE_SCHEMES, safe_target

# Where pages that load images late put the address.
LATE_SOURCES = ("data-src", "data-original", "data-lazy-src", "data-lazy", "data-hi-res-src", "data-url")
SOURCE_SETS = ("srcset", "data-srcset", "data-lazy-srcset")
# Pixels of the smallest picture that is one; counters are 1, icons 16 to 32, portraits 48.
SMALLEST_IMAGE = 50
# Characters of the shortest `data:` address that is a picture; those that keep a place for a late one have 60 to 300.
SMALLEST_EMBEDDED = 340
# What stands behind an address of a set: a width or a density, and perhaps a comma (HTML Standard, srcset).
DESCRIPTOR = re.compile(r"\A\d[\d.]*[wxh](?:,|\Z)")


class Page:
    """One page that is being read. `kept` are the numbers of its text nodes that belong to the article."""

    def __init__(
        self,
        kept: Collection[int],
        furniture: Mapping[Element, str],
        blocks: Collection[Element],
        container: Element,
        address: str,
        findings: Findings,
    ) -> None:
        self.kept = kept
        self.furniture = furniture
        self.blocks = blocks
        self.address = address
        self.findings = findings
        self.last_kept = max(kept, default=0)
        self.dropped: dict[int, str] = {}  # number of a text node, and the rule by which it was dropped
        self.anchors = frozenset(
            one.get("id") for one in container.descendants() if one.tag in ("h2", "h3", "h4", "h5", "h6")
        )
        self.notes: dict[str, str] = {}  # id of a footnote, and its label

    def drop(self, element: Element, rule: str) -> None:
        """Account for the text nodes of an element that is no text of the article."""
        for text in element.texts():
            self.dropped.setdefault(text.number, rule)

    def place(self, texts: Iterable[TextNode], line: int) -> SourcePlace:
        """The place of the kept texts among these; of none, the line only."""
        visible = [text for text in texts if text.number in self.kept and text.text.strip()]
        if not visible:
            return SourcePlace(0, 0, line)
        return SourcePlace(visible[0].number, visible[-1].number, visible[0].line)

    def link(self, element: Element, children: Inlines) -> Inlines:
        """A link, or its text alone when it leads nowhere or to where no page may lead."""
        stated = element.get("href").strip()
        if stated.startswith("#"):
            return (Link(stated, children),) if stated[1:] in self.anchors and children else children
        target = self._resolved(stated)
        if target is None:
            self.findings.unsafe_link(stated, element.line)
        return (Link(target, children, element.get("title").strip()),) if target and children else children

    def image(self, element: Element, sets: Iterable[str] = ()) -> Inlines:
        """An image with its description; nothing for counters, icons and what stands behind the article.

        `sets` are what the `picture` element around it offers besides.
        """
        if element.first > self.last_kept + 1 or _is_small(element):
            return ()
        alt = " ".join(element.get("alt").split())
        target = self._picture(tuple(_sources(element, sets)), element.line)
        if target:
            return (Image(target, alt, " ".join(element.get("title").split())),)
        return (Text(alt),) if alt else ()

    def _picture(self, stated: Sequence[str], line: int) -> str:
        """The best of the addresses of one picture: one beside the page, else on a host, else the bytes in the page."""
        pictures = self.findings.pictures
        local = next((address for address in stated if pictures.has(address)), "")
        if local:
            return pictures.show(local, line)
        plain = [address for address in stated if safe_target(address, IMAGE_SCHEMES)]
        target = next((found for address in plain if (found := self._resolved(address))), "")
        if target:
            return pictures.show(target, line)
        data = next((address for address in stated if _is_embedded(address)), "")
        return pictures.show(data, line) if data else ""

    def _resolved(self, stated: str) -> str | None:
        """The absolute address of a target, as far as the page states its own; None for an unsafe one."""
        if not stated:
            return ""
        target = safe_target(stated)
        if not target or not self.address:
            return target
        try:
            return safe_target(urljoin(self.address, target))
        except ValueError:  # a bracket that begins no IPv6 address
            return ""


def _sources(element: Element, sets: Iterable[str]) -> Iterator[str]:
    """The addresses that an image offers, those of pictures that load late first: their `src` is a placeholder."""
    for stated in (*(element.get(name) for name in LATE_SOURCES), element.get("src")):
        if stated.strip():
            yield stated.strip()
    for offered in (*(element.get(name) for name in SOURCE_SETS), *sets):
        for word in offered.split():
            address = DESCRIPTOR.sub("", word).strip(",")
            if address:
                yield address


def _is_embedded(address: str) -> bool:
    return address.startswith("data:picture-") or (address.startswith("data:") and len(address) >= SMALLEST_EMBEDDED)


def _is_small(element: Element) -> bool:
    sizes = [element.get(name).removesuffix("px") for name in ("width", "height")]
    return any(size.isascii() and size.isdigit() and int(size[:6]) < SMALLEST_IMAGE for size in sizes)
