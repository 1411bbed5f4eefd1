"""Every command of every workflow runs in a copy of the repository, in the order of its job."""

import json
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.workflows.conftest import Machine, Workflow

COMMIT = "0123456789abcdef0123456789abcdef01234567"
COMMANDS = {"pr.yml": 4, "comment.yml": 1, "publish.yml": 2}  # `run:` steps in all jobs
PULLS = "GET repos/Some-Readers/reading-room/pulls"
NOTHING: dict[str, object] = {
    "base": COMMIT, "articles": [], "findings": [], "terms": [], "acronyms": [], "questions": [], "see_also": [],
    "related": [], "pages": [], "rules": [],
}  # fmt: skip
COMMENTS = "repos/Some-Readers/reading-room/issues/7/comments"


def test_every_command_succeeds(workflow: "Workflow", machine: "Machine") -> None:
    done = [result for job in workflow.jobs for result in machine.run_job(job)]
    assert [(result.args[-1], result.stderr) for result in done if result.returncode] == []
    assert len(done) == COMMANDS[workflow.path.name]
    assert not list(machine.clone.rglob("injected"))


def test_a_pull_request_is_checked_tested_built_and_reported(
    workflows: "dict[str, Workflow]", own_machine: "Machine"
) -> None:
    (own_machine.clone / "sources/minutes.txt").write_text(
        "Minutes\n\nBy A. Clerk • 3 months ago • Law\n\nText.\n", "utf-8"
    )
    (job,) = workflows["pr.yml"].jobs
    *_, report = own_machine.run_job(job)
    assert own_machine.calls() == ["check", "test", "site"]
    assert report.returncode == 0
    assert "::warning file=sources/minutes.txt," in report.stdout
    assert sorted(path.name for path in own_machine.report.iterdir()) == ["change.json", "report.md"]
    assert "- **Added:** `Minutes` (`minutes.txt`, " in own_machine.summary
    assert own_machine.summary == (own_machine.report / "report.md").read_text(encoding="utf-8")


def test_a_source_with_an_error_makes_the_report_step_fail(
    workflows: "dict[str, Workflow]", own_machine: "Machine"
) -> None:
    (own_machine.clone / "sources/empty.txt").write_bytes(b"")
    (job,) = workflows["pr.yml"].jobs
    *_, report = own_machine.run_job(job)
    assert report.returncode == 1
    assert "::error file=sources/empty.txt::" in report.stdout
    assert "- error: `empty.txt: " in own_machine.summary


def test_without_the_command_the_report_step_fails_and_says_so(own_machine: "Machine") -> None:
    (own_machine.clone / ".venv/bin").unlink()
    done = own_machine.run('sh .github/scripts/report.sh "$RUNNER_TEMP/report"', {})
    assert done.returncode == 127
    assert not (own_machine.report / "change.json").exists()


def test_the_site_is_built_for_its_addresses(workflows: "dict[str, Workflow]", machine: "Machine") -> None:
    for job in workflows["publish.yml"].jobs:
        machine.run_job(job)
    assert machine.calls() == ["site"]
    assert (machine.home / "log.env").read_text(encoding="utf-8").splitlines() == [
        "SITE_URL=https://some-readers.github.io/reading-room/",
        "EDIT_ROOT=https://github.com/Some-Readers/reading-room/edit/main/",
        "REPORT_ROOT=https://github.com/Some-Readers/reading-room/issues/new?template=1-page.yml&page=",
    ]


@pytest.mark.parametrize(
    ("comments", "call"),
    [
        pytest.param([], f"POST {COMMENTS}", id="first"),
        pytest.param([("github-actions[bot]", "ours", 3)], "PATCH repos/Some-Readers/reading-room/issues/comments/3"),
        pytest.param([("someone", "ours", 4)], f"POST {COMMENTS}", id="another's that pretends to be ours"),
        pytest.param([("github-actions[bot]", "Hello", 5)], f"POST {COMMENTS}", id="the bot's, of another workflow"),
        pytest.param([(None, "ours", 6)], f"POST {COMMENTS}", id="of an account that is gone"),
    ],
)
def test_there_is_one_comment(
    comments: list[tuple[str | None, str, int]], call: str, workflows: "dict[str, Workflow]", machine: "Machine"
) -> None:
    pages = [[], [as_answer(*comment) for comment in comments]]
    pull_request = {"number": 7, "head": {"sha": COMMIT}}
    machine.answer({PULLS: [{"number": 6, "head": {"sha": "0" * 40}}, pull_request], f"GET {COMMENTS}": pages})
    machine.report.mkdir()
    (machine.report / "change.json").write_text(json.dumps(NOTHING), encoding="utf-8")
    (job,) = workflows["comment.yml"].jobs
    (done,) = machine.run_job(job)
    assert done.returncode == 0, done.stderr
    asked, _, written = (json.loads(line) for line in machine.calls())
    assert f"{written['arguments'][2]} {written['arguments'][3]}" == call
    body = json.loads(written["input"])["body"]
    assert body.startswith("<!-- glossator: report on this pull request -->\n**All checks passed** at `0123456`.")
    assert "compared with `0123456`: no article changes; no page changes; no new findings." in body
    assert "/Some-Readers/reading-room/actions/runs/4711" in body
    assert "head=a-contributor:better; touch injected $(touch injected)" in asked["arguments"]
    assert {call["token"] for call in map(json.loads, machine.calls())} == {"a-token"}


def as_answer(login: str | None, text: str, number: int) -> dict[str, object]:
    body = text.replace("ours", "<!-- glossator: report on this pull request -->\n**…**")
    return {"id": number, "body": body, "user": {"login": login} if login else None}
