"""Lists without marks: lines that stand together, that a colon announces, or that are many and short."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.model.document import ItemList, Line, RawBlock
from generator.structure.draft import Draft, span
from generator.structure.groups import Group, Layout, layout, parts
from generator.structure.lines import announces, collapsed, ends_sentence, is_question, words
from generator.structure.lists import item_of

FEWEST_ITEMS = 2
"""Lines that make a list where something else shows it: a colon, or blank lines around the group."""

FEWEST_SHORT_LINES = 4
"""Short lines in a row, none a sentence, that are a list: so many headings never follow each other."""

LONGEST_HEADING = 14
"""Words of a line that may be the heading of the lines right below it."""

LONGEST_SHORT_LINE = 12
"""Words of an item that nothing announces. Half of the items of the corpus have four words at most."""

LONGEST_ANNOUNCED_ITEM = 32
"""Words of an item behind a colon where newlines separate paragraphs too: nine of ten items are no longer."""

FEWEST_PARAGRAPH_WORDS = 15
"""Words from which a sentence below a list is a paragraph, so that the line above it may be its heading."""


def find_plain_lists(draft: Draft) -> Draft:
    """The draft with lists whose items have lost their marks."""
    runs_of = _runs_in_groups if layout(draft.blocks) is Layout.BLANK_LINES else _runs_in_newlines
    runs = {run[0].place: run for run in runs_of(draft.blocks)}
    members = {line.place for run in runs.values() for line in run}
    blocks: list[RawBlock] = []
    for block in draft.blocks:
        if block.place in runs:
            blocks.append(_list(runs[block.place]))
        elif block.place not in members:
            blocks.append(block)
    return replace(draft, blocks=tuple(blocks))


def _runs_in_groups(blocks: Sequence[RawBlock]) -> Iterator[Sequence[Line]]:
    """The lines of each list where blank lines separate paragraphs: what stands together is a list."""
    for part in parts(blocks):
        if isinstance(part, Group):
            lines = part.lines[1:] if announces(part.lines[0].text) else part.lines
            if len(lines) >= FEWEST_ITEMS and not _is_headed(lines):
                yield lines


def _is_headed(lines: Sequence[Line]) -> bool:
    """Whether the first line is a heading of the paragraphs right below it."""
    first, rest = lines[0].text, lines[1:]
    return (
        len(words(first)) <= LONGEST_HEADING
        and not ends_sentence(first)
        and all(ends_sentence(line.text) and len(words(line.text)) > LONGEST_HEADING for line in rest)
    )


def _runs_in_newlines(blocks: Sequence[RawBlock]) -> Iterator[Sequence[Line]]:
    """The lines of each list where newlines separate paragraphs: behind a colon, or many short lines in a row."""
    for part in parts(blocks):
        lines = part.lines if isinstance(part, Group) else ()
        index = 0
        while index < len(lines):
            run = _announced(lines, index) or _short_lines(lines, index)
            if run:
                yield run
            index += 1 if not run else lines.index(run[-1]) - index + 1


def _announced(lines: Sequence[Line], index: int) -> Sequence[Line]:
    """The items behind the colon at which the line before ends: lines that end alike, none long."""
    if index == 0 or not announces(lines[index - 1].text):
        return ()
    sentences = ends_sentence(lines[index].text)
    end = index
    while end < len(lines) and _is_item(lines[end].text, sentences=sentences):
        end += 1
    run = _without_heading(lines, index, end)
    return run if len(run) >= FEWEST_ITEMS else ()


def _is_item(text: str, *, sentences: bool) -> bool:
    return ends_sentence(text) == sentences and not announces(text) and len(words(text)) <= LONGEST_ANNOUNCED_ITEM


def _short_lines(lines: Sequence[Line], index: int) -> Sequence[Line]:
    """The items that begin at the line if it is the first of many short ones; a heading above them is none."""
    end = index
    while end < len(lines) and _is_short(lines[end].text):
        end += 1
    run = _without_heading(lines, index + 1, end)
    return run if len(run) >= FEWEST_SHORT_LINES else ()


def _is_short(text: str) -> bool:
    plain = not ends_sentence(text) and not announces(text) and not is_question(text)
    return plain and len(words(text)) <= LONGEST_SHORT_LINE


def _without_heading(lines: Sequence[Line], start: int, end: int) -> Sequence[Line]:
    """The lines less the last one if it is no sentence and a paragraph stands below it: then it is a heading."""
    if end - start < FEWEST_ITEMS or end == len(lines) or ends_sentence(lines[end - 1].text):
        return lines[start:end]
    below = collapsed(lines[end].text)
    is_paragraph = len(words(below)) >= FEWEST_PARAGRAPH_WORDS
    return lines[start : end - 1] if is_paragraph else lines[start:end]


def _list(lines: Sequence[Line]) -> ItemList:
    items = tuple(item_of(line.text, line.place) for line in lines)
    return ItemList(items, None, span(lines[0].place, lines[-1].place))
