"""Running text of a page to inline nodes, with white space as a browser shows it."""

import re
from collections.abc import Iterable
from dataclasses import replace

from generator.model.inline import Code, FootnoteReference, Inline, InlineMath, Inlines, LineBreak, Link, Span, Text
from generator.model.walk import merged, plain_text
from generator.readers.html.context import Page
from generator.readers.html.dom import Element, Node, TextNode
from generator.readers.html.elements import NOT_TEXT, SIGNS, SPANS
from generator.readers.html.furniture import is_formula
from generator.readers.html.notes import holds_note
from generator.readers.html.runs import BLOCKS

# White space of HTML; a no-break space is none.
SPACES = re.compile(r"[ \t\n\f\r]+")
MORE_SPANS = {**SPANS, "dfn": SPANS["em"], "var": SPANS["em"], "cite": SPANS["em"], "address": SPANS["em"]}
VERBATIM = frozenset({"code", "tt", "samp"})
# Annotation of MathML that holds the formula as its author wrote it.
TEX_ENCODINGS = frozenset({"application/x-tex", "tex", "latex", "text/x-tex", "application/x-latex"})


def read_inlines(nodes: Iterable[Node], page: Page) -> Inlines:
    """The inline nodes of a run, without white space at its ends."""
    reader = _Reader(page)
    return _trimmed(merged(tuple(reader.nodes(nodes))))


def tex_of(element: Element) -> str:
    """The TeX that a formula in MathML or a script states; empty when it states none."""
    if is_formula(element):
        return "".join(text.text for text in element.texts()).strip()
    annotations = [one for one in element.descendants() if one.tag == "annotation"]
    stated = [one for one in annotations if one.get("encoding").lower() in TEX_ENCODINGS]
    return "".join(text.text for text in stated[0].texts()).strip() if stated else ""


class _Reader:
    """Reads one run; knows whether the text so far ends with white space."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.after_space = True
        self.sets: tuple[str, ...] = ()  # what the `picture` element around an image offers

    def nodes(self, nodes: Iterable[Node]) -> Inlines:
        return merged([inline for node in nodes for inline in self._node(node)])

    def _node(self, node: Node) -> Inlines:
        if isinstance(node, TextNode):
            return self._text(node)
        if node in self.page.furniture:
            return ()
        return self._element(node)

    def _text(self, node: TextNode) -> Inlines:
        if node.text.strip() and node.number not in self.page.kept:
            return ()
        shown = SPACES.sub(" ", node.text)
        if self.after_space:
            shown = shown.removeprefix(" ")
        if not shown:
            return ()
        self.after_space = shown.endswith(" ")
        return (Text(shown),)

    def _element(self, element: Element) -> Inlines:
        if element.tag == "math" or is_formula(element):
            return self._formula(element)
        if element.tag in NOT_TEXT:
            return ()
        if element.tag == "br":
            self.after_space = True
            return (LineBreak(),)
        if element.tag == "img":
            self.after_space = False
            return self.page.image(element, self.sets)
        if element.tag == "picture":
            return self._picture(element)
        label = self.page.notes.get(element.get("href")[1:]) if element.get("href").startswith("#") else None
        if element.tag == "a" and label and not holds_note(element, self.page.notes):
            return (FootnoteReference(label),)
        if element.tag in BLOCKS:
            return self._flattened(element)
        return self._wrapped(element, self.nodes(element.children))

    def _picture(self, element: Element) -> Inlines:
        self.sets = tuple(one.get("srcset") for one in element.descendants() if one.tag == "source")
        children = self.nodes(element.children)
        self.sets = ()
        return children

    def _flattened(self, element: Element) -> Inlines:
        """A block where only running text may stand, such as a list in a cell: its texts, set apart by spaces."""
        before = () if self.after_space else (Text(" "),)
        self.after_space = True
        children = self.nodes(element.children)
        after = () if self.after_space else (Text(" "),)
        self.after_space = True
        return merged((*before, *children, *after)) if children else ()

    def _wrapped(self, element: Element, children: Inlines) -> Inlines:
        if element.tag == "a":
            return self.page.link(element, children)
        if element.tag in VERBATIM and children:
            text = plain_text(children)
            return (Code(text),) if text.strip() else children
        if element.tag in SIGNS and children:
            opening, closing = SIGNS[element.tag]
            return (Text(opening), *children, Text(closing))
        if element.tag == "sup" and len(children) == 1 and isinstance(children[0], FootnoteReference):
            return children
        kind = MORE_SPANS.get(element.tag)
        return (Span(kind, children),) if kind and plain_text(children).strip() else children

    def _formula(self, element: Element) -> Inlines:
        tex = tex_of(element)
        self.after_space = False
        return (InlineMath(tex),) if tex else self.nodes(element.children)


def _trimmed(nodes: Inlines) -> Inlines:
    """The nodes without line breaks and white space at the ends."""
    found = list(nodes)
    while found and isinstance(found[0], LineBreak):
        found.pop(0)
    while found and _ends_blank(found[-1]):
        found.pop()
    if found:
        found[-1] = _without_end(found[-1])
    return tuple(found)


def _ends_blank(node: Inline) -> bool:
    return isinstance(node, LineBreak) or (isinstance(node, Text) and not node.value.strip(" "))


def _without_end(node: Inline) -> Inline:
    match node:
        case Text():
            return replace(node, value=node.value.rstrip(" "))
        case Span() | Link():
            return replace(node, children=_trimmed(node.children) or node.children)
        case _:
            return node
