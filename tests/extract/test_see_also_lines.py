"""Where the source states a see-also text."""

import dataclasses
from collections.abc import Callable

import pytest

from generator.extract import extract_facts
from generator.model.article import Article, Fate, LedgerEntry


@pytest.mark.parametrize(
    ("ledger", "lines"),
    [
        ([LedgerEntry(1, 3, "see_also: [Tides, The Moon]", Fate.MOVED, "see_also")], (3, 3)),
        (
            [
                LedgerEntry(1, 4, "See also:  the   moon", Fate.MOVED, "see_also"),
                LedgerEntry(2, 9, "Read also: Tides", Fate.MOVED, "see_also"),
            ],
            (9, 4),
        ),
        ([LedgerEntry(1, 4, "Tides and The Moon", Fate.KEPT, "top")], (0, 0)),
        ([], (0, 0)),
    ],
)
def test_lines(ledger: list[LedgerEntry], lines: tuple[int, ...], article: Callable[..., Article]) -> None:
    made = article("Text.")
    matter = dataclasses.replace(made.front_matter, see_also=("Tides", "The Moon"))
    facts = extract_facts(dataclasses.replace(made, front_matter=matter, ledger=tuple(ledger)))
    assert facts.see_also_lines == lines
