"""A small folder of pages in the form that render writes, for building sites from."""

from collections.abc import Mapping
from pathlib import Path

import pytest

PAGES: Mapping[str, str] = {
    "index.md": "---\ntitle: Shelf\nkind: home\n---\n# Shelf\n\n[Bridges](articles/bridges.md)\n",
    "articles/index.md": "---\ntitle: Articles\nkind: articles\n---\n# Articles\n\n- [Bridges](bridges.md)\n",
    "articles/bridges.md": (
        "---\ntitle: Bridges & <b>\nkind: article\nsource: stone/bridges one.txt\nlanguage: de\ndate: 2024-05-06\n---\n"
        "# Bridges\n\nA [span](../glossary/span.md) carries the deck.\n\n## Arches {#arches}\n\nStone.\n\n"
        "<!-- glossator:extras -->\n\n## Source {#source}\n\nQuarry ledger.\n"
    ),
    "glossary/index.md": "---\ntitle: Glossary\nkind: glossary\n---\n# Glossary\n\n## S {#s}\n\n- [Span](span.md)\n",
    "glossary/span.md": "---\ntitle: Span\nkind: term\n---\n# Span\n\n> The part between two supports.\n",
    "faq/index.md": "---\ntitle: Asked\nkind: faq\n---\n# Asked\n\n## Why arches? {#why}\n\nThey bear weight.\n",
}


@pytest.fixture
def docs(tmp_path: Path) -> Path:
    folder = tmp_path / "docs"
    write(folder, PAGES)
    return folder


def write(folder: Path, contents: Mapping[str, str]) -> None:
    for path, text in contents.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")
