"""Reading sources and writing pages: what is skipped, refused, written, kept and pruned."""

import errno
import json
import os
from pathlib import Path

import pytest

from generator import files
from generator.errors import ConfigError
from generator.model.diagnostic import Rule


def tree(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()
    }


def make(folder: Path, contents: dict[str, str]) -> Path:
    for name, text in contents.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


def write(docs: Path, pages: dict[str, str]) -> files.Written:
    return files.write_pages(docs, {path: text.encode() for path, text in pages.items()}, {"articles/a.md": "a.txt"})


def test_sources_are_sorted_and_underscored_names_are_no_articles(tmp_path: Path) -> None:
    folder = make(
        tmp_path,
        {"b.txt": "b", "a/c.md": "c", "_home.md": "home", "_glossary.yml": "x", ".hidden.txt": "x",
         "_drafts/d.txt": "x", "originals/old.docx": "x", "a/originals/e.txt": "kept: not at the top"},
    )  # fmt: skip
    found = files.read_sources(folder)
    assert [source.path for source in found.files] == ["a/c.md", "a/originals/e.txt", "b.txt"]
    assert found.home is not None
    assert found.home.content == b"home"


def test_a_sidecar_travels_with_its_source_and_is_no_source(tmp_path: Path) -> None:
    found = files.read_sources(make(tmp_path, {"a.txt": "text", "a.txt.meta.yml": "title: A"}))
    assert [(source.path, source.sidecar) for source in found.files] == [("a.txt", b"title: A")]


def test_files_that_concern_many_articles_are_no_articles(tmp_path: Path) -> None:
    names = ["_redirects.yml", "law/_section.yml", "law/_redirects.yml", "originals/_section.yml", "_old/_section.yml"]
    found = files.read_sources(make(tmp_path, dict.fromkeys(["law/a.txt", *names], "text")))
    assert [source.path for source in found.files] == ["law/a.txt"]
    assert [source.path for source in found.editorial] == ["_redirects.yml", "law/_section.yml"]


def test_pages_to_go_are_those_that_the_next_run_deletes(tmp_path: Path) -> None:
    write(tmp_path, {"articles/a.md": "a", "articles/b.md": "b", "articles/c.md": "c"})
    (tmp_path / "articles/c.md").write_text("changed by hand", encoding="utf-8")
    assert files.pages_to_go(tmp_path, ["articles/a.md"]) == {"articles/b.md": "b"}
    assert write(tmp_path, {"articles/a.md": "a"}).deleted == ("articles/b.md",)


def test_links_are_refused_and_named(tmp_path: Path) -> None:
    secret = make(tmp_path / "outside", {"secret.txt": "secret"}) / "secret.txt"
    sources = make(tmp_path / "sources", {"a.txt": "text"})
    (sources / "link.txt").symlink_to(secret)
    found = files.read_sources(sources)
    assert [source.path for source in found.files] == ["a.txt"]
    assert [(one.path, one.rule) for one in found.diagnostics] == [("link.txt", Rule.SYMLINK)]


def test_a_linked_folder_is_not_entered(tmp_path: Path) -> None:
    outside = make(tmp_path / "outside", {"secret.txt": "secret"})
    sources = make(tmp_path / "sources", {"a.txt": "text"})
    (sources / "folder").symlink_to(outside)
    assert "folder/secret.txt" not in [source.path for source in files.read_sources(sources).files]


def test_a_huge_file_is_refused_before_it_is_read(tmp_path: Path) -> None:
    with (tmp_path / "huge.txt").open("wb") as stream:
        stream.truncate(files.MAX_SOURCE_BYTES + 1)
    assert [one.rule for one in files.read_sources(tmp_path).diagnostics] == [Rule.SOURCE_TOO_LARGE]


def test_a_file_that_cannot_be_read_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def denied(path: Path) -> bytes:
        raise PermissionError(errno.EACCES, "Permission denied", str(path))

    monkeypatch.setattr(Path, "read_bytes", denied)  # root, as which CI runs, may read everything
    found = files.read_sources(make(tmp_path, {"a.txt": "text"}))
    assert [(one.rule, one.message) for one in found.diagnostics] == [
        (Rule.UNREADABLE_SOURCE, "cannot be read: Permission denied")
    ]


def test_a_pipe_is_refused_and_does_not_block(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    assert [one.rule for one in files.read_sources(tmp_path).diagnostics] == [Rule.UNREADABLE_SOURCE]


def test_a_missing_folder_is_a_usage_error(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="no such folder"):
        files.read_sources(tmp_path / "nowhere")


def test_a_second_run_writes_nothing(tmp_path: Path) -> None:
    pages = {"index.md": "home\n", "articles/a.md": "a\n"}
    assert write(tmp_path, pages).written == ("articles/a.md", "index.md")
    times = {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*")}
    again = write(tmp_path, pages)
    assert (again.written, again.deleted, again.unchanged) == ((), (), 2)
    assert {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*")} == times


def test_stale_pages_and_their_empty_folders_go(tmp_path: Path) -> None:
    write(tmp_path, {"index.md": "home", "glossary/old.md": "old"})
    make(tmp_path, {"about.md": "by hand"})
    assert write(tmp_path, {"index.md": "home"}).deleted == ("glossary/old.md",)
    assert set(tree(tmp_path)) == {"index.md", "about.md", files.MANIFEST}


@pytest.mark.parametrize("after", [{"articles/a.md": "generated anew"}, {}], ids=["changed", "stale"])
def test_a_page_that_a_human_changed_is_left_alone_and_named(tmp_path: Path, after: dict[str, str]) -> None:
    write(tmp_path, {"articles/a.md": "generated"})
    make(tmp_path, {"articles/a.md": "edited by hand"})
    result = write(tmp_path, after)
    assert (tmp_path / "articles/a.md").read_text() == "edited by hand"
    assert [(one.rule, "sources/a.txt" in one.suggestion) for one in result.diagnostics] == [(Rule.FOREIGN_PAGE, True)]
    assert write(tmp_path, after).diagnostics == result.diagnostics


def test_after_a_lost_manifest_equal_pages_are_ours_and_others_foreign(tmp_path: Path) -> None:
    write(tmp_path, {"articles/a.md": "a", "articles/b.md": "b"})
    (tmp_path / files.MANIFEST).unlink()
    result = write(tmp_path, {"articles/a.md": "a", "articles/b.md": "b changed"})
    assert result.written == ()
    assert [one.path for one in result.diagnostics] == [f"{tmp_path.name}/articles/b.md"]
    assert write(tmp_path, {"articles/a.md": "a changed"}).written == ("articles/a.md",)


def test_a_stranger_in_our_folders_is_named_and_kept(tmp_path: Path) -> None:
    make(tmp_path, {"articles/stranger.md": "mine"})
    result = write(tmp_path, {"articles/a.md": "a"})
    assert [one.path for one in result.diagnostics] == [f"{tmp_path.name}/articles/stranger.md"]
    assert (tmp_path / "articles/stranger.md").read_text() == "mine"


def test_a_run_killed_between_pages_leaves_nothing_foreign(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path, {"articles/a.md": "a1", "articles/b.md": "b1"})
    real = files._write

    def killed_at_b(path: Path, content: bytes) -> None:
        if path.name == "b.md":
            raise KeyboardInterrupt
        real(path, content)

    monkeypatch.setattr(files, "_write", killed_at_b)
    with pytest.raises(KeyboardInterrupt):
        write(tmp_path, {"articles/a.md": "a2", "articles/b.md": "b2"})
    monkeypatch.undo()
    result = write(tmp_path, {"articles/a.md": "a3", "articles/b.md": "b3"})
    assert result.diagnostics == ()
    assert result.written == ("articles/a.md", "articles/b.md")


def test_temporary_files_of_a_killed_run_are_removed(tmp_path: Path) -> None:
    make(tmp_path, {f"articles/a.md{files.TEMPORARY}": "half a pa"})
    write(tmp_path, {"articles/a.md": "a"})
    assert set(tree(tmp_path)) == {"articles/a.md", files.MANIFEST}


@pytest.mark.parametrize("path", ["../outside.md", "/etc/hostname"])
def test_a_manifest_cannot_make_us_delete_outside(tmp_path: Path, path: str) -> None:
    docs = make(tmp_path / "docs", {})
    docs.mkdir(exist_ok=True)
    outside = make(tmp_path, {"outside.md": "precious"}) / "outside.md"
    digest = files._digest(outside.read_bytes())
    make(docs, {files.MANIFEST: json.dumps({"pages": {path: [digest]}})})
    write(docs, {"index.md": "home"})
    assert outside.read_text() == "precious"
