"""Commands about sources: adopt, and the rules by which findings are named."""

import json
from pathlib import Path

import click
from rich.console import Console

from generator.cli.options import json_option
from generator.cli.printing import print_table
from generator.model.diagnostic import Rule
from generator.site.adoption import adopt
from generator.site.settings import load_config


@click.command("adopt")
@click.argument("file", type=click.Path(path_type=Path, exists=True, dir_okay=False))
def adopt_command(file: Path) -> None:
    """Turn a source into clean Markdown that gives the same page, and keep the original below originals/."""
    config = load_config()
    done = adopt(file, Path(config.sources), config)
    if done.original:
        click.echo(f"{done.markdown} written; the original is {done.original}. Edit the Markdown from now on.")
    else:
        click.echo(f"{done.markdown} is adopted already: its page would stay as it is.")


@click.command("rules")
@json_option
def rules_command(*, as_json: bool) -> None:
    """List the rules by which findings are named in messages, and what each finds."""
    if as_json:
        click.echo(json.dumps([{"code": rule.code, "summary": rule.summary} for rule in Rule], indent=1))
    else:
        print_table(Console(), "Rules", ("rule", "what it finds"), [(rule.code, rule.summary) for rule in Rule])
