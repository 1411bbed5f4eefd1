"""Links of a built site: what leads nowhere is found with its place, what leads somewhere or out of the site is not."""

import json
import re
from pathlib import Path

import pytest

from generator.errors import BuildError
from generator.site.builders import BUILDERS, build_site
from generator.site.link_check import check_links
from tests.site.test_builders import CONFIG, NO_SETTINGS

CASES = json.loads((Path(__file__).parent.parent / "cases/site/links.json").read_text(encoding="utf-8"))
ADDRESS = "https://shelf.example/books/"
FILES = {
    "index.html": '<h1 id="top">Shelf</h1>',
    "404.html": "<h1>Missing</h1>",
    "arches/index.html": '<h1 id="top">Arches</h1><a name="old"></a><p id="ägypten">Stone.</p><p id="a b">Sand.</p>',
    "assets/map.svg": "<svg/>",
    "assets/plan one.png": "png",
}


def site_with(tmp_path: Path, page: str, html: str) -> Path:
    for name, text in {**FILES, page: f"{FILES.get(page, '')}\n{html}\n"}.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["html"])
def test_links(case: dict[str, str], tmp_path: Path) -> None:
    site = site_with(tmp_path, case.get("page", "beams/index.html"), case["html"])
    if not case["problem"]:
        check_links(site, case.get("site_url", ADDRESS))
        return
    with pytest.raises(BuildError, match=re.escape(case["problem"])):
        check_links(site, case.get("site_url", ADDRESS))


@pytest.mark.parametrize("builder", sorted(BUILDERS))
@pytest.mark.parametrize("html", ['<a href="nowhere/">x</a>', '<img alt="" src="no.png">', '<a href="#nowhere">x</a>'])
def test_a_broken_link_in_raw_html_stops_the_build(docs: Path, tmp_path: Path, builder: str, html: str) -> None:
    page = docs / "glossary/span.md"
    page.write_text(f"{page.read_text(encoding='utf-8')}\n{html}\n", encoding="utf-8")
    places = r"glossary/span(/index\.html:\d+: \S+ leads to no|\.md:\d+:\d+: anchor does not exist)"
    with pytest.raises(BuildError, match=places):
        build_site(docs, tmp_path / "site", CONFIG, NO_SETTINGS, builder)
    assert not (tmp_path / "site").exists()


def test_only_the_first_problems_are_shown(tmp_path: Path) -> None:
    links = "".join(f'<a href="no-{number:02}/">x</a>' for number in range(30))
    with pytest.raises(BuildError) as caught:
        check_links(site_with(tmp_path, "beams/index.html", links), ADDRESS)
    assert caught.value.message.count("leads to no file") == 20
    assert caught.value.message.endswith("and 10 more")
