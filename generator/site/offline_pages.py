"""A built page as it is read from a disk, where no server finds the index page of a folder or sends an icon."""

import base64
import posixpath
import re
from pathlib import Path
from urllib.parse import quote, urlsplit

from generator.site.html_tags import with_values
from generator.site.link_check import ADDRESSES, REFRESH, file_at, target_of

# What the home page says of the download; in the download itself it would lead nowhere (partials/download.html).
OFFER = re.compile(r'<p class="gl-download" hidden>.*?</p>', re.DOTALL)
# A style sheet's address of an icon: icons are masks, and browsers load no mask from the disk.
ICON = re.compile(r"""url\("([\w./-]+\.svg)"\)""")
# What pages may load (main.html), and what else they may in the download: those icons.
POLICY, WITH_ICONS = "default-src 'self';", "default-src 'self'; img-src 'self' data:;"


def offline_page(page: str, path: str, files: frozenset[str], root: str) -> str:
    """The page at `path` below the site with addresses that lead to files, of all that the site at `root` has."""

    def moved(element: str, name: str, value: str) -> str:
        if name in ADDRESSES:
            return offline_address(value, path, files, root)
        if name == "content" and element == "meta" and (refresh := REFRESH.search(value)):
            return value[: refresh.start(1)] + offline_address(refresh[1], path, files, root)
        return value

    return with_values(OFFER.sub("", page).replace(POLICY, WITH_ICONS, 1), moved)


def offline_address(address: str, page: str, files: frozenset[str], root: str) -> str:
    """The address of the same file from the disk; one that names a host stays.

    >>> files = frozenset({"index.html", "articles/moon/index.html", "articles/tides/index.html"})
    >>> offline_address("../tides/#neap", "articles/moon/index.html", files, "/")
    '../tides/index.html#neap'
    >>> offline_address("/", "articles/moon/index.html", files, "/")
    '../../index.html'
    """
    target = target_of(address, page, root)
    file = file_at(target.path, files) if target else ""
    parts = urlsplit(address.strip()) if file else None
    if not target or not parts or parts.scheme or parts.netloc or not parts.path:
        return address
    if parts.path.startswith("/"):
        return parts._replace(path=quote(posixpath.relpath(file, posixpath.dirname(page)))).geturl()
    return address if file == target.path else parts._replace(path=f"{parts.path.rstrip('/')}/index.html").geturl()


def offline_style(style: str, folder: Path) -> str:
    """The style sheet from that folder with its icons within it."""

    def within(match: re.Match[str]) -> str:
        icon = base64.b64encode((folder / match[1]).read_bytes()).decode()
        return f'url("data:image/svg+xml;base64,{icon}")'

    return ICON.sub(within, style)
