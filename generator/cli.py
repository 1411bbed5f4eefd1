"""The command line: arguments in, exit code out. The only module that prints: results to stdout, the rest to stderr."""

import json
import sys
from collections.abc import Sequence
from pathlib import Path

import click
from rich.console import Console
from rich.status import Status
from rich.table import Table
from rich.text import Text

from generator import __version__, explanation, files, pipeline, report
from generator.config import Config
from generator.errors import GeneratorError
from generator.model.diagnostic import Diagnostic, Rule, Severity
from generator.site.adoption import adopt
from generator.site.builders import build_site
from generator.site.generation import GenerationReport, executor, generate
from generator.site.server import serve_site
from generator.site.settings import load_config

FINE, FINDINGS = 0, 1  # 2 is usage: click's own, and ConfigError's
FOLDER = click.Path(path_type=Path, file_okay=False)

sources_option = click.option(
    "--sources", type=FOLDER, help="Folder of source articles (default: the setting, sources)."
)
docs_option = click.option(
    "--docs", type=FOLDER, default=Path("docs"), help="Folder of generated pages (default: docs)."
)
workers_option = click.option(
    "--workers", type=click.IntRange(0), default=0, help="Processes to use (default: 0, as many as are worth it)."
)
dask_option = click.option(
    "--dask", default="", metavar="ADDRESS", help="Run on a Dask cluster (default: this machine)."
)
strict_option = click.option(
    "--strict", is_flag=True, help="Warnings make the exit code 1, too (default: errors only)."
)
json_option = click.option("--json", "as_json", is_flag=True, help="Print one JSON object (default: text).")
quiet_option = click.option("--quiet", "-q", is_flag=True, help="Show errors only (default: warnings, too).")
verbose_option = click.option("--verbose", "-v", is_flag=True, help="Show notes, too (default: errors and warnings).")


class Commands(click.Group):
    """Commands whose expected errors end as one message and the error's exit code."""

    def invoke(self, context: click.Context) -> object:
        """Run the command; a GeneratorError is told on stderr."""
        try:
            return super().invoke(context)
        except GeneratorError as error:
            place = f"{error.path}: " if error.path else ""
            remedy = f"; {error.suggestion}" if error.suggestion else ""
            click.echo(f"{place}error: {error.message}{remedy}", err=True)
            sys.exit(error.exit_code)


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="glossator")
def main() -> None:
    """Turn a folder of articles in any state into a searchable, cross-referenced documentation site."""


@main.command("generate")
@sources_option
@docs_option
@workers_option
@dask_option
@strict_option
@json_option
@quiet_option
@verbose_option
def generate_command(
    sources: Path | None,
    docs: Path,
    workers: int,
    dask: str,
    *,
    strict: bool,
    as_json: bool,
    quiet: bool,
    verbose: bool,
) -> None:
    """Turn the sources into Markdown pages: articles, glossary, FAQ and cross-references."""
    config = load_config()
    with _working("Generating"):
        result = generate(sources or Path(config.sources), docs, config, workers, dask)
    _tell(result.diagnostics, quiet=quiet, verbose=verbose)
    click.echo(json.dumps(_summary(result)) if as_json else _sentence(result))
    sys.exit(FINDINGS if report.fails(result.diagnostics, strict=strict) else FINE)


@main.command("build")
@sources_option
@docs_option
@click.option("--site", type=FOLDER, default=Path("site"), help="Folder of the website (default: site).")
@workers_option
@strict_option
@json_option
@quiet_option
@verbose_option
def build_command(
    sources: Path | None,
    docs: Path,
    site: Path,
    workers: int,
    *,
    strict: bool,
    as_json: bool,
    quiet: bool,
    verbose: bool,
) -> None:
    """Generate the pages, build the website with MkDocs, and index it for search."""
    config = load_config()
    with _working("Generating"):
        result = generate(sources or Path(config.sources), docs, config, workers)
    _tell(result.diagnostics, quiet=quiet, verbose=verbose)
    with _working("Building the site"):
        built = build_site(docs, site, config)
    written, deleted = (len(built.files.written), len(built.files.deleted)) if built else (0, 0)
    if as_json:
        summary = {"site": str(site), "files_written": written, "files_deleted": deleted}
        click.echo(json.dumps({**_summary(result), **summary}))
    else:
        click.echo(f"{_sentence(result)}\n{site}: {_number(written, 'file')} written, {deleted} deleted.")
    sys.exit(FINDINGS if report.fails(result.diagnostics, strict=strict) else FINE)


@main.command("serve")
@click.option("--address", default="127.0.0.1:8000", help="Where to listen (default: 127.0.0.1:8000).")
def serve_command(address: str) -> None:
    """Show the site live: it is built again whenever a source, a page or a template changes."""
    serve_site(address)


@main.command("check")
@sources_option
@click.option(
    "--format",
    "style",
    type=click.Choice(tuple(report.FORMATS)),
    default="text",
    help="Form of the report (default: text).",
)
@strict_option
@json_option
@quiet_option
@verbose_option
def check_command(sources: Path | None, style: str, *, strict: bool, as_json: bool, quiet: bool, verbose: bool) -> None:
    """Say of the sources what a careful editor would say, and write nothing."""
    config = load_config()
    with _working("Checking"):
        diagnostics = _check(sources or Path(config.sources), config)
    shown = _shown(diagnostics, quiet=quiet, verbose=verbose or as_json)
    click.echo(report.FORMATS["json" if as_json else style](shown), nl=False)
    click.echo(report.counts(diagnostics), err=True)
    sys.exit(FINDINGS if report.fails(diagnostics, strict=strict) else FINE)


@main.command("explain")
@click.argument("file", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@json_option
def explain_command(file: Path, *, as_json: bool) -> None:
    """Say of one source what was repaired, moved, dropped and found in it, and why."""
    source = files.read_source_file(file, file.parent)
    if isinstance(source, Diagnostic):
        click.echo(report.text_line(source), err=True)
        sys.exit(FINDINGS)
    prepared = pipeline.prepare(source)
    if prepared.article is None or prepared.facts is None:
        click.echo(report.as_text(prepared.diagnostics), nl=False, err=True)
        sys.exit(FINDINGS)
    if as_json:
        account = explanation.as_mapping(prepared.article, prepared.facts, prepared.diagnostics)
        click.echo(json.dumps(account, ensure_ascii=False, indent=1))
    else:
        _print_account(prepared)


@main.command("adopt")
@click.argument("file", type=click.Path(path_type=Path, exists=True, dir_okay=False))
def adopt_command(file: Path) -> None:
    """Turn a source into clean Markdown that gives the same page, and keep the original below originals/."""
    config = load_config()
    done = adopt(file, Path(config.sources), config)
    if done.original:
        click.echo(f"{done.markdown} written; the original is {done.original}. Edit the Markdown from now on.")
    else:
        click.echo(f"{done.markdown} is adopted already: its page would stay as it is.")


@main.command("rules")
@json_option
def rules_command(*, as_json: bool) -> None:
    """List the rules by which findings are named in messages, and what each finds."""
    if as_json:
        click.echo(json.dumps([{"code": rule.code, "summary": rule.summary} for rule in Rule], indent=1))
    else:
        _print_table(Console(), "Rules", ("rule", "what it finds"), [(rule.code, rule.summary) for rule in Rule])


def _check(sources: Path, config: Config) -> tuple[Diagnostic, ...]:
    found = files.read_sources(sources)
    with executor(len(found.files)) as pool:
        site = pipeline.run(found.files, config, found.home, pool)
    return (*found.diagnostics, *site.diagnostics)


def _tell(diagnostics: Sequence[Diagnostic], *, quiet: bool, verbose: bool) -> None:
    click.echo(report.as_text(_shown(diagnostics, quiet=quiet, verbose=verbose)), nl=False, err=True)


def _shown(diagnostics: Sequence[Diagnostic], *, quiet: bool, verbose: bool) -> tuple[Diagnostic, ...]:
    hidden = {Severity.NOTE, Severity.WARNING} if quiet else set() if verbose else {Severity.NOTE}
    return tuple(diagnostic for diagnostic in diagnostics if diagnostic.severity not in hidden)


def _summary(result: GenerationReport) -> dict[str, object]:
    index = result.site.index
    return {
        "articles": len(index.articles),
        "failed": result.failed,
        "terms": len(index.glossary),
        "questions": len(index.faq),
        "pages_written": len(result.written.written),
        "pages_deleted": len(result.written.deleted),
        "pages_unchanged": result.written.unchanged,
        "diagnostics": [report.to_mapping(diagnostic) for diagnostic in result.diagnostics],
    }


def _sentence(result: GenerationReport) -> str:
    index, written = result.site.index, result.written
    failed = f", {_number(result.failed, 'source')} failed" if result.failed else ""
    return (
        f"{_number(len(index.articles), 'article')}, {_number(len(index.glossary), 'term')}, "
        f"{_number(len(index.faq), 'question')}{failed}. {_number(len(written.written), 'page')} written, "
        f"{len(written.deleted)} deleted, {written.unchanged} unchanged. "
        f"{report.counts(result.diagnostics).capitalize()}."
    )


def _number(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"


def _working(what: str) -> Status:
    return Console(stderr=True).status(f"{what}…")


def _print_account(prepared: pipeline.Prepared) -> None:
    console = Console()
    article, facts = prepared.article, prepared.facts
    if article is None or facts is None:
        return
    console.print(Text(f"{article.path}  {article.media_type}  sha256 {article.sha256}", style="bold"))
    _print_table(console, "Front matter", ("field", "value", "how"), explanation.metadata_rows(article.front_matter))
    _print_table(console, "Lines", ("line", "fate", "where or why", "text"), explanation.ledger_rows(article))
    _print_table(console, "Repairs", ("line", "step", "before", "after"), explanation.repair_rows(article))
    _print_table(console, "Knowledge", ("kind", "name", "passage"), explanation.knowledge_rows(facts))
    console.print(Text(report.as_text(prepared.diagnostics)), end="")


def _print_table(console: Console, title: str, columns: Sequence[str], rows: Sequence[explanation.Row]) -> None:
    table = Table(title=title, title_justify="left", expand=False)
    for column in columns:
        table.add_column(column, overflow="fold")
    for row in rows:
        table.add_row(*(Text(cell) for cell in row))
    if rows:
        console.print(table)
