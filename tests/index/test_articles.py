"""Slugs, entries, topics, questions and see-also lines of all articles."""

import datetime as dt
from collections.abc import Callable

import pytest

from generator.config import Config
from generator.index import build_index
from generator.model.article import Facts
from generator.model.diagnostic import Rule
from generator.model.site import SiteIndex

FactsMaker = Callable[..., Facts]


def index(*facts: Facts) -> SiteIndex:
    return build_index(facts, Config())


@pytest.mark.parametrize(
    ("options", "slug"),
    [
        ({"title": "Tides of the North"}, "tides-of-the-north"),
        ({"title": "Tides", "slug": "ebb"}, "ebb"),
        ({"title": "", "path": "sea/tides.txt"}, "tides"),
        ({"title": "Index"}, "index-page"),
    ],
)
def test_slugs(options: dict[str, str], slug: str, facts: FactsMaker) -> None:
    assert [entry.slug for entry in index(facts(**options)).articles] == [slug]


def test_a_collision_gets_the_path_and_is_told(facts: FactsMaker) -> None:
    made = index(facts("Tides", path="b/tides.txt"), facts("Tides", path="a/tides.txt"))
    assert {entry.path: entry.slug for entry in made.articles} == {
        "a/tides.txt": "tides",
        "b/tides.txt": "tides-b-tides",
    }
    (finding,) = made.diagnostics
    assert (finding.rule, finding.path) == (Rule.SLUG_COLLISION, "b/tides.txt")


def test_minutes_are_at_least_one(facts: FactsMaker) -> None:
    made = index(facts("Short", "Word."), facts("Long", "word " * 700))
    assert {entry.slug: entry.minutes for entry in made.articles} == {"long": 3, "short": 1}


def test_drafts_are_left_out_of_everything(facts: FactsMaker) -> None:
    draft = facts(
        "Draft", "Slack water refers to still water (SW).", tags=["sea"], questions=[("Why?", "So.")], draft=True
    )
    made = index(draft)
    assert made == index()


def test_a_see_also_line_that_names_a_draft_says_so(facts: FactsMaker) -> None:
    made = index(facts("Source", see_also=["Whirlpools"]), facts("Whirlpools", path="w.txt", draft=True))
    (finding,) = made.diagnostics
    assert (finding.rule, finding.message) == (Rule.UNRESOLVED_SEE_ALSO, "'Whirlpools' is a draft (w.txt)")
    assert made.see_also[0].target is None


def test_topics_merge_case_and_number_and_list_newest_first(facts: FactsMaker) -> None:
    made = index(
        facts("Old", tags=["Tides"], date=dt.date(2001, 1, 1)),
        facts("New", tags=["tide"], date=dt.date(2002, 1, 1)),
        facts("Undated", tags=["Tides"]),
    )
    (topic,) = made.topics
    assert (topic.slug, topic.name, topic.articles) == ("tides", "Tides", ("new", "old", "undated"))


def test_questions_stand_in_site_order(facts: FactsMaker) -> None:
    made = index(facts("B", questions=[("Two?", "2.")]), facts("A", questions=[("One?", "1."), ("Also?", "Yes.")]))
    assert [(each.question, each.place.article) for each in made.faq] == [("One?", "a"), ("Also?", "a"), ("Two?", "b")]


@pytest.mark.parametrize(
    ("line", "target"),
    [
        ("Harbours of the North", "harbours-of-the-north"),
        ("Harbors of the north!", "harbours-of-the-north"),
        ("Harbours of the South", None),
        ("Source", None),
    ],
)
def test_see_also(line: str, target: str | None, facts: FactsMaker) -> None:
    made = index(facts("Source", see_also=[line]), facts("Harbours of the North"))
    (found,) = made.see_also
    assert (found.article, found.text, found.target) == ("source", line, target)
    rules = [finding.rule for finding in made.diagnostics]
    assert rules == ([] if target else [Rule.UNRESOLVED_SEE_ALSO])
