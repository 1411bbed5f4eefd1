"""The settings of a build: those of `mkdocs.yml` for its own pages, those of a new site for any other folder."""

from collections.abc import Mapping
from pathlib import Path

from mkdocs.utils import get_theme_dir

from generator.config import Config
from generator.files import read_templates, templates_folder
from generator.site.settings import PLUGIN, SETTINGS_FILE, read_settings
from generator.text.words import words_for

SEARCH_PAGE = "search/index.md"
# What the index pages are called in a navigation: keys of the locales.
TITLES = {
    "index.md": "nav_home",
    "articles/index.md": "articles",
    "glossary/index.md": "glossary",
    "faq/index.md": "nav_questions",
    "topics/index.md": "topics",
    "cross-references/index.md": "cross_references",
}


def site_settings(docs: Path, config: Config, settings_file: Path) -> Mapping[str, object]:
    """The settings for these pages, with absolute paths and without our plugin, whose work is done by `build_site`."""
    stated = read_settings(settings_file) if settings_file.is_file() else {}
    home = settings_file.resolve().parent
    if not stated or (home / str(stated.get("docs_dir", "docs"))).resolve() != docs:
        return _for_any_folder(docs, config)
    theme = theme_of(stated)
    theme.setdefault("language", theme_language(config.language))
    theme["custom_dir"] = str(home / str(theme.get("custom_dir") or _overrides()))
    return {
        **stated,
        "theme": theme,
        "docs_dir": str(docs),
        "plugins": _without_ours(stated.get("plugins")),
        "extra": _extra(stated, docs),
    }


def overrides_of(settings: Mapping[str, object]) -> Path:
    """The folder of theme overrides in settings made by `site_settings`."""
    return Path(str(theme_of(settings)["custom_dir"]))


def theme_of(settings: Mapping[str, object]) -> dict[str, object]:
    """A copy of the settings of the theme, which may be stated by its name alone."""
    theme = settings.get("theme")
    return {**theme} if isinstance(theme, Mapping) else {"name": theme or "material"}


def plugins_of(settings: Mapping[str, object]) -> list[object]:
    """The plugins of settings made by `site_settings`, each a name or a mapping of its name to its options."""
    return _entries(settings.get("plugins"))


def _for_any_folder(docs: Path, config: Config) -> Mapping[str, object]:
    """The settings of a new site, with those index pages in the navigation that are there."""
    scaffold = read_settings(templates_folder() / "scaffold" / SETTINGS_FILE)
    words = words_for(config.language, config.templates or read_templates())
    pages = [_path(entry) for entry in _entries(scaffold.get("nav"))]
    return {
        **scaffold,
        "site_name": config.site_name,
        "site_url": config.site_url,
        "docs_dir": str(docs),
        "nav": [{words(TITLES[page]): page} for page in pages if (docs / page).is_file()],
        "theme": {**theme_of(scaffold), "language": theme_language(config.language), "custom_dir": str(_overrides())},
        "plugins": [],
        "extra": _extra(scaffold, docs),
    }


def _extra(settings: Mapping[str, object], docs: Path) -> Mapping[str, object]:
    """What templates are told, and whether there is a page of search: a folder of hand-written pages has none."""
    stated = settings.get("extra")
    return {**(stated if isinstance(stated, Mapping) else {}), "search_page": (docs / SEARCH_PAGE).is_file()}


def _overrides() -> Path:
    return templates_folder() / "overrides"


def theme_language(language: str) -> str:
    """The language of the theme's own words, English where it does not speak that of the site."""
    spoken = Path(get_theme_dir("material")) / "partials" / "languages"
    candidates = (language, language.partition("-")[0])
    return next((name for name in candidates if (spoken / f"{name}.html").is_file()), "en")


def _entries(value: object) -> list[object]:
    return value if isinstance(value, list) else []


def _path(entry: object) -> str:
    return str(next(iter(entry.values()))) if isinstance(entry, Mapping) else str(entry)


def _without_ours(plugins: object) -> list[object]:
    return [
        plugin
        for plugin in _entries(plugins)
        if plugin != PLUGIN and not (isinstance(plugin, Mapping) and PLUGIN in plugin)
    ]
