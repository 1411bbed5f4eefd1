"""Addresses within the sources: which file a relative target means, for readers, structure and render alike."""

import posixpath
from urllib.parse import unquote, urlsplit


def resolve(target: str, path: str) -> tuple[str, str]:
    """The source that a relative address in the source `path` means, and the fragment; the source is empty for `#…`.

    It begins with `../` when the address leads out of the sources.

    >>> resolve("../war/peace.md#terms", "law/treaty.txt")
    ('war/peace.md', 'terms')
    """
    try:
        parts = urlsplit(target)
    except ValueError:  # a bracket that begins no IPv6 address
        return "", ""
    if not parts.path:
        return "", unquote(parts.fragment)
    return posixpath.normpath(posixpath.join(posixpath.dirname(path), unquote(parts.path))), unquote(parts.fragment)
