"""Repair of white space and of composed characters: one kind of space, and Unicode's normal form C."""

import re
import unicodedata

from generator.model.document import Document
from generator.repair.recording import apply_recorded
from generator.repair.rewriting import Scope

# Units and words of amount behind a number, which the SI brochure (5.4.3) and French typography keep together.
UNIT = (
    r"(?:[%‰°€$£¥₩]|(?:[kMGTµmcdh]?(?:m|g|l|s|W|V|A|J|Pa|Hz|o|B|bit|Wh|ha|t)|km/h|°C|min|h|EUR|USD|CHF|ans?|jours?|mois"
    r"|million|millions|milliard|milliards|Mio|Mrd|Uhr|Jahre)\b[²³]?)"
)
# No-break spaces that typography asks for: before the marks that French sets apart, inside its quotation marks, between
# the digits of a number, and between a number and its unit. A line that breaks there leaves a mark or a unit alone.
MEANT = rf"(?<=\S)[\u00a0\u202f](?=[;:!?»])|(?<=«)[\u00a0\u202f](?=\S)|(?<=\d)[\u00a0\u202f](?=\d{{3}}(?!\d)|{UNIT})"
# Spaces of other widths and NEL; how many there are stays, for indents and gaps are evidence.
ANY_SPACE = "[\u0085\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]"
SPACE = re.compile(ANY_SPACE)
SPACE_IN_PROSE = re.compile(rf"(?!{MEANT}){ANY_SPACE}")


def repair_white_space(document: Document) -> Document:
    """Make spaces U+0020 and characters composed (NFC); leading, trailing and double spaces stay.

    No-break spaces stay where typography asks for them, but not in code.
    """
    spaced = apply_recorded(document, "white_space", _spaced, Scope.LINES | Scope.PROSE)
    spaced = apply_recorded(spaced, "white_space", _plain, Scope.CODE)
    return apply_recorded(spaced, "white_space", _composed, Scope.LINES | Scope.PROSE)


def _spaced(text: str) -> str:
    return SPACE_IN_PROSE.sub(" ", text) if not text.isascii() and SPACE.search(text) else text


def _plain(text: str) -> str:
    return text if text.isascii() else SPACE.sub(" ", text)


def _composed(text: str) -> str:
    return text if text.isascii() else unicodedata.normalize("NFC", text)
