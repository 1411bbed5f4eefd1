"""The walk-throughs of docs/development/how-to.md, followed in a copy of the repository."""

import json
import re
import shlex
import shutil
import subprocess
import sys
import textwrap
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PAGE = ROOT / "docs" / "development" / "how-to.md"
FENCE = re.compile(
    r"""^(?P<indent>[ ]*)```(?P<language>\w+)(?:[ ]title="(?P<path>[^"]+)")?\n(?P<text>.*?)^(?P=indent)```$""",
    re.DOTALL | re.MULTILINE | re.VERBOSE,
)
COPIED = ("generator", "templates", "docs", "sources", "pyproject.toml", "mkdocs.yml")
LEFT_OUT = shutil.ignore_patterns("__pycache__", "browser", "quality", "workflows", ".hypothesis")


@dataclass(frozen=True)
class Step:
    """A block of a walk-through: what to do with it is said by its language."""

    language: str
    path: str
    text: str


def steps_of(section: str) -> tuple[Step, ...]:
    return tuple(
        Step(match["language"], match["path"] or "", textwrap.dedent(match["text"]))
        for match in FENCE.finditer(section)
    )


def walk_throughs() -> Iterator[tuple[str, tuple[Step, ...]]]:
    """The sections that have commands to run."""
    for section in re.split(r"^## ", PAGE.read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]:
        steps = steps_of(section)
        if any(step.language == "console" for step in steps):
            yield section.partition("\n")[0], steps


WALK_THROUGHS = dict(walk_throughs())


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    for name in COPIED:
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, tmp_path / name, ignore=LEFT_OUT)
        else:
            shutil.copy(source, tmp_path / name)
    shutil.copytree(ROOT / "tests", tmp_path / "tests", ignore=LEFT_OUT)
    return tmp_path


@pytest.mark.parametrize("title", WALK_THROUGHS)
def test_walk_through(title: str, copy: Path) -> None:
    for step in WALK_THROUGHS[title]:
        path = copy / step.path
        match step.language:
            case "console":
                for command in step.text.splitlines():
                    run(command, copy)
            case "diff":
                add_lines(path, step.text)
            case "json" if path.is_file():
                add_cases(path, json.loads(step.text))
            case _:
                assert not path.exists(), f"{step.path} is said to be new"
                path.write_text(step.text, encoding="utf-8")


def run(command: str, folder: Path) -> None:
    """Run a command of the page; it must succeed, and a test command must run at least one test."""
    words = [sys.executable if word == ".venv/bin/python" else word for word in shlex.split(command)]
    environment = {"PATH": "/usr/bin:/bin", "PYTHONPATH": str(folder), "LC_ALL": "C.UTF-8"}
    done = subprocess.run(words, cwd=folder, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, f"{command}\n{done.stdout[-3000:]}\n{done.stderr[-2000:]}"


def add_lines(path: Path, diff: str) -> None:
    """Put the lines marked with + among the others, which stand in the file once."""
    lines = diff.splitlines(keepends=True)
    old = "".join(line[1:] for line in lines if not line.startswith("+"))
    new = "".join(line[1:] for line in lines)
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1, f"{path.name} holds {text.count(old)} times\n{old}"
    path.write_text(text.replace(old, new), encoding="utf-8")


def add_cases(path: Path, more: list[object] | dict[str, dict[str, str]]) -> None:
    """Add cases to a list, or entries to the tables of the page on repairs."""
    present = json.loads(path.read_text(encoding="utf-8"))
    if isinstance(more, list):
        present += more
    else:
        for table, entries in more.items():
            present[table] |= entries
    path.write_text(json.dumps(present, ensure_ascii=False), encoding="utf-8")


def test_every_kind_of_addition_is_followed() -> None:
    assert {"Turn it into a case", "Add a repair of characters", "Add a reader", "Add a language"} <= set(WALK_THROUGHS)
    assert len(WALK_THROUGHS) >= 5
