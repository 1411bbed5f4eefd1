"""Notices about the whole article: that a machine helped to write it, under which licence it is, where it appeared."""

import re

from generator.structure.draft import Claim, Draft, move
from generator.structure.lines import collapsed
from generator.structure.metadata.licence import first_address, licence_of
from generator.structure.metadata.machine_words import ABOUT, MACHINE, MADE, THIS_TEXT
from generator.structure.passages import Passage, first_passages, last_passages, size
from generator.text.folding import Phrases
from generator.text.sieve import Sieve

LONGEST_NOTICE = 60
"""Words of a notice."""

NOTICE_LINES = 5
"""Passages at either end within which a notice about the whole article stands."""


def _any(table: Phrases, flags: re.RegexFlag = re.IGNORECASE) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{phrase})" for _, phrase in table), flags)


MACHINES = _any(MACHINE, re.NOFLAG)
STATEMENT = (MACHINES, _any(MADE), _any(THIS_TEXT))
SUBJECT = _any(ABOUT)
LIKELY = Sieve([MACHINES])
"""Of the many lines that are no such statement, nearly all name no machine."""


def find_notices(draft: Draft) -> Draft:
    """The draft with notices of machine help, licences and first addresses at its edges moved to claims."""
    head = first_passages(draft.blocks, NOTICE_LINES + 1)  # of which the first is the title more often than not
    foot = [one for one in last_passages(draft.blocks, NOTICE_LINES) if one.block is not head[0].block]
    edges = {passage.block.place: passage for passage in (*head[1:], *foot)}
    for passage in edges.values():
        claim = _claim(passage)
        if claim:
            draft = move(draft, [passage.block], [claim])
    return draft


def states_machine_help(text: str) -> bool:
    """Whether the line says that a machine helped to write this text.

    >>> states_machine_help("Disclaimer: this article was written with the help of AI.")
    True
    >>> states_machine_help("Courts increasingly use AI in this field.")
    False
    """
    if size(text) > LONGEST_NOTICE:
        return False
    shown = collapsed(text).replace("’", "'")
    if not LIKELY.left(shown) or SUBJECT.search(shown):
        return False
    return all(pattern.search(shown) for pattern in STATEMENT)


def _claim(passage: Passage) -> Claim | None:
    if passage.is_heading or passage.is_list:
        return None
    text, place = passage.text, passage.block.place
    if states_machine_help(text):
        return Claim("ai_generated", "true", place)
    if licence := licence_of(text):
        return Claim("license", licence, place)
    address = first_address(text)
    return Claim("canonical_url", address, place) if address else None
