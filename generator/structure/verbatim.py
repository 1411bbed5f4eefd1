"""Code in plain text: lines that are code become code blocks before anything else is decided."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from generator.model.diagnostic import Rule
from generator.model.document import CodeBlock, Line, RawBlock
from generator.structure.code import RecognisedCode, join_blocks, recognise_line
from generator.structure.draft import Draft, note, span
from generator.structure.groups import Group, Layout, layout, parts
from generator.structure.markers import read_mark


def find_code(draft: Draft) -> Draft:
    """Replace lines that are code by code blocks; flattened code gets its line breaks back and a note says so."""
    found = {first.place: (code, last) for code, first, last in _found(draft)}
    blocks: list[RawBlock] = []
    covered = 0
    for block in draft.blocks:
        if block.place in found:
            code, last = found[block.place]
            blocks.append(CodeBlock(code.text, code.language, span(block.place, last.place)))
            covered = last.place.last
        elif not (isinstance(block, Line) and block.place.last <= covered):
            blocks.append(block)
    found_draft = replace(draft, blocks=tuple(blocks))
    for place, (code, _) in found.items():
        if code.reconstructed:
            found_draft = note(found_draft, Rule.CODE_RECONSTRUCTED, _message(code), place.line)
    return found_draft


def _found(draft: Draft) -> Iterator[tuple[RecognisedCode, Line, Line]]:
    """Each piece of code with its first and last line."""
    whole_groups = layout(draft.blocks) is Layout.BLANK_LINES
    for is_group, run in groupby(parts(draft.blocks), key=lambda part: isinstance(part, Group)):
        groups = [part for part in run if isinstance(part, Group)]
        if is_group:
            yield from _in_groups(groups) if whole_groups else _in_lines(groups)


def _in_groups(groups: Sequence[Group]) -> Iterator[tuple[RecognisedCode, Line, Line]]:
    """Code in groups that only blank lines separate: whole groups, several together, or lines of a group."""
    covered = 0
    for first, end, code in join_blocks([_texts(group) for group in groups]):
        yield from _in_lines(groups[covered:first])
        lines = (groups[first].lines[0], groups[end - 1].lines[-1])
        alone = recognise_line(lines[0].text) if lines[0] is lines[1] else None  # it knows the padding of scrapers
        yield alone or code, *lines
        covered = end
    yield from _in_lines(groups[covered:])


def _texts(group: Group) -> tuple[str, ...]:
    """The lines of a group that may be code; none for a list, whose items may hold code but are text."""
    texts = tuple(line.text for line in group.lines)
    return () if len(texts) > 1 and all(map(read_mark, texts)) else texts


def _in_lines(groups: Sequence[Group]) -> Iterator[tuple[RecognisedCode, Line, Line]]:
    """Code in single lines: where newlines separate paragraphs, or within a group that is no code as a whole."""
    for group in groups:
        for line in group.lines:
            if code := recognise_line(line.text):
                yield code, line, line


def _message(code: RecognisedCode) -> str:
    count = code.text.count("\n") + 1
    return f"the line breaks of {code.language or 'this'} code were reconstructed ({count} lines)"
