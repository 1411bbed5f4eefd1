"""Notes of pages that word processors export: a link to a note and one back, which become a reference and an item."""

from collections.abc import Container, Iterator

from lxml import etree

from generator.readers.html.export_tree import neighbour_before, remove, texts_of

BLOCKS = frozenset({"p", "div", "li", "dd", "td"})
HOMES = ("div", "section", "article", "main", "body")


def mark_notes(root: etree._Element) -> None:
    """Mark references as such, and make one list of the notes to which they lead."""
    pairs = list(_pairs(root))
    backs = {id(back) for _, back in pairs}
    notes: etree._Element | None = None
    for reference, back in pairs:
        block = _note_of(back, backs)
        if block is None or _holds(block, reference if notes is None else notes):
            continue
        if notes is None:
            notes = _list_behind(reference, block)
        name = reference.get("href", "")[1:]
        item = block.makeelement("li", {"id": name})
        notes.append(item)
        item.append(block)
        block.tail = None
        for key in ("id", "name"):
            back.attrib.pop(key, None)
        back.set("class", "footnote-back")
        reference.set("class", "footnote-ref")


def _pairs(root: etree._Element) -> Iterator[tuple[etree._Element, etree._Element]]:
    """Links that lead to each other, the one that stands first before the other."""
    links = list(root.iter("a"))
    place = {id(link): number for number, link in enumerate(links)}
    named = {name: link for link in links for name in (link.get("id"), link.get("name")) if name}
    for link in links:
        other = named.get(link.get("href", "")[1:]) if link.get("href", "").startswith("#") else None
        if other is None or other is link or place[id(link)] > place[id(other)]:
            continue
        if named.get(other.get("href", "")[1:]) is link:
            yield link, other


def _note_of(back: etree._Element, backs: Container[int]) -> etree._Element | None:
    """The block that a link back begins: its paragraph, or what holds all paragraphs of this note and no other."""
    block = next((one for one in back.iterancestors() if one.tag in BLOCKS), None)
    if block is None or not _begins(block, back):
        return None
    around = block.getparent()
    if (
        around is not None
        and around.tag == "div"
        and all(id(one) not in backs or one is back for one in around.iter("a"))
    ):
        return around if around.getparent() is not None and _begins(around, back) else block
    return block


def _holds(block: etree._Element, element: etree._Element) -> bool:
    """Whether the element stands in the block, which then can be no item of a list there."""
    return any(one is block for one in element.iterancestors())


def _begins(block: etree._Element, link: etree._Element) -> bool:
    """Whether no text of the block stands before the link."""
    first = next((text for text in texts_of(block) if text.strip()), None)
    return first is not None and link in (first.getparent(), *first.getparent().iterancestors())


def _list_behind(reference: etree._Element, block: etree._Element) -> etree._Element:
    """A list of notes at the end of the text that refers to them; the line that programs draw above notes goes."""
    section = block.makeelement("section", {"class": "footnotes"})
    notes = block.makeelement("ol", {})
    section.append(notes)
    for start in (block, block.getparent()):
        rule = neighbour_before(start)
        if rule is not None and rule.tag == "hr":
            remove(rule)
            break
    home = next((one for one in reference.iterancestors(*HOMES)), block.getparent())
    home.append(section)
    return notes
