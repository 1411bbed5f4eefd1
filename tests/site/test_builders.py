"""Building a website from any folder of pages: strict, reproducible, and nothing written when nothing changed."""

import logging
import os
import re
import shutil
from pathlib import Path

import pytest

from generator.config import Config
from generator.errors import BuildError, ConfigError
from generator.files import templates_folder
from generator.site.builder_settings import overrides_of, site_settings
from generator.site.builders import Build, build_site
from generator.site.settings import read_settings
from generator.site.sync import digests

NO_SETTINGS = Path("no-such-folder/mkdocs.yml")
CONFIG = Config(site_name="Shelf", site_url="https://shelf.example/books/")


def built(docs: Path, site: Path, config: Config = CONFIG) -> Build | None:
    return build_site(docs, site, config, NO_SETTINGS)


def states(site: Path) -> dict[str, tuple[int, int]]:
    return {str(path): (path.stat().st_mtime_ns, path.stat().st_ino) for path in site.rglob("*")}


def test_any_folder_of_pages_becomes_a_site(docs: Path, tmp_path: Path) -> None:
    done = built(docs, tmp_path / "site")
    assert done is not None
    assert done.searchable == 1  # the article; names of terms and questions are found otherwise
    page = (tmp_path / "site/articles/bridges/index.html").read_text(encoding="utf-8")
    assert "<title>Bridges &amp; – Shelf</title>" in page  # front matter reaches the head as text
    assert '<link rel="canonical" href="https://shelf.example/books/articles/bridges/">' in page
    assert 'lang="de"' in page
    assert 'aria-current="true">Articles<' in page


def test_what_the_generator_adds_is_not_searched(docs: Path, tmp_path: Path) -> None:
    built(docs, tmp_path / "site")
    page = (tmp_path / "site/articles/bridges/index.html").read_text(encoding="utf-8")
    searched, added = page.split('<div class="gl-extras" lang="en" dir="ltr">')
    assert "data-pagefind-body" in searched
    assert "Stone." in searched
    assert "Quarry ledger." in added


def test_the_sitemap_states_the_dates_of_the_articles(docs: Path, tmp_path: Path) -> None:
    built(docs, tmp_path / "site")
    sitemap = (tmp_path / "site/sitemap.xml").read_text(encoding="utf-8")
    assert "<loc>https://shelf.example/books/articles/bridges/</loc></url>" not in sitemap
    assert "articles/bridges/</loc><lastmod>2024-05-06</lastmod>" in sitemap
    assert sitemap.count("<lastmod>") == 1


def test_a_second_build_of_the_same_pages_touches_no_file(docs: Path, tmp_path: Path) -> None:
    built(docs, tmp_path / "site")
    before = states(tmp_path / "site")
    assert built(docs, tmp_path / "site") is None
    assert states(tmp_path / "site") == before


def test_one_changed_page_rewrites_only_what_depends_on_it(docs: Path, tmp_path: Path) -> None:
    built(docs, tmp_path / "site")
    page = docs / "glossary/span.md"
    page.write_text(page.read_text(encoding="utf-8").replace("two supports", "two piers"), encoding="utf-8")
    done = built(docs, tmp_path / "site")
    assert done is not None
    pages = [path for path in done.files.written if path.endswith(".html")]
    assert pages == ["glossary/span/index.html"]


def test_a_deleted_page_leaves_the_site(docs: Path, tmp_path: Path) -> None:
    (docs / "topics").mkdir()
    (docs / "topics/stone.md").write_text("---\ntitle: Stone\nkind: topic\n---\n# Stone\n", encoding="utf-8")
    built(docs, tmp_path / "site")
    shutil.rmtree(docs / "topics")
    done = built(docs, tmp_path / "site")
    assert done is not None
    assert done.files.deleted == ("assets/cards/topics/stone.png", "topics/stone.md", "topics/stone/index.html")
    assert not (tmp_path / "site/topics").exists()


@pytest.mark.parametrize("harm", ["changed", "deleted", "added"])
def test_a_site_that_somebody_touched_is_made_whole(docs: Path, tmp_path: Path, harm: str) -> None:
    site = tmp_path / "site"
    built(docs, site)
    whole = digests(site)
    match harm:
        case "changed":
            (site / "index.html").write_text("gone", encoding="utf-8")
        case "deleted":
            (site / "index.html").unlink()
        case "added":
            (site / "more.html").write_text("more", encoding="utf-8")
    assert built(docs, site) is not None
    assert digests(site) == whole


def test_two_builds_give_the_same_bytes(docs: Path, tmp_path: Path) -> None:
    built(docs, tmp_path / "one/site")
    built(docs, tmp_path / "two/site")
    assert digests(tmp_path / "one/site") == digests(tmp_path / "two/site")
    assert "SOURCE_DATE_EPOCH" not in os.environ


def test_a_broken_link_stops_the_build_and_leaves_the_site(docs: Path, tmp_path: Path) -> None:
    built(docs, tmp_path / "site")
    before = digests(tmp_path / "site")
    (docs / "glossary/span.md").write_text("# Span\n\n[Nowhere](../articles/bridges.md#nowhere)\n", encoding="utf-8")
    with pytest.raises(BuildError, match="nowhere"):
        built(docs, tmp_path / "site")
    assert digests(tmp_path / "site") == before


def test_warnings_are_in_the_error_and_not_printed(
    docs: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    (docs / "index.md").write_text("# Shelf\n\n[Nowhere](nowhere.md)\n", encoding="utf-8")
    with pytest.raises(BuildError, match=r"nowhere\.md"):
        built(docs, tmp_path / "site")
    assert capfd.readouterr() == ("", "")
    assert logging.getLogger("mkdocs").propagate


def test_a_folder_that_is_no_site_is_left_alone(docs: Path, tmp_path: Path) -> None:
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine/letter.txt").write_text("Dear", encoding="utf-8")
    with pytest.raises(ConfigError, match="no built site"):
        built(docs, tmp_path / "mine")
    assert (tmp_path / "mine/letter.txt").read_text(encoding="utf-8") == "Dear"


@pytest.mark.parametrize("site", ["docs", "docs/site", "."])
def test_a_site_may_not_overlap_the_pages(docs: Path, tmp_path: Path, site: str) -> None:
    with pytest.raises(ConfigError, match="overlap"):
        built(docs, tmp_path / site)


def test_settings_of_the_project_hold_for_its_own_pages(docs: Path, tmp_path: Path) -> None:
    (tmp_path / "mkdocs.yml").write_text(
        "site_name: Own\nplugins:\n  - glossator: {language: de}\n  - other\ntheme: {name: material}\n",
        encoding="utf-8",
    )
    settings = site_settings(docs, CONFIG, tmp_path / "mkdocs.yml")
    assert settings["site_name"] == "Own"
    assert settings["plugins"] == ["other"]  # ours has done its work before MkDocs runs
    assert overrides_of(settings) == templates_folder() / "overrides"


def test_settings_of_a_new_site_hold_for_other_pages(docs: Path, tmp_path: Path) -> None:
    (tmp_path / "mkdocs.yml").write_text("site_name: Own\ndocs_dir: elsewhere\n", encoding="utf-8")
    settings = site_settings(docs, Config(site_name="Shelf", language="pt-PT"), tmp_path / "mkdocs.yml")
    assert settings["site_name"] == "Shelf"
    assert settings["nav"] == [
        {"Home": "index.md"},
        {"Articles": "articles/index.md"},
        {"Glossary": "glossary/index.md"},
        {"Questions": "faq/index.md"},
    ]


@pytest.mark.parametrize(
    ("language", "spoken"), [("en", "en"), ("de", "de"), ("de-AT", "de"), ("pt-BR", "pt-BR"), ("tlh", "en")]
)
def test_the_theme_speaks_the_language_of_the_site_where_it_can(docs: Path, language: str, spoken: str) -> None:
    theme = site_settings(docs, Config(language=language), NO_SETTINGS)["theme"]
    assert isinstance(theme, dict)
    assert theme["language"] == spoken


@pytest.mark.parametrize(("stated", "spoken"), [("", "es"), (", language: fr", "fr")])
def test_the_language_of_own_settings_is_that_of_the_pages_unless_stated(
    docs: Path, tmp_path: Path, stated: str, spoken: str
) -> None:
    (tmp_path / "mkdocs.yml").write_text(f"site_name: Own\ntheme: {{name: material{stated}}}\n", encoding="utf-8")
    theme = site_settings(docs, Config(language="es"), tmp_path / "mkdocs.yml")["theme"]
    assert isinstance(theme, dict)
    assert theme["language"] == spoken


def test_a_folder_without_settings_has_its_navigation_in_the_language_of_the_site(docs: Path) -> None:
    assert site_settings(docs, Config(language="fr"), NO_SETTINGS)["nav"] == [
        {"Accueil": "index.md"},
        {"Articles": "articles/index.md"},
        {"Glossaire": "glossary/index.md"},
        {"Questions": "faq/index.md"},
    ]


def test_a_new_site_is_built_like_this_one() -> None:
    root = templates_folder().parent
    ours, new = read_settings(root / "mkdocs.yml"), read_settings(templates_folder() / "scaffold/mkdocs.yml")
    for name in ("theme", "markdown_extensions", "validation", "extra", "strict"):
        mine = ours[name]
        if isinstance(mine, dict):
            mine = {key: value for key, value in mine.items() if key != "custom_dir"}
        assert mine == new[name], name


def test_no_override_loads_anything_from_another_host() -> None:
    # Names of formats and vocabularies, never fetched.
    names = ("http://www.w3.org/2000/svg", "http://www.sitemaps.org/schemas/sitemap/0.9", "https://schema.org")
    for path in sorted((templates_folder() / "overrides").rglob("*.*")):
        text = path.read_text(encoding="utf-8")
        for name in names:
            text = text.replace(name, "")
        assert "//" not in re.sub(r"(?m)^\s*//.*$|\s// .*$", "", text), path.name  # comments of scripts aside
