"""axe-core on every kind of page, in light and dark, on a desk, a tablet and a telephone: nothing fails.

A page is loaded once; colours and widths change live, as they do for a reader. Among the rules are contrast and the
size of targets (24 pixels). A template of which no page is looked at fails the first test.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import axe_playwright_python
import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import visit
from tests.browser.kinds import TEMPLATES, templates_of

if TYPE_CHECKING:
    from tests.browser.conftest import Site

pytestmark = pytest.mark.browser

AXE = Path(axe_playwright_python.__file__).parent / "axe.min.js"
WIDTHS = (1280, 768, 390)
RUN = """
async () => {
  const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
  const found = await axe.run(document, { resultTypes: ["violations"], runOnly: { type: "tag", values: tags } });
  const rules = found.violations.concat(found.incomplete.filter((rule) => rule.id === "target-size"));
  return [found.passes.length, rules.map((rule) => [rule.id, ...rule.nodes.map((node) => node.html)].join("\\n  "))];
}
"""
# By then, scripts have seen the width.
DRAWN = "new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))"
FEWEST_RULES = 15  # that apply to any page: with fewer, axe did not look


@pytest.fixture
def page(chromium: Browser) -> Iterator[Page]:
    context = chromium.new_context(locale="en-GB", reduced_motion="reduce")  # colours change at once
    yield context.new_page()
    context.close()


def problems(page: Page) -> list[str]:
    """What fails on the page with all that is folded open: axe passes by what is not shown."""
    page.evaluate(AXE.read_text(encoding="utf-8"))
    page.evaluate("document.querySelectorAll('details').forEach((folded) => { folded.open = true; })")
    found = []
    for colours in ("light", "dark"):
        page.emulate_media(color_scheme=colours)
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 900})
            page.evaluate(DRAWN)
            passed, failed = page.evaluate(RUN)
            assert passed >= FEWEST_RULES
            found += [f"{colours}, {width} pixels: {problem}" for problem in failed]
    return found


def of_long_lists(site: "Site", paged: "Site") -> dict[str, str]:
    """Addresses of pages that only a long library has, with templates: one of each template and part of the site."""
    short, made = templates_of(site.sources, site.config), templates_of(paged.sources, paged.config)
    parts = {(template, path.partition("/")[0]): path for path, template in sorted(made.items()) if path not in short}
    return {path: template for (template, _), path in parts.items()}


def test_every_template_is_looked_at(site: "Site", paged: "Site") -> None:
    """A new kind of page needs an example in kinds.py, and a page in the library."""
    made = templates_of(site.sources, site.config)
    examples = {made[path] for path in site.paths.values() if path in made}
    assert examples | set(of_long_lists(site, paged).values()) == TEMPLATES


def test_no_rule_fails(site: "Site", page: Page, kind: str) -> None:
    visit(page, site, kind)
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    assert problems(page) == []


def test_no_rule_fails_where_lists_go_on(site: "Site", paged: "Site", page: Page) -> None:
    found = {}
    for path in of_long_lists(site, paged):
        page.goto(paged.address + path)
        expect(page.get_by_role("heading", level=1)).to_be_visible()
        found[path] = problems(page)
    assert {path: each for path, each in found.items() if each} == {}


def test_no_rule_fails_beside_a_preview(site: "Site", page: Page) -> None:
    page.goto(site.address + site.paths["article"])
    page.locator(".gl-text a.term").first.hover()
    expect(page.get_by_role("tooltip")).to_be_visible()
    assert problems(page) == []


@pytest.mark.parametrize("query", ["lock", "xqzvwkj"])
def test_no_rule_fails_in_the_dialog(site: "Site", page: Page, query: str) -> None:
    page.goto(site.address + site.paths["article"])
    page.keyboard.press("/")
    page.keyboard.type(query)
    expect(page.get_by_role("dialog").get_by_role("status")).to_have_text(re.compile("result|Nothing"))
    assert problems(page) == []


def test_no_rule_fails_among_results(site: "Site", page: Page) -> None:
    page.goto(f"{site.address}search/?q=lock")
    expect(page.get_by_role("listbox").get_by_role("option").first).to_be_visible()
    assert problems(page) == []
