"""Task lists as people type them: a box at the start of an item says whether it is done."""

import re
from dataclasses import replace

from generator.model.document import Block, ItemList, ListItem, Paragraph
from generator.model.inline import Text

# Boxes of word processors and web pages, and those of Markdown, which plain text has too. Ticks without a box are none:
# lists of advantages have them as bullets.
BOX = re.compile(r"\s*(?:(?P<open>[☐□]|\[ \])|(?P<done>[☑☒]|\[[xX]\]))\s+(?=\S)")


def with_box(item: ListItem) -> ListItem:
    """The item with its box read, where its text begins with one.

    >>> from generator.model.document import SourcePlace
    >>> place = SourcePlace(1, 1, 1)
    >>> with_box(ListItem((Paragraph((Text("[x] Wind the watch"),), place),), place)).checked
    True
    """
    first = item.blocks[0] if item.blocks else None
    text = first.children[0] if isinstance(first, Paragraph) and first.children else None
    match = BOX.match(text.value) if isinstance(text, Text) else None
    if not match or not isinstance(text, Text) or not isinstance(first, Paragraph):
        return item
    paragraph = replace(first, children=(Text(text.value[match.end() :]), *first.children[1:]))
    return replace(item, blocks=(paragraph, *item.blocks[1:]), checked=match["done"] is not None)


def with_boxes(block: Block) -> Block:
    """The list, and the lists in it, with the boxes read where every item of a list has one; other blocks stay."""
    if not isinstance(block, ItemList):
        return block
    items = tuple(replace(item, blocks=tuple(map(with_boxes, item.blocks))) for item in block.items)
    boxed = tuple(map(with_box, items))
    is_task_list = block.start is None and all(item.checked is not None for item in boxed)
    return replace(block, items=boxed if is_task_list else items)
