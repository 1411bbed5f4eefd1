"""Footnotes of a page where they are plainly marked: a reference that links to a note, and notes in a list."""

from collections.abc import Iterator

from generator.readers.html_dom import Element
from generator.readers.html_furniture import name_words

# Roles and classes of references, of the notes around them and of the links back (DPUB-ARIA 1.1; Pandoc,
# Python-Markdown, kramdown and GitHub write these classes).
REFERENCE_ROLE, NOTES_ROLE, BACK_ROLE = "doc-noteref", "doc-endnotes", "doc-backlink"
REFERENCE_CLASSES = frozenset({"footnote-ref", "footnoteref", "noteref"})
REFERENCE_TARGETS = ("#fn", "#user-content-fn", "#footnote")
NOTES_CLASSES = frozenset({"footnotes", "footnote", "endnotes"})
BACK_CLASSES = frozenset({"footnote-back", "footnote-backref", "reversefootnote", "data-footnote-backref"})


def find_notes(root: Element) -> dict[str, str]:
    """The ids of notes that the text refers to, each with a label that counts from 1."""
    notes = {item.get("id") for item in _notes(root)}
    references = [one.get("href")[1:] for one in root.descendants() if _is_reference(one)]
    used = dict.fromkeys(target for target in references if target in notes)
    return {target: str(number) for number, target in enumerate(used, 1)}


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
