"""Beginnings and ends of scraped pages in ten languages: what leaves the text, what must stay, and the fields found.

The cases of the half `held out` were not looked at while the tables of phrases were written.
"""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TypedDict

import pytest

from generator.model.article import Article, Fate

PATH = Path(__file__).parent.parent / "cases" / "structure" / "scraped.json"


class Page(TypedDict):
    """A page: each line with what becomes of it (kept, dropped, or the fields it states), and the fields."""

    label: str
    half: str
    fields: Mapping[str, Sequence[str]]
    lines: Sequence[tuple[str, str]]


PAGES: list[Page] = json.loads(PATH.read_text(encoding="utf-8"))
FLOORS = {  # share of the lines that must go, and of the fields
    "tuned": (1.0, 1.0),
    "held out": (0.98, 0.98),
}


each_layout = pytest.mark.parametrize("gap", ["\n\n", "\n"], ids=["blank lines", "newlines"])


@each_layout
@pytest.mark.parametrize("page", PAGES, ids=lambda page: f"{page['half']}: {page['label']}")
def test_no_line_of_the_article_is_lost(page: Page, gap: str, structured: Callable[[str], Article]) -> None:
    fates = _fates(page, gap, structured)
    assert [line for line, (wanted, fate) in fates.items() if wanted == "kept" and fate != "kept"] == []


@each_layout
@pytest.mark.parametrize("half", FLOORS)
def test_what_does_not_belong_to_the_article_goes(half: str, gap: str, structured: Callable[[str], Article]) -> None:
    missed, total = [], 0
    for page in _half(half):
        for line, (wanted, fate) in _fates(page, gap, structured).items():
            total += wanted != "kept"
            missed += [f"{page['label']}: {line}: {fate}"] * (wanted not in ("kept", fate))
    assert 1 - len(missed) / total >= FLOORS[half][0], missed


@each_layout
@pytest.mark.parametrize("half", FLOORS)
def test_what_the_page_states_becomes_a_field(half: str, gap: str, structured: Callable[[str], Article]) -> None:
    wrong, total = [], 0
    for page in _half(half):
        front = structured(_text(page, gap)).front_matter
        for field, wanted in page["fields"].items():
            total += 1
            found = getattr(front, field)
            shown = [str(each) for each in found] if isinstance(found, tuple) else [str(found).replace("True", "true")]
            wrong += [f"{page['label']}: {field}: {shown}"] * (shown != wanted)
    assert 1 - len(wrong) / total >= FLOORS[half][1], wrong


def _half(half: str) -> Iterator[Page]:
    return (page for page in PAGES if page["half"] == half)


def _text(page: Page, gap: str) -> str:
    return gap.join(line for _, line in page["lines"])


def _fates(page: Page, gap: str, structured: Callable[[str], Article]) -> dict[str, tuple[str, str]]:
    """What should become and what became of each line but the title."""
    entries: dict[str, list[str]] = {}
    for entry in structured(_text(page, gap)).ledger:
        if entry.fate is not Fate.BLANK:
            entries.setdefault(entry.text, []).append(entry.target if entry.fate is Fate.MOVED else entry.fate.value)
    fates = {line: (wanted, ",".join(sorted({*entries[line]}))) for wanted, line in page["lines"]}
    return {line: fate for line, fate in fates.items() if fate[1] != "title"}
