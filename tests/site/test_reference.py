"""The reference of the package on the site of this repository: complete, in order, light, and read by strict builds."""

import gzip
import re
import shutil
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

import pytest

from generator.site.builders import build_site
from generator.site.generation import generate
from generator.site.settings import load_config

ROOT = Path(__file__).parent.parent.parent
PACKAGE = ROOT / "generator"
PAGES = ROOT / "docs" / "development" / "reference"
DIRECTIVE = re.compile(r"^::: ([\w.]+)$", re.MULTILINE)
LEFT_OUT = re.compile(r'"!\^\(([a-z|]+)\)\$"')
HEADING = re.compile(r"<h([1-6])[ >]")
FOREIGN = re.compile(r'(?:src|href)="(?:https?:)?//')
# Of a compressed page. The largest, of readers and of structure, have 30 KB, half of it the table of contents.
MOST_BYTES = 60_000


def generated(path: str, names: Sequence[str]) -> set[str]:
    """What git leaves out of the docs folder, for it is made from the sources."""
    paths = [f"{Path(path).relative_to(ROOT).as_posix()}/{name}" for name in names]
    left_out = [rule.strip("/") for rule in (ROOT / ".gitignore").read_text(encoding="utf-8").splitlines()]
    return {name for name, path in zip(names, paths, strict=True) if path in left_out}


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of this repository, built in a copy of its pages."""
    folder = tmp_path_factory.mktemp("reference")
    shutil.copytree(ROOT / "docs", folder / "docs", ignore=generated)
    shutil.copy(ROOT / "mkdocs.yml", folder)
    for name in ("generator", "templates"):
        (folder / name).symlink_to(ROOT / name)
    config = load_config(folder / "mkdocs.yml")
    generate(ROOT / "sources", folder / "docs", config, workers=1)
    build_site(folder / "docs", folder / "site", config, folder / "mkdocs.yml")
    return folder / "site" / "development" / "reference"


def test_every_package_and_module_has_a_page() -> None:
    texts = [page.read_text(encoding="utf-8") for page in PAGES.glob("*.md")]
    shown = {name for text in texts for name in DIRECTIVE.findall(text)}
    packages = {f"generator.{path.parent.name}" for path in PACKAGE.glob("*/__init__.py")}
    assert shown >= {"generator", *packages}, (
        "docs/development/reference/: a page for each package, in the nav of mkdocs.yml"
    )
    left_out = {
        f"{DIRECTIVE.findall(text)[0]}.{name}"
        for text in texts
        if (found := LEFT_OUT.search(text))
        for name in found[1].split("|")
    }
    assert left_out == shown - {"generator"}, "what a page leaves out has a page of its own, and nothing else has one"


def test_every_module_is_shown(site: Path) -> None:
    text = "".join(page.read_text(encoding="utf-8") for page in site.rglob("index.html"))
    for path in PACKAGE.rglob("*.py"):
        module = ".".join(path.relative_to(ROOT).with_suffix("").parts)
        if path.stem not in {"__init__", "__main__"}:
            assert f'id="{module}"' in text, module


def test_examples_are_code_and_types_are_links(site: Path) -> None:
    text = (site / "text" / "index.html").read_text(encoding="utf-8")
    assert "<blockquote>" not in text
    assert '<span class="gp">&gt;&gt;&gt; </span>' in text
    assert 'href="#generator.text.front_matter.FrontMatter"' in text


def test_pages_are_in_order_light_and_load_nothing_from_elsewhere(site: Path) -> None:
    pages = sorted(site.rglob("index.html"))
    assert len(pages) == len(list(PAGES.glob("*.md")))
    for page in pages:
        text = page.read_text(encoding="utf-8")
        levels = [int(level) for level in HEADING.findall(text)]
        assert levels.count(1) == 1, page
        assert all(below <= level + 1 for level, below in pairwise(levels)), page
        assert not FOREIGN.search(text), page
        assert len(gzip.compress(text.encode())) <= MOST_BYTES, page


def test_the_search_leaves_the_reference_out(site: Path) -> None:
    for page in site.rglob("index.html"):
        assert '<div class="gl-text" data-pagefind-ignore="all">' in page.read_text(encoding="utf-8"), page
