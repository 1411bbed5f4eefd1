"""Repair of HTML entities that stand in plain text because a scraper escaped it, once or several times."""

import html
import re

from generator.model.document import Document
from generator.repair.recording import apply_recorded
from generator.repair.rewriting import Scope

# A complete reference: `&amp;`, `&#8217;`, `&#x2019;`.
ENTITY = re.compile(r"&(?:[A-Za-z][A-Za-z0-9]{1,31}|#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6});")
# Text is escaped twice by a template inside a template; the limit ends what made-up text could prolong.
MAXIMUM_LAYERS = 8
# Signs that a line is not escaped text: an ampersand that begins no entity, or a tag.
UNESCAPED = re.compile(rf"&(?!{ENTITY.pattern[1:]})|<")


def repair_entities(document: Document) -> Document:
    """Resolve the entities of lines that are escaped throughout; in Markdown the parser has done it."""
    return apply_recorded(document, "entities", unescaped, Scope.LINES)


def unescaped(text: str) -> str:
    """The line with its entities resolved, unless a bare `&` or a `<` shows that the line was never escaped.

    >>> unescaped("R&amp;amp;D &ndash; caf&eacute;"), unescaped("write &amp;lt; for < and &amp; for &")
    ('R&D – café', 'write &amp;lt; for < and &amp; for &')
    """
    for _ in range(MAXIMUM_LAYERS):
        if "&" not in text or UNESCAPED.search(text):
            break
        text = ENTITY.sub(_character, text)
    return text


def _character(match: re.Match[str]) -> str:
    """The character, or the entity itself when it names none or one that ends a line."""
    character = html.unescape(match[0])
    return match[0] if not character or character in "\n\r" else character
