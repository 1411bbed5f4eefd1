"""The search index of a built site: Pagefind over its pages, reduced to the files that our dialog loads."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from pagefind.service import get_executable

from generator.errors import BuildError
from generator.site.pagefind_format import UnknownFormatError
from generator.site.search_parts import cut_index

BUNDLE = "pagefind"  # folder of the index below the site
# Pagefind also writes three user interfaces and a highlighter, 410 KB that no page of ours loads.
LOADED = ("pagefind.js", "pagefind-worker.js", "pagefind-entry.json", "*.pf_meta", "wasm.*", "*/*")
# The sign behind a heading is not part of its title; a term or a question is not about the article that it is from.
IGNORED = (
    ".headerlink",
    '.gl-page--term a[href*="articles/"]',
    ".gl-page--term blockquote > p:nth-child(2)",  # the line that says where the definition stands
    '.gl-page--faq a[href*="articles/"]',
)
SECONDS = 900  # 5,000 pages take 33 s on two cores; beyond this it hangs


def index_site(site: Path) -> int:
    """The number of pages indexed: those with `data-pagefind-body`. Same site in, same bytes out; no network.

    Raises BuildError when Pagefind is missing or fails.
    """
    bundle = site / BUNDLE
    shutil.rmtree(bundle, ignore_errors=True)
    _run_pagefind(site)
    for path in _unused(bundle):
        path.unlink()
    with suppress(UnknownFormatError):  # of a later version: searches load more of it, and find the same
        cut_index(bundle)
    return sum(1 for _ in bundle.glob("fragment/*"))


def _run_pagefind(site: Path) -> None:
    program = get_executable()
    if program is None:
        raise BuildError("Pagefind is not installed", suggestion="install the package pagefind[extended]")
    command = [str(program), "--site", ".", "--output-subdir", BUNDLE, "--silent"]
    command += ["--exclude-selectors", ",".join(IGNORED)]
    # A setting of Pagefind in the caller's environment would change the index.
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PAGEFIND_")}
    try:
        done = subprocess.run(  # noqa: S603  # a fixed command from our own dependency
            command, cwd=site, env=environment, capture_output=True, text=True, timeout=SECONDS, check=False
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise BuildError(f"Pagefind could not be run: {error}", suggestion="reinstall pagefind[extended]") from error
    if done.returncode:
        raise BuildError(f"Pagefind failed: {(done.stderr or done.stdout).strip()}")


def _unused(bundle: Path) -> Iterator[Path]:
    wanted = {path for pattern in LOADED for path in bundle.glob(pattern)}
    yield from (path for path in sorted(bundle.rglob("*")) if path.is_file() and path not in wanted)
