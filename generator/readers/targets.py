"""Which link targets may reach the site: http, https, mailto, paths and anchors; never a script in disguise."""

import html
import re
from urllib.parse import unquote

SCHEMES = frozenset({"http", "https", "mailto"})
IMAGE_SCHEMES = frozenset({"http", "https"})
# What browsers skip while they look for a scheme (URL Standard: C0 controls and spaces, tab and line breaks), and
# invisible characters that hide one from a reader.
SKIPPED = re.compile("[\x00-\x20\x7f-\xa0\xad\u1680\u180e\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\ufeff]+")
# The part of a target in which a colon would end a scheme.
BEFORE_PATH = re.compile(r"[^/?#\\]*")
# Entities and percent signs may be applied to each other; two rounds undo what one decoder and one encoder did.
ROUNDS = 2


def safe_target(target: str, schemes: frozenset[str] = SCHEMES) -> str | None:
    """The target without stray white space, or None when its scheme is none of the schemes.

    >>> safe_target("java&#10;script:alert(1)"), safe_target(" notes/a.md#b ")
    (None, 'notes/a.md#b')
    """
    stripped = target.strip()
    plain = stripped
    for _ in range(ROUNDS):
        if not _is_safe(plain, schemes):
            return None
        plain = html.unescape(unquote(plain))
    if not _is_safe(plain, schemes):
        return None
    return f"https:{stripped}" if stripped.startswith("//") else stripped


def _is_safe(target: str, schemes: frozenset[str]) -> bool:
    head = BEFORE_PATH.match(SKIPPED.sub("", target))
    scheme, colon, _ = (head[0] if head else "").partition(":")
    return not colon or scheme.lower() in schemes
