"""Pictures whose bytes stand in a text as `data:` addresses: taken out before the text is read, and put back in use."""

import re
from collections.abc import Sequence
from dataclasses import replace

from generator.model.document import SourceFile

# A picture of 7 KB. Shorter addresses are read with the text; longer ones would be its longest lines by far: editors
# that export Markdown write pictures of megabytes into link definitions, and text is read up to 2 MB.
LONG = 10_000
# Where a picture is named, in Markdown (`](…`, `[label]: …`) and HTML (`src="…`); a `data:` address in code stays.
EMBEDDED = re.compile(
    rb"""(\]\(\s{0,9}<?|^\s{0,3}\[[^\]\n]{1,200}\]:\s{0,9}<?|\bsrc\s{0,9}=\s{0,9}["']?)"""
    rb"(data:image/[a-z0-9.+-]{1,40};base64,[A-Za-z0-9+/=%]{10000,})",
    re.IGNORECASE | re.MULTILINE,
)
# The end of a long address in lower case. It begins with fixed letters, so that the search is a hundred times as fast:
# the pattern above took 6 ms of a web page without any picture, a fifth of its reading.
MARK = b";base64,"
LONG_ADDRESS = re.compile(rb";base64,[a-z0-9+/=%]{10000}")
PLACEHOLDER = "data:picture-{number}"
PLACEHOLDERS = re.compile(r"data:picture-(\d{1,6})\Z")


def take_out(source: SourceFile) -> tuple[SourceFile, tuple[str, ...]]:
    """The source with a short placeholder for each long `data:` address of a picture, and these addresses."""
    addresses: list[str] = []

    def placeholder(match: re.Match[bytes]) -> bytes:
        addresses.append(match[2].decode("ascii"))
        return match[1] + PLACEHOLDER.format(number=len(addresses)).encode()

    if not _may_hold_long(source.content):
        return source, ()
    content = EMBEDDED.sub(placeholder, source.content)
    return replace(source, content=content), tuple(addresses)


def _may_hold_long(content: bytes) -> bool:
    """Whether there may be an address to take out; the plain search comes first, for it is ten times as fast."""
    if len(content) <= LONG:
        return False
    lowered = content.lower()
    return MARK in lowered and bool(LONG_ADDRESS.search(lowered))


def put_back(target: str, addresses: Sequence[str]) -> str:
    """The `data:` address for which a target stands; any other target as it is."""
    match = PLACEHOLDERS.match(target.strip())
    number = int(match[1]) if match else 0
    return addresses[number - 1] if 0 < number <= len(addresses) else target
