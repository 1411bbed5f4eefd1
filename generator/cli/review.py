"""Commands that say something of the sources: check, explain, report."""

import json
import sys
from pathlib import Path

import click

from generator import change_mapping, change_report, explanation, files, pipeline, report, revisions
from generator.cli.options import (
    FINDINGS,
    FINE,
    cache_option,
    json_option,
    quiet_option,
    sources_option,
    strict_option,
    verbose_option,
)
from generator.cli.printing import print_account, print_fixes, visible, working
from generator.comparison import compare_sites
from generator.config import Config
from generator.model.change import Change
from generator.model.diagnostic import Diagnostic, Severity, sort_key
from generator.site.fixing import fix_sources
from generator.site.generation import make_site
from generator.site.settings import load_config


@click.command("check")
@sources_option
@click.option(
    "--format",
    "style",
    type=click.Choice(tuple(report.FORMATS)),
    default="text",
    help="Form of the report (default: text).",
)
@click.option("--fix", is_flag=True, help="Correct in the sources what can be without changing a page (default: no).")
@cache_option
@strict_option
@json_option
@quiet_option
@verbose_option
def check_command(
    sources: Path | None,
    style: str,
    *,
    fix: bool,
    no_cache: bool,
    strict: bool,
    as_json: bool,
    quiet: bool,
    verbose: bool,
) -> None:
    """Say of the sources what a careful editor would say; without --fix, write nothing."""
    config = load_config()
    folder = sources or Path(config.sources)
    with working("Checking"):
        diagnostics = _check(folder, config, use_cache=not no_cache)
        fixed = fix_sources(folder, files.read_sources(folder), diagnostics) if fix else ()
        diagnostics = _check(folder, config, use_cache=not no_cache) if fixed else diagnostics
    print_fixes(fixed)
    style = "json" if as_json else style
    shown = visible(diagnostics, quiet=quiet, verbose=verbose or as_json)
    placed = report.below(_from_here(folder), shown) if style in report.ANNOTATIONS else shown
    click.echo(report.FORMATS[style](placed), nl=False)
    click.echo(report.counts(diagnostics), err=True)
    sys.exit(FINDINGS if report.fails(diagnostics, strict=strict) else FINE)


@click.command("explain")
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
        print_account(prepared)


@click.command("report")
@click.option("--base", required=True, metavar="REV", help="Commit, branch or tag to compare with (default: none).")
@sources_option
@cache_option
@strict_option
@json_option
def report_command(base: str, sources: Path | None, *, no_cache: bool, strict: bool, as_json: bool) -> None:
    """Say in Markdown what the sources change of the site, compared with those of a commit."""
    config = load_config()
    with working("Comparing"):
        change = _change(sources or Path(config.sources), base, config, use_cache=not no_cache)
    click.echo(change_mapping.as_json(change) if as_json else change_report.as_markdown(change), nl=False)
    fatal = {Severity.ERROR, Severity.WARNING} if strict else {Severity.ERROR}
    found = (*change.findings, *(finding for article in change.articles for finding in article.findings))
    sys.exit(FINDINGS if any(finding.severity in fatal for finding in found) else FINE)


def _check(sources: Path, config: Config, *, use_cache: bool) -> tuple[Diagnostic, ...]:
    found = files.read_sources(sources)
    site = make_site(found, config, use_cache=use_cache)
    return tuple(sorted((*found.diagnostics, *site.diagnostics), key=sort_key))


def _from_here(folder: Path) -> str:
    """The folder from the working directory, which is the root of the repository in a workflow; else in full."""
    here, there = Path.cwd().resolve(), folder.resolve()
    return (there.relative_to(here) if there.is_relative_to(here) else there).as_posix()


def _change(sources: Path, base: str, config: Config, *, use_cache: bool) -> Change:
    """What differs; settings, templates and program are those of now for both, so that only sources count."""
    commit = revisions.resolve_revision(sources, base)
    before, now = revisions.read_sources_at(sources, commit), files.read_sources(sources)
    sites = [make_site(found, config, use_cache=use_cache) for found in (before, now)]
    return compare_sites(sites[0], sites[1], commit, before.diagnostics, now.diagnostics)
