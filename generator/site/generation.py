"""Sources on the disk to pages on the disk: what the command line and the MkDocs plugin both call."""

import multiprocessing
import os
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import Executor, ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from generator import cache, files, pipeline
from generator.config import Config
from generator.errors import ConfigError
from generator.model.diagnostic import Diagnostic, Rule, Severity, sort_key
from generator.model.document import SourceFile
from generator.text import front_matter

SOURCES_PER_WORKER = 24  # fewer are done sooner in this process: a worker takes about half a second to start
RENDERED_PER_PREPARED = 20  # articles that are rendered in the time in which one source is prepared


@dataclass(frozen=True, slots=True)
class GenerationReport:
    """What `generate` did: the site in memory, what was written, and every finding in the order of places."""

    site: pipeline.Site
    written: files.Written
    failed: int  # sources that gave no article
    diagnostics: tuple[Diagnostic, ...]


def generate(
    sources: Path, docs: Path, config: Config, workers: int = 0, dask: str = "", *, use_cache: bool = True
) -> GenerationReport:
    """Normalise the sources and write the pages below docs; ConfigError when the sources are not there.

    `workers` 0 means as many as there are processors and as the number of sources is worth.
    """
    if _overlap(sources.resolve(), docs.resolve()):
        raise ConfigError(f"{sources} and {docs} overlap", suggestion="name two separate folders")
    found = files.read_sources(sources)
    site = make_site(found, config, workers, dask, use_cache=use_cache)
    contents = {page.path: page.text.encode() for page in site.pages}
    contents |= {asset.path: asset.content for asset in site.assets}
    gone = _gone_addresses(files.pages_to_go(docs, contents), site)
    written = files.write_pages(docs, contents, _sources_of_pages(site))
    diagnostics = sorted((*found.diagnostics, *site.diagnostics, *gone, *written.diagnostics), key=sort_key)
    return GenerationReport(site, written, site.failed + len(found.diagnostics), tuple(diagnostics))


def make_site(
    found: files.Sources, config: Config, workers: int = 0, dask: str = "", *, use_cache: bool = True
) -> pipeline.Site:
    """The site of these sources in memory; nothing is written but entries of the cache, if it is used."""
    folder = cache.cache_folder()
    sources = pipeline.split(found.files, config)
    known = cache.read_entries(sources, folder) if use_cache else {}
    new = [source for source in sources if source.path not in known]
    with executor(len(new) + len(known) // RENDERED_PER_PREPARED, workers, dask) as pool:
        prepared = (*pipeline.prepare_all(new, pool), *(_as_prepared(path, entry) for path, entry in known.items()))
        in_order = sorted(prepared, key=lambda one: one.path)
        site = pipeline.assemble(in_order, config, found.home, pool, found.editorial)
    if use_cache and new:
        made = {one.path: one for one in prepared}
        cache.write_entries(_entries(new, made), folder)
    return site


def _as_prepared(path: str, entry: cache.Entry) -> pipeline.Prepared:
    return pipeline.Prepared(path, entry.article, entry.facts, entry.diagnostics)


def _entries(
    sources: Sequence[SourceFile], made: Mapping[str, pipeline.Prepared]
) -> Iterator[tuple[SourceFile, cache.Entry]]:
    """Entries of the sources that gave an article; why another gave none can be the machine's fault, such as time."""
    for source in sources:
        one = made[source.path]
        if one.article and one.facts:
            yield source, cache.Entry(one.article, one.facts, one.diagnostics)


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


def _gone_addresses(pages: Mapping[str, str], site: pipeline.Site) -> Iterator[Diagnostic]:
    """A warning for each article that had an address which no article and no redirect has any more."""
    slugs = {entry.path: entry.slug for entry in site.index.articles}
    for path, text in pages.items():
        stated = {field.key: field.values for field in front_matter.parse(text, path).fields}
        if stated.get("kind") == ("article",):
            (old, *_), (source, *_) = stated.get("slug", ("",)), stated.get("source", ("",))
            new = slugs.get(source)
            now = f"it is at articles/{new}/ now" if new else "no article is made of its source any more"
            yield Diagnostic(
                Rule.ADDRESS_GONE,
                Severity.WARNING,
                f"the article is no longer at articles/{old}/; {now}",
                source,
                suggestion=f"add the line `{old}: {new or 'SLUG'}` to {files.REDIRECTS}, so that links keep working",
            )


def _sources_of_pages(site: pipeline.Site) -> dict[str, str]:
    return {f"articles/{entry.slug}.md": entry.path for entry in site.index.articles}
