"""Sources on the disk to pages on the disk: what the command line and the MkDocs plugin both call."""

import multiprocessing
import os
from collections.abc import Iterator
from concurrent.futures import Executor, ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from generator import files, pipeline
from generator.config import Config
from generator.errors import ConfigError
from generator.model.diagnostic import Diagnostic, sort_key

SOURCES_PER_WORKER = 24  # fewer are done sooner in this process: a worker takes about half a second to start


@dataclass(frozen=True, slots=True)
class GenerationReport:
    """What `generate` did: the site in memory, what was written, and every finding in the order of places."""

    site: pipeline.Site
    written: files.Written
    failed: int  # sources that gave no article
    diagnostics: tuple[Diagnostic, ...]


def generate(sources: Path, docs: Path, config: Config, workers: int = 0, dask: str = "") -> GenerationReport:
    """Normalise the sources and write the pages below docs; ConfigError when the sources are not there.

    `workers` 0 means as many as there are processors and as the number of sources is worth.
    """
    if _overlap(sources.resolve(), docs.resolve()):
        raise ConfigError(f"{sources} and {docs} overlap", suggestion="name two separate folders")
    found = files.read_sources(sources)
    with executor(len(found.files), workers, dask) as pool:
        site = pipeline.run(found.files, config, found.home, pool)
    contents = {page.path: page.text.encode() for page in site.pages}
    contents |= {asset.path: asset.content for asset in site.assets}
    written = files.write_pages(docs, contents, _sources_of_pages(site))
    diagnostics = sorted((*found.diagnostics, *site.diagnostics, *written.diagnostics), key=sort_key)
    return GenerationReport(site, written, site.failed + len(found.diagnostics), tuple(diagnostics))


@contextmanager
def executor(sources: int, workers: int = 0, dask: str = "") -> Iterator[Executor | None]:
    """Where the maps run: a Dask cluster, a pool of processes, or (None) this process."""
    count = workers or min(os.cpu_count() or 1, sources // SOURCES_PER_WORKER)
    if dask:
        with _dask_executor(dask) as cluster:
            yield cluster
    elif count > 1:
        # Not a plain fork: `mkdocs serve` runs threads, and a fork of a threaded process can deadlock.
        method = "forkserver" if "forkserver" in multiprocessing.get_all_start_methods() else "spawn"
        with ProcessPoolExecutor(count, multiprocessing.get_context(method)) as pool:
            yield pool
    else:
        yield None


@contextmanager
def _dask_executor(address: str) -> Iterator[Executor]:
    try:
        from distributed import Client  # optional and heavy: only who has a cluster needs it  # noqa: PLC0415
    except ImportError as error:
        raise ConfigError("--dask needs the package distributed", suggestion="install glossator[dask]") from error
    try:
        client = Client(address)
    except (OSError, ValueError) as error:
        raise ConfigError(f"no Dask scheduler at {address}: {error}", suggestion="check the address") from error
    with client:
        yield client.get_executor()


def _overlap(one: Path, other: Path) -> bool:
    return one == other or one in other.parents or other in one.parents


def _sources_of_pages(site: pipeline.Site) -> dict[str, str]:
    return {f"articles/{entry.slug}.md": entry.path for entry in site.index.articles}
