"""Tables in plain text: lines with the same number of bars or tabs, or columns below a line of dashes."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from generator.model.document import Line, RawBlock, Table
from generator.model.inline import Inlines, Text
from generator.structure.draft import Draft, span, with_blocks
from generator.structure.groups import Group, parts
from generator.structure.lines import collapsed

FEWEST_ROWS = 2
"""Rows of a table, its header included."""

FEWEST_COLUMNS = 2

SIGNS = ("|", "\t", "--")
"""What parts columns: one of them is in every table."""

COLUMN_RULE = re.compile(r"\s{2,}-{2,}(?: +-{2,})+\s*")
"""The line of dashes below the header of an indented table without bars, as pandoc and reStructuredText draw it."""

DASHES = re.compile(r"-+")

RULE_CELL = re.compile(r"^\s*:?-{2,}:?\s*$")
"""A cell of the line between header and rows."""


def find_tables(draft: Draft) -> Draft:
    """The draft with runs of lines that have the same columns as tables; the first row is the header."""
    tables = {table.place.first: table for table in _tables(draft.blocks)}
    if not tables:
        return draft
    blocks: list[RawBlock] = []
    covered = 0
    for block in draft.blocks:
        if isinstance(block, Line) and block.place.first in tables:
            table = tables[block.place.first]
            blocks.append(table)
            covered = table.place.last
        elif block.place.first > covered or not isinstance(block, Line):
            blocks.append(block)
    return with_blocks(draft, tuple(blocks))


def cells_of(text: str) -> tuple[str, ...]:
    r"""The cells of a line; none when it has neither bars at both ends nor tabs between words.

    >>> cells_of("| a | b |"), cells_of("a\tb"), cells_of(" a b \t")
    (('a', 'b'), ('a', 'b'), ())
    """
    shown = text.strip()
    bars = shown.startswith("|") and shown.endswith("|") and len(shown) > 1
    found = shown[1:-1].split("|") if bars else shown.split("\t")
    return tuple(map(collapsed, found)) if len(found) >= FEWEST_COLUMNS else ()


def _tables(blocks: Sequence[RawBlock]) -> Iterator[Table]:
    if not any(sign in block.text for block in blocks if isinstance(block, Line) for sign in SIGNS):
        return
    for part in parts(blocks):
        if isinstance(part, Group):
            yield from _of_group(part)


def has_column_rule(lines: Sequence[str]) -> bool:
    """Whether the lines are a table in columns: all indented, with a line of dashes below the first.

    Output of programs has such lines, too, but no indent.

    >>> has_column_rule(["  Lamp   Oil", "  ------ -----", "  bow    2"])
    True
    >>> has_column_rule(["Lamp   Oil", "------ -----", "bow    2"])
    False
    """
    return len(lines) > FEWEST_ROWS and bool(COLUMN_RULE.fullmatch(lines[1])) and bool(_columns(lines))


def _columns(lines: Sequence[str]) -> tuple[tuple[str, ...], ...]:
    """The cells of each line but the rule's, by the places of its dashes; nothing where a word stands across a gap."""
    spans = [match.span() for match in DASHES.finditer(lines[1])]
    starts = [0, *(start for start, _ in spans[1:])]
    ends: list[int | None] = [*starts[1:], None]
    rows = [line for line in lines if not COLUMN_RULE.fullmatch(line)]
    gaps = [gap for (_, end), (start, _) in pairwise(spans) for gap in range(end, start)]
    if any(not line.startswith("  ") or line[gap : gap + 1].strip() for line in rows for gap in gaps):
        return ()
    return tuple(tuple(collapsed(line[start:end]) for start, end in zip(starts, ends, strict=True)) for line in rows)


def _of_group(group: Group) -> Iterator[Table]:
    """The tables of a group: one in columns, or the longest runs of lines with the same number of cells."""
    if len(group.lines) < FEWEST_ROWS:
        return
    texts = [line.text for line in group.lines]
    if has_column_rule(texts):
        yield _table(group.lines, _columns(texts))
        return
    rows = [cells_of(line.text) for line in group.lines]
    start = 0
    for index in range(1, len(rows) + 1):
        if index == len(rows) or len(rows[index]) != len(rows[start]):
            if rows[start] and index - start >= FEWEST_ROWS:
                yield _table(group.lines[start:index], rows[start:index])
            start = index


def _table(lines: Sequence[Line], rows: Sequence[tuple[str, ...]]) -> Table:
    rules = [row for row in rows if all(map(RULE_CELL.match, row))]
    header, *body = [row for row in rows if row not in rules] or [rows[0]]
    place = span(lines[0].place, lines[-1].place)
    alignments = tuple(map(_alignment, rules[0])) if rules else ("",) * len(header)
    return Table(_inlines(header), tuple(map(_inlines, body)), alignments, place)


def _alignment(rule: str) -> str:
    """What the colons of a rule say, as in Markdown: `:--` left, `:-:` centre, `--:` right."""
    stripped = rule.strip()
    sides = (stripped.startswith(":"), stripped.endswith(":"))
    return {(True, True): "center", (True, False): "left", (False, True): "right"}.get(sides, "")


def _inlines(row: Sequence[str]) -> tuple[Inlines, ...]:
    return tuple((Text(cell),) if cell else () for cell in row)
