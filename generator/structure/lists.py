"""Lists whose items have marks: bullets, numbers or letters, tight or loose, nested by indent."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from generator.model.boxes import with_boxes
from generator.model.document import ItemList, Line, ListItem, Paragraph, RawBlock, SourcePlace
from generator.model.inline import Text
from generator.structure.draft import Draft, span, with_blocks
from generator.structure.groups import is_blank
from generator.structure.lines import collapsed, ends_with_full_stop, words
from generator.structure.markers import TAB_WIDTH, Mark, is_sure, read_mark

NESTING_INDENT = 2
"""Columns that an item stands further right than its parent, at least."""

WRAPPED_WIDTH = 40
"""Characters from which an item may be wrapped: a shorter one has ended, whatever follows."""

HEADING_WORDS = 14
"""Words up to which a numbered line that ends without a full stop may be a numbered heading."""


@dataclass(frozen=True, slots=True)
class MarkedLine:
    """An item: its mark, its text (continuation lines joined), its place, and whether a blank line stands above."""

    mark: Mark
    text: str
    place: SourcePlace
    loose: bool


def find_lists(draft: Draft) -> Draft:
    """The draft with runs of marked lines as lists."""
    blocks: list[RawBlock] = []
    index = 0
    while index < len(draft.blocks):
        run, end = _run(draft.blocks, index) if _is_marked(draft.blocks[index]) else ((), index)
        if run and _is_list(run):
            blocks.extend(map(with_boxes, _lists(run)))
            index = end
        else:
            blocks.append(draft.blocks[index])
            index += 1
    return with_blocks(draft, tuple(blocks))


def item_of(text: str, place: SourcePlace, children: tuple[ItemList, ...] = ()) -> ListItem:
    """An item of one paragraph, and the lists below it."""
    return ListItem((Paragraph((Text(collapsed(text)),), place), *children), place)


def _is_marked(block: RawBlock) -> bool:
    return isinstance(block, Line) and read_mark(block.text) is not None


def _run(blocks: Sequence[RawBlock], start: int) -> tuple[tuple[MarkedLine, ...], int]:
    """Marked lines from `start` that nothing but blank lines and continuation lines separates, and where they end."""
    items: list[MarkedLine] = []
    index = end = start
    loose = False
    while index < len(blocks):
        block = blocks[index]
        index += 1
        if is_blank(block) and items:
            loose = True
            continue
        if not isinstance(block, Line):
            break
        mark = read_mark(block.text)
        if mark and loose and items and _is_apart(items, mark):
            break
        if mark:
            items.append(MarkedLine(mark, mark.text, block.place, loose and bool(items)))
        elif items and not loose and _continues(items[-1], block.text):
            items[-1] = _continued(items[-1], block)
        else:
            break
        loose, end = False, index
    return tuple(items), end


def _is_apart(items: Sequence[MarkedLine], mark: Mark) -> bool:
    """Whether an item behind a blank line begins something else: the one above at its indent is of another kind."""
    before = next((item.mark for item in reversed(items) if item.mark.indent <= mark.indent), items[0].mark)
    return before.indent >= mark.indent and before.kind != mark.kind


def _continues(item: MarkedLine, text: str) -> bool:
    """Whether an unmarked line right below an item goes on with it: it is indented further, or in mid-sentence."""
    indent = len(text.expandtabs(TAB_WIDTH)) - len(text.expandtabs(TAB_WIDTH).lstrip())
    in_sentence = len(item.text) >= WRAPPED_WIDTH and not ends_with_full_stop(item.text)
    return indent > item.mark.indent or (in_sentence and text.lstrip()[:1].islower())


def _continued(item: MarkedLine, line: Line) -> MarkedLine:
    return replace(item, text=f"{item.text.rstrip()} {line.text.strip()}", place=span(item.place, line.place))


def _is_list(run: Sequence[MarkedLine]) -> bool:
    """Whether the marks make a list: a sure mark, several in sequence, or a numbered sentence."""
    first = run[0]
    if is_sure(first.mark):
        return True
    if len(run) == 1:
        return first.mark.sign.isdigit() and _is_sentence(first.text)
    second = run[1].mark
    if first.mark.number is None:
        return second.sign == first.mark.sign or second.indent > first.mark.indent
    return second.indent > first.mark.indent or second.number == first.mark.number + 1


def _is_sentence(text: str) -> bool:
    return ends_with_full_stop(text) or len(words(text)) > HEADING_WORDS


def _lists(run: Sequence[MarkedLine]) -> Iterator[ItemList]:
    """The lists of a run: one for each stretch of items of one kind, items further right nested below."""
    start = 0
    for index in range(1, len(run) + 1):
        if index == len(run) or _begins_list(run, start, index):
            yield _list(run[start:index])
            start = index


def _begins_list(run: Sequence[MarkedLine], start: int, index: int) -> bool:
    """Whether the item begins another list: of another kind at the same indent, or with its numbers anew."""
    first, item = run[start].mark, run[index].mark
    if item.indent >= first.indent + NESTING_INDENT:
        return False
    if item.kind != first.kind:
        return True
    before = (run[other].mark for other in range(index - 1, start - 1, -1))
    sibling = next((mark for mark in before if mark.indent < first.indent + NESTING_INDENT), first)
    return item.number is not None and item.number != (sibling.number or 0) + 1


def _list(run: Sequence[MarkedLine]) -> ItemList:
    first = run[0]
    starts = [index for index, item in enumerate(run) if item.mark.indent < first.mark.indent + NESTING_INDENT]
    items = tuple(
        item_of(run[begin].text, run[begin].place, tuple(_lists(run[begin + 1 : end])))
        for begin, end in zip(starts, [*starts[1:], len(run)], strict=True)
    )
    tight = not any(item.loose for item in run[1:])
    return ItemList(items, first.mark.number, span(first.place, run[-1].place), tight)
