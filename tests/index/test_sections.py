"""Sections: folders with articles, their titles, their slugs, and what is said of a wrong `_section.yml`."""

import datetime as dt
from collections.abc import Callable

import pytest

from generator.config import Config
from generator.index import build_index
from generator.model.article import Facts
from generator.model.diagnostic import Rule
from generator.model.document import SourceFile
from generator.model.site import SiteIndex

FactsMaker = Callable[..., Facts]


def index(stated: dict[str, str], *facts: Facts) -> SiteIndex:
    files = [SourceFile(path, "application/octet-stream", text.encode(), "0" * 64) for path, text in stated.items()]
    return build_index(facts, Config(), files)


def test_folders_are_sections_and_no_part_of_an_address(facts: FactsMaker) -> None:
    made = index({}, facts("A", path="law/sea/a.txt"), facts("B", path="b.txt"), facts("C", path="law/sea/c.txt"))
    assert [(each.path, each.slug, each.title, each.parents, each.articles) for each in made.sections] == [
        ("law", "law", "Law", (), ()),
        ("law/sea", "law--sea", "Sea", ("law",), ("a", "c")),
    ]
    assert {each.slug: each.section for each in made.articles} == {"a": "law--sea", "b": None, "c": "law--sea"}


def test_a_file_states_title_and_description(facts: FactsMaker) -> None:
    text = "title: The Law of the Sea\ndescription: >\n  What ships\n  may do."
    made = index({"law/_section.yml": text}, facts("A", path="law/a.txt"))
    (section,) = made.sections
    assert (section.title, section.description) == ("The Law of the Sea", "What ships may do.")
    assert not made.diagnostics


def test_newest_first(facts: FactsMaker) -> None:
    made = index(
        {},
        facts("Old", path="law/a.txt", date=dt.date(2001, 1, 1)),
        facts("New", path="law/b.txt", date=dt.date(2002, 1, 1)),
    )
    assert made.sections[0].articles == ("new", "old")


def test_drafts_make_no_section(facts: FactsMaker) -> None:
    assert index({}, facts("A", path="law/a.txt", draft=True)).sections == ()


def test_slugs_are_unique(facts: FactsMaker) -> None:
    made = index({}, facts("A", path="Law/a.txt"), facts("B", path="law/b.txt"), facts("C", path="law!/c.txt"))
    assert [each.slug for each in made.sections] == ["law", "law-2", "law-3"]


@pytest.mark.parametrize(
    ("text", "rule", "line"),
    [
        ("title: Law\ncolour: red", Rule.UNKNOWN_FIELD, 2),
        ("title: [", Rule.INVALID_FRONT_MATTER, 1),
        ("- Law", Rule.INVALID_FRONT_MATTER, 1),
    ],
)
def test_a_wrong_file_is_told_and_the_section_stays(text: str, rule: Rule, line: int, facts: FactsMaker) -> None:
    made = index({"law/_section.yml": text}, facts("A", path="law/a.txt"))
    (finding,) = made.diagnostics
    assert (finding.rule, finding.path, finding.line) == (rule, "law/_section.yml", line)
    assert made.sections[0].title == "Law"
