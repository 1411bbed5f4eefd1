"""The MkDocs plugin: its options, and what it does before, during and after a build."""

import json
from pathlib import Path

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, PluginError
from mkdocs.livereload import LiveReloadServer

from generator.files import templates_folder
from generator.site.plugin import GlossatorPlugin, handwritten

SETTINGS = """\
site_name: Shelf
plugins:
  - glossator: {options}
not_in_nav: "*"
theme: {{name: material, font: false, favicon: assets/glossator/mark.svg}}
markdown_extensions: [attr_list]
"""
SOURCE = "---\ntitle: Locks and canals\n---\n# Locks and canals\n\nA pound lock is a chamber with gates at both ends.\n"


def project(folder: Path, options: str = "{}") -> MkDocsConfig:
    (folder / "mkdocs.yml").write_text(SETTINGS.format(options=options), encoding="utf-8")
    (folder / "docs").mkdir(exist_ok=True)
    (folder / "sources").mkdir(exist_ok=True)
    (folder / "sources/locks.md").write_text(SOURCE, encoding="utf-8")
    return load_config(str(folder / "mkdocs.yml"))


def plugin_of(config: MkDocsConfig) -> GlossatorPlugin:
    plugin = config.plugins["glossator"]
    assert isinstance(plugin, GlossatorPlugin)
    return plugin


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ("{relatd_articles: 3}", "did you mean `related_articles`"),
        ("{related_articles: many}", "must be of type int"),
        ("{related_articles: 0}", "at least 1"),
    ],
)
def test_an_option_that_cannot_be_meant_is_explained(
    tmp_path: Path, options: str, message: str, caplog: pytest.LogCaptureFixture
) -> None:
    with pytest.raises(Abort):
        project(tmp_path, options)
    assert message in caplog.text


def test_a_build_generates_and_indexes(tmp_path: Path) -> None:
    build(project(tmp_path))
    assert (tmp_path / "docs/articles/locks-and-canals.md").is_file()
    page = (tmp_path / "site/articles/locks-and-canals/index.html").read_text(encoding="utf-8")
    assert "gl-masthead" in page  # our overrides, though the settings name none
    assert (tmp_path / "site/pagefind/pagefind.js").is_file()
    assert (tmp_path / "site/offline.zip").is_file()


@pytest.mark.parametrize(("stated", "spoken"), [("", "fr"), (", language: es", "es")])
def test_the_theme_speaks_as_the_pages_do_unless_another_language_is_stated(
    tmp_path: Path, stated: str, spoken: str
) -> None:
    project(tmp_path, "{language: fr-CA}")
    settings = tmp_path / "mkdocs.yml"
    settings.write_text(settings.read_text().replace("name: material", f"name: material{stated}"))
    config = load_config(str(settings))
    assert plugin_of(config).on_config(config).theme["language"] == spoken


def test_a_bad_source_does_not_stop_the_site(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    config = project(tmp_path)
    config.strict = True
    (tmp_path / "sources/empty.txt").write_bytes(b"")
    with caplog.at_level("INFO"):
        build(config)
    assert "empty.txt" in caplog.text
    assert (tmp_path / "site/articles/locks-and-canals/index.html").is_file()


def test_sources_that_are_not_there_stop_the_build(tmp_path: Path) -> None:
    config = project(tmp_path, "{sources: nowhere}")
    with pytest.raises(PluginError, match="nowhere"):
        plugin_of(config).on_pre_build(config=config)


def test_overrides_of_the_project_come_first(tmp_path: Path) -> None:
    config = project(tmp_path)
    settings = tmp_path / "mkdocs.yml"
    settings.write_text(settings.read_text().replace("name: material", "name: material, custom_dir: own"))
    (tmp_path / "own").mkdir()
    own = load_config(str(settings))
    ours = str(templates_folder() / "overrides")
    assert plugin_of(config).on_config(config).theme.dirs[0] == ours
    assert ours not in plugin_of(own).on_config(own).theme.dirs


def test_serving_watches_what_people_write_only(tmp_path: Path) -> None:
    docs = tmp_path / "docs"
    for path in (
        "index.md",
        "about.md",
        "development/a.md",
        "articles/x.md",
        "assets/home.png",
        "assets/articles/y.png",
    ):
        (docs / path).parent.mkdir(parents=True, exist_ok=True)
        (docs / path).write_text("", encoding="utf-8")
    (docs / ".generated.json").write_text(
        json.dumps({"pages": {"index.md": [], "articles/x.md": []}}), encoding="utf-8"
    )
    expected = ["about.md", "assets/home.png", "development"]
    assert [path.relative_to(docs).as_posix() for path in handwritten(docs)] == expected

    config = project(tmp_path)
    server = LiveReloadServer(lambda: None, host="127.0.0.1", port=0, root=str(tmp_path))
    server.watch(str(docs))
    plugin_of(config).on_serve(server, config=config, builder=server.builder)
    server.server_close()
    assert sorted(server._watched_paths) == sorted(str(path) for path in (tmp_path / "sources", *handwritten(docs)))
