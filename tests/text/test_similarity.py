"""How alike titles and bags of words are."""

import pytest

from generator.text.similarity import FEWEST_TEXTS, LONGEST_POSTING, Vectors, title_similarity


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


def many_bags(number: int) -> list[dict[str, float]]:
    """Texts of two subjects by turns, each of a few words that are its own, rare or common, as its number says."""
    return [
        {
            "every": 1.0,
            f"subject {text % 2}": 1.0 + text % 3,
            f"corner {text % 14}": 2.0,
            f"fellow {text // 3}": 1.0,
            f"own {text}": 1.0,
        }
        for text in range(number)
    ]


def test_features_of_many_texts_choose_no_candidates_but_count() -> None:
    bags = many_bags(LONGEST_POSTING * 3)
    names = [f"{number:04d}" for number in range(len(bags))]
    for number, found in enumerate(Vectors(bags).nearest(3, names)):
        assert len(found) == 3
        assert number not in {each.number for each in found}
        assert all(each.number % 2 == number % 2 for each in found), "a rare feature finds, common ones decide"


def test_texts_with_the_same_company_are_near_without_a_common_word() -> None:
    pairs = [{f"left {text % 4}": 1.0, f"right {text % 5}": 1.0} for text in range(FEWEST_TEXTS)]
    bags = [{"left 0": 1.0}, {"right 0": 1.0}, *pairs]
    names = [f"{number:04d}" for number in range(len(bags))]
    (found,) = [each.score for each in Vectors(bags).nearest(len(bags), names)[0] if each.number == 1]
    assert found > 0
    assert all(each.number != 1 for each in Vectors(bags[:20]).nearest(20, names)[0]), "of a few texts none has company"
