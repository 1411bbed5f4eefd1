"""Articles and facts of sources that did not change, kept between runs in the user's cache folder.

An entry is found by a digest of all that it was made from: the source with what belongs to it, the code of this
program, the versions of the packages that it uses, and Python's. What lies in the folder is not trusted more than it
has to be: an entry has a checksum, and reading it can construct nothing but values of `generator.model`. Whatever is
wrong with the folder or an entry, the article is made anew.
"""

import datetime as dt
import hashlib
import io
import json
import os
import pickle
import platform
import re
import stat
import sys
import zlib
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from functools import lru_cache
from importlib.metadata import PackageNotFoundError, requires, version
from pathlib import Path

from generator import __version__
from generator.model.article import Article, Facts
from generator.model.diagnostic import Diagnostic
from generator.model.document import SourceFile

DISTRIBUTION = "glossator"
FOLDER = "glossator"  # in the user's cache folder
PROTOCOL = 5
LEVEL = 1  # of compression: entries shrink to a quarter, at 60 MB a second
CHECKSUM = 32  # bytes at the beginning of an entry
MAX_BYTES = 500_000_000  # of the folder: some 60,000 articles without pictures; the entries longest unused go first
REQUIREMENT = re.compile(r"[A-Za-z0-9._-]+")
OTHERS_MAY_WRITE = stat.S_IWGRP | stat.S_IWOTH


@dataclass(frozen=True, slots=True)
class Entry:
    """What the stages that see one source made of it."""

    article: Article
    facts: Facts
    diagnostics: tuple[Diagnostic, ...]


def cache_folder() -> Path:
    """Where entries are kept: `$XDG_CACHE_HOME/glossator`, or `~/.cache/glossator`."""
    stated = os.environ.get("XDG_CACHE_HOME", "")
    return (Path(stated) if stated else Path.home() / ".cache") / FOLDER


def read_entries(sources: Iterable[SourceFile], folder: Path) -> Mapping[str, Entry]:
    """The entries of those sources that have one, by path; reading one marks it as used."""
    if not _is_ours(folder):
        return {}
    found = {source.path: _read(_place(source, folder)) for source in sources}
    return {path: entry for path, entry in found.items() if entry is not None}


def write_entries(entries: Iterable[tuple[SourceFile, Entry]], folder: Path) -> None:
    """Keep entries, and delete those longest unused if the folder grows too large; nothing where it may not write."""
    with suppress(OSError):
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        if _is_ours(folder):
            for source, entry in entries:
                _write(_place(source, folder), entry)
            _prune(folder)


class _Values(pickle.Unpickler):
    """Reads values of our model and dates; anything else is refused before it is called or even imported."""

    def find_class(self, module: str, name: str) -> type:
        """The class of that name, if it is one of ours."""
        if (module, name) == ("datetime", "date"):
            return dt.date
        loaded = sys.modules.get(module) if module.startswith("generator.model.") or module == __name__ else None
        found = getattr(loaded, name, None)
        if isinstance(found, type) and found.__module__ == module and not issubclass(found, pickle.Unpickler):
            return found
        raise pickle.UnpicklingError(f"{module}.{name} is no value of the model")


def _is_ours(folder: Path) -> bool:
    """Whether nobody but the user can have put an entry there (Windows knows users' folders, and no such bits)."""
    try:
        status = folder.stat()
    except OSError:
        return False
    return not hasattr(os, "getuid") or (status.st_uid == os.getuid() and not status.st_mode & OTHERS_MAY_WRITE)


def _place(source: SourceFile, folder: Path) -> Path:
    companions = [(one.path, hashlib.sha256(one.content).hexdigest(), one.refused) for one in source.companions]
    sidecar = hashlib.sha256(source.sidecar).hexdigest()
    parts = [_program(), source.path, source.part, source.media_type, source.sha256, sidecar, companions]
    key = hashlib.sha256(json.dumps(parts).encode()).hexdigest()
    return folder / key[:2] / key[2:]


@lru_cache(maxsize=1)
def _program() -> str:
    """A digest of what makes entries: our files by their bytes, so that a change shows without a new version."""
    package = Path(__file__).parent
    paths = sorted(path for path in package.rglob("*") if path.is_file() and path.suffix != ".pyc")
    digests = [(str(path.relative_to(package)), hashlib.sha256(path.read_bytes()).hexdigest()) for path in paths]
    parts = [__version__, digests, _packages(), sys.version, platform.machine()]
    return hashlib.sha256(json.dumps(parts).encode()).hexdigest()


def _packages() -> list[tuple[str, str]]:
    """Name and version of each package that ours requires; a checkout that is not installed states none."""
    try:
        stated = requires(DISTRIBUTION) or []
    except PackageNotFoundError:
        stated = []
    names = {match.group() for line in stated if (match := REQUIREMENT.match(line))}
    return [(name, _version(name)) for name in sorted(names)]


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:  # an optional one
        return ""


def _read(path: Path) -> Entry | None:
    """The entry; None when there is none, or what lies there is not one of ours as it was written."""
    try:
        content = path.read_bytes()
        payload = content[CHECKSUM:]
        if hashlib.sha256(payload).digest() != content[:CHECKSUM]:
            return None
        value: object = _Values(io.BytesIO(zlib.decompress(payload))).load()
        os.utime(path)
    except Exception:  # noqa: BLE001  # unpickling may raise anything; whatever it is, the article is made anew
        return None
    return value if isinstance(value, Entry) else None


def _write(path: Path, entry: Entry) -> None:
    payload = zlib.compress(pickle.dumps(entry, PROTOCOL), LEVEL)
    path.parent.mkdir(mode=0o700, exist_ok=True)
    temporary = path.with_name(f"{path.name}.{os.getpid()}")
    temporary.write_bytes(hashlib.sha256(payload).digest() + payload)
    temporary.replace(path)


def _prune(folder: Path) -> None:
    kept = 0
    for _, size, path in sorted(_files(folder), reverse=True):
        kept += size
        if kept > MAX_BYTES:
            path.unlink(missing_ok=True)


def _files(folder: Path) -> Iterator[tuple[int, int, Path]]:
    """Time of last use, size and path of each file, entries and what a killed run left."""
    for path in folder.glob("??/*"):
        with suppress(OSError):
            status = path.stat()
            yield status.st_mtime_ns, status.st_size, path
