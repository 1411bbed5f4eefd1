"""Pictures of a DOCX document: parts of its archive, or addresses of pictures elsewhere, with their descriptions."""

import posixpath

from generator.model.inline import Image, Inlines
from generator.readers.docx.package import Package
from generator.readers.office_xml import Node
from generator.readers.pictures import Pictures
from generator.readers.targets import IMAGE_SCHEMES, safe_target


class Media:
    """The pictures of one document."""

    def __init__(self, package: Package) -> None:
        self.package = package
        self.pictures = Pictures(package.path)

    def image(self, drawing: Node, relations: dict[str, tuple[str, str]], line: int) -> Inlines:
        """The picture of a drawing with its description; nothing, and a finding, when it cannot be shown."""
        found = [one.get("r:embed") or one.get("r:link") or one.get("r:id") for one in drawing.descendants()]
        name = next((name for name in found if name in relations and relations[name][0] == "image"), "")
        if not name:
            return ()
        alt = " ".join(next((one.get("descr") for one in drawing.descendants() if one.get("descr")), "").split())
        target = self._target(relations[name][1], alt, line)
        return (Image(target, alt),) if target else ()

    def _target(self, part: str, alt: str, line: int) -> str:
        if part.startswith(("http://", "https://")):
            return safe_target(self.pictures.show(part, line), IMAGE_SCHEMES) or ""
        content = self.package.read(part) if part in self.package.names else b""
        return self.pictures.embed(content, alt or posixpath.basename(part), line)
