"""The command line: arguments in, exit code out. Only this package prints: results to stdout, the rest to stderr."""

import sys

import click

from generator import __version__
from generator.cli.commands import COMMANDS, loaded
from generator.errors import GeneratorError


class Commands(click.Group):
    """Commands whose expected errors end as one message and the error's exit code; loaded when they are called."""

    def resolve_command(
        self, context: click.Context, arguments: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command of these arguments in full, in place of its line in the list of commands."""
        name, listed, rest = super().resolve_command(context, arguments)
        return name, loaded(listed.name) if listed and listed.name else None, rest

    def invoke(self, context: click.Context) -> object:
        """Run the command; a GeneratorError is told on stderr."""
        try:
            return super().invoke(context)
        except GeneratorError as error:
            place = f"{error.path}: " if error.path else ""
            remedy = f"; {error.suggestion}" if error.suggestion else ""
            click.echo(f"{place}error: {error.message}{remedy}", err=True)
            sys.exit(error.exit_code)


LISTED = [click.Command(name, help=command.summary) for name, command in COMMANDS.items()]
"""What `--help` shows of each command."""


@click.group(cls=Commands, commands=LISTED, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="glossator")
def main() -> None:
    """Turn a folder of articles in any state into a searchable, cross-referenced documentation site."""
