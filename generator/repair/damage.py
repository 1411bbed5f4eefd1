"""Damage that no repair is certain of: it stays, and a warning says where it stands."""

from dataclasses import replace

from generator.model.diagnostic import Diagnostic, Rule, Severity
from generator.model.document import Document
from generator.repair.ftfy_fixer import damaged_place
from generator.repair.mojibake import may_be_damaged
from generator.repair.rewriting import Scope, rewrite

REPLACEMENT = "\N{REPLACEMENT CHARACTER}"
AROUND = 10  # characters quoted before and after the place


def point_at_damage(document: Document) -> Document:
    """The document with a warning at the first place of each line that still looks damaged."""
    found: list[Diagnostic] = []

    def look(text: str, line: int) -> str:
        place = text.find(REPLACEMENT)
        if place < 0 and may_be_damaged(text):
            place = damaged_place(text)
        if place >= 0:
            found.append(_warning(document.path, text, line, place))
        return text

    rewrite(document, look, Scope.ALL)
    return replace(document, diagnostics=(*document.diagnostics, *found)) if found else document


def _warning(path: str, text: str, line: int, place: int) -> Diagnostic:
    shown = text[max(0, place - AROUND) : place + AROUND].strip()
    return Diagnostic(
        Rule.ENCODING_DAMAGED,
        Severity.WARNING,
        f"characters look damaged: {shown!r}",
        path,
        line,
        place + 1,
        suggestion="look the passage up where it was published and correct it in the source",
    )
