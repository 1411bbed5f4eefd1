"""The settings of a run, frozen: options of the `glossator` plugin in `mkdocs.yml`, and the site's name and address."""

import difflib
from collections.abc import Mapping
from dataclasses import dataclass, field, fields

from generator.errors import ConfigError


@dataclass(frozen=True, slots=True)
class Config:
    """Settings with their defaults. `templates` maps a path below templates/ to its text, as sorted pairs.

    `site_url` ends with `/` or is empty when the public address is unknown. `language` (BCP 47) is that of the site
    and of articles that state none.
    """

    site_name: str = "Library"
    site_url: str = ""
    language: str = "en"
    sources: str = "sources"
    epub: str = "book"  # one article for each book, or for each of its "chapters"
    related_articles: int = 5  # shown below an article
    passages_per_term: int = 20  # quoted on a term's page
    listing_size: int = 100  # entries of a listing before it is paged
    templates: tuple[tuple[str, str], ...] = field(default=(), repr=False)


CHOICES: Mapping[str, frozenset[str]] = {"epub": frozenset({"book", "chapters"})}
SITE_SETTINGS = frozenset({"site_name", "site_url", "templates"})  # not options of the plugin
OPTIONS: Mapping[str, type] = {
    setting.name: type(setting.default) for setting in fields(Config) if setting.name not in SITE_SETTINGS
}


def make_config(
    options: Mapping[str, object],
    *,
    site_name: str = "Library",
    site_url: str = "",
    templates: tuple[tuple[str, str], ...] = (),
) -> Config:
    """The settings that the options give; ConfigError for an unknown option or a value of another kind."""
    checked = {name: _checked(name, value) for name, value in options.items()}
    address = site_url if not site_url or site_url.endswith("/") else f"{site_url}/"
    return Config(site_name=site_name, site_url=address, templates=templates, **checked)  # type: ignore[arg-type]  # checked against OPTIONS


def _checked(name: str, value: object) -> object:
    if name not in OPTIONS:
        close = difflib.get_close_matches(name, OPTIONS, n=1)
        hint = f"did you mean `{close[0]}`?" if close else f"known options: {', '.join(sorted(OPTIONS))}"
        raise ConfigError(f"unknown option `{name}` of the glossator plugin; {hint}")
    wanted = OPTIONS[name]
    if not isinstance(value, wanted) or isinstance(value, bool) != (wanted is bool):
        raise ConfigError(f"option `{name}` of the glossator plugin must be of type {wanted.__name__}, not {value!r}")
    if name in CHOICES and value not in CHOICES[name]:
        names = " or ".join(f"`{choice}`" for choice in sorted(CHOICES[name]))
        raise ConfigError(f"option `{name}` of the glossator plugin must be {names}, not {value!r}")
    if isinstance(value, int) and not isinstance(value, bool) and value < 1:
        raise ConfigError(f"option `{name}` of the glossator plugin must be at least 1, not {value}")
    return value
