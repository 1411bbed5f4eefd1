"""Reading a run of damaged characters back: which bytes they were, and which UTF-8 text those bytes are.

Text often holds several kinds of damage beside intact emoji, so each run of characters beyond ASCII is read by itself.
"""

import functools
import itertools
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace

from generator.repair.code_pages import CODE_PAGES, CodePage
from generator.repair.prior import LETTER, SYMBOL, TYPOGRAPHY, prior

RUN = re.compile("[^\x00-\x7f]{2,}")
# What damage needs: two characters beyond ASCII side by side, or one that is not plainly itself. Measured on clean
# text: nine lines of ten are passed by, and the search for damage takes a tenth of the time. It begins with a set of
# characters, which the engine looks for in a third of the time of alternatives.
SUSPICIOUS = re.compile("[^\x00-\x7f](?:[^\x00-\x7f]|(?<![•–—‘’“”…€£°§©®½ßàáâäçèéêëíîïñóôöùúûüÄÉÖÜ]))")
# Longest run that is read; a longer one is text in another script, and its damage is left to ftfy.
MAXIMUM_RUN = 2_000
# Length of a UTF-8 sequence by its first byte (RFC 3629).
SEQUENCE_LENGTHS = {
    **dict.fromkeys(range(0xC2, 0xE0), 2),
    **dict.fromkeys(range(0xE0, 0xF0), 3),
    **dict.fromkeys(range(0xF0, 0xF5), 4),
}
# Such a pair of any page: the runs of correct text, most of them one letter, have none.
ANY_SEQUENCE = re.compile("|".join(page.sequence.pattern for page in CODE_PAGES))
LONG = 3  # bytes from which a sequence hardly ever is real text by chance
MEMORY = 20_000  # runs remembered with their readings


@dataclass(frozen=True, slots=True)
class Reading:
    """A run as one code page reads it. `score` sums the tiers of the restored characters.

    `strong`: it holds a common character that took three or four bytes and that no natural word explains.
    `whole`: nothing of the run was left as it was. `unique`: no other reading by this page is as likely.
    """

    page: str
    text: str
    score: int
    strong: bool
    whole: bool
    unique: bool


@dataclass(frozen=True, slots=True)
class _Step:
    """The best way to read a run up to some place, as a chain of characters kept or restored."""

    score: int
    text: str
    strong: bool
    whole: bool
    unique: bool = True


def may_be_damaged(text: str) -> bool:
    """True if a closer look is worth its time.

    >>> may_be_damaged("“Déjà vu” – 5 €"), may_be_damaged("DÃ©jÃ  vu")
    (False, True)
    """
    return not text.isascii() and SUSPICIOUS.search(text) is not None


@functools.lru_cache(MEMORY)
def readings(run: str) -> tuple[Reading, ...]:
    """Every page's best reading of a run that restores something, in the order of `CODE_PAGES`."""
    if len(run) > MAXIMUM_RUN or not ANY_SEQUENCE.search(run):
        return ()
    possible = (page for page in CODE_PAGES if page.sequence.search(run))
    found = (_read_twice(run, page) or _read(run, page) for page in possible)
    return tuple(reading for reading in found if reading)


def _read_twice(run: str, page: CodePage) -> Reading | None:
    """The reading of what the page makes of the whole run: text that was damaged twice, or None."""
    try:
        once = bytes(page.bytes_of[character][0] for character in run).decode("utf-8")
    except (KeyError, UnicodeDecodeError):
        return None
    whole = [reading for reading in readings(once) if reading.whole and not _is_chance(once, reading.text)]
    same = [reading for reading in whole if reading.page == page.name]
    return next(iter(same or whole), None)


def _is_chance(once: str, twice: str) -> bool:
    """True for an apostrophe and a letter (`’É`) that could also be a letter of some other script (`Ճ`)."""
    tiers = {prior(character) for character in once}
    return TYPOGRAPHY in tiers and min(map(prior, twice)) <= LETTER


def _read(run: str, page: CodePage) -> Reading | None:
    """The reading with the highest score, character by character from the left (dynamic programming).

    Only what the page cannot have made is kept, such as an intact emoji between damaged ones.
    """
    best: list[_Step | None] = [_Step(0, "", strong=False, whole=True)] + [None] * len(run)
    for start, character in enumerate(run):
        step = best[start]
        if step is None:
            continue
        if character not in page.bytes_of or prior(character) >= SYMBOL:
            kept = replace(step, text=step.text + character, whole=False)
            best[start + 1] = _better(best[start + 1], kept)
        for restored, length in _restored(run, start, page):
            longer = _longer(step, run[start : start + length], restored)
            best[start + length] = _better(best[start + length], longer)
    last = best[-1]
    if last is None or not last.score:
        return None
    return Reading(page.name, last.text, last.score, last.strong, last.whole, last.unique)


def _longer(step: _Step, damaged: str, restored: str) -> _Step:
    strong = step.strong or _is_strong(damaged, restored)
    return _Step(step.score + prior(restored), step.text + restored, strong, step.whole, step.unique)


def _better(known: _Step | None, other: _Step) -> _Step:
    if known is None or other.score > known.score:
        return other
    return replace(known, unique=False) if other.score == known.score and other.text != known.text else known


def _restored(run: str, start: int, page: CodePage) -> Iterator[tuple[str, int]]:
    """The characters that the bytes from `start` can be, each with the number of characters it takes."""
    for lead in page.bytes_of.get(run[start], ()):
        length = SEQUENCE_LENGTHS.get(lead, 0)
        following = [page.bytes_of.get(character, ()) for character in run[start + 1 : start + length]]
        if length and len(following) == length - 1:
            for rest in itertools.product(*following):
                restored = bytes((lead, *rest)).decode("utf-8", "ignore")
                if restored and prior(restored) > 0:
                    yield restored, length


def _is_strong(damaged: str, restored: str) -> bool:
    tier = prior(restored)
    return len(damaged) >= LONG and tier >= SYMBOL and (tier == TYPOGRAPHY or not is_natural(damaged))


def is_natural(run: str) -> bool:
    """True if the characters could be a word: letters of one script in an order of cases that words have."""
    if not run.isalpha() or len({unicodedata.name(letter, "?").split()[0] for letter in run}) > 1:
        return False
    return run in (run.lower(), run.upper(), run.capitalize())
