"""Lists and definition lists of a page; items that are notes become footnotes."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import TypeAlias

from generator.model.document import Block, DefinitionItem, DefinitionList, Footnote, ItemList, ListItem
from generator.readers.html.context import Page
from generator.readers.html.dom import Element, Node, TextNode
from generator.readers.html.text import read_inlines

LISTS = frozenset({"ul", "ol", "menu", "dir"})
# Digits of the largest first number of a list that Markdown can write (CommonMark 5.2).
START_DIGITS = 9

ReadBlocks: TypeAlias = Callable[[Iterable[Node]], tuple[Block, ...]]


@dataclass(slots=True)
class _Group:
    """The terms and the definitions that belong together."""

    terms: list[Element] = field(default_factory=list)
    definitions: list[Element] = field(default_factory=list)

    def texts(self) -> list[TextNode]:
        return [text for part in (*self.terms, *self.definitions) for text in part.texts()]

    def is_whole(self) -> bool:
        """Whether something is a term and something its definition."""
        return any(map(_shows_something, self.terms)) and any(map(_shows_something, self.definitions))


def read_list(element: Element, page: Page, read: ReadBlocks) -> tuple[Block, ...]:
    """A list as one block, after the footnotes among its items."""
    notes: list[Block] = []
    items: list[ListItem] = []
    for child in element.children:
        is_item = isinstance(child, Element) and child.tag == "li" and child not in page.furniture
        blocks = read(child.children) if is_item and isinstance(child, Element) else read((child,))
        if not blocks:
            continue
        place = page.place(child.texts(), child.line) if isinstance(child, Element) else blocks[0].place
        label = page.notes.get(child.get("id"), "") if isinstance(child, Element) else ""
        if label:
            notes.append(Footnote(label, blocks, place))
        else:
            items.append(ListItem(blocks, place, _checked(child)))
    if not items:
        return tuple(notes)
    start = _start(element) if element.tag == "ol" else None
    tight = all(_is_tight(item) for item in items)
    return (*notes, ItemList(tuple(items), start, page.place(element.texts(), element.line), tight))


def read_definitions(element: Element, page: Page, read: ReadBlocks) -> tuple[Block, ...]:
    """A definition list; plain blocks where a term has no definition, a definition no term, or other text stands."""
    groups = tuple(_groups(element))
    if _holds_more(element, groups) or not all(group.is_whole() for group in groups):
        return read(element.children)
    items = tuple(item for group in groups for item in _item(group, page, read))
    return (DefinitionList(items, page.place(element.texts(), element.line)),) if items else ()


def _item(group: _Group, page: Page, read: ReadBlocks) -> Iterator[DefinitionItem]:
    terms = tuple(inlines for term in group.terms if (inlines := read_inlines(term.children, page)))
    definitions = tuple(blocks for part in group.definitions if (blocks := read(part.children)))
    if terms and definitions:
        yield DefinitionItem(terms, definitions, page.place(group.texts(), group.terms[0].line))


def _groups(element: Element) -> Iterator[_Group]:
    group = _Group()
    for part in _parts(element):
        if part.tag == "dt" and group.definitions:
            yield group
            group = _Group()
        (group.terms if part.tag == "dt" else group.definitions).append(part)
    yield group


def _holds_more(element: Element, groups: Iterable[_Group]) -> bool:
    """Whether some text of a definition list is neither of a term nor of a definition."""
    known = {text.number for group in groups for text in group.texts()}
    return any(text.number not in known for text in element.texts() if text.text.strip())


def _parts(element: Element) -> Iterator[Element]:
    """The terms and definitions, those in a `div` too."""
    for child in element.elements():
        if child.tag in ("dt", "dd"):
            yield child
        else:
            yield from (inner for inner in child.elements() if inner.tag in ("dt", "dd"))


def _shows_something(element: Element) -> bool:
    return any(text.text.strip() for text in element.texts()) or any(one.tag == "img" for one in element.descendants())


def _is_tight(item: ListItem) -> bool:
    return all(isinstance(block, ItemList) for block in item.blocks[1:])


def _checked(node: Node) -> bool | None:
    """Whether an item of a task list is done; None for any other item."""
    if not isinstance(node, Element):
        return None
    boxes = [one for one in node.descendants() if one.tag == "input" and one.get("type") == "checkbox"]
    return "checked" in boxes[0].attributes if boxes else None


def _start(element: Element) -> int:
    stated = element.get("start").strip()
    return int(stated) if stated.isascii() and stated.isdigit() and len(stated) <= START_DIGITS else 1
