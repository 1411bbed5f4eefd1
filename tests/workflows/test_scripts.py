"""The scripts of the workflows against what a stranger's report or a settings page may hold."""

import json
from typing import TYPE_CHECKING

import pytest
from markdown_it import MarkdownIt

if TYPE_CHECKING:
    from pathlib import Path

    from tests.workflows.conftest import Machine

COMMIT = "0123456789abcdef0123456789abcdef01234567"
PULLS = "GET repos/Some-Readers/reading-room/pulls"
COMMENT_LIMIT = 65_536  # characters that a comment on GitHub holds


def finding(**fields: object) -> dict[str, object]:
    usual = {"rule": "a-rule", "severity": "warning", "message": "m", "path": "a.txt", "suggestion": ""}
    return {**usual, "line": 3, "column": 0, **fields}


def body_for(machine: "Machine", *, conclusion: str = "failure", number: str = "7") -> str:
    """The comment that is written for the findings.json that lies on the machine."""
    answers = {PULLS: [{"number": 7, "head": {"sha": COMMIT}}]}
    machine.answer({**answers, f"GET repos/Some-Readers/reading-room/issues/{number}/comments": [[]]})
    environment = {"HEAD_SHA": COMMIT, "HEAD_BRANCH": "b", "HEAD_OWNER": "o", "RUN_ID": "1", "CONCLUSION": conclusion}
    done = machine.run('python3 .github/scripts/comment.py "$RUNNER_TEMP/report/findings.json"', environment)
    assert done.returncode == 0, done.stderr
    return str(json.loads(json.loads(machine.calls()[-1])["input"])["body"])


def put_report(machine: "Machine", content: bytes) -> "Path":
    machine.report.mkdir()
    path = machine.report / "findings.json"
    path.write_bytes(content)
    return path


@pytest.mark.parametrize(
    "hostile",
    [
        "@everyone [click](https://example.org) <img src=x> #1",
        "```\n# heading\n@everyone",
        "`````` @everyone",
        f"{'x' * 398}\n```\n@everyone",
        "a\r\n```\r\n@everyone",
        "\u202etxt.exe\x1b[31m\x00\u2028next",
        "\ud800 lone surrogate",
        "<!-- glossator: report on this pull request -->",
    ],
)
def test_a_report_can_only_be_text(hostile: str, machine: "Machine") -> None:
    put_report(machine, json.dumps([finding(message=hostile), finding(path=hostile, suggestion=hostile)]).encode())
    tokens = MarkdownIt("commonmark").parse(body_for(machine))
    (block,) = [token for token in tokens if token.type == "fence"]
    assert tokens[-1] == block
    assert len(block.content.splitlines()) == 2
    assert all(line.isprintable() for line in block.content.splitlines())
    assert "everyone" not in "".join(token.content for token in tokens if token != block)


def test_findings_are_ordered_cut_and_counted(machine: "Machine") -> None:
    many = [finding(severity="note"), *[finding(message="x" * 5000)] * 90, finding(severity="error", message="first")]
    put_report(machine, json.dumps(many).encode())
    body = body_for(machine)
    assert "**Sources:** 1 error, 90 warnings, 1 note." in body
    assert body.index("first") < body.index("xxx")
    assert "51 more are listed by `glossator check`." in body
    assert len(body) < COMMENT_LIMIT / 2


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\xff\xfe",
        b"{}",
        b"[1]",
        b"[" * 100_000,
        b"9" * 100_000,
        json.dumps([finding(severity="@everyone")]).encode(),
        json.dumps([finding(line="@everyone")]).encode(),
        json.dumps([finding(line=True)]).encode(),
        json.dumps([finding(message=["@everyone"])]).encode(),
        json.dumps([{"message": "@everyone"}]).encode(),
        json.dumps([finding(message="@everyone" * 200_000)]).encode(),
    ],
    ids=lambda content: repr(content[:30]),
)
def test_what_is_no_report_is_refused_in_our_own_words(content: bytes, machine: "Machine") -> None:
    put_report(machine, content)
    body = body_for(machine)
    assert "No list of findings: the report is no " in body
    assert "everyone" not in body


def test_a_missing_report_and_a_link_are_told(machine: "Machine") -> None:
    assert "there is no report: the run ended before" in body_for(machine)
    secret = machine.home / "secret.json"
    secret.write_text(json.dumps([finding(message="secret")]), encoding="utf-8")
    machine.report.mkdir()
    (machine.report / "findings.json").symlink_to(secret)
    body = body_for(machine)
    assert "No list of findings" in body
    assert "secret" not in body


@pytest.mark.parametrize(
    ("head", "pulls"),
    [
        ({"HEAD_SHA": COMMIT, "HEAD_BRANCH": "b", "HEAD_OWNER": "o"}, []),
        ({"HEAD_SHA": COMMIT, "HEAD_BRANCH": "b", "HEAD_OWNER": "o"}, [{"number": 7, "head": {"sha": "f" * 40}}]),
        ({"HEAD_SHA": COMMIT, "HEAD_BRANCH": "b", "HEAD_OWNER": ""}, [{"number": 7, "head": {"sha": COMMIT}}]),
        ({"HEAD_SHA": "main", "HEAD_BRANCH": "b", "HEAD_OWNER": "o"}, [{"number": 7, "head": {"sha": "main"}}]),
    ],
    ids=["closed", "newer commit", "fork that is gone", "no commit id"],
)
def test_nothing_is_written_when_no_pull_request_fits(
    head: dict[str, str], pulls: list[object], machine: "Machine"
) -> None:
    machine.answer({PULLS: pulls})
    environment = {**head, "RUN_ID": "1", "CONCLUSION": "success"}
    done = machine.run("python3 .github/scripts/comment.py absent.json", environment)
    assert done.returncode == 0, done.stderr
    assert "nothing to comment on" in done.stdout
    assert all("--input" not in json.loads(call)["arguments"] for call in machine.calls())


@pytest.mark.parametrize(
    ("environment", "expected"),
    [
        ({}, "https://some-readers.github.io/reading-room/"),
        ({"GITHUB_REPOSITORY": "Some-Readers/some-readers.GitHub.io"}, "https://some-readers.github.io/"),
        ({"SITE_URL": "https://library.example.org"}, "https://library.example.org/"),
        ({"SITE_URL": " https://example.org/library/ "}, "https://example.org/library/"),
    ],
)
def test_the_address_of_the_site(environment: dict[str, str], expected: str, machine: "Machine") -> None:
    done = machine.run("python3 .github/scripts/site_addresses.py", environment)
    assert done.stdout.splitlines()[0] == f"site_url={expected}"


@pytest.mark.parametrize(
    ("environment", "expected"),
    [
        ({}, "https://github.com/Some-Readers/reading-room/edit/main/"),
        ({"GITHUB_REF_NAME": "next/é"}, "https://github.com/Some-Readers/reading-room/edit/next/%C3%A9/"),
        ({"EDIT_ROOT": "https://forge.example.org/edit"}, "https://forge.example.org/edit/"),
    ],
)
def test_the_address_for_editing(environment: dict[str, str], expected: str, machine: "Machine") -> None:
    done = machine.run("python3 .github/scripts/site_addresses.py", environment)
    assert done.stdout.splitlines()[1] == f"edit_root={expected}"


@pytest.mark.parametrize("value", ["example.org", "javascript:alert(1)", "https://a.org/\nother=1", "https://a.org/?q"])
def test_a_variable_that_is_no_address_stops_the_build(value: str, machine: "Machine") -> None:
    done = machine.run("python3 .github/scripts/site_addresses.py", {"SITE_URL": value})
    assert done.returncode == 2
    assert done.stdout == ""
    assert "SITE_URL is no web address" in done.stderr
