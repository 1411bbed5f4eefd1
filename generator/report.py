"""Diagnostics for people and machines: text, JSON, GitHub annotations, SARIF."""

import json
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import PurePosixPath
from urllib.parse import quote

from generator import __version__
from generator.model.diagnostic import Diagnostic, Rule, Severity

SARIF_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
SARIF_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "note"}
GITHUB_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}


def as_text(diagnostics: Sequence[Diagnostic]) -> str:
    """One line per finding: `path:line:column: severity: message; what to do [rule]`."""
    return "".join(f"{text_line(diagnostic)}\n" for diagnostic in diagnostics)


def text_line(diagnostic: Diagnostic) -> str:
    """One finding as compilers write it; a line or column of 0 is left out.

    >>> text_line(Diagnostic(Rule.EMPTY_SOURCE, Severity.ERROR, "holds no text", "a.txt", suggestion="delete it"))
    'a.txt: error: holds no text; delete it [empty-source]'
    """
    place = ":".join([plain(diagnostic.path), *(str(n) for n in (diagnostic.line, diagnostic.column) if n)])
    message = "; ".join(plain(part) for part in (diagnostic.message, diagnostic.suggestion) if part)
    return f"{place}: {diagnostic.severity}: {message} [{diagnostic.rule.code}]"


def plain(text: str) -> str:
    """The text without line breaks and control characters, which could forge lines or drive a terminal."""
    return "".join(character if character.isprintable() else "\N{REPLACEMENT CHARACTER}" for character in text)


def as_json(diagnostics: Sequence[Diagnostic]) -> str:
    """A JSON array of objects with the fields of `Diagnostic`; `rule` is its code."""
    return json.dumps([to_mapping(diagnostic) for diagnostic in diagnostics], ensure_ascii=False, indent=1) + "\n"


def as_github(diagnostics: Sequence[Diagnostic]) -> str:
    """Workflow commands, which GitHub shows as annotations at the line in the pull request."""
    return "".join(f"{_github_command(diagnostic)}\n" for diagnostic in diagnostics)


def as_sarif(diagnostics: Sequence[Diagnostic]) -> str:
    """A SARIF 2.1.0 log (OASIS), which code-scanning dashboards read."""
    driver = {
        "name": "glossator",
        "version": __version__,
        "rules": [{"id": rule.code, "shortDescription": {"text": rule.summary}} for rule in Rule],
    }
    run = {"tool": {"driver": driver}, "results": [_sarif_result(diagnostic) for diagnostic in diagnostics]}
    return json.dumps({"$schema": SARIF_SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=1) + "\n"


FORMATS: Mapping[str, Callable[[Sequence[Diagnostic]], str]] = {
    "text": as_text,
    "json": as_json,
    "github": as_github,
    "sarif": as_sarif,
}

ANNOTATIONS = ("github", "sarif")
"""Formats that point at files of a repository, so their paths begin at its root and not at the folder of sources."""


def below(folder: str, diagnostics: Sequence[Diagnostic]) -> tuple[Diagnostic, ...]:
    """The findings with paths that begin with the folder of sources, which is given with `/`."""
    return tuple(replace(one, path=str(PurePosixPath(folder, one.path))) for one in diagnostics)


def to_mapping(diagnostic: Diagnostic) -> dict[str, str | int]:
    """The finding as JSON has it."""
    return {
        "rule": diagnostic.rule.code,
        "severity": diagnostic.severity.value,
        "message": diagnostic.message,
        "path": diagnostic.path,
        "line": diagnostic.line,
        "column": diagnostic.column,
        "suggestion": diagnostic.suggestion,
    }


def counts(diagnostics: Sequence[Diagnostic]) -> str:
    """How many of each severity, as a phrase.

    >>> counts(())
    'no findings'
    """
    found = Counter(diagnostic.severity for diagnostic in diagnostics)
    parts = [f"{found[severity]} {severity}{'' if found[severity] == 1 else 's'}" for severity in Severity]
    return ", ".join(part for part in parts if not part.startswith("0 ")) or "no findings"


def fails(diagnostics: Sequence[Diagnostic], *, strict: bool) -> bool:
    """Whether a command ends with 1: for errors, and with --strict for warnings too."""
    fatal = {Severity.ERROR, Severity.WARNING} if strict else {Severity.ERROR}
    return any(diagnostic.severity in fatal for diagnostic in diagnostics)


def _github_command(diagnostic: Diagnostic) -> str:
    properties = {"file": diagnostic.path, "line": diagnostic.line, "col": diagnostic.column}
    stated = ",".join(f"{name}={_github_escape(str(value), ':,')}" for name, value in properties.items() if value)
    message = "; ".join(part for part in (diagnostic.message, diagnostic.suggestion) if part)
    text = _github_escape(f"{message} [{diagnostic.rule.code}]")
    return f"::{GITHUB_LEVELS[diagnostic.severity]} {stated}::{text}"


def _github_escape(text: str, more: str = "") -> str:
    for character in f"%\r\n{more}":
        text = text.replace(character, f"%{ord(character):02X}")
    return text


def _sarif_result(diagnostic: Diagnostic) -> dict[str, object]:
    region = {"startLine": diagnostic.line, "startColumn": diagnostic.column}
    location: dict[str, object] = {"artifactLocation": {"uri": quote(diagnostic.path)}}
    if diagnostic.line:
        location["region"] = {name: value for name, value in region.items() if value}
    message = "; ".join(part for part in (diagnostic.message, diagnostic.suggestion) if part)
    return {
        "ruleId": diagnostic.rule.code,
        "level": SARIF_LEVELS[diagnostic.severity],
        "message": {"text": message},
        "locations": [{"physicalLocation": location}],
    }
