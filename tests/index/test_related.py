"""Articles that are close to each other."""

from collections.abc import Callable

from generator.config import Config
from generator.index import build_index
from generator.model.article import Facts

FactsMaker = Callable[..., Facts]


def test_the_closest_come_first_and_say_what_they_share(facts: FactsMaker) -> None:
    made = build_index(
        [
            facts("Tides", "Slack water refers to still tide. Harbour walls stand in slack water and spring tide."),
            facts("Harbours", "Harbour walls are built at slack water. Spring tide is high."),
            facts("Deserts", "Sand dunes move with the wind. Water is rare."),
        ],
        Config(related_articles=1),
    )
    closest = {str(each.article): each for each in made.related}
    assert (closest["tides"].to, closest["harbours"].to) == ("harbours", "tides")
    assert {"slack water", "harbour walls"} <= set(closest["tides"].shared)
    assert 0 < closest["deserts"].score < closest["tides"].score <= 1


def test_shared_phrases_are_spelled_as_written_and_names_come_first(facts: FactsMaker) -> None:
    text = "The Red Fleet left salt marshes. Salt marshes hid the Red Fleet in mud flats and mud flats."
    made = build_index([facts("One", text), facts("Two", text)], Config())
    assert made.related[0].shared[0] == "Red Fleet"
    assert {"salt marshes", "mud flats"} <= set(made.related[0].shared)


def test_one_article_has_no_neighbour(facts: FactsMaker) -> None:
    assert not build_index([facts("Tides", "Slack water.")], Config()).related
