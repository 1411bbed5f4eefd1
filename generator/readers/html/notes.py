"""Footnotes of a page where they are plainly marked: a reference that links to a note, and notes in a list."""

from collections import defaultdict, deque
from collections.abc import Container, Iterator

from generator.readers.html.dom import Element
from generator.readers.html.furniture import name_words

# Roles and classes of references, of the notes around them and of the links back (DPUB-ARIA 1.1; Pandoc,
# Python-Markdown, kramdown and GitHub write these classes).
REFERENCE_ROLE, NOTES_ROLE, BACK_ROLE = "doc-noteref", "doc-endnotes", "doc-backlink"
REFERENCE_CLASSES = frozenset({"footnote-ref", "footnoteref", "noteref"})
REFERENCE_TARGETS = ("#fn", "#user-content-fn", "#footnote")
NOTES_CLASSES = frozenset({"footnotes", "footnote", "endnotes"})
BACK_CLASSES = frozenset({"footnote-back", "footnote-backref", "reversefootnote", "data-footnote-backref"})


def find_notes(root: Element) -> dict[str, str]:
    """The ids of notes to which the text leads, itself or through other notes, each with a label that counts from 1.

    A note that only it itself refers to is none: its text would stand nowhere.
    """
    notes = {item.get("id"): item for item in _notes(root)}
    owners = {id(inner): name for name, note in notes.items() for inner in note.descendants()}
    leading = defaultdict[str, list[str]](list)  # from a note, or from the text under no name, to notes
    for one in root.descendants():
        if _is_reference(one) and (target := one.get("href")[1:]) in notes and not holds_note(one, notes):
            leading[owners.get(id(one), "")].append(target)
    used = dict.fromkeys(leading[""])
    waiting = deque(used)
    while waiting:
        new = [target for target in dict.fromkeys(leading[waiting.popleft()]) if target not in used]
        used.update(dict.fromkeys(new))
        waiting.extend(new)
    return {target: str(number) for number, target in enumerate(used, 1)}


def holds_note(element: Element, notes: Container[str]) -> bool:
    """Whether a note stands within the element, as in a link that nobody closed: no reference has so much text."""
    return any(inner.get("id") in notes for inner in element.descendants())


def is_back_link(element: Element) -> bool:
    """Whether a link leads from a note back to its reference."""
    return element.tag == "a" and (
        element.get("role") == BACK_ROLE or bool(BACK_CLASSES & frozenset(element.get("class").split()))
    )


def _is_reference(element: Element) -> bool:
    target = element.get("href")
    if element.tag != "a" or not target.startswith("#") or is_back_link(element):
        return False
    classes = frozenset(element.get("class").split())
    stated = element.get("role") == REFERENCE_ROLE or bool(REFERENCE_CLASSES & classes)
    return stated or target.startswith(REFERENCE_TARGETS)


def _notes(root: Element) -> Iterator[Element]:
    """The items of lists of notes that have an id."""
    for element in root.descendants():
        if element.get("role") == NOTES_ROLE or NOTES_CLASSES & frozenset(name_words(element)):
            yield from (item for item in element.descendants() if item.tag == "li" and item.get("id"))
