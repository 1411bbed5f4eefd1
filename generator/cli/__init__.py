"""The command line: arguments in, exit code out. Only this package prints: results to stdout, the rest to stderr."""

import sys

import click

from generator import __version__
from generator.cli.review import check_command, explain_command, report_command
from generator.cli.site import build_command, generate_command, init_command, serve_command
from generator.cli.sources import adopt_command, rules_command
from generator.errors import GeneratorError

COMMANDS = (
    init_command,
    generate_command,
    build_command,
    serve_command,
    check_command,
    explain_command,
    report_command,
    adopt_command,
    rules_command,
)


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


@click.group(cls=Commands, commands=COMMANDS, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="glossator")
def main() -> None:
    """Turn a folder of articles in any state into a searchable, cross-referenced documentation site."""
