"""Whole articles and a whole site against accepted output; `make accept` rewrites it, and a person reads the diff."""

import hashlib
from collections.abc import Mapping
from pathlib import Path

import pytest

from generator import files, pipeline
from generator.config import Config
from generator.model.diagnostic import Rule
from generator.model.document import SourceFile

GOLDEN = Path(__file__).parent / "golden"
ARTICLES = sorted(path for path in (GOLDEN / "articles").iterdir() if not path.name.endswith(".expected.md"))
SITE = GOLDEN / "site"
RULES = Path(__file__).parent.parent / "docs" / "development" / "rules.md"
RULES_HEAD = """---
title: Rules
description: Every rule by which a finding about a source is named, and what it finds.
---

# Rules

The name in square brackets at the end of a message is a rule's. `glossator rules` prints this list, and
`glossator rules --json` the same for programs. This page is made from `generator/model/diagnostic.py`: change a rule
there and run `make accept`.

"""


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
    (page,) = (page for page in site.pages if page.path.startswith("articles/") and page.path != "articles/index.md")
    expected = path.with_name(path.name + ".expected.md")
    if accept:
        expected.write_text(page.text, encoding="utf-8")
    assert page.text == expected.read_text(encoding="utf-8")


def rules_page() -> str:
    """The reference of rules, as the documentation has it."""
    rows = "".join(f"| `{rule.code}` | {rule.summary} |\n" for rule in Rule)
    return f"{RULES_HEAD}| rule | what it finds |\n| --- | --- |\n{rows}"


def test_reference_of_rules(accept: bool) -> None:
    if accept:
        RULES.write_text(rules_page(), encoding="utf-8")
    assert rules_page() == RULES.read_text(encoding="utf-8"), "run `make accept`"


def test_site(config: Config, accept: bool) -> None:
    found = files.read_sources(SITE / "sources")
    site = pipeline.run(found.files, config, found.home)
    assert site.failed == 0
    compare(SITE / "expected", {page.path: page.text for page in site.pages}, accept=accept)
