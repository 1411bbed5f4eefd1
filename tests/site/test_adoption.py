"""Adoption on the disk: what is written, what is kept, what is refused, and what a killed run leaves."""

import base64
import shutil
from collections.abc import Callable
from itertools import count
from pathlib import Path

import pytest

from generator import files, pipeline
from generator.config import Config
from generator.errors import GeneratorError
from generator.site.adoption import adopt
from tests.test_adopt_own_sources import ABOUT_THE_FILE

FORMATS = Path(__file__).parent.parent / "cases" / "formats"
TEXT = "Salt Roads\r\n\r\nBy Ada Stone\r\n\r\nA salt road is a trade route.\r\n\r\nIt led to the sea â€” and back.\r\n"
SIDECAR = "date: 2024-05-06\ntags: [salt, roads]\n"
DAMAGED = "---\ntitle: Salt\n---\n\nA salt road is a trade route.\n\nIt led to the sea â€” and back.\n"


@pytest.fixture
def sources(tmp_path: Path) -> Path:
    """A folder with a source in a folder below it, its sidecar, and another source that links to it."""
    folder = tmp_path / "sources"
    write(folder / "trade/salt.txt", TEXT)
    write(folder / "trade/salt.txt.meta.yml", SIDECAR)
    write(
        folder / "links.md", "---\ntitle: Links\n---\n\nSee [the roads](trade/salt.txt) and [a map](trade/salt.png).\n"
    )
    return folder


def write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode())


def snapshot(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()
    }


def page(sources: Path, path: str, config: Config) -> str:
    site = pipeline.run(files.read_sources(sources).files, config)
    return next(page.text for page in site.pages if page.path == path)


def test_the_original_is_kept_byte_for_byte_with_its_sidecar(sources: Path, config: Config) -> None:
    before = snapshot(sources)
    done = adopt(sources / "trade/salt.txt", sources, config)
    assert done.markdown == sources / "trade/salt.md"
    assert done.original == sources / "originals/trade/salt.txt"
    after = snapshot(sources)
    assert after.pop("trade/salt.md")
    assert after == {
        "links.md": before["links.md"],
        "originals/trade/salt.txt": before["trade/salt.txt"],
        "originals/trade/salt.txt.meta.yml": before["trade/salt.txt.meta.yml"],
    }


def test_the_markdown_states_what_was_stated_and_what_was_derived(sources: Path, config: Config) -> None:
    adopt(sources / "trade/salt.txt", sources, config)
    assert (sources / "trade/salt.md").read_text(encoding="utf-8") == (
        "---\n"
        'title: "Salt Roads"\n'
        'description: "A salt road is a trade route."\n'
        'authors: ["Ada Stone"]\n'
        "date: 2024-05-06\n"
        'tags: ["salt", "roads"]\n'
        'derived: ["description"]\n'
        "---\n\n"
        "# Salt Roads\n\n"
        "A salt road is a trade route.\n\n"
        "It led to the sea — and back.\n"
    )


def test_links_of_other_sources_still_lead_to_it(sources: Path, config: Config) -> None:
    assert "[the roads](salt-roads.md) and a map." in page(sources, "articles/links.md", config)
    adopt(sources / "trade/salt.txt", sources, config)
    assert "[the roads](salt-roads.md) and a map." in page(sources, "articles/links.md", config)


def test_adopting_twice_changes_nothing_more(sources: Path, config: Config) -> None:
    adopt(sources / "trade/salt.txt", sources, config)
    before = snapshot(sources)
    assert adopt(sources / "trade/salt.md", sources, config).original is None
    assert snapshot(sources) == before


def test_clean_markdown_is_adopted_already(sources: Path, config: Config) -> None:
    before = snapshot(sources)
    assert adopt(sources / "links.md", sources, config).original is None
    assert snapshot(sources) == before


@pytest.mark.parametrize("sidecar", ["", SIDECAR])
def test_damaged_markdown_is_rewritten_and_the_original_kept(sources: Path, config: Config, sidecar: str) -> None:
    write(sources / "salt.md", DAMAGED)
    if sidecar:
        write(sources / "salt.md.meta.yml", sidecar)
    assert adopt(sources / "salt.md", sources, config).original == sources / "originals/salt.md"
    assert "the sea — and back" in (sources / "salt.md").read_text(encoding="utf-8")
    assert (sources / "originals/salt.md").read_bytes() == DAMAGED.encode()
    assert (sources / "originals/salt.md.meta.yml").exists() == bool(sidecar)
    assert not (sources / "salt.md.meta.yml").exists()
    before = snapshot(sources)
    assert adopt(sources / "salt.md", sources, config).original is None
    assert snapshot(sources) == before


@pytest.mark.parametrize(
    ("path", "message"),
    [
        ("../outside.txt", "not below the folder of sources"),
        ("_home.md", "no article"),
        ("_parts/a.txt", "no article"),
        ("trade/salt.txt.meta.yml", "no article"),
        ("originals/a.txt", "no article"),
        ("empty.txt", "no text"),
        ("paper.xyz", "no reader knows"),
        ("taken.txt", r"taken\.md exists already"),
        ("kept.txt", r"kept\.txt exists already in originals/"),
        ("sidecar.txt", r"sidecar\.md\.meta\.yml exists already"),
        ("link.txt", "symbolic link"),
    ],
)
def test_what_is_refused_is_left_as_it_is(sources: Path, config: Config, path: str, message: str) -> None:
    if path == "link.txt":
        (sources / path).symlink_to(sources / "trade/salt.txt")
    elif not (sources / path).exists():
        write(sources / path, "" if path == "empty.txt" else TEXT)
    write(sources / "taken.md", "Something else altogether.\n")
    write(sources / "originals/kept.txt", "Something else altogether.\n")
    write(sources / "sidecar.md.meta.yml", SIDECAR)
    before = snapshot(sources.parent)
    with pytest.raises(GeneratorError, match=message) as caught:
        adopt(sources / path, sources, config)
    assert caught.value.path
    assert caught.value.suggestion
    assert snapshot(sources.parent) == before


@pytest.mark.parametrize("name", ["trade/salt.txt", "salt.md"])
@pytest.mark.parametrize("step", range(3))
def test_a_killed_run_loses_nothing_and_the_next_one_finishes(
    sources: Path, config: Config, monkeypatch: pytest.MonkeyPatch, name: str, step: int
) -> None:
    write(sources / "salt.md", DAMAGED)
    write(sources / "salt.md.meta.yml", SIDECAR)
    finished = sources.parent / "finished"
    shutil.copytree(sources, finished)
    adopt(finished / name, finished, config)
    before = snapshot(sources)
    with monkeypatch.context() as patch:
        patch.setattr(Path, "replace", killed_before(step))
        with pytest.raises(KeyboardInterrupt):
            adopt(sources / name, sources, config)
    after = snapshot(sources)
    assert set(before.values()) <= set(after.values())
    assert files.read_sources(sources).diagnostics == ()
    if (sources / name).exists():
        adopt(sources / name, sources, config)
    else:  # all that was left to do: a sidecar without a source corrects nothing
        (sources / f"{name}.meta.yml").replace(sources / "originals" / f"{name}.meta.yml")
    assert snapshot(sources) == snapshot(finished)


def killed_before(step: int) -> Callable[[Path, Path], Path]:
    """`Path.replace` of a run that is killed before the step (from 0)."""
    replace, number = Path.replace, count()

    def replacing(path: Path, target: Path) -> Path:
        if next(number) == step:
            raise KeyboardInterrupt
        return replace(path, target)

    return replacing


def test_a_page_that_would_change_is_refused(sources: Path, config: Config, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pipeline, "as_markdown", lambda article, config: f"# {article.front_matter.title}\n\nLess.\n")
    before = snapshot(sources)
    with pytest.raises(GeneratorError, match="its page would change"):
        adopt(sources / "trade/salt.txt", sources, config)
    assert snapshot(sources) == before


DATA = base64.b64encode(b"\x89PNG\r\n\x1a\n" + bytes(400)).decode()
PROSE = "The salt road ran from the pans to the town, and every cart paid a toll at its two bridges. " * 3
PAGE = (
    "<html lang=en><head><meta name=author content='Ada Stone'><meta name=author content='Stone, Ben'></head><body>"
    f"<h1>Salt Roads</h1><p>{PROSE}</p><p><img alt='A cart' src='data:image/png;base64,{DATA}'></p>"
    f"<p><img alt='A bridge' src='bridge.png'></p><p>{PROSE}</p></body></html>"
)


def full_pages(sources: Path, config: Config) -> tuple[dict[str, str], dict[str, bytes]]:
    """The pages without what they say of the file, and the pictures of the site."""
    site = pipeline.run(files.read_sources(sources).files, config)
    assert not site.failed
    paths = {f"articles/{entry.slug}.md" for entry in site.index.articles}
    texts = {page.path: ABOUT_THE_FILE.sub("", page.text) for page in site.pages if page.path in paths}
    return texts, {asset.path: asset.content for asset in site.assets}


@pytest.mark.parametrize("suffix", ["html", "docx"])
def test_pictures_inside_a_source_are_written_beside_its_markdown(tmp_path: Path, config: Config, suffix: str) -> None:
    sources = tmp_path / "sources"
    (sources / "trade").mkdir(parents=True)
    if suffix == "html":
        write(sources / "trade/article.html", PAGE)
        (sources / "trade/bridge.png").write_bytes(b"\x89PNG\r\n\x1a\nbridge")
    else:
        shutil.copy(FORMATS / "article.docx", sources / "trade")
    before = full_pages(sources, config)
    assert len(before[1]) == (2 if suffix == "html" else 1)
    adopt(sources / f"trade/article.{suffix}", sources, config)
    assert (sources / "trade/article/picture-1.png").read_bytes() in before[1].values()
    assert (sources / "trade/bridge.png").exists() == (suffix == "html")
    assert full_pages(sources, config) == before
    assert adopt(sources / "trade/article.md", sources, config).original is None


def test_a_picture_is_never_overwritten(tmp_path: Path, config: Config) -> None:
    sources = tmp_path / "sources"
    write(sources / "article.html", PAGE)
    write(sources / "article/picture-1.png", "somebody else's")
    with pytest.raises(GeneratorError, match=r"picture-1\.png exists already in article/"):
        adopt(sources / "article.html", sources, config)
    assert not (sources / "article.md").exists()


def test_values_with_commas_survive(tmp_path: Path, config: Config) -> None:
    sources = tmp_path / "sources"
    stated = 'title: Salt\nauthors: ["Stone, Ada", "Hill and Sons"]\ntags: ["salt, sea", roads]\nkeywords: salt, trade'
    write(sources / "salt.md", f"---\n{stated}\n---\n\nIt led to the sea â€” and back.\n")
    before = full_pages(sources, config)
    assert 'tags: ["salt, sea", "roads"]' in before[0]["articles/salt.md"]
    adopt(sources / "salt.md", sources, config)
    assert full_pages(sources, config) == before


def test_a_sidecar_corrects_a_page_whatever_name_each_uses(tmp_path: Path, config: Config) -> None:
    sources = tmp_path / "sources"
    write(sources / "salt.html", PAGE)
    write(sources / "salt.html.meta.yml", "author: Cleo Hill\n")
    assert 'authors: ["Cleo Hill"]' in full_pages(sources, config)[0]["articles/salt-roads.md"]
