"""Many terms in much text (text/): every use of a set of phrases, in time linear in the text; for index."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from generator.text.automaton import Automaton
from generator.text.terms import phrase_runs, term_key, word_key


class Hit(NamedTuple):
    """A use of a phrase: the key under which the phrase is known, and offsets in the text."""

    key: str
    start: int
    end: int


class Matcher:
    """Finds phrases by their keys (`term_key`), so plural, case, hyphen and spelling do not matter.

    Words are compared whole; of overlapping phrases the one that begins first is taken, of these the longest. Words in
    capitals match only such words. Built once for all terms of a site: 5,000 phrases take about 10 ms.
    """

    def __init__(self, phrases: Iterable[str]) -> None:
        keys = {term_key(phrase) for phrase in phrases} - {""}
        self._automaton = Automaton({f" {key} ": key for key in keys})

    def find(self, text: str) -> tuple[Hit, ...]:
        """Uses of the phrases in reading order, none overlapping another.

        >>> Matcher(["soft power", "power"]).find("Soft powers")
        (Hit(key='soft power', start=0, end=11),)
        """
        found = sorted(self._all(text), key=lambda hit: (hit.start, -hit.end))
        return tuple(_apart(found))

    def _all(self, text: str) -> Iterator[Hit]:
        """Every match in every run of words, overlapping ones too."""
        for run in phrase_runs(text):
            joined, starts = " ", []
            for word in run:
                starts.append(len(joined))
                joined += f"{word_key(word.text)} "
            for last, key in self._automaton.find(joined):
                first = bisect_right(starts, last - len(key)) - 1
                final = bisect_right(starts, last - 1) - 1
                yield Hit(key, run[first].start, run[final].end)


def _apart(hits: Iterable[Hit]) -> Iterator[Hit]:
    end = 0
    for hit in hits:
        if hit.start >= end:
            yield hit
            end = hit.end
