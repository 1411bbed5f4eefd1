"""Slugs: the part of an address or anchor that a title gives."""

import re
import unicodedata
from urllib.parse import unquote

from anyascii import anyascii

FALLBACK = "section"
"""Slug of a text without a letter or digit."""

RESERVED = "index"
"""No page may take the name of a folder's index page."""

MAXIMUM_LENGTH = 80
"""Characters: file systems allow 255 bytes a name, links stay readable well below that."""

NOT_IN_SLUG = re.compile(r"[^a-z0-9]+")
"""Runs of characters that a hyphen stands for."""

APOSTROPHE = re.compile(r"['’‘ʼ]")
"""Apostrophes close up: `nation's` gives `nations`, not `nation-s`."""


def slugify(text: str) -> str:
    """The text as lower-case ASCII words joined by hyphens; never empty, never `index`.

    Characters with a transliteration are written in ASCII; others are left out.

    >>> slugify("L’économie de l’Été: Çа va?")
    'leconomie-de-lete-ca-va'
    >>> slugify("Index"), slugify("🎯")
    ('index-page', 'section')
    """
    plain = APOSTROPHE.sub("", unicodedata.normalize("NFC", _without_symbols(text)))
    slug = NOT_IN_SLUG.sub("-", anyascii(plain).lower()).strip("-")
    return _shortened(slug) if slug and slug != RESERVED else f"{slug}-page" if slug else FALLBACK


def same_anchor(anchor: str) -> str:
    """What anchors have in common that different programs make of one heading: its letters and digits.

    >>> same_anchor("4-9-7-über-uns"), same_anchor("497-%C3%BCber-uns")
    ('497uberuns', '497uberuns')
    """
    return NOT_IN_SLUG.sub("", anyascii(unquote(anchor)).lower())


def _without_symbols(text: str) -> str:
    """The text with emoji and other symbols as spaces: their transliterations (`:dart:`) are no words of the text."""
    if text.isascii():
        return text
    return "".join(" " if unicodedata.category(character) in {"So", "Cs"} else character for character in text)


def _shortened(slug: str) -> str:
    """The slug cut at a hyphen, where there is one."""
    if len(slug) <= MAXIMUM_LENGTH:
        return slug
    head, _, _ = slug[: MAXIMUM_LENGTH + 1].rpartition("-")
    return head or slug[:MAXIMUM_LENGTH]
