"""Items of a document that states only a level and a list for each, as nested lists."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.model.document import Block, ItemList, ListItem, Paragraph, SourcePlace

BULLET, CONTINUED, DECIMAL = "bullet", "continued", "decimal"


@dataclass(frozen=True, slots=True)
class Entry:
    """A paragraph of a list: its level from 0, the kind and id of its list, its number, and what it says."""

    level: int
    kind: str
    name: str
    number: int
    block: Paragraph


def nested_lists(entries: Sequence[Entry]) -> Iterator[Block]:
    """The lists that the entries make; a list ends where one of another kind or id stands on its level or above."""
    start = 0
    while start < len(entries):
        end = start + 1
        while end < len(entries) and _belongs(entries[end], entries[start]):
            end += 1
        if entries[start].kind == CONTINUED:
            yield entries[start].block
            yield from nested_lists(entries[start + 1 : end])
        else:
            yield _list(entries[start:end])
        start = end


def _belongs(entry: Entry, first: Entry) -> bool:
    if entry.level > first.level or entry.kind == CONTINUED:
        return True
    return entry.level == first.level and (entry.kind, entry.name) == (first.kind, first.name)


def _list(entries: Sequence[Entry]) -> ItemList:
    level = entries[0].level
    starts = [n for n, entry in enumerate(entries) if entry.level <= level and entry.kind != CONTINUED]
    items = tuple(_item(entries[start:end]) for start, end in zip(starts, [*starts[1:], len(entries)], strict=True))
    first = entries[0].number if entries[0].kind == DECIMAL else None
    tight = all(isinstance(block, ItemList) for item in items for block in item.blocks[1:])
    return ItemList(items, first, _place(entries), tight)


def _item(entries: Sequence[Entry]) -> ListItem:
    level = entries[0].level
    blocks: list[Block] = [entries[0].block]
    nested: list[Entry] = []
    for entry in entries[1:]:
        if entry.kind == CONTINUED and entry.level <= level:
            blocks.extend(nested_lists(nested))
            nested = []
            blocks.append(entry.block)
        else:
            nested.append(entry)
    blocks.extend(nested_lists(nested))
    return ListItem(tuple(blocks), _place(entries))


def _place(entries: Sequence[Entry]) -> SourcePlace:
    first, last = entries[0].block.place, entries[-1].block.place
    return SourcePlace(first.first, last.last, first.line)
