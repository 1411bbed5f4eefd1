"""Articles that are close to each other."""

from collections.abc import Callable

import pytest

from generator.config import Config
from generator.index import build_index
from generator.model.article import Facts

FactsMaker = Callable[..., Facts]


def test_the_closest_come_first_and_say_what_they_share(facts: FactsMaker) -> None:
    made = build_index(
        [
            facts(
                "Tides", "Slack water refers to the still tide. Slack water calms. Harbour walls hold harbour walls."
            ),
            facts(
                "Harbours", "Harbour walls are built at slack water. Spring tide meets harbour walls at slack water."
            ),
            facts("Deserts", "Sand dunes move with the wind. Water is rare."),
        ],
        Config(related_articles=1),
    )
    closest = {str(each.article): each for each in made.related}
    assert (closest["tides"].to, closest["harbours"].to) == ("harbours", "tides")
    assert closest["tides"].shared == ("slack water", "harbour walls")
    assert 0 < closest["tides"].score <= 1


def test_articles_that_share_nothing_with_a_name_are_not_related(facts: FactsMaker) -> None:
    made = build_index([facts("Tides", "Water rises slowly."), facts("Deserts", "Water is rare.")], Config())
    assert not made.related


SHARED = (
    "The Red Fleet of the Baltic Pilot Union left salt marshes. Salt marshes hid the Red Fleet. The best-known man of "
    "the Baltic Pilot Union saw salt marshes and a chart showing the mud flat road. The mud flat road ends, a chart "
    "showing less. The Red Fleet left best-known mud flats. The Red Fleet saw mud flats."
)


def test_reasons_are_whole_names_and_phrases_and_names_come_first(facts: FactsMaker) -> None:
    made = build_index([facts("One", SHARED), facts("Two", SHARED)], Config())
    assert made.related[0].shared == ("Red Fleet", "Baltic Pilot Union", "salt marshes", "mud flat road")


@pytest.mark.parametrize(
    ("other", "shared"),
    [
        ("Ships sail from Norway to Peru. They pay in Norway. They sleep in Peru.", ("Norway", "Peru")),
        ("Ships sail from Norway to Peru. They pay in Norway.", ()),
        ("Ships sail from Norway. They pay in Norway.", ()),
        ("Boats sail from Norwegian ports.", ()),
    ],
    ids=["two places twice", "one of them once", "one place", "no place"],
)
def test_places_count_from_the_second_use_and_two_of_them(
    other: str, shared: tuple[str, ...], facts: FactsMaker
) -> None:
    made = build_index(
        [facts("Dues", "They pay in Norway. They sail to Norway. Peru is far. Peru is high."), facts("Ports", other)],
        Config(),
    )
    assert tuple(name for each in made.related[:1] for name in each.shared) == shared


def test_what_half_of_the_articles_name_is_no_reason(facts: FactsMaker) -> None:
    text = "The Harbour Dues Office met. It was the Harbour Dues Office that paid {}."
    things = ("sailors", "pilots", "ropes", "lamps", "maps", "coal")
    made = build_index([facts(f"About {thing}", text.format(thing)) for thing in things], Config())
    assert not made.related


def test_phrases_of_other_languages_are_no_reasons(facts: FactsMaker) -> None:
    text = "Les digues basses protègent le port. Les digues basses cèdent."
    made = build_index([facts("Un", text, language="fr"), facts("Deux", text, language="fr")], Config())
    assert not made.related


def test_one_article_has_no_neighbour(facts: FactsMaker) -> None:
    assert not build_index([facts("Tides", "Slack water.")], Config()).related
