"""The commands, by name: what the list of them says, and where each is. None is loaded before it is called."""

from collections.abc import Mapping
from dataclasses import dataclass
from importlib import import_module

import click


@dataclass(frozen=True, slots=True)
class Listed:
    """A command in the list: `module` has it as `NAME_command`, `summary` is the first sentence of its help."""

    module: str
    summary: str


SITE, REVIEW, SOURCES = "generator.cli.site", "generator.cli.review", "generator.cli.sources"

COMMANDS: Mapping[str, Listed] = {
    "init": Listed(SITE, "Write the files of a new site into a folder, and overwrite none that is there."),
    "generate": Listed(SITE, "Turn the sources into Markdown pages: articles, glossary, FAQ and cross-references."),
    "build": Listed(SITE, "Generate the pages, build the website, check its links, and index it for search."),
    "serve": Listed(SITE, "Show the site live: it is built again whenever a source, a page or a template changes."),
    "check": Listed(REVIEW, "Say of the sources what a careful editor would say; without --fix, write nothing."),
    "explain": Listed(REVIEW, "Say of one source what was repaired, moved, dropped and found in it, and why."),
    "report": Listed(REVIEW, "Say in Markdown what the sources change of the site, compared with those of a commit."),
    "adopt": Listed(
        SOURCES,
        "Turn a source into clean Markdown that gives the same page, and keep the original below originals/.",
    ),
    "rules": Listed(SOURCES, "List the rules by which findings are named in messages, and what each finds."),
}
"""In the order of the documentation."""


def loaded(name: str) -> click.Command:
    """The command in full, with all that it needs: a second of loading, of which `glossator --help` takes none."""
    command: click.Command = getattr(import_module(COMMANDS[name].module), f"{name}_command")
    return command
