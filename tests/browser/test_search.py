"""Search on the built site, as somebody uses it who has a keyboard only."""

import re
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import Page, expect

if TYPE_CHECKING:
    from tests.browser.conftest import Site

pytestmark = pytest.mark.browser


def search(page: Page, query: str) -> None:
    page.keyboard.press("/")
    expect(page.get_by_role("combobox")).to_be_focused()
    page.keyboard.type(query)


def test_a_term_is_found_and_opened(site: "Site", page: Page) -> None:
    page.goto(site.address)
    search(page, site.term)
    first = page.get_by_role("option").first
    expect(first).to_contain_text(site.term, ignore_case=True)
    expect(first).to_contain_text("Term")
    expect(first).to_have_attribute("aria-selected", "true")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(re.escape(site.address) + "glossary/[^/]+/$"))
    expect(page.get_by_role("heading", level=1)).to_contain_text(site.term, ignore_case=True)
    expect(page.get_by_role("dialog")).to_be_hidden()


def test_the_dialog_survives_a_change_of_page(site: "Site", page: Page) -> None:
    """The theme swaps pages without loading them; addresses made for the first page must hold on the next."""
    page.goto(site.address + site.paths["article"])
    page.get_by_role("navigation", name="Tabs").get_by_role("link", name="Glossary").click()
    expect(page).to_have_url(site.address + "glossary/")
    search(page, site.term)
    page.get_by_role("option").first.click()
    expect(page).to_have_url(re.compile(re.escape(site.address) + "glossary/[^/]+/$"))


def test_arrows_move_the_selection_and_results_are_announced(site: "Site", page: Page) -> None:
    page.goto(site.address)
    search(page, "boat")
    options = page.get_by_role("option")
    expect(options.nth(1)).to_be_visible()
    expect(page.get_by_role("dialog").get_by_role("status")).to_have_text(re.compile(r"^\d+ results?$"))
    field = page.get_by_role("combobox")
    expect(field).to_have_attribute("aria-expanded", "true")
    page.keyboard.press("ArrowDown")
    expect(options.nth(1)).to_have_attribute("aria-selected", "true")
    expect(field).to_have_attribute("aria-activedescendant", str(options.nth(1).get_attribute("id")))
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    expect(options.last).to_have_attribute("aria-selected", "true")
    expect(field).to_be_focused()


def test_matches_are_marked(site: "Site", page: Page) -> None:
    page.goto(site.address)
    search(page, site.term)
    expect(page.get_by_role("option").first.locator("mark").first).to_be_visible()


def test_a_search_without_result_says_where_to_look(site: "Site", page: Page) -> None:
    page.goto(site.address)
    search(page, "xqzvwkj")
    dialog = page.get_by_role("dialog")
    expect(dialog.get_by_role("status")).to_contain_text("Nothing found")
    dialog.get_by_role("link", name="Glossary").click()
    expect(page).to_have_url(site.address + "glossary/")


@pytest.mark.parametrize("shortcut", ["/", "Control+k"])
def test_escape_closes_and_gives_the_focus_back(site: "Site", page: Page, shortcut: str) -> None:
    page.goto(site.address)
    button = page.get_by_role("button", name="Search the library")
    button.focus()
    page.keyboard.press(shortcut)
    expect(page.get_by_role("dialog")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_be_hidden()
    expect(button).to_be_focused()


def test_the_index_is_not_loaded_before_the_dialog_opens(site: "Site", page: Page) -> None:
    loaded: list[str] = []
    page.on("request", lambda request: loaded.append(request.url))
    page.goto(site.address)
    page.wait_for_load_state("networkidle")
    assert not [address for address in loaded if "/pagefind/" in address]
    with page.expect_response(re.compile("pagefind-entry")):
        page.get_by_role("button", name="Search the library").click()


def test_the_page_of_a_wrong_address_offers_search(site: "Site", page: Page) -> None:
    page.goto(site.address + site.paths["404"])
    page.get_by_role("main").get_by_role("button", name="Search the library").click()
    page.keyboard.type(site.term)
    page.get_by_role("option").first.click()
    expect(page).to_have_url(re.compile(re.escape(site.address) + "glossary/"))
