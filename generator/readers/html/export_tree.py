"""What the changes of exported pages ask of the parser's tree: classes, texts, neighbours."""

from lxml import etree

TEXTS = etree.XPath(".//text()")


def classes_of(element: etree._Element) -> frozenset[str]:
    """The classes of an element; none for a comment."""
    return frozenset((element.get("class") or "").split())


def texts_of(element: etree._Element) -> list[etree._ElementUnicodeResult]:
    """The texts in an element in their order; each knows the element that holds it."""
    found: list[etree._ElementUnicodeResult] = TEXTS(element)
    return found


def neighbour_before(element: etree._Element) -> etree._Element | None:
    """The element just before, if no text stands between."""
    before = element.getprevious()
    return None if before is None or (before.tail or "").strip() else before


def remove(element: etree._Element) -> None:
    """Take an element without content out of its parent, with the white space behind it."""
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)
