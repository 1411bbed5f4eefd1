"""XML of a part of a document as a small tree with short names; no entity, and limits on size and depth."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import TypeAlias
from xml.parsers import expat

from generator.errors import BinarySourceError, SourceTooLargeError

# Levels of nesting: a table in a table in a text box has about 40 (lxml and Word stop at 256).
MAXIMUM_DEPTH = 200
# Elements of one part: 500,000 words in 25,000 runs have about 100,000.
MAXIMUM_NODES = 1_000_000
# A declaration of a type without definitions of its own, which older e-books have.
PLAIN_DOCTYPE = re.compile(rb"<!DOCTYPE[^\[\]<>]{0,500}>")

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


def parse_xml(content: bytes, part: str, path: str, names: Callable[[str], str]) -> Node:
    """The root of a part; BinarySourceError when it is no plain XML, SourceTooLargeError beyond the limits.

    `names` gives the short name of an element or attribute that expat names by its namespace and a space.
    """
    builder = _Builder(part, path, names)
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
            suggestion="open it in the program that made it, repair it if asked, and save it again",
        ) from error
    return builder.root


class _Builder:
    """Builds the tree and stops at the first thing that no word processor writes."""

    def __init__(self, part: str, path: str, names: Callable[[str], str]) -> None:
        self.names = names
        self.part = part
        self.path = path
        self.root = Node("", {})
        self.stack: list[Node] = []
        self.count = 0

    def doctype(self, *_: object) -> None:
        raise BinarySourceError(
            f"the part {self.part} declares a document type with definitions, which no such program writes",
            path=self.path,
            suggestion="open the file in the program that made it and save it again",
        )

    def start(self, name: str, attributes: dict[str, str]) -> None:
        self.count += 1
        if self.count > MAXIMUM_NODES or len(self.stack) >= MAXIMUM_DEPTH:
            raise SourceTooLargeError(
                f"the part {self.part} has more than {MAXIMUM_NODES:,} elements or {MAXIMUM_DEPTH} levels",
                path=self.path,
                suggestion="split the document into articles, or save it as plain text",
            )
        node = Node(self.names(name), {self.names(key): value for key, value in attributes.items()})
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
