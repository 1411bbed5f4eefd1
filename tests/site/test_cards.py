"""Social cards: one per page, where its head says, and nothing on it that the font cannot show."""

from pathlib import Path

import pytest
from PIL import Image, ImageChops

from generator.config import Config
from generator.site.builders import build_site
from generator.site.cards import GROUND, MARGIN, SIZE, draw_cards
from generator.site.html_tags import tags

ADDRESS = "https://shelf.example/books/"
NO_SETTINGS = Path("no-such-folder/mkdocs.yml")


def card(folder: Path, title: str, text: str = "", author: str = "") -> Image.Image:
    """The card of a page with this title."""
    folder.mkdir(exist_ok=True)
    head = (
        f'<head><meta property="og:title" content="{title}"><meta property="og:description" content="{text}">'
        f'<meta property="og:site_name" content="Shelf"><meta name="author" content="{author}">'
        f'<meta property="og:image" content="{ADDRESS}assets/cards/a.png"></head>'
    )
    (folder / "index.html").write_text(head, encoding="utf-8")
    assert draw_cards(folder, ADDRESS) == 1
    return Image.open(folder / "assets/cards/a.png").convert("RGB")


def drawn(image: Image.Image) -> tuple[int, int, int, int]:
    """The box around all that is drawn below the band."""
    below = image.crop((0, 20, *SIZE))
    box = ImageChops.difference(below, Image.new("RGB", below.size, GROUND)).point(lambda v: 255 * (v > 32)).getbbox()
    assert box is not None
    return box


def test_every_page_has_the_card_that_its_head_names(docs: Path, tmp_path: Path) -> None:
    build_site(docs, tmp_path / "site", Config(site_name="Shelf", site_url=ADDRESS), NO_SETTINGS)
    named: dict[str, Path] = {}
    for page in (tmp_path / "site").rglob("index.html"):
        found = [tag.attributes for tag in tags(page.read_text(encoding="utf-8")) if tag.name == "meta"]
        named |= {each["content"]: page for each in found if each.get("property") == "og:image"}
    assert len(named) == len(list(docs.rglob("*.md")))
    for address in named:
        with Image.open(tmp_path / "site" / address.removeprefix(ADDRESS)) as image:
            assert image.size == SIZE
    assert f"{ADDRESS}assets/cards/index.png" in named
    assert f"{ADDRESS}assets/cards/articles/bridges.png" in named


def test_without_a_public_address_there_are_no_cards(docs: Path, tmp_path: Path) -> None:
    build_site(docs, tmp_path / "site", Config(site_name="Shelf"), NO_SETTINGS)
    assert not (tmp_path / "site/assets/cards").exists()
    assert "og:image" not in (tmp_path / "site/articles/bridges/index.html").read_text(encoding="utf-8")


def test_the_same_page_gives_the_same_bytes(tmp_path: Path) -> None:
    card(tmp_path / "one", "Bridges")
    card(tmp_path / "two", "Bridges")
    one, two = ((tmp_path / name / "assets/cards/a.png").read_bytes() for name in ("one", "two"))
    assert one == two


@pytest.mark.parametrize("length", [1, 12, 60, 400])
def test_titles_of_any_length_stay_within_the_margins(length: int, tmp_path: Path) -> None:
    image = card(tmp_path / "site", " ".join(["bridges"] * length), "A span carries the deck. " * length, "A. Mason")
    left, _, right, bottom = drawn(image)
    assert left >= MARGIN - 4
    assert right <= SIZE[0] - MARGIN + 4
    assert bottom + 20 <= SIZE[1] - 40


def test_letters_without_a_shape_are_left_out(tmp_path: Path) -> None:
    assert card(tmp_path / "one", "橋の歴史").tobytes() == card(tmp_path / "two", "").tobytes()


def test_an_address_elsewhere_is_not_written(tmp_path: Path) -> None:
    page = '<head><meta property="og:image" content="https://other.example/a.png"></head>'
    (tmp_path / "index.html").write_text(page, encoding="utf-8")
    assert draw_cards(tmp_path, ADDRESS) == 0
