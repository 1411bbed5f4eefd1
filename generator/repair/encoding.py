"""Repair of damaged encoding: UTF-8 that was read as a code page is read back, run by run and then by ftfy."""

from generator.model.diagnostic import Rule
from generator.model.document import Document
from generator.repair.ftfy_fixer import fix_encoding, looks_damaged
from generator.repair.mojibake import RUN, may_be_damaged, readings
from generator.repair.recording import apply_recorded, steps_since, with_note
from generator.repair.rewriting import Scope
from generator.repair.votes import is_plain, voted_pages

# Text is misread once or twice, hardly ever more often; the limit ends what made-up text could prolong.
MAXIMUM_LAYERS = 8
# Pages that ftfy knows best (it restores 98 and 100 % of their damage, and whole lines rather than runs).
FTFY_PAGES = frozenset({"cp1252", "latin-1"})


def repair_encoding(document: Document) -> Document:
    """Restore damaged characters wherever that is certain."""
    pages = voted_pages(document)
    repaired = apply_recorded(document, "encoding", lambda text: _repaired(text, pages), Scope.ALL)
    steps = steps_since(document, repaired)
    return with_note(repaired, steps, Rule.ENCODING_REPAIRED, "of damaged characters restored")


def _repaired(text: str, pages: frozenset[str]) -> str:
    """The line with its damage restored, looked at again as long as what was restored brings more to light."""
    for _ in range(MAXIMUM_LAYERS):
        before = text
        text = _one_layer(text, pages) if may_be_damaged(text) else text
        if text == before:
            break
    return text


def _one_layer(text: str, pages: frozenset[str]) -> str:
    """The line as ftfy restores it where that leaves no damage, else restored run by run first."""
    if not pages or pages & FTFY_PAGES:
        by_ftfy = fix_encoding(text)
        if by_ftfy != text and not looks_damaged(by_ftfy) and _by_runs(by_ftfy, pages) == by_ftfy:
            return by_ftfy
    return fix_encoding(_by_runs(text, pages))


def _by_runs(text: str, pages: frozenset[str]) -> str:
    return RUN.sub(lambda match: _restored(match[0], pages), text)


def _restored(run: str, pages: frozenset[str]) -> str:
    """The run as its best reading has it: a strong one, or any that the document's own page gives."""
    found = readings(run)
    certain = [r for r in found if r.strong or (r.page in pages and r.whole and is_plain(run, r))]
    if not certain:
        return run
    return min(certain, key=lambda r: (-r.score, r.page not in pages)).text
