"""The parts of a DOCX document and their relationships."""

import posixpath

from generator.errors import BinarySourceError
from generator.readers.archive import Archive
from generator.readers.office_xml import Node, parse_xml

MAIN_TYPE = "officeDocument"


class Package(Archive):
    """The checked archive of a DOCX document."""

    def __init__(self, content: bytes, path: str) -> None:
        super().__init__(content, path, "DOCX")

    def xml(self, name: str) -> Node:
        """The tree of a part; an empty one when the document has no such part."""
        content = self.part(name)
        return parse_xml(content, name, self.path) if content else Node("", {})

    def main_part(self) -> str:
        """The name of the part that holds the text; BinarySourceError when the archive is no document of this kind."""
        for kind, name in self.relations("").values():
            if kind == MAIN_TYPE and self.xml(name).tag == "w:document":
                return name
        raise BinarySourceError(
            "a ZIP archive, but no DOCX document",
            path=self.path,
            suggestion="save the article as DOCX from a word processor, or as plain text",
        )

    def relations(self, part: str) -> dict[str, tuple[str, str]]:
        """By id of a relationship of a part: its kind (last word of its type) and target (a part, or an address)."""
        folder, name = posixpath.split(part)
        found = {}
        for relation in self.xml(posixpath.join(folder, "_rels", f"{name}.rels")).elements():
            target = relation.get("Target")
            if relation.get("TargetMode") != "External":
                target = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
            found[relation.get("Id")] = relation.get("Type").rpartition("/")[2], target
        return found
