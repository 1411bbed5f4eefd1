"""One of the two builders: MkDocs in this process, strictly, with every problem that it logs in one error."""

import logging
import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import MkDocsException

from generator.site.problems import build_failed

NAME = "MkDocs"
# The date that MkDocs stamps on sitemap.xml.gz: any constant does, because the sitemap states the articles' own dates.
EPOCH = "315532800"  # 1980-01-01, the first that zip and gzip tools all show


def build_with_mkdocs(settings: Mapping[str, object], settings_file: Path, built: Path) -> None:
    """Build the pages of the settings into `built`; BuildError with the messages when MkDocs warns or fails."""
    config = MkDocsConfig(config_file_path=str(settings_file.resolve()))
    config.load_dict({**settings, "site_dir": str(built), "strict": True})
    with _problems() as problems, _fixed_date():
        errors, warnings = config.validate()
        problems.extend(f"{name}: {problem}" for name, problem in (*errors, *warnings))
        if problems:
            raise build_failed(NAME, problems)
        try:
            config.plugins.on_startup(command="build", dirty=False)
            build(config)
        except (MkDocsException, SystemExit) as error:
            raise build_failed(NAME, problems or [str(error)]) from error
        finally:
            config.plugins.on_shutdown()


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
