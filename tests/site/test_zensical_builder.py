"""Zensical in place of MkDocs: the same promises of a build, and messages that say what to do."""

import shutil
from pathlib import Path

import pytest

from generator.errors import BuildError
from generator.files import templates_folder
from generator.site import zensical_builder
from generator.site.builder_settings import site_settings
from generator.site.builders import Build, build_site
from generator.site.settings import read_settings, write_settings
from generator.site.sync import digests
from tests.site.test_builders import CONFIG, NO_SETTINGS

SETTINGS = """
site_name: Shelf
site_url: https://shelf.example/
theme: {name: material, custom_dir: overrides, font: false}
extra: {edit_root: "https://code.example/edit/main/", generator: false}
nav: [{Home: index.md}, {Glossary: glossary/index.md}, {Made: [{How: made/index.md}, {Why: made/why.md}]}]
markdown_extensions: [attr_list, toc: {permalink: true}]
"""


def built(docs: Path, site: Path, settings_file: Path = NO_SETTINGS) -> Build | None:
    return build_site(docs, site, CONFIG, settings_file, "zensical")


@pytest.fixture
def settings_file(docs: Path) -> Path:
    """Settings of a site of its own, with a section of hand-written pages."""
    (docs / "made").mkdir()
    (docs / "made/index.md").write_text("# How\n\n[Why](why.md)\n", encoding="utf-8")
    (docs / "made/why.md").write_text("# Why\n\nTo cross.\n", encoding="utf-8")
    shutil.copytree(templates_folder() / "overrides", docs.parent / "overrides")
    (docs.parent / "mkdocs.yml").write_text(SETTINGS, encoding="utf-8")
    return docs.parent / "mkdocs.yml"


def test_any_folder_of_pages_becomes_a_site(docs: Path, tmp_path: Path) -> None:
    done = built(docs, tmp_path / "site")
    assert done is not None
    assert done.searchable == 1
    assert not (tmp_path / "site/search.json").exists()
    assert built(docs, tmp_path / "site") is None  # up to date


def test_two_builds_give_the_same_bytes(docs: Path, tmp_path: Path) -> None:
    built(docs, tmp_path / "one/site")
    built(docs, tmp_path / "two/site")
    assert digests(tmp_path / "one/site") == digests(tmp_path / "two/site")


def test_the_other_builder_builds_again(docs: Path, tmp_path: Path) -> None:
    built(docs, tmp_path / "site")
    assert build_site(docs, tmp_path / "site", CONFIG, NO_SETTINGS) is not None


def test_nothing_is_written_among_the_pages(docs: Path, tmp_path: Path) -> None:
    before = digests(docs.parent)
    built(docs, tmp_path / "elsewhere/site")
    after = digests(docs.parent)
    assert {path for path in after if not path.startswith("elsewhere/")} == set(before)


def test_hand_written_pages_have_their_section_and_edit_link(settings_file: Path, docs: Path, tmp_path: Path) -> None:
    built(docs, tmp_path / "site", settings_file)
    page = (tmp_path / "site/made/why/index.html").read_text(encoding="utf-8")
    assert 'href="https://code.example/edit/main/docs/made/why.md"' in page
    siblings = page.split('<nav class="gl-siblings"')[1].split("</nav>")[0]
    assert siblings.count("<li>") == 2
    assert 'aria-current="page">Why<' in siblings
    article = (tmp_path / "site/articles/bridges/index.html").read_text(encoding="utf-8")
    assert 'href="https://code.example/edit/main/sources/stone/bridges%20one.txt"' in article


def test_a_broken_link_stops_the_build_and_leaves_the_site(docs: Path, tmp_path: Path) -> None:
    built(docs, tmp_path / "site")
    before = digests(tmp_path / "site")
    (docs / "glossary/span.md").write_text(
        "# Span\n\n[x](../articles/bridges.md#nowhere) [y](no.md)\n", encoding="utf-8"
    )
    with pytest.raises(BuildError) as caught:
        built(docs, tmp_path / "site")
    assert caught.value.message.splitlines() == [
        "Zensical does not build the site:",
        "  glossary/span.md:3:28: anchor does not exist",
        "  glossary/span.md:3:41: page does not exist",
    ]
    assert digests(tmp_path / "site") == before


def test_a_template_that_fails_is_told_by_its_message(settings_file: Path, docs: Path, tmp_path: Path) -> None:
    (settings_file.parent / "overrides/partials/colophon.html").write_text("{{ page.no.such }}", encoding="utf-8")
    with pytest.raises(BuildError, match="undefined value"):
        built(docs, tmp_path / "site", settings_file)


def test_front_matter_that_is_no_yaml_stops_the_build(docs: Path, tmp_path: Path) -> None:
    (docs / "glossary/span.md").write_text("---\ntitle: Span: a word\n---\n\n# Span\n", encoding="utf-8")
    with pytest.raises(BuildError, match=r"glossary/span\.md"):
        built(docs, tmp_path / "site")


def test_without_zensical_it_is_said_how_to_get_it(docs: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(zensical_builder, "PACKAGE", "no_such_package")
    with pytest.raises(BuildError) as caught:
        built(docs, tmp_path / "site")
    assert caught.value.message == "Zensical is not installed"
    assert caught.value.suggestion == "run `pip install glossator[zensical]`"


def test_settings_survive_their_way_to_another_program(settings_file: Path, docs: Path, tmp_path: Path) -> None:
    text = settings_file.read_text(encoding="utf-8")
    emoji = "pymdownx.emoji: {emoji_generator: !!python/name:material.extensions.emoji.to_svg }"
    settings_file.write_text(
        text.replace("toc: {permalink: true}", f"{emoji}, toc: {{permalink: ¶}}"), encoding="utf-8"
    )
    settings = site_settings(docs, CONFIG, settings_file)
    write_settings(settings, tmp_path / "copy.yml")
    assert read_settings(tmp_path / "copy.yml") == settings
    assert "to_svg" in (tmp_path / "copy.yml").read_text(encoding="utf-8")
