"""The pictures of the README and of the documentation, taken of the built site of this repository.

    glossator build
    python -m tests.benchmarks.pictures

They go to docs/assets/ as WebP; run it again when the look of the site has changed.
"""

import http.server
import shutil
import threading
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, sync_playwright

from tests.benchmarks.lighthouse import SITE, StaticHost
from tests.browser.conftest import FLAGS
from tests.browser.kinds import example_paths

FOLDER = Path("docs/assets")
QUALITY = 80  # of WebP: letters stay sharp, and no picture has more than 120 KB
MAXIMUM = 120_000  # bytes
WIDTH, HEIGHT = 1280, 800
WAIT = 1_500  # milliseconds until the full text is searched, too


@dataclass(frozen=True)
class Picture:
    """A picture: its name, the kind of page, the colours, and the words that are typed into the search dialog."""

    name: str
    kind: str
    dark: bool = False
    words: str = ""


PICTURES = (
    Picture("home", "home"),
    Picture("article", "article"),
    Picture("term", "term", dark=True),
    Picture("search", "glossary", words="veto"),
)


def take(picture: Picture, browser: Browser, root: str, path: str) -> bytes:
    """The picture as WebP."""
    page = browser.new_page(
        viewport={"width": WIDTH, "height": HEIGHT},
        color_scheme="dark" if picture.dark else "light",
        reduced_motion="reduce",
    )
    page.goto(root + path, wait_until="networkidle")
    if picture.words:
        page.keyboard.press("/")
        page.get_by_role("dialog").get_by_role("combobox").fill(picture.words)
        page.wait_for_timeout(WAIT)
    shot = Image.open(BytesIO(page.screenshot()))
    page.close()
    packed = BytesIO()
    shot.convert("RGB").save(packed, "WEBP", quality=QUALITY, method=6)
    return packed.getvalue()


def main() -> None:
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), StaticHost)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    paths = example_paths(SITE)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=list(FLAGS))
        for picture in PICTURES:
            content = take(picture, browser, f"http://127.0.0.1:{server.server_port}/", paths[picture.kind])
            (FOLDER / f"{picture.name}.webp").write_bytes(content)
            print(f"{picture.name}.webp: {len(content) / 1000:.0f} KB{' (too many)' if len(content) > MAXIMUM else ''}")
        browser.close()
    server.shutdown()


if __name__ == "__main__":
    main()
