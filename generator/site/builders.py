"""Pages to a website: MkDocs into a temporary folder, the search index over it, then only what differs is copied."""

import logging
import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from mkdocs.commands.build import build
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import MkDocsException
from mkdocs.utils import get_theme_dir

from generator.config import Config
from generator.errors import BuildError, ConfigError
from generator.files import templates_folder
from generator.site.fingerprint import fingerprint, is_current, remember
from generator.site.search import index_site
from generator.site.settings import PLUGIN, SETTINGS_FILE, read_settings
from generator.site.sync import Synced, sync

SHOWN_PROBLEMS = 20  # of a failed build; the first ones name the cause
# What the theme ships and no page of ours loads: its own search, source maps, its icon. 2.3 MB of a site of any size.
UNUSED = ("assets/javascripts/lunr/**/*", "assets/javascripts/workers/*", "assets/**/*.map", "assets/images/*")
# The date that MkDocs stamps on sitemap.xml.gz: any constant does, because the sitemap states the articles' own dates.
EPOCH = "315532800"  # 1980-01-01, the first that zip and gzip tools all show


@dataclass(frozen=True, slots=True)
class Build:
    """What a build did: pages in the search index, and what changed in the folder of the site."""

    searchable: int
    files: Synced


def build_site(docs: Path, site: Path, config: Config, settings_file: Path = Path(SETTINGS_FILE)) -> Build | None:
    """Build the website of a folder of pages; None, and nothing written, when it is up to date.

    The settings are those of `settings_file` when docs is its docs_dir, else those of a new site. Raises BuildError
    when MkDocs warns or fails, or Pagefind fails: the site that is there then stays as it was.
    """
    docs, site = docs.resolve(), site.resolve()
    if docs == site or docs in site.parents or site in docs.parents:
        raise ConfigError(f"{site} and {docs} overlap", suggestion="name two separate folders")
    settings = site_settings(docs, config, settings_file)
    inputs = fingerprint((docs, overrides_of(settings)), settings)
    if is_current(site, inputs):
        return None
    with TemporaryDirectory(prefix="glossator-") as temporary:
        built = Path(temporary) / "site"
        _run_mkdocs({**settings, "site_dir": str(built)}, settings_file)
        _drop_unused(built)
        searchable = index_site(built)
        synced = sync(built, site)
    remember(site, inputs)
    return Build(searchable, synced)


def site_settings(docs: Path, config: Config, settings_file: Path) -> Mapping[str, object]:
    """The settings of MkDocs for these pages, with absolute paths and without our plugin, whose work is done here."""
    stated = read_settings(settings_file) if settings_file.is_file() else {}
    home = settings_file.resolve().parent
    if not stated or (home / str(stated.get("docs_dir", "docs"))).resolve() != docs:
        return _for_any_folder(docs, config)
    theme = _theme(stated)
    theme["custom_dir"] = str(home / str(theme.get("custom_dir") or _overrides()))
    return {**stated, "theme": theme, "docs_dir": str(docs), "plugins": _without_ours(stated.get("plugins"))}


def overrides_of(settings: Mapping[str, object]) -> Path:
    """The folder of theme overrides in settings made by `site_settings`."""
    return Path(str(_theme(settings)["custom_dir"]))


def _for_any_folder(docs: Path, config: Config) -> Mapping[str, object]:
    """The settings of a new site, with those index pages in the navigation that are there."""
    scaffold = read_settings(templates_folder() / "scaffold" / SETTINGS_FILE)
    return {
        **scaffold,
        "site_name": config.site_name,
        "site_url": config.site_url,
        "docs_dir": str(docs),
        "nav": [entry for entry in _entries(scaffold.get("nav")) if (docs / _path(entry)).is_file()],
        "theme": {**_theme(scaffold), "language": _theme_language(config), "custom_dir": str(_overrides())},
        "plugins": [],
    }


def _overrides() -> Path:
    return templates_folder() / "overrides"


def _theme(settings: Mapping[str, object]) -> dict[str, object]:
    theme = settings.get("theme")
    return {**theme} if isinstance(theme, Mapping) else {"name": theme or "material"}


def _theme_language(config: Config) -> str:
    """The language of the theme's own words, English where it does not speak that of the site."""
    spoken = Path(get_theme_dir("material")) / "partials" / "languages"
    candidates = (config.language, config.language.partition("-")[0])
    return next((language for language in candidates if (spoken / f"{language}.html").is_file()), "en")


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


def _run_mkdocs(settings: Mapping[str, object], settings_file: Path) -> None:
    config = MkDocsConfig(config_file_path=str(settings_file.resolve()))
    config.load_dict({**settings, "strict": True})
    with _problems() as problems, _fixed_date():
        errors, warnings = config.validate()
        problems.extend(f"{name}: {problem}" for name, problem in (*errors, *warnings))
        if problems:
            raise _failed(problems)
        try:
            config.plugins.on_startup(command="build", dirty=False)
            build(config)
        except (MkDocsException, SystemExit) as error:
            raise _failed(problems or [str(error)]) from error
        finally:
            config.plugins.on_shutdown()


def _drop_unused(built: Path) -> None:
    for path in {path for pattern in UNUSED for path in built.glob(pattern) if path.is_file()}:
        path.unlink()


def _failed(problems: list[str]) -> BuildError:
    more = len(problems) - SHOWN_PROBLEMS
    lines = [*problems[:SHOWN_PROBLEMS], *([f"and {more} more"] if more > 0 else [])]
    return BuildError("MkDocs does not build the site:\n" + "\n".join(f"  {line}" for line in lines))


class _Collector(logging.Handler):
    """Keeps the messages of warnings and errors."""

    def __init__(self, messages: list[str]) -> None:
        super().__init__(logging.WARNING)
        self.messages = messages

    def emit(self, record: logging.LogRecord) -> None:
        self.messages.append(record.getMessage())


@contextmanager
def _problems() -> Iterator[list[str]]:
    """The warnings and errors that MkDocs logs meanwhile; nothing of them is printed."""
    messages: list[str] = []
    logger, collector = logging.getLogger("mkdocs"), _Collector(messages)
    propagates = logger.propagate
    logger.propagate = False
    logger.addHandler(collector)
    try:
        yield messages
    finally:
        logger.removeHandler(collector)
        logger.propagate = propagates


@contextmanager
def _fixed_date() -> Iterator[None]:
    """A stated build date, for the same bytes on every day; one that the caller states is respected."""
    if "SOURCE_DATE_EPOCH" in os.environ:
        yield
        return
    os.environ["SOURCE_DATE_EPOCH"] = EPOCH
    try:
        yield
    finally:
        del os.environ["SOURCE_DATE_EPOCH"]
