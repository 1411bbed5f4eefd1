"""Lighthouse on five kinds of page, as a telephone and as a desk computer see them: the median of each score.

    SITE_URL=http://127.0.0.1:8741/ glossator build
    python -m tests.benchmarks.lighthouse LIGHTHOUSE [RUNS]

LIGHTHOUSE is the program of the npm package of that name; each page is measured RUNS times (5). The site is served as a
static host does: packed, typed, to be cached. Below each page stand the audits that failed, and in how many runs.
"""

import gzip
import http.server
import json
import mimetypes
import os
import shutil
import subprocess
import sys
import threading
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import Any

from tests.browser.conftest import FLAGS
from tests.browser.kinds import example_paths

PORT = 8741  # fixed, for the pages state their canonical address
SITE = Path("site")
KINDS = ("home", "article", "term", "glossary", "faq")
DEVICES: Mapping[str, Sequence[str]] = {"mobile": (), "desktop": ("--preset=desktop",)}
SCORES = ("performance", "accessibility", "best-practices", "seo")
TIMES = ("first-contentful-paint", "largest-contentful-paint", "total-blocking-time")  # milliseconds
SHIFT = "cumulative-layout-shift"
PACKED = ("text/", "application/json", "application/xml", "image/svg+xml")


@dataclass(frozen=True)
class Run:
    """One report: scores of 0 to 100, times in milliseconds, the layout shift, and the audits that failed."""

    scores: tuple[int, ...]
    times: tuple[float, ...]
    shift: float
    failed: tuple[str, ...]


class StaticHost(http.server.BaseHTTPRequestHandler):
    """Answers as a static host does: gzip for text, a type for each file, ten minutes in the cache."""

    protocol_version = "HTTP/1.1"  # connections are kept

    def do_GET(self) -> None:
        path = SITE / self.path.partition("?")[0].lstrip("/")
        path = path / "index.html" if path.is_dir() else path
        found = path.is_file()
        path = path if found else SITE / "404.html"
        kind = mimetypes.guess_type(path.name)[0] or "application/octet-stream"
        content = path.read_bytes()
        self.send_response(200 if found else 404)
        self.send_header("Content-Type", f"{kind}; charset=utf-8" if kind.startswith("text/") else kind)
        self.send_header("Cache-Control", "max-age=600")
        if kind.startswith(PACKED):
            content = gzip.compress(content)
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  # the name that http.server gives it
        pass


def measure(program: Path, path: str, options: Sequence[str]) -> Run:
    """One run of Lighthouse on a page of the served site."""
    chromium = shutil.which("chromium") or shutil.which("google-chrome") or ""
    with TemporaryDirectory() as profile:
        report = Path(profile) / "report.json"
        flags = " ".join((*FLAGS, f"--user-data-dir={profile}/chromium"))
        command = [
            str(program),
            f"http://127.0.0.1:{PORT}/{path}",
            "--quiet",
            "--output=json",
            f"--output-path={report}",
        ]
        command += [f"--only-categories={','.join(SCORES)}", f"--chrome-flags={flags}", *options]
        subprocess.run(command, check=True, env={**os.environ, "CHROME_PATH": chromium})
        return _run(json.loads(report.read_bytes()))


def _run(report: Mapping[str, Any]) -> Run:
    audits = report["audits"]
    return Run(
        tuple(round(100 * report["categories"][each]["score"]) for each in SCORES),
        tuple(audits[each]["numericValue"] for each in TIMES),
        audits[SHIFT]["numericValue"],
        tuple(sorted(_failed(report))),
    )


def _failed(report: Mapping[str, Any]) -> Iterator[str]:
    """The audits with a weight in one of the scores that did not pass wholly."""
    for category in SCORES:
        for reference in report["categories"][category]["auditRefs"]:
            score = report["audits"][reference["id"]]["score"]
            if reference["weight"] and score is not None and score < 1:
                yield reference["id"]


def show(kind: str, device: str, runs: Sequence[Run]) -> None:
    """A row of the table, and a line for what failed."""
    scores = " | ".join(f"{median(each):.0f}" for each in zip(*(run.scores for run in runs), strict=True))
    times = " | ".join(f"{median(each):.0f}" for each in zip(*(run.times for run in runs), strict=True))
    print(f"| {kind} | {device} | {scores} | {times} | {median(run.shift for run in runs):.3f} |", flush=True)
    for audit, count in Counter(each for run in runs for each in run.failed).most_common():
        print(f"    {audit}: {count} of {len(runs)}", flush=True)


def main(program: Path, runs: int = 5) -> None:
    server = http.server.ThreadingHTTPServer(("127.0.0.1", PORT), StaticHost)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    paths = example_paths(SITE)
    print("| page | device | performance | accessibility | best practices | SEO | FCP ms | LCP ms | TBT ms | shift |")
    for device, options in DEVICES.items():
        for kind in KINDS:
            show(kind, device, [measure(program, paths[kind], options) for _ in range(runs)])
    server.shutdown()


if __name__ == "__main__":
    main(Path(sys.argv[1]), *map(int, sys.argv[2:]))
