"""The account that every reader owes: each unit is in a block, in a field, or dropped by a rule."""

from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass

from generator.errors import SourceError
from generator.model.document import Document, SourceFile, SourcePlace


def check_account(document: Document) -> None:
    """Every unit is numbered, and is in a block, a field or dropped by a rule."""
    assert [unit.number for unit in document.units] == list(range(1, len(document.units) + 1))
    places = [node for node in nodes((document.blocks, document.metadata)) if isinstance(node, SourcePlace)]
    reached = {number for place in places for number in range(place.first, place.last + 1)}
    reached.update(number for number, _ in document.dropped)
    assert all(unit.number in reached for unit in document.units if unit.text.strip())


def nodes(value: object) -> Iterator[object]:
    """Every dataclass in a value."""
    if isinstance(value, tuple):
        for item in value:
            yield from nodes(item)
    elif is_dataclass(value):
        yield value
        for field in fields(value):
            yield from nodes(getattr(value, field.name))


def outcome_of(reader: Callable[[SourceFile], Document], source: SourceFile) -> Document | SourceError:
    """The document, or the error with which the source is refused; any other error fails the test."""
    try:
        return reader(source)
    except SourceError as error:
        return error


def check_outcome(outcome: Document | SourceError) -> None:
    """The source is read and accounted for, or refused with a remedy."""
    if isinstance(outcome, SourceError):
        assert outcome.suggestion
    else:
        check_account(outcome)
