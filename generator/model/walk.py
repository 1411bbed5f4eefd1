"""Walking nodes: plain text of inlines and blocks, and the leaves of an article in a fixed order."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import chain
from typing import assert_never

from generator.model.article import Anchor, Article, Section, SectionRole
from generator.model.document import (
    Admonition,
    Block,
    CodeBlock,
    DefinitionList,
    Footnote,
    Heading,
    ItemList,
    Math,
    Paragraph,
    Quote,
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


class LeafKind(StrEnum):
    """Where a run of inlines stands."""

    PARAGRAPH = "paragraph"
    ITEM = "item"
    QUOTE = "quote"
    CELL = "cell"
    ROW = "row"  # the first cell of a row, which says what the row is about
    TERM = "term"
    DEFINITION = "definition"
    NOTE = "note"


TERM_AND_MEANING = (LeafKind.TERM, LeafKind.DEFINITION)
# Heads of the columns of a table that is a glossary, in the languages of the patterns and of their neighbours.
TERM_HEADS = frozenset({
    "ausdruck", "begriff", "begrip", "conceito", "concept", "concepto", "concetto", "expresión", "expression",
    "fachbegriff", "fachwort", "mot", "notion", "palabra", "parola", "term", "terme", "termine", "termo", "término",
    "vocablo", "word", "wort",
})  # fmt: skip
MEANING_HEADS = frozenset({
    "bedeutung", "betekenis", "definición", "definitie", "definition", "definizione", "definição", "définition",
    "erklärung", "erläuterung", "explanation", "explicación", "explication", "meaning", "sens", "significado",
    "signification", "significato",
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Leaf:
    """A run of inlines that is read as one: a paragraph, an item's text, a table cell. Headings and code are none.

    `number` counts leaves of the article from 0, in reading order; `section` is the anchor of its section.
    """

    number: int
    kind: LeafKind
    section: Anchor
    role: SectionRole
    children: Inlines


def leaves(article: Article) -> Iterator[Leaf]:
    """Every leaf of the article in reading order; extract and render number them alike by using this."""
    number = 0
    for section in article.sections:
        for kind, children in _leaves_of_section(section):
            yield Leaf(number, kind, section.anchor, section.role, children)
            number += 1


def plain_text(children: Inlines) -> str:
    """The characters that a reader sees: code and formulas included, footnote references and images left out.

    >>> plain_text((Text("a "), Code("b")))
    'a b'
    """
    if len(children) == 1:  # as most paragraphs have
        return inline_text(children[0])
    return "".join(map(inline_text, children))


def inline_text(node: Inline) -> str:
    """Plain text of one inline node; offsets into a leaf count these characters."""
    match node:
        case Text() | Code() | InlineMath():
            return node.value
        case Span() | Link():
            return plain_text(node.children)
        case LineBreak():
            return " "
        case Image() | FootnoteReference():
            return ""
        case _:
            assert_never(node)


def merged(nodes: Sequence[Inline]) -> Inlines:
    """The nodes with neighbouring texts as one and without empty ones."""
    result: list[Inline] = []
    for node in nodes:
        if isinstance(node, Text) and result and isinstance(result[-1], Text):
            result[-1] = Text(result[-1].value + node.value)
        elif not isinstance(node, Text) or node.value:
            result.append(node)
    return tuple(result)


def block_text(blocks: tuple[Block, ...]) -> str:
    """The plain text of blocks, leaves and code joined by single spaces."""
    return " ".join(filter(None, chain.from_iterable(map(_texts, blocks))))


def images(blocks: tuple[Block, ...]) -> Iterator[Image]:
    """Every image of the blocks, those in headings, links and marked text too."""
    for block in blocks:
        runs = (block.children,) if isinstance(block, Heading) else (children for _, children in block_leaves(block))
        for children in runs:
            yield from inline_images(children)


def inline_images(children: Inlines) -> Iterator[Image]:
    """Every image of the inlines."""
    for child in children:
        if isinstance(child, Image):
            yield child
        elif isinstance(child, Span | Link):
            yield from inline_images(child.children)


def block_leaves(block: Block, kind: LeafKind = LeafKind.PARAGRAPH) -> Iterator[tuple[LeafKind, Inlines]]:
    """The runs of inlines in a block, in reading order."""
    match block:
        case Paragraph():
            yield kind, block.children
        case Quote():
            yield from _leaves_of_blocks(block.blocks, LeafKind.QUOTE)
        case ItemList():
            for item in block.items:
                yield from _leaves_of_blocks(item.blocks, LeafKind.ITEM)
        case DefinitionList():
            yield from _leaves_of_definitions(block)
        case Table():
            yield from _leaves_of_table(block)
        case Admonition():
            yield LeafKind.NOTE, block.title
            yield from _leaves_of_blocks(block.blocks, LeafKind.NOTE)
        case Footnote():
            yield from _leaves_of_blocks(block.blocks, LeafKind.NOTE)
        case Heading() | CodeBlock() | Math() | ThematicBreak():
            return
        case _:
            assert_never(block)


def _leaves_of_section(section: Section) -> Iterator[tuple[LeafKind, Inlines]]:
    return _leaves_of_blocks(section.blocks, LeafKind.PARAGRAPH)


def _leaves_of_blocks(blocks: tuple[Block, ...], kind: LeafKind) -> Iterator[tuple[LeafKind, Inlines]]:
    for block in blocks:
        yield from block_leaves(block, kind)


def _leaves_of_definitions(block: DefinitionList) -> Iterator[tuple[LeafKind, Inlines]]:
    for item in block.items:
        for term in item.terms:
            yield LeafKind.TERM, term
        for definition in item.definitions:
            yield from _leaves_of_blocks(definition, LeafKind.DEFINITION)


def _leaves_of_table(block: Table) -> Iterator[tuple[LeafKind, Inlines]]:
    """The cells; of a table with a column of terms and one of meanings beside it they are terms and definitions."""
    heads = [plain_text(cell).strip().casefold() for cell in block.header[: len(TERM_AND_MEANING)]]
    explains = len(heads) == len(TERM_AND_MEANING) and heads[0] in TERM_HEADS and heads[1] in MEANING_HEADS
    for cell in block.header:
        yield LeafKind.CELL, cell
    for row in block.rows:
        for number, cell in enumerate(row):
            named = explains and number < len(TERM_AND_MEANING) and bool(row[0]) and bool(row[1])
            plain = LeafKind.CELL if number else LeafKind.ROW
            yield TERM_AND_MEANING[number] if named else plain, cell


def _texts(block: Block) -> Iterator[str]:
    match block:
        case Paragraph() | Heading():
            yield plain_text(block.children)
        case CodeBlock():
            yield block.text
        case Math():
            yield block.value
        case Quote() | Admonition() | Footnote():
            if isinstance(block, Admonition):
                yield plain_text(block.title)
            for child in block.blocks:
                yield from _texts(child)
        case ItemList():
            for item in block.items:
                for child in item.blocks:
                    yield from _texts(child)
        case DefinitionList() | Table() | ThematicBreak():
            for _, children in block_leaves(block):
                yield plain_text(children)
        case _:
            assert_never(block)
