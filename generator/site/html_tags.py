"""The start tags of an HTML page with their attributes, in time that grows with its size, for the link check.

Not `html.parser`, which takes a minute over 200 KB of tags that are never closed (Python 3.11.7), and longer over
ordinary pages, too. The order in which tags are nested is of no interest here, so no tree is built.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from html import unescape

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
    line = position = counted = 0
    while match := TOKEN.search(page, position):
        position = match.end()
        if not match["name"]:
            continue
        name = match["name"].lower()
        line, counted = line + page.count("\n", counted, match.start()), match.start()
        yield Tag(name, _attributes(match["attributes"]), line + 1)
        if name in TEXT_ONLY:
            end = TEXT_ONLY[name].search(page, position)
            position = end.start() if end else len(page)


def _attributes(text: str) -> Mapping[str, str]:
    """The attributes that have a value; of two with the same name, the first holds."""
    stated: dict[str, str] = {}
    for match in ATTRIBUTE.finditer(text):
        values = (match["double"], match["single"], match["bare"])
        value = next((value for value in values if value is not None), None)
        if value is not None:
            stated.setdefault(match["name"].lower(), unescape(value))
    return stated
