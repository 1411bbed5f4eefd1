"""The kinds of pages, an example of each in a built site, and the template that each page is made of."""

import re
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from generator.config import Config
from generator.files import read_templates
from generator.site.generation import generate

# The pages of each kind in a built site. A kind is called as its template is; three more are a folder of the sources, a
# page written by hand, and what a server shows at an address that does not exist.
PATTERNS = {
    "home": "index.html",
    "articles": "articles/index.html",
    "section": "articles/section/*/index.html",
    "article": "articles/*/index.html",
    "ledger": "articles/ledger/*/index.html",
    "redirect": "articles/*-of-old/index.html",
    "glossary": "glossary/index.html",
    "term": "glossary/*/index.html",
    "mentions": "glossary/*/mentions-2/index.html",
    "faq": "faq/index.html",
    "topics": "topics/index.html",
    "topic": "topics/*/index.html",
    "cross-references": "cross-references/index.html",
    "concordance": "cross-references/concordance/index.html",
    "concordance-letter": "cross-references/concordance/letter/*/index.html",
    "concordance-entry": "cross-references/concordance/*/index.html",
    "statistics": "cross-references/statistics/index.html",
    "timeline": "cross-references/timeline/index.html",
    "topic-map": "cross-references/map/index.html",
    "search": "search/index.html",
    "page": "about/index.html",
}
NOWHERE = {"404": "no/such/page/"}
KINDS = (*PATTERNS, *NOWHERE)
TEMPLATES = frozenset(Path(path).name.removesuffix(".md.j2") for path, _ in read_templates() if path.endswith(".md.j2"))
MARKED = re.compile(r"<!-- made of ([\w-]+) -->")


def example_paths(site: Path) -> dict[str, str]:
    """One address below the site for each kind of page that it has; the longest of many."""
    found = {kind: sorted(site.glob(pattern)) for kind, pattern in PATTERNS.items()}
    longest = {kind: max(pages, key=lambda page: page.stat().st_size) for kind, pages in found.items() if pages}
    return {kind: address(page, site) for kind, page in longest.items()} | NOWHERE


def address(page: Path, site: Path) -> str:
    """The address of a built page below its site."""
    folder = page.parent.relative_to(site).as_posix()
    return "" if folder == "." else f"{folder}/"


def templates_of(sources: Path, config: Config) -> Mapping[str, str]:
    """The template of each generated page, by address below the site: the pages are made again, with a mark in each."""
    marked = tuple(
        (
            path,
            f"{text}\n\n<!-- made of {Path(path).name.removesuffix('.md.j2')} -->\n"
            if path.endswith(".md.j2")
            else text,
        )
        for path, text in config.templates
    )
    with TemporaryDirectory() as folder:
        docs = Path(folder) / "docs"
        generate(sources, docs, replace(config, templates=marked), workers=1)
        pages = {page.relative_to(docs).as_posix(): page.read_text(encoding="utf-8") for page in docs.rglob("*.md")}
    found = {path: MARKED.findall(text) for path, text in pages.items()}
    return {
        re.sub(r"(^|/)index/$", r"\1", f"{path.removesuffix('.md')}/"): each[-1] for path, each in found.items() if each
    }
