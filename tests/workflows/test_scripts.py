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


def change(**fields: object) -> bytes:
    lists = ("articles", "findings", "terms", "acronyms", "questions", "see_also", "related", "pages", "rules")
    return json.dumps({"base": COMMIT, **{name: [] for name in lists}, **fields}).encode()


def body_for(machine: "Machine", *, conclusion: str = "failure", number: str = "7") -> str:
    """The comment that is written for the change.json that lies on the machine."""
    answers = {PULLS: [{"number": 7, "head": {"sha": COMMIT}}]}
    machine.answer({**answers, f"GET repos/Some-Readers/reading-room/issues/{number}/comments": [[]]})
    environment = {"HEAD_SHA": COMMIT, "HEAD_BRANCH": "b", "HEAD_OWNER": "o", "RUN_ID": "1", "CONCLUSION": conclusion}
    done = machine.run('python3 .github/scripts/comment.py "$RUNNER_TEMP/report/change.json"', environment)
    assert done.returncode == 0, done.stderr
    return str(json.loads(json.loads(machine.calls()[-1])["input"])["body"])


def put_report(machine: "Machine", content: bytes) -> "Path":
    machine.report.mkdir()
    path = machine.report / "change.json"
    path.write_bytes(content)
    return path


@pytest.mark.parametrize(
    "hostile",
    [
        "@everyone [click](https://example.org) <img src=x> #1",
        "```\n# heading\n@everyone",
        "`````` @everyone",
        f"{'x' * 398}`\n```\n@everyone",
        "a\r\n```\r\n@everyone",
        "\u202etxt.exe\x1b[31m\x00\u2028next",
        "\ud800 lone surrogate",
        "<!-- glossator: report on this pull request -->",
        "</details><script>@everyone</script>",
    ],
)
def test_a_report_can_only_be_text(hostile: str, machine: "Machine") -> None:
    page = {"kind": "changed", "path": hostile}
    findings = [finding(message=hostile), finding(path=hostile, suggestion=hostile, rule=hostile)]
    put_report(machine, change(findings=findings, pages=[page], base=hostile))
    tokens = MarkdownIt("commonmark").parse(body_for(machine))
    inline = [child for token in tokens for child in token.children or ()]
    assert not any("everyone" in token.content for token in inline if token.type != "code_inline")
    blocks = [token.content for token in tokens if token.type == "html_block"]
    assert [block.partition(" ")[0].strip() for block in blocks] == ["<!--", "<details><summary>Pages:", "</details>"]
    kinds = {"text", "code_inline", "softbreak", "strong_open", "strong_close", "link_open", "link_close"}
    assert {token.type for token in inline} <= kinds
    assert sum(token.type == "link_open" for token in inline) == 1, "only ours, to the run"


def test_what_does_not_fit_is_cut_and_counted(machine: "Machine") -> None:
    many = [*[finding(message="x" * 5000)] * 90, finding(severity="error", message="last")]
    put_report(machine, change(findings=many))
    body = body_for(machine)
    assert "91 new findings" in body
    assert "- … and 51 more findings\n" in body
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
        change(findings=[finding(severity="@everyone")]),
        change(findings=[finding(line="@everyone")]),
        change(findings=[finding(line=True)]),
        change(findings=[finding(message=["@everyone"])]),
        change(findings=[{"message": "@everyone"}]),
        change(base="@everyone" * 1_000_000),
    ],
    ids=lambda content: repr(content[-30:]),
)
def test_what_is_no_report_is_refused_in_our_own_words(content: bytes, machine: "Machine") -> None:
    put_report(machine, content)
    body = body_for(machine)
    assert "No account of the change: the report is no" in body
    assert "everyone" not in body


def test_a_missing_report_and_a_link_are_told(machine: "Machine") -> None:
    assert "there is no report: the run ended before" in body_for(machine)
    secret = machine.home / "secret.json"
    secret.write_bytes(change(findings=[finding(message="secret")]))
    machine.report.mkdir()
    (machine.report / "change.json").symlink_to(secret)
    body = body_for(machine)
    assert "No account of the change" in body
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


@pytest.mark.parametrize(
    ("environment", "expected"),
    [
        ({}, "https://github.com/Some-Readers/reading-room/issues/new?template=1-page.yml&page="),
        ({"REPORT_ROOT": " https://forge.example.org/wrong?page="}, "https://forge.example.org/wrong?page="),
    ],
)
def test_the_address_for_reports(environment: dict[str, str], expected: str, machine: "Machine") -> None:
    done = machine.run("python3 .github/scripts/site_addresses.py", environment)
    assert done.stdout.splitlines()[2] == f"report_root={expected}"


def test_reports_go_to_no_script(machine: "Machine") -> None:
    done = machine.run("python3 .github/scripts/site_addresses.py", {"REPORT_ROOT": "javascript:alert(1)"})
    assert done.returncode == 2
    assert "REPORT_ROOT is no web address" in done.stderr


@pytest.mark.parametrize("value", ["example.org", "javascript:alert(1)", "https://a.org/\nother=1", "https://a.org/?q"])
def test_a_variable_that_is_no_address_stops_the_build(value: str, machine: "Machine") -> None:
    done = machine.run("python3 .github/scripts/site_addresses.py", {"SITE_URL": value})
    assert done.returncode == 2
    assert done.stdout == ""
    assert "SITE_URL is no web address" in done.stderr
