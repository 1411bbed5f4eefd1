"""XML of a DOCX part as a small tree with short names, the same for both editions of the standard."""

from generator.readers.xml_tree import Node
from generator.readers.xml_tree import parse_xml as parse_tree

__all__ = ["Node", "parse_xml", "short_name"]

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


def parse_xml(content: bytes, part: str, path: str) -> Node:
    """The root of a part; BinarySourceError when it is no plain XML, SourceTooLargeError beyond the limits."""
    return parse_tree(content, part, path, short_name)


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
