"""What the name and the flags of a PDF font say: bold, italic, monospaced."""

import re

from generator.readers.flow.style_names import MONOSPACE
from generator.readers.pdf.page import Font

# Flags of a font descriptor (ISO 32000-2, table 121).
FIXED_PITCH, ITALIC, FORCE_BOLD = 1 << 0, 1 << 6, 1 << 18
SUBSET = re.compile(r"^[A-Z]{6}\+")
BOLD = re.compile(
    r"bold|black|heavy|semibold|demi(?!light)|(?:^|[-,])bd|cmbx|cmssbx|(?:sfbx|ecbx|ecsx)\d|-medi$", re.IGNORECASE
)
SLANTED = re.compile(
    r"italic|oblique|slanted|kursiv|(?:^|[-,])it(?:$|mt)|cmti|cmsl|ecti|sfti|ital$|-regu?ital", re.IGNORECASE
)
TYPEWRITER = re.compile(
    r"courier|consolas|menlo|monaco|inconsolata|typewriter|(?:^|[-_ ])hack|cmtt|cmvtt|cmsltt|(?:ec|sf|la|lm)tt\d|"
    r"lmmono|nimbusmon|letter ?gothic|lucida ?console|ocr-?[ab]|source ?code|fira ?code|cascadia|andale|mono(?!type)",
    re.IGNORECASE,
)


def font_of(name: str, flags: int) -> Font:
    """What a font is, by its name without the prefix of a subset, and by its flags.

    >>> font_of("ABCDEF+DejaVuSansMono-Bold", 4)
    Font(name='DejaVuSansMono-Bold', bold=True, italic=False, monospace=True)
    >>> font_of("LMRoman10-Italic", 4).italic, font_of("Monotype Corsiva", 4).monospace
    (True, False)
    """
    plain = SUBSET.sub("", name)
    return Font(
        plain,
        bold=bool(BOLD.search(plain)) or bool(flags & FORCE_BOLD),
        italic=bool(SLANTED.search(plain)) or bool(flags & ITALIC),
        monospace=bool(TYPEWRITER.search(plain) or MONOSPACE.fullmatch(plain.lower())) or bool(flags & FIXED_PITCH),
    )
