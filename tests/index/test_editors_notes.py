"""Notes for editors: phrases that nobody defines, and articles to which nothing leads."""

from collections.abc import Callable

import pytest

from generator.config import Config
from generator.index import build_index
from generator.model.article import Facts
from generator.model.diagnostic import Rule
from generator.model.document import SourceFile

FactsMaker = Callable[..., Facts]
USES = "The sluice keeper came. Every sluice keeper had a lamp. No sluice keeper slept."


def told(rule: Rule, *facts: Facts, glossary: str = "") -> list[tuple[str, str]]:
    file = SourceFile("_glossary.yml", "application/octet-stream", glossary.encode(), "0" * 64)
    found = build_index(facts, Config(), [file] if glossary else []).diagnostics
    return [(each.path, each.message) for each in found if each.rule is rule]


def test_a_phrase_of_many_articles_that_none_defines(facts: FactsMaker) -> None:
    articles = [facts("A", USES), facts("B", USES, USES), facts("C", USES)]
    message = "'sluice keeper' is used 12 times in 3 articles, and no article says what it is"
    assert told(Rule.UNDEFINED_TERM, *articles) == [("b.txt", message)]


@pytest.mark.parametrize("glossary", ["reject: [sluice keepers]", "pin: {sluice keeper: A guard of a sluice.}"])
def test_editors_settle_it(glossary: str, facts: FactsMaker) -> None:
    articles = [facts("A", USES), facts("B", USES, USES), facts("C", USES)]
    assert told(Rule.UNDEFINED_TERM, *articles, glossary=glossary) == []
    assert told(Rule.STALE_GLOSSARY, *articles, glossary=glossary) == []


def test_phrases_of_few_articles_and_defined_ones_are_not_told(facts: FactsMaker) -> None:
    assert told(Rule.UNDEFINED_TERM, facts("A", USES, USES, USES), facts("B", USES)) == []
    defined = "A sluice keeper is a device that opens the gates of a sluice."
    assert told(Rule.UNDEFINED_TERM, facts("A", USES, defined), facts("B", USES), facts("C", USES)) == []


def test_an_article_to_which_nothing_leads(facts: FactsMaker) -> None:
    glass = facts("Glass", "Molten sand cools in a kiln.")
    others = [facts(title, f"{title} rises.", see_also=["Tides"]) for title in ("Tides", "Dough", "Steam", "Smoke")]
    alone = ["dough.txt", "glass.txt", "smoke.txt", "steam.txt"]
    assert [path for path, _ in told(Rule.ORPHAN_ARTICLE, glass, *others)] == alone
    naming = facts("Smoke", "Smoke rises.", see_also=["Glass"])
    told_now = [path for path, _ in told(Rule.ORPHAN_ARTICLE, glass, *others[:-1], naming)]
    assert told_now == ["dough.txt", "smoke.txt", "steam.txt"]
    assert told(Rule.ORPHAN_ARTICLE, glass, *others[:-1]) == [], "a small library is read whole"
