"""Which code page damaged a document: long runs tell it, and short ones (`Ã©`) are then believed."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from string import ascii_lowercase

from generator.model.document import Document
from generator.repair.mojibake import Reading, may_be_damaged, readings
from generator.repair.prior import CAPITAL, prior
from generator.repair.rewriting import Scope, rewrite
from generator.repair.throughout import pages_throughout

# A run beyond ASCII with the letter before it: `ñ` in a word shows as `aĂą`, whose capital no word has there.
PIECE = re.compile("[a-z]?[^\x00-\x7f]+")
# Strong runs that a page must explain before its short runs are believed too, and its share of all strong runs.
STRONG_VOTES = 3
MAJORITY = 0.6
# Different short runs with foreign letters (`cafΓ©`, `Β£5`) that tell the page of a document without strong runs. One
# is not enough: Γ² is a decay width squared, Гц a hertz.
SHORT_VOTES = 2
# Marks that stand behind a letter in correct text too: `DAFÃ™`, `the Ã’s`.
AFTER_LETTERS = frozenset("’”…™—")


@dataclass(frozen=True, slots=True)
class Verdict:
    """The code pages that explain most of the damage of a document; several when they explain it equally well.

    `throughout`: they read every run of it, so that none of their readings needs to be likely by itself.
    """

    pages: frozenset[str]
    throughout: bool


def verdict(document: Document) -> Verdict:
    """Which pages damaged the document, as far as its runs tell."""
    pieces = _pieces(document)
    runs: Counter[str] = Counter()
    for piece, number in pieces.items():
        runs[piece.lstrip(ascii_lowercase)] += number
    if not any(map(readings, runs)):
        return Verdict(frozenset(), throughout=False)
    throughout = pages_throughout(pieces)
    if throughout:
        return Verdict(_most_likely(runs, throughout), throughout=True)
    return Verdict(_by_strong_runs(runs) or _by_short_runs(frozenset(runs)), throughout=False)


def is_plain(run: str, reading: Reading) -> bool:
    """True if articles in Latin script have the restored characters, and the run is no letter and its mark."""
    if not reading.whole or any(run[at] in AFTER_LETTERS and run[at - 1].isalpha() for at in range(1, len(run))):
        return False
    return run[0] not in AFTER_LETTERS and all(prior(letter) >= CAPITAL for letter in reading.text)


def _pieces(document: Document) -> Counter[str]:
    """How often each run of characters beyond ASCII occurs, with the letter before it."""
    pieces: Counter[str] = Counter()

    def count(text: str, _line: int) -> str:
        if may_be_damaged(text):
            pieces.update(PIECE.findall(text))
        return text

    rewrite(document, count, Scope.ALL)
    return pieces


def _by_strong_runs(runs: Counter[str]) -> frozenset[str]:
    votes: Counter[str] = Counter()
    total = 0
    for run, number in runs.items():
        strong = [reading for reading in readings(run) if reading.strong and reading.whole]
        if not strong:
            continue
        best = max(reading.score for reading in strong)
        votes.update({reading.page: number for reading in strong if reading.score == best})
        total += number
    most = max(votes.values(), default=0)
    equal = frozenset(page for page, number in votes.items() if number == most >= max(STRONG_VOTES, MAJORITY * total))
    return _most_likely(runs, equal) if len(equal) > 1 else equal


def _most_likely(runs: Counter[str], pages: frozenset[str]) -> frozenset[str]:
    """Those pages that make of all runs what is most common in articles: in `siÃšcle`, è rather than Ú."""
    scores = dict.fromkeys(pages, 0)
    for run, number in runs.items():
        for reading in readings(run):
            if reading.page in pages:
                scores[reading.page] += number * reading.score
    return frozenset(page for page in pages if scores[page] == max(scores.values()))


def _by_short_runs(runs: frozenset[str]) -> frozenset[str]:
    """The pages that explain every foreign letter of a document, if there are several runs of them.

    A document that really is in another script, or quotes it, has letters that no page explains.
    """
    foreign: list[frozenset[str]] = []
    for run in filter(_has_foreign_letter, runs):
        foreign.append(frozenset(_plain_pages(run)))
        if not foreign[-1]:
            return frozenset()
    return frozenset.intersection(*foreign) if len(foreign) >= SHORT_VOTES else frozenset()


def _plain_pages(run: str) -> Iterator[str]:
    return (reading.page for reading in readings(run) if is_plain(run, reading))


def _has_foreign_letter(run: str) -> bool:
    return any(letter.isalpha() and not unicodedata.name(letter, "LATIN").startswith("LATIN") for letter in run)
