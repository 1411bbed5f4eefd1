"""The search index: Pagefind's own files only, the same bytes each time, a clear error when it cannot be made."""

import gzip
from pathlib import Path

import pytest
from pagefind import service

from generator.errors import BuildError
from generator.site import search
from generator.site.search import index_site
from generator.site.sync import digests

PAGE = "<html lang=en><title>{0}</title><body><p>Menu</p><main data-pagefind-body><h1>{0}</h1><p>On {0}.</p></main>"
LISTING = "<html lang=en><title>All</title><body><p>Basalt, granite</p></body></html>"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    for name in ("basalt", "granite", "schist"):
        (tmp_path / "site" / name).mkdir(parents=True)
        (tmp_path / "site" / name / "index.html").write_text(PAGE.format(name), encoding="utf-8")
    (tmp_path / "site/index.html").write_text(LISTING, encoding="utf-8")
    return tmp_path / "site"


def test_marked_pages_are_indexed(site: Path) -> None:
    assert index_site(site) == 3


def test_only_what_the_dialog_loads_is_kept(site: Path) -> None:
    index_site(site)
    names = {path.name for path in (site / "pagefind").iterdir()}
    assert {"pagefind.js", "pagefind-worker.js", "pagefind-entry.json", "fragment", "index"} <= names
    assert not [name for name in names if "ui" in name or "highlight" in name or name.endswith(".css")]


def test_where_a_definition_stands_is_no_part_of_its_excerpt(site: Path) -> None:
    quote = (
        "<blockquote><p>A slate is a stone that splits.</p><p>— <a href=../articles/stones/>Stones</a>, section X</p>"
    )
    term = PAGE.format("slate").replace("<p>On slate.</p>", f"<div class=gl-page--term>{quote}</blockquote></div>")
    (site / "basalt/index.html").write_text(term, encoding="utf-8")
    index_site(site)
    texts = [gzip.decompress(path.read_bytes()).decode() for path in (site / "pagefind/fragment").iterdir()]
    (found,) = (text for text in texts if "A slate is a stone that splits." in text)
    assert "section X" not in found


def test_an_index_is_the_same_each_time_and_replaces_the_last(site: Path) -> None:
    index_site(site)
    first = digests(site)
    (site / "pagefind/stale.pf_meta").write_text("", encoding="utf-8")
    index_site(site)
    assert digests(site) == first


def test_settings_of_the_caller_do_not_reach_pagefind(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PAGEFIND_OUTPUT_SUBDIR", "elsewhere")
    index_site(site)
    assert (site / "pagefind/pagefind.js").is_file()


def test_a_missing_pagefind_is_named(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(search, "get_executable", lambda: None)
    with pytest.raises(BuildError, match="not installed") as caught:
        index_site(site)
    assert "pagefind[extended]" in caught.value.suggestion


def test_a_failing_pagefind_is_named(site: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    failing = tmp_path / "failing"
    failing.write_text("#!/bin/sh\necho no room >&2\nexit 3\n", encoding="utf-8")
    failing.chmod(0o755)
    monkeypatch.setenv("PAGEFIND_BINARY_PATH", str(failing))
    assert service.get_executable() == failing
    with pytest.raises(BuildError, match="no room"):
        index_site(site)
