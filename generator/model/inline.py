"""Inline nodes: what a paragraph is made of. There is no raw HTML among them."""

from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias


class SpanKind(StrEnum):
    """Kinds of marked text; the value is the HTML element."""

    EMPHASIS = "em"
    STRONG = "strong"
    SUBSCRIPT = "sub"
    SUPERSCRIPT = "sup"
    KEYBOARD = "kbd"
    MARK = "mark"


@dataclass(frozen=True, slots=True)
class Text:
    """Characters as a reader sees them: no markup, no escapes, no line break."""

    value: str


@dataclass(frozen=True, slots=True)
class Code:
    """Inline code, verbatim."""

    value: str


@dataclass(frozen=True, slots=True)
class Span:
    """Marked text."""

    kind: SpanKind
    children: "tuple[Inline, ...]"


@dataclass(frozen=True, slots=True)
class Link:
    """A link of the source: `target` is an absolute http(s) or mailto address, a path in the site, or `#anchor`."""

    target: str
    children: "tuple[Inline, ...]"
    title: str = ""


@dataclass(frozen=True, slots=True)
class Image:
    """An image: `target` as in `Link`; `alt` is plain text, empty for decoration."""

    target: str
    alt: str
    title: str = ""


@dataclass(frozen=True, slots=True)
class FootnoteReference:
    """A reference to the `Footnote` block of the same label."""

    label: str


@dataclass(frozen=True, slots=True)
class InlineMath:
    """A formula in TeX, without its dollar signs."""

    value: str


@dataclass(frozen=True, slots=True)
class LineBreak:
    """A line break that the author meant."""


Inline: TypeAlias = Text | Code | Span | Link | Image | FootnoteReference | InlineMath | LineBreak
Inlines: TypeAlias = tuple[Inline, ...]
