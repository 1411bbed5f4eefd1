"""Redirects: which lines of `_redirects.yml` hold, and what is said of the others."""

from collections.abc import Callable

import pytest

from generator.config import Config
from generator.index import build_index
from generator.model.article import Facts
from generator.model.diagnostic import Rule
from generator.model.document import SourceFile
from generator.model.site import SiteIndex

FactsMaker = Callable[..., Facts]


def index(text: str, *facts: Facts) -> SiteIndex:
    file = SourceFile("_redirects.yml", "application/octet-stream", text.encode(), "0" * 64)
    return build_index(facts, Config(), [file])


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("ebb: tides", {"ebb": "tides"}),
        ("ebb: sea/tides.txt", {"ebb": "tides"}),
        ("articles/ebb/: /articles/tides/", {"ebb": "tides"}),
        ("'2024': tides", {"2024": "tides"}),
        ("ebb: tides\nflow: ebb", {"ebb": "tides", "flow": "tides"}),
        ("", {}),
        ("# nothing yet", {}),
    ],
)
def test_redirects(text: str, found: dict[str, str], facts: FactsMaker) -> None:
    made = index(text, facts("Tides", path="sea/tides.txt"), facts("Moon"))
    assert {each.old: each.target for each in made.redirects} == found


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ("a: tides\nebb: tidse", 2, "`ebb` leads to `tidse`, which is no article; did you mean `tides`?"),
        ("ebb: draft", 1, "`ebb` leads to `draft`, which is no article"),
        ("ebb:", 1, "`ebb` leads nowhere"),
        ("ebb: [tides, moon]", 1, "`ebb` leads nowhere"),
        ("moon: tides", 1, "`moon` is the address of an article"),
        ("ebb: ebb", 1, "`ebb` leads back to itself"),
        ("Ebb and Flow: tides", 1, "`ebb and flow` is no address of an article"),
        ("ebb: tides\nebb: moon", 2, "the field `ebb` is stated twice"),
        ("- tides", 1, "is no list"),
    ],
)
def test_errors_name_the_line(text: str, line: int, message: str, facts: FactsMaker) -> None:
    made = index(text, facts("Tides"), facts("Moon"), facts("Draft", draft=True))
    (finding,) = made.diagnostics
    assert (finding.rule, finding.severity, finding.path, finding.line) == (
        Rule.INVALID_REDIRECT,
        "error",
        "_redirects.yml",
        line,
    )
    assert message in f"{finding.message}; {finding.suggestion}"
    assert "ebb" not in {each.old for each in made.redirects}


def test_a_circle_is_told_once_per_line(facts: FactsMaker) -> None:
    made = index("a: b\nb: c\nc: a\nd: a", facts("Tides"))
    assert [(finding.line, finding.message) for finding in made.diagnostics] == [
        (1, "`a` leads back to itself"),
        (2, "`b` leads back to itself"),
        (3, "`c` leads back to itself"),
        (4, "`d` leads to `a`, which leads in a circle"),
    ]
    assert made.redirects == ()


def test_a_chain_is_followed_and_told(facts: FactsMaker) -> None:
    made = index("ebb: flow\nflow: tides", facts("Tides"))
    (finding,) = made.diagnostics
    assert (finding.severity, finding.line) == ("warning", 1)
    assert finding.suggestion == "write `ebb: tides`"
    assert [each.target for each in made.redirects] == ["tides", "tides"]
