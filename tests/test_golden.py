"""Whole articles and a whole site against accepted output; `make accept` rewrites it, and a person reads the diff."""

import hashlib
from collections.abc import Mapping
from pathlib import Path

import pytest

from generator import files, pipeline
from generator.config import Config
from generator.model.document import SourceFile
from tests.generated_pages import repairs_page, rules_page, shell_words

GOLDEN = Path(__file__).parent / "golden"
ARTICLES = sorted(path for path in (GOLDEN / "articles").iterdir() if not path.name.endswith(".expected.md"))
SITE = GOLDEN / "site"
ROOT = Path(__file__).parent.parent
GENERATED_PAGES = {
    "docs/development/rules.md": rules_page,
    "docs/about/what-it-repairs.md": repairs_page,
    "templates/overrides/partials/words.html": shell_words,
}


def compare(folder: Path, found: Mapping[str, str], *, accept: bool) -> None:
    """Assert that the folder holds just these texts, or make it so."""
    if accept:
        files.write_pages(folder, {path: text.encode() for path, text in found.items()}, {})
    expected = {
        path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8")
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.name != files.MANIFEST
    }
    assert sorted(found) == sorted(expected)
    for path, text in found.items():
        assert text == expected[path], path


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.name)
def test_article(path: Path, config: Config, accept: bool) -> None:
    content = path.read_bytes()
    media_type = files.MEDIA_TYPES[path.suffix]
    site = pipeline.run([SourceFile(path.name, media_type, content, hashlib.sha256(content).hexdigest())], config)
    (page,) = (page for page in site.pages if page.path == f"articles/{site.index.articles[0].slug}.md")
    expected = path.with_name(path.name + ".expected.md")
    if accept:
        expected.write_text(page.text, encoding="utf-8")
    assert page.text == expected.read_text(encoding="utf-8")


@pytest.mark.parametrize("path", GENERATED_PAGES)
def test_documentation_and_words_made_from_the_code(path: str, accept: bool) -> None:
    found = GENERATED_PAGES[path]()
    if accept:
        (ROOT / path).write_text(found, encoding="utf-8")
    assert found == (ROOT / path).read_text(encoding="utf-8"), "run `make accept`, and read what changes"


def test_site(config: Config, accept: bool) -> None:
    found = files.read_sources(SITE / "sources")
    site = pipeline.run(found.files, config, found.home, editorial=found.editorial)
    assert site.failed == 0
    compare(SITE / "expected", {page.path: page.text for page in site.pages}, accept=accept)
