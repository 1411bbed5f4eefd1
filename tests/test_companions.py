"""Pictures beside sources on the disk: which a source may show, which are refused, and that they are no articles."""

from pathlib import Path

import pytest

from generator import companions, files, pipeline
from generator.config import Config
from generator.model.document import Companion, SourceFile

PNG = b"\x89PNG\r\n\x1a\n" + b"picture"
TEXT = "---\ntitle: A court\n---\n\nThe court sits in the old town hall.\n\n{}\n"


@pytest.fixture
def sources(tmp_path: Path) -> Path:
    folder = tmp_path / "sources"
    for name in ("law/a.png", "law/pictures/a.png", "law/pictures/two words (1).JPG", "a.png", "été/ü.png",
                 "originals/a.png", ".hidden/a.png", "_drafts/a.png"):  # fmt: skip
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(PNG)
    return folder


def read(sources: Path, text: str, name: str = "law/court.md") -> SourceFile:
    (sources / name).write_text(TEXT.format(text), encoding="utf-8")
    found = files.read_sources(sources)
    assert [source.path for source in found.files] == [name]
    assert not found.diagnostics
    return found.files[0]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("![a](a.png)", ["law/a.png"]),
        ("![a](./a.png)", ["law/a.png"]),
        ("![a](pictures/./a.png)", ["law/a.png", "law/pictures/a.png"]),  # ends like both; the reader takes one
        ("![a](../a.png)", ["a.png", "law/a.png"]),
        ("![a](pictures/two%20words%20%281%29.JPG)", ["law/pictures/two words (1).JPG"]),
        ("![a](<pictures/two words (1).JPG>)", ["law/pictures/two words (1).JPG"]),
        ('<img src="pictures/two words &#40;1&#41;.JPG">', ["law/pictures/two words (1).JPG"]),
        ("![a](../%C3%A9t%C3%A9/%c3%bc.png)", ["été/ü.png"]),
        ("![a](../été/ü.png)", ["été/ü.png"]),
        ("![a](../_drafts/a.png)", ["_drafts/a.png", "law/a.png"]),
        ("![a](b.png) and a.pngx", []),
        ("![a](../originals/a.png) ![a](../.hidden/a.png)", ["law/a.png"]),
        ("No picture.", []),
    ],
)
def test_the_pictures_that_a_source_names(sources: Path, text: str, expected: list[str]) -> None:
    assert [companion.path for companion in read(sources, text).companions] == expected


def test_a_link_and_a_large_file_are_refused(sources: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "secret.png").write_bytes(PNG)
    (sources / "law/link.png").symlink_to(tmp_path / "secret.png")
    monkeypatch.setattr(companions, "MAXIMUM_BYTES", 5)
    link, large = sorted(
        read(sources, "![a](link.png) ![b](a.png)").companions, key=lambda one: one.path != "law/link.png"
    )
    assert (link.content, large.content) == (b"", b"")
    assert "symbolic link" in link.refused
    assert "larger" in large.refused


def test_a_linked_folder_holds_no_pictures(sources: Path, tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere/b.png").write_bytes(PNG)
    (sources / "law/linked").symlink_to(tmp_path / "elsewhere")
    assert read(sources, "![a](linked/b.png)").companions == ()


def test_a_picture_without_rights_is_refused(sources: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def denied(path: Path) -> bytes:
        raise PermissionError(13, f"Permission denied: {path}")

    source = read(sources, "![a](a.png)")
    with monkeypatch.context() as patch:
        patch.setattr(Path, "read_bytes", denied)
        found = companions.find_pictures(sources, files.ORIGINALS).named_in(
            source.content, source.media_type, source.path
        )
    assert found == (
        Companion("law/a.png", b"", "it cannot be read (Permission denied: " + str(sources / "law/a.png") + ")"),
    )


def test_text_names_no_pictures(sources: Path) -> None:
    assert read(sources, "See a.png", "law/court.txt").companions == ()


def test_the_page_shows_the_picture_from_its_own_folder(sources: Path, config: Config) -> None:
    source = read(sources, "![The hall](pictures/a.png) ![Gone](gone.png) ![Far](https://example.org/b.png)")
    site = pipeline.run([source], config)
    (asset,) = site.assets
    (page,) = (page for page in site.pages if page.path == "articles/a-court.md")
    assert f"![The hall](../{asset.path}) Gone [Far](https://example.org/b.png)\n" in page.text
    assert asset.content == PNG


def test_a_hostile_list_of_names_takes_no_time(sources: Path) -> None:
    assert len(read(sources, "a.png " * 100_000).companions) == 1
