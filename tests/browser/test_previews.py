"""Previews beside links: by pointer, by keyboard and by finger, and never in the way."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import Browser, Locator, Page, Route, expect

if TYPE_CHECKING:
    from tests.browser.conftest import Site

pytestmark = pytest.mark.browser

# Whether a preview lies on any line of the link that it explains.
COVERS = """
(link) => {
  const box = document.querySelector(".gl-preview").getBoundingClientRect();
  return [...link.getClientRects()].some((line) => line.top < box.bottom && line.bottom > box.top);
}
"""


@pytest.fixture
def article(site: "Site", page: Page) -> Page:
    page.goto(site.address + site.paths["article"])
    return page


@pytest.fixture
def telephone(site: "Site", chromium: Browser) -> Iterator[Page]:
    context = chromium.new_context(viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True)
    page = context.new_page()
    page.goto(site.address + site.paths["article"])
    yield page
    context.close()


def term(page: Page) -> Locator:
    return page.locator(".gl-text a.term").first


def preview(page: Page) -> Locator:
    return page.get_by_role("tooltip")


def test_hovering_a_term_shows_its_definition(article: Page) -> None:
    link = term(article)
    link.hover()
    expect(preview(article)).to_be_visible()
    expect(link).to_have_attribute("aria-describedby", str(preview(article).get_attribute("id")))
    expect(link).to_have_accessible_description(re.compile(r"\w+ \w+ \w+"))
    assert not link.evaluate(COVERS)
    article.mouse.move(1, 1)
    expect(preview(article)).to_be_hidden()
    assert link.get_attribute("aria-describedby") is None


def test_the_pointer_may_rest_on_a_preview(article: Page) -> None:
    term(article).hover()
    preview(article).hover()
    article.wait_for_timeout(500)  # longer than a preview stays open without a pointer
    expect(preview(article)).to_be_visible()


def test_an_article_is_told_by_its_summary(site: "Site", page: Page) -> None:
    page.goto(site.address + site.paths["article"])
    link = page.locator("#extras-related + ul a").first
    address = str(link.evaluate("link => link.href"))
    summary = page.request.get(address).text().partition('<meta name="description" content="')[2].partition('"')[0]
    link.hover()
    expect(preview(page)).to_contain_text(summary[:40])


@pytest.mark.parametrize("height", [900, 260])
def test_no_line_that_is_explained_is_covered(article: Page, height: int) -> None:
    article.set_viewport_size({"width": 700, "height": height})
    links = article.locator(".gl-text a.term")
    for number in range(min(6, links.count())):
        links.nth(number).hover()
        expect(links.nth(number)).to_have_attribute("aria-describedby", "gl-preview")
        assert not links.nth(number).evaluate(COVERS)


def test_the_keyboard_opens_and_escape_closes(article: Page) -> None:
    link = term(article)
    article.keyboard.press("Tab")
    link.focus()
    expect(preview(article)).to_be_visible()
    article.keyboard.press("Escape")
    expect(preview(article)).to_be_hidden()
    expect(link).to_be_focused()
    article.keyboard.press("Enter")
    expect(article).to_have_url(re.compile("/glossary/"))


def test_the_first_tap_shows_and_the_second_follows(site: "Site", telephone: Page) -> None:
    link = term(telephone)
    link.tap()
    expect(preview(telephone)).to_contain_text("Tap again")
    expect(telephone).to_have_url(site.address + site.paths["article"])
    link.tap()
    expect(telephone).to_have_url(re.compile("/glossary/"))


def test_a_tap_elsewhere_closes(telephone: Page) -> None:
    term(telephone).tap()
    expect(preview(telephone)).to_be_visible()
    telephone.get_by_role("heading", level=1).tap()
    expect(preview(telephone)).to_be_hidden()


def test_a_page_that_cannot_be_loaded_has_no_preview_and_a_tap_follows(telephone: Page) -> None:
    def refuse(route: Route) -> None:
        route.abort() if route.request.resource_type == "fetch" else route.continue_()

    telephone.route("**/glossary/**", refuse)
    term(telephone).tap()
    expect(telephone).to_have_url(re.compile("/glossary/"))


def test_reduced_motion_is_honoured(article: Page) -> None:
    article.emulate_media(reduced_motion="reduce")
    term(article).hover()
    expect(preview(article)).to_have_css("transition-duration", "0s")


def test_without_scripts_a_term_is_a_link(site: "Site", chromium: Browser) -> None:
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(site.address + site.paths["article"])
    term(page).click()
    expect(page).to_have_url(re.compile("/glossary/"))
    context.close()
