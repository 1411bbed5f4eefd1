"""Render: the addresses that links may have, escaped; any other is refused here, whatever node carries it."""

import posixpath
import re
from urllib.parse import quote

SCHEMES = frozenset({"http", "https", "mailto"})
SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):")
# Characters that a browser leaves out before it looks for the scheme, and those that are never part of an address.
INVISIBLE = re.compile("[\x00-\x20\x7f-\xa0\xad\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff]")
CONTROL = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")
# Characters that stay: those of RFC 3986 without brackets, quotes, `$`, `*` and `|`, which Markdown reads.
UNESCAPED = "%-._~:/?#@!&+,;="
# Suffixes of sources that can be turned into Markdown.
ADOPTABLE = frozenset(
    {".txt", ".text", ".markdown", ".html", ".htm", ".xhtml", ".docx", ".odt", ".rtf", ".epub", ".pdf"}
)
# `&name;` in an address is an entity to both parsers.
ENTITY_LIKE = re.compile(r"&(?=#?[0-9A-Za-z]+;)")
# A percent sign that begins no escape.
BARE_PERCENT = re.compile(r"%(?![0-9A-Fa-f]{2})")


def safe_target(target: str) -> str:
    r"""The address as it may be written between parentheses; empty when its kind is not allowed.

    >>> safe_target("https://example.org/a b")
    'https://example.org/a%20b'
    >>> safe_target("java\nscript:alert(1)")
    ''
    """
    cleaned = CONTROL.sub("", target).strip()
    if not cleaned or not _is_allowed(INVISIBLE.sub("", cleaned)):
        return ""
    return ENTITY_LIKE.sub("&amp;", quote(BARE_PERCENT.sub("%25", cleaned), safe=UNESCAPED))


def is_external(target: str) -> bool:
    """Whether the address leads out of the site."""
    return bool(SCHEME.match(target))


def adopted_path(path: str) -> str:
    """Where a source is when it has been turned into Markdown; links of other sources still name the original.

    >>> adopted_path("law/treaty.final.txt"), adopted_path("law/map.png")
    ('law/treaty.final.md', '')
    """
    stem, suffix = posixpath.splitext(path)
    return f"{stem}.md" if suffix.lower() in ADOPTABLE else ""


def relative(target: str, page: str) -> str:
    """The path of one page as seen from another, both relative to docs/.

    >>> relative("glossary/treaty.md", "articles/peace.md")
    '../glossary/treaty.md'
    """
    return posixpath.relpath(target, posixpath.dirname(page) or ".")


def _is_allowed(target: str) -> bool:
    if target.startswith(("//", "\\", "/\\")):  # another host without a scheme
        return False
    match = SCHEME.match(target)
    return match[1].lower() in SCHEMES if match else ":" not in re.split("[/?#]", target, maxsplit=1)[0]
