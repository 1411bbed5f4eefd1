"""How a repair keeps account: it changes lines through a recorder, which notes each run before and after."""

import difflib
import re
from collections.abc import Callable
from dataclasses import replace
from typing import TypeAlias

from generator.model.diagnostic import Diagnostic, Rule, Severity
from generator.model.document import Document, RepairStep
from generator.repair.rewriting import Scope, rewrite

LineRepair: TypeAlias = Callable[[str], str]
# A word or a run of white space: the unit in which a change of a line is told.
TOKEN = re.compile(r"\s+|\S+")
# Differences are told word by word up to this length of a line; a longer one is told as a whole (difflib is quadratic).
TOLD_BY_WORD = 20_000
SHOWN = 40  # characters of a run in a message


def apply_recorded(document: Document, step: str, repair: LineRepair, scope: Scope) -> Document:
    """The document with every text in scope repaired, and a `RepairStep` for each run that changed."""
    steps: list[RepairStep] = []

    def change(text: str, line: int) -> str:
        changed = repair(text)
        if changed != text:
            steps.extend(RepairStep(step, line, before, after) for before, after in changed_runs(text, changed))
        return changed

    repaired = rewrite(document, change, scope)
    return replace(repaired, repairs=(*document.repairs, *steps)) if steps else document


def steps_since(before: Document, after: Document) -> tuple[RepairStep, ...]:
    """The steps that `after` has more than `before`."""
    return after.repairs[len(before.repairs) :]


def with_note(document: Document, steps: tuple[RepairStep, ...], rule: Rule, done: str) -> Document:
    """The document with a note that sums up the steps, unless there are none or a note of the rule is there already.

    `done` says what was done to the runs, such as `restored`.
    """
    if not steps or any(known.rule is rule for known in document.diagnostics):
        return document
    first = f"{_shown(steps[0].before)} to {_shown(steps[0].after)}" if steps[0].after else _shown(steps[0].before)
    runs = "1 run" if len(steps) == 1 else f"{len(steps)} runs"
    note = Diagnostic(
        rule,
        Severity.NOTE,
        f"{runs} {done} (first: {first})",
        document.path,
        steps[0].line,
        suggestion="nothing to do; `glossator explain` lists each of them",
    )
    return replace(document, diagnostics=(*document.diagnostics, note))


def changed_runs(before: str, after: str) -> tuple[tuple[str, str], ...]:
    r"""The pieces that differ, each without the characters that its two versions share at the ends.

    >>> changed_runs("a b\u00ad c d", "a b c e")
    (('\xad', ''), ('d', 'e'))
    """
    if max(len(before), len(after)) > TOLD_BY_WORD:
        return (_trimmed(before, after),)
    old, new = TOKEN.findall(before), TOKEN.findall(after)
    matcher = difflib.SequenceMatcher(None, old, new, autojunk=False)
    return tuple(
        _trimmed("".join(old[start:end]), "".join(new[first:last]))
        for kind, start, end, first, last in matcher.get_opcodes()
        if kind != "equal"
    )


def _trimmed(before: str, after: str) -> tuple[str, str]:
    start = 0
    while start < min(len(before), len(after)) and before[start] == after[start]:
        start += 1
    end = 0
    while end < min(len(before), len(after)) - start and before[-1 - end] == after[-1 - end]:
        end += 1
    return before[start : len(before) - end], after[start : len(after) - end]


def _shown(text: str) -> str:
    return ascii(text) if not text.isprintable() else f"`{text if len(text) <= SHOWN else text[:SHOWN] + '…'}`"
