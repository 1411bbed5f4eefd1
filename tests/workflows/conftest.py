"""The workflows as data, and a stand-in for the machine that runs a job's commands."""

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parent.parent.parent
EXPRESSION = re.compile(r"\$\{\{ *(.*?) *\}\}")
COMMIT = "0123456789abcdef0123456789abcdef01234567"
Done = subprocess.CompletedProcess[str]
OWNER, NAME = "Some-Readers", "reading-room"
STEP_LIMIT = 60  # seconds for a step; each takes one or two

# What the workflows ask of GitHub's contexts. An expression that is not listed fails the test that meets it.
CONTEXT = {
    "github.token": "a-token",
    "github.event.workflow_run.id": "4711",
    "github.event.workflow_run.conclusion": "success",
    "github.event.workflow_run.head_sha": COMMIT,
    "github.event.workflow_run.head_branch": "better; touch injected $(touch injected)",
    "github.event.workflow_run.head_repository.owner.login": "a-contributor",
    "vars.SITE_URL": "",
    "vars.EDIT_ROOT": "",
    "vars.REPORT_ROOT": "",
}

MAKE_STUB = """#!/bin/sh
printf '%s\\n' "$*" >>"$STUB_LOG"
for name in SITE_URL EDIT_ROOT REPORT_ROOT; do eval "echo $name=\\"\\$$name\\""; done >>"$STUB_LOG.env"
"""
GH_STUB = """#!{python}
import json, os, sys
call = {{"arguments": sys.argv[1:], "input": sys.stdin.read(), "token": os.environ.get("GH_TOKEN")}}
with open(os.environ["STUB_LOG"], "a") as log:
    log.write(json.dumps(call) + "\\n")
method = sys.argv[sys.argv.index("--method") + 1]
address = next(argument for argument in sys.argv if argument.startswith("repos/"))
with open(os.environ["GH_ANSWERS"]) as answers:
    print(json.dumps(json.load(answers).get(f"{{method}} {{address}}", {{}})))
"""


@dataclass(frozen=True)
class Step:
    """One step of a job: a command or an action."""

    name: str
    id: str
    run: str
    uses: str
    settings: dict[str, object]
    env: dict[str, str]


@dataclass(frozen=True)
class Job:
    """One job of a workflow; `workflow` is the file's name."""

    workflow: str
    name: str
    timeout: int
    permissions: dict[str, str]
    steps: tuple[Step, ...]


@dataclass(frozen=True)
class Workflow:
    """One file below .github/workflows; `triggers` has the settings of each event."""

    path: Path
    name: str
    permissions: object
    triggers: dict[str, object]
    jobs: tuple[Job, ...]


def read_workflow(path: Path) -> Workflow:
    content = yaml.safe_load(path.read_text(encoding="utf-8"))
    jobs = tuple(
        Job(
            path.name, name, job["timeout-minutes"], job["permissions"], tuple(read_step(step) for step in job["steps"])
        )
        for name, job in content["jobs"].items()
    )
    # YAML 1.1 reads the key `on` as a truth value.
    return Workflow(path, content["name"], content["permissions"], content[True], jobs)


def read_step(step: dict[str, object]) -> Step:
    settings, env = step.get("with", {}), step.get("env", {})
    assert isinstance(settings, dict)
    assert isinstance(env, dict)
    name, identifier, run, uses = (str(step.get(key, "")) for key in ("name", "id", "run", "uses"))
    return Step(name, identifier, run, uses, settings, {key: str(value) for key, value in env.items()})


WORKFLOWS = tuple(read_workflow(path) for path in sorted((ROOT / ".github/workflows").iterdir()))


@dataclass(frozen=True)
class Machine:
    """A copy of the repository, a path with stubs before everything, and the files that GitHub gives to steps."""

    clone: Path
    home: Path
    context: dict[str, str] = field(default_factory=lambda: dict(CONTEXT))

    @property
    def temporary(self) -> Path:
        return self.home / "temp"

    @property
    def report(self) -> Path:
        return self.temporary / "report"

    @property
    def summary(self) -> str:
        return (self.home / "summary").read_text(encoding="utf-8")

    def answer(self, answers: Mapping[str, object]) -> None:
        """Say what the stub of gh answers: `METHOD repos/…` to JSON; `{}` to anything else."""
        (self.home / "answers.json").write_text(json.dumps(answers), encoding="utf-8")

    def calls(self) -> list[str]:
        """What the stubs of make and gh were called with, one line each."""
        log = self.home / "log"
        return log.read_text(encoding="utf-8").splitlines() if log.exists() else []

    def run_job(self, job: Job) -> list[Done]:
        """Run every `run:` step in its order, going on after a failure."""
        return [self.run(step.run, step.env, step.id) for step in job.steps if step.run]

    def run(self, script: str, env: Mapping[str, str], step: str = "") -> Done:
        """Run a script as GitHub does when no shell is named, with expressions in `env` evaluated."""
        environment = self._environment() | {name: self._evaluate(value) for name, value in env.items()}
        command = ["bash", "-e", "-c", script]
        done = subprocess.run(
            command, cwd=self.clone, env=environment, capture_output=True, text=True, timeout=STEP_LIMIT, check=False
        )
        self._take_outputs(step)
        return done

    def _environment(self) -> dict[str, str]:
        """No variable of the machine that runs the tests, but the path behind the stubs."""
        return {
            "PATH": f"{self.home / 'bin'}:{os.environ['PATH']}",
            "HOME": str(self.home),
            "CI": "true",
            "GITHUB_ACTIONS": "true",
            "GITHUB_REPOSITORY": f"{OWNER}/{NAME}",
            "GITHUB_SERVER_URL": "https://github.com",
            "GITHUB_REF_NAME": "main",
            "GITHUB_OUTPUT": str(self.home / "output"),
            "GITHUB_STEP_SUMMARY": str(self.home / "summary"),
            "GITHUB_ENV": str(self.home / "env"),
            "RUNNER_TEMP": str(self.temporary),
            "STUB_LOG": str(self.home / "log"),
            "GH_ANSWERS": str(self.home / "answers.json"),
        }

    def _evaluate(self, value: str) -> str:
        return EXPRESSION.sub(lambda match: self.context[match[1]], value)

    def _take_outputs(self, step: str) -> None:
        output = self.home / "output"
        for line in output.read_text(encoding="utf-8").splitlines():
            name, _, value = line.partition("=")
            self.context[f"steps.{step}.outputs.{name}"] = value
        output.write_text("", encoding="utf-8")


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    if "workflow" in metafunc.fixturenames:
        metafunc.parametrize("workflow", WORKFLOWS, ids=lambda workflow: workflow.path.stem)
    if "job" in metafunc.fixturenames:
        jobs = [job for workflow in WORKFLOWS for job in workflow.jobs]
        metafunc.parametrize("job", jobs, ids=lambda job: f"{job.workflow}-{job.name}")


@pytest.fixture(scope="session")
def workflows() -> dict[str, Workflow]:
    """Each workflow by the name of its file."""
    return {workflow.path.name: workflow for workflow in WORKFLOWS}


@pytest.fixture(scope="session")
def clone(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the repository, which no test may change."""
    target = tmp_path_factory.mktemp("workflows") / "clone"
    _copy_repository(target)
    return target


@pytest.fixture
def machine(tmp_path: Path, clone: Path) -> Machine:
    """A machine on which nothing has run yet."""
    machine = Machine(clone, tmp_path / "home")
    machine.temporary.mkdir(parents=True)
    for name in ("output", "summary", "env"):
        (machine.home / name).write_text("", encoding="utf-8")
    machine.answer({})
    stubs = machine.home / "bin"
    stubs.mkdir()
    (stubs / "python3").symlink_to(Path(sys.executable).resolve())  # without the packages of the environment
    for name, text in (("make", MAKE_STUB), ("gh", GH_STUB.format(python=sys.executable))):
        (stubs / name).write_text(text, encoding="utf-8")
        (stubs / name).chmod(0o755)
    return machine


@pytest.fixture
def own_machine(tmp_path: Path, machine: Machine) -> Machine:
    """A machine with a copy of its own, which a test may change."""
    _copy_repository(tmp_path / "clone")
    return replace(machine, clone=tmp_path / "clone")


def _copy_repository(target: Path) -> None:
    """Copy every file that is tracked or would be, as the merge of a change that does nothing into its base.

    The environment that runs the tests is linked as the copy's own.
    """
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"]
    listed = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout
    for name in filter(None, listed.split("\0")):
        if (ROOT / name).is_file():
            (target / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(ROOT / name, target / name)
    identity = ["-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false"]
    commit = [*identity, "commit", "--quiet", "--no-verify", "--allow-empty"]
    for arguments in (["init", "--quiet"], ["add", "--all"], [*commit, "--message=base"], [*commit, "--message=merge"]):
        subprocess.run(["git", *arguments], cwd=target, check=True, capture_output=True)
    (target / ".venv").mkdir()
    (target / ".venv/bin").symlink_to(Path(sys.executable).parent)
