"""The ledger: what became of every unit of the source."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import chain

from generator.model.article import MARKUP, Anchor, Fate, LedgerEntry, Section
from generator.model.document import Block, Heading, SourceUnit
from generator.structure.draft import Account, units
from generator.structure.sections import LEAD_ANCHOR


def make_ledger(
    source: Sequence[SourceUnit], blocks: Sequence[Block], sections: Sequence[Section], accounts: Sequence[Account]
) -> tuple[LedgerEntry, ...]:
    """An entry for every unit, in order; several for a unit that became several fields.

    `sections` are those made of `blocks`, in the same order.
    """
    places, taken = _places(blocks, sections), _by_unit(accounts)
    return tuple(chain.from_iterable(_entries(unit, places, taken) for unit in source))


def _entries(
    unit: SourceUnit, places: Mapping[int, Anchor], taken: Mapping[int, Sequence[Account]]
) -> Sequence[LedgerEntry]:
    number, line, text = unit.number, unit.line, unit.text
    if not text.strip():
        return (LedgerEntry(number, line, text, Fate.BLANK),)
    if number in taken:  # first: a block around the unit reaches over it
        return [LedgerEntry(number, line, text, account.fate, account.target) for account in taken[number]]
    if number in places:
        return (LedgerEntry(number, line, text, Fate.KEPT, places[number]),)
    return (LedgerEntry(number, line, text, Fate.DROPPED, MARKUP),)


def _places(blocks: Sequence[Block], sections: Sequence[Section]) -> dict[int, Anchor]:
    """The section of each unit that is in the text: every heading begins the next one."""
    places: dict[int, Anchor] = {}
    anchors = iter([section.anchor for section in sections])
    anchor = LEAD_ANCHOR
    for number, block in enumerate(blocks):
        if isinstance(block, Heading) or number == 0:
            anchor = next(anchors)
        places.update(dict.fromkeys(units(block.place), anchor))
    return places


def _by_unit(accounts: Sequence[Account]) -> dict[int, list[Account]]:
    taken: defaultdict[int, list[Account]] = defaultdict(list)
    for account in accounts:
        if account not in taken[account.unit]:
            taken[account.unit].append(account)
    return dict(taken)
