"""The concordance: what counts as a name among all articles, how spellings are merged, what stands beside it."""

from collections.abc import Callable

import pytest

from generator.config import Config
from generator.index import build_index
from generator.model.article import EntityKind, Facts
from generator.model.site import ConcordanceEntry

FactsMaker = Callable[..., Facts]
TREATY = "They signed the Treaty of Fenmouth."


def entries(*facts: Facts) -> tuple[ConcordanceEntry, ...]:
    return build_index(facts, Config()).concordance


def names(*facts: Facts) -> list[str]:
    return [entry.name for entry in entries(*facts)]


def test_variants_are_one_entry(facts: FactsMaker) -> None:
    (entry,) = entries(
        facts("A", "They read the Harbour Dues Treaty. The Harbour Dues Treaty's text is short."),
        facts("B", "They read a Harbor Dues Treaty."),
    )
    assert (entry.name, entry.kind, entry.aliases) == ("Harbour Dues Treaty", EntityKind.AGREEMENT, ())
    assert [passage.place.article for passage in entry.passages] == ["a", "a", "b"]


def test_a_passage_is_the_sentence_with_its_place(facts: FactsMaker) -> None:
    made = build_index([facts("A", f"Nothing. {TREATY} {TREATY}")], Config())
    (entry,) = made.concordance
    assert [passage.text for passage in entry.passages] == [TREATY, TREATY]
    ((_, links),) = made.links
    assert {passage.place.anchor for passage in entry.passages} == {each.anchor for each in links.anchors}


def test_the_opening_of_a_sentence_is_a_name_where_another_place_shows_it(facts: FactsMaker) -> None:
    opening = facts("A", "Fenmouth Treaty rules bind them.")
    assert names(opening) == []
    (entry,) = entries(opening, facts("B", "They signed the Fenmouth Treaty."))
    assert [passage.place.article for passage in entry.passages] == ["a", "b"]


@pytest.mark.parametrize(
    ("texts", "found"),
    [
        (["We saw Old Fenmouth once."], []),
        (["We saw Old Fenmouth once.", "Come to Old Fenmouth."], ["Old Fenmouth"]),
        (["We saw Old Fenmouth once.", "Come to Old Fenmouth.", "An old fenmouth stank; old fenmouth it is."], []),
        (["Come to Fenmouth. Stay in Fenmouth."], []),
        (["Come to Fenmouth. Stay in Fenmouth. They left Fenmouth."], ["Fenmouth"]),
        (["Some Faroese and Faroese. All Faroese. Faroese boats, no Faroese boats, the Faroese boats, a Faroese boat."],
         []),
        (["Come to Rust. Stay in Rust. Leave Rust.", "It was rust."], []),
        (["Norway sank."], ["Norway"]),
    ],
)  # fmt: skip
def test_names_of_no_known_kind_need_evidence(texts: list[str], found: list[str], facts: FactsMaker) -> None:
    assert names(*(facts(f"Article {number}", text) for number, text in enumerate(texts))) == found


def test_an_acronym_stands_with_its_long_form(facts: FactsMaker) -> None:
    (entry,) = entries(
        facts("A", "Dues go to the Harbour Dues Commission (HDC)."), facts("B", "The HDC met. Ask the HDC.")
    )
    assert (entry.name, entry.kind, entry.aliases) == ("Harbour Dues Commission", EntityKind.ORGANISATION, ("HDC",))
    assert [passage.place.article for passage in entry.passages] == ["a", "b", "b"]


def test_a_long_form_in_small_letters_is_listed_under_its_acronym(facts: FactsMaker) -> None:
    (entry,) = entries(facts("A", "It rose above mean sea level (MSL)."))
    assert (entry.name, entry.kind, entry.aliases) == ("MSL", EntityKind.ACRONYM, ("mean sea level",))


def test_an_acronym_without_or_with_two_long_forms_names_nothing_certain(facts: FactsMaker) -> None:
    assert names(facts("A", "The HDC met.")) == []
    made = entries(
        facts("A", "Ask the Harbour Dues Commission (HDC)."),
        facts("B", "Ask the Herring Dues Council (HDC)."),
        facts("C", "The HDC met."),
    )
    assert {entry.name: [each.place.article for each in entry.passages] for entry in made} == {
        "Harbour Dues Commission": ["a"],
        "Herring Dues Council": ["b"],
    }


def test_terms_stand_among_the_names_and_have_their_own_page(facts: FactsMaker) -> None:
    text = "The Harbour Dues Office (HDO) is a body that collects fees from ships. They asked the HDO in 1911."
    assert [(entry.name, entry.term, len(entry.passages)) for entry in entries(facts("A", text))] == [
        ("1911", None, 1),
        ("Harbour Dues Office", "harbour-dues-office", 0),
    ]


def test_slugs_are_unique(facts: FactsMaker) -> None:
    made = entries(facts("A", "They met in Fenmouth Council and in the Fenmouth-Council. Then in Fen Mouth Council."))
    assert len({entry.slug for entry in made}) == len(made)
