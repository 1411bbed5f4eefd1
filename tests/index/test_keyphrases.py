"""Keyphrases of articles that state no topics."""

from collections.abc import Callable

from generator.config import Config
from generator.index import build_index
from generator.index.keyphrases import MOST_SINGLE_WORDS, SHOWN
from generator.model.article import Facts

FactsMaker = Callable[..., Facts]
TEXT = "The tide gate of the salt marsh. Silt, weed, peat, clay, and sand fill the tide gate of every salt marsh."


def keyphrases(*facts: Facts) -> dict[str, tuple[str, ...]]:
    return {str(slug): phrases for slug, phrases in build_index(facts, Config()).keyphrases}


def test_only_articles_without_topics_have_some(facts: FactsMaker) -> None:
    found = keyphrases(facts("A", TEXT), facts("B", TEXT, tags=["Sea"]), facts("C", TEXT, language="fr"))
    assert list(found) == ["a"]
    assert {"tide gate", "salt marsh"} <= set(found["a"])


def test_few_of_them_are_single_words_and_none_repeats_another(facts: FactsMaker) -> None:
    found = keyphrases(facts("A", TEXT, "The gate. The marsh."))["a"]
    assert len(found) <= SHOWN
    assert sum(" " not in phrase for phrase in found) <= MOST_SINGLE_WORDS
    assert not {"gate", "marsh"} & set(found)


def test_what_all_articles_say_ranks_below_what_few_say(facts: FactsMaker) -> None:
    others = [facts(f"B{number}", "Open water.") for number in range(20)]
    found = keyphrases(facts("A", "Open water, sluice door."), *others)["a"]
    assert found.index("sluice door") < found.index("Open water")
