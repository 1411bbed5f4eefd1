"""The downloaded library, opened from the disk: every kind of page, its links, and search by name."""

import json
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

if TYPE_CHECKING:
    from tests.browser.conftest import Site

pytestmark = pytest.mark.browser

ABORTED = "net::ERR_ABORTED"  # by the next page, to which an old address leads at once


@pytest.fixture(scope="module")
def library(site: "Site", chromium: Browser, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The library as a reader downloads and unpacks it."""
    page = chromium.new_page()
    page.goto(site.address)
    with page.expect_download() as download:
        page.get_by_role("link", name="Download the library").click()
    assert download.value.suggested_filename == "test-library.zip"
    folder = tmp_path_factory.mktemp("offline")
    with zipfile.ZipFile(download.value.path()) as archive:
        archive.extractall(folder)
    page.close()
    return folder / "test-library"


@pytest.fixture
def page(page: Page) -> Iterator[Page]:
    """A page on which nothing fails."""
    problems: list[str] = []
    page.on("pageerror", lambda error: problems.append(str(error)))
    page.on("console", lambda message: problems.append(message.text) if message.type in {"error", "warning"} else None)
    page.on("requestfailed", lambda request: None if request.failure == ABORTED else problems.append(request.url))
    page.on("request", lambda request: None if request.url.startswith("file:") else problems.append(request.url))
    yield page
    assert problems == []


def open_page(page: Page, library: Path, path: str) -> None:
    page.goto((library / path / "index.html").as_uri())


def search(page: Page, query: str) -> None:
    page.keyboard.press("/")
    page.get_by_role("combobox", name="Search the library").fill(query)
    expect(page.get_by_role("listbox")).to_have_attribute("aria-busy", "false")


def results(page: Page) -> Locator:
    return page.get_by_role("listbox").get_by_role("option")


def test_each_kind_of_page_is_whole(site: "Site", library: Path, page: Page, kind: str) -> None:
    if kind == "404":
        pytest.skip("a server's page, not in the download")
    open_page(page, library, site.paths[kind])
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    broken = "[...document.images].filter((image) => !image.naturalWidth).map((image) => image.src)"
    assert page.evaluate(broken) == []
    page.get_by_role("navigation", name="Tabs").get_by_role("link", name="Glossary").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Glossary")


def test_the_icon_of_a_box_is_drawn(site: "Site", library: Path, page: Page) -> None:
    open_page(page, library, site.paths["page"])
    icon = page.locator(".admonition-title").first.evaluate(
        "(title) => new Promise((drawn) => { const image = new Image(); image.onload = () => drawn(image.naturalWidth);"
        " image.onerror = () => drawn(0);"
        " image.src = getComputedStyle(title, '::before').maskImage.match(/url\\(\"(.*)\"\\)/)[1]; })"
    )
    assert icon > 0


def test_every_term_is_found_by_its_name(library: Path, page: Page) -> None:
    terms = [entry["term"] for entry in json.loads((library / "data/site-index.json").read_text("utf-8"))["glossary"]]
    assert len(terms) > 5
    open_page(page, library, "")
    for term in terms:
        search(page, term)
        first = results(page).first
        expect(first).to_contain_text("Term")
        expect(first.locator(".gl-search__title")).to_have_text(term)
        page.keyboard.press("Escape")
        expect(page.locator(".gl-search__input")).not_to_be_focused()


def test_a_term_with_a_typing_error_is_found_and_opened(site: "Site", library: Path, page: Page) -> None:
    open_page(page, library, site.paths["article"])
    misspelt = site.term[:-2] + site.term[-1] + site.term[-2]
    search(page, misspelt)
    expect(page.get_by_role("status")).to_contain_text(f"Results for “{site.term}”", ignore_case=True)
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"^file:.*/glossary/[^/]+/index\.html$"))
    expect(page.get_by_role("heading", level=1)).to_contain_text(site.term, ignore_case=True)


def test_a_question_opens_at_its_answer(library: Path, page: Page) -> None:
    asked = json.loads((library / "data/site-index.json").read_text("utf-8"))["faq"][0]
    open_page(page, library, "search")
    page.get_by_role("combobox", name="Search the library").fill(asked["question"])
    results(page).filter(has_text="Question").first.click()
    expect(page).to_have_url(re.compile(rf"/articles/{asked['article']}/index\.html#{re.escape(asked['anchor'])}$"))
    expect(page.locator(f"[id='{asked['anchor']}']")).to_be_in_viewport()


def test_the_page_of_search_is_a_link(site: "Site", library: Path, page: Page) -> None:
    page.goto(f"{(library / 'search/index.html').as_uri()}?q={site.term}&kind=term")
    expect(results(page).first).to_contain_text(site.term)
    expect(page.get_by_role("radio", name="Terms")).to_be_checked()


def test_what_cannot_be_found_is_said(library: Path, page: Page) -> None:
    open_page(page, library, "")
    page.keyboard.press("/")
    expect(page.get_by_role("status")).to_contain_text("by their names")
    search(page, "xqzvwkj")
    expect(page.get_by_role("status")).to_contain_text("Nothing found")
