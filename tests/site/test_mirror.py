"""The Markdown beside the built pages: every page that was built, without what only machines read of it."""

from pathlib import Path

from generator.config import Config
from generator.site.builders import build_site
from generator.site.mirror import mirror_pages

TOLD = '<!-- glossator:json-ld\n{"@type":"Article"}\nglossator:json-ld -->\n'


def test_pages_lie_where_their_links_lead(docs: Path, tmp_path: Path) -> None:
    build_site(docs, tmp_path / "site", Config(site_name="Shelf"), Path("no-such-folder/mkdocs.yml"))
    mirrored = {path.relative_to(tmp_path / "site").as_posix() for path in (tmp_path / "site").rglob("*.md")}
    assert mirrored == {path.relative_to(docs).as_posix() for path in docs.rglob("*.md")}
    page = (tmp_path / "site/articles/bridges/index.html").read_text(encoding="utf-8")
    assert '<link rel="alternate" type="text/markdown" href="../bridges.md">' in page


def test_what_a_page_tells_machines_is_left_out(tmp_path: Path) -> None:
    docs, site = tmp_path / "docs", tmp_path / "site"
    (site / "tides").mkdir(parents=True)
    (site / "tides/index.html").touch()
    docs.mkdir()
    (docs / "tides.md").write_text(f"# Tides\n\n{TOLD}", encoding="utf-8")
    assert mirror_pages(docs, site) == 1
    assert (site / "tides.md").read_text(encoding="utf-8") == "# Tides\n"


def test_a_page_that_was_not_built_is_not_mirrored(tmp_path: Path) -> None:
    docs, site = tmp_path / "docs", tmp_path / "site"
    docs.mkdir()
    (docs / "secret.md").write_text("# Secret\n", encoding="utf-8")
    assert mirror_pages(docs, site) == 0
    assert not site.exists()
