"""Copying a built tree: what differs is written in one step, what is stale goes, a stranger's folder is refused."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from generator.errors import ConfigError
from generator.site.sync import Synced, digests, sync

SITE = {"404.html": "none", "sitemap.xml": "<urlset/>", "index.html": "one"}


def tree(folder: Path, contents: Mapping[str, str]) -> Path:
    for path, text in contents.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")
    return folder


@pytest.mark.parametrize(
    ("label", "old", "new", "expected"),
    [
        ("first build", {}, SITE, Synced(("404.html", "index.html", "sitemap.xml"), (), 0)),
        ("nothing new", SITE, SITE, Synced((), (), 3)),
        ("one changed", SITE, {**SITE, "index.html": "two"}, Synced(("index.html",), (), 2)),
        ("one gone", {**SITE, "a/b.html": "b"}, SITE, Synced((), ("a/b.html",), 3)),
        ("file becomes folder", {**SITE, "a": "a"}, {**SITE, "a/b": "b"}, Synced(("a/b",), ("a",), 3)),
        ("folder becomes file", {**SITE, "a/b": "b"}, {**SITE, "a": "a"}, Synced(("a",), ("a/b",), 3)),
    ],
)
def test_the_site_becomes_what_was_built(
    tmp_path: Path, label: str, old: Mapping[str, str], new: Mapping[str, str], expected: Synced
) -> None:
    built, site = tree(tmp_path / "built", new), tree(tmp_path / "site", old)
    assert sync(built, site) == expected, label
    assert digests(site) == digests(built)
    assert not [path for path in site.rglob("*") if path.is_dir() and not any(path.iterdir())]


def test_unchanged_files_keep_their_time(tmp_path: Path) -> None:
    built, site = tree(tmp_path / "built", {**SITE, "index.html": "two"}), tree(tmp_path / "site", SITE)
    before = (site / "404.html").stat()
    sync(built, site)
    after = (site / "404.html").stat()
    assert (before.st_mtime_ns, before.st_ino) == (after.st_mtime_ns, after.st_ino)


def test_a_folder_of_other_files_is_refused_untouched(tmp_path: Path) -> None:
    built, home = tree(tmp_path / "built", SITE), tree(tmp_path / "home", {"index.html": "mine", "letter.txt": "Dear"})
    before = digests(home)
    with pytest.raises(ConfigError, match="no built site"):
        sync(built, home)
    assert digests(home) == before
