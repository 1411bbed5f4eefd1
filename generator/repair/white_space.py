"""Repair of white space and of composed characters: one kind of space, and Unicode's normal form C."""

import re
import unicodedata

from generator.model.document import Document
from generator.repair.recording import apply_recorded
from generator.repair.rewriting import Scope

# Spaces of other widths and NEL; how many there are stays, for indents and gaps are evidence.
SPACE = re.compile("[\u0085\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")


def repair_white_space(document: Document) -> Document:
    """Make every space U+0020 and every character composed (NFC); leading, trailing and double spaces stay."""
    spaced = apply_recorded(document, "white_space", _spaced, Scope.ALL)
    return apply_recorded(spaced, "white_space", _composed, Scope.LINES | Scope.PROSE)


def _spaced(text: str) -> str:
    return text if text.isascii() else SPACE.sub(" ", text)


def _composed(text: str) -> str:
    return text if text.isascii() else unicodedata.normalize("NFC", text)
