"""Whether a site is up to date: a digest of all that it is made from, and a record of what was made."""

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from generator import __version__
from generator.site.sync import TEMPORARY, digests

RECORDS = ".glossator"  # folder beside the site, so that nothing of it is published
BUILDERS = (
    "griffelib",
    "jinja2",
    "markdown",
    "mkdocs",
    "mkdocs-material",
    "mkdocstrings",
    "mkdocstrings-python",
    "pagefind",
    "pagefind-bin",
    "pagefind-bin-extended",
    "pillow",
    "pygments",
    "pymdown-extensions",
    "zensical",
)


@dataclass(frozen=True, slots=True)
class Record:
    """What the last build was made from (a digest), and path to sha256 of what it made."""

    inputs: str
    files: Mapping[str, str]


def fingerprint(folders: Sequence[Path], settings: Mapping[str, object]) -> str:
    """A digest of the files of these folders, the settings, this program and the builders' versions.

    The code counts by its bytes, so that changing it shows without a new version number: this folder makes the site,
    and all of it stands in the reference of the package.
    """
    trees = [digests(folder) for folder in (*folders, Path(__file__).parent.parent)]
    code = {path: digest for path, digest in trees.pop().items() if path.endswith(".py")}
    parts = [trees, code, settings, __version__, [(name, _version(name)) for name in BUILDERS]]
    return hashlib.sha256(json.dumps(parts, sort_keys=True, default=str).encode()).hexdigest()


def is_current(site: Path, inputs: str) -> bool:
    """Whether the site was made from the same inputs and every file of it is still as it was made."""
    record = _read(_place(site))
    return record is not None and record.inputs == inputs and record.files == digests(site)


def remember(site: Path, inputs: str) -> None:
    """Record that the site, as it lies there, was made from these inputs."""
    path = _place(site)
    path.parent.mkdir(parents=True, exist_ok=True)
    temporary = path.with_name(path.name + TEMPORARY)
    temporary.write_text(json.dumps({"inputs": inputs, "files": digests(site)}, indent=1) + "\n", encoding="utf-8")
    temporary.replace(path)


def _place(site: Path) -> Path:
    return site.parent / RECORDS / f"{site.name}.json"


def _read(path: Path) -> Record | None:
    try:
        record = json.loads(path.read_text(encoding="utf-8"))
        return Record(record["inputs"], record["files"])
    except (OSError, ValueError, KeyError, TypeError):
        return None  # absent or damaged: the site is built again


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return ""
