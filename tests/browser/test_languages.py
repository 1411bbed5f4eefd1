"""Sites in French and Spanish: no English word of ours, accents as readers expect, other scripts in their direction."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from lxml import html
from mkdocs.utils import get_theme_dir
from playwright.sync_api import Page, expect

from generator.files import templates_folder
from generator.text import front_matter
from tests.browser.conftest import served
from tests.browser.test_accessibility import problems
from tests.site.page_facts import Element, trees

if TYPE_CHECKING:
    from tests.browser.conftest import Site

pytestmark = pytest.mark.browser

LIBRARIES = Path(__file__).parent / "languages"
THEME = Path(get_theme_dir("material")) / "partials/languages"
WORD = re.compile(r"[^\W\d_]{2,}")
# What a reader sees or hears of an element beside its text.
TOLD = (
    "title",
    "aria-label",
    "placeholder",
    "alt",
    "data-open",
    "data-system",
    "data-light",
    "data-dark",
    "data-copy",
    "data-copied",
)
NO_TEXT = {"script", "style", "code", "pre"}
ADDRESS = re.compile(r"https?://\S+")
# Of formats (`text/plain`, too), of a key, of the site, and (from the browser) of languages.
NAMES = {"bibtex", "ris", "esc", "test", "library", "plain", "français", "español", "árabe"}
# A name, another, and a name with two letters that changed places.
QUERIES = {
    "fr": ("oeufs de truite", "etat des lieux", "eclsue"),
    "es": ("huevos de trucha", "camara cerrada", "esclsua"),
}


@pytest.fixture(scope="module", params=["fr", "es"])
def library(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, "Site"]]:
    language = str(request.param)
    with served(LIBRARIES / language, tmp_path_factory.mktemp(language), language) as site:
        yield language, site


def known_words(language: str) -> set[str]:
    """Every word of the sources and of the locale and the theme in that language."""
    texts = [path.read_text(encoding="utf-8") for path in (LIBRARIES / language).iterdir()]
    locale = (templates_folder() / f"locales/{language}.yml").read_text(encoding="utf-8")
    texts += [value for field in front_matter.parse_fields(locale, language) for value in field.values]
    texts += re.findall(r'": "(.*)"', (THEME / f"{language}.html").read_text(encoding="utf-8"))
    return {word for text in texts for word in WORD.findall(text.lower())} | NAMES


def shown(tree: Element) -> Iterator[str]:
    """The texts of a page that a reader sees or hears."""
    for node in tree.iter():
        if not isinstance(node.tag, str) or any(each.tag in NO_TEXT for each in (node, *node.iterancestors())):
            continue
        yield from (text for text in (node.text, *(child.tail for child in node)) if text)
        yield from (node.get(name) for name in TOLD if node.get(name))
    yield from tree.xpath("//meta[@name='description' or @property='og:title' or @property='og:description']/@content")


def foreign(texts: Iterator[str], known: set[str]) -> Mapping[str, str]:
    """Words that are not known, and where each stands first."""
    found: dict[str, str] = {}
    for text in texts:
        for word in WORD.findall(ADDRESS.sub("", text).lower()):
            if word not in known and not text.rstrip().endswith("…"):  # a text that is cut can end within a word
                found.setdefault(word, text.strip())
    return found


def test_no_page_has_a_word_of_another_language(library: tuple[str, "Site"]) -> None:
    language, site = library
    known = known_words(language)
    pages = list(trees(site.folder))
    assert len(pages) > 20
    assert {
        str(path.relative_to(site.folder)): foreign(shown(tree), known)
        for path, tree in pages
        if foreign(shown(tree), known)
    } == {}
    assert {tree.get("lang") for _, tree in pages} == {language}


def test_a_word_of_another_language_would_be_seen(library: tuple[str, "Site"]) -> None:
    language, _ = library
    page = html.document_fromstring("<title>x</title><p aria-label='Close'>Back <code>to</code> the</p>")
    assert set(foreign(shown(page), known_words(language))) >= {"close", "back", "the"}


@pytest.mark.parametrize("number", range(3))
def test_scripts_say_nothing_in_another_language(library: tuple[str, "Site"], page: Page, number: int) -> None:
    language, site = library
    page.goto(site.address + site.paths["article"])
    page.keyboard.press("/")
    page.locator(".gl-search__input").fill((*QUERIES[language][:2], "xqzvwkj")[number])
    expect(page.get_by_role("listbox")).to_have_attribute("aria-busy", "false")
    tree = html.document_fromstring(page.content())
    assert foreign((text for text in shown(tree) if "xqzvwkj" not in text), known_words(language)) == {}


def test_words_are_found_without_their_accents(library: tuple[str, "Site"], page: Page) -> None:
    language, site = library
    expected = {
        "fr": ("Œufs de truite", "Les chemins de halage", "écluse"),
        "es": ("Huevos de trucha", "Esclusas y tramos", "esclusa"),
    }
    page.goto(site.address)
    for query, name in zip(QUERIES[language], expected[language], strict=True):
        page.keyboard.press("/")
        page.locator(".gl-search__input").fill(query)
        expect(page.get_by_role("listbox")).to_have_attribute("aria-busy", "false")
        expect(page.get_by_role("listbox").get_by_role("option").first).to_contain_text(name)
        page.keyboard.press("Escape")
        expect(page.locator(".gl-search__input")).not_to_be_focused()  # or else it takes the next slash


def test_accents_do_not_part_what_readers_look_up_together(library: tuple[str, "Site"], page: Page) -> None:
    language, site = library
    page.goto(f"{site.address}search/")
    name, letter = {"fr": ("Œufs de truite et eaux vives", "o"), "es": ("Esclusas y tramos", "e")}[language]
    heading = page.locator(f"h3#letter-{letter}")
    expect(heading.locator("xpath=following-sibling::ul[1]")).to_contain_text(name)


def test_an_article_in_another_script_runs_in_its_direction(library: tuple[str, "Site"], page: Page) -> None:
    language, site = library
    if language != "es":
        pytest.skip("the article in Arabic is in the Spanish library")
    page.goto(f"{site.address}articles/")
    title = page.get_by_role("link", name="النهر والقناة")
    expect(title.locator("[lang=ar]")).to_have_css("direction", "rtl")
    title.click()
    text = page.locator(".gl-text")
    expect(text).to_have_attribute("lang", "ar")
    expect(text).to_have_attribute("dir", "rtl")
    expect(text.locator("p").last).to_have_css("direction", "rtl")
    extras = page.locator(".gl-extras")
    expect(extras).to_have_attribute("lang", "es")
    expect(extras).to_have_css("direction", "ltr")
    page.emulate_media(reduced_motion="reduce")
    assert problems(page) == []
