"""What may be a definition at all, and that the trees and what they are asked belong together."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from generator.extract.definitions.finders import make_views
from generator.extract.definitions.judged.judgement import DEFINES, judge, readable_proposals
from generator.extract.definitions.judged.traits import TRAITS, traits
from generator.extract.passages import read_passages
from generator.model.article import Article
from generator.text.trees import load_trees, probabilities

CASES = json.loads((Path(__file__).parent.parent / "cases" / "extract" / "proposals.json").read_text(encoding="utf-8"))
ArticleMaker = Callable[..., Article]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["label"])
def test_proposals(case: dict[str, Any], article: ArticleMaker) -> None:
    views = make_views(read_passages(article(case["text"])), {}, "An article")
    found = [[each.form.value, each.joint, each.term] for view in views for each, _ in readable_proposals(view)]
    missing = [each for each in case["proposed"] if each not in found]
    assert not missing, found
    assert not [term for *_, term in found if term in case.get("refused", ())]


def test_the_trees_ask_for_the_traits() -> None:
    trees = load_trees("generator.extract.definitions.judged", "judgement")
    assert trees.features == TRAITS
    assert DEFINES in trees.labels


def test_each_trait_is_a_number(article: ArticleMaker) -> None:
    views = make_views(read_passages(article("A weir, or dam, is a wall. It is a wall that holds water.")), {}, "Weirs")
    rows = np.array([traits(view, proposal) for view in views for proposal, _ in readable_proposals(view)])
    assert rows.shape[0] > 1
    assert rows.shape[1] == len(TRAITS)
    assert np.isfinite(probabilities(load_trees("generator.extract.definitions.judged", "judgement"), rows)).all()


def test_of_terms_cut_from_the_same_words_one_is_taken(article: ArticleMaker) -> None:
    text = "Most yards keep a *floating dry dock*, which is a dock that can be sunk and raised under a ship."
    views = make_views(read_passages(article(text)), {}, "Yards")
    proposed = {proposal.term for view in views for proposal, _ in readable_proposals(view)}
    assert {"floating dry dock", "dry dock", "dock"} <= proposed
    assert [each.term for each in judge(views)[0]] == ["floating dry dock"]


def test_nothing_is_judged_in_an_empty_article() -> None:
    assert judge(()) == {}
