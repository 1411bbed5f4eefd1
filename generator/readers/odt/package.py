"""The parts of an OpenDocument text: those of its archive, or those of its flat form, which is one XML file."""

import base64
import binascii

from generator.errors import BinarySourceError
from generator.readers.archive import MAXIMUM_PART_BYTES, Archive
from generator.readers.formulas.mathml import local_name, tex_of
from generator.readers.xml_tree import PLAIN_DOCTYPE, Node, parse_xml

CONTENT, STYLES, META, MANIFEST = "content.xml", "styles.xml", "meta.xml", "META-INF/manifest.xml"
ODF = "urn:oasis:names:tc:opendocument:xmlns:"
# Words of namespaces, where the prefix that everybody writes is another.
PREFIXES = {"drawing": "draw", "svg-compatible": "svg", "xsl-fo-compatible": "fo"}
OTHERS = {"http://www.w3.org/1999/xlink": "xlink", "http://purl.org/dc/elements/1.1/": "dc"}
TEX = frozenset({"application/x-tex", "TeX", "LaTeX"})  # encodings of an annotation of MathML
REMEDY = "open it in a word processor and save it as ODT again"


class Package:
    """A checked document. `styles` and `automatic` hold styles, `body` the text, `meta` the properties."""

    def __init__(self, content: bytes, path: str) -> None:
        self.path = path
        self.archive = Archive(content, path, "ODT") if content.startswith((b"PK", b"\xd0\xcf")) else None
        if self.archive is None:
            self._check_flat(content)
            root = styles = meta = parse_xml(content, "of the flat file", path, short_name)
        else:
            self._check_password(self.archive)
            root, styles, meta = (self._xml(self.archive, name) for name in (CONTENT, STYLES, META))
        body = root.find("office:body", "office:text")
        if body is None:
            raise BinarySourceError("the file is no OpenDocument text", path=path, suggestion=REMEDY)
        self.body = body
        self.styles = [part for root_of in (styles, root) for part in _style_parts(root_of)]
        self.masters = styles.find("office:master-styles") or Node("", {})
        self.fonts = [part for one in (styles, root) if (part := one.find("office:font-face-decls"))]
        self.meta = meta.find("office:meta") or Node("", {})

    def picture(self, image: Node) -> bytes:
        """The bytes of a picture inside the document; empty for one that is elsewhere."""
        data = image.find("office:binary-data")
        if data:
            try:
                return base64.b64decode("".join(data.text().split()), validate=True)
            except (binascii.Error, ValueError):
                return b""
        name = image.get("xlink:href").removeprefix("./")
        return self.archive.read(name) if self.archive and name in self.archive.names else b""

    def formula(self, embedded: Node) -> str:
        """A formula of an embedded object in TeX, its own where it states one; empty for other objects."""
        root = next(embedded.elements(), None)
        name = f"{embedded.get('xlink:href').removeprefix('./').rstrip('/')}/{CONTENT}"
        if root is None and self.archive is not None:
            content = PLAIN_DOCTYPE.sub(b"", self.archive.part(name), count=1)
            root = parse_xml(content, name, self.path, _unprefixed) if content else None
        if root is None or local_name(root) != "math":
            return ""
        notes = (one for one in root.descendants() if local_name(one) == "annotation")
        stated = next((one.text().strip() for one in notes if one.get("encoding") in TEX), "")
        return stated or tex_of(root)

    def _xml(self, archive: Archive, name: str) -> Node:
        content = archive.part(name)
        return parse_xml(content, name, self.path, short_name) if content else Node("", {})

    def _check_flat(self, content: bytes) -> None:
        if len(content) > MAXIMUM_PART_BYTES or b"office:document" not in content[:100_000]:
            raise BinarySourceError("the file is no OpenDocument text or is damaged", path=self.path, suggestion=REMEDY)

    def _check_password(self, archive: Archive) -> None:
        if b"encryption-data" in archive.part(MANIFEST):
            raise BinarySourceError(
                "a password protects the document", path=self.path, suggestion="save it without a password"
            )


def short_name(name: str) -> str:
    """The short name of an element or attribute that expat names by its namespace.

    >>> short_name("urn:oasis:names:tc:opendocument:xmlns:text:1.0 p"), short_name("http://www.w3.org/1999/xlink href")
    ('text:p', 'xlink:href')
    """
    namespace, _, local = name.rpartition(" ")
    if not namespace:
        return local
    if namespace.startswith(ODF):
        word = namespace.removeprefix(ODF).partition(":")[0]
        prefix = PREFIXES.get(word, word)
    else:
        prefix = OTHERS.get(namespace, "x")
    return f"{prefix}:{local}"


def _style_parts(root: Node) -> list[Node]:
    found = (root.find(tag) for tag in ("office:styles", "office:automatic-styles"))
    return [part for part in found if part]


def _unprefixed(name: str) -> str:
    """The name of an element or attribute of a formula without its namespace."""
    return name.rpartition(" ")[2]
