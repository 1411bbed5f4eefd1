"""The last look at a built site: every internal address in every page and in the sitemap leads to a file and an id.

Builders check the links that they read in Markdown, each in its own way; this reads what readers get, templates and raw
HTML included, whichever builder made it.
"""

import posixpath
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import unescape
from pathlib import Path
from urllib.parse import unquote, urlsplit

from generator.site.html_tags import tags
from generator.site.problems import links_broken

INDEX = "index.html"
SITEMAP = "sitemap.xml"
MISSING = "404.html"  # shown at any address, so an address on it cannot be relative
# Attributes that hold one address; `srcset` holds several, and a `<meta>` that redirects has one in its `content`.
ADDRESSES = frozenset({"href", "xlink:href", "src", "poster", "data", "action"})
# The address of a candidate in `srcset`: up to white space, without the comma that ends a candidate.
CANDIDATE = re.compile(r"(?:^|,)\s*([^\s,]\S*?)(?=,?\s|,?$)")
# The address in `<meta http-equiv="refresh" content="0; url=…">`.
REFRESH = re.compile(r";\s*url=['\"]?([^'\"]+)", re.IGNORECASE)
LOCATION = re.compile(r"<loc>([^<]+)</loc>")
# A fragment may end with words to be marked on the page (`#id:~:text=…`), which are part of no id.
TEXT_DIRECTIVE = ":~:"
OUTSIDE = ".."  # a path that no file has


@dataclass(frozen=True, slots=True)
class Reference:
    """An address as a page states it, and where: the page's path below the site and the line from 1."""

    address: str
    page: str
    line: int

    def __str__(self) -> str:
        """The place and the address, to begin a message with."""
        return f"{self.page}:{self.line}: {self.address}"


@dataclass(frozen=True, slots=True)
class Target:
    """What an address means: a path below the site (above it, one that begins with `..`), and a fragment or ""."""

    path: str
    fragment: str
    relative: bool = False


def check_links(site: Path, site_url: str = "") -> None:
    """Raise BuildError when an address within the site leads to no file, or its fragment to no id of that page.

    `site_url` is the public address or empty; addresses below it are internal. Each page is read once: 683 pages take
    3 s, a tenth of their build.
    """
    files = frozenset(path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file())
    root = site_url or "/"
    problems = [*_of_pages(site, files, root), *_of_sitemap(site, files, root)]
    if problems:
        raise links_broken(problems)


def _of_pages(site: Path, files: frozenset[str], root: str) -> Iterator[str]:
    ids: dict[str, frozenset[str]] = {}
    fragments: dict[Target, Reference] = {}  # and who states each first; ids are known once all pages are read
    for name in sorted(path for path in files if path.endswith(".html")):
        ids[name], lines = _read(site / name)
        for address, line in lines.items():
            reference, target = Reference(address, name, line), target_of(address, name, root)
            path = file_at(target.path, files) if target else ""
            if target and not path:
                yield f"{reference} leads to no file"
            elif target and name == MISSING and target.relative:
                yield f"{reference} is relative, but this page is shown at any address"
            elif target and target.fragment:
                fragments.setdefault(Target(path, target.fragment), reference)
    yield from _without_id(fragments, ids)


def _without_id(fragments: Mapping[Target, Reference], ids: Mapping[str, frozenset[str]]) -> Iterator[str]:
    for target, reference in fragments.items():
        known = ids.get(target.path)  # of a page only: in a picture or a document, a fragment may be no id
        if known is not None and not known & {target.fragment, unquote(target.fragment)}:
            yield f"{reference} leads to no id of {target.path}"


def _of_sitemap(site: Path, files: frozenset[str], root: str) -> Iterator[str]:
    path = site / SITEMAP
    text = path.read_text(encoding="utf-8") if path.is_file() else ""
    for address in map(unescape, LOCATION.findall(text)):
        target = target_of(address, SITEMAP, root)
        if not target or not file_at(target.path, files):
            yield f"{SITEMAP}: {address} leads to no file"


def target_of(address: str, page: str, root: str) -> Target | None:
    """What the address means on that page of the site at `root`; None when it leads out of the site.

    >>> target_of("../tides/#neap", "articles/moon/index.html", "https://a.example/sea/")
    Target(path='articles/tides', fragment='neap', relative=True)
    >>> target_of("/land/", "404.html", "https://a.example/sea/") is None
    True
    """
    try:
        parts, home = urlsplit(address.strip()), urlsplit(root)
    except ValueError:  # such as a bracket where a host should stand
        return Target(OUTSIDE, "")
    fragment = parts.fragment.partition(TEXT_DIRECTIVE)[0]
    if not parts.scheme and not parts.netloc and not parts.path.startswith("/"):
        folder = posixpath.dirname(page)
        path = posixpath.normpath(posixpath.join(folder, unquote(parts.path))) if parts.path else page
        return Target(path, fragment, relative=bool(parts.path))
    scheme, host = parts.scheme or home.scheme, parts.netloc or ("" if parts.scheme else home.netloc)
    if (scheme, host) != (home.scheme, home.netloc) or not f"{parts.path}/".startswith(home.path):
        return None
    return Target(posixpath.normpath(unquote(parts.path[len(home.path) :]) or "."), fragment)


def file_at(path: str, files: frozenset[str]) -> str:
    """The file that a server sends for the path, or ""; for a folder it is the index page in it."""
    return next((name for name in (path, posixpath.normpath(f"{path}/{INDEX}")) if name in files), "")


def _read(path: Path) -> tuple[frozenset[str], Mapping[str, int]]:
    """The ids of a page, and its addresses with the line (from 1) of the first tag that states each."""
    ids: set[str] = set()
    lines: dict[str, int] = {}
    for tag in tags(path.read_text(encoding="utf-8")):
        for name, value in tag.attributes.items():
            if name == "id" or (name == "name" and tag.name == "a"):
                ids.add(value)
            for address in _addresses(tag.name, name, value):
                lines.setdefault(address, tag.line)
    return frozenset(ids), lines


def _addresses(tag: str, name: str, value: str) -> Sequence[str]:
    """The addresses in an attribute."""
    if name in ADDRESSES:
        return (value,)
    if name == "srcset":
        return CANDIDATE.findall(value)
    if name == "content" and tag == "meta":
        return REFRESH.findall(value)
    return ()
