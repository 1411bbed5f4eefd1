"""The other builder: Zensical as a program of its own, over a copy of the pages, strictly."""

import re
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory

from generator.errors import BuildError
from generator.site.builder_settings import plugins_of, theme_of
from generator.site.problems import build_failed
from generator.site.settings import SETTINGS_FILE, write_settings

NAME = "Zensical"
PACKAGE = "zensical"
# Its theme comes in two looks; our overrides and style sheets are made for that of Material for MkDocs.
VARIANT = "classic"
SEARCH = "search"
# 1,000 pages take 15 s on two cores; beyond this it hangs.
SECONDS = 900
# Colours and weights that it writes even where nobody sees them (ECMA-48, select graphic rendition).
COLOUR = re.compile(r"\x1b\[[0-9;]*m")
# Its last line when nothing failed but what it says before.
ONLY_PROBLEMS = "--strict"
# A problem of a page and the line of the drawing below it that names the place.
PROBLEM = re.compile(r"^(?:Warning|Error): (?P<message>.+)\n\s*╭─\[ (?P<place>\S+) \]", re.MULTILINE)


def build_with_zensical(settings: Mapping[str, object], settings_file: Path, built: Path) -> None:
    """Build the pages of the settings into `built`, which has to be a new folder.

    Raises BuildError when Zensical is not installed, or when it warns or fails. It looks at links to Markdown files and
    at anchors, not at pictures, other addresses in HTML or the navigation: the link check finds those.
    """
    if find_spec(PACKAGE) is None:
        raise BuildError("Zensical is not installed", suggestion="run `pip install glossator[zensical]`")
    with TemporaryDirectory(prefix="glossator-") as temporary:
        project = Path(temporary).resolve()
        # A copy: Zensical reads and writes only below the folder of its settings, and follows no link out of it.
        shutil.copytree(Path(str(settings["docs_dir"])), project / "docs")
        write_settings(_translated(settings), project / SETTINGS_FILE)
        _run(project / SETTINGS_FILE, settings_file.resolve().parent)
        shutil.move(project / "site", built)


def _translated(settings: Mapping[str, object]) -> Mapping[str, object]:
    """The settings as Zensical wants them: its own folders, the look, no search, and the address for edit links.

    It states where a page is edited only if there is a `repo_url`; the header that would call that address is ours. The
    search that it adds unasked is not loaded by any page of ours, and it refuses sections of more than 32,768 words.
    """
    extra = settings.get("extra")
    edit_root = str(extra.get("edit_root") or "") if isinstance(extra, Mapping) else ""
    edit = {"repo_url": edit_root, "edit_uri": f"{edit_root}docs"} if edit_root else {}
    theme = {**theme_of(settings), "variant": VARIANT}
    plugins = [*(each for each in plugins_of(settings) if each != SEARCH), {SEARCH: {"enabled": False}}]
    return {**settings, **edit, "theme": theme, "plugins": plugins, "docs_dir": "docs", "site_dir": "site"}


def _run(settings_file: Path, home: Path) -> None:
    """Run Zensical in the folder of the project, so that relative paths in its settings mean what they say."""
    command = [sys.executable, "-m", PACKAGE, "build", "--strict", "--config-file", str(settings_file)]
    try:
        done = subprocess.run(  # noqa: S603  # a fixed command from our own dependency
            command, cwd=home if home.is_dir() else None, capture_output=True, text=True, timeout=SECONDS, check=False
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise BuildError(f"Zensical could not be run: {error}", suggestion="reinstall glossator[zensical]") from error
    if done.returncode:
        raise build_failed(NAME, _problems(COLOUR.sub("", done.stderr)))


def _problems(text: str) -> Sequence[str]:
    """What Zensical says: its last line, which is that of its exception, and a line for each problem of a page."""
    last = text.strip().splitlines()[-1:] or ["it stopped without a message"]
    found = sorted({f"{match['place']}: {match['message']}" for match in PROBLEM.finditer(text)})
    return found if found and ONLY_PROBLEMS in last[0] else [*last, *found]
