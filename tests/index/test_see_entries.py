"""See entries: other names of terms, and acronyms whose long form a source states."""

from collections.abc import Callable

from generator.config import Config
from generator.index import build_index
from generator.model.article import Facts
from generator.model.site import Place, SeeEntry

FactsMaker = Callable[..., Facts]


def see(*facts: Facts) -> list[tuple[str, str, str | None]]:
    return [
        (entry.name, entry.long, None if isinstance(entry.target, Place) else entry.target) for entry in entries(*facts)
    ]


def entries(*facts: Facts) -> tuple[SeeEntry, ...]:
    return build_index(facts, Config()).see


def test_an_acronym_of_a_term(facts: FactsMaker) -> None:
    text = "The Harbour Dues Office (HDO) is a body that collects fees from ships."
    assert see(facts("A", text)) == [("HDO", "Harbour Dues Office", "harbour-dues-office")]


def test_an_acronym_with_a_stated_long_form_leads_to_where_it_is_stated(facts: FactsMaker) -> None:
    (entry,) = entries(facts("A", "The MSL rose."), facts("B", "It is above mean sea level (MSL)."))
    assert (entry.name, entry.letter, entry.long) == ("MSL", "M", "mean sea level")
    assert isinstance(entry.target, Place)
    assert entry.target.article == "b"


def test_an_undefined_acronym_leads_nowhere(facts: FactsMaker) -> None:
    assert see(facts("A", "The MSL rose.")) == []


def test_two_long_forms_are_two_entries(facts: FactsMaker) -> None:
    made = see(facts("A", "Ask the Sea Fish Union (SFU)."), facts("B", "Ask the State Ferry Union (SFU)."))
    assert made == [("SFU", "Sea Fish Union", None), ("SFU", "State Ferry Union", None)]


def test_a_plural_or_another_spelling_is_no_other_name(facts: FactsMaker) -> None:
    text = "A tide-gate defence is a gate that closes at flood. Tide gate defenses rust."
    assert see(facts("A", text)) == []
