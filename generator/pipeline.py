"""The stages in order: map (read, repair, structure, extract), reduce (index), map (render). No disk, no clock."""

import gc
from collections.abc import Callable, Collection, Iterator, Sequence
from concurrent.futures import Executor
from contextlib import contextmanager
from dataclasses import dataclass, replace
from itertools import chain
from typing import TypeVar

from generator.config import Config
from generator.errors import SourceError
from generator.extract import extract_facts
from generator.index import build_index
from generator.model.article import Article, Facts
from generator.model.diagnostic import Diagnostic, Rule, Severity, sort_key
from generator.model.document import Asset, Document, SourceFile
from generator.model.site import Page, SiteIndex
from generator.readers import articles_in, read_source
from generator.readers.plain_text import read_lines
from generator.render import render_article, render_ledger, render_site, render_source
from generator.repair import repair_document
from generator.structure import structure_document

CHUNK = 8  # sources per task: long enough to outweigh pickling, short enough to share work evenly
RENDER_CHUNK = 64  # articles per task: the index travels with each task

Work = TypeVar("Work")
Result = TypeVar("Result")


@dataclass(frozen=True, slots=True)
class Prepared:
    """One source after the first map: its article and facts, or neither and the error that stopped it."""

    path: str
    article: Article | None
    facts: Facts | None
    diagnostics: tuple[Diagnostic, ...]


@dataclass(frozen=True, slots=True)
class Site:
    """All that a run makes: `failed` counts sources that gave no article, `diagnostics` are in the order of places."""

    articles: tuple[Article, ...]
    facts: tuple[Facts, ...]
    index: SiteIndex
    pages: tuple[Page, ...]
    assets: tuple[Asset, ...]
    failed: int
    diagnostics: tuple[Diagnostic, ...]


def run(
    sources: Sequence[SourceFile],
    config: Config,
    home: SourceFile | None = None,
    executor: Executor | None = None,
    editorial: Sequence[SourceFile] = (),
) -> Site:
    """The whole site of these sources; without an executor everything runs in this process.

    `editorial` files say what concerns many articles: redirects, terms, titles of sections.
    """
    return assemble(prepare_all(split(sources, config), executor), config, home, executor, editorial)


def split(sources: Sequence[SourceFile], config: Config) -> tuple[SourceFile, ...]:
    """The sources, with a book as a source for each of its chapters where the settings say so."""
    if config.epub != "chapters":
        return tuple(sources)
    return tuple(part for source in sources for part in articles_in(source))


def prepare_all(sources: Sequence[SourceFile], executor: Executor | None = None) -> tuple[Prepared, ...]:
    """Every source through the stages that see one source only, in order of paths."""
    ordered = sorted(sources, key=lambda source: source.path)
    return tuple(_map(executor, _prepare_chunk, _chunks(ordered, CHUNK)))


def assemble(
    prepared: Sequence[Prepared],
    config: Config,
    home: SourceFile | None = None,
    executor: Executor | None = None,
    editorial: Sequence[SourceFile] = (),
) -> Site:
    """The site of prepared sources, which are in order of their paths."""
    articles = tuple(one.article for one in prepared if one.article and not one.article.front_matter.draft)
    facts = tuple(one.facts for one in prepared if one.facts)
    index = make_index(facts, config, editorial)
    front = prepare(home) if home else None
    shown = (*articles, *([front.article] if front and front.article else ()))
    lighter = replace(index, concordance=())  # it is the largest part, and no article shows it
    tasks = [(chunk, lighter, config) for chunk in _chunks(articles, RENDER_CHUNK)]
    pages = (*_map(executor, _render_all, tasks), *render_site(index, config, front.article if front else None))
    return Site(
        articles=articles,
        facts=tuple(each for each in facts if not each.front_matter.draft),
        index=index,
        pages=pages,
        assets=tuple(asset for article in shown for asset in article.assets),
        failed=sum(one.article is None for one in prepared),
        diagnostics=_all_diagnostics((*prepared, *([front] if front else ())), index),
    )


def prepare(source: SourceFile) -> Prepared:
    """One source through the stages that see one source only; an error becomes a diagnostic, so that others go on."""
    try:
        with _collector_paused():
            article = make_article(source)
            facts = extract_facts(article)
    except SourceError as error:
        return Prepared(source.path, None, None, (_diagnostic(error, source.path),))
    except Exception as error:  # noqa: BLE001  # the boundary of a source: a defect of ours must not stop the others
        return Prepared(source.path, None, None, (_defect(error, source.path),))
    return Prepared(source.path, article, facts, (*article.diagnostics, *facts.diagnostics))


def make_article(source: SourceFile) -> Article:
    """The article in a source; SourceError when it holds none."""
    with _collector_paused():
        return structure_document(repair_document(read_source(source)))


def make_index(facts: Sequence[Facts], config: Config, editorial: Sequence[SourceFile] = ()) -> SiteIndex:
    """What all articles say together."""
    with _collector_paused():
        return build_index(facts, config, editorial)


def repaired_lines(source: SourceFile, left_out: Collection[str] = ()) -> Document:
    """The lines of a text, whatever its markup means, after the repairs but some; SourceError when it is no text."""
    return repair_document(read_lines(source), left_out)


def as_markdown(article: Article, config: Config) -> str:
    """The article as a Markdown source, of which `prepare` makes the same article again."""
    with _collector_paused():
        return render_source(article, config)


@contextmanager
def _collector_paused() -> Iterator[None]:
    """Pause the collector of reference cycles; what it would find then waits for its next turn.

    Articles and indexes are many small values, all of them in use until the whole is done: to look through them
    for cycles again and again took a tenth of the time of web pages, a quarter of that of plain texts
    (tests/benchmarks/speed.py), and a fifth of that of the index (tests/benchmarks/scale.py).
    """
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


def _prepare_chunk(sources: Sequence[SourceFile]) -> tuple[Prepared, ...]:
    return tuple(prepare(source) for source in sources)


def _render_all(task: tuple[Sequence[Article], SiteIndex, Config]) -> tuple[Page, ...]:
    articles, index, config = task
    return tuple(
        page
        for article in articles
        for page in (render_article(article, index, config), *render_ledger(article, index, config))
    )


def _map(
    executor: Executor | None, function: Callable[[Work], tuple[Result, ...]], tasks: Sequence[Work]
) -> Iterator[Result]:
    results = executor.map(function, tasks) if executor else map(function, tasks)
    return chain.from_iterable(results)


def _chunks(items: Sequence[Work], size: int) -> list[Sequence[Work]]:
    return [items[start : start + size] for start in range(0, len(items), size)]


def _diagnostic(error: SourceError, path: str) -> Diagnostic:
    rule = next(rule for rule in Rule if rule.code == error.rule)
    place = error.path or path
    return Diagnostic(rule, Severity.ERROR, error.message, place, error.line, error.column, error.suggestion)


def _defect(error: Exception, path: str) -> Diagnostic:
    message = f"this file uncovers a defect of the generator ({type(error).__name__}: {error}); the article is left out"
    suggestion = "report it with the file, or turn the file into plain Markdown meanwhile"
    return Diagnostic(Rule.STAGE_FAILED, Severity.ERROR, message, path, suggestion=suggestion)


def _all_diagnostics(prepared: Sequence[Prepared], index: SiteIndex) -> tuple[Diagnostic, ...]:
    found = (*(diagnostic for one in prepared for diagnostic in one.diagnostics), *index.diagnostics)
    return tuple(sorted(found, key=sort_key))
