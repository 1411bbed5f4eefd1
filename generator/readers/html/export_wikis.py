"""Pages that Notion and Confluence export: their lists, tasks, remarks, code and titles as HTML has them."""

import re

from lxml import etree

from generator.readers.html.elements import SET_APART
from generator.readers.html.export_tree import classes_of, neighbour_before, remove

# Notion closes a list after each item; a class tells which of them are one list.
LIST_CLASSES = frozenset({"bulleted-list", "numbered-list", "to-do-list", "toggle"})
CHECKED = {"checkbox-on": True, "checkbox-off": False}
REMARK = re.compile(r"confluence-information-macro-(note|warning|information|tip)")
KINDS = {"information": "info"}
BRUSH = re.compile(r"brush:\s*([\w#+-]{1,20})")
SPACE = re.compile(r"\S[^:]{0,80} : (?=\S)")  # the name of the space before the title of a page


def rewrite_notion(root: etree._Element) -> None:
    """Change what Notion exports; nothing in other pages has its classes."""
    for element in list(root.iter("ul", "ol")):
        before = neighbour_before(element)
        mine = LIST_CLASSES & classes_of(element)
        if mine and before is not None and mine == LIST_CLASSES & classes_of(before):
            before.extend(list(element))
            remove(element)
    for box in list(root.iter("div")):
        state = next((state for name, state in CHECKED.items() if name in classes_of(box)), None)
        if state is not None:
            box.tag = "input"
            box.set("type", "checkbox")
            if state:
                box.set("checked", "")
    for figure in list(root.iter("figure")):
        if "callout" in classes_of(figure):
            figure.tag = "div"
            figure.set("class", "admonition note")
            for icon in [one for one in figure.iter("span") if "icon" in classes_of(one)]:
                icon.tag = SET_APART


def rewrite_confluence(root: etree._Element) -> None:
    """Change what Confluence exports; nothing in other pages has its classes."""
    for box in root.iter("div"):
        kind = REMARK.search(box.get("class", ""))
        if kind:
            box.set("class", f"admonition {KINDS.get(kind[1], kind[1])}")
            for title in [one for one in box.iter("p") if "title" in classes_of(one)]:
                title.set("class", "admonition-title")
    for code in root.iter("pre"):
        brush = BRUSH.search(code.get("data-syntaxhighlighter-params", ""))
        if brush:
            code.set("class", f"language-{brush[1]}")
    for author in root.iter("span"):
        parent = author.getparent()
        if "author" in classes_of(author) and parent is not None and "page-metadata" in classes_of(parent):
            author.set("itemprop", "author")
    _without_space(root)


def _without_space(root: etree._Element) -> None:
    """The title of the page alone, where the name of its space stands before it."""
    shown = next((one for one in root.iter("span") if one.get("id") == "title-text"), None)
    if shown is None or not (match := SPACE.match((shown.text or "").strip())):
        return
    space = shown.makeelement(SET_APART, {})
    space.text, shown.text = match[0], (shown.text or "").strip()[match.end() :]
    heading = next(shown.iterancestors("h1"), shown)
    heading.addprevious(space)
    for title in root.iter("title"):
        title.text = (title.text or "").strip().removeprefix(match[0])
