"""Characters of a PDF page to runs: what stands next to each other in one look, with its spaces."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.readers.pdf.page import Font, Run

NO_FONT = Font("", bold=False, italic=False, monospace=False)
# What PDFium gives for a hyphen at the end of a line.
LINE_END_HYPHEN = 2
SPACE = 32
HIGH, LOW, LAST = 0xD800, 0xDC00, 0xDFFF  # surrogates of UTF-16
# Bullets of the fonts Symbol and Wingdings.
PRIVATE_BULLETS = {0xF0B7: "•", 0xF0A7: "▪", 0xF0D8: "➢", 0xF0FC: "✓", 0xF076: "❖", 0xF02D: "–"}
NO_CHARACTER = 0xFFFE  # and above
# Of the size: the gap from which text is apart (a cell, a column, a marker), and what a baseline may differ.
APART = 0.9
SAME_BASELINE = 0.02
# Of the size: how far back a character may begin behind the one before (kerning), and a gap that is a space.
OVERLAP = 0.5
SPACE_WIDTH = 0.25
LIGATURE = 0.01  # points


@dataclass(frozen=True, slots=True)
class Character:
    """A character with its place and look; one that PDFium made up has a code only."""

    code: int
    left: float = 0.0
    right: float = 0.0
    baseline: float = 0.0
    size: float = 0.0
    font: Font = NO_FONT
    tag: int = -1
    turned: bool = False
    target: str = ""


def runs_of(characters: Iterable[Character]) -> Iterator[Run]:
    """The runs of characters in the order of the page; spaces at the ends of a run are left out."""
    open_run: list[Character] = []
    text: list[str] = []
    surrogate = 0
    for one in characters:
        if not one.size:
            if text and one.code == SPACE:
                text.append(" ")
            continue
        if HIGH <= one.code < LOW:
            surrogate = one.code
            continue
        shown = _shown(one.code, surrogate)
        surrogate = 0
        if not shown:
            continue
        if open_run and not _goes_on(open_run[0], open_run[-1], one):
            yield from _run(open_run, text)
            open_run, text = [], []
        if text and " " not in (text[-1], shown) and one.left - open_run[-1].right > SPACE_WIDTH * one.size:
            text.append(" ")
        if shown == " " and not text:
            continue
        open_run.append(one)
        text.append(shown)
    yield from _run(open_run, text)


def _shown(code: int, surrogate: int) -> str:
    """What a reader sees of a code; nothing for controls and codes without a meaning."""
    if surrogate and LOW <= code <= LAST:
        return chr(0x10000 + ((surrogate - HIGH) << 10) + (code - LOW))
    if code == LINE_END_HYPHEN:
        return "-"
    if code in PRIVATE_BULLETS:
        return PRIVATE_BULLETS[code]
    if code in (0xA0, 0x2007, 0x202F):
        return "\xa0"
    if code < SPACE or HIGH <= code <= LAST or code >= NO_CHARACTER:
        return " " if code in (9, 10, 13) else ""
    return chr(code)


def _goes_on(first: Character, last: Character, one: Character) -> bool:
    if (one.font, one.tag, one.turned, one.target) != (first.font, first.tag, first.turned, first.target):
        return False
    if abs(one.size - first.size) > SAME_BASELINE * first.size or abs(one.baseline - first.baseline) > max(
        SAME_BASELINE * first.size, 0.1
    ):
        return False
    is_ligature = abs(one.left - last.left) < LIGATURE  # the second letter of one glyph has the place of the first
    return is_ligature or -OVERLAP * one.size <= one.left - last.right <= APART * one.size


def _run(characters: list[Character], text: list[str]) -> Iterator[Run]:
    while text and text[-1] == " ":
        text.pop()
    if not text:
        return
    first = characters[0]
    visible = [one for one in characters if one.code != SPACE]
    right = max((one.right for one in visible), default=first.right)
    yield Run(
        "".join(text),
        first.left,
        right,
        first.baseline,
        round(first.size, 2),
        first.font,
        first.tag,
        first.turned,
        first.target,
    )
