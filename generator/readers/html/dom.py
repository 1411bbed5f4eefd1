"""HTML text to a small tree that nobody changes: text nodes have numbers and lines, and nothing nests too deep."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TypeAlias

from lxml import etree

from generator.errors import EmptySourceError, SourceTooLargeError
from generator.model.document import SourceUnit
from generator.readers.html.elements import NOT_TEXT
from generator.readers.html.exports import rewrite_export

# A start tag with 1e5 attributes of different names keeps the parser busy for 20 s, one with 1e4 for 0.2 s.
MAXIMUM_ATTRIBUTES = 500
# An attribute with the white space before it; possessive, so that each character is read once.
ATTRIBUTE = r"""[\s/]*+[^\s/>=][^\s/>=]*+(?:\s*+=\s*+(?:"[^"]*+"|'[^']*+'|[^\s>"'][^\s>]*+))?"""
# Elements whose content is text up to the end tag, whatever it looks like.
RAW_TEXT = "script|style|textarea|title|xmp|iframe|noembed|noframes"
# All markup that begins here, as the HTML Standard's tokenizer sees it: a comment; what it calls a bogus comment, which
# the next `>` ends; a tag with its attributes, and the raw text behind it (without an end tag, the rest of the page).
MARKUP = re.compile(
    rf"""<(?:
        !--(?:-?>|[^-]*+(?:-(?!-!?>)[^-]*+)*+)
        | (?:[!?]|/(?=[^A-Za-z]))[^>]*+
        | (?:(?P<raw>(?i:{RAW_TEXT}))(?=[\s/>]|\Z) | /?[A-Za-z][^\s/>]*+)
          (?:{ATTRIBUTE}){{0,{MAXIMUM_ATTRIBUTES}}}+
          (?: (?P<many>{ATTRIBUTE}) | (?(raw)[^<]*+(?:<(?!/(?i:(?P=raw)))[^<]*+)*+) )
    )""",
    re.VERBOSE,
)
# Elements inside elements: 181 pages of news sites have at most 58. What lies deeper is lifted to this level.
MAXIMUM_LEVELS = 80
# Elements and text nodes of a page; the longest of the same pages has 21,000.
MAXIMUM_NODES = 150_000
COUNT = etree.XPath("count(//*) + count(//text())")
# What the parser reports when it gives up: more than 2,048 elements inside each other.
TOO_DEEP = "Excessive depth"
SPLIT = "break the page into articles, or save the article alone"


TextNode: TypeAlias = SourceUnit
"""A text node is what the ledger accounts for; its line is where its first visible character stands."""


@dataclass(slots=True, eq=False)
class Element:
    """An element: its lower-case tag and the numbers of the text nodes in it (`last` < `first` when it has none).

    Nobody changes one that is complete; it is not frozen because that doubles the time to make a thousand of them for a
    page. All elements of a page share the list of its `units`; none refers to what is above it, so that a page that was
    read leaves no circles behind for the collector of garbage. What stands below an element is kept when it was asked
    for: readers ask for that many times per page, and walking the tree each time took 40 % of their time on 61 pages.
    """

    tag: str
    attributes: Mapping[str, str]
    children: "tuple[Node, ...]"
    line: int
    first: int
    last: int
    units: Sequence[TextNode] = ()
    size: int = 0  # elements below it
    known: "Sequence[Element] | None" = field(default=None, repr=False)

    def get(self, name: str) -> str:
        """The value of an attribute, empty when it is not stated."""
        return self.attributes.get(name, "")

    def elements(self) -> "list[Element]":
        """The elements among the children."""
        return [child for child in self.children if isinstance(child, Element)]

    def descendants(self) -> "tuple[Element, ...]":
        """The element itself and all elements in it, in reading order."""
        return (self, *self.below)

    @property
    def below(self) -> "Sequence[Element]":
        """All elements in it, in reading order."""
        if self.known is None:
            self.known = tuple(_below(self))
        return self.known

    def texts(self) -> Sequence[TextNode]:
        """All text nodes in it, in reading order."""
        return self.units[self.first - 1 : self.last]

    def text(self) -> str:
        """Its text as it stands, scripts and styles left out."""
        return "".join(_visible(self))


Node: TypeAlias = Element | TextNode


def _below(element: Element) -> list[Element]:
    found: list[Element] = []
    stack = element.elements()
    stack.reverse()
    while stack:
        one = stack.pop()
        found.append(one)
        if one.size:
            stack += one.elements()[::-1]
    return found


NO_ATTRIBUTES: Mapping[str, str] = MappingProxyType({})


def parse_html(markup: str, path: str) -> Element:
    """The root of the tree; SourceTooLargeError for what would take minutes, EmptySourceError when nothing is there."""
    _check_attributes(markup, path)
    parser = etree.HTMLParser(encoding="utf-8", huge_tree=True, remove_comments=False)
    try:
        root = etree.fromstring(markup.encode("utf-8", "replace"), parser)
    except etree.XMLSyntaxError as error:  # the parser's word for a file without any element
        raise _empty(path) from error
    if root is None:
        raise _empty(path)
    if any(entry.message.startswith(TOO_DEEP) for entry in parser.error_log):
        raise _too_large("elements are nested more than 2,048 deep", path)
    if COUNT(root) > MAXIMUM_NODES:
        raise _too_large(f"the page has more than {MAXIMUM_NODES:,} elements and texts", path)
    rewrite_export(root, markup)
    return _copied(root)


def _check_attributes(markup: str, path: str) -> None:
    """Refuse a tag with too many attributes, wherever the parser would see a tag."""
    for found in MARKUP.finditer(markup):
        if found.lastgroup == "many":
            raise _too_large(f"a tag has more than {MAXIMUM_ATTRIBUTES:,} attributes", path, markup, found.start())


def _too_large(problem: str, path: str, markup: str = "", offset: int = 0) -> SourceTooLargeError:
    line = markup.count("\n", 0, offset) + 1 if markup else 0
    return SourceTooLargeError(problem, path=path, line=line, suggestion=SPLIT)


def _empty(path: str) -> EmptySourceError:
    return EmptySourceError(
        "the file holds no text", path=path, suggestion="write the article into it, or delete the file"
    )


def _copied(root: etree._Element) -> Element:
    """The parser's tree, with its text nodes counted and lines known; a loop, for a page can be deep.

    One function and not several: it runs for each node of a page, and calls took half of its time.
    """
    units: list[TextNode] = []
    elements: list[Element] = []
    tags: dict[str, str] = {}  # name that the parser gives, and ours: one string for all elements of a tag
    opened: list[tuple[Element, list[Node]]] = []  # and the nodes before it
    nodes: list[Node] = []  # children so far of the element that was opened last
    line, number, lifted = 1, 0, 0  # lifted: elements that are open beyond the deepest level
    for event, node in etree.iterwalk(root, events=("start", "end", "comment", "pi")):
        if event == "end":
            text = node.tail
            if lifted:
                lifted -= 1
            else:
                element, before = opened.pop()
                element.children, element.last = tuple(nodes), number
                element.size += len(elements)
                nodes = before
        else:
            stated = node.sourceline
            if stated and stated > line:
                line = stated
            text = node.text
            if event != "start":
                line += (text or "").count("\n")
                text = node.tail
            elif len(opened) >= MAXIMUM_LEVELS:
                lifted += 1
            else:
                name = node.tag
                tag = tags.get(name) or tags.setdefault(name, name.rpartition(":")[2].lower())
                stated_names = node.items()
                attributes = dict(stated_names) if stated_names else NO_ATTRIBUTES
                element = Element(tag, attributes, (), line, number + 1, number, units, -1 - len(elements))
                elements.append(element)
                nodes.append(element)
                opened.append((element, nodes))
                nodes = []
        if text and opened:
            number += 1
            begin = line
            if "\n" in text:
                begin += text.count("\n", 0, len(text) - len(text.lstrip()))
                line += text.count("\n")
            unit = TextNode(number, begin, text)
            units.append(unit)
            nodes.append(unit)
    top = elements[0]
    top.known = elements[1:]
    return top


def _visible(element: Element) -> Iterator[str]:
    stack: list[Node] = [element]
    while stack:
        node = stack.pop()
        if isinstance(node, TextNode):
            yield node.text
        elif node.tag not in NOT_TEXT:
            stack.extend(reversed(node.children))
