"""Repair of typographic ligatures, which PDF and print files hold as one character and no search finds."""

import re

from generator.model.document import Document
from generator.repair.recording import apply_recorded
from generator.repair.rewriting import Scope

# Latin ligatures of the block Alphabetic Presentation Forms. Letters such as æ, œ, ŉ and ǆ are spelling and stay.
LIGATURES = str.maketrans({"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"})

LIGATURE = re.compile("[ﬀ-ﬆ]")


def repair_ligatures(document: Document) -> Document:
    """Write ligatures as the letters they stand for."""
    return apply_recorded(document, "ligatures", _spelled, Scope.LINES | Scope.PROSE)


def _spelled(text: str) -> str:
    return text.translate(LIGATURES) if not text.isascii() and LIGATURE.search(text) else text
