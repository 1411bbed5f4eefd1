"""The style sheets of a built page as one file: a browser draws nothing until it has each, and each costs a request."""

import hashlib
import posixpath
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.site.html_tags import tags
from generator.site.link_check import target_of

FOLDER = "assets"
# Where the theme and the overrides keep theirs; a sheet of the library's own may be loaded from elsewhere, too.
OF_THEME = ("assets/stylesheets/", "assets/glossator/")
LINK = re.compile(r"<link\b[^>]*+>\s*+", re.IGNORECASE)
# An address in a style sheet that is relative to it: neither `data:` nor a host, no path from the root, no id.
ADDRESS = re.compile(r"""url\((?P<quote>["']?)(?!/|\#|[a-z]+:)(?P<path>[^"')\s]++)(?P=quote)\)""", re.IGNORECASE)
# Obeyed at the top of a style sheet only, so one that has it cannot follow another.
FIRST_ONLY = re.compile(r"@(?:import|namespace)\b", re.IGNORECASE)
DIGITS = 8  # of the digest in the name: after an edit no browser shows a page with the sheet that it has kept


@dataclass(frozen=True, slots=True)
class Sheet:
    """A style sheet that a page loads: its path below the site, the media it is for ("" for all), and its link."""

    path: str
    media: str
    address: str
    link: str


def join_styles(site: Path, root: str) -> int:
    """Give each page of the site at `root` one style sheet in place of several; the number of sheets made.

    Sheets of other hosts, and those that import others, stay as they are, behind it.
    """
    loaded = {path.relative_to(site).as_posix(): path.read_text(encoding="utf-8") for path in site.rglob("*.css")}
    texts = {path: text for path, text in loaded.items() if not FIRST_ONLY.search(text)}
    made: set[str] = set()
    for page in sorted(site.rglob("*.html")):
        html = page.read_text(encoding="utf-8")
        sheets = sheets_of(html, page.relative_to(site).as_posix(), root, texts)
        if not sheets:
            continue
        content = joined_style(sheets, texts)
        path = f"{FOLDER}/styles.{hashlib.sha256(content.encode()).hexdigest()[:DIGITS]}.css"
        if path not in made:
            made.add(path)
            (site / path).write_text(content, encoding="utf-8", newline="\n")
        page.write_text(joined_page(html, sheets, path), encoding="utf-8", newline="\n")
    if made:
        for path in texts:
            if path.startswith(OF_THEME):
                (site / path).unlink()
    return len(made)


def sheets_of(html: str, page: str, root: str, texts: Mapping[str, str]) -> tuple[Sheet, ...]:
    """The style sheets of the site that the page at that path loads and that can be joined, in their order."""
    found: list[Sheet] = []
    for link in LINK.findall(html):
        attributes = next(tags(link)).attributes
        address = attributes.get("href", "")
        target = target_of(address, page, root) if attributes.get("rel") == "stylesheet" else None
        if target and target.path in texts and address.endswith(target.path):
            found.append(Sheet(target.path, attributes.get("media", ""), address, link))
    return tuple(found)


def joined_page(html: str, sheets: tuple[Sheet, ...], path: str) -> str:
    """The page with one link to the sheet at that path, in the place of the first."""
    first = sheets[0]
    address = first.address.removesuffix(first.path) + path
    html = html.replace(first.link, f'<link rel="stylesheet" href="{address}">\n', 1)
    for sheet in sheets[1:]:
        html = html.replace(sheet.link, "", 1)
    return html


def joined_style(sheets: tuple[Sheet, ...], texts: Mapping[str, str]) -> str:
    r"""The text of the sheets one after the other, each within its media, with addresses as from FOLDER.

    >>> sheet = Sheet("assets/a/b.css", "print", "b.css", "")
    >>> joined_style((sheet,), {"assets/a/b.css": 'p{mask:url("icons/c.svg")}'})
    '@media print{\np{mask:url("a/icons/c.svg")}\n}\n'
    """
    return "".join(_within(sheet.media, _moved(texts[sheet.path], posixpath.dirname(sheet.path))) for sheet in sheets)


def _within(media: str, style: str) -> str:
    return f"@media {media}{{\n{style.strip()}\n}}\n" if media else f"{style.strip()}\n"


def _moved(style: str, folder: str) -> str:
    def moved(match: re.Match[str]) -> str:
        path = posixpath.relpath(posixpath.join(folder, match["path"]), FOLDER)
        return f"url({match['quote']}{path}{match['quote']})"

    return ADDRESS.sub(moved, style)
