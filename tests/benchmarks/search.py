"""Search in Chromium at several sizes, beside Pagefind's own interface and the theme's built-in search, in one run.

    python -m tests.benchmarks.search 5000 10000

Printed for each: bytes of a cold query (every file of the search up to its results, as they travel: text packed),
milliseconds from a keystroke to the last change that it makes (median, 95th percentile), memory of the page's own
process (PSS, MB) with what searching added to it. For ours also how many of all terms come first when typed in full,
and of some with one typing error.
"""

import gzip
import random
import re
import statistics
import string
import sys
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import Browser, Page, Response, sync_playwright

from tests.benchmarks.search_site import THEME, UI, make_site
from tests.browser.conftest import FLAGS

CHROMIUM = "/usr/bin/chromium"
COLD = 12  # queries, each in a browser that has nothing yet
TYPED = 6  # queries that are typed letter by letter
TYPED_AT_LENGTH = 2  # in the theme's search, where a keystroke takes seconds
MISSPELT = 400  # terms that are typed with an error
PAUSE = 120  # milliseconds between two keystrokes: a fast typist
SETTLED = 400  # milliseconds without a change that end a keystroke's work
PATIENCE = 900_000  # milliseconds for a first result
# Remembers when a key was pressed and when what it found was last changed.
WATCH = """
(selector) => {
  window.typed = window.changed = 0;
  addEventListener("input", () => { window.typed = window.changed = performance.now(); }, true);
  const watch = new MutationObserver(() => { window.changed = performance.now(); });
  watch.observe(document.querySelector(selector), { subtree: true, childList: true, characterData: true });
}
"""
# Each query in the panel itself, which is then asked what stands first.
FIRST = """
async (queries) => {
  const { makePanel } = await import(new URL("assets/glossator/search/panel.js", location.origin + "/"));
  const panel = makePanel(document.getElementById("gl-search"));
  await panel.ready;
  const found = [];
  for (const query of queries) {
    panel.field.value = query;
    await panel.search();
    const title = panel.list.querySelector(".gl-search__kind--term + .gl-search__title");
    found.push(panel.list.firstElementChild?.contains(title) ? title.textContent : "");
  }
  return found;
}
"""


@dataclass(frozen=True)
class Interface:
    """A way to search: its page, how it is opened, its field, where results stand, and what its files are called."""

    name: str
    page: str
    opener: str
    field: str
    results: str
    found: str
    files: re.Pattern[str]


INTERFACES = (
    Interface(
        "ours",
        "index.html",
        "[data-gl-search]",
        "#gl-search [type=search]",
        "#gl-search",
        "#gl-search [role=option]",
        re.compile("/glossator/search/|/data/search/|/pagefind/"),
    ),
    Interface(
        "Pagefind's own",
        UI,
        "",
        ".pagefind-ui__search-input",
        "#search",
        ".pagefind-ui__result",
        re.compile("/ui/|/pagefind/"),
    ),
    Interface(
        "theme's",
        THEME,
        "",
        ".md-search__input",
        ".md-search__output",
        ".md-search-result__item",
        re.compile("/search/|/workers/"),
    ),
)


class Quiet(SimpleHTTPRequestHandler):
    """Serves a folder and says nothing."""

    def log_message(self, *_: object) -> None:
        pass


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """The address of the folder."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(folder))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


def travelled(response: Response) -> int:
    """Bytes of an answer as a server sends it: text packed."""
    body = response.body()
    packed = response.url.endswith((".js", ".json", ".css", ".html", "/"))
    return len(gzip.compress(body, 9)) if packed else len(body)


def opened(browser: Browser, address: str, how: Interface, answers: list[Response] | None = None) -> Page:
    """The page of an interface, before anything is searched; what it loads is kept in the list."""
    page = browser.new_context().new_page()
    page.set_default_timeout(PATIENCE)
    if answers is not None:
        page.on("response", partial(_keep, answers))
    page.goto(address + how.page, wait_until="load")
    page.wait_for_timeout(300)
    return page


def open_search(page: Page, how: Interface) -> None:
    page.locator(how.opener).first.click() if how.opener else page.locator(how.field).focus()


def cold(browser: Browser, address: str, how: Interface, queries: Sequence[str]) -> list[int]:
    """Bytes of each query, asked in a browser that has loaded the page and nothing else."""
    sizes = []
    for query in queries:
        answers: list[Response] = []
        page = opened(browser, address, how, answers)
        open_search(page, how)
        page.locator(how.field).fill(query)
        page.locator(how.found).first.wait_for()
        page.wait_for_load_state("networkidle")
        page.wait_for_timeout(SETTLED)
        sizes.append(sum(travelled(answer) for answer in answers if how.files.search(answer.url)))
        page.context.close()
    return sizes


def _keep(answers: list[Response], response: Response) -> None:
    answers.append(response)


def keystrokes(browser: Browser, address: str, how: Interface, queries: Sequence[str]) -> tuple[list[float], int, int]:
    """Milliseconds of each keystroke once an index is loaded, and the memory of the page before and after."""
    page = opened(browser, address, how)
    before = memory(browser, page)
    page.evaluate(WATCH, how.results)
    open_search(page, how)
    page.locator(how.field).fill(queries[0])
    page.locator(how.found).first.wait_for()
    spent = []
    for query in queries:
        page.locator(how.field).fill("")
        page.wait_for_timeout(SETTLED)
        for letter in query:
            page.keyboard.type(letter)
            page.wait_for_timeout(PAUSE)
            while not page.evaluate(f"performance.now() - changed > {SETTLED}"):
                page.wait_for_timeout(PAUSE)
            spent.append(float(page.evaluate("changed - typed")))
    after = memory(browser, page)
    page.context.close()
    return spent, before, after


def memory(browser: Browser, page: Page) -> int:
    """Bytes of the process in which the page runs, workers included (PSS)."""
    session = browser.new_browser_cdp_session()
    processes = session.send("SystemInfo.getProcessInfo")["processInfo"]
    page.evaluate("globalThis.gc?.()")
    sizes = [pss(int(process["id"])) for process in processes if process["type"] == "renderer"]
    return max(sizes, default=0)


def pss(process: int) -> int:
    lines = Path(f"/proc/{process}/smaps_rollup").read_text(encoding="utf-8").splitlines()
    return next(int(line.split()[1]) * 1024 for line in lines if line.startswith("Pss:"))


def misspelt(term: str, chance: random.Random) -> str:
    """The term with one letter left out, put in, changed, or two that changed places."""
    at, letter = chance.randrange(len(term)), chance.choice(string.ascii_lowercase)
    if at + 1 == len(term) or term[at] == term[at + 1]:
        return term[:at] + term[at + 1 :]
    ways = (term[:at] + term[at + 1 :], term[:at] + letter + term[at:], term[:at] + letter + term[at + 1 :])
    return chance.choice((*ways, term[:at] + term[at + 1] + term[at] + term[at + 2 :]))


def first_of(browser: Browser, address: str, terms: Sequence[str], queries: Sequence[str]) -> float:
    page = opened(browser, address, INTERFACES[0])
    found = page.evaluate(FIRST, list(queries))
    page.context.close()
    right: int = sum(one == other for one, other in zip(found, terms, strict=True))
    return right / len(terms)


def measure(browser: Browser, folder: Path, count: int) -> None:
    begun = time.monotonic()
    terms = make_site(folder, count)
    print(f"{count} articles, {len(terms)} terms, indexed in {time.monotonic() - begun:.0f} s", flush=True)
    chance = random.Random(5)
    words = [word for text in terms[: COLD // 2] for word in text.split()]  # of the text, too
    some = [*chance.sample(terms, COLD // 2), *chance.sample(words, COLD // 2)]
    with served(folder) as address:
        for how in INTERFACES:
            try:
                report(how, browser, address, some)
            except Exception as error:  # noqa: BLE001  # a search that never answers is a result, too
                print(f"  {how.name}: {type(error).__name__}: {str(error).splitlines()[0]}", flush=True)
        print(f"  typed in full, first: {first_of(browser, address, terms, terms):.4f} of all", flush=True)
        chosen = chance.sample(terms, min(MISSPELT, len(terms)))
        wrong = [misspelt(term, chance) for term in chosen]
        print(f"  with one typing error: {first_of(browser, address, chosen, wrong):.4f}", flush=True)


def report(how: Interface, browser: Browser, address: str, queries: Sequence[str]) -> None:
    begun = time.monotonic()
    at_length = how.page == THEME
    few = queries[:1] if at_length else queries  # the theme's loads everything for any query
    sizes = cold(browser, address, how, few)
    waited = (time.monotonic() - begun) / len(few)
    spent, before, after = keystrokes(browser, address, how, queries[: TYPED_AT_LENGTH if at_length else TYPED])
    late = statistics.quantiles(spent, n=20)[-1]
    weight = f"{statistics.median(sizes) / 1000:.0f} KB, most {max(sizes) / 1000:.0f} KB, {waited:.1f} s with the page"
    typing = f"p50 {statistics.median(spent):.0f} ms, p95 {late:.0f} ms of {len(spent)}"
    held = f"{after / 1e6:.0f} MB, {(after - before) / 1e6:+.0f} MB by searching"
    print(f"  {how.name}: cold query median {weight}; keystroke {typing}; memory {held}", flush=True)


def main(counts: Sequence[int]) -> None:
    with sync_playwright() as playwright:
        for count in counts:
            with TemporaryDirectory() as folder:
                browser = playwright.chromium.launch(executable_path=CHROMIUM, args=list(FLAGS))
                measure(browser, Path(folder) / "site", count)
                browser.close()


if __name__ == "__main__":
    main([int(argument) for argument in sys.argv[1:]])
