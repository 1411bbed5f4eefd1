"""Pictures of a DOCX document: assets of the page where a browser shows them, else named in a finding."""

import hashlib
import posixpath

from generator.model.diagnostic import Diagnostic, Rule, Severity
from generator.model.document import Asset
from generator.model.inline import Image, Inlines
from generator.readers.docx_package import Package
from generator.readers.docx_xml import Node
from generator.readers.targets import IMAGE_SCHEMES, safe_target

# Kinds that every browser shows and that hold no script, by their first bytes. SVG can; EMF and WMF are for Windows.
SHOWN = ((b"\x89PNG\r\n\x1a\n", "png"), (b"\xff\xd8\xff", "jpg"), (b"GIF87a", "gif"), (b"GIF89a", "gif"))
FOLDER = "assets/articles"
NAME_DIGITS = 16  # of the sha256 of a picture: its name on the site


class Media:
    """The pictures of one document, each once."""

    def __init__(self, package: Package) -> None:
        self.package = package
        self.assets: dict[str, Asset] = {}
        self.diagnostics: list[Diagnostic] = []

    def image(self, drawing: Node, relations: dict[str, tuple[str, str]], line: int) -> Inlines:
        """The picture of a drawing with its description; nothing, and a finding, when it cannot be shown."""
        found = [one.get("r:embed") or one.get("r:link") or one.get("r:id") for one in drawing.descendants()]
        name = next((name for name in found if name in relations and relations[name][0] == "image"), "")
        if not name:
            return ()
        alt = " ".join(next((one.get("descr") for one in drawing.descendants() if one.get("descr")), "").split())
        target = self._target(relations[name][1])
        if target:
            return (Image(target, alt),)
        self.diagnostics.append(self._left_out(alt or posixpath.basename(relations[name][1]), line))
        return ()

    def _target(self, part: str) -> str:
        if part.startswith(("http://", "https://")):
            return safe_target(part, IMAGE_SCHEMES) or ""
        if part not in self.package.names:
            return ""
        content = self.package.read(part)
        kind = next((kind for start, kind in SHOWN if content.startswith(start)), "")
        if not kind:
            return ""
        digest = hashlib.sha256(content).hexdigest()
        path = f"{FOLDER}/{digest[:NAME_DIGITS]}.{kind}"
        self.assets[path] = Asset(path, content, digest)
        return posixpath.relpath(path, posixpath.dirname(self.package.path) or ".")

    def _left_out(self, name: str, line: int) -> Diagnostic:
        return Diagnostic(
            Rule.IMAGE_LEFT_OUT,
            Severity.WARNING,
            f"the picture {name!r} is in no format that browsers show; it was left out",
            self.package.path,
            line,
            suggestion="replace it in the document by a PNG or JPEG picture",
        )
