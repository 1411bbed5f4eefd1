#!/usr/bin/env python3
"""Writes the report on a pull request as one comment, which later runs replace.

Usage: comment.py change.json. Runs with the right to comment, so it takes the number of the pull request from
GitHub and never from the report, and shows of the report only what report.py lets through. Names of branches and owners
are the author's choice: they are passed to `gh` as fields of a request, never put together to a command or an address.
"""

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TypedDict

from report import read_report  # leads to the package, too

from generator.errors import ReportError

MARKER = "<!-- glossator: report on this pull request -->"
BOT = "github-actions[bot]"
VERDICTS = {"success": "All checks passed", "failure": "A check failed"}

COMMIT = re.compile(r"[0-9a-f]{40}")
"""A full commit id (SHA-1), as GitHub states it."""


class Head(TypedDict):
    """The last commit of a pull request."""

    sha: str


class PullRequest(TypedDict):
    """What we need of GitHub's answer (REST, List pull requests)."""

    number: int
    head: Head


class Author(TypedDict):
    """Who wrote a comment."""

    login: str


class Comment(TypedDict):
    """What we need of GitHub's answer (REST, List issue comments); an account can be gone."""

    id: int
    body: str
    user: Author | None


def main(arguments: Sequence[str]) -> int:
    """Post the report, or say why there is nowhere to post it; neither fails the run."""
    number = find_pull_request()
    if number is None:
        sys.stdout.write("No open pull request ends with this commit; nothing to comment on.\n")
        return 0
    write_comment(number, comment_body(Path(arguments[0])))
    return 0


def find_pull_request() -> int | None:
    """The open pull request whose last commit was checked; GitHub's event does not name it for forks."""
    commit, branch, owner = (os.environ[name] for name in ("HEAD_SHA", "HEAD_BRANCH", "HEAD_OWNER"))
    if not COMMIT.fullmatch(commit) or not branch or not owner:
        return None
    fields = ["-f", "state=open", "-f", f"head={owner}:{branch}", "-f", "per_page=100"]
    found: list[PullRequest] = json.loads(_gh("--method", "GET", _address("pulls"), *fields))
    return next((request["number"] for request in found if request["head"]["sha"] == commit), None)


def comment_body(change: Path) -> str:
    """Verdict, commit and link to the run, then the report or why there is none."""
    verdict, commit = VERDICTS[os.environ["CONCLUSION"]], os.environ["HEAD_SHA"][:7]
    repository = f"{os.environ['GITHUB_SERVER_URL']}/{os.environ['GITHUB_REPOSITORY']}"
    try:
        report = read_report(change)
    except ReportError as error:
        report = f"No account of the change: {error.message}.\n"
    run = f"{repository}/actions/runs/{int(os.environ['RUN_ID'])}"
    heading = f"**{verdict}** at `{commit}`. [The run]({run}) has the log and, as an artifact, the built site."
    return f"{MARKER}\n{heading}\n\n{report}"


def write_comment(number: int, body: str) -> None:
    """Replace our comment on the pull request, or write the first one."""
    own = next(_own_comments(number), None)
    method, path = ("POST", f"issues/{number}/comments") if own is None else ("PATCH", f"issues/comments/{own}")
    _gh("--method", method, _address(path), "--input", "-", sent=json.dumps({"body": body}))


def _own_comments(number: int) -> Iterator[int]:
    address = _address(f"issues/{number}/comments")
    pages: list[list[Comment]] = json.loads(
        _gh("--method", "GET", "--paginate", "--slurp", address, "-f", "per_page=100")
    )
    for comment in (comment for page in pages for comment in page):
        if comment["user"] and comment["user"]["login"] == BOT and comment["body"].startswith(MARKER):
            yield comment["id"]


def _address(path: str) -> str:
    return f"repos/{os.environ['GITHUB_REPOSITORY']}/{path}"


def _gh(*arguments: str, sent: str = "") -> str:
    """Return the answer of GitHub's interface; `gh` takes the token from GH_TOKEN, and an error ends the run."""
    command = ["gh", "api", *arguments]
    done = subprocess.run(command, input=sent, stdout=subprocess.PIPE, check=True, encoding="utf-8")  # noqa: S603
    return done.stdout


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
