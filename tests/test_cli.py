"""The command line as a user meets it: exit codes, messages, and what is written."""

import json
import subprocess
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.cli import main
from generator.model.diagnostic import Rule

GOOD = "Salt Roads\n\nA salt road is a trade route along which salt was carried.\n\nIt led from the sea to the hills.\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with one good source, and the working directory."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "sources").mkdir()
    (tmp_path / "sources" / "salt.txt").write_text(GOOD, encoding="utf-8")
    return tmp_path


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, arguments, catch_exceptions=False)


def test_generate_writes_pages_and_says_so(folder: Path) -> None:
    result = run("generate")
    assert result.exit_code == 0
    assert "1 article, 1 term, 0 questions" in result.stdout
    assert (folder / "docs/articles/salt-roads.md").is_file()
    assert "0 pages written" in run("generate").stdout


def test_bad_files_are_named_and_good_ones_published(folder: Path) -> None:
    sources = folder / "sources"
    (sources / "empty.txt").write_bytes(b"")
    (sources / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(range(256)))
    (sources / "latin.txt").write_bytes("Ein schöner Tag in Österreich\n".encode("latin-1"))
    (sources / "paper.xyz").write_bytes(b"%!unknown")
    result = run("generate")
    assert result.exit_code == 1
    expected = {
        "empty.txt": "empty-source",
        "picture.txt": "binary-source",
        "latin.txt:1:": "undecodable-source",
        "paper.xyz": "unsupported-format",
    }
    for name, rule in expected.items():
        (line,) = (line for line in result.stderr.splitlines() if line.startswith(name))
        assert line.endswith(f"[{rule}]")
        assert ": error: " in line
        assert "; " in line, "it says what to do"
    assert (folder / "docs/articles/salt-roads.md").is_file()
    assert "4 sources failed" in result.stdout


def test_json_is_one_object_on_stdout(folder: Path) -> None:
    summary = json.loads(run("generate", "--json").stdout)
    assert (summary["articles"], summary["failed"], summary["terms"]) == (1, 0, 1)


def test_any_two_folders_work(folder: Path, tmp_path: Path) -> None:
    result = run("generate", "--sources", str(folder / "sources"), "--docs", str(folder / "elsewhere/pages"))
    assert result.exit_code == 0
    assert (folder / "elsewhere/pages/data/site-index.json").is_file()


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["generate", "--sources", "nowhere"], "no such folder"),
        (["generate", "--sources", ".", "--docs", "docs"], "overlap"),
        (["generate", "--workers", "-1"], "workers"),
        (["generate", "--unknown"], "unknown"),
        (["build", "--builder", "hugo"], "'mkdocs', 'zensical'"),
    ],
)
def test_usage_errors_end_with_2(folder: Path, arguments: list[str], message: str) -> None:
    result = run(*arguments)
    assert result.exit_code == 2
    assert message in result.stderr


@pytest.mark.parametrize("builder", ["mkdocs", "zensical"])
def test_build_with_either_builder(folder: Path, builder: str) -> None:
    result = run("build", "--builder", builder)
    assert (result.exit_code, result.stderr) == (0, "")
    assert "<h1" in (folder / "site/articles/salt-roads/index.html").read_text(encoding="utf-8")


def test_an_unknown_option_in_the_settings_is_an_error_with_a_suggestion(folder: Path) -> None:
    (folder / "mkdocs.yml").write_text("site_name: S\nplugins:\n- glossator:\n    langauge: fr\n", encoding="utf-8")
    result = run("generate")
    assert result.exit_code == 2
    assert "did you mean `language`" in result.stderr


def test_check_writes_nothing(folder: Path) -> None:
    before = sorted(folder.rglob("*"))
    assert run("check").exit_code == 0
    assert sorted(folder.rglob("*")) == before


@pytest.mark.parametrize("style", ["text", "json", "github", "sarif"])
def test_check_reports_in_every_format(folder: Path, style: str) -> None:
    (folder / "sources/empty.txt").write_bytes(b"")
    result = run("check", "--format", style)
    assert result.exit_code == 1
    assert "empty.txt" in result.stdout
    assert "empty-source" in result.stdout
    if style in {"json", "sarif"}:
        json.loads(result.stdout)


@pytest.mark.parametrize(
    ("here", "sources", "shown"),
    [
        (".", [], "sources/empty.txt"),
        (".", ["--sources", "../sources"], "/sources/empty.txt"),
        ("sources", ["--sources", "."], "empty.txt"),
    ],
)
def test_annotations_begin_at_the_working_directory(
    folder: Path, monkeypatch: pytest.MonkeyPatch, here: str, sources: list[str], shown: str
) -> None:
    (folder / "sources/empty.txt").write_bytes(b"")
    (folder / "elsewhere").mkdir()
    outside = any("../" in argument for argument in sources)
    monkeypatch.chdir(folder / ("elsewhere" if outside else here))
    expected = f"{folder}{shown}" if outside else shown
    assert f"::error file={expected}::" in run("check", "--format", "github", *sources).stdout
    assert f'"uri": "{expected}"' in run("check", "--format", "sarif", *sources).stdout
    assert run("check", *sources).stdout.startswith("empty.txt: error: ")


def test_strict_makes_warnings_fail(folder: Path) -> None:
    text = GOOD.replace("\n\nIt led", "\n\nSee also: A Road That Nobody Wrote About\n\nIt led")
    (folder / "sources/salt.txt").write_text(text, encoding="utf-8")
    assert run("check").exit_code == 0
    result = run("check", "--strict")
    assert result.exit_code == 1
    assert "unresolved-see-also" in result.stdout


def test_explain_accounts_for_every_line(folder: Path) -> None:
    account = json.loads(run("explain", "sources/salt.txt", "--json").stdout)
    assert [entry["line"] for entry in account["ledger"]] == [1, 2, 3, 4, 5]
    assert account["front_matter"]["title"] == "Salt Roads"
    assert [one["term"].lower() for one in account["definitions"]] == ["salt road"]
    text = run("explain", "sources/salt.txt").stdout
    assert "Salt Roads" in text
    assert "moved" in text


def test_explain_of_a_bad_file_says_why(folder: Path) -> None:
    (folder / "sources/empty.txt").write_bytes(b"")
    result = run("explain", "sources/empty.txt")
    assert result.exit_code == 1
    assert "[empty-source]" in result.stderr


def test_rules_are_listed(folder: Path) -> None:
    listed = json.loads(run("rules", "--json").stdout)
    assert [(one["code"], one["summary"]) for one in listed] == [(rule.code, rule.summary) for rule in Rule]
    text = run("rules").stdout
    assert all(rule.code in text for rule in Rule)


def test_adopt_writes_markdown_and_keeps_the_original(folder: Path) -> None:
    result = run("adopt", "sources/salt.txt")
    assert result.exit_code == 0
    assert result.stdout.startswith("sources/salt.md written; the original is sources/originals/salt.txt.")
    assert (folder / "sources/originals/salt.txt").read_text(encoding="utf-8") == GOOD
    again = run("adopt", "sources/salt.md")
    assert again.exit_code == 0
    assert "sources/salt.md is adopted already" in again.stdout


def test_adopt_of_a_bad_file_says_why(folder: Path) -> None:
    (folder / "sources/empty.txt").write_bytes(b"")
    result = run("adopt", "sources/empty.txt")
    assert result.exit_code == 1
    assert result.stderr.startswith("empty.txt: error: ")
    assert run("adopt", "sources/nowhere.txt").exit_code == 2


def git(folder: Path, *arguments: str) -> None:
    identity = ["-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false"]
    subprocess.run(["git", *identity, *arguments], cwd=folder, check=True, capture_output=True)


@pytest.fixture
def repository(folder: Path) -> Path:
    """The folder with its good source committed."""
    git(folder, "init", "--quiet")
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--message=first")
    return folder


def test_report_says_what_the_sources_change(repository: Path) -> None:
    (repository / "sources/pans.md").write_text("# Pans\n\nA salt pan is a basin in which sea water dries.\n", "utf-8")
    result = run("report", "--base", "HEAD")
    assert result.exit_code == 0
    assert "1 article (1 added); 1 term (1 added)" in result.stdout
    assert "- **Added:** `Pans` (`pans.md`, 11 words)" in result.stdout
    change = json.loads(run("report", "--base", "HEAD", "--json").stdout)
    assert [(one["kind"], one["path"]) for one in change["articles"]] == [("added", "pans.md")]
    assert not (repository / "docs").exists()


def test_report_fails_for_new_errors_and_strictly_for_new_warnings(repository: Path) -> None:
    (repository / "sources/pans.md").write_text("---\ntitle: Pans\nsee_also: [Brine]\n---\n\nThey dry.\n", "utf-8")
    assert run("report", "--base", "HEAD").exit_code == 0
    assert run("report", "--base", "HEAD", "--strict").exit_code == 1
    (repository / "sources/salt.txt").write_bytes(b"")
    result = run("report", "--base", "HEAD")
    assert result.exit_code == 1
    assert "- **Removed:** `Salt Roads` (`salt.txt`, had" in result.stdout
    assert "[empty-source]" in result.stdout
    git(repository, "add", "--all")
    git(repository, "commit", "--quiet", "--message=second")
    assert run("report", "--base", "HEAD", "--strict").exit_code == 0, "old findings are not the change's"


def test_report_against_what_is_not_there_is_a_usage_error(repository: Path) -> None:
    result = run("report", "--base", "nowhere")
    assert result.exit_code == 2
    assert "there is no commit 'nowhere' here; name a commit" in result.stderr
    assert run("report").exit_code == 2


def test_help_of_every_command_has_a_sentence_for_every_option() -> None:
    for command in main.commands.values():
        for parameter in command.params:
            help_text = getattr(parameter, "help", None)
            if parameter.param_type_name == "option" and parameter.name != "help":
                assert help_text, f"{command.name} {parameter.name}"
                assert "(default: " in help_text, f"{command.name} {parameter.name}"
                assert help_text.endswith(".")
