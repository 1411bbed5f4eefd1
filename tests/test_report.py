"""Findings as text, JSON, GitHub annotations and SARIF."""

import json

import pytest

from generator import report
from generator.model.diagnostic import Diagnostic, Rule, Severity

BAD = Diagnostic(Rule.EMPTY_SOURCE, Severity.ERROR, "holds no text", "a,b:c.txt", suggestion="write it or delete it")
DATE = Diagnostic(
    Rule.AMBIGUOUS_DATE, Severity.WARNING, "is 7 May or 5 July", "b.txt", 3, 4, "write the month as a word"
)


def test_text_names_place_severity_message_remedy_and_rule() -> None:
    assert (
        report.as_text([DATE]) == "b.txt:3:4: warning: is 7 May or 5 July; write the month as a word [ambiguous-date]\n"
    )


def test_a_hostile_name_cannot_forge_a_line_or_drive_a_terminal() -> None:
    hostile = Diagnostic(Rule.EMPTY_SOURCE, Severity.ERROR, "x", "a\nb.txt:1: error: forged\x1b[2J")
    assert report.as_text([hostile]).count("\n") == 1
    assert "\x1b" not in report.as_text([hostile])


def test_github_annotations_are_escaped() -> None:
    line = report.as_github([BAD])
    assert line == "::error file=a%2Cb%3Ac.txt::holds no text; write it or delete it [empty-source]\n"
    assert "::warning file=b.txt,line=3,col=4::" in report.as_github([DATE])


def test_annotations_can_begin_at_the_root_of_the_repository() -> None:
    (placed,) = report.below("texts/sources", [BAD])
    assert report.as_github([placed]).startswith("::error file=texts/sources/a%2Cb%3Ac.txt::")
    assert report.below(".", [BAD]) == (BAD,)


def test_an_address_in_sarif_is_escaped() -> None:
    run = json.loads(report.as_sarif(report.below("s", [Diagnostic(Rule.SYMLINK, Severity.ERROR, "x", "a b#é.txt")])))
    location = run["runs"][0]["results"][0]["locations"][0]["physicalLocation"]
    assert location["artifactLocation"]["uri"] == "s/a%20b%23%C3%A9.txt"


def test_json_has_every_field() -> None:
    (found,) = json.loads(report.as_json([DATE]))
    assert found == {
        "rule": "ambiguous-date", "severity": "warning", "message": "is 7 May or 5 July", "path": "b.txt", "line": 3,
        "column": 4, "suggestion": "write the month as a word",
    }  # fmt: skip


def test_sarif_points_at_the_place_and_lists_every_rule() -> None:
    run = json.loads(report.as_sarif([BAD, DATE]))["runs"][0]
    regions = [result["locations"][0]["physicalLocation"].get("region") for result in run["results"]]
    assert regions == [None, {"startLine": 3, "startColumn": 4}]
    assert {rule["id"] for rule in run["tool"]["driver"]["rules"]} == {rule.code for rule in Rule}


@pytest.mark.parametrize(
    ("diagnostics", "strict", "fails"),
    [([], True, False), ([DATE], False, False), ([DATE], True, True), ([BAD], False, True)],
)
def test_what_makes_a_command_fail(diagnostics: list[Diagnostic], strict: bool, fails: bool) -> None:
    assert report.fails(diagnostics, strict=strict) is fails


def test_counts_are_words() -> None:
    assert report.counts([BAD, DATE, DATE]) == "1 error, 2 warnings"
