"""The settings of a run from `mkdocs.yml`, which is the only configuration; defaults where there is none."""

from collections.abc import Mapping
from pathlib import Path

from mkdocs.utils.yaml import get_yaml_loader, yaml_load
from yaml import YAMLError, dump

from generator.config import Config, make_config
from generator.errors import ConfigError
from generator.files import read_templates

PLUGIN = "glossator"
SETTINGS_FILE = "mkdocs.yml"


def load_config(path: Path = Path(SETTINGS_FILE)) -> Config:
    """The settings that the file states; the defaults when there is no such file.

    Raises ConfigError when it is not YAML, or states an option that the plugin does not know.
    """
    settings = read_settings(path) if path.is_file() else {}
    return make_config(
        plugin_options(settings.get("plugins")),
        site_name=str(settings.get("site_name") or "Library"),
        site_url=str(settings.get("site_url") or ""),
        templates=read_templates(),
    )


def plugin_options(plugins: object) -> Mapping[str, object]:
    """The options of our plugin in a `plugins:` setting, written as a list or as a mapping."""
    entries = plugins if isinstance(plugins, list) else [plugins]
    for entry in entries:
        if isinstance(entry, Mapping) and PLUGIN in entry:
            options = entry[PLUGIN]
            return options if isinstance(options, Mapping) else {}
    return {}


def read_settings(path: Path) -> Mapping[str, object]:
    """What the file states, with `!ENV` and `INHERIT` resolved; ConfigError when it is not YAML."""
    try:
        with path.open("rb") as stream:
            settings: object = yaml_load(stream, loader=get_yaml_loader())  # an empty file gives None
    except (OSError, YAMLError) as error:
        raise ConfigError(f"{path} cannot be read: {error}", suggestion="correct its YAML") from error
    return settings if isinstance(settings, Mapping) else {}


def write_settings(settings: Mapping[str, object], path: Path) -> None:
    """Write settings that `read_settings` gave, for another program: functions that they name keep their names."""
    path.write_text(dump(dict(settings), allow_unicode=True, sort_keys=False), encoding="utf-8")
