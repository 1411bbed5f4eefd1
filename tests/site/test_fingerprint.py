"""When a site counts as current: same inputs, and every file as it was made."""

from pathlib import Path

import pytest

from generator.site import fingerprint as module
from generator.site.fingerprint import fingerprint, is_current, remember


@pytest.fixture
def pages(tmp_path: Path) -> Path:
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs/a.md").write_text("a", encoding="utf-8")
    return tmp_path / "docs"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    (tmp_path / "site").mkdir()
    (tmp_path / "site/index.html").write_text("page", encoding="utf-8")
    remember(tmp_path / "site", "inputs")
    return tmp_path / "site"


def test_the_same_inputs_have_one_fingerprint(pages: Path) -> None:
    assert fingerprint((pages,), {"a": 1, "b": [2]}) == fingerprint((pages,), {"b": [2], "a": 1})


@pytest.mark.parametrize("change", ["content", "name", "more", "setting", "version", "builder"])
def test_any_input_changes_the_fingerprint(pages: Path, monkeypatch: pytest.MonkeyPatch, change: str) -> None:
    before = fingerprint((pages,), {"a": 1})
    settings = {"a": 1}
    match change:
        case "content":
            (pages / "a.md").write_text("b", encoding="utf-8")
        case "name":
            (pages / "a.md").rename(pages / "b.md")
        case "more":
            (pages / "b.md").write_text("", encoding="utf-8")
        case "setting":
            settings["a"] = 2
        case "version":
            monkeypatch.setattr(module, "__version__", "0.0.0")
        case "builder":
            monkeypatch.setattr(module, "_version", lambda name: f"{name} 0")
    assert fingerprint((pages,), settings) != before


def test_a_remembered_site_is_current(site: Path) -> None:
    assert is_current(site, "inputs")
    assert not is_current(site, "other inputs")


@pytest.mark.parametrize("record", ["", "[]", '{"inputs": "inputs"}', "\xff"])
def test_a_damaged_record_means_building_again(site: Path, record: str) -> None:
    (site.parent / ".glossator/site.json").write_text(record, encoding="latin-1")
    assert not is_current(site, "inputs")


def test_a_touched_site_is_not_current(site: Path) -> None:
    (site / "index.html").write_text("other", encoding="utf-8")
    assert not is_current(site, "inputs")


def test_nothing_is_recorded_inside_the_site(site: Path) -> None:
    assert [path.name for path in site.rglob("*")] == ["index.html"]
