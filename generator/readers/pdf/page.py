"""What a page of a PDF document holds, as plain values: runs of text with their places, links, pictures, tags."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Font:
    """What the name and the flags of a font say of it."""

    name: str
    bold: bool
    italic: bool
    monospace: bool


@dataclass(frozen=True, slots=True)
class Area:
    """A rectangle in points; `bottom` is below `top`, as on paper."""

    left: float
    bottom: float
    right: float
    top: float


@dataclass(frozen=True, slots=True)
class Run:
    """Characters of one font and size on one baseline, with nothing but spaces between them; points, from below left.

    `tag` is the number of its marked content on the page, -1 for none. `turned` holds for text that is not level.
    `target` is the address to which it leads, empty for none.
    """

    text: str
    left: float
    right: float
    baseline: float
    size: float
    font: Font
    tag: int = -1
    turned: bool = False
    target: str = ""


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture as a file that browsers show; `content` is empty when it cannot be made one."""

    area: Area
    content: bytes
    tag: int = -1


@dataclass(frozen=True, slots=True)
class Element:
    """An element of the structure tree of one page. `number` is unique on the page; `parent` is None for roots."""

    number: int
    role: str
    alt: str = ""
    parent: "Element | None" = None

    def path(self) -> "tuple[Element, ...]":
        """The element and those around it, innermost first."""
        found: list[Element] = []
        element: Element | None = self
        while element is not None:
            found.append(element)
            element = element.parent
        return tuple(found)


@dataclass(frozen=True, slots=True)
class PdfPage:
    """One page: `elements` by the numbers of marked content."""

    number: int
    width: float
    height: float
    runs: tuple[Run, ...]
    pictures: tuple[Picture, ...] = ()
    elements: Mapping[int, Element] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class OutlineEntry:
    """A bookmark: its level from 1, its title, and the number of its page from 1 (0 when it leads nowhere)."""

    level: int
    title: str
    page: int


@dataclass(frozen=True, slots=True)
class PdfFile:
    """A document. `unmapped` is the share of its characters of which the file does not say what they are."""

    pages: tuple[PdfPage, ...]
    outline: tuple[OutlineEntry, ...]
    properties: tuple[tuple[str, str], ...]
    unmapped: float = 0.0
