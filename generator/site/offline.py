"""The site as a ZIP file that is read from a disk, offered on the home page with its size."""

import re
from collections.abc import Iterator
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from generator.site.offline_pages import OFFER, offline_page, offline_style
from generator.site.offline_scripts import data_script, search_script
from generator.text.slug import slugify

ARCHIVE = "offline.zip"
HOME = "index.html"
MISSING = "404.html"  # a server's
NAMES = "data/search/"
OPENER = "assets/glossator/search.js"
MODULES = "assets/glossator/search/"
ENTRY = "panel"
LAST_CHANGED = (1980, 1, 1, 0, 0, 0)  # the first day that the format knows: the same site gives the same bytes
MODE = 0o100644 << 16  # a file that all may read
TENTHS = 100_000  # bytes of a tenth of a megabyte


def offer_download(site: Path, site_name: str, site_url: str = "") -> int:
    """Put the archive of a built site into it and say so on its home page; the bytes of the archive.

    0, and no archive, where the home page does not offer it. All that readers reach is in it. The index of full text,
    which needs a server, and pictures for other sites are added to the site later.
    """
    home = site / HOME
    page = home.read_text(encoding="utf-8") if home.is_file() else ""
    if not OFFER.search(page):
        return 0
    archive = site / ARCHIVE
    name = slugify(site_name)
    with ZipFile(archive, "w", ZIP_DEFLATED, compresslevel=9) as packed:
        for path, content in _members(site, site_url or "/"):
            packed.writestr(_entry(f"{name}/{path}"), content)
    size = archive.stat().st_size
    home.write_text(_offered(page, name, size), encoding="utf-8", newline="\n")
    return size


def _members(site: Path, root: str) -> Iterator[tuple[str, bytes]]:
    """Path below the site and content of each file of the archive, in the order of paths."""
    files = frozenset(path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file())
    for name in sorted(files - {ARCHIVE}):
        path = site / name
        if name == MISSING or name.startswith(MODULES):
            continue
        if name.startswith(NAMES):
            script = data_script(path.stem, path.read_text(encoding="utf-8"))
            yield f"{NAMES}{path.stem}.js", script.encode()
        elif name == OPENER:
            yield name, (_search(site) + path.read_text(encoding="utf-8")).encode()
        elif name.endswith(".html"):
            yield name, offline_page(path.read_text(encoding="utf-8"), name, files, root).encode()
        elif name.endswith(".css"):
            yield name, offline_style(path.read_text(encoding="utf-8"), path.parent).encode()
        else:
            yield name, path.read_bytes()


def _search(site: Path) -> str:
    modules = {path.stem: path.read_text(encoding="utf-8") for path in sorted((site / MODULES).glob("*.js"))}
    return search_script(modules, ENTRY)


def _entry(path: str) -> ZipInfo:
    entry = ZipInfo(path, LAST_CHANGED)
    entry.compress_type = ZIP_DEFLATED
    entry.external_attr = MODE
    entry.create_system = 3  # Unix, on whatever system it is made
    return entry


def _offered(page: str, name: str, size: int) -> str:
    """The home page with the offer shown, the name under which the file is saved, and its size."""
    whole, tenth = divmod(max(1, round(size / TENTHS)), 10)
    stated = {" hidden": "", " download": f' download="{name}.zip"', "{whole}": f"{whole}", "{tenth}": f"{tenth}"}

    def filled(match: re.Match[str]) -> str:
        offer = match[0]
        for placeholder, value in stated.items():
            offer = offer.replace(placeholder, value)
        return offer

    return OFFER.sub(filled, page)
