"""Render: charts as small static SVG in the page itself, drawn so that they can be read on a telephone.

No style stands in them but classes (`pages.css`), so they follow the colour scheme and any content security policy. The
page shows the same numbers as a table.
"""

import xml.etree.ElementTree as ET
from collections.abc import Sequence

from generator.render.escape import Markdown, visible

WIDTH = 360  # units; a telephone shows about one pixel per unit, a desk more
ROW, BAR, TEXT_BASE = 36, 12, 12  # of a bar with its label above it: height of both, of the bar, baseline of the label
NUMBER_ROOM = 44  # to the right of the longest bar
PLOT_HEIGHT, LABEL_ROOM, HEAD_ROOM = 140, 22, 18  # of columns, and what stands below and above them
GAP = 0.25  # share of a column's room that is left empty
WIDEST = 60  # room of a column where they are few
MOST_LABELS = 8  # below columns: more would touch each other
LONGEST_LABEL = 44  # characters above a bar
Counts = Sequence[tuple[str, int]]


def bars(title: str, counts: Counts) -> Markdown:
    """Horizontal bars with their labels above them, in the order given; nothing without counts."""
    if not counts:
        return Markdown("")
    root = _drawing(title, len(counts) * ROW)
    longest = max(number for _, number in counts)
    for place, (label, number) in enumerate(counts):
        top, length = place * ROW, _scaled(number, longest, WIDTH - NUMBER_ROOM)
        _text(root, 0, top + TEXT_BASE, _short(label))
        _rectangle(root, 0, top + TEXT_BASE + 5, length, BAR)
        _text(root, length + 6, top + TEXT_BASE + 5 + BAR - 1, str(number), "gl-chart__number")
    return figure(root)


def columns(title: str, counts: Counts) -> Markdown:
    """Vertical columns side by side, the number above each and a label below some; nothing without counts."""
    if not counts:
        return Markdown("")
    root = _drawing(title, HEAD_ROOM + PLOT_HEIGHT + LABEL_ROOM)
    highest, room = max(number for _, number in counts), min(WIDEST, WIDTH / len(counts))
    step = -(-len(counts) // MOST_LABELS)
    for place, (label, number) in enumerate(counts):
        height, middle = _scaled(number, highest, PLOT_HEIGHT), place * room + room / 2
        top = HEAD_ROOM + PLOT_HEIGHT - height
        _rectangle(root, place * room + room * GAP / 2, top, room * (1 - GAP), height)
        if number and room >= NUMBER_ROOM / 2:
            _text(root, middle, top - 5, str(number), "gl-chart__number gl-chart__middle")
        if place % step == 0:
            _text(root, middle, HEAD_ROOM + PLOT_HEIGHT + 16, label, "gl-chart__middle")
    return figure(root)


def _drawing(title: str, height: int) -> ET.Element:
    """An empty drawing that screen readers name by its title; its numbers they find in the table."""
    root = ET.Element("svg", {"viewBox": f"0 0 {WIDTH} {height}", "role": "img", "class": "gl-chart"})
    ET.SubElement(root, "title").text = visible(title)
    return root


def _scaled(number: int, greatest: int, room: int) -> float:
    return round(room * number / greatest, 1) if greatest else 0.0


def _rectangle(root: ET.Element, left: float, top: float, width: float, height: float) -> None:
    values = {"x": left, "y": top, "width": width, "height": height}
    ET.SubElement(root, "rect", {name: f"{value:.1f}" for name, value in values.items()})


def _text(root: ET.Element, left: float, base: float, text: str, kind: str = "") -> None:
    attributes = {"x": f"{left:.1f}", "y": f"{base:.1f}", **({"class": kind} if kind else {})}
    ET.SubElement(root, "text", attributes).text = visible(text)


def _short(label: str) -> str:
    return label if len(label) <= LONGEST_LABEL else f"{label[: LONGEST_LABEL - 1].rstrip()}…"


def figure(root: ET.Element) -> Markdown:
    """The drawing as it stands in a page."""
    # On one line within a block element: both parsers pass it on as it is.
    return Markdown(f'<figure class="gl-figure">{ET.tostring(root, encoding="unicode")}</figure>')
