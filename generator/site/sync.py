"""A freshly built tree onto the one that is served: only files whose bytes differ are written, stale ones deleted."""

import hashlib
import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.errors import ConfigError

TEMPORARY = ".glossator-tmp"  # suffix of a file being written
MARKS = ("sitemap.xml", "404.html")  # every site of ours has both; a folder that has neither is somebody else's


@dataclass(frozen=True, slots=True)
class Synced:
    """What was done: paths below the site, with `/`."""

    written: tuple[str, ...]
    deleted: tuple[str, ...]
    unchanged: int


def sync(built: Path, site: Path) -> Synced:
    """Make `site` equal to `built`, writing each changed file in one step.

    Raises ConfigError, before anything is touched, when `site` holds files and is no built site.
    """
    old, new = digests(site), digests(built)
    if old and not all(mark in old for mark in MARKS):
        raise ConfigError(f"{site} holds files that are no built site", suggestion="name an empty folder with --site")
    stale = tuple(sorted(old.keys() - new.keys()))
    changed = tuple(sorted(path for path, digest in new.items() if old.get(path) != digest))
    for path in stale:
        _delete(site / path, site)
    for path in changed:
        _copy(built / path, site / path)
    return Synced(changed, stale, len(new) - len(changed))


def digests(folder: Path) -> Mapping[str, str]:
    """Path below the folder (with `/`) to the sha256 of each file; nothing for a folder that is not there."""
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


def _copy(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    temporary = target.with_name(target.name + TEMPORARY)
    shutil.copyfile(source, temporary)
    temporary.replace(target)


def _delete(path: Path, site: Path) -> None:
    path.unlink()
    folder = path.parent
    while folder != site and not any(folder.iterdir()):
        folder.rmdir()
        folder = folder.parent
