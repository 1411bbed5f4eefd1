"""One style sheet for each page: which are joined, in which order, and that nothing of them is lost."""

import re
from pathlib import Path

import pytest

from generator.site.builders import BUILDERS, build_site
from generator.site.html_tags import tags
from generator.site.styles import join_styles
from tests.site.test_builders import CONFIG, NO_SETTINGS

FILES = {
    "assets/stylesheets/theme.css": 'p{mask:url("../glossator/icons/a.svg")}h1{mask:url("data:image/svg+xml,<svg/>")}',
    "assets/glossator/print.css": "p { color: black }\n",
    "extra.css": "p{background:url(pictures/b.png)}a{background:url(/c.png)}b{background:url(https://d.example/e.png)}",
    "fonts.css": '@import "extra.css";',
}
LINKS = """<link rel="icon" href="a.svg"><link rel="stylesheet" href="{to}assets/stylesheets/theme.css">
<link rel="stylesheet" href="{to}fonts.css"><link href="{to}extra.css" rel="stylesheet">
<link rel="stylesheet" href="https://d.example/f.css">
<link rel="stylesheet" href="{to}assets/glossator/print.css" media="print"><p>x</p>"""
JOINED = """p{mask:url("glossator/icons/a.svg")}h1{mask:url("data:image/svg+xml,<svg/>")}
p{background:url(../pictures/b.png)}a{background:url(/c.png)}b{background:url(https://d.example/e.png)}
@media print{
p { color: black }
}
"""


def site_with(folder: Path, pages: dict[str, str]) -> Path:
    for name, content in {**FILES, **pages}.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(content, encoding="utf-8")
    return folder


def styles_of(page: Path) -> list[str]:
    found = (tag.attributes for tag in tags(page.read_text(encoding="utf-8")) if tag.name == "link")
    return [attributes["href"] for attributes in found if attributes["rel"] == "stylesheet"]


@pytest.mark.parametrize(
    ("page", "to"), [("index.html", ""), ("a/b/index.html", "../../"), ("404.html", "/books/"), ("c.html", "./")]
)
def test_sheets_of_the_site_become_one_and_others_stay(tmp_path: Path, page: str, to: str) -> None:
    site = site_with(tmp_path, {page: LINKS.format(to=to)})
    assert join_styles(site, "https://shelf.example/books/") == 1
    joined, *others = styles_of(site / page)
    assert others == [f"{to}fonts.css", "https://d.example/f.css"]
    assert (site / joined.removeprefix(to)).read_text(encoding="utf-8") == JOINED
    assert (site / page).read_text(encoding="utf-8").endswith("<p>x</p>")
    assert [path for path in FILES if not (site / path).exists()] == [
        path for path in FILES if path.startswith("assets")
    ]


def test_pages_with_other_sheets_have_another(tmp_path: Path) -> None:
    link = '<link rel="stylesheet" href="extra.css">'
    site = site_with(tmp_path, {"a.html": LINKS.format(to=""), "b.html": link, "c.html": link, "d.html": "<p>none</p>"})
    assert join_styles(site, "/") == 2
    assert styles_of(site / "a.html")[0] != styles_of(site / "b.html")[0]
    assert styles_of(site / "b.html") == styles_of(site / "c.html")
    assert (site / "d.html").read_text(encoding="utf-8") == "<p>none</p>"


@pytest.mark.parametrize("builder", sorted(BUILDERS))
def test_every_page_of_a_build_loads_one_sheet_and_its_addresses_lead_to_files(
    docs: Path, tmp_path: Path, builder: str
) -> None:
    site = tmp_path / "site"
    build_site(docs, site, CONFIG, NO_SETTINGS, builder)
    assert {len(styles_of(page)) for page in site.rglob("*.html")} == {1}
    (sheet,) = site.rglob("*.css")
    style = sheet.read_text(encoding="utf-8")
    icons = re.findall(r'url\("([^":]+\.svg)"\)', style)
    assert len(icons) > 10
    assert [icon for icon in icons if not (sheet.parent / icon).is_file()] == []
    assert style.index("--md-hue") < style.index("--gl-") < style.index("@media print{\n")
