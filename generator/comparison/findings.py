"""Findings that a change brings (comparison): those that were not there before, wherever their line has moved to."""

from collections import Counter
from collections.abc import Iterable, Mapping

from generator.model.change import Finding
from generator.model.diagnostic import Diagnostic, Severity, sort_key


def new_findings(
    before: Iterable[Diagnostic], now: Iterable[Diagnostic], renamed: Mapping[str, str]
) -> tuple[Finding, ...]:
    """Errors and warnings that are new, by place; `renamed` maps sources of before to those of now.

    A finding is known by source, rule and message, not by its line, which moves with every line above it.
    """
    known = Counter((renamed.get(one.path, one.path), one.rule, one.message) for one in before)
    new: list[Finding] = []
    for diagnostic in sorted(now, key=sort_key):
        key = (diagnostic.path, diagnostic.rule, diagnostic.message)
        if known[key]:
            known[key] -= 1
        elif diagnostic.severity is not Severity.NOTE:  # notes say what was done; the accounts tell that in full
            new.append(_finding(diagnostic))
    return tuple(new)


def _finding(diagnostic: Diagnostic) -> Finding:
    return Finding(
        rule=diagnostic.rule.code,
        severity=diagnostic.severity,
        message=diagnostic.message,
        path=diagnostic.path,
        line=diagnostic.line,
        column=diagnostic.column,
        suggestion=diagnostic.suggestion,
    )
