"""Boxed remarks of a page (notes, warnings), as the common generators of documentation mark them."""

import re
from collections.abc import Collection, Iterator

from generator.readers.html.dom import Element, Node

# Kinds that Material for MkDocs, Sphinx, Docusaurus and GitHub have.
KIND_NAMES = (
    "note abstract summary tldr info todo tip hint important success check done question help faq warning caution "
    "attention failure fail missing danger error bug example quote cite seealso secondary"
)
KINDS = frozenset(KIND_NAMES.split())
# Classes of the box: Sphinx and MkDocs have `admonition note`, GitHub `markdown-alert markdown-alert-note`, Docusaurus
# `theme-admonition theme-admonition-note` or `alert alert--info`, Bootstrap `alert alert-info`.
BOXES = frozenset({"admonition", "markdown-alert", "theme-admonition", "alert", "callout"})
KIND = re.compile(r"(?:markdown-alert-|theme-admonition-|alert--?|callout-|admonition-)?([a-z]+)")
# Class of its title: `admonition-title`, `markdown-alert-title`, `admonitionHeading_x1`, `alert-heading`.
TITLE = re.compile(r"(?:^|[\s_-])(?:admonition|alert|callout)[\w-]*?-?(?:title|[hH]eading)")
DEFAULT_KIND = "note"


def remark_kind(element: Element) -> str:
    """The kind of a boxed remark, such as `warning`; empty for an element that is none.

    >>> remark_kind(Element("div", {"class": "markdown-alert markdown-alert-tip"}, (), 1, 1, 0))
    'tip'
    """
    classes = element.get("class").lower().split()
    stated = [match[1] for name in classes if (match := KIND.fullmatch(name)) and match[1] in KINDS]
    if element.tag == "details":
        return stated[0] if stated else ""
    is_box = element.tag in ("div", "section", "aside", "blockquote") and not BOXES.isdisjoint(classes)
    if not is_box:
        return ""
    return stated[0] if stated else DEFAULT_KIND if "admonition" in classes else ""


def title_of(element: Element) -> Element | None:
    """The element that holds the title of a boxed remark; None when it has none."""
    if element.tag == "details":
        return next((child for child in element.elements() if child.tag == "summary"), None)
    return next((one for one in element.descendants() if one is not element and TITLE.search(one.get("class"))), None)


def titles_of_kept(container: Element, kept: Collection[int]) -> Iterator[int]:
    """The text nodes of titles whose boxes are kept: a word alone above a remark looks like part of the page."""
    for element in container.descendants():
        title = title_of(element) if element.tag == "details" or remark_kind(element) else None
        if title and any(text.number in kept for text in element.texts()):
            yield from (text.number for text in title.texts() if text.text.strip())


def sources_of_kept(container: Element, kept: Collection[int]) -> Iterator[int]:
    """The text nodes that say whose words a kept quotation has: a name alone looks like part of the page."""
    for element in container.descendants():
        if element.tag == "blockquote" and any(text.number in kept for text in element.texts()):
            for inner in element.below:
                if inner.tag in ("footer", "cite", "figcaption"):
                    yield from (text.number for text in inner.texts() if text.text.strip())


def without(element: Element, left_out: Element | None) -> tuple[Node, ...]:
    """The children of an element but for one that lies among them or below them."""
    nodes: list[Node] = []
    for child in element.children:
        if child is left_out:
            continue
        holds = isinstance(child, Element) and any(one is left_out for one in child.descendants())
        nodes.extend(without(child, left_out) if isinstance(child, Element) and holds else (child,))
    return tuple(nodes)
