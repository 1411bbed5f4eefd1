"""Search on the built site, as somebody uses it who has a keyboard only."""

import re
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

if TYPE_CHECKING:
    from tests.browser.conftest import Site

pytestmark = pytest.mark.browser


SEARCHED_AGAIN = """(field) => new Promise((done) => {
  const list = document.querySelector("[role=listbox]");
  const shown = () => list.getAttribute("aria-busy") === "false" && done();
  new MutationObserver(shown).observe(list, { attributes: true, childList: true, subtree: true });
  field.value += " ";
  field.dispatchEvent(new Event("input", { bubbles: true }));
})"""
"""Searches again, and waits until the results are complete."""


def search(page: Page, query: str) -> None:
    page.keyboard.press("/")
    expect(field(page)).to_be_focused()
    page.keyboard.type(query)
    expect(page.get_by_role("listbox")).to_have_attribute("aria-busy", "false")


def field(page: Page) -> Locator:
    return page.get_by_role("combobox", name="Search the library")


def results(page: Page) -> Locator:
    return page.get_by_role("listbox").get_by_role("option")


def test_a_term_is_found_and_opened(site: "Site", page: Page) -> None:
    page.goto(site.address)
    search(page, site.term)
    first = results(page).first
    expect(first).to_contain_text(site.term, ignore_case=True)
    expect(first).to_contain_text("Term")
    expect(first).to_have_attribute("aria-selected", "true")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(re.escape(site.address) + "glossary/[^/]+/$"))
    expect(page.get_by_role("heading", level=1)).to_contain_text(site.term, ignore_case=True)
    expect(page.get_by_role("dialog")).to_be_hidden()


def test_a_press_on_a_result_is_not_lost_while_the_results_are_completed(site: "Site", page: Page) -> None:
    page.goto(site.address)
    search(page, site.term)
    results(page).first.hover()
    page.mouse.down()
    field(page).evaluate(SEARCHED_AGAIN)
    page.mouse.up()
    expect(page).to_have_url(re.compile(re.escape(site.address) + "glossary/[^/]+/$"))


def test_the_dialog_works_on_the_next_page(site: "Site", page: Page) -> None:
    page.goto(site.address + site.paths["article"])
    page.get_by_role("navigation", name="Tabs").get_by_role("link", name="Glossary").click()
    expect(page).to_have_url(site.address + "glossary/")
    page.wait_for_load_state()  # so that a script hears the key
    search(page, site.term)
    results(page).first.click()
    expect(page).to_have_url(re.compile(re.escape(site.address) + "glossary/[^/]+/$"))


def test_arrows_move_the_selection_and_results_are_announced(site: "Site", page: Page) -> None:
    page.goto(site.address)
    search(page, "boat")
    options = results(page)
    expect(options.nth(1)).to_be_visible()
    expect(page.get_by_role("dialog").get_by_role("status")).to_have_text(re.compile(r"^\d+ results?$"))
    expect(field(page)).to_have_attribute("aria-expanded", "true")
    page.keyboard.press("ArrowDown")
    expect(options.nth(1)).to_have_attribute("aria-selected", "true")
    expect(field(page)).to_have_attribute("aria-activedescendant", str(options.nth(1).get_attribute("id")))
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    expect(options.last).to_have_attribute("aria-selected", "true")
    page.keyboard.press("Home")
    expect(options.first).to_have_attribute("aria-selected", "true")
    page.keyboard.press("End")
    expect(options.last).to_have_attribute("aria-selected", "true")
    expect(field(page)).to_be_focused()


def test_matches_are_marked(site: "Site", page: Page) -> None:
    page.goto(site.address)
    search(page, site.term)
    expect(results(page).first.locator("mark").first).to_be_visible()


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
    assert not [address for address in loaded if re.search("/pagefind/|/data/|/glossator/search/", address)]
    with page.expect_response(re.compile("pagefind-entry")):
        page.get_by_role("button", name="Search the library").click()


def test_the_page_of_a_wrong_address_offers_search(site: "Site", page: Page) -> None:
    page.goto(site.address + site.paths["404"])
    page.get_by_role("main").get_by_role("button", name="Search the library").click()
    page.keyboard.type(site.term)
    results(page).first.click()
    expect(page).to_have_url(re.compile(re.escape(site.address) + "glossary/"))


def test_one_typing_error_is_forgiven_and_told(site: "Site", page: Page) -> None:
    page.goto(site.address)
    search(page, site.term[:2] + site.term[3:])
    expect(page.get_by_role("dialog").get_by_role("status")).to_contain_text("Results for")
    expect(results(page).first).to_contain_text(site.term, ignore_case=True)


def test_a_result_opens_at_its_words(site: "Site", page: Page) -> None:
    page.goto(site.address)
    search(page, "boatmen horse")
    first = results(page).first
    expect(first).to_have_attribute("href", re.compile(r"#[^:]*:~:text=.+"))
    first.click()
    expect(page).to_have_url(re.compile("/articles/"))


def test_results_are_narrowed_by_kind_topic_and_language(site: "Site", page: Page) -> None:
    page.goto(site.address)
    search(page, "lock")
    dialog = page.get_by_role("dialog")
    for kind, shown in (("Terms", "Term"), ("Questions", "Question"), ("Articles", "Article")):
        dialog.get_by_role("group", name="Show").get_by_text(kind).click()
        expect(results(page).first).to_contain_text(shown)
        assert set(results(page).locator(".gl-search__kind").all_inner_texts()) == {shown}
    dialog.get_by_role("combobox", name="Topic").select_option(index=1)
    expect(dialog.get_by_role("status")).to_have_text(re.compile("result|Nothing"))
    expect(dialog.get_by_role("combobox", name="Language")).to_be_hidden()  # there is but one


def test_the_page_of_search_is_a_link(site: "Site", page: Page) -> None:
    page.goto(f"{site.address}search/?q={site.term}&kind=term")
    expect(results(page).first).to_contain_text(site.term, ignore_case=True)
    expect(page.get_by_role("radio", name="Terms")).to_be_checked()
    page.keyboard.press("/")
    expect(field(page)).to_be_focused()
    field(page).fill("lock")
    expect(page).to_have_url(re.compile(r"search/\?q=lock&kind=term$"))


def test_enter_without_a_result_leads_to_the_page_of_search(site: "Site", page: Page) -> None:
    page.goto(site.address)
    search(page, "xqzvwkj")
    expect(page.get_by_role("dialog").get_by_role("status")).to_contain_text("Nothing found")
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{site.address}search/?q=xqzvwkj")


def test_words_of_a_wrong_address_are_searched(site: "Site", page: Page) -> None:
    page.goto(f"{site.address}glossary/{site.term.replace(' ', '-')}s-of-old.html")
    page.get_by_role("main").get_by_role("button", name="Search the library").click()
    expect(field(page)).to_have_value(f"{site.term}s of old")


def test_without_scripts_letters_lead_to_every_article_and_term(site: "Site", chromium: Browser) -> None:
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(site.address)
    page.get_by_role("link", name="Search the library").first.click()
    expect(page).to_have_url(f"{site.address}search/")
    expect(page.get_by_text("Searching needs JavaScript.")).to_be_visible()
    listed = set(page.get_by_role("main").get_by_role("link").evaluate_all("links => links.map(link => link.href)"))
    sitemap = page.request.get(f"{site.address}sitemap.xml").text()
    pages = set(re.findall(r"<loc>([^<]*/(?:articles|glossary)/[^/<]+/)</loc>", sitemap))
    assert pages
    assert pages <= listed
    context.close()


@pytest.mark.parametrize(
    ("query", "marked"),
    [("rested boat", {"rested"}), ('"horse pulls a boat"', {"horse", "boat"})],
)
def test_frequent_words_are_passed_over_beside_others(site: "Site", page: Page, query: str, marked: set[str]) -> None:
    page.route("**/pagefind/frequent.json", lambda route: route.fulfill(json=["boat", "a"]))
    page.goto(site.address)
    search(page, query)
    dialog = page.get_by_role("dialog")
    expect(dialog.get_by_role("status")).to_have_text(re.compile(r"^\d+ results?$"))
    dialog.get_by_role("group", name="Show").get_by_text("Articles").click()
    found = results(page).filter(has_text="towpath").locator(".gl-search__excerpt mark")
    expect(found.first).to_be_visible()
    assert marked <= {text.lower().strip(".s") for text in found.all_inner_texts()}
    assert "boat" in marked or "boat" not in " ".join(found.all_inner_texts()).lower()


@pytest.mark.parametrize(
    ("query", "told"), [("boats", "stand on nearly every page"), ('"boats"', "result"), ("“boats”", "result")]
)
def test_nothing_but_frequent_words_is_asked_for_in_quotation_marks_only(
    site: "Site", page: Page, query: str, told: str
) -> None:
    loaded: list[str] = []
    page.on("request", lambda request: loaded.append(request.url))
    page.route("**/pagefind/frequent.json", lambda route: route.fulfill(json=["boats"]))
    page.goto(site.address)
    page.keyboard.press("/")
    field(page).fill(query)  # at once: on the way to it, “boat” is no frequent word
    dialog = page.get_by_role("dialog")
    expect(dialog.get_by_role("status")).to_contain_text(told)
    assert any(".pf_index" in address for address in loaded) == (query != "boats")
