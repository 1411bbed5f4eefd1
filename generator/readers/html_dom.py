"""HTML text to a small frozen tree: every text node has a number and a line, and nothing nests too deep."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TypeAlias

from lxml import etree
from lxml.html import HTMLParser

from generator.errors import EmptySourceError, SourceTooLargeError
from generator.readers.html_inlines import NOT_TEXT

# A start tag with 1e5 attributes of different names keeps the parser busy for 20 s, one with 1e4 for 0.2 s.
MAXIMUM_ATTRIBUTES = 500
# A tag without an angle bracket in a value; what is shorter than this and closes its quotes cannot have so many.
SHORT_TAG = 3 * MAXIMUM_ATTRIBUTES
# An attribute with the white space before it; possessive, so that each character is read once.
ATTRIBUTE = re.compile(r"""[\s/]*+[^\s/>=][^\s/>=]*+(?:\s*+=\s*+(?:"[^"]*+"|'[^']*+'|[^\s>"'][^\s>]*+))?""")
# What begins a comment, a tag, or what the HTML Standard calls a bogus comment, which the next `>` ends.
TAG_START = re.compile(r"<(?:!--|/?[A-Za-z][^\s/>]*+|[!?]|/(?=.))", re.DOTALL)
TAG_END = re.compile(">")
COMMENT_END = re.compile(r"(?<=<!--)-?>|--!?>")
# Elements whose content is text up to the end tag, whatever it looks like.
RAW_TEXT = ("script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes")
RAW_TEXT_END = {name: re.compile(rf"</{name}", re.IGNORECASE) for name in RAW_TEXT}
# Elements inside elements: 181 pages of news sites have at most 58. What lies deeper is lifted to this level.
MAXIMUM_LEVELS = 80
# Elements and text nodes of a page; the longest of the same pages has 21,000.
MAXIMUM_NODES = 150_000
# What the parser reports when it gives up: more than 2,048 elements inside each other.
TOO_DEEP = "Excessive depth"
SPLIT = "Break the page into articles, or save the article alone."


@dataclass(frozen=True, slots=True, eq=False)
class TextNode:
    """A text node: `number` counts from 1 in reading order, `line` is where its first visible character stands."""

    number: int
    line: int
    text: str


@dataclass(frozen=True, slots=True, eq=False)
class Element:
    """An element: its lower-case tag and the numbers of the text nodes in it (`last` < `first` when it has none)."""

    tag: str
    attributes: Mapping[str, str]
    children: "tuple[Node, ...]"
    line: int
    first: int
    last: int

    def get(self, name: str) -> str:
        """The value of an attribute, empty when it is not stated."""
        return self.attributes.get(name, "")

    def elements(self) -> "Iterator[Element]":
        """The elements among the children."""
        return (child for child in self.children if isinstance(child, Element))

    def descendants(self) -> "Iterator[Element]":
        """The element itself and all elements in it, in reading order."""
        stack = [self]
        while stack:
            element = stack.pop()
            yield element
            stack.extend(reversed(tuple(element.elements())))

    def texts(self) -> Iterator[TextNode]:
        """All text nodes in it, in reading order."""
        stack: list[Node] = [self]
        while stack:
            node = stack.pop()
            if isinstance(node, TextNode):
                yield node
            else:
                stack.extend(reversed(node.children))

    def text(self) -> str:
        """Its text as it stands, scripts and styles left out."""
        return "".join(_visible(self))


Node: TypeAlias = Element | TextNode
NO_ATTRIBUTES: Mapping[str, str] = MappingProxyType({})


def parse_html(markup: str, path: str) -> Element:
    """The root of the tree; SourceTooLargeError for what would take minutes, EmptySourceError when nothing is there."""
    _check_attributes(markup, path)
    parser = HTMLParser(encoding="utf-8", huge_tree=True, remove_comments=False)
    try:
        root = etree.fromstring(markup.encode("utf-8", "replace"), parser)
    except etree.XMLSyntaxError as error:  # the parser's word for a file without any element
        raise _empty(path) from error
    if root is None:
        raise _empty(path)
    if any(entry.message.startswith(TOO_DEEP) for entry in parser.error_log):
        raise _too_large("elements are nested more than 2,048 deep", path)
    return _Builder(path).build(root)


def _check_attributes(markup: str, path: str) -> None:
    """Refuse a tag with too many attributes, wherever the parser would see a tag."""
    start = TAG_START.search(markup)
    while start:
        end = _markup_end(markup, start)
        if end < 0:
            raise _too_large(f"a tag has more than {MAXIMUM_ATTRIBUTES:,} attributes", path, markup, start.start())
        start = TAG_START.search(markup, end)


def _markup_end(markup: str, start: re.Match[str]) -> int:
    """Where a comment, a declaration, or a tag with the raw text behind it ends; negative for a tag out of bounds."""
    name = start[0][1:].lower()
    if name == "!--":
        return _end_of(COMMENT_END.search(markup, start.end()), markup)
    if not name.lstrip("/")[:1].isalpha():
        return _end_of(TAG_END.search(markup, start.end()), markup)
    end = _tag_end(markup, start.end())
    if end < 0 or name not in RAW_TEXT_END:
        return end
    return _end_of(RAW_TEXT_END[name].search(markup, end), markup)  # without an end tag, the rest is raw text


def _end_of(match: re.Match[str] | None, markup: str) -> int:
    return match.end() if match else len(markup)


def _tag_end(markup: str, start: int) -> int:
    """Where the tag whose attributes begin at `start` ends; negative when it has too many of them."""
    end = markup.find(">", start)
    if 0 <= end < start + SHORT_TAG and not any(markup.count(quote, start, end) % 2 for quote in "\"'"):
        return end
    position = start
    for _ in range(MAXIMUM_ATTRIBUTES):
        attribute = ATTRIBUTE.match(markup, position)
        if attribute is None:
            return position
        position = attribute.end()
    return -1


def _too_large(problem: str, path: str, markup: str = "", offset: int = 0) -> SourceTooLargeError:
    line = markup.count("\n", 0, offset) + 1 if markup else 0
    return SourceTooLargeError(problem, path=path, line=line, suggestion=SPLIT)


def _empty(path: str) -> EmptySourceError:
    return EmptySourceError(
        "the file holds no text", path=path, suggestion="Write the article into it, or delete the file."
    )


@dataclass(slots=True)
class _Open:
    """An element whose end was not met yet."""

    tag: str
    attributes: Mapping[str, str]
    line: int
    first: int
    children: list[Node] = field(default_factory=list)


class _Builder:
    """Copies the parser's tree without recursion, counting text nodes and lines."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.line = 1
        self.units = 0
        self.nodes = 0
        self.open: list[_Open] = []
        self.lifted = 0  # elements that are open beyond the deepest level

    def build(self, root: etree._Element) -> Element:
        result = Element("html", NO_ATTRIBUTES, (), 1, 1, 0)
        for event, node in etree.iterwalk(root, events=("start", "end", "comment", "pi")):
            if event == "start":
                self._start(node)
                continue
            if event == "end":
                result = self._end() or result
            else:
                self.line = max(self.line, node.sourceline or 0) + (node.text or "").count("\n")
            if self.open:
                self._text(node.tail)
        return result

    def _start(self, node: etree._Element) -> None:
        self._count()
        self.line = max(self.line, node.sourceline or 0)
        if len(self.open) >= MAXIMUM_LEVELS:
            self.lifted += 1
        else:
            attributes = {str(name).lower(): str(value) for name, value in node.attrib.items()}
            tag = str(node.tag).rpartition(":")[2].lower()
            self.open.append(_Open(tag, attributes or NO_ATTRIBUTES, self.line, self.units + 1))
        self._text(node.text)

    def _end(self) -> Element | None:
        """The element that ends here when it is the root; any other is put into its parent."""
        if self.lifted:
            self.lifted -= 1
            return None
        last = self.open.pop()
        element = Element(last.tag, last.attributes, tuple(last.children), last.line, last.first, self.units)
        if not self.open:
            return element
        self.open[-1].children.append(element)
        return None

    def _text(self, text: str | None) -> None:
        if not text:
            return
        self._count()
        self.units += 1
        blank = len(text) - len(text.lstrip())
        start = self.line + text.count("\n", 0, blank)
        self.open[-1].children.append(TextNode(self.units, start, text))
        self.line += text.count("\n")

    def _count(self) -> None:
        self.nodes += 1
        if self.nodes > MAXIMUM_NODES:
            raise _too_large(f"the page has more than {MAXIMUM_NODES:,} elements and texts", self.path)


def _visible(element: Element) -> Iterator[str]:
    stack: list[Node] = [element]
    while stack:
        node = stack.pop()
        if isinstance(node, TextNode):
            yield node.text
        elif node.tag not in NOT_TEXT:
            stack.extend(reversed(node.children))
