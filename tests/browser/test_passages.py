"""Links to passages: each opens the article where the quoted words stand, in view; and old addresses lead on."""

import re
from collections.abc import Iterator, Sequence
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import unquote

import pytest
from playwright.sync_api import Page, expect

if TYPE_CHECKING:
    from tests.browser.conftest import Site

pytestmark = pytest.mark.browser

FEWEST = 50  # links that are opened, spread over the pages that have them
PER_SECTION = {"glossary/": 25, "cross-references/concordance/": 30, "faq/": 10}
MOST_PAGES = 6  # of a section, from which the links are taken
# Every link of a page to a place in an article, with the text that stands beside it: a passage as an item of a list, a
# definition as the quote that names its source, an answer as what stands above its source; where another name of a term
# is listed, the long form itself.
LINKS = """
() => [...document.querySelectorAll(".gl-text a[href*='articles/'][href*='#']")].map((link) => {
  const name = link.closest("li") && link.closest("li").querySelector("strong");
  if (name) return { address: link.href, quote: link.textContent };
  const quote = link.closest("blockquote");
  const beside = quote ? quote.querySelector("p") : link.closest("li");
  const answer = link.closest("p") && link.closest("p").previousElementSibling;
  const text = (beside || answer).cloneNode(true);
  const inner = beside && !quote ? [...text.querySelectorAll("a[href*='#']")].pop() : null;
  if (inner) inner.remove();
  return { address: link.href, quote: text.textContent };
})
"""
# What stands at the place that an address names: whether its beginning is in view, and the text from there on.
OPENED = """
(id) => {
  const mark = document.getElementById(id);
  if (!mark) return null;
  const block = mark.closest("p, li, td, th, dd, blockquote") || mark;
  const rest = [];
  for (let node = block; node && rest.length < 12; node = node.nextElementSibling) rest.push(node.textContent);
  const header = document.querySelector(".gl-masthead").getBoundingClientRect();
  return { top: mark.getBoundingClientRect().top, header: header.bottom, height: innerHeight, text: rest.join(" ") };
}
"""


class Quote(NamedTuple):
    """A link to a place in an article, the words that are quoted beside it, and the page of the link."""

    address: str
    text: str
    page: str


def words(text: str) -> str:
    """The words of a text: whatever parts them, a page may show it otherwise."""
    return " ".join("".join(character if character.isalnum() else " " for character in text).split())


def quotes(page: Page, addresses: Sequence[str]) -> Iterator[Quote]:
    for address in addresses:
        page.goto(address, wait_until="domcontentloaded")
        for each in page.evaluate(LINKS):
            if text := words(each["quote"]):
                yield Quote(each["address"], text, address)


def spread(site: "Site", page: Page) -> list[Quote]:
    """Links from each kind of page that quotes passages."""
    sitemap = page.request.get(f"{site.address}sitemap.xml").text()
    addresses = [part.partition("</loc>")[0] for part in sitemap.split("<loc>")[1:]]
    found: list[list[Quote]] = []
    for section, number in PER_SECTION.items():
        pages = [address for address in addresses if address.startswith(site.address + section)]
        some = dict.fromkeys(quotes(page, pages[:: max(1, len(pages) // MOST_PAGES)]))
        found.append(list(some)[:: max(1, len(some) // number)][:number])
    return list(chain.from_iterable(found))


def test_a_link_to_a_passage_opens_at_the_quoted_words(own_library: "Site", page: Page) -> None:
    links = spread(own_library, page)
    assert len(links) >= FEWEST
    assert all(any(section in each.page for each in links) for section in PER_SECTION)
    problems = []
    for each in links:
        page.goto("about:blank")  # so that the browser opens the place and does not only scroll to it
        page.goto(each.address, wait_until="load")
        seen = page.evaluate(OPENED, unquote(each.address.partition("#")[2]))
        if (
            seen is None
            or not seen["header"] <= seen["top"] + 1 < seen["height"]
            or each.text not in words(seen["text"])
        ):
            problems.append((each, seen))
    assert problems == []


def test_an_old_address_leads_to_the_article(site: "Site", page: Page) -> None:
    page.goto(site.address + site.paths["redirect"])
    expect(page).not_to_have_url(re.compile(site.paths["redirect"]))
    expect(page.locator(".gl-page--article h1")).to_be_visible()


def test_an_old_address_without_refreshing_shows_a_link(site: "Site", page: Page) -> None:
    text = page.request.get(site.address + site.paths["redirect"]).text()
    assert '<meta name="robots" content="noindex">' in text
    assert "data-pagefind-body" not in text
    page.set_content(text.replace('http-equiv="refresh"', 'name="refresh"'))
    expect(page.locator(".gl-text p").get_by_role("link")).to_have_count(1)
    assert site.paths["redirect"] not in page.request.get(f"{site.address}sitemap.xml").text()
