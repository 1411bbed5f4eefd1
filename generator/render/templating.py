"""Render: Jinja templates to Markdown, in which every value that is not Markdown yet is escaped as text."""

from collections.abc import Mapping
from functools import lru_cache

from jinja2 import DictLoader, Environment, StrictUndefined

from generator.errors import ConfigError
from generator.render.escape import Markdown, escape_text

PAGES = "pages/"
LIST_SEPARATOR = " · "  # between the values of a list that is printed as one


def fill(name: str, values: Mapping[str, object], templates: tuple[tuple[str, str], ...]) -> str:
    """The template `pages/<name>` filled, with one newline at its end; ConfigError when there is no such template."""
    environment = _environment(templates)
    path = f"{PAGES}{name}"
    if path not in environment.list_templates():
        raise ConfigError(f"the template {path} is missing", suggestion="install the package again, templates included")
    return environment.get_template(path).render(values).strip("\n") + "\n"


@lru_cache(maxsize=4)
def _environment(templates: tuple[tuple[str, str], ...]) -> Environment:
    # Not HTML: what has to be escaped is Markdown, and `_as_markdown` does it for every value that is printed.
    return Environment(  # noqa: S701
        loader=DictLoader(dict(templates)),
        undefined=StrictUndefined,
        finalize=_as_markdown,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        comment_start_string="<!--#",  # `{#` begins an id in Markdown
        comment_end_string="#-->",
    )


def _as_markdown(value: object) -> str:
    if isinstance(value, Markdown):
        return value
    if isinstance(value, list | tuple):
        return Markdown(LIST_SEPARATOR.join(_as_markdown(item) for item in value))
    return escape_text(str(value))
