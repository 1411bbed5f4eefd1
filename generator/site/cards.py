"""Social cards: the picture that is shown beside a link to a page, drawn from what the head of the built page says."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from generator.site.html_tags import tags
from generator.site.link_check import target_of

FONTS = Path(__file__).parent / "fonts"
SIZE = (1200, 630)  # pixels: 1.91 to 1, what Open Graph's readers show uncropped
MARGIN = 80
GROUND, INK, SOFT, ACCENT = "#fdfcf9", "#1f2328", "#565b61", "#0d5c56"  # as the light scheme of colours.css
BAND = 14
TITLE_SIZES = (76, 62, 50)  # the largest at which the title takes `FEW_LINES`, else the last
FEW_LINES, TITLE_LINES, TEXT_LINES = 2, 4, 4
TEXT_SIZE, SMALL_SIZE = 34, 30
LEADING = 1.22  # distance of lines in units of the size
TITLE_TOP, GAP = 150, 20
FOOT = SIZE[1] - MARGIN - SMALL_SIZE // 2
CUT = "…"
COLOURS = 32  # of the palette: enough for smooth letters, a quarter of the bytes
BETWEEN = " · "
PICTURE = "og:image"


@dataclass(frozen=True, slots=True)
class Card:
    """What a card says: `text` below the title, `note` at the foot (who wrote the page, and when)."""

    site: str
    title: str
    text: str
    note: str


def draw_cards(site: Path, site_url: str) -> int:
    """The number of cards drawn: one per built page whose head names one below `site_url`, at the path named."""
    number = 0
    for page in sorted(site.rglob("*.html")):
        stated = _metadata(page)
        target = target_of(stated.get(PICTURE, ""), page.relative_to(site).as_posix(), site_url) if site_url else None
        if PICTURE in stated and target:
            path = site / target.path
            path.parent.mkdir(parents=True, exist_ok=True)
            _draw(_card(stated)).save(path, "PNG")
            number += 1
    return number


def _metadata(page: Path) -> Mapping[str, str]:
    """Name and content of the `<meta>` elements of a page's head."""
    head = page.read_text(encoding="utf-8").partition("</head>")[0]
    found = [tag.attributes for tag in tags(head) if tag.name == "meta"]
    return {each.get("property") or each.get("name", ""): each.get("content", "") for each in found}


def _card(stated: Mapping[str, str]) -> Card:
    site, title = stated.get("og:site_name", ""), stated.get("og:title", "")
    note = BETWEEN.join(filter(None, (stated.get("author", ""), stated.get("article:published_time", ""))))
    card = Card(site if title != site else "", title, stated.get("og:description", ""), note)
    shown = (_shown(text) for text in (card.site, card.title, card.text, card.note))
    return Card(*shown)


def _shown(text: str) -> str:
    """The text, or nothing where the font has no shape for one of its letters: boxes tell nobody anything."""
    return text if all(_has(character) for character in text if character.isalpha()) else ""


def _draw(card: Card) -> Image.Image:
    image = Image.new("RGB", SIZE, GROUND)
    canvas = ImageDraw.Draw(image)
    canvas.rectangle((0, 0, SIZE[0], BAND), fill=ACCENT)
    canvas.text((MARGIN, MARGIN), card.site, font=_font("Bold", TEXT_SIZE), fill=ACCENT)
    size, lines = _fitted(card.title)
    top = _write(canvas, lines, TITLE_TOP, "Bold", size, INK) + GAP
    room = int((FOOT - GAP - top) / (TEXT_SIZE * LEADING))
    _write(canvas, _wrapped(card.text, "Regular", TEXT_SIZE, min(room, TEXT_LINES)), top, "Regular", TEXT_SIZE, SOFT)
    _write(canvas, _wrapped(card.note, "Regular", SMALL_SIZE, 1), FOOT, "Regular", SMALL_SIZE, ACCENT)
    return image.quantize(COLOURS, method=Image.Quantize.FASTOCTREE)


def _write(
    canvas: ImageDraw.ImageDraw, lines: tuple[str, ...], top: float, weight: str, size: int, colour: str
) -> float:
    """Write the lines from `top` down; the place below the last of them."""
    for line in lines:
        canvas.text((MARGIN, top), line, font=_font(weight, size), fill=colour)
        top += size * LEADING
    return top


def _fitted(title: str) -> tuple[int, tuple[str, ...]]:
    """The size at which the title fits, and its lines; the smallest size cuts it."""
    for size in TITLE_SIZES[:-1]:
        lines = tuple(_lines(title, "Bold", size))
        if len(lines) <= FEW_LINES:
            return size, lines
    return TITLE_SIZES[-1], _wrapped(title, "Bold", TITLE_SIZES[-1], TITLE_LINES)


def _wrapped(text: str, weight: str, size: int, most: int) -> tuple[str, ...]:
    """The first lines of the text, with a sign where more would follow."""
    lines = tuple(_lines(text, weight, size))
    if len(lines) <= most:
        return lines
    last = lines[most - 1]
    while last and not _fits(f"{last}{CUT}", weight, size):
        last = last.rpartition(" ")[0]
    return (*lines[: most - 1], f"{last.rstrip('.,;:')}{CUT}")


def _lines(text: str, weight: str, size: int) -> Iterator[str]:
    line = ""
    for word in text.split():
        wider = f"{line} {word}".strip()
        if line and not _fits(wider, weight, size):
            yield line
            wider = word
        line = wider
    if line:
        yield line


def _fits(line: str, weight: str, size: int) -> bool:
    return _font(weight, size).getlength(line) <= SIZE[0] - 2 * MARGIN


@lru_cache(maxsize=16)
def _font(weight: str, size: int) -> ImageFont.FreeTypeFont:
    # The basic layout, because the other one is a library of the system, which would make pictures depend on it.
    return ImageFont.truetype(FONTS / f"SourceSerifPro-{weight}.ttf", size, layout_engine=ImageFont.Layout.BASIC)


@lru_cache(maxsize=4096)
def _has(character: str) -> bool:
    """Whether the font has a shape for the character: one that differs from the box that it shows for any other."""
    font = _font("Bold", TEXT_SIZE)
    return bytes(font.getmask(character)) != bytes(font.getmask("\U0010ffff"))
