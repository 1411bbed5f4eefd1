"""A new site: what is written, what is never overwritten, and that it builds without a finding."""

from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner

from generator.cli import main
from generator.errors import ConfigError
from generator.files import templates_folder
from generator.site.scaffold import FILES, scaffold
from generator.site.settings import load_config, read_settings


def tree(folder: Path) -> dict[str, str]:
    paths = sorted(path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8") for path in paths}


def test_a_new_site_is_built_without_a_finding(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "salt-and-trade"
    started = CliRunner().invoke(main, ["init", str(folder)], catch_exceptions=False)
    assert started.exit_code == 0
    assert f"{folder}/mkdocs.yml written." in started.stdout
    assert started.stdout.endswith(f"go to {folder}, and run `glossator serve`.\n")
    monkeypatch.chdir(folder)
    checked = CliRunner().invoke(main, ["check", "--strict", "--verbose"], catch_exceptions=False)
    assert (checked.exit_code, checked.stdout) == (0, "")
    built = CliRunner().invoke(main, ["build", "--strict"], catch_exceptions=False)
    assert built.exit_code == 0, built.stderr
    home = (folder / "site/index.html").read_text(encoding="utf-8")
    assert "Salt and trade" in home
    assert "How this library works" in home
    entry = (folder / "site/glossary/glossary-entry/index.html").read_text(encoding="utf-8")
    assert "quotes the sentence in which an article says what a term means" in entry


def test_a_site_whose_example_is_deleted_is_built_as_well(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    scaffold(tmp_path)
    (tmp_path / "sources/how-this-library-works.md").unlink()
    (tmp_path / "sources/salt.txt").write_text("Salt\n\nSalt is carried.\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    built = CliRunner().invoke(main, ["build", "--strict"], catch_exceptions=False)
    assert built.exit_code == 0, built.stderr


def test_git_keeps_what_is_written_by_hand_and_nothing_generated(tmp_path: Path) -> None:
    scaffold(tmp_path)
    ours = (Path(__file__).parent.parent.parent / ".gitignore").read_text(encoding="utf-8")
    generated = {line for line in ours.partition("# Generated from sources/")[2].splitlines() if line.startswith("/")}
    assert generated
    assert generated <= set((tmp_path / ".gitignore").read_text(encoding="utf-8").splitlines())


def test_every_template_is_written() -> None:
    folder = templates_folder() / "scaffold"
    assert sorted(template for template, _ in FILES) == sorted(tree(folder))


def test_no_file_is_overwritten(tmp_path: Path) -> None:
    (tmp_path / "mkdocs.yml").write_text("site_name: Mine\n", encoding="utf-8")
    (tmp_path / "README.md").symlink_to(tmp_path / "nowhere")
    done = scaffold(tmp_path, "Other")
    assert done.kept == ("mkdocs.yml", "README.md")
    assert (tmp_path / "mkdocs.yml").read_text(encoding="utf-8") == "site_name: Mine\n"
    assert not (tmp_path / "nowhere").exists()
    before = tree(tmp_path)
    again = scaffold(tmp_path, "Another")
    assert again.written == ()
    assert tree(tmp_path) == before


def test_where_there_are_sources_no_example_is_added(tmp_path: Path) -> None:
    (tmp_path / "sources").mkdir()
    (tmp_path / "sources/a.txt").write_text("Mine\n", encoding="utf-8")
    done = scaffold(tmp_path)
    assert done.written == ("mkdocs.yml", ".gitignore", "README.md")
    assert sorted(tree(tmp_path / "sources")) == ["a.txt"]


@pytest.mark.parametrize(
    "name",
    ["A: B", 'He said "no"', "!!python/object:os.system", "é – 塩", "# none", "a\nplugins: [x]", "{{ x }}", "0123"],
)
def test_a_name_can_only_be_a_name(tmp_path: Path, name: str) -> None:
    scaffold(tmp_path, name)
    settings, template = (
        read_settings(path) for path in (tmp_path / "mkdocs.yml", templates_folder() / "scaffold/mkdocs.yml")
    )
    assert settings == {**template, "site_name": " ".join(name.split())}
    assert load_config(tmp_path / "mkdocs.yml").site_name == " ".join(name.split())


def test_without_a_name_the_folder_names_the_site(tmp_path: Path) -> None:
    scaffold(tmp_path / "salt_and-trade")
    text = (tmp_path / "salt_and-trade/mkdocs.yml").read_text(encoding="utf-8")
    assert yaml.safe_load(text.partition("site_url")[0])["site_name"] == "Salt and trade"
    assert (tmp_path / "salt_and-trade/README.md").read_text(encoding="utf-8").startswith("# Salt and trade\n")


def test_a_file_in_the_way_is_a_usage_error(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(ConfigError):
        scaffold(tmp_path / "file")
    (tmp_path / "sources").write_text("", encoding="utf-8")
    with pytest.raises(ConfigError, match="sources"):
        scaffold(tmp_path)
