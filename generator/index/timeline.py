"""The timeline (index): sentences that name a year, in the order of what they tell of."""

import datetime as dt
from collections.abc import Iterator, Sequence

from generator.model.article import EntityKind
from generator.model.site import ConcordanceEntry, TimelineEvent
from generator.text.days import find_days
from generator.text.terms import words_of

FEWEST_WORDS = 4  # a cell of a table or a reference with less tells of no event


def make_timeline(concordance: Sequence[ConcordanceEntry]) -> tuple[TimelineEvent, ...]:
    """The events by year, those whose day a sentence states after those of the year alone; then in site order."""
    return tuple(sorted(_events(concordance), key=lambda event: (event.year, event.day or dt.date.min)))


def _events(concordance: Sequence[ConcordanceEntry]) -> Iterator[TimelineEvent]:
    for entry in concordance:
        if entry.kind is EntityKind.YEAR:
            for passage in entry.passages:
                if len(words_of(passage.text)) >= FEWEST_WORDS:
                    yield TimelineEvent(int(entry.name), _day(passage.text, int(entry.name)), passage)


def _day(text: str, year: int) -> dt.date | None:
    """The first day of the year that the text names."""
    return next((day.value for day in find_days(text) if day.value and day.value.year == year), None)
