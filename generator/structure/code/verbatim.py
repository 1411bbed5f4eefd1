"""Code in plain text: lines that are code become code blocks before anything else is decided."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from textwrap import dedent

from generator.model.diagnostic import Rule
from generator.model.document import CodeBlock, Line, RawBlock
from generator.structure.code.blocks import (
    BESIDE_PADDED_THRESHOLD,
    RecognisedCode,
    is_padded,
    join_blocks,
    recognise_line,
    recognise_padded,
)
from generator.structure.code.groups import THRESHOLD
from generator.structure.draft import Draft, note, span, with_blocks
from generator.structure.groups import Group, Layout, layout, parts

NO_BREAK_SPACE = re.compile("[\u00a0\u202f]")
"""What repair leaves in prose; in code it is an error."""

BLOCK_INDENT = "    "
"""What all lines of an indented code block begin with (CommonMark, section 4.4)."""

REMEDY = "compare it with the original; where it is wrong, write the code with its line breaks between ``` lines"


def find_code(draft: Draft) -> Draft:
    """Replace lines that are code by code blocks; flattened code gets its line breaks back and a note says so."""
    found = {first.place: (code, last) for code, first, last in _found(draft)}
    if not found:
        return draft
    # One indented block among others is a piece of a program: 26 of 1,174 blocks of real articles, of which four are
    # in an article that has no others.
    marked = all(is_marked_by_indent(code.text) for code, _ in found.values())
    blocks: list[RawBlock] = []
    covered = 0
    for block in draft.blocks:
        if block.place in found:
            code, last = found[block.place]
            text = NO_BREAK_SPACE.sub(" ", dedent(code.text) if marked else code.text)
            blocks.append(CodeBlock(text, code.language, span(block.place, last.place)))
            covered = last.place.last
        elif not (isinstance(block, Line) and block.place.last <= covered):
            blocks.append(block)
    found_draft = with_blocks(draft, tuple(blocks))
    for place, (code, _) in found.items():
        if code.reconstructed:
            found_draft = note(found_draft, Rule.CODE_RECONSTRUCTED, _message(code), place.line, REMEDY)
    return found_draft


def is_marked_by_indent(code: str) -> bool:
    r"""Whether every line of the code has the indent with which plain text marks a block of it, as Markdown does.

    >>> is_marked_by_indent("    if a:\n        b()"), is_marked_by_indent("  a\n  b")
    (True, False)
    """
    lines = [line for line in code.split("\n") if line.strip()]
    return bool(lines) and all(line.startswith((BLOCK_INDENT, "\t")) for line in lines)


def _found(draft: Draft) -> Iterator[tuple[RecognisedCode, Line, Line]]:
    """Each piece of code with its first and last line."""
    whole_groups = layout(draft.blocks) is Layout.BLANK_LINES
    for is_group, run in groupby(parts(draft.blocks), key=lambda part: isinstance(part, Group)):
        groups = [part for part in run if isinstance(part, Group)]
        if is_group:
            lines = [line for group in groups for line in group.lines]
            yield from _in_groups(groups) if whole_groups else _in_lines(lines)


def _in_groups(groups: Sequence[Group]) -> Iterator[tuple[RecognisedCode, Line, Line]]:
    """Code in groups that only blank lines separate: whole groups, several together, or lines of a group."""
    covered = 0
    texts = [tuple(line.text for line in group.lines) for group in groups]
    for first, end, code in join_blocks(texts, _blanks(groups)):
        yield from _padded_lines(groups[covered:first])
        yield code, groups[first].lines[0], groups[end - 1].lines[-1]
        covered = end
    yield from _padded_lines(groups[covered:])


def _blanks(groups: Sequence[Group]) -> list[int]:
    """The blank lines above each group."""
    ends = [0, *(group.lines[-1].place.last for group in groups)]
    return [group.lines[0].place.line - end - 1 for group, end in zip(groups, ends, strict=False)]


def _padded_lines(groups: Sequence[Group]) -> Iterator[tuple[RecognisedCode, Line, Line]]:
    """Padded lines within groups that are no code: without padding, a line among others is an item."""
    return _in_lines([line for group in groups for line in group.lines if is_padded((line.text,))])


def _in_lines(lines: Sequence[Line]) -> Iterator[tuple[RecognisedCode, Line, Line]]:
    """Code in single lines, as where newlines separate paragraphs."""
    padded = [line for line in lines if is_padded((line.text,))]
    marked = dict(zip([line.place for line in padded], recognise_padded([line.text for line in padded]), strict=True))
    threshold = BESIDE_PADDED_THRESHOLD if padded else THRESHOLD
    for line in lines:
        if code := marked[line.place] if line.place in marked else recognise_line(line.text, threshold):
            yield code, line, line


def _message(code: RecognisedCode) -> str:
    count = code.text.count("\n") + 1
    return f"the line breaks of {code.language or 'this'} code were reconstructed ({count} lines)"
