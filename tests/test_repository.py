"""The repository itself: lock files, what the wheel carries, and that nothing names the machine it was written on."""

import re
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
LOCKS = sorted((ROOT / "requirements").glob("*.txt"))
ADDRESS = re.compile(r"(?:https?|file)://|--(?:extra-)?index-url|--find-links")


@pytest.mark.parametrize("lock", LOCKS, ids=lambda path: path.name)
def test_lock_files_carry_hashes_and_no_addresses(lock: Path) -> None:
    text = lock.read_text(encoding="utf-8")
    assert not ADDRESS.search(text)
    pins = re.findall(r"^[A-Za-z0-9][\w.\[\],-]*==\S+", text, re.MULTILINE)
    assert pins
    assert text.count("--hash=sha256:") >= len(pins)
    assert not re.search(r"^[A-Za-z0-9][\w.\[\],-]*==\S+[^\\\n]*\n(?!    --hash)", text, re.MULTILINE)


def test_the_wheel_carries_code_templates_and_the_command(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    (wheel,) = tmp_path.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())
        entry_points = next(name for name in names if name.endswith("entry_points.txt"))
        text = archive.read(entry_points).decode()
    assert "glossator = generator.cli:main" in text
    for path in (ROOT / "templates").rglob("*"):
        if path.is_file():
            assert f"generator/{path.relative_to(ROOT).as_posix()}" in names
    for path in (ROOT / "generator").rglob("*.py"):
        assert path.relative_to(ROOT).as_posix() in names


def test_no_tracked_file_names_this_machine() -> None:
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, check=True, capture_output=True, text=True).stdout
    for name in filter(None, listed.split("\0")):
        path = ROOT / name
        if path.is_file() and str(ROOT.parent) != "/":
            assert f"{ROOT}/".encode() not in path.read_bytes(), name
