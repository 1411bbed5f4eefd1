"""Changing the text of a document wherever it stands: the walk that all repairs share."""

from collections.abc import Callable
from dataclasses import replace
from enum import Flag, auto
from typing import TypeAlias, TypeVar, assert_never

from generator.model.document import (
    Admonition,
    Block,
    CodeBlock,
    DefinitionItem,
    DefinitionList,
    Document,
    Footnote,
    Heading,
    ItemList,
    Line,
    ListItem,
    Math,
    MetadataField,
    Paragraph,
    Quote,
    RawBlock,
    Table,
    ThematicBreak,
)
from generator.model.inline import (
    Code,
    FootnoteReference,
    Image,
    Inline,
    InlineMath,
    Inlines,
    LineBreak,
    Link,
    Span,
    Text,
)

Node = TypeVar("Node")

Change: TypeAlias = Callable[[str, int], str]
"""What a repair does to a text that stands on a line (from 1; 0 when nowhere in the source)."""


class Scope(Flag):
    """Which texts a repair may change."""

    LINES = auto()  # plain text whose role is unknown
    PROSE = auto()  # text nodes, titles, descriptions of images, metadata
    CODE = auto()  # code and formulas
    ALL = LINES | PROSE | CODE


def rewrite(document: Document, change: Change, scope: Scope) -> Document:
    """The document with every text in scope changed; `change` is called in reading order, metadata first."""
    rewriter = _Rewriter(change, scope)
    metadata = tuple(rewriter.field(field) for field in document.metadata)
    blocks = tuple(rewriter.raw_block(block) for block in document.blocks)
    return replace(document, metadata=metadata, blocks=blocks)


class _Rewriter:
    """Applies one change throughout a document. What it leaves as it was is the same object, for most of a text is."""

    def __init__(self, change: Change, scope: Scope) -> None:
        self.change = change
        self.scope = scope
        self._takes_lines = Scope.LINES in scope

    def field(self, field: MetadataField) -> MetadataField:
        values = tuple(self._changed(value, field.place.line, Scope.PROSE) for value in field.values)
        return field if values == field.values else replace(field, values=values)

    def raw_block(self, block: RawBlock) -> RawBlock:
        if isinstance(block, Line):
            return self._line(block)
        return self._block(block)

    def _line(self, line: Line) -> Line:
        """A line; most of a plain text are many, so nothing is asked twice."""
        if not line.text or not self._takes_lines:
            return line
        text = self.change(line.text, line.place.line)
        return line if text == line.text else replace(line, text=text)

    def _block(self, block: Block) -> Block:
        line = block.place.line
        match block:
            case Heading() | Paragraph():
                children = self._inlines(block.children, line)
                return block if children is block.children else replace(block, children=children)
            case CodeBlock():
                text = self._code(block.text, line)
                return block if text == block.text else replace(block, text=text)
            case Math():
                value = self._code(block.value, line)
                return block if value == block.value else replace(block, value=value)
            case Quote() | Footnote():
                blocks = self._blocks(block.blocks)
                return block if blocks is block.blocks else replace(block, blocks=blocks)
            case Admonition():
                title = self._inlines(block.title, line)
                return replace(block, title=title, blocks=self._blocks(block.blocks))
            case ItemList():
                items = _same_or_new(block.items, self._item)
                return block if items is block.items else replace(block, items=items)
            case DefinitionList():
                return replace(block, items=tuple(self._definition(item) for item in block.items))
            case Table():
                return self._table(block)
            case ThematicBreak():
                return block
            case _:
                assert_never(block)

    def _blocks(self, blocks: tuple[Block, ...]) -> tuple[Block, ...]:
        return _same_or_new(blocks, self._block)

    def _item(self, item: ListItem) -> ListItem:
        blocks = self._blocks(item.blocks)
        return item if blocks is item.blocks else replace(item, blocks=blocks)

    def _definition(self, item: DefinitionItem) -> DefinitionItem:
        terms = tuple(self._inlines(term, item.place.line) for term in item.terms)
        return replace(item, terms=terms, definitions=tuple(self._blocks(blocks) for blocks in item.definitions))

    def _table(self, table: Table) -> Table:
        """A table with its cells changed; the row under the header follows the line of dashes."""
        line = table.place.line
        header = tuple(self._inlines(cell, line) for cell in table.header)
        rows = tuple(
            tuple(self._inlines(cell, number) for cell in row) for number, row in enumerate(table.rows, line + 2)
        )
        return replace(table, header=header, rows=rows)

    def _inlines(self, children: Inlines, line: int) -> Inlines:
        return _same_or_new(children, lambda child: self._inline(child, line))

    def _inline(self, node: Inline, line: int) -> Inline:
        match node:
            case Text():
                value = self._changed(node.value, line, Scope.PROSE)
                return node if value == node.value else Text(value)
            case Code():
                return Code(self._code(node.value, line))
            case InlineMath():
                return InlineMath(self._code(node.value, line))
            case Span():
                children = self._inlines(node.children, line)
                return node if children is node.children else replace(node, children=children)
            case Link():
                return self._link(node, line)
            case Image():
                alt = self._changed(node.alt, line, Scope.PROSE)
                return replace(node, alt=alt, title=self._changed(node.title, line, Scope.PROSE))
            case FootnoteReference() | LineBreak():
                return node
            case _:
                assert_never(node)

    def _link(self, link: Link, line: int) -> Link:
        title, children = self._changed(link.title, line, Scope.PROSE), self._inlines(link.children, line)
        same = title == link.title and children is link.children
        return link if same else replace(link, title=title, children=children)

    def _code(self, text: str, line: int) -> str:
        return self._changed(text, line, Scope.CODE)

    def _changed(self, text: str, line: int, kind: Scope) -> str:
        return self.change(text, line) if text and kind in self.scope else text


def _same_or_new(nodes: tuple[Node, ...], change: Callable[[Node], Node]) -> tuple[Node, ...]:
    """The changed nodes, or the very tuple that came in when each is as it was."""
    changed = tuple(change(node) for node in nodes)
    return nodes if all(new is old for new, old in zip(changed, nodes, strict=True)) else changed
