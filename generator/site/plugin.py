"""The MkDocs plugin `glossator`: generates before a build, indexes after it, watches sources in `mkdocs serve`."""

import json
import logging
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Literal

from mkdocs.config.base import Config as PluginConfig
from mkdocs.config.base import ConfigErrors, ConfigWarnings, ValidationError
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, get_plugin_logger

from generator import report
from generator.config import Config, make_config
from generator.errors import ConfigError, GeneratorError
from generator.files import MANIFEST, OWNED_FOLDERS, read_templates, templates_folder
from generator.model.diagnostic import Diagnostic, Severity
from generator.site.builder_settings import theme_language
from generator.site.cards import draw_cards
from generator.site.formulas import typeset_site
from generator.site.generation import generate
from generator.site.mirror import mirror_pages
from generator.site.offline import offer_download
from generator.site.search import index_site
from generator.site.settings import PLUGIN

LEVELS = {Severity.ERROR: logging.INFO, Severity.WARNING: logging.INFO, Severity.NOTE: logging.DEBUG}

DEFAULT_LANGUAGE = "en"

log = get_plugin_logger(PLUGIN)


class NoSchema(PluginConfig):  # type: ignore[no-untyped-call]  # its __init_subclass__ is untyped
    """What MkDocs is told of our options: nothing, because `make_config` checks them."""


class GlossatorPlugin(BasePlugin[NoSchema]):  # type: ignore[no-untyped-call]
    """Its options are those of `generator.config.OPTIONS`."""

    options: Mapping[str, object] = {}
    serving = False

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:  # noqa: ARG002
        """Remember whether pages are shown while they change: MkDocs then adds a script inline to them."""
        self.serving = command == "serve"

    def load_config(
        self, options: dict[str, object], config_file_path: str | None = None
    ) -> tuple[ConfigErrors, ConfigWarnings]:
        """Check the options; an unknown one is an error that names the closest."""
        try:
            make_config(options)
        except ConfigError as error:
            return [(PLUGIN, ValidationError(error.message))], []
        self.options = dict(options)
        return super().load_config({}, config_file_path)

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Put our theme overrides in front where the settings name none of their own."""
        if not config.theme.custom_dir:
            config.theme.dirs.insert(0, str(templates_folder() / "overrides"))
        if config.theme.get("language") == DEFAULT_LANGUAGE:  # the theme's own, stated or not
            config.theme["language"] = theme_language(self._settings(config).language)
        if self.serving:
            config.extra["serving"] = True  # the policy of the pages would forbid that script (main.html)
        return config

    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        """Bring the pages up to date with the sources; findings are shown and never stop the build."""
        settings = self._settings(config)
        try:
            done = generate(_sources(config, settings), Path(config.docs_dir), settings)
        except GeneratorError as error:
            raise PluginError(_sentence(error)) from error
        for diagnostic in done.diagnostics:
            _show(diagnostic)

    def on_serve(
        self,
        server: LiveReloadServer,
        /,
        *,
        config: MkDocsConfig,
        builder: Callable[[], None],  # noqa: ARG002  # MkDocs passes it
    ) -> LiveReloadServer:
        """Watch the sources and the hand-written pages, not the pages that each build writes itself."""
        docs = Path(config.docs_dir)
        server.unwatch(str(docs))
        for path in (_sources(config, self._settings(config)), *handwritten(docs)):
            server.watch(str(path))
        return server

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Set the formulas of the built site, put the Markdown beside its pages, and index it for search."""
        typeset_site(Path(config.site_dir))
        mirror_pages(Path(config.docs_dir), Path(config.site_dir))
        if not self.serving:
            offer_download(Path(config.site_dir), config.site_name, config.site_url or "")
        draw_cards(Path(config.site_dir), config.site_url or "")
        try:
            index_site(Path(config.site_dir))
        except GeneratorError as error:
            raise PluginError(_sentence(error)) from error

    def _settings(self, config: MkDocsConfig) -> Config:
        return make_config(
            self.options, site_name=config.site_name, site_url=config.site_url or "", templates=read_templates()
        )


def handwritten(docs: Path) -> Iterator[Path]:
    """The files and the whole folders below docs that are not the generator's own."""
    yield from _handwritten(docs, docs, _generated(docs))


def _handwritten(folder: Path, docs: Path, generated: frozenset[str]) -> Iterator[Path]:
    for path in sorted(folder.iterdir()):
        name = path.relative_to(docs).as_posix()
        if any(owned.startswith(f"{name}/") for owned in OWNED_FOLDERS):
            yield from _handwritten(path, docs, generated)
        elif name not in OWNED_FOLDERS and name not in generated and name != MANIFEST:
            yield path


def _generated(docs: Path) -> frozenset[str]:
    try:
        return frozenset(json.loads((docs / MANIFEST).read_text(encoding="utf-8"))["pages"])
    except (OSError, ValueError, KeyError, TypeError):
        return frozenset()


def _sources(config: MkDocsConfig, settings: Config) -> Path:
    return Path(config.config_file_path).parent / settings.sources


def _sentence(error: GeneratorError) -> str:
    return "; ".join(part for part in (error.message, error.suggestion) if part)


def _show(diagnostic: Diagnostic) -> None:
    # Never as a warning: under `strict` one bad source would stop the site of all the others.
    log.log(LEVELS[diagnostic.severity], report.text_line(diagnostic))
