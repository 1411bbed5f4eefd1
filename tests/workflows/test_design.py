"""Rules that no auditor knows: who may write, how workflows fit together, and which targets they call."""

import re
import shutil
import subprocess
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.workflows.conftest import Job, Machine, Workflow

WRITERS = {("comment.yml", "comment"): {"pull-requests"}, ("publish.yml", "deploy"): {"pages", "id-token"}}
LONGEST = 30  # minutes
MAKE = re.compile(r"\bmake +([a-z-]+)")


def test_a_workflow_has_no_rights_of_its_own(workflow: "Workflow") -> None:
    assert workflow.permissions == {}


def test_a_job_has_an_end_and_only_the_rights_it_needs(job: "Job") -> None:
    assert 0 < job.timeout <= LONGEST
    writes = {name for name, right in job.permissions.items() if right != "read"}
    assert writes == WRITERS.get((job.workflow, job.name), set())


def test_no_checkout_keeps_credentials_or_names_another_commit(job: "Job") -> None:
    depth = {"fetch-depth": 2} if job.workflow == "pr.yml" else {}  # the merge and the base that it is compared with
    for step in job.steps:
        if step.uses.startswith("actions/checkout@"):
            assert step.settings == {"persist-credentials": False, **depth}


def test_no_command_contains_an_expression(job: "Job") -> None:
    assert [step.run for step in job.steps if "${{" in step.run] == []


def test_what_may_publish_runs_nothing_of_ours(job: "Job") -> None:
    if "pages" in job.permissions:
        assert [step.uses.split("@")[0] for step in job.steps] == ["actions/deploy-pages"]


def test_a_step_is_one_command(job: "Job") -> None:
    for step in job.steps:
        assert re.match(r"(make|python3 \.github/scripts/\w+\.py|sh \.github/scripts/\w+\.sh)\b|$", step.run)
        assert "\n" not in step.run.strip()


def test_the_comment_waits_for_the_check_and_takes_its_report(workflows: "dict[str, Workflow]") -> None:
    check, comment = workflows["pr.yml"], workflows["comment.yml"]
    assert comment.triggers == {"workflow_run": {"workflows": [check.name], "types": ["completed"]}}
    kept = [step.settings for step in check.jobs[0].steps if step.uses.startswith("actions/upload-artifact@")]
    (fetched,) = [step for step in comment.jobs[0].steps if step.uses.startswith("actions/download-artifact@")]
    assert {"report", "site"} == {str(settings["name"]) for settings in kept}
    assert fetched.settings["name"] == "report"


def test_what_a_fork_proposes_never_runs_with_rights(workflows: "dict[str, Workflow]") -> None:
    assert set(workflows["pr.yml"].triggers) == {"pull_request"}
    events = {event for workflow in workflows.values() for event in workflow.triggers}
    assert events == {"pull_request", "workflow_run", "push", "workflow_dispatch"}


@pytest.fixture
def real_make() -> str:
    program = shutil.which("make")
    assert program
    return program


def test_every_target_exists(job: "Job", machine: "Machine", real_make: str) -> None:
    for target in [target for step in job.steps for target in MAKE.findall(step.run)]:
        command = [real_make, "--dry-run", target]
        done = subprocess.run(command, cwd=machine.clone, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr
        absent = [real_make, "--dry-run", f"{target}-absent"]
        assert subprocess.run(absent, cwd=machine.clone, capture_output=True, check=False).returncode != 0
