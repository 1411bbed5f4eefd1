"""What .github/ promises: audited, valid, pinned, least privilege, and nothing in it names an owner."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
GITHUB = ROOT / ".github"
FILES = sorted(path for path in GITHUB.rglob("*") if path.is_file() and path.suffix != ".pyc")
SCHEMAS = {
    "vendor.github-workflows": sorted((GITHUB / "workflows").iterdir()),
    "vendor.github-issue-forms": sorted((GITHUB / "ISSUE_TEMPLATE").glob("[0-9]*.yml")),
    "vendor.github-issue-config": [GITHUB / "ISSUE_TEMPLATE/config.yml"],
    "vendor.dependabot": [GITHUB / "dependabot.yml"],
}
ACTION = re.compile(r"^ *(?:- )?uses: *(.*)$", re.MULTILINE)
PINNED = re.compile(r"[\w.-]+/[\w./-]+@[0-9a-f]{40} # v\d+(?:\.\d+)*")
OWNED_ADDRESS = re.compile(r"github\.com/\w|\w\.github\.io")


def run_tool(name: str, *arguments: str | Path) -> "subprocess.CompletedProcess[str]":
    """Run a tool of the development environment; a missing one is an error, never a skip."""
    program = Path(sys.executable).parent / name
    return subprocess.run([program, *arguments], cwd=ROOT, capture_output=True, text=True, check=False)


def audit(folder: Path) -> "subprocess.CompletedProcess[str]":
    return run_tool("zizmor", "--offline", "--persona=auditor", folder)


def test_the_audit_finds_nothing() -> None:
    done = audit(GITHUB)
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("run: make test", "run: make test TITLE=${{ github.event.pull_request.title }}"),
        ("permissions: {}", "permissions: write-all"),
        ("persist-credentials: false", "persist-credentials: true"),
        ("pull_request:", "pull_request_target:"),
        ("actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1", "actions/checkout@v7"),
    ],
)
def test_the_audit_would_find_it(before: str, after: str, tmp_path: Path) -> None:
    folder = tmp_path / ".github"
    shutil.copytree(GITHUB, folder)
    workflow = folder / "workflows/pr.yml"
    text = workflow.read_text(encoding="utf-8")
    assert before in text
    workflow.write_text(text.replace(before, after), encoding="utf-8")
    assert audit(folder).returncode != 0


@pytest.mark.parametrize(
    ("schema", "paths"), SCHEMAS.items(), ids=lambda value: value if isinstance(value, str) else ""
)
def test_files_follow_their_schema(schema: str, paths: list[Path], tmp_path: Path) -> None:
    done = run_tool("check-jsonschema", "--builtin-schema", schema, *paths)
    assert done.returncode == 0, done.stdout
    broken = [tmp_path / path.name for path in paths]
    for path, copy in zip(paths, broken, strict=True):
        copy.write_text(f"{path.read_text(encoding='utf-8')}\nunknown_key: [1]\nversion: x\n", encoding="utf-8")
    done = run_tool("check-jsonschema", "--builtin-schema", schema, *broken)
    assert [copy for copy in broken if str(copy) not in done.stdout] == []


def test_every_file_of_yaml_is_checked() -> None:
    checked = {path for paths in SCHEMAS.values() for path in paths}
    assert {path for path in FILES if path.suffix in {".yml", ".yaml"}} == checked


def test_every_action_is_pinned_by_hash_with_its_version() -> None:
    uses = [match for path in FILES if path.suffix == ".yml" for match in ACTION.findall(path.read_text("utf-8"))]
    assert uses
    assert [use for use in uses if not PINNED.fullmatch(use)] == []
    versions = {use.split("@")[0]: use for use in uses}
    assert set(uses) == set(versions.values()), "one version of each action"


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_no_file_names_an_owner(path: Path) -> None:
    assert not OWNED_ADDRESS.search(path.read_text(encoding="utf-8"))


def test_every_script_is_used_and_typed() -> None:
    texts = [path.read_text(encoding="utf-8") for path in FILES]
    scripts = sorted((GITHUB / "scripts").glob("*.*"))
    assert scripts
    for script in scripts:
        assert any(f".github/scripts/{script.name}" in text or f"from {script.stem} import" in text for text in texts)
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    assert "$(BIN)/mypy .github/scripts/*.py" in makefile
