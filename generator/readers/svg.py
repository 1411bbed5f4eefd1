"""Whether an SVG picture is only a picture: elements of drawing alone, no script, nothing loaded from elsewhere."""

import re
from xml.parsers import expat

SVG = "http://www.w3.org/2000/svg"
# Bytes in which the root element must begin: licences stand above it as comments.
PRESCAN = 4_096
ROOT = re.compile(rb"<(?:[\w.-]{1,40}:)?svg[\s>/]")
# Nothing but these may stand in the namespace of SVG (SVG 2, appendix F, without script, links, animation,
# foreignObject and embedded media). Names of other namespaces are an editor's notes, which no browser draws.
DRAWN_NAMES = (
    "svg g defs symbol use title desc metadata switch style marker pattern mask clippath lineargradient radialgradient "
    "stop path rect circle ellipse line polyline polygon text tspan textpath image filter view solidcolor "
    "feblend fecolormatrix fecomponenttransfer fecomposite feconvolvematrix fediffuselighting fedisplacementmap "
    "fedistantlight fedropshadow feflood fefunca fefuncb fefuncg fefuncr fegaussianblur feimage femerge femergenode "
    "femorphology feoffset fepointlight fespecularlighting fespotlight fetile feturbulence"
)
DRAWN = frozenset(DRAWN_NAMES.split())
# Namespaces whose elements a browser does run inside SVG.
FORBIDDEN = frozenset({"http://www.w3.org/1999/xhtml", "http://www.w3.org/1998/Math/MathML"})
# Addresses that stay within the file: a part of it, or a picture of bytes.
OWN_ADDRESS = re.compile(r"\s*(?:#|data:image/(?:png|jpeg|gif|webp);base64,|\Z)", re.IGNORECASE)
# What loads something in a style: `url(…)` of anything but a part of the file, or an import.
STYLE_ADDRESS = re.compile(r"url\(\s*+[\"']?+\s*+(?!#)|@import|expression\s*\(|\\", re.IGNORECASE)
MAXIMUM_DEPTH = 200
MAXIMUM_ELEMENTS = 200_000  # a map of the world in detail has 20,000


def is_svg(content: bytes) -> bool:
    """Whether the bytes are meant as an SVG picture."""
    start = content[:PRESCAN].lstrip(b"\xef\xbb\xbf \t\r\n")
    return start.startswith(b"<") and bool(ROOT.search(start))


def svg_danger(content: bytes) -> str:
    """What keeps the picture from being shown, as a clause (`holds a script`); empty when it is only a picture.

    It is refused and not cleaned: what is published is what the author drew, byte for byte, or nothing.
    """
    checker = _Checker()
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    parser.StartDoctypeDeclHandler = checker.doctype
    parser.ProcessingInstructionHandler = checker.instruction
    parser.StartElementHandler = checker.start
    parser.EndElementHandler = checker.end
    parser.CharacterDataHandler = checker.text
    try:
        parser.Parse(content, True)  # expat takes no keyword
    except _DangerError as danger:
        return str(danger)
    except (expat.ExpatError, ValueError, LookupError) as error:
        return f"cannot be read as XML ({error})"
    return ""


class _DangerError(Exception):
    """What was found; it ends the parsing."""


class _Checker:
    """Stops at the first thing that is more than a picture."""

    def __init__(self) -> None:
        self.open: list[str] = []
        self.count = 0
        self.style: list[str] = []  # what stands in the style elements: a word may come in two pieces

    def doctype(self, name: str, system: str | None, public: str | None, subset: int) -> None:
        """The plain declaration of SVG 1.1 is harmless; one with entities of its own is not."""
        if subset:
            message = f"declares entities of its own for <{name}> ({public or system or 'no address'})"
            raise _DangerError(message)

    def instruction(self, target: str, _: str) -> None:
        if target.lower() != "xpacket":  # metadata of drawing programs
            message = f"has the instruction <?{target}>, which can load a style"
            raise _DangerError(message)

    def start(self, name: str, attributes: dict[str, str]) -> None:
        namespace, _, tag = name.rpartition(" ")
        self.count += 1
        self.open.append(tag.lower() if namespace == SVG else "")
        if self.count > MAXIMUM_ELEMENTS or len(self.open) > MAXIMUM_DEPTH:
            message = f"has more than {MAXIMUM_ELEMENTS:,} elements or {MAXIMUM_DEPTH} levels"
            raise _DangerError(message)
        if namespace in FORBIDDEN or (namespace == SVG and tag.lower() not in DRAWN) or not namespace:
            message = f"holds the element <{tag}>"
            raise _DangerError(message)
        for key, value in attributes.items():
            self._attribute(key.rpartition(" ")[2].lower(), value)

    def end(self, _: str) -> None:
        if self.open.pop() == "style" and STYLE_ADDRESS.search("".join(self.style)):
            message = "has a style that loads something from elsewhere"
            raise _DangerError(message)

    def text(self, data: str) -> None:
        if self.open and self.open[-1] == "style":
            self.style.append(data)

    def _attribute(self, name: str, value: str) -> None:
        if name.startswith("on"):
            message = f"runs a script ({name})"
            raise _DangerError(message)
        if name in ("href", "src", "base") and not OWN_ADDRESS.match(value):
            message = f"loads something from elsewhere ({name}={value[:40]!r})"
            raise _DangerError(message)
        if name not in ("href", "d", "points") and STYLE_ADDRESS.search(value) and "(" in value:
            message = f"loads something from elsewhere ({name}={value[:40]!r})"
            raise _DangerError(message)
