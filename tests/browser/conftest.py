"""A site built from the articles in library/, served below a path, and headless Chromium to look at it."""

import functools
import http.server
import json
import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Route, sync_playwright

from generator.config import Config, make_config
from generator.files import read_templates
from generator.site.builders import build_site
from generator.site.generation import generate
from tests.browser.kinds import KINDS, example_paths

SOURCES = Path(__file__).parent / "library"
OWN_SOURCES = Path(__file__).parent.parent.parent / "sources"
# What a hand-written page may hold that the theme draws with icons, scripts or styles of its own.
HANDWRITTEN = """# About

Written by hand.[^1]

!!! note "Boxed"
    A remark.

??? tip "Folded"
    Another.

-   [x] done
-   [ ] open

| Name | Width |
| :--- | ----: |
| Lock | 4.2 m |

```python
print("locks and towpaths")
```

[^1]: By nobody in particular.
"""
PASSAGES = 2  # on the page of a term: few, so that a term has a second page of them
PREFIX = "/library"  # a site often lies below its host's root: no address may assume otherwise
FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


@dataclass(frozen=True)
class Site:
    """A served site: its address with a final slash, a path of each kind of page, a term of its glossary, its files.

    `sources` and `config` are what its pages were made of.
    """

    address: str
    paths: dict[str, str]
    term: str
    folder: Path
    sources: Path
    config: Config


class Handler(http.server.SimpleHTTPRequestHandler):
    """Serves the folder below PREFIX, quietly, with the site's own page for what is missing."""

    def translate_path(self, path: str) -> str:
        return super().translate_path(path.removeprefix(PREFIX) or "/")

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        content = Path(self.directory, "404.html").read_bytes()
        self.send_response(code, message)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  # the name that http.server gives it
        pass


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    with served(SOURCES, tmp_path_factory.mktemp("browser")) as site:
        yield site


@pytest.fixture(scope="session")
def paged(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """The same library as though it were long: each of its lists is cut into letters or pages."""
    with served(SOURCES, tmp_path_factory.mktemp("paged"), listing_size=2) as site:
        yield site


@pytest.fixture(scope="session")
def own_library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """The project's own library."""
    with served(OWN_SOURCES, tmp_path_factory.mktemp("own-library")) as site:
        yield site


@contextmanager
def served(sources: Path, folder: Path, language: str = "en", listing_size: int = 100) -> Iterator[Site]:
    """The site of the sources, built in the folder and served."""
    handler = functools.partial(Handler, directory=str(folder / "site"))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        address = f"http://127.0.0.1:{server.server_port}{PREFIX}/"
        options = {"language": language, "passages_per_term": PASSAGES, "listing_size": listing_size}
        config = make_config(options, site_name="Test library", site_url=address, templates=read_templates())
        generate(sources, folder / "docs", config, workers=1)
        if language == "en":
            (folder / "docs/about.md").write_text(HANDWRITTEN, encoding="utf-8")
        with pytest.MonkeyPatch.context() as variables:  # other sites are built while this one is served
            variables.setenv("EDIT_ROOT", "https://code.example/edit/main/")
            variables.setenv("REPORT_ROOT", "https://code.example/issues/new?title=")
            build_site(folder / "docs", folder / "site", config, folder / "no-settings.yml")
        index = json.loads((folder / "docs/data/site-index.json").read_text(encoding="utf-8"))
        threading.Thread(target=server.serve_forever, daemon=True).start()
        term = str(index["glossary"][0]["term"])
        yield Site(address, example_paths(folder / "site"), term, folder / "site", sources, config)
        server.shutdown()


def visit(page: Page, site: Site, kind: str) -> None:
    """Opens the example of the kind; one that leads elsewhere at once is kept from it."""
    address = site.address + site.paths[kind]
    if kind == "redirect":
        page.route(address, _stay)
    page.goto(address)


def _stay(route: Route) -> None:
    answer = route.fetch()
    route.fulfill(response=answer, body=answer.text().replace('http-equiv="refresh"', 'name="refresh"'))


@pytest.fixture(params=KINDS)
def kind(request: pytest.FixtureRequest) -> str:
    """Each kind of page in turn."""
    return str(request.param)


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    program = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if program is None:
        pytest.fail("no Chromium on the path; install it (Debian: apt-get install chromium)")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=list(FLAGS))
        yield browser
        browser.close()


@pytest.fixture
def context(chromium: Browser) -> Iterator[BrowserContext]:
    context = chromium.new_context(viewport={"width": 1280, "height": 900}, locale="en-GB")
    yield context
    context.close()


@pytest.fixture
def page(context: BrowserContext) -> Page:
    return context.new_page()
