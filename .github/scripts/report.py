#!/usr/bin/env python3
"""Turns what `glossator check --json` found into Markdown in which nothing of it can be anything but text.

The findings of a pull request are made by its author's code, so they may be hostile. They are read up to a size,
refused unless they have the expected shape, cut to a length, and shown in one fenced block: in there GitHub makes no
links, images, mentions or references. Usage: report.py findings.json
"""

import json
import stat
import sys
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

MAX_BYTES = 1_000_000  # of the file; a finding takes about 250, so some 4,000 findings
MAX_LINES = 40  # of the report; what is beyond is counted
MAX_LENGTH = 400  # characters of a line; 40 such lines fill a quarter of a comment, which holds 65,536
SEVERITIES = ("error", "warning", "note")
SHOWN = ("error", "warning")  # notes are for the author's own machine


class UnreadableReportError(Exception):
    """The file is no list of findings; the message is ours, and quotes nothing of the file."""


@dataclass(frozen=True)
class Finding:
    """One finding: its severity, and the line that `glossator check` prints for it."""

    severity: str
    line: str


def main(arguments: Sequence[str]) -> int:
    """Print the report on the named file; 2 if it is not readable."""
    try:
        sys.stdout.write(as_markdown(read_findings(Path(arguments[0]))))
    except UnreadableReportError as error:
        sys.stderr.write(f"{error}\n")
        return 2
    return 0


def read_findings(path: Path) -> tuple[Finding, ...]:
    """The findings in a file, which must be a regular file (no link), small, and a JSON array of findings."""
    try:
        status = path.lstat()
        if not stat.S_ISREG(status.st_mode) or status.st_size > MAX_BYTES:
            raise UnreadableReportError(f"the report is no file of at most {MAX_BYTES:,} bytes")
        content = json.loads(path.read_bytes())
    except FileNotFoundError:
        raise UnreadableReportError("there is no report: the run ended before the sources were checked") from None
    except (OSError, ValueError, RecursionError):
        raise UnreadableReportError("the report is no JSON") from None
    if not isinstance(content, list):
        raise UnreadableReportError("the report is no list of findings")
    return tuple(_finding(item) for item in content)


def as_markdown(findings: Sequence[Finding]) -> str:
    """A line that counts the findings, and a fenced block with the gravest ones.

    A line of the block ends with the rule in brackets or with an ellipsis, and only a line of nothing but backticks
    would close the block (CommonMark 0.31, 4.5).
    """
    shown = [finding for severity in SHOWN for finding in findings if finding.severity == severity]
    if not shown:
        return f"**Sources:** {_counts(findings)}.\n"
    lines = [_plain(finding.line) for finding in shown[:MAX_LINES]]
    left = len(shown) - len(lines)
    more = f"\n{left} more are listed by `glossator check`.\n" if left else ""
    return "\n".join([f"**Sources:** {_counts(findings)}.", "", "```text", *lines, "```", more])


def _finding(item: object) -> Finding:
    if not isinstance(item, dict):
        raise UnreadableReportError("the report is no list of findings")
    texts = [item.get(name) for name in ("path", "severity", "message", "suggestion", "rule")]
    numbers = [item.get(name) for name in ("line", "column")]
    if not all(isinstance(text, str) for text in texts) or not all(type(number) is int for number in numbers):
        raise UnreadableReportError("the report is no list of findings")
    path, severity, message, suggestion, rule = (str(text) for text in texts)
    if severity not in SEVERITIES:
        raise UnreadableReportError("the report is no list of findings")
    place = ":".join([path, *(str(number) for number in numbers if number)])
    remedy = f"; {suggestion}" if suggestion else ""
    return Finding(severity, f"{place}: {severity}: {message}{remedy} [{rule}]")


def _counts(findings: Sequence[Finding]) -> str:
    number = Counter(finding.severity for finding in findings)
    parts = [f"{number[name]} {name}{'' if number[name] == 1 else 's'}" for name in SEVERITIES if number[name]]
    return ", ".join(parts) or "no findings"


def _plain(line: str) -> str:
    """The line, cut to a length, without what could end it, drive a terminal or turn the direction of writing."""
    text = "".join(character if character.isprintable() else "\N{REPLACEMENT CHARACTER}" for character in line)
    return text if len(text) <= MAX_LENGTH else f"{text[:MAX_LENGTH]}…"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
