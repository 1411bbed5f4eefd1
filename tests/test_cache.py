"""Entries of unchanged sources: found, made anew after any change, and never trusted more than they have to be."""

import datetime as dt
import os
import pickle
import zlib
from collections.abc import Callable
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator import cache, pipeline
from generator.cache import Entry, read_entries, write_entries
from generator.cli import main
from generator.config import Config
from generator.files import read_sources
from generator.model.document import Companion, SourceFile
from generator.site.generation import make_site

SOURCE = SourceFile("a.txt", "text/plain", b"Salt Roads\n\nBy A. B \xe2\x80\xa2 3 May 2020\n\nIt leads.\n", "0" * 64)


def made(source: SourceFile) -> Entry:
    prepared = pipeline.prepare(source)
    assert prepared.article
    assert prepared.facts
    return Entry(prepared.article, prepared.facts, prepared.diagnostics)


def kept(folder: Path, source: SourceFile = SOURCE) -> Path:
    """Keep the entry of a source, and give the file in which it lies."""
    before = set(folder.glob("??/*"))
    write_entries([(source, made(source))], folder)
    (path,) = set(folder.glob("??/*")) - before
    return path


def test_an_entry_is_read_as_it_was_kept(tmp_path: Path) -> None:
    kept(tmp_path / "cache")
    assert read_entries([SOURCE], tmp_path / "cache") == {"a.txt": made(SOURCE)}
    assert made(SOURCE).article.front_matter.date == dt.date(2020, 5, 3)


@pytest.mark.parametrize(
    "changed",
    [
        replace(SOURCE, path="b.txt"),
        replace(SOURCE, media_type="text/markdown"),
        replace(SOURCE, sha256="1" * 64),
        replace(SOURCE, sidecar=b"title: B"),
        replace(SOURCE, companions=(Companion("a.png", b"x"),)),
        replace(SOURCE, companions=(Companion("a.png", b"", "a symbolic link"),)),
    ],
)
def test_whatever_an_article_is_made_from_counts(changed: SourceFile, tmp_path: Path) -> None:
    kept(tmp_path / "cache")
    assert read_entries([changed], tmp_path / "cache") == {}


def test_another_program_finds_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kept(tmp_path / "cache")
    monkeypatch.setattr(cache, "_program", lambda: "another")
    assert read_entries([SOURCE], tmp_path / "cache") == {}


def test_the_packages_that_articles_are_made_with_count() -> None:
    names = {name for name, version in cache._packages() if version}
    assert {"ftfy", "lxml", "markdown-it-py", "dateparser"} <= names


class Hostile:
    """An object whose reading would run a command."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def __reduce__(self) -> tuple[Callable[..., object], tuple[str]]:
        return os.mkdir, (str(self.path),)


def sealed(value: object) -> bytes:
    payload = zlib.compress(pickle.dumps(value))
    return sha256(payload).digest() + payload


def test_reading_can_construct_nothing_but_values_of_the_model(tmp_path: Path) -> None:
    place = kept(tmp_path / "cache")
    for value in (Hostile(tmp_path / "ran"), print, Path("x"), Config(), pipeline.prepare(SOURCE), [1], "text"):
        place.write_bytes(sealed(value))
        assert read_entries([SOURCE], tmp_path / "cache") == {}
    assert not (tmp_path / "ran").exists()


def test_a_damaged_entry_is_made_anew_and_replaced(tmp_path: Path) -> None:
    place = kept(tmp_path / "cache")
    content = place.read_bytes()
    for damaged in (b"", b"x", content[:-1], content[:40] + b"x" + content[41:], b"\0" * len(content)):
        place.write_bytes(damaged)
        assert read_entries([SOURCE], tmp_path / "cache") == {}
    write_entries([(SOURCE, made(SOURCE))], tmp_path / "cache")
    assert place.read_bytes() == content


def test_a_folder_that_others_may_write_to_is_not_used(tmp_path: Path) -> None:
    folder = tmp_path / "cache"
    place = kept(folder)
    folder.chmod(0o777)
    place.unlink()
    assert read_entries([SOURCE], folder) == {}
    write_entries([(SOURCE, made(SOURCE))], folder)
    assert not list(folder.glob("??/*"))


def test_where_nothing_can_be_written_everything_is_made_anew(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    write_entries([(SOURCE, made(SOURCE))], tmp_path / "file")
    assert read_entries([SOURCE], tmp_path / "file") == {}
    assert read_entries([SOURCE], tmp_path / "nowhere") == {}


def test_the_entries_longest_unused_go_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "cache"
    sources = [replace(SOURCE, path=f"{number}.txt") for number in range(4)]
    for age, source in enumerate(sources):
        place = kept(folder, source)
        os.utime(place, (1_000_000 + age, 1_000_000 + age))
    read_entries(sources[:1], folder)  # now the last used
    monkeypatch.setattr(cache, "MAX_BYTES", place.stat().st_size * 3 + 100)
    kept(folder, replace(SOURCE, path="new.txt"))
    assert sorted(read_entries([*sources, replace(SOURCE, path="new.txt")], folder)) == ["0.txt", "3.txt", "new.txt"]


def test_the_folder_is_the_users_and_closed_to_others(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    assert cache.cache_folder() == tmp_path / "glossator"
    kept(cache.cache_folder())
    assert cache.cache_folder().stat().st_mode & 0o077 == 0
    monkeypatch.delenv("XDG_CACHE_HOME")
    monkeypatch.setenv("HOME", str(tmp_path))
    assert cache.cache_folder() == tmp_path / ".cache/glossator"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with three sources, of which one fails, and a cache of its own."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.chdir(tmp_path)
    (tmp_path / "sources").mkdir()
    for name, text in (("a.txt", "Salt\n\nIt is salt.\n"), ("b.md", "# Pans\n\nA pan is a dish.\n"), ("c.txt", "")):
        (tmp_path / "sources" / name).write_text(text, encoding="utf-8")
    return tmp_path


def test_a_second_run_prepares_only_what_changed_and_makes_the_same_site(
    folder: Path, config: Config, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = make_site(read_sources(folder / "sources"), config)
    asked: list[str] = []
    prepare_all = pipeline.prepare_all

    def recorded(sources: list[SourceFile], executor: object = None) -> tuple[pipeline.Prepared, ...]:
        asked.extend(source.path for source in sources)
        return prepare_all(sources)

    monkeypatch.setattr(pipeline, "prepare_all", recorded)
    assert make_site(read_sources(folder / "sources"), config) == first
    assert asked == ["c.txt"], "a source that gives no article is tried again"
    asked.clear()
    (folder / "sources/b.md").write_text("# Pans\n\nA pan is a shallow dish.\n", encoding="utf-8")
    assert make_site(read_sources(folder / "sources"), config) != first
    assert asked == ["b.md", "c.txt"]
    asked.clear()
    make_site(read_sources(folder / "sources"), config, use_cache=False)
    assert asked == ["a.txt", "b.md", "c.txt"]


@pytest.mark.parametrize("command", ["generate", "check"])
def test_the_option_leaves_the_cache_alone(folder: Path, command: str) -> None:
    assert CliRunner().invoke(main, [command, "--no-cache"], catch_exceptions=False).exit_code == 1
    assert not (folder / "cache").exists()
    assert CliRunner().invoke(main, [command], catch_exceptions=False).exit_code == 1
    assert len(list((folder / "cache/glossator").glob("??/*"))) == 2
