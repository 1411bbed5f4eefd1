"""The law of adoption: every source of ours, turned into Markdown, gives the same site; and so does that Markdown."""

import re
import shutil
from pathlib import Path

import pytest

from generator import files, pipeline
from generator.config import Config
from generator.model.document import SourceFile
from generator.site.adoption import adopt

REPOSITORY = Path(__file__).parent.parent
GOLDEN = REPOSITORY / "tests" / "golden"
FOLDERS = (REPOSITORY / "sources", GOLDEN / "site" / "sources")
FORMATS = REPOSITORY / "tests" / "cases" / "formats"
ARTICLES = sorted(
    path
    for path in (*(GOLDEN / "articles").iterdir(), *FORMATS.glob("article.*"))
    if not path.name.endswith(".expected.md")
)
# What a page says of its file, in the front matter and in the box at its end: all that may change, beside the ledger.
LEDGERS = "articles/ledger/"
ABOUT_THE_FILE = re.compile(
    r"^(?:-   \[[^\]]+\]\(ledger/[^)]+\)|source(?:_sha256)?: .*|-   (?:File|Fichier|SHA-256|Repaired|Réparé)\s?: .*"
    r"|-   \d+ (?:lines? th.* left out|lignes? qui .* écartées?)\.)\n",
    re.MULTILINE,
)
SOURCE_IN_INDEX = re.compile(r'"source":"[^"]*"')


def pages(sources: Path, config: Config) -> dict[str, str]:
    """The pages of a folder by path, without what they say of the files."""
    found = files.read_sources(sources)
    site = pipeline.run(found.files, config, found.home)
    assert site.failed == 0
    return {
        page.path: SOURCE_IN_INDEX.sub("", ABOUT_THE_FILE.sub("", page.text))
        for page in site.pages
        if not page.path.startswith(LEDGERS)
    }


def articles(sources: Path) -> tuple[SourceFile, ...]:
    return files.read_sources(sources).files


def adopt_all(sources: Path, config: Config) -> None:
    for source in articles(sources):
        adopt(sources / source.path, sources, config)


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.parent.name)
def test_a_site_of_adopted_sources_is_the_same(folder: Path, tmp_path: Path, config: Config) -> None:
    sources = tmp_path / "sources"
    shutil.copytree(folder, sources)
    expected = pages(sources, config)
    adopt_all(sources, config)
    assert {source.media_type for source in articles(sources)} == {"text/markdown"}
    assert pages(sources, config) == expected


@pytest.mark.parametrize("article", ARTICLES, ids=lambda path: path.name)
def test_the_page_of_an_adopted_article_is_the_same(article: Path, tmp_path: Path, config: Config) -> None:
    sources = tmp_path / "sources"
    sources.mkdir()
    shutil.copy(article, sources)
    if article.with_suffix("").is_dir() and article.suffix in (".md", ".html"):  # the pictures beside it
        shutil.copytree(article.with_suffix(""), sources / article.stem)
    expected = pages(sources, config)
    adopt_all(sources, config)
    assert pages(sources, config) == expected
    adopted = [(source.path, source.sha256) for source in articles(sources)]
    adopt_all(sources, config)
    assert [(source.path, source.sha256) for source in articles(sources)] == adopted


def test_what_may_change_is_the_file_only() -> None:
    page = """---
title: "A"
source: "a.txt"
source_sha256: "00"
---
-   File: `a.txt` (text/plain)
-   SHA-256: `00`
-   By: B
-   Repaired: `encoding` × 5
-   2 lines that are not part of the article were left out.
-   1 line that is not part of the article was left out.
"""
    assert ABOUT_THE_FILE.sub("", page) == '---\ntitle: "A"\n---\n-   By: B\n'
