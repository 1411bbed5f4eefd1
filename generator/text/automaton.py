"""Many strings in much text (text/): all of them are found in one pass (Aho and Corasick 1975)."""

from collections.abc import Iterator, Mapping
from operator import itemgetter
from typing import Generic, TypeVar

import ahocorasick

Value = TypeVar("Value")


class Automaton(Generic[Value]):
    """Finds strings, each with a value of its own."""

    def __init__(self, values: Mapping[str, Value]) -> None:
        self._automaton = ahocorasick.Automaton()
        # The library looks through what may follow a letter in the order of adding: those of ASCII come first.
        for string, value in sorted(values.items(), key=itemgetter(0)):
            self._automaton.add_word(string, value)
        if values:
            self._automaton.make_automaton()

    def find(self, text: str) -> Iterator[tuple[int, Value]]:
        """The offset of the last character and the value of each string in the text, by their ends."""
        return self._automaton.iter(text) if len(self._automaton) else iter(())
