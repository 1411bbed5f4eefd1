"""Every kind of page of the built site: no error, nothing from elsewhere, fits a telephone, works without scripts."""

import gzip
import re
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Response, expect

from tests.browser.conftest import visit

if TYPE_CHECKING:
    from tests.browser.conftest import Site

pytestmark = pytest.mark.browser

FIRST_LOAD = 80_000  # bytes, packed; 50,000 to 56,000 when this was written
COLOURS = """
() => ["ground", "raised", "ink"].map((each) => getComputedStyle(document.body).getPropertyValue(`--gl-${each}`))
"""
TELEPHONE = {"width": 390, "height": 844}


def test_no_error_and_no_request_to_another_host(site: "Site", page: Page, kind: str) -> None:
    problems: list[str] = []
    page.on("pageerror", lambda error: problems.append(str(error)))
    page.on("console", lambda message: problems.append(message.text) if is_problem(message, kind) else None)
    page.on("request", lambda request: None if is_own(request.url, site) else problems.append(request.url))
    visit(page, site, kind)
    page.wait_for_load_state("networkidle")
    expect(page.get_by_role("heading", level=1)).to_have_count(1)
    assert problems == []


def test_a_first_load_is_light_and_loads_nothing_that_lists_the_library(own_library: "Site", page: Page) -> None:
    loaded: list[Response] = []

    def remember(response: Response) -> None:
        loaded.append(response)

    page.on("response", remember)
    page.goto(own_library.address + own_library.paths["article"], wait_until="networkidle")
    growing = re.compile(r"/data/|/pagefind/|sitemap|search_index|\.json")
    assert [response.url for response in loaded if growing.search(response.url)] == []
    assert sum(len(gzip.compress(response.body(), 9)) for response in loaded) <= FIRST_LOAD


def is_problem(message: ConsoleMessage, kind: str) -> bool:
    missing = kind == "404" and "404" in message.text  # the page itself, reported by the browser
    return message.type in {"error", "warning"} and not missing


def is_own(address: str, site: "Site") -> bool:
    return address.startswith((site.address, "data:", "blob:"))


def test_a_telephone_shows_the_whole_width(site: "Site", page: Page, kind: str) -> None:
    page.set_viewport_size({"width": TELEPHONE["width"], "height": TELEPHONE["height"]})
    visit(page, site, kind)
    widths = page.evaluate("[document.documentElement.scrollWidth, document.documentElement.clientWidth]")
    assert widths[0] <= widths[1]


def test_without_scripts_a_page_is_read_and_left(site: "Site", chromium: Browser, kind: str) -> None:
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    visit(page, site, kind)
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    expect(page.get_by_role("button", name="Search the library")).to_have_count(0)
    page.get_by_role("navigation", name="Tabs").get_by_role("link", name="Articles").click()
    expect(page).to_have_url(site.address + "articles/")
    context.close()


@pytest.mark.parametrize(("colours", "scheme"), [("light", "default"), ("dark", "slate")])
def test_the_colours_follow_the_system(site: "Site", chromium: Browser, colours: str, scheme: str) -> None:
    context = chromium.new_context(color_scheme="dark" if colours == "dark" else "light")
    page = context.new_page()
    page.goto(site.address)
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", scheme)
    context.close()


@pytest.mark.parametrize(("name", "begins"), [("", ""), ("BibTeX", "@online{"), ("RIS", "TY  - ELEC")])
def test_a_citation_is_copied(site: "Site", context: BrowserContext, page: Page, name: str, begins: str) -> None:
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(site.address + site.paths["article"])
    place = page.locator("#extras-cite + p")
    if name:
        place = page.locator("details", has=page.locator("summary", has_text=name))
        place.locator("summary").click()
    place.get_by_role("button", name="Copy").click()
    expect(place.get_by_role("button", name="Copied")).to_be_visible()
    copied = str(page.evaluate("navigator.clipboard.readText()"))
    assert copied == place.locator("code").inner_text().strip() if name else place.inner_text().strip()
    assert copied.startswith(begins)
    assert site.paths["article"] in copied


def test_a_wide_part_that_is_unfolded_is_reached_by_key(site: "Site", page: Page) -> None:
    page.set_viewport_size({"width": TELEPHONE["width"], "height": TELEPHONE["height"]})
    page.goto(site.address + site.paths["article"])
    folded = page.locator("details", has=page.locator("summary", has_text="BibTeX"))
    expect(folded.locator("code")).not_to_have_attribute("tabindex", "0")
    folded.locator("summary").click()
    expect(folded.locator("code")).to_have_attribute("tabindex", "0")


@pytest.mark.parametrize("kind", ["article", "term"])
def test_paper_is_light_whatever_the_colours_of_the_screen(site: "Site", page: Page, kind: str) -> None:
    page.emulate_media(color_scheme="dark")
    visit(page, site, kind)
    dark = page.evaluate(COLOURS)
    page.emulate_media(color_scheme="dark", media="print")
    printed = page.evaluate(COLOURS)
    expect(page.locator(".gl-masthead")).to_be_hidden()
    page.emulate_media(color_scheme="light", media="screen")
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "default")
    assert printed == page.evaluate(COLOURS) != dark


def test_the_words_of_a_button_are_not_of_the_colour_of_its_ground(site: "Site", page: Page) -> None:
    """Where both are the same, axe reports a doubt and no failure."""
    page.goto(site.address + site.paths["404"])
    style = page.locator("a.gl-button").evaluate(
        "(it) => [getComputedStyle(it).color, getComputedStyle(it).backgroundColor]"
    )
    assert style[0] != style[1]


def test_the_section_of_a_page_is_marked(site: "Site", page: Page) -> None:
    for kind, section in (("article", "Articles"), ("term", "Glossary"), ("topic", "Topics"), ("home", "Home")):
        visit(page, site, kind)
        marked = page.get_by_role("navigation", name="Tabs").locator("[aria-current]")
        expect(marked).to_have_text([section])


def test_a_letter_of_the_search_page_leads_back_to_it(paged: "Site", page: Page) -> None:
    page.goto(f"{paged.address}search/")
    page.locator(".letter").first.click()
    expect(page).to_have_url(re.compile("/search/letter/"))
    trail = page.get_by_role("navigation", name="You are here").get_by_role("link")
    expect(trail).to_have_text(["Home", "Search and A to Z"])
    trail.last.click()
    expect(page).to_have_url(f"{paged.address}search/")


def test_boxes_are_as_wide_as_the_text_above_them(site: "Site", page: Page) -> None:
    page.goto(site.address + site.paths["page"])
    for width in (1280, 768):
        page.set_viewport_size({"width": width, "height": 900})
        widths = page.locator(".gl-text").evaluate(
            "(text) => ['p', '.admonition', 'details'].map((each) => text.querySelector(each).offsetWidth)"
        )
        assert max(widths) - min(widths) <= 10, (width, widths)


def test_the_first_key_leads_past_the_header(site: "Site", page: Page) -> None:
    page.goto(site.address + site.paths["article"])
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to content")).to_be_focused()
