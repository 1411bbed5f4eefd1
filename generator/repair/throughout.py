"""Text that is damaged throughout: where one code page reads every run of it, no single run needs to be telling.

French has no long sequences of UTF-8 and Russian only letters, so that no run of theirs is strong (`mojibake.py`).
But whole text that is valid UTF-8 by chance does not exist: correct text has letters that nothing follows.
"""

import unicodedata
from collections.abc import Collection, Mapping
from string import ascii_lowercase

from generator.repair.code_pages import CODE_PAGES
from generator.repair.mojibake import is_natural, readings
from generator.repair.prior import SYMBOL, TYPOGRAPHIC, prior

# What the page must read that cannot be words: three different runs of a letter each, or one run of five letters.
ENOUGH = 6
EAST_ASIAN = frozenset({"CJK", "HIRAGANA", "KATAKANA", "KATAKANA-HIRAGANA", "IDEOGRAPHIC"})
# Marks that stand before and behind words.
MARKS = "".join(TYPOGRAPHIC) + "«»„‚‹›\xa0"


def pages_throughout(pieces: Collection[str]) -> frozenset[str]:
    """The code pages that read all pieces of a text beyond ASCII, if enough of them cannot be words."""
    runs = {piece.lstrip(ascii_lowercase): piece for piece in sorted(pieces, key=len)}
    wanted = {piece for run, piece in runs.items() if not _may_be_intact(run)}
    restored: dict[str, dict[str, str]] = {page.name: {} for page in CODE_PAGES}
    for run, piece in runs.items():
        found = [reading for reading in readings(run) if reading.whole]
        if piece in wanted and not found:
            return frozenset()
        for reading in found:
            restored[reading.page][piece] = reading.text
    return frozenset(page for page, read in restored.items() if wanted <= read.keys() and _is_enough(read))


def _may_be_intact(run: str) -> bool:
    """True if it holds only emoji, symbols and marks, which stand in correct text too."""
    return all(prior(character) >= SYMBOL for character in run)


def _is_enough(restored: Mapping[str, str]) -> bool:
    return sum(1 + len(text) for piece, text in restored.items() if _tells(piece, text)) >= ENOUGH


def _tells(piece: str, restored: str) -> bool:
    """True if the piece is no word with its marks, and what it is read as may be one."""
    word = piece.strip(MARKS)
    return len(word) > 1 and not is_natural(word) and _is_one_script(restored)


def _is_one_script(text: str) -> bool:
    scripts = frozenset(unicodedata.name(letter, "?").split()[0] for letter in text if letter.isalpha())
    return len(scripts) == 1 or (bool(scripts) and scripts <= EAST_ASIAN)
