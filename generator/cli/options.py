"""Options that several commands share, each with its help and default, and the exit codes."""

from pathlib import Path

import click

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
cache_option = click.option(
    "--no-cache", is_flag=True, help="Make every article anew (default: keep those of unchanged sources between runs)."
)
json_option = click.option("--json", "as_json", is_flag=True, help="Print one JSON object (default: text).")
quiet_option = click.option("--quiet", "-q", is_flag=True, help="Show errors only (default: warnings, too).")
verbose_option = click.option("--verbose", "-v", is_flag=True, help="Show notes, too (default: errors and warnings).")
