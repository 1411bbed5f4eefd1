"""The package of an EPUB book: its chapters in reading order, their names, its pictures, and what it states."""

import posixpath
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from urllib.parse import unquote

from generator.errors import BinarySourceError
from generator.model.document import Companion
from generator.readers.archive import Archive
from generator.readers.flow.properties import Property
from generator.readers.html.decoding import decode_markup
from generator.readers.xml_tree import PLAIN_DOCTYPE, Node, parse_xml

CONTAINER, ENCRYPTION = "META-INF/container.xml", "META-INF/encryption.xml"
PACKAGE, NCX = "application/oebps-package+xml", "application/x-dtbncx+xml"
PAGES = frozenset({"application/xhtml+xml", "text/html", "application/x-dtbook+xml"})
MAXIMUM_CHAPTERS = 2_000
# Elements of Dublin Core in a package, and our names; what is not named here is a unit that is dropped.
FIELDS = {
    "title": "title",
    "creator": "authors",
    "language": "language",
    "description": "description",
    "subject": "keywords",
    "date": "date",
}
AUTHOR_ROLES = frozenset({"", "aut"})
DAY = re.compile(r"\d{4}(?:-\d{2}(?:-\d{2})?)?")
MARKUP = re.compile(r"<[^>]{0,500}>")
BODY = re.compile(r"<body\b")
# What the first elements of a page say that is no chapter (EPUB Structural Semantics).
NO_CHAPTER = re.compile(
    r"""epub:type\s*=\s*["'][^"'>]*\b(?:cover|titlepage|halftitlepage|copyright-page|toc|landmarks)\b"""
)
FIRST_TAGS = 500  # characters


@dataclass(frozen=True, slots=True)
class Part:
    """A chapter: its name in the archive, its label in the table of contents, and its text."""

    name: str
    label: str
    markup: str


class Book:
    """A checked book. Chapters are those of the spine."""

    def __init__(self, content: bytes, path: str) -> None:
        self.archive = Archive(content, path, "EPUB")
        self.path = path
        name = self._package_name()
        self.folder = posixpath.dirname(name)
        self.package = self._xml(name)
        manifest = self.package.find("manifest")
        self.items = {one.get("id"): one for one in (manifest.elements() if manifest else ())}
        self._check_protection()

    @property
    def pictures_folder(self) -> str:
        """The folder below the book's own path in which its pictures would lie."""
        return posixpath.splitext(posixpath.basename(self.path))[0]

    def chapters(self) -> Iterator[Part]:
        """The chapters in reading order."""
        labels = dict(self._labels())
        spine = self.package.find("spine")
        references = [one.get("idref") for one in (spine.elements() if spine else ())]
        for reference in references[:MAXIMUM_CHAPTERS]:
            item = self.items.get(reference)
            if item is None or item.get("media-type") not in PAGES or "nav" in item.get("properties").split():
                continue
            name = self._name(item)
            markup = decode_markup(self.archive.part(name))
            if markup.strip():
                yield Part(name, labels.get(name, ""), markup)

    def articles(self) -> Mapping[str, tuple[Part, ...]]:
        """The name of the page at which each article begins, and its pages, where a book gives one for each chapter.

        A page begins one if the table of contents names it and it holds text of the book; where none is named, every
        page with text does. Pages before the first one are part of that.
        """
        chapters = tuple(self.chapters())
        texts = [number for number, one in enumerate(chapters) if _holds_text(one.markup)]
        starts = [number for number in texts if chapters[number].label] or texts
        ends = [*starts[1:], len(chapters)]
        return {
            chapters[start].name: chapters[start if number else 0 : end]
            for number, (start, end) in enumerate(zip(starts, ends, strict=True))
        }

    def properties(self) -> Iterator[Property]:
        """What the package states; values of one field together, authors only of those who have that role."""
        metadata = self.package.find("metadata") or Node("", {})
        roles = {
            one.get("refines").lstrip("#"): one.text() for one in metadata.elements() if one.get("property") == "role"
        }
        stated: dict[str, list[str]] = {}
        for one in metadata.elements():
            value = " ".join(MARKUP.sub(" ", one.text()).split())
            field = FIELDS.get(one.tag, "")
            role = one.get("role") or roles.get(one.get("id"), "")
            if field == "authors" and role not in AUTHOR_ROLES:
                field = ""
            if field == "date":
                field = "date" if one.get("event") in ("", "publication") and DAY.match(value) else ""
                value = match[0] if (match := DAY.match(value)) else value
            if one.tag != "meta":
                stated.setdefault(field or f"-{one.tag}", []).append(value)
        for field, values in stated.items():
            known = field in FIELDS.values()
            yield Property(
                field if known else "", tuple(values[:1] if field in ("title", "date", "language") else values)
            )

    def holds(self, address: str) -> bool:
        """Whether an address that `book_tree` made is that of a member."""
        return self._member(address) in self.archive.names

    def companion(self, address: str, path: str) -> Companion:
        """A picture of the book as a file beside it."""
        place = posixpath.normpath(posixpath.join(posixpath.dirname(path), unquote(address)))
        return Companion(place, self.archive.read(self._member(address)))

    def _member(self, address: str) -> str:
        return unquote(address).removeprefix(f"{self.pictures_folder}/")

    def _package_name(self) -> str:
        container = self._xml(CONTAINER)
        files = container.find("rootfiles")
        for one in files.elements() if files else ():
            if one.get("media-type") in (PACKAGE, "") and one.get("full-path") in self.archive.names:
                return one.get("full-path")
        raise BinarySourceError(
            "a ZIP archive, but no EPUB book",
            path=self.path,
            suggestion="save the book as EPUB from the program that made it, or as DOCX or text",
        )

    def _xml(self, name: str) -> Node:
        content = self.archive.part(name)
        if not content:
            return Node("", {})
        return parse_xml(PLAIN_DOCTYPE.sub(b"", content, count=1), name, self.path, _local)

    def _check_protection(self) -> None:
        """Refuse a book whose chapters are encrypted; fonts may be."""
        encrypted = {one.get("URI") for one in self._xml(ENCRYPTION).descendants() if one.tag == "CipherReference"}
        pages = {self._name(item) for item in self.items.values() if item.get("media-type") in PAGES}
        if encrypted & pages:
            raise BinarySourceError(
                "the book is protected against copying",
                path=self.path,
                suggestion="ask its publisher for a copy without protection",
            )

    def _name(self, item: Node) -> str:
        return posixpath.normpath(posixpath.join(self.folder, unquote(item.get("href"))))

    def _labels(self) -> Iterator[tuple[str, str]]:
        """The label of each chapter in the table of contents, the newer form first."""
        for item in sorted(self.items.values(), key=lambda one: one.get("media-type") == NCX):
            if "nav" in item.get("properties").split() or item.get("media-type") == NCX:
                name = self._name(item)
                yield from reversed(tuple(_entries(self._xml(name), posixpath.dirname(name))))
                return


def _holds_text(markup: str) -> bool:
    """Whether a page holds text of the book: more than a picture, and no table of contents or title page."""
    body = markup[found.start() :] if (found := BODY.search(markup)) else markup
    return bool(MARKUP.sub("", body).strip()) and not NO_CHAPTER.search(body[:FIRST_TAGS])


def _entries(root: Node, folder: str) -> Iterator[tuple[str, str]]:
    """The target and the text of each entry, with targets inside a chapter left out."""
    for node in root.descendants():
        target, label = node.get("href"), node.text()
        if node.tag == "navPoint":
            content, text = node.find("content"), node.find("navLabel")
            target, label = (content.get("src") if content else ""), (text.text() if text else "")
        elif node.tag != "a":
            continue
        if target and "#" not in target:
            yield posixpath.normpath(posixpath.join(folder, unquote(target))), " ".join(label.split())


def _local(name: str) -> str:
    """The name of an element or attribute without its namespace: packages have one vocabulary."""
    return name.rpartition(" ")[2]
