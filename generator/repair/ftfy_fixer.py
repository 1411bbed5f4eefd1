"""The only module that knows ftfy: its search for damaged encoding, without its other fixes."""

import functools
import re

import ftfy
from ftfy.badness import BADNESS_RE
from ftfy.fixes import fix_surrogates

# Only what concerns encoding: quotes stay curly (a default of ftfy that harms correct text), ligatures, widths, control
# characters and line ends have repairs of their own. C1 is handled below, for ftfy takes a lone NEL for an ellipsis.
CONFIG = ftfy.TextFixerConfig(
    unescape_html=False,
    remove_terminal_escapes=False,
    fix_latin_ligatures=False,
    fix_character_width=False,
    uncurl_quotes=False,
    fix_line_breaks=False,
    remove_control_chars=False,
    normalization=None,
    fix_c1_controls=False,
    explain=False,
)
# What ftfy makes of damage by a page that it does not know; no text has them (its own private characters stay).
PRIVATE_USE = re.compile("[\ue000-\uf8ff]")
MEMORY = 2_000  # lines remembered: each is looked at up to three times
C1 = re.compile("[\x80-\x9f]")
# C1 without NEL, which is a line end in text from mainframes.
NEL = "\x85"
C1_NOT_NEL = re.compile("[\x80-\x84\x86-\x9f]")
# What ftfy makes of damage by a page that it does not know.
PRIVATE_USE = re.compile("[\ue000-\uf8ff]")


@functools.lru_cache(MEMORY)
def fix_encoding(text: str) -> str:
    """The text with what ftfy is certain of restored, and C1 controls as the Windows characters that they stand for."""
    fixed = fix_surrogates(ftfy.fix_encoding(text, CONFIG))
    if PRIVATE_USE.search(fixed) and not PRIVATE_USE.search(text):
        return text
    if C1_NOT_NEL.search(text):
        return C1.sub(lambda match: _windows_character(match[0]), fixed)
    return text if fixed == text.replace(NEL, _windows_character(NEL)) else fixed


def looks_damaged(text: str) -> bool:
    """True if ftfy sees characters beside each other that damage brings together."""
    return damaged_place(text) >= 0


@functools.lru_cache(MEMORY)
def damaged_place(text: str) -> int:
    """The offset of the first characters that look damaged, -1 when none do."""
    match = BADNESS_RE.search(text)
    return match.start() if match else -1


def _windows_character(control: str) -> str:
    return control.encode("latin-1").decode("cp1252", "ignore") or control
