"""Sources as they are at a commit: git writes them into a temporary folder, from which they are read as any others."""

import os
import subprocess
from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

from generator.errors import ConfigError
from generator.files import Sources, read_sources

# Which repository is meant follows from the folder; a hook that calls us has these set for its own.
OF_HOOKS = ("GIT_DIR", "GIT_WORK_TREE", "GIT_PREFIX", "GIT_INDEX_FILE")
LONGEST = 300  # seconds for a git command: writing 100,000 files takes about ten


def resolve_revision(folder: Path, revision: str) -> str:
    """The full name of the commit that is meant; ConfigError when there is no such commit or no repository."""
    _git(folder, "rev-parse", "--show-toplevel")
    try:
        return _git(folder, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}").strip()
    except ConfigError as error:
        raise _unknown(folder, revision) from error


def read_sources_at(folder: Path, commit: str) -> Sources:
    """The sources that the folder held at a commit, as a checkout would write them; none if it was not there yet."""
    with TemporaryDirectory(prefix="glossator-") as temporary:
        target = Path(temporary) / "tree"
        prefix = _git(folder, "rev-parse", "--show-prefix").rstrip("\n")
        # An index of our own: that of the repository, with what is staged, is neither read nor changed.
        environment = {"GIT_INDEX_FILE": str(Path(temporary) / "index")}
        _git(folder, "read-tree", commit, environment=environment)
        listed = _git(folder, "ls-files", "--cached", "-z", environment=environment)
        arguments = ("checkout-index", "--quiet", "-z", "--stdin", f"--prefix={target}/")
        _git(folder, *arguments, environment=environment, sent=listed)
        written = target / prefix
        written.mkdir(parents=True, exist_ok=True)
        return read_sources(written)


def _unknown(folder: Path, revision: str) -> ConfigError:
    if _git(folder, "rev-parse", "--is-shallow-repository").strip() == "true":
        advice = (
            "this clone holds only the latest commits: fetch more with `git fetch --deepen=1`, or all with --unshallow"
        )
    else:
        advice = "name a commit, branch or tag of this repository, such as origin/main or HEAD~1"
    return ConfigError(f"there is no commit {revision!r} here", suggestion=advice)


def _git(folder: Path, *arguments: str, environment: Mapping[str, str] | None = None, sent: str = "") -> str:
    """What git prints; ConfigError with the last line of its complaint when it fails or is not installed."""
    if not folder.is_dir():
        raise ConfigError(f"{folder}: no such folder of sources", suggestion="name it with --sources DIR")
    inherited = {name: value for name, value in os.environ.items() if name not in OF_HOOKS}
    try:
        done = subprocess.run(  # noqa: S603  # no shell, and a name that begins with `-` is no option
            ("git", *arguments),  # noqa: S607  # git of the path, as every command of git
            cwd=folder,
            env={**inherited, "LC_ALL": "C", **(environment or {})},
            input=sent,
            capture_output=True,
            check=False,
            encoding="utf-8",
            errors="surrogateescape",
            timeout=LONGEST,
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise ConfigError(f"git cannot be run: {error}", suggestion="install git") from error
    if done.returncode:
        complaint = (done.stderr.strip().splitlines() or ["no reason given"])[-1]
        raise ConfigError(f"git {arguments[0]} failed: {complaint}", suggestion="run the command in a git repository")
    return done.stdout
