"""The chapters of a book as one tree: links between chapters lead inside it, notes stand at its end."""

import posixpath
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from urllib.parse import quote, unquote

from generator.errors import SourceTooLargeError
from generator.readers.html.dom import NO_ATTRIBUTES, Element, Node, TextNode

NOTE_REFERENCE = "noteref"
NOTES = frozenset({"footnote", "rearnote", "endnote"})
HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
KEPT_WHOLE = ("http:", "https:", "mailto:", "data:")
MAXIMUM_NODES = 600_000  # elements and texts of all chapters: a novel has 10,000, the Bible 150,000


@dataclass(frozen=True, slots=True)
class Chapter:
    """A chapter that was parsed."""

    name: str
    label: str
    root: Element


@dataclass(slots=True)
class _Draft:
    """An element in the making."""

    tag: str
    attributes: dict[str, str]
    line: int
    children: "list[_Draft | str]" = field(default_factory=list)


def book_tree(chapters: Sequence[Chapter], folder: str, path: str) -> Element:
    """The root of the book; `line` is the number of the chapter. Addresses of pictures begin with the folder."""
    numbers = {chapter.name: number for number, chapter in enumerate(chapters, 1)}
    notes: list[_Draft] = []
    body = _Draft("body", {}, 1)
    for chapter in chapters:
        copier = _Copier(chapter, numbers, folder, notes)
        section = _Draft("section", {}, numbers[chapter.name])
        container = next((one for one in chapter.root.descendants() if one.tag == "body"), chapter.root)
        if chapter.label and not any(one.tag in HEADINGS for one in container.descendants()):
            section.children.append(_Draft("h1", {}, section.line, [chapter.label]))
        section.children.append(copier.copy(container))
        body.children.append(section)
    if notes:
        body.children.append(
            _Draft("section", {"role": "doc-endnotes"}, len(chapters), [_Draft("ol", {}, 1, [*notes])])
        )
    return _Numberer(path).element(body)


class _Copier:
    """Copies a chapter with addresses that hold in the whole book."""

    def __init__(self, chapter: Chapter, numbers: dict[str, int], folder: str, notes: list[_Draft]) -> None:
        self.chapter = chapter
        self.numbers = numbers
        self.folder = folder
        self.notes = notes
        self.line = numbers[chapter.name]

    def copy(self, element: Element) -> _Draft:
        draft = _Draft("div" if element.tag == "body" else element.tag, self._attributes(element), self.line)
        for child in element.children:
            if isinstance(child, TextNode):
                draft.children.append(child.text)
                continue
            copied = self.copy(child)
            if NOTES & set(child.get("epub:type").split()) and child.get("id"):
                copied.tag = "li"
                self.notes.append(copied)
            else:
                draft.children.append(copied)
        return draft

    def _attributes(self, element: Element) -> dict[str, str]:
        attributes = dict(element.attributes)
        if "id" in attributes:
            attributes["id"] = self._anchor(self.chapter.name, attributes["id"])
        if element.tag == "a" and attributes.get("href"):
            attributes["href"] = self._target(attributes["href"])
        if NOTE_REFERENCE in element.get("epub:type").split():
            attributes["role"] = "doc-noteref"
        if element.tag in ("img", "image"):
            stated = attributes.get("src") or attributes.get("xlink:href") or attributes.get("href") or ""
            attributes["src"] = self._picture(stated)
        return attributes

    def _anchor(self, name: str, anchor: str) -> str:
        return f"fn-{self.numbers[name]}-{anchor}"

    def _target(self, stated: str) -> str:
        """The target inside the book; of a chapter as a whole nothing, for it has no anchor."""
        if ":" in stated.partition("/")[0] or stated.startswith("//"):
            return stated
        name, _, anchor = stated.partition("#")
        place = self._place(name) if name else self.chapter.name
        return f"#{self._anchor(place, anchor)}" if anchor and place in self.numbers else ""

    def _picture(self, stated: str) -> str:
        if stated.startswith(KEPT_WHOLE):
            return stated
        return f"{self.folder}/{quote(self._place(stated))}" if stated else ""

    def _place(self, stated: str) -> str:
        folder = posixpath.dirname(self.chapter.name)
        return posixpath.normpath(posixpath.join(folder, unquote(stated)))


class _Numberer:
    """Turns drafts into elements whose texts are numbered in reading order."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.units: list[TextNode] = []
        self.nodes = 0

    def element(self, draft: _Draft) -> Element:
        first = len(self.units) + 1
        children = tuple(self._nodes(draft))
        tag = "img" if draft.tag == "image" else draft.tag
        attributes = draft.attributes or NO_ATTRIBUTES
        size = sum(1 + child.size for child in children if isinstance(child, Element))
        return Element(tag, attributes, children, draft.line, first, len(self.units), self.units, size)

    def _nodes(self, draft: _Draft) -> Iterator[Node]:
        for child in draft.children:
            self.nodes += 1
            if self.nodes > MAXIMUM_NODES:
                raise SourceTooLargeError(
                    f"the book has more than {MAXIMUM_NODES:,} elements and texts",
                    path=self.path,
                    suggestion="split the book into its parts",
                )
            if isinstance(child, str):
                text = TextNode(len(self.units) + 1, draft.line, child)
                self.units.append(text)
                yield text
            else:
                yield self.element(child)
