"""XML of a DOCX part as a small tree with short names; no document type, no entity, and limits on size and depth."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TypeAlias
from xml.parsers import expat

from generator.errors import BinarySourceError, SourceTooLargeError

# Levels of nesting: a table in a table in a text box has about 40 (lxml and Word stop at 256).
MAXIMUM_DEPTH = 200
# Elements of one part: 500,000 words in 25,000 runs have about 100,000.
MAXIMUM_NODES = 1_000_000
# Namespaces of the two editions of the standard (ECMA-376 transitional, ISO 29500 strict), by their last words.
OOXML = ("http://schemas.openxmlformats.org/", "http://purl.oclc.org/ooxml/")
PREFIXES = {
    "wordprocessingml/2006/main": "w",
    "wordprocessingml/main": "w",
    "officeDocument/2006/relationships": "r",
    "officeDocument/relationships": "r",
    "package/2006/relationships": "rel",
    "drawingml/2006/main": "a",
    "drawingml/main": "a",
    "drawingml/2006/wordprocessingDrawing": "wp",
    "drawingml/wordprocessingDrawing": "wp",
    "officeDocument/2006/math": "m",
    "officeDocument/math": "m",
    "markup-compatibility/2006": "mc",
    "package/2006/metadata/core-properties": "cp",
}
OTHERS = {"http://purl.org/dc/elements/1.1/": "dc", "urn:schemas-microsoft-com:vml": "v"}
UNKNOWN = "x"  # prefix of everything else

Content: TypeAlias = "Node | str"


@dataclass(slots=True, eq=False)
class Node:
    """An element: `tag` and keys of `attributes` have short prefixes whatever the file calls them (`w:p`)."""

    tag: str
    attributes: dict[str, str]
    children: list[Content] = field(default_factory=list)

    def get(self, name: str) -> str:
        """The value of an attribute; empty when there is none."""
        return self.attributes.get(name, "")

    def elements(self) -> Iterator["Node"]:
        """The elements directly inside."""
        return (child for child in self.children if isinstance(child, Node))

    def find(self, *tags: str) -> "Node | None":
        """The first element on the path of tags."""
        node: Node | None = self
        for tag in tags:
            node = next((child for child in node.elements() if child.tag == tag), None) if node else None
        return node

    def value(self, *tags: str) -> str:
        """The attribute `w:val` of the element on the path; empty when there is none."""
        node = self.find(*tags)
        return node.get("w:val") if node else ""

    def descendants(self) -> Iterator["Node"]:
        """Every element inside, in reading order."""
        for child in self.elements():
            yield child
            yield from child.descendants()

    def text(self) -> str:
        """All characters inside."""
        return "".join(child if isinstance(child, str) else child.text() for child in self.children)


def parse_xml(content: bytes, part: str, path: str) -> Node:
    """The root of a part; BinarySourceError when it is no plain XML, SourceTooLargeError beyond the limits."""
    builder = _Builder(part, path)
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    parser.StartDoctypeDeclHandler = builder.doctype
    parser.StartElementHandler = builder.start
    parser.EndElementHandler = builder.end
    parser.CharacterDataHandler = builder.text
    try:
        parser.Parse(content, True)  # expat takes no keyword
    except (expat.ExpatError, ValueError, LookupError) as error:
        raise BinarySourceError(
            f"the part {part} of the document is damaged ({error})",
            path=path,
            suggestion="Open it in a word processor, repair it if asked, and save it as DOCX again.",
        ) from error
    return builder.root


class _Builder:
    """Builds the tree and stops at the first thing that no word processor writes."""

    def __init__(self, part: str, path: str) -> None:
        self.part = part
        self.path = path
        self.root = Node("", {})
        self.stack: list[Node] = []
        self.count = 0

    def doctype(self, *_: object) -> None:
        raise BinarySourceError(
            f"the part {self.part} declares a document type, which no word processor writes",
            path=self.path,
            suggestion="Open the file in a word processor and save it as DOCX again.",
        )

    def start(self, name: str, attributes: dict[str, str]) -> None:
        self.count += 1
        if self.count > MAXIMUM_NODES or len(self.stack) >= MAXIMUM_DEPTH:
            raise SourceTooLargeError(
                f"the part {self.part} has more than {MAXIMUM_NODES:,} elements or {MAXIMUM_DEPTH} levels",
                path=self.path,
                suggestion="Split the document into articles, or save it as plain text.",
            )
        node = Node(short_name(name), {short_name(key): value for key, value in attributes.items()})
        if self.stack:
            self.stack[-1].children.append(node)
        else:
            self.root = node
        self.stack.append(node)

    def end(self, _: str) -> None:
        self.stack.pop()

    def text(self, data: str) -> None:
        if self.stack:
            self.stack[-1].children.append(data)


def short_name(name: str) -> str:
    """The short name of an element or attribute that expat names by its namespace.

    >>> short_name("http://purl.oclc.org/ooxml/wordprocessingml/main p"), short_name("Target")
    ('w:p', 'Target')
    """
    namespace, space, local = name.rpartition(" ")
    if not space:
        return name
    known = OTHERS.get(namespace)
    for start in OOXML:
        if namespace.startswith(start):
            known = PREFIXES.get(namespace.removeprefix(start))
    return f"{known or UNKNOWN}:{local}"
