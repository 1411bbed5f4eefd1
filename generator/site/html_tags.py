"""The start tags of an HTML page with their attributes, in time that grows with its size: to be checked or changed.

Not `html.parser`, which takes a minute over 200 KB of tags that are never closed (Python 3.11.7), and longer over
ordinary pages, too. The order in which tags are nested is of no interest here, so no tree is built.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from html import escape, unescape
from typing import TypeAlias

# What the tokenizer of HTML (section 13.2.5 of the standard) reads as one: possessive, so that nothing is read twice.
TOKEN = re.compile(
    r"""
      <!--(?:.*?-->|.*+)                                # a comment, to the end of the page if it is never closed
    | <(?P<name>[a-z][^\s/>]*+)
      (?P<attributes>(?:[^>=]++|=\s*+(?:"[^"]*+(?:"|\Z)|'[^']*+(?:'|\Z))?+)*+)
      >?
    """,
    re.VERBOSE | re.IGNORECASE | re.DOTALL,
)
# An attribute: its name, and its value in quotes or without.
ATTRIBUTE = re.compile(
    r"""(?P<name>[^\s"'<>/=]++)(?:\s*+=\s*+(?:"(?P<double>[^"]*+)"|'(?P<single>[^']*+)'|(?P<bare>[^\s"'>][^\s>]*+)))?+"""
)
# Elements whose content is text, whatever it looks like, and how each ends.
TEXT_ONLY = {
    name: re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE)
    for name in ("script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes")
}
# The value that an attribute of an element is to have: its element, its name, the value it has.
Change: TypeAlias = Callable[[str, str, str], str]


@dataclass(frozen=True, slots=True)
class Tag:
    """A start tag: its name in lower case, its attributes that have a value, and its line from 1."""

    name: str
    attributes: Mapping[str, str]
    line: int


def tags(page: str) -> Iterator[Tag]:
    """Every start tag of the page, in order; one that the end of the page cuts short counts, too.

    >>> [*tags('<a HREF="b.html?c&amp;d" id=e hidden>')]
    [Tag(name='a', attributes={'href': 'b.html?c&d', 'id': 'e'}, line=1)]
    """
    line = counted = 0
    for match in _openings(page):
        line, counted = line + page.count("\n", counted, match.start()), match.start()
        yield Tag(match["name"].lower(), _attributes(match["attributes"]), line + 1)


def with_values(page: str, change: Change) -> str:
    """The page with other values of attributes, and else as it is to the byte.

    >>> with_values('<a href=b id="c">d</a>', lambda element, name, value: f"{value}/" if name == "href" else value)
    '<a href="b/" id="c">d</a>'
    """
    parts: list[str] = []
    copied = 0
    for match in _openings(page):
        element = match["name"].lower()
        parts += page[copied : match.start("attributes")], _changed(match["attributes"], element, change)
        copied = match.end("attributes")
    return "".join((*parts, page[copied:]))


def _openings(page: str) -> Iterator[re.Match[str]]:
    """Every start tag; what looks like one within text is none."""
    position = 0
    while match := TOKEN.search(page, position):
        position = match.end()
        if not match["name"]:
            continue
        yield match
        if text_only := TEXT_ONLY.get(match["name"].lower()):
            end = text_only.search(page, position)
            position = end.start() if end else len(page)


def _changed(attributes: str, element: str, change: Change) -> str:
    def changed(match: re.Match[str]) -> str:
        value = _value(match)
        new = value if value is None else change(element, match["name"].lower(), value)
        return match[0] if new is None or new == value else f'{match["name"]}="{escape(new)}"'

    return ATTRIBUTE.sub(changed, attributes)


def _attributes(text: str) -> Mapping[str, str]:
    """The attributes that have a value; of two with the same name, the first holds."""
    stated: dict[str, str] = {}
    for match in ATTRIBUTE.finditer(text):
        value = _value(match)
        if value is not None:
            stated.setdefault(match["name"].lower(), value)
    return stated


def _value(match: re.Match[str]) -> str | None:
    values = (match["double"], match["single"], match["bare"])
    return next((unescape(value) for value in values if value is not None), None)
