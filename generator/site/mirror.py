"""The Markdown of the pages beside the built pages, for programs and for readers who prefer it to HTML."""

import re
from pathlib import Path

PAGE = ".md"
INDEX = "index"
# What a page tells machines in JSON-LD (generator/render/json_ld.py): the built page has it, and it is no text.
TOLD = re.compile(r"\n<!-- glossator:json-ld\n.*?\nglossator:json-ld -->\n", re.DOTALL)


def mirror_pages(docs: Path, site: Path) -> int:
    """The number of pages mirrored: `a/b.md` becomes `<site>/a/b.md`, so that links between pages hold there, too.

    A page that the builder left out is not mirrored.
    """
    pages = [path for path in sorted(docs.rglob(f"*{PAGE}")) if _built(path.relative_to(docs), site).is_file()]
    for path in pages:
        target = site / path.relative_to(docs)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(TOLD.sub("", path.read_text(encoding="utf-8")), encoding="utf-8", newline="\n")
    return len(pages)


def _built(page: Path, site: Path) -> Path:
    """The built page of a page, given by its path below docs/."""
    folder = page.parent if page.stem == INDEX else page.with_suffix("")
    return site / folder / f"{INDEX}.html"
