"""Commands that make the site: init, generate, build, serve."""

import json
import sys
from pathlib import Path

import click

from generator import report
from generator.cli.options import (
    FINDINGS,
    FINE,
    FOLDER,
    cache_option,
    dask_option,
    docs_option,
    json_option,
    quiet_option,
    sources_option,
    strict_option,
    verbose_option,
    workers_option,
)
from generator.cli.printing import count_of, print_findings, sentence_of, summary_of, working
from generator.site.builders import BUILDERS, DEFAULT_BUILDER, build_site
from generator.site.generation import generate
from generator.site.scaffold import scaffold
from generator.site.server import serve_site
from generator.site.settings import load_config


@click.command("init")
@click.argument("directory", metavar="DIR", type=FOLDER)
@click.option("--name", default="", help="Name of the site (default: that of the folder).")
def init_command(directory: Path, name: str) -> None:
    """Write the files of a new site into a folder, and overwrite none that is there."""
    done = scaffold(directory, name)
    for path in done.written:
        click.echo(f"{directory / path} written.")
    for path in done.kept:
        click.echo(f"{directory / path} was there already and stays as it is.", err=True)
    click.echo(f"Next: put articles into {directory / 'sources'}, go to {directory}, and run `glossator serve`.")


@click.command("generate")
@sources_option
@docs_option
@workers_option
@dask_option
@cache_option
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
    no_cache: bool,
    strict: bool,
    as_json: bool,
    quiet: bool,
    verbose: bool,
) -> None:
    """Turn the sources into Markdown pages: articles, glossary, FAQ and cross-references."""
    config = load_config()
    with working("Generating"):
        result = generate(sources or Path(config.sources), docs, config, workers, dask, use_cache=not no_cache)
    print_findings(result.diagnostics, quiet=quiet, verbose=verbose)
    click.echo(json.dumps(summary_of(result)) if as_json else sentence_of(result))
    sys.exit(FINDINGS if report.fails(result.diagnostics, strict=strict) else FINE)


@click.command("build")
@sources_option
@docs_option
@click.option("--site", type=FOLDER, default=Path("site"), help="Folder of the website (default: site).")
@click.option(
    "--builder",
    type=click.Choice(tuple(BUILDERS)),
    default=DEFAULT_BUILDER,
    help=f"Program that builds the website (default: {DEFAULT_BUILDER}).",
)
@workers_option
@cache_option
@strict_option
@json_option
@quiet_option
@verbose_option
def build_command(
    sources: Path | None,
    docs: Path,
    site: Path,
    builder: str,
    workers: int,
    *,
    no_cache: bool,
    strict: bool,
    as_json: bool,
    quiet: bool,
    verbose: bool,
) -> None:
    """Generate the pages, build the website, check its links, and index it for search."""
    config = load_config()
    with working("Generating"):
        result = generate(sources or Path(config.sources), docs, config, workers, use_cache=not no_cache)
    print_findings(result.diagnostics, quiet=quiet, verbose=verbose)
    with working("Building the site"):
        built = build_site(docs, site, config, builder=builder)
    written, deleted = (len(built.files.written), len(built.files.deleted)) if built else (0, 0)
    if as_json:
        files = {"site": str(site), "files_written": written, "files_deleted": deleted}
        click.echo(json.dumps({**summary_of(result), **files}))
    else:
        click.echo(f"{sentence_of(result)}\n{site}: {count_of(written, 'file')} written, {deleted} deleted.")
    sys.exit(FINDINGS if report.fails(result.diagnostics, strict=strict) else FINE)


@click.command("serve")
@click.option("--address", default="127.0.0.1:8000", help="Where to listen (default: 127.0.0.1:8000).")
def serve_command(address: str) -> None:
    """Show the site live: it is built again whenever a source, a page or a template changes."""
    serve_site(address)
