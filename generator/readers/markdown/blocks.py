"""Block nodes of the Markdown tree to blocks of the model."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import groupby

from generator.model.document import (
    Admonition,
    Block,
    CodeBlock,
    DefinitionItem,
    DefinitionList,
    Footnote,
    Heading,
    ItemList,
    ListItem,
    Math,
    Paragraph,
    Quote,
    SourcePlace,
    Table,
    ThematicBreak,
)
from generator.model.inline import Inlines, Text
from generator.readers.findings import Findings
from generator.readers.markdown.html_blocks import read_html_block
from generator.readers.markdown.inlines import read_inlines
from generator.readers.markdown.tree import Node

# The id at the end of a heading, as Python-Markdown and pandoc write it: `{#id}` or `{: #id }`.
HEADING_ID = re.compile(r"[ \t]*\{:?[ \t]*#([\w.:-]+)[ \t]*\}[ \t]*\Z")
# The box of a task, at the start of an item (GitHub Flavored Markdown, task list items).
TASK = re.compile(r"\[([ xX])\][ \t]+")
# The name of a language in the info string of a fence: `python`, `{.python …}`, `C++`.
LANGUAGE = re.compile(r"[{.\s]*([\w+#.-]+)")
ADMONITION_KIND = re.compile(r"[a-z][a-z0-9-]*\Z")
# The first line of a remark in the shape of a quote; Obsidian adds `-` or `+` for folding, and a title.
ALERT = re.compile(r">[ \t]*\[!([A-Za-z][A-Za-z-]{1,30})\][+-]?(?=\s|\Z)")
ALERT_MARK = re.compile(r"\[![A-Za-z-]+\][+-]?\s*")
ALIGNMENT = re.compile(r"text-align:(left|center|right)")


class BlockReader:
    """Reads the blocks of one source; `lines` are its text lines, by which places end at text and not at blanks."""

    def __init__(self, lines: tuple[str, ...], findings: Findings) -> None:
        self.lines = lines
        self.findings = findings

    def blocks(self, nodes: Iterable[Node]) -> tuple[Block, ...]:
        """The nodes as the model has them."""
        return tuple(block for node in nodes for block in self._blocks(node))

    def _blocks(self, node: Node) -> Iterator[Block]:
        if node.kind == "html_block":
            yield from read_html_block(node.text, self._place(node), self.findings)
        elif node.kind == "paragraph":
            children = self._inlines(node)
            if children:
                yield Paragraph(children, self._place(node))
        else:
            yield self._block(node)

    def _block(self, node: Node) -> Block:
        place = self._place(node)
        match node.kind:
            case "heading":
                return self._heading(int(node.text.removeprefix("h")), self._inlines(node), place)
            case "fence" | "code_block":
                return CodeBlock(node.text.removesuffix("\n"), _language(node.info), place)
            case "blockquote":
                return self._alert(node, place) or Quote(self.blocks(node.children), place)
            case "bullet_list" | "ordered_list":
                return self._list(node, place)
            case "dl":
                return DefinitionList(tuple(self._definitions(node.children)), place)
            case "table":
                return self._table(node, place)
            case "admonition":
                return self._admonition(node, place)
            case "footnote_reference":
                return Footnote(node.info, self.blocks(node.children), place)
            case "math_block":
                return Math(node.text.strip(), place)
            case "hr":
                return ThematicBreak(place)
        message = f"the Markdown parser gave a block that no rule reads: {node.kind}"
        raise AssertionError(message)

    def _place(self, node: Node) -> SourcePlace:
        """The lines of a node without blank ones at its end; units and lines of a text file are numbered alike."""
        last = max(node.first, min(node.last, len(self.lines)))
        while last > node.first and not self.lines[last - 1].strip():
            last -= 1
        return SourcePlace(node.first, last, node.first)

    def _inlines(self, node: Node) -> Inlines:
        return read_inlines(node.children, self.findings)

    def _heading(self, level: int, children: Inlines, place: SourcePlace) -> Heading:
        last = children[-1] if children else None
        match = HEADING_ID.search(last.value) if isinstance(last, Text) else None
        if not match or not isinstance(last, Text) or self._is_escaped(match[0].strip(), place):
            return Heading(level, children, place)
        rest = last.value[: match.start()]
        return Heading(level, (*children[:-1], Text(rest)) if rest else children[:-1], place, match[1])

    def _is_escaped(self, heading_id: str, place: SourcePlace) -> bool:
        """Whether what looks like an id has a backslash before it and so is text; the parser has taken that away."""
        lines = self.lines[place.first - 1 : place.last]
        return any(line.rstrip("# \t").endswith(f"\\{heading_id}") for line in lines)

    def _list(self, node: Node, place: SourcePlace) -> ItemList:
        start = int(node.attributes.get("start", "1")) if node.kind == "ordered_list" else None
        tight = not any(
            child.kind == "paragraph" and not child.hidden for item in node.children for child in item.children
        )
        return ItemList(tuple(self._item(item) for item in node.children), start, place, tight)

    def _item(self, node: Node) -> ListItem:
        return _task(ListItem(self.blocks(node.children), self._place(node)))

    def _definitions(self, nodes: tuple[Node, ...]) -> Iterator[DefinitionItem]:
        """One item per run of terms with the definitions that follow it."""
        runs = [(kind, list(run)) for kind, run in groupby(nodes, key=lambda node: node.kind)]
        for (_, terms), (_, definitions) in zip(runs[::2], runs[1::2], strict=True):
            first, last = self._place(terms[0]), self._place(definitions[-1])
            yield DefinitionItem(
                tuple(self._inlines(term) for term in terms),
                tuple(self.blocks(definition.children) for definition in definitions),
                SourcePlace(first.first, last.last, first.line),
            )

    def _table(self, node: Node, place: SourcePlace) -> Table:
        rows = [row.children for part in node.children for row in part.children]
        header, *body = [tuple(self._inlines(cell) for cell in row) for row in rows]
        return Table(header, tuple(body), tuple(_alignment(cell) for cell in rows[0]), place)

    def _admonition(self, node: Node, place: SourcePlace) -> Admonition:
        """An admonition; the title is empty when the source states none (builders then show the kind)."""
        blocks = node.children
        title: Inlines = ()
        if blocks and blocks[0].kind == "admonition_title":
            title, blocks = self._title(node.text, blocks[0]), blocks[1:]
        kind = node.info if ADMONITION_KIND.match(node.info) else "note"
        return Admonition(kind, title, self.blocks(blocks), place)

    def _alert(self, node: Node, place: SourcePlace) -> Admonition | None:
        """The remark that a quote is if its first line says so: `> [!NOTE]` on GitHub, with a title in Obsidian."""
        first = node.children[0] if node.children else None
        match = ALERT.search(self.lines[place.first - 1])
        if first is None or first.kind != "paragraph" or first.first != node.first or not match:
            return None
        opening, rest = _first_line(first.children)
        mark = opening[0] if opening else None
        if mark is None or mark.kind != "text" or not ALERT_MARK.match(mark.text):
            return None  # a link definition of that name makes it a link
        named = replace(mark, text=ALERT_MARK.sub("", mark.text))
        title = read_inlines((named, *opening[1:]), self.findings) if named.text or opening[1:] else ()
        body = (replace(first, first=first.first + 1, children=rest),) if rest else ()
        return Admonition(match[1].lower(), title, self.blocks((*body, *node.children[1:])), place)

    def _title(self, stated: str, title: Node) -> Inlines:
        _, _, words = stated.strip().partition(" ")
        return self._inlines(title) if words else ()


def _first_line(nodes: tuple[Node, ...]) -> tuple[tuple[Node, ...], tuple[Node, ...]]:
    """The inline nodes before the first line break, and those behind it."""
    ends = (number for number, node in enumerate(nodes) if node.kind in ("softbreak", "hardbreak"))
    end = next(ends, len(nodes))
    return nodes[:end], nodes[end + 1 :]


def _language(info: str) -> str:
    match = LANGUAGE.match(info)
    return match[1].lower() if match else ""


def _task(item: ListItem) -> ListItem:
    """The item with its box read, where it begins with one."""
    first = item.blocks[0] if item.blocks else None
    text = first.children[0] if isinstance(first, Paragraph) else None
    match = TASK.match(text.value) if isinstance(text, Text) else None
    if not match or not isinstance(text, Text) or not isinstance(first, Paragraph):
        return item
    rest = (Text(text.value[match.end() :]),) if text.value[match.end() :] else ()
    paragraph = replace(first, children=(*rest, *first.children[1:]))
    return replace(item, blocks=(paragraph, *item.blocks[1:]), checked=match[1] != " ")


def _alignment(cell: Node) -> str:
    match = ALIGNMENT.search(cell.attributes.get("style", ""))
    return match[1] if match else ""
