"""How fast sources become Markdown, beside trafilatura on the same documents: ratios of one run, one process.

`python -m tests.benchmarks.speed FOLDER [--texts FOLDER] [--rounds N] [--every N]`

FOLDER holds web pages in `html/` (`*.html` or `*.html.gz`) and `ground-truth.json`, which gives the text of each page:
`{"<page>": {"articleBody": "<text>"}}`. A checkout of scrapinghub/article-extraction-benchmark is such a folder.
`--texts` names a folder of further plain texts (`*.txt`). The yardstick is no dependency of the project:
`pip install trafilatura==2.3.1`.
"""

import argparse
import gzip
import hashlib
import json
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

import trafilatura

from generator.config import Config
from generator.files import read_templates
from generator.model.document import SourceFile
from generator.pipeline import as_markdown, make_article

CONFIG = Config(templates=read_templates())
HTML, TEXT = "text/html", "text/plain"
PACKED = ".gz"
ROUNDS = 5
YARDSTICK = "trafilatura, pages"

Work: TypeAlias = Callable[[SourceFile], object]


@dataclass(frozen=True, slots=True)
class Contender:
    """Somebody who makes Markdown of sources."""

    name: str
    work: Work
    sources: tuple[SourceFile, ...]


def by_trafilatura(source: SourceFile) -> object:
    """The page as trafilatura writes it: Markdown with metadata."""
    return trafilatura.extract(source.content, output_format="markdown", with_metadata=True)


def by_glossator(source: SourceFile) -> object:
    """The source as the stages write it, without any cache of articles."""
    return as_markdown(make_article(source), CONFIG)


def contenders(folder: Path, texts: Path | None, every: int) -> tuple[Contender, ...]:
    """Who is measured; the yardstick first, on the same pages as this generator."""
    pages = tuple(_pages(folder / "html"))[::every]
    found = [
        Contender(YARDSTICK, by_trafilatura, pages),
        Contender("Glossator, pages", by_glossator, pages),
        Contender("Glossator, text of the pages", by_glossator, _texts_of(pages, folder / "ground-truth.json")),
    ]
    if texts:
        further = tuple(_source(path.name, path.read_bytes(), TEXT) for path in sorted(texts.rglob("*.txt")))
        found.append(Contender("Glossator, further texts", by_glossator, further[::every]))
    return tuple(found)


def _pages(folder: Path) -> Iterator[SourceFile]:
    for path in sorted(folder.glob("*.html*")):
        content = gzip.decompress(path.read_bytes()) if path.suffix == PACKED else path.read_bytes()
        yield _source(path.name.removesuffix(PACKED), content, HTML)


def _texts_of(pages: Sequence[SourceFile], truth: Path) -> tuple[SourceFile, ...]:
    """The plain text of each page that has some."""
    bodies = {name: page["articleBody"] for name, page in json.loads(truth.read_text(encoding="utf-8")).items()}
    named = ((page.path.removesuffix(".html"), page) for page in pages)
    return tuple(_source(f"{name}.txt", bodies[name].encode(), TEXT) for name, _ in named if bodies[name].strip())


def _source(path: str, content: bytes, media_type: str) -> SourceFile:
    return SourceFile(path, media_type, content, hashlib.sha256(content).hexdigest())


def measured(found: Sequence[Contender], rounds: int) -> dict[str, list[list[float]]]:
    """For each contender the seconds of processor time of its documents, round by round.

    Everybody has a turn in each round, so that what else the machine does falls on all alike. No first round is thrown
    away: what the others remember of it is little, because a round of all pages has more lines than any memory of ours
    holds; a round of every fourth has fewer, and its later rounds are faster than new texts are.
    """
    times: dict[str, list[list[float]]] = {each.name: [] for each in found}
    for _ in range(rounds):
        for each in found:
            times[each.name].append([_seconds(each.work, source) for source in each.sources])
    return times


def _seconds(work: Work, source: SourceFile) -> float:
    started = time.process_time()
    work(source)
    return time.process_time() - started


def speed(rounds: Sequence[Sequence[float]]) -> float:
    """Documents a second, each with the least of its times: what is more was spent on waiting for other programs."""
    least: list[float] = [min(times) for times in zip(*rounds, strict=True)]
    return len(least) / sum(least)


def _row(contender: Contender, rounds: Sequence[Sequence[float]], yardstick: float) -> str:
    found = [speed([one]) for one in rounds]
    spread = f"{min(found):.1f}-{max(found):.1f}"
    best = speed(rounds)
    return f"{contender.name:32}{len(contender.sources):6}{best:10.1f}{spread:>16}{best / yardstick:8.2f}"


def main() -> None:
    """Print a table: documents, documents a second (by their least times, range of rounds), ratio to the yardstick."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--texts", type=Path, help="a folder of further plain texts (default: none)")
    parser.add_argument("--rounds", type=int, default=ROUNDS, help=f"turns of everybody (default: {ROUNDS})")
    parser.add_argument("--every", type=int, default=1, help="only each n-th document (default: all)")
    chosen = parser.parse_args()
    found = contenders(chosen.folder, chosen.texts, chosen.every)
    times = measured(found, chosen.rounds)
    yardstick = speed(times[YARDSTICK])
    print(f"{'':32}{'docs':>6}{'docs/s':>10}{'range':>16}{'ratio':>8}")
    for each in found:
        print(_row(each, times[each.name], yardstick))


if __name__ == "__main__":
    main()
