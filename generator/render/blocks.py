"""Render: blocks to Markdown that CommonMark and Python-Markdown nest alike, by an indent of four."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import assert_never

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
    Table,
    ThematicBreak,
)
from generator.model.inline import Inlines
from generator.model.walk import plain_text
from generator.render import escape
from generator.render.inlines import SEPARATOR, Ink, write_runs
from generator.render.runs import LinkWrap, PassageId, Runs, flatten

INDENT = 4  # Python-Markdown nests by four spaces; CommonMark by the width of the marker, so markers are padded
LAST_NUMBER = 99_999  # a marker of more digits would be wider than CommonMark's largest indent of an item's text
TERM_SEPARATOR = " / "  # one parser reads a single line of terms
BACKTICK_RUNS = re.compile("`+")
LANGUAGE = re.compile(r"[a-z0-9][a-z0-9_+#.-]{0,30}")
ADMONITION_KIND = re.compile(r"[a-z][a-z0-9-]{0,30}")
DELIMITERS = {"left": ":---", "center": ":---:", "right": "---:"}
# Blocks that run into a neighbour of the same family, whatever stands between them but text.
FAMILIES = {ItemList: "list", Quote: "quote", DefinitionList: "definitions"}


@dataclass(frozen=True, slots=True)
class Pen:
    """How blocks are written in one place. `runs` gives the runs of the next leaf, marks included, in reading order."""

    ink: Ink
    runs: Callable[[Inlines], Runs] = flatten


def write_blocks(blocks: Sequence[Block], pen: Pen, *, top: bool = False) -> str:
    """The blocks as Markdown, without a final newline; footnotes are read as such at the `top` level only."""
    written: list[str] = []
    family = ""
    for block in blocks:
        text = _write(block, pen, top=top)
        if not text:
            continue
        previous, family = family, FAMILIES.get(type(block), "")
        written += [SEPARATOR, text] if family and family == previous else [text]
    return "\n\n".join(written)


def write_heading(level: int, children: Inlines, anchor: str, ink: Ink) -> str:
    """A heading on one line with its id; empty when it has no text."""
    text = write_runs(flatten(children), replace(ink, line_break=" ", starts_line=False))
    if not text:
        return ""
    return f"{'#' * level} {escape.escape_heading(text)}" + (f" {{#{anchor}}}" if anchor else "")


def _write(block: Block, pen: Pen, *, top: bool) -> str:
    match block:
        case Paragraph():
            return write_runs(pen.runs(block.children), pen.ink)
        case Heading():
            return write_heading(block.level, block.children, block.anchor, pen.ink)
        case CodeBlock():
            return fenced(block.text, block.language)
        case Quote():
            quoted = write_blocks(block.blocks, pen)
            return _prefixed(quoted, "> ", "> ") if quoted else ""
        case ItemList():
            return _list(block, pen)
        case DefinitionList():
            return "\n\n".join(text for text in (_definition(item, pen) for item in block.items) if text)
        case Table():
            return _table(block, pen)
        case Admonition():
            return _admonition(block, pen)
        case Math():
            return _formula(block.value)
        case ThematicBreak():
            return "---"
        case Footnote():
            return _footnote(block, pen, top=top)
        case _:
            assert_never(block)


def fenced(text: str, language: str) -> str:
    """The text as a code block, in a fence that it cannot end."""
    code = escape.NOT_TEXT.sub("", text.replace("\r\n", "\n").replace("\r", "\n")).strip("\n")
    fence = "`" * max(3, 1 + max((len(run) for run in BACKTICK_RUNS.findall(code)), default=0))
    name = language if LANGUAGE.fullmatch(language) else ""
    return f"{fence}{name}\n{code}\n{fence}"


def _prefixed(text: str, first: str, others: str) -> str:
    """The lines of the text behind a marker; lines without text get no white space at their end."""
    lines = text.split("\n")
    prefixed = [first + lines[0], *(others + line if line else others.rstrip() for line in lines[1:])]
    return "\n".join(prefixed)


def _hanging(marker: str, blocks: Sequence[Block], pen: Pen) -> str:
    """Blocks behind a marker. If they do not begin with text, a comment does: a fence behind a marker is not seen."""
    text = _compact(blocks, pen) if _is_compact(blocks) else write_blocks(blocks, pen)
    if not text:
        return ""
    if not _opens_with_text(blocks):
        text = f"{SEPARATOR}\n\n{text}"
    width = max(INDENT, len(marker) + 1)
    return _prefixed(text, marker.ljust(width), " " * width)


def _opens_with_text(blocks: Sequence[Block]) -> bool:
    """Whether the first block is text; a footnote, which is none below the top level, is written as its text."""
    first = blocks[0] if blocks else None
    if isinstance(first, Footnote):
        return _opens_with_text(first.blocks)
    return isinstance(first, Paragraph) and bool(plain_text(first.children).strip())


def _is_compact(blocks: Sequence[Block]) -> bool:
    """Whether the blocks are a text and a tight list below it, as in nested tight lists."""
    if len(blocks) != 2 or not isinstance(blocks[0], Paragraph):  # noqa: PLR2004  # a pair
        return False
    return isinstance(blocks[1], ItemList) and blocks[1].tight


def _compact(blocks: Sequence[Block], pen: Pen) -> str:
    """A text and the list below it, close together unless an item of the list holds a blank line."""
    parts = [part for block in blocks if (part := write_blocks((block,), pen))]
    return ("\n\n" if any("\n\n" in part for part in parts) else "\n").join(parts)


def _list(block: ItemList, pen: Pen) -> str:
    start = block.start if block.start is not None and 0 <= block.start + len(block.items) <= LAST_NUMBER else 1
    numbers = range(start, start + len(block.items))
    markers = ["-" if block.start is None else f"{number}." for number in numbers]
    written = [_item(item, marker, pen) for item, marker in zip(block.items, markers, strict=True)]
    items = [item for item in written if item]
    # A blank line within an item makes the whole list loose; Python-Markdown then needs blank lines between items too.
    return ("\n" if block.tight and not any("\n\n" in item for item in items) else "\n\n").join(items)


def _item(item: ListItem, marker: str, pen: Pen) -> str:
    box = {None: "", True: "[x] ", False: "[ ] "}[item.checked]
    text = _hanging(marker, item.blocks, pen)
    width = max(INDENT, len(marker) + 1)
    return text[:width] + box + text[width:] if text else ""


def _definition(item: DefinitionItem, pen: Pen) -> str:
    terms = [write_runs(pen.runs(term), replace(pen.ink, line_break=" ")) for term in item.terms]
    named = [term for term in terms if term]
    if not named:
        return "\n\n".join(write_blocks(blocks, pen) for blocks in item.definitions)
    bodies = [_hanging(":", blocks, pen) for blocks in item.definitions]
    written = [body for body in bodies if body]
    joint = "\n\n" if any("\n\n" in body for body in written) else "\n"
    return f"{TERM_SEPARATOR.join(named)}\n{joint.join(written)}".rstrip("\n")


def _table(block: Table, pen: Pen) -> str:
    ink = replace(pen.ink, line_break="<br>", cell=True, starts_line=False)
    rows = [[_cell(cell, pen, ink) for cell in row] for row in (block.header, *block.rows)]
    if not block.header:
        return ""
    marks = [DELIMITERS.get(alignment, "---") for alignment in block.alignments]
    delimiters = (marks + ["---"] * len(block.header))[: len(block.header)]
    return "\n".join(f"| {' | '.join(row)} |" for row in (rows[0], delimiters, *rows[1:]))


def _cell(cell: Inlines, pen: Pen, ink: Ink) -> str:
    return write_runs(pen.runs(cell), ink)


def _admonition(block: Admonition, pen: Pen) -> str:
    kind = block.kind if ADMONITION_KIND.fullmatch(block.kind) else "note"
    ids, title = _title(pen.runs(block.title))
    ink = replace(pen.ink, line_break=" ")
    quoted = write_runs(title, ink).replace('"', "&quot;")
    head = f'!!! {kind} "{quoted}"' if quoted else f"!!! {kind}"  # without a title, builders show the kind
    body = write_blocks(block.blocks, pen)
    written = f"{head}\n\n{_prefixed(body, ' ' * INDENT, ' ' * INDENT)}" if body else head
    return f"{write_runs(ids, ink)}\n\n{written}" if ids else written


def _title(runs: Runs) -> tuple[Runs, Runs]:
    """The ids of passages and the other runs, links without titles: a title stands between quotes already."""
    ids = tuple(run for run in runs if isinstance(run.atom, PassageId))
    return ids, tuple(
        replace(run, wraps=tuple(replace(wrap, title="") if isinstance(wrap, LinkWrap) else wrap for wrap in run.wraps))
        for run in runs
        if run not in ids
    )


def _formula(value: str) -> str:
    lines = [line.rstrip() for line in escape.NOT_TEXT.sub("", value).split("\n") if line.strip()]
    formula = "\n".join(lines)
    if not lines or "$$" in formula:
        return fenced(value, "latex") if lines else ""
    return f"$$\n{formula}\n$$"


def _footnote(block: Footnote, pen: Pen, *, top: bool) -> str:
    label = pen.ink.notes.get(block.label)
    text = write_blocks(block.blocks, pen)
    if not top or not label:
        return text
    if not block.blocks or not isinstance(block.blocks[0], Paragraph):
        text = f"{SEPARATOR}\n\n{text}".rstrip()
    return _prefixed(text, f"[^{label}]: ", " " * INDENT)
