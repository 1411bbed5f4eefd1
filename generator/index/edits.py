"""What editors decide about terms (index): `_glossary.yml` accepts, rejects, pins and aliases, checked line by line."""

import difflib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

import yaml

from generator.errors import FrontMatterError
from generator.model.diagnostic import Diagnostic, Rule, Severity
from generator.model.document import SourceFile
from generator.text.plain_yaml import compose_mapping, first_line, flat_nodes, scalar_values
from generator.text.terms import merge_key

GLOSSARY = "_glossary.yml"


class Decision(StrEnum):
    """The parts of the file: what an editor can decide about a term."""

    ACCEPT = "accept"  # a term, though no article defines it
    REJECT = "reject"  # no term, whatever an article says
    PIN = "pin"  # the definition to show first
    ALIAS = "alias"  # other names


SHAPES = {
    Decision.ACCEPT: "a list of terms: `accept: [one term, another term]`",
    Decision.REJECT: "a list of terms: `reject: [one term, another term]`",
    Decision.PIN: "below `pin:` a line `term: its definition` for each term",
    Decision.ALIAS: "below `alias:` a line `term: [other name, other name]` for each term",
}


@dataclass(frozen=True, slots=True)
class Edit:
    """One decision: the term as the editor writes it, the definition or the other names, and the line."""

    decision: Decision
    term: str
    values: tuple[str, ...]
    line: int

    @property
    def key(self) -> str:
        """What the spellings of the term have in common."""
        return merge_key(self.term)


@dataclass(frozen=True, slots=True)
class Edits:
    """All decisions that can be used, in the order of their lines."""

    edits: tuple[Edit, ...] = ()

    def of(self, decision: Decision) -> tuple[Edit, ...]:
        """Those of one kind."""
        return tuple(edit for edit in self.edits if edit.decision is decision)

    @property
    def rejected(self) -> frozenset[str]:
        """The keys of what is no term."""
        return frozenset(edit.key for edit in self.of(Decision.REJECT))


def read_edits(editorial: Sequence[SourceFile]) -> tuple[Edits, tuple[Diagnostic, ...]]:
    """The decisions of the editors, and what is wrong with the lines that cannot be used."""
    file = next((each for each in editorial if each.path == GLOSSARY), None)
    if file is None:
        return Edits(), ()
    try:
        text = file.content.decode("utf-8", "replace").removeprefix("\ufeff")
        root = compose_mapping(text, GLOSSARY, "the file")
    except FrontMatterError as error:
        finding = (Rule.INVALID_GLOSSARY, Severity.ERROR, error.message, GLOSSARY, error.line, error.column)
        return Edits(), (Diagnostic(*finding, f"write {SHAPES[Decision.ACCEPT]}"),)
    kept: list[Edit] = []
    findings: list[Diagnostic] = []
    for key, value in root.value if root else ():
        decision = _decision(key)
        if decision is None:
            findings.append(_unknown(key))
            continue
        for edit in _edits(decision, value):
            problem = _problem(edit, kept)
            if problem:
                findings.append(problem)
            else:
                kept.append(edit)
    return Edits(tuple(kept)), tuple(findings)


def glossary_finding(
    line: int, message: str, suggestion: str, rule: Rule = Rule.INVALID_GLOSSARY, severity: Severity = Severity.ERROR
) -> Diagnostic:
    """What is to be said of a line of the file."""
    return Diagnostic(rule, severity, message, GLOSSARY, line, suggestion=suggestion)


def _decision(key: yaml.Node) -> Decision | None:
    name = str(key.value).strip().lower() if isinstance(key, yaml.ScalarNode) else ""
    return next((decision for decision in Decision if decision.value == name), None)


def _unknown(key: yaml.Node) -> Diagnostic:
    name = str(key.value) if isinstance(key, yaml.ScalarNode) else "?"
    close = difflib.get_close_matches(name.lower(), list(Decision), n=1)
    known = ", ".join(f"`{decision}`" for decision in Decision)
    return glossary_finding(
        first_line(key),
        f"the field `{name}` is not known of the glossary; it was left out",
        f"did you mean `{close[0]}`?" if close else f"state {known} only",
        Rule.UNKNOWN_FIELD,
        Severity.WARNING,
    )


def _edits(decision: Decision, node: yaml.Node) -> Iterator[Edit]:
    """What one part of the file says, in any shape; `_problem` tells which is not the part's own."""
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            yield Edit(decision, _text(key), _texts(value), first_line(key))
    else:
        for item in flat_nodes(node):
            yield Edit(decision, _text(item), (), first_line(item))


def _text(node: yaml.Node) -> str:
    """The words of the node on one line; nothing of a mapping or a list."""
    return " ".join(" ".join(scalar_values(node)).split()) if isinstance(node, yaml.ScalarNode) else ""


def _texts(node: yaml.Node) -> tuple[str, ...]:
    found = (_text(item) for item in flat_nodes(node))
    return tuple(text for text in found if text)


def _problem(edit: Edit, before: Sequence[Edit]) -> Diagnostic | None:
    """What is wrong with a decision, in the light of those before it."""
    shape = f"write {SHAPES[edit.decision]}"
    if not edit.key:
        return glossary_finding(edit.line, f"`{edit.decision}` names no term here", shape)
    if not _has_shape(edit):
        return glossary_finding(edit.line, f"`{edit.decision}` cannot be read for {edit.term!r}", shape)
    twice = next((other for other in before if other.key == edit.key and other.decision is edit.decision), None)
    if twice:
        message = f"{edit.term!r} is stated twice below `{edit.decision}`; the first time is line {twice.line}"
        return glossary_finding(edit.line, message, "take one of the two lines out")
    contrary = next((other for other in before if other.key == edit.key and _contradict(edit, other)), None)
    if contrary:
        message = f"{edit.term!r} cannot both be rejected and stated below `{_kept(edit, contrary)}`"
        return glossary_finding(edit.line, message, f"take this line or line {contrary.line} out")
    return None


def _has_shape(edit: Edit) -> bool:
    match edit.decision:
        case Decision.ACCEPT | Decision.REJECT:
            return not edit.values
        case Decision.PIN:
            return len(edit.values) == 1
        case Decision.ALIAS:
            return bool(edit.values)


def _contradict(one: Edit, other: Edit) -> bool:
    return (one.decision is Decision.REJECT) != (other.decision is Decision.REJECT)


def _kept(one: Edit, other: Edit) -> Decision:
    """That of the two decisions which is no rejection."""
    return other.decision if one.decision is Decision.REJECT else one.decision
