"""Render: maps as small static SVG in the page itself: what stands around an article or a term, and how topics meet.

Each node is a link that the keyboard reaches, and the page has the same links as a list. The layout is a table, so it
is the same for the same nodes and can be read on a telephone; colours come from classes (`maps.css`).
"""

import re
import textwrap
import xml.etree.ElementTree as ET
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import sqrt
from posixpath import basename, dirname, relpath

from generator.render.charts import figure
from generator.render.escape import Markdown, visible
from generator.render.page import link
from generator.render.spoken import foreign, spoken, written_in
from generator.text.words import Words

WIDTH = 360  # units; a telephone shows about one pixel per unit
BOX, HEIGHT, GAP = 112, 50, 8  # of a node: width, height, and what is left free below it
LINE, LINES, LETTERS = 14, 3, 15  # of its text: height of a line, most lines, characters of a line
BOLD_LETTERS, LONGEST_WORD = 14, 24  # characters that fit in the middle; of a word that is set on one line, but closer
WORD = re.compile(r"[^\s-]+")
TOPIC_ROW, AXIS, TOPIC_LETTERS = 28, 210, 30  # of the map of topics: height of a row, place of dots, longest name
# What the theme turns into `href`: of an `href` here, MkDocs leaves the address as it is and Zensical does not.
ADDRESS = "data-to"
LEAST_DOT, DOT_GROWTH, WIDEST_ARC, WIDEST_LINE = 3.0, 1.2, 150, 5


@dataclass(frozen=True, slots=True)
class Node:
    """What a map shows, where it leads (the path of a page below docs/), and its language, empty where unknown."""

    label: str
    path: str
    language: str = ""


@dataclass(frozen=True, slots=True)
class Tie:
    """Two topics, by their places among the nodes, and how many articles have both."""

    one: int
    other: int
    articles: int


def neighbourhood(title: str, centre: Node, left: Sequence[Node], right: Sequence[Node], words: Words) -> Markdown:
    """A page's subject between the articles and the terms around it; nothing where there are none."""
    if not left and not right:
        return Markdown("")
    rows = max(len(left), len(right))
    height = rows * (HEIGHT + GAP) - GAP
    root = _drawing(title, height)
    middle = (WIDTH - BOX) / 2
    for nodes, start, edge in ((left, 0, middle), (right, WIDTH - BOX, middle + BOX)):
        top = (height - (len(nodes) * (HEIGHT + GAP) - GAP)) / 2
        for place, node in enumerate(nodes):
            own = top + place * (HEIGHT + GAP)
            inner = start + BOX if start == 0 else start
            _line(root, edge, height / 2, inner, own + HEIGHT / 2)
            _box(_link(root, node, centre.path, words), start, own, node.label)
    own_node = ET.SubElement(root, "g", {"class": "gl-map__centre", **_language(centre, words)})
    _box(own_node, middle, (height - HEIGHT) / 2, centre.label, BOLD_LETTERS)
    return figure(root)


def topic_map(
    title: str, nodes: Sequence[Node], sizes: Sequence[int], ties: Sequence[Tie], page: str, words: Words
) -> Markdown:
    """Topics below each other, with a curve between two that share articles; nothing without topics."""
    if not nodes:
        return Markdown("")
    root = _drawing(title, len(nodes) * TOPIC_ROW)
    for tie in ties:
        one, other = (_middle(place) for place in sorted((tie.one, tie.other)))
        wide, tall = min((other - one) / 2, WIDEST_ARC), (other - one) / 2
        course = f"M{AXIS} {one:g}A{wide:g} {tall:g} 0 0 1 {AXIS} {other:g}"
        ET.SubElement(root, "path", {"d": course, "stroke-width": f"{min(tie.articles, WIDEST_LINE)}"})
    for place, (node, size) in enumerate(zip(nodes, sizes, strict=True)):
        target = _link(root, node, page, words)
        dot = LEAST_DOT + DOT_GROWTH * sqrt(size)
        ET.SubElement(target, "circle", {"cx": f"{AXIS}", "cy": f"{_middle(place):g}", "r": f"{min(dot, 11):.1f}"})
        name = textwrap.shorten(visible(node.label), TOPIC_LETTERS, placeholder="…")
        _text(target, AXIS - 16, _middle(place) + 4, name, "gl-map__end")
    return figure(root)


def as_list(nodes: Sequence[Node], page: str, words: Words) -> Sequence[Markdown]:
    """The links of a map, as the text beside it has them."""
    return [link(spoken(node.label, node.language, words), node.path, page) for node in nodes]


def _middle(place: int) -> float:
    return place * TOPIC_ROW + TOPIC_ROW / 2


def _drawing(title: str, height: float) -> ET.Element:
    """An empty drawing; a group, for what is in an image cannot be reached."""
    root = ET.Element("svg", {"viewBox": f"-2 -2 {WIDTH + 4} {height + 4:g}", "role": "group", "class": "gl-map"})
    root.set("aria-label", visible(title))
    return root


def _link(root: ET.Element, node: Node, page: str, words: Words) -> ET.Element:
    """A link from address to address, once the theme has made it one (`partials/page.html`)."""
    address = f"{relpath(_folder(node.path), _folder(page))}/"
    target = ET.SubElement(root, "a", {ADDRESS: address, **_language(node, words)})
    ET.SubElement(target, "title").text = visible(node.label)
    return target


def _language(node: Node, words: Words) -> Mapping[str, str]:
    """Where the page speaks another; the order of letters follows from the letters themselves."""
    return {"lang": node.language} if foreign(written_in(node.language, node.label), words) else {}


def _folder(path: str) -> str:
    """The address of a page, from the root of the site and without a slash at its end."""
    return dirname(path) or "." if basename(path) == "index.md" else path.removesuffix(".md")


def _line(root: ET.Element, left: float, top: float, right: float, bottom: float) -> None:
    between = (left + right) / 2
    course = f"M{left:g} {top:g}C{between:g} {top:g} {between:g} {bottom:g} {right:g} {bottom:g}"
    ET.SubElement(root, "path", {"d": course})


def _box(parent: ET.Element, left: float, top: float, label: str, letters: int = LETTERS) -> None:
    values = {"x": left, "y": top, "width": BOX, "height": HEIGHT, "rx": 6}
    ET.SubElement(parent, "rect", {name: f"{value:g}" for name, value in values.items()})
    longest = max(map(len, WORD.findall(visible(label))), default=0)
    lines = textwrap.wrap(visible(label), max(LETTERS, min(longest, LONGEST_WORD)), max_lines=LINES, placeholder="…")
    first = top + HEIGHT / 2 - (len(lines) - 1) * LINE / 2 + 4
    for number, line in enumerate(lines):
        written = _text(parent, left + BOX / 2, first + number * LINE, line, "gl-map__middle")
        if len(line) > letters:  # its letters are set closer
            written.attrib |= {"textLength": f"{BOX - 8}", "lengthAdjust": "spacingAndGlyphs"}


def _text(parent: ET.Element, left: float, base: float, text: str, kind: str) -> ET.Element:
    written = ET.SubElement(parent, "text", {"x": f"{left:g}", "y": f"{base:g}", "class": kind})
    written.text = text
    return written
