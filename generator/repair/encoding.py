"""Repair of damaged encoding: UTF-8 that was read as a code page is read back, run by run and then by ftfy."""

from dataclasses import replace
from functools import partial

from generator.model.diagnostic import Rule
from generator.model.document import Document
from generator.repair.ftfy_fixer import fix_encoding, looks_damaged
from generator.repair.mojibake import RUN, Reading, may_be_damaged, readings
from generator.repair.recording import apply_recorded, steps_since, with_note
from generator.repair.rewriting import Scope
from generator.repair.votes import Verdict, is_plain, verdict

# Text is misread once or twice, hardly ever more often; the limit ends what made-up text could prolong.
MAXIMUM_LAYERS = 8
# Pages that ftfy knows best (it restores 98 and 100 % of their damage, and whole lines rather than runs).
FTFY_PAGES = frozenset({"cp1252", "latin-1"})


def repair_encoding(document: Document) -> Document:
    """Restore damaged characters wherever that is certain, again as long as the restored document tells more."""
    repaired = document
    for _ in range(MAXIMUM_LAYERS):
        before, found = repaired, verdict(repaired)
        repaired = apply_recorded(before, "encoding", partial(_repaired, found=found), Scope.ALL)
        if repaired is before:
            break
    steps = steps_since(document, repaired)
    return with_note(repaired, steps, Rule.ENCODING_REPAIRED, "of damaged characters restored")


def _repaired(text: str, found: Verdict) -> str:
    """The line with its damage restored, looked at again as long as what was restored brings more to light."""
    for _ in range(MAXIMUM_LAYERS):
        before = text
        text = _one_layer(text, found) if may_be_damaged(text) else text
        if text == before:
            break
        found = replace(found, throughout=False)  # that was said of the text as received
    return text


def _one_layer(text: str, found: Verdict) -> str:
    """The line as ftfy restores it where that leaves no damage, else restored run by run first."""
    if not found.pages or found.pages & FTFY_PAGES:
        by_ftfy = fix_encoding(text)
        if by_ftfy != text and not looks_damaged(by_ftfy) and _by_runs(by_ftfy, found) == by_ftfy:
            return by_ftfy
    return fix_encoding(_by_runs(text, found))


def _by_runs(text: str, found: Verdict) -> str:
    return RUN.sub(lambda match: _restored(match[0], found), text)


def _restored(run: str, found: Verdict) -> str:
    """The run as its best reading has it: a strong one, or any that the document's own page gives."""
    possible = readings(run)
    certain = possible and [reading for reading in possible if reading.strong or _is_believed(run, reading, found)]
    if not certain:
        return run
    return min(certain, key=lambda r: (-r.score, r.page not in found.pages)).text


def _is_believed(run: str, reading: Reading, found: Verdict) -> bool:
    """True if the document tells that this page damaged it, and the reading is complete."""
    if reading.page not in found.pages or not reading.whole:
        return False
    return (found.throughout and reading.unique) or is_plain(run, reading)
