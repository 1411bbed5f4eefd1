"""The site as a file to download: offered with its size, the same bytes each time, and every address in it a file."""

import json
import re
import zipfile
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest

from generator.site.builders import BUILDERS, build_site
from generator.site.html_tags import tags
from generator.site.link_check import ADDRESSES
from generator.site.offline import ARCHIVE, LAST_CHANGED
from generator.site.offline_pages import offline_page
from generator.site.offline_scripts import data_script, search_script
from tests.site.test_builders import CONFIG, NO_SETTINGS

CASES = json.loads((Path(__file__).parent.parent / "cases/site/offline_pages.json").read_text(encoding="utf-8"))
ADD, TWO = 'import { add } from "./sums.js";\n', 'import { two } from "./numbers.js";\n'
FILES = frozenset({"index.html", "arches/index.html", "arches/a b/index.html", "beams/index.html", "assets/map.svg"})


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["online"])
def test_addresses(case: dict[str, str]) -> None:
    assert offline_page(case["online"], "beams/index.html", FILES, "https://shelf.example/books/") == case["offline"]


@pytest.mark.parametrize("builder", sorted(BUILDERS))
def test_every_address_in_the_archive_is_that_of_a_file(docs: Path, tmp_path: Path, builder: str) -> None:
    build_site(docs, tmp_path / "site", CONFIG, NO_SETTINGS, builder)
    unpacked = tmp_path / "unpacked"
    with zipfile.ZipFile(tmp_path / "site" / ARCHIVE) as archive:
        archive.extractall(unpacked)
    assert (unpacked / "shelf/articles/bridges/index.html").is_file()
    pages = sorted(unpacked.rglob("*.html"))
    assert len(pages) == len(list(docs.rglob("*.md")))
    assert [problem for page in pages for problem in leads_nowhere(page)] == []


def leads_nowhere(page: Path) -> list[str]:
    """The addresses of a page without a host that are not those of a file."""
    stated = (
        value
        for tag in tags(page.read_text(encoding="utf-8"))
        for name, value in tag.attributes.items()
        if name in ADDRESSES or name == "data-root"
    )
    paths = (urlsplit(value).path for value in stated if not urlsplit(value).scheme)
    return [f"{page}: {path}" for path in paths if path and not (page.parent / unquote(path)).is_file()]


def test_the_archive_is_the_same_each_time_and_states_no_day(docs: Path, tmp_path: Path) -> None:
    for name in ("one", "two"):
        build_site(docs, tmp_path / name / "site", CONFIG, NO_SETTINGS)
    one, two = ((tmp_path / name / "site" / ARCHIVE).read_bytes() for name in ("one", "two"))
    assert one == two
    with zipfile.ZipFile(tmp_path / "one/site" / ARCHIVE) as archive:
        names = archive.namelist()
        assert {entry.date_time for entry in archive.infolist()} == {LAST_CHANGED}
    assert names == sorted(names)
    assert not [name for name in names if "404" in name or "pagefind" in name or name.endswith(ARCHIVE)]


def test_the_home_page_states_the_size(docs: Path, tmp_path: Path) -> None:
    build_site(docs, tmp_path / "site", CONFIG, NO_SETTINGS)
    offer = re.findall(r'<p class="gl-download">.*?</p>', (tmp_path / "site/index.html").read_text(encoding="utf-8"))
    size = (tmp_path / "site" / ARCHIVE).stat().st_size
    assert len(offer) == 1
    assert 'href="offline.zip" download="shelf.zip"' in offer[0]
    assert f"({size / 1_000_000:.1f} MB)" in offer[0]
    with zipfile.ZipFile(tmp_path / "site" / ARCHIVE) as archive:
        assert b"gl-download" not in archive.read("shelf/index.html")


def test_a_site_whose_home_page_does_not_offer_it_has_no_archive(docs: Path, tmp_path: Path) -> None:
    (docs / "index.md").write_text("# Shelf\n", encoding="utf-8")
    build_site(docs, tmp_path / "site", CONFIG, NO_SETTINGS)
    assert not (tmp_path / "site" / ARCHIVE).exists()


def test_modules_become_one_script_with_what_each_needs_before_it() -> None:
    modules = {
        "entry": f"{ADD}{TWO}export const four = add(two, two);\n",
        "numbers": "export const two = 2;\n",
        "sums": f"{TWO}const own = two;\nexport function add(a, b) {{\n  return a + b;\n}}\n",
    }
    script = search_script(modules, "entry")
    assert "import " not in script
    assert "export " not in script
    assert re.findall(r"^const (\w+) = \(\(\)", script, re.MULTILINE) == ["numbers", "sums", "entry"]
    assert "const { add } = sums;" in script
    assert "return { add };" in script


def test_data_becomes_a_script() -> None:
    assert data_script("names-a", '{"entries":[]}\n') == 'glossatorOffline.files["names-a"] = {"entries":[]};\n'
