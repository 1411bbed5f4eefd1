"""Blocks of the article from the tree of a page: headings, paragraphs, lists, tables, quotes, code, figures."""

from collections.abc import Iterable, Iterator, Sequence

from generator.model.document import Admonition, Block, CodeBlock, Heading, Math, Paragraph, Quote, ThematicBreak
from generator.model.inline import FootnoteReference, Image, Inlines, Link, Span
from generator.model.walk import plain_text
from generator.readers.html.code import is_code, language_of, read_code
from generator.readers.html.context import Page
from generator.readers.html.dom import Element, Node, TextNode
from generator.readers.html.furniture import is_formula
from generator.readers.html.lists import LISTS, read_definitions, read_list
from generator.readers.html.remarks import remark_kind, title_of, without
from generator.readers.html.runs import HEADINGS
from generator.readers.html.tables import is_data_table, read_table
from generator.readers.html.text import read_inlines, tex_of

NESTED = frozenset({*LISTS, "dl", "blockquote"})
# Lists and quotes inside each other; what is deeper is read as if it stood at this depth.
MAXIMUM_NESTING = 20


class ContentReader:
    """Reads the kept part of a page."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.path: list[Element] = []
        self.nesting = 0

    def blocks(self, nodes: Iterable[Node]) -> tuple[Block, ...]:
        """The blocks of the nodes, running text between blocks as paragraphs."""
        result: list[Block] = []
        run: list[Node] = []
        for node in nodes:
            if isinstance(node, Element) and (node in self.page.blocks or _is_display(node)):
                result.extend(self._paragraphs(run))
                run.clear()
                result.extend(self._block(node))
            else:
                run.append(node)
        return (*result, *self._paragraphs(run))

    def _block(self, element: Element) -> tuple[Block, ...]:
        if element in self.page.furniture:
            return ()
        self.path.append(element)
        try:
            return tuple(self._read(element))
        finally:
            self.path.pop()

    def _read(self, element: Element) -> Iterable[Block]:
        if is_code(element):
            return self._code(element)
        if element.tag in HEADINGS:
            return self._heading(element)
        if self.nesting < MAXIMUM_NESTING and (element.tag in NESTED or remark_kind(element)):
            return self._nested(element)
        if element.tag == "table" and is_data_table(element):
            return self._table(element)
        if element.tag == "hr":
            return self._rule(element)
        if _is_display(element):
            return self._math(element)
        return self._linked(element) if element.tag == "a" else self.blocks(element.children)

    def _code(self, element: Element) -> Iterator[Block]:
        if not any(text.number in self.page.kept for text in element.texts()):
            return
        text = read_code(element, self.page)
        if text:
            place = self.page.place(
                (one for one in element.texts() if one.number not in self.page.dropped), element.line
            )
            yield CodeBlock(text, language_of(element, tuple(self.path[:-1])), place)

    def _heading(self, element: Element) -> Iterator[Block]:
        children = read_inlines(element.children, self.page)
        if plain_text(children).strip():
            place = self.page.place(element.texts(), element.line)
            yield Heading(int(element.tag[1]), children, place, element.get("id") if element.tag != "h1" else "")
        elif children:
            yield Paragraph(children, self.page.place(element.texts(), element.line))

    def _paragraphs(self, nodes: Sequence[Node]) -> Iterator[Block]:
        if not any(isinstance(node, Element) or node.number in self.page.kept for node in nodes):
            return  # nine in ten runs of nodes are the white space between two blocks
        for part in _parts(nodes):
            children = read_inlines(part, self.page)
            if plain_text(children).strip() or _holds_sign(children):
                line = next((node.line for node in part), 0)
                yield Paragraph(children, self.page.place(_texts(part), line))

    def _linked(self, element: Element) -> Iterable[Block]:
        """The blocks in a link; the link is kept where they are one paragraph."""
        blocks = self.blocks(element.children)
        if len(blocks) == 1 and isinstance(blocks[0], Paragraph):
            return (Paragraph(self.page.link(element, blocks[0].children), blocks[0].place),)
        return blocks

    def _nested(self, element: Element) -> Iterable[Block]:
        self.nesting += 1
        try:
            if remark_kind(element):
                return self._remark(element)
            if element.tag == "blockquote":
                return self._quote(element)
            read = read_definitions if element.tag == "dl" else read_list
            return read(element, self.page, self.blocks)
        finally:
            self.nesting -= 1

    def _quote(self, element: Element) -> Iterable[Block]:
        blocks = self.blocks(element.children)
        return (Quote(blocks, self.page.place(element.texts(), element.line)),) if blocks else ()

    def _remark(self, element: Element) -> Iterable[Block]:
        title = title_of(element)
        named = read_inlines(title.children, self.page) if title else ()
        blocks = self.blocks(without(element, title))
        if not blocks:
            return (Paragraph(named, self.page.place(element.texts(), element.line)),) if named else ()
        return (Admonition(remark_kind(element), named, blocks, self.page.place(element.texts(), element.line)),)

    def _table(self, element: Element) -> Iterator[Block]:
        for caption in element.elements():
            if caption.tag == "caption":
                yield from self._block(caption)
        table = read_table(element, self.page)
        if table:
            yield table

    def _rule(self, element: Element) -> Iterator[Block]:
        if 1 < element.first <= self.page.last_kept:
            yield ThematicBreak(self.page.place((), element.line))

    def _math(self, element: Element) -> Iterator[Block]:
        tex = tex_of(element)
        if tex:
            yield Math(tex, self.page.place(element.texts(), element.line))


def _is_display(element: Element) -> bool:
    """Whether an element is a formula on a line of its own."""
    if is_formula(element):
        return "mode=display" in element.get("type")
    return element.tag == "math" and element.get("display") == "block" and bool(tex_of(element))


def _parts(nodes: Sequence[Node]) -> Iterator[list[Node]]:
    """The nodes between double line breaks, which people use as ends of paragraphs."""
    part: list[Node] = []
    breaks = 0
    for node in nodes:
        if isinstance(node, Element) and node.tag == "br":
            breaks += 1
        elif isinstance(node, Element) or node.text.strip():
            if breaks > 1:
                yield part
                part = []
            breaks = 0
        part.append(node)
    yield part


def _texts(nodes: Iterable[Node]) -> Iterator[TextNode]:
    for node in nodes:
        if isinstance(node, TextNode):
            yield node
        else:
            yield from node.texts()


def _holds_sign(children: Inlines) -> bool:
    """Whether an image or the mark of a footnote stands among them."""
    return any(
        isinstance(child, FootnoteReference | Image) or (isinstance(child, Link | Span) and _holds_sign(child.children))
        for child in children
    )
