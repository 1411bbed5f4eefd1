"""Blocks and inlines of a document in a short notation, for the case files of every reader."""

from typing import assert_never

from generator.model import document as model
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
)  # fmt: skip


def block_notation(block: model.RawBlock) -> str:
    match block:
        case model.Heading():
            return f"h{block.level}{' #' if block.anchor else ''}{block.anchor}: {notation(block.children)}"
        case model.Paragraph():
            return f"p: {notation(block.children)}"
        case model.CodeBlock():
            return f"{f'code {block.language}'.strip()}: {block.text}"
        case model.Quote():
            return f"quote({blocks_notation(block.blocks)})"
        case model.ItemList():
            kind = ("ul" if block.start is None else f"ol{block.start}") + ("" if block.tight else " loose")
            return f"{kind}({' '.join(item_notation(item) for item in block.items)})"
        case model.DefinitionList():
            return "dl" + " ".join(definition_notation(item) for item in block.items)
        case model.Table():
            rows = [" | ".join(notation(cell) for cell in row) for row in (block.header, *block.rows)]
            return f"table {','.join(block.alignments)}: {' / '.join(rows)}"
        case model.Admonition():
            return f"{block.kind} [{notation(block.title)}]({blocks_notation(block.blocks)})"
        case model.Math():
            return f"math: {block.value}"
        case model.ThematicBreak():
            return "hr"
        case model.Footnote():
            return f"footnote {block.label}({blocks_notation(block.blocks)})"
        case model.Line():
            return f"line: {block.text}"
        case _:
            assert_never(block)


def blocks_notation(blocks: tuple[model.RawBlock, ...], joint: str = " ") -> str:
    return joint.join(block_notation(block) for block in blocks)


def item_notation(item: model.ListItem) -> str:
    box = {None: "", True: "[x] ", False: "[ ] "}[item.checked]
    return f"{box}li({blocks_notation(item.blocks)})"


def definition_notation(item: model.DefinitionItem) -> str:
    terms = "; ".join(notation(term) for term in item.terms)
    return f"({terms} = {'; '.join(blocks_notation(blocks) for blocks in item.definitions)})"


def notation(children: Inlines) -> str:
    return "".join(inline_notation(child) for child in children)


def inline_notation(node: Inline) -> str:
    match node:
        case Text():
            return node.value
        case Code():
            return f"code({node.value})"
        case InlineMath():
            return f"math({node.value})"
        case Span():
            return f"{node.kind}({notation(node.children)})"
        case Link():
            return f"link({node.target}{'|' if node.title else ''}{node.title}: {notation(node.children)})"
        case Image():
            return f"image({node.target}: {node.alt})"
        case FootnoteReference():
            return f"^{node.label}"
        case LineBreak():
            return "⏎"
        case _:
            assert_never(node)
