"""How alike titles and bags of words are."""

import pytest

from generator.text.similarity import Vectors, title_similarity


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("The Harbours of the North", "the harbors of the north", True),
        ("Trade winds: an introduction", "Trade Winds — An Introduction", True),
        ("Tides and currents explained", "Tides and current explained!", True),
        ("Tide report 2023", "Tide report 2024", False),
        ("Tides and currents", "Currents and tides of the north", False),
        ("", "", False),
    ],
)
def test_titles(one: str, other: str, alike: bool) -> None:
    assert (title_similarity(one, other, floor=0.95) > 0) is alike


def test_a_floor_changes_no_score_above_it() -> None:
    one, other = "Winds of the western sea", "Winds of the western seas and bays"
    assert title_similarity(one, other, floor=0.5) == title_similarity(one, other) > 0.5


def test_the_nearest_share_the_most_telling_features() -> None:
    bags = [
        {"sea": 5.0, "tide": 3.0, "water": 2.0},
        {"tide": 2.0, "sea": 1.0, "water": 1.0},
        {"desert": 4.0, "water": 1.0},
    ]
    first, second, third = Vectors(bags).nearest(1, ["a", "b", "c"])
    assert (first[0].number, second[0].number) == (1, 0)
    assert 0 < third[0].score < first[0].score <= 1


def test_ties_go_by_name() -> None:
    bags = [{"sea": 1.0}, {"sea": 1.0}, {"sea": 1.0}]
    assert [each.number for each in Vectors(bags).nearest(2, ["x", "z", "y"])[0]] == [2, 1]


@pytest.mark.parametrize("bags", [[], [{}], [{}, {}]])
def test_nothing_is_near_to_nothing(bags: list[dict[str, float]]) -> None:
    assert all(not found for found in Vectors(bags).nearest(3, ["a", "b"]))


def test_scores_have_two_decimals() -> None:
    bags = [{"sea": 3.0, "tide": 1.0}, {"sea": 1.0, "wind": 2.0}, {"wind": 1.0, "tide": 7.0}]
    scores = [each.score for found in Vectors(bags).nearest(2, ["a", "b", "c"]) for each in found]
    assert scores
    assert all(round(score, 2) == score for score in scores)


def test_the_closest_of_several_counts() -> None:
    vectors = Vectors(
        [{"sea": 3.0, "tide": 1.0}, {"sea": 2.0, "wind": 9.0}, {"desert": 1.0}, {"sea": 3.0, "tide": 1.0}]
    )
    assert vectors.closest([0, 2], [1, 3]) == (1.0, 0.0)
    assert vectors.closest([0], []) == (0.0,)
    assert 0 < vectors.closest([1], [0])[0] < 1
