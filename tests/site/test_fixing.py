"""Safe corrections of sources: what is corrected, what stays, and that the page stays the same."""

import json
import stat
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from hypothesis import given, settings
from hypothesis import strategies as st

from generator import pipeline
from generator.cli import main
from generator.model.document import SourceFile
from generator.site.fixing import fix_source

CASES = json.loads((Path(__file__).parent.parent / "cases/site/fixes.json").read_text(encoding="utf-8"))
# What a repair changes, and what it must not: code, entities, characters that reorder text, line ends.
PIECES = (
    "salt", " ", "\n", "\n\n", "\r\n", "donâ€™t", "Ã©", "\u00ad", "\u200b", "\u202e", "&amp;", "&lt;b>", "`", "    ",
    "# ", "- ", "\ufb01", "\u00a0", "|", "---\n", "title: ", "tilte: ", "```\n", "é", "Θ",
)  # fmt: skip


def check(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["check", *arguments], catch_exceptions=False)


def write(folder: Path, name: str, text: str) -> Path:
    path = folder / "sources" / name
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(text.encode())
    return path


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["label"])
def test_what_is_corrected(case: dict[str, Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    path = write(tmp_path, case["name"], case["before"])
    result = check("--fix")
    assert path.read_bytes().decode() == (case["before"] if case["after"] is None else case["after"])
    told = [line for line in result.stderr.splitlines() if line.startswith(f"{case['name']}: fixed: ")]
    assert told == ([] if case["done"] is None else [f"{case['name']}: fixed: {case['done']}"])
    content = path.read_bytes()
    check("--fix")
    assert path.read_bytes() == content, "twice is once"


def test_what_was_corrected_is_no_longer_reported(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    write(tmp_path, "a.txt", "Salt Roads\n\nIt donâ€™t ma\u00adtter.\n")
    write(tmp_path, "b.md", "---\ntilte: Salt\n---\n\nOn salt.\n")
    write(tmp_path, "_home.md", "# Home\n\nItâ€™s home.\n")
    before = check("--verbose").stdout
    for rule in ("encoding-repaired", "control-characters", "unknown-field"):
        assert f"[{rule}]" in before
    assert "_home.md:3: note:" in before
    result = check("--verbose", "--fix")
    assert result.stdout == check("--verbose").stdout == ""
    assert "_home.md: fixed: repaired: encoding (1)" in result.stderr


def test_without_the_option_nothing_is_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    path = write(tmp_path, "a.txt", "Salt Roads\n\nIt donâ€™t matter.\n")
    check()
    assert "donâ€™t" in path.read_text(encoding="utf-8")


def test_permissions_stay_and_no_temporary_file_is_left(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    path = write(tmp_path, "a.txt", "Salt Roads\n\nIt donâ€™t matter.\n")
    path.chmod(0o640)
    check("--fix")
    assert "don’t" in path.read_text(encoding="utf-8")
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    assert [each.name for each in path.parent.iterdir()] == ["a.txt"]


def test_a_sidecar_is_not_corrected(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    write(tmp_path, "a.md", "---\ntitle: Salt\n---\n\nOn salt.\n")
    sidecar = write(tmp_path, "a.md.meta.yml", "autors: A. B\n")
    result = check("--fix")
    assert sidecar.read_text(encoding="utf-8") == "autors: A. B\n"
    assert "did you mean `authors`?" in result.stdout


@settings(max_examples=60)
@given(st.lists(st.sampled_from(PIECES), max_size=25), st.sampled_from(["text/plain", "text/markdown"]))
def test_no_page_changes_but_for_fields(pieces: list[str], media_type: str) -> None:
    source = SourceFile("a", media_type, "".join(pieces).encode(), "0" * 64)
    prepared = pipeline.prepare(source)
    fixed = fix_source(source, prepared.diagnostics)
    if fixed and fixed.content is not None and prepared.article:
        again = pipeline.prepare(SourceFile("a", media_type, fixed.content, "0" * 64)).article
        assert again is not None
        if not any(one.fix for one in prepared.diagnostics):
            assert (again.sections, again.front_matter) == (prepared.article.sections, prepared.article.front_matter)
