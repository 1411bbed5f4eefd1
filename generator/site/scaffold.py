"""A new site (site): the files of templates/scaffold/ in a folder, none of which is ever overwritten."""

import json
from dataclasses import dataclass
from pathlib import Path

from generator.errors import ConfigError
from generator.files import templates_folder
from generator.site.settings import SETTINGS_FILE

SOURCES = "sources"
# Where each file goes. In the templates `.gitignore` has another name, or git would follow it there.
FILES = (
    (SETTINGS_FILE, SETTINGS_FILE),
    ("gitignore", ".gitignore"),
    ("README.md", "README.md"),
    ("sources/_home.md", "sources/_home.md"),
    ("sources/how-this-library-works.md", "sources/how-this-library-works.md"),
)
NAME = "Library"  # of the site, as the templates have it


@dataclass(frozen=True, slots=True)
class Scaffold:
    """Paths below the new site's folder: what was written, and what was there already and stayed as it was."""

    written: tuple[str, ...]
    kept: tuple[str, ...]


def scaffold(folder: Path, name: str = "") -> Scaffold:
    """Write the files of a new site; the examples only where there are no sources yet.

    The site is called `name`, or else as its folder. Raises ConfigError when the folder cannot be written to.
    """
    title = " ".join(name.split()) or _from_folder(folder.resolve().name)
    has_sources = (folder / SOURCES).is_dir() and any((folder / SOURCES).iterdir())
    wanted = [pair for pair in FILES if not (has_sources and pair[1].startswith(SOURCES))]
    written: list[str] = []
    kept: list[str] = []
    for template, target in wanted:
        text = (templates_folder() / "scaffold" / template).read_text(encoding="utf-8")
        (written if _written(folder / target, _named(text, template, title)) else kept).append(target)
    return Scaffold(tuple(written), tuple(kept))


def _from_folder(name: str) -> str:
    words = " ".join(name.replace("-", " ").replace("_", " ").split())
    return f"{words[:1].upper()}{words[1:]}" or NAME


def _named(text: str, template: str, title: str) -> str:
    if template == SETTINGS_FILE:  # JSON is YAML, so no name can be more than a name
        return text.replace(f"site_name: {NAME}\n", f"site_name: {json.dumps(title, ensure_ascii=False)}\n", 1)
    return text.replace(f"# {NAME}\n", f"# {title}\n", 1) if template == "README.md" else text


def _written(path: Path, text: str) -> bool:
    """Whether the file was written; one that is there, a dangling link included, stays as it is."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("x", encoding="utf-8", newline="\n") as stream:
            stream.write(text)
    except FileExistsError:
        if path.parent.is_dir():
            return False
        raise ConfigError(f"{path.parent} is a file", suggestion="name another folder") from None
    except OSError as error:
        reason = f"{path} cannot be written: {error.strerror}"
        raise ConfigError(reason, suggestion="name another folder, or check its permissions") from error
    return True
