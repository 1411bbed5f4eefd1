"""What commands print: findings, sentences that sum up, tables, and the sign that work goes on."""

from collections.abc import Sequence

import click
from rich.console import Console
from rich.status import Status
from rich.table import Table
from rich.text import Text

from generator import explanation, pipeline, report
from generator.model.diagnostic import Diagnostic, Severity
from generator.site.fixing import Fixed
from generator.site.generation import GenerationReport


def print_findings(diagnostics: Sequence[Diagnostic], *, quiet: bool, verbose: bool) -> None:
    """Print the findings to stderr, as many as the options ask for."""
    click.echo(report.as_text(visible(diagnostics, quiet=quiet, verbose=verbose)), nl=False, err=True)


def print_fixes(fixed: Sequence[Fixed]) -> None:
    """Print to stderr what was corrected in which source, and which stayed as it was."""
    for one in fixed:
        done = "fixed" if one.content is not None else "not fixed"
        click.echo(report.plain(f"{one.path}: {done}: {'; '.join(one.done)}"), err=True)


def visible(diagnostics: Sequence[Diagnostic], *, quiet: bool, verbose: bool) -> tuple[Diagnostic, ...]:
    """The findings that the options ask for: errors always, warnings unless quiet, notes if verbose."""
    hidden = {Severity.NOTE, Severity.WARNING} if quiet else set() if verbose else {Severity.NOTE}
    return tuple(diagnostic for diagnostic in diagnostics if diagnostic.severity not in hidden)


def summary_of(result: GenerationReport) -> dict[str, object]:
    """What a run did, as `--json` prints it; the keys are stable."""
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


def sentence_of(result: GenerationReport) -> str:
    """What a run did, as a sentence."""
    index, written = result.site.index, result.written
    failed = f", {count_of(result.failed, 'source')} failed" if result.failed else ""
    return (
        f"{count_of(len(index.articles), 'article')}, {count_of(len(index.glossary), 'term')}, "
        f"{count_of(len(index.faq), 'question')}{failed}. {count_of(len(written.written), 'page')} written, "
        f"{len(written.deleted)} deleted, {written.unchanged} unchanged. "
        f"{report.counts(result.diagnostics).capitalize()}."
    )


def count_of(count: int, noun: str) -> str:
    """A number with its noun, such as `1 page` or `2 pages`."""
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"


def working(what: str) -> Status:
    """A sign on the terminal that something goes on; nothing where stderr is no terminal."""
    return Console(stderr=True).status(f"{what}…")


def print_account(prepared: pipeline.Prepared) -> None:
    """Print what became of a source, in tables; nothing of a source that gave no article."""
    console = Console()
    article, facts = prepared.article, prepared.facts
    if article is None or facts is None:
        return
    console.print(Text(f"{article.path}  {article.media_type}  sha256 {article.sha256}", style="bold"))
    print_table(console, "Front matter", ("field", "value", "how"), explanation.metadata_rows(article.front_matter))
    print_table(console, "Lines", ("line", "fate", "where or why", "text"), explanation.ledger_rows(article))
    print_table(console, "Repairs", ("line", "step", "before", "after"), explanation.repair_rows(article))
    print_table(console, "Knowledge", ("kind", "name", "passage"), explanation.knowledge_rows(facts))
    console.print(Text(report.as_text(prepared.diagnostics)), end="")


def print_table(console: Console, title: str, columns: Sequence[str], rows: Sequence[explanation.Row]) -> None:
    """Print a table; one without rows is left out."""
    table = Table(title=title, title_justify="left", expand=False)
    for column in columns:
        table.add_column(column, overflow="fold")
    for row in rows:
        table.add_row(*(Text(cell) for cell in row))
    if rows:
        console.print(table)
