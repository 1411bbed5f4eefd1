"""Sources at a commit: as a checkout writes them, without touching the repository."""

import os
import subprocess
from pathlib import Path

import pytest

from generator import revisions
from generator.errors import ConfigError
from generator.files import read_sources
from generator.model.diagnostic import Rule

IDENTITY = {
    "GIT_AUTHOR_NAME": "A", "GIT_AUTHOR_EMAIL": "a@example.org",
    "GIT_COMMITTER_NAME": "A", "GIT_COMMITTER_EMAIL": "a@example.org",
    "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1",
}  # fmt: skip


def git(folder: Path, *arguments: str) -> str:
    command = ["git", *arguments]
    environment = {**os.environ, **IDENTITY}
    return subprocess.run(command, cwd=folder, env=environment, check=True, capture_output=True, text=True).stdout


def commit(folder: Path) -> str:
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--allow-empty", "--message=a commit")
    return git(folder, "rev-parse", "HEAD").strip()


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A repository with an empty first commit."""
    folder = tmp_path / "repository"
    folder.mkdir()
    git(folder, "init", "--quiet")
    commit(folder)
    return folder


def write(folder: Path, name: str, content: bytes) -> None:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)


def test_sources_are_read_as_they_were(repository: Path) -> None:
    sources = repository / "deep/sources"
    write(sources, "sub/é a.txt", b"before\n")
    write(sources, "sub/é a.txt.meta.yml", b"title: A\n")
    write(sources, "_home.md", b"home\n")
    write(sources, "gone.md", b"gone\n")
    write(repository, "other.txt", b"no source\n")
    expected = read_sources(sources)
    first = commit(repository)
    write(sources, "sub/é a.txt", b"now\n")
    (sources / "gone.md").unlink()
    write(sources, "new.md", b"new\n")
    commit(repository)
    assert revisions.read_sources_at(sources, revisions.resolve_revision(sources, "HEAD~1")) == expected
    assert revisions.resolve_revision(sources, "HEAD~1") == first


def test_nothing_of_the_repository_changes(repository: Path) -> None:
    write(repository / "sources", "a.txt", b"committed\n")
    commit(repository)
    write(repository / "sources", "a.txt", b"staged\n")
    git(repository, "add", "--all")
    write(repository / "sources", "a.txt", b"edited\n")
    before = git(repository, "status", "--porcelain"), git(repository, "diff", "--cached"), git(repository, "diff")
    (source,) = revisions.read_sources_at(repository / "sources", "HEAD").files
    assert source.content == b"committed\n"
    after = git(repository, "status", "--porcelain"), git(repository, "diff", "--cached"), git(repository, "diff")
    assert before == after
    assert not list(repository.glob("tree*"))


def test_a_folder_that_was_not_there_yet_held_no_sources(repository: Path) -> None:
    write(repository / "sources", "a.txt", b"text\n")
    assert revisions.read_sources_at(repository / "sources", "HEAD").files == ()


def test_a_link_of_an_earlier_commit_is_refused_like_any_other(repository: Path, tmp_path: Path) -> None:
    write(tmp_path, "secret.txt", b"secret\n")
    (repository / "sources").mkdir()
    (repository / "sources/link.txt").symlink_to(tmp_path / "secret.txt")
    commit(repository)
    found = revisions.read_sources_at(repository / "sources", "HEAD")
    assert found.files == ()
    assert [one.rule for one in found.diagnostics] == [Rule.SYMLINK]


def test_line_ends_are_those_of_a_checkout(repository: Path) -> None:
    write(repository, ".gitattributes", b"*.txt text eol=crlf\n")
    write(repository / "sources", "a.txt", b"one\r\ntwo\r\n")
    commit(repository)
    (source,) = revisions.read_sources_at(repository / "sources", "HEAD").files
    assert source.content == b"one\r\ntwo\r\n"


@pytest.mark.parametrize("revision", ["nowhere", "HEAD~7", "--help", "-x", "", "HEAD:sources", "a b"])
def test_an_unknown_commit_is_a_usage_error(repository: Path, revision: str) -> None:
    with pytest.raises(ConfigError, match="there is no commit") as raised:
        revisions.resolve_revision(repository, revision)
    assert "name a commit, branch or tag" in raised.value.suggestion


def test_in_a_shallow_clone_the_advice_is_to_fetch(repository: Path, tmp_path: Path) -> None:
    write(repository / "sources", "a.txt", b"text\n")
    commit(repository)
    git(tmp_path, "clone", "--quiet", "--depth=1", repository.as_uri(), "shallow")
    assert len(revisions.read_sources_at(tmp_path / "shallow/sources", "HEAD").files) == 1
    with pytest.raises(ConfigError) as raised:
        revisions.resolve_revision(tmp_path / "shallow", "HEAD~1")
    assert "git fetch --deepen=1" in raised.value.suggestion


def test_a_folder_without_a_repository_is_a_usage_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    with pytest.raises(ConfigError, match=r"git rev-parse failed: .*not a git repository"):
        revisions.resolve_revision(tmp_path, "HEAD")
    with pytest.raises(ConfigError, match="no such folder"):
        revisions.resolve_revision(tmp_path / "nowhere", "HEAD")


def test_a_hook_of_another_repository_does_not_lead_astray(
    repository: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GIT_DIR", str(tmp_path / "nowhere"))
    assert len(revisions.resolve_revision(repository, "HEAD")) == 40


def test_without_git_the_message_says_so(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(ConfigError, match="git cannot be run"):
        revisions.resolve_revision(repository, "HEAD")
