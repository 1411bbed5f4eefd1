"""Pages to a website: a builder into a temporary folder, what is added to its pages; then what differs is copied."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeAlias

from generator.config import Config
from generator.errors import ConfigError
from generator.site.builder_settings import overrides_of, site_settings
from generator.site.cards import draw_cards
from generator.site.fingerprint import fingerprint, is_current, remember
from generator.site.formulas import typeset_site
from generator.site.link_check import check_links
from generator.site.mirror import mirror_pages
from generator.site.mkdocs_builder import build_with_mkdocs
from generator.site.offline import offer_download
from generator.site.search import index_site
from generator.site.settings import SETTINGS_FILE
from generator.site.styles import join_styles
from generator.site.sync import Synced, sync
from generator.site.zensical_builder import build_with_zensical

Builder: TypeAlias = Callable[[Mapping[str, object], Path, Path], None]

DEFAULT_BUILDER = "mkdocs"
BUILDERS: Mapping[str, Builder] = {
    DEFAULT_BUILDER: build_with_mkdocs,
    "zensical": build_with_zensical,
}
# What the themes ship and no page of ours loads: their scripts and search, source maps, another look; 2.4 MB.
UNUSED = (
    "assets/javascripts/**/*",
    "assets/**/*.map",
    "assets/stylesheets/modern/*",
    "search.json",
)


@dataclass(frozen=True, slots=True)
class Build:
    """What a build did: pages in the search index, and what changed in the folder of the site."""

    searchable: int
    files: Synced


def build_site(
    docs: Path,
    site: Path,
    config: Config,
    settings_file: Path = Path(SETTINGS_FILE),
    builder: str = DEFAULT_BUILDER,
) -> Build | None:
    """Build the website of a folder of pages; None, and nothing written, when it is up to date.

    The settings are those of `settings_file` when docs is its docs_dir, else those of a new site. Raises BuildError
    when the builder (a name of BUILDERS) warns or fails, Pagefind fails, or a link of the built site leads nowhere: the
    site that is there then stays as it was.
    """
    docs, site = docs.resolve(), site.resolve()
    if docs == site or docs in site.parents or site in docs.parents:
        raise ConfigError(f"{site} and {docs} overlap", suggestion="name two separate folders")
    settings = site_settings(docs, config, settings_file)
    inputs = fingerprint((docs, overrides_of(settings)), {**settings, "builder": builder})
    if is_current(site, inputs):
        return None
    with TemporaryDirectory(prefix="glossator-") as temporary:
        built = Path(temporary) / "site"
        BUILDERS[builder](settings, settings_file, built)
        _drop_unused(built)
        join_styles(built, str(settings.get("site_url") or "/"))
        typeset_site(built)
        mirror_pages(docs, built)
        offer_download(built, str(settings.get("site_name") or ""), str(settings.get("site_url") or ""))
        draw_cards(built, str(settings.get("site_url") or ""))
        check_links(built, str(settings.get("site_url") or ""))
        searchable = index_site(built)
        synced = sync(built, site)
    remember(site, inputs)
    return Build(searchable, synced)


def _drop_unused(built: Path) -> None:
    for path in {path for pattern in UNUSED for path in built.glob(pattern) if path.is_file()}:
        path.unlink()
