"""Atoms of a paragraph with a look to inline nodes: one look is one node, white space stands outside of marks."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from generator.model.inline import Code, Image, Inline, Inlines, LineBreak, Link, Span, SpanKind, Text
from generator.model.walk import merged, plain_text

SPACES = re.compile(r"[ \t\r\n]+")
# A text, and white space, as parts of a run.
PARTS = re.compile(r"[ \t\r\n]+|[^ \t\r\n]+(?:[ \t\r\n]+[^ \t\r\n]+)*")
# Arrows, boxes and ticks, which ordinary fonts lack: programs take them from another font, often a monospaced one.
SYMBOLS = re.compile(r"[\u2190-\u2bff\s]+")
# Marks from the outermost to the innermost.
MARKS = (SpanKind.STRONG, SpanKind.EMPHASIS, SpanKind.SUPERSCRIPT, SpanKind.SUBSCRIPT, SpanKind.KEYBOARD)
STRUCK = Text("~~")  # kept as in Markdown sources: the model has no such mark, and dropping it turns the meaning round


@dataclass(frozen=True, slots=True)
class RunStyle:
    """How a run looks: its marks, and whether it is set in a monospaced font."""

    marks: frozenset[SpanKind]
    monospace: bool | None  # None: no font is stated
    struck: bool = False
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class Atom:
    """A piece of a run: a text, a break, a picture or a reference, with its look and the target of its link."""

    node: Inline
    style: RunStyle
    target: str = ""


PLAIN = RunStyle(frozenset(), monospace=False)


def inlines_of(atoms: Sequence[Atom], *, code: bool = True, strong: bool = True) -> Inlines:
    """The inline nodes of atoms, without blanks at the ends; `code` and `strong` say whether fonts and bold count."""
    marks = MARKS if strong else MARKS[1:]
    nodes: list[Inlines] = []
    for target, group in groupby(_spaced(atoms), key=lambda atom: atom.target):
        children = _marked(tuple(group), marks, code=code)
        nodes.append((Link(target, children),) if target and children else children)
    return merged([node for group in nodes for node in group])


def text_of(atoms: Sequence[Atom]) -> str:
    """The characters of atoms, with line breaks."""
    return "".join("\n" if isinstance(atom.node, LineBreak) else plain_text((atom.node,)) for atom in atoms)


def is_all_strong(atoms: Sequence[Atom]) -> bool:
    """Whether all visible text is bold, so that bold says nothing."""
    visible = [atom for atom in atoms if isinstance(atom.node, Text) and atom.node.value.strip()]
    return all(SpanKind.STRONG in atom.style.marks for atom in visible)


def without_start(atoms: Sequence[Atom], length: int) -> tuple[Atom, ...]:
    """The atoms without so many characters at their beginning, such as the mark of an item."""
    rest: list[Atom] = []
    for atom in atoms:
        if length and isinstance(atom.node, Text):
            taken = min(length, len(atom.node.value))
            length -= taken
            if atom.node.value[taken:]:
                rest.append(replace(atom, node=Text(atom.node.value[taken:])))
        else:
            rest.append(atom)
    return tuple(rest)


def _spaced(atoms: Sequence[Atom]) -> tuple[Atom, ...]:
    """The atoms with white space as atoms of its own, one space each, none at the ends and around line breaks."""
    parts = [part for atom in atoms for part in _parts(atom)]
    result: list[Atom] = []
    for number, part in enumerate(parts):
        if not _is_space(part):
            result.append(part)
        elif result and not _is_space(result[-1]) and not isinstance(result[-1].node, LineBreak):
            following = next((one for one in parts[number:] if not _is_space(one)), None)
            if following and not isinstance(following.node, LineBreak):
                result.append(_between(result[-1], following))
    while result and isinstance(result[-1].node, LineBreak):
        result.pop()
    while result and isinstance(result[0].node, LineBreak):
        result.pop(0)
    return tuple(result)


def _parts(atom: Atom) -> Iterator[Atom]:
    if not isinstance(atom.node, Text):
        yield atom
        return
    for part in PARTS.findall(atom.node.value):
        yield replace(atom, node=Text(SPACES.sub(" ", part)))


def _is_space(atom: Atom) -> bool:
    return atom.node == Text(" ")


def _between(before: Atom, after: Atom) -> Atom:
    """A space with what the atoms around it have in common, so that no mark begins or ends with it."""
    first, last = before.style, after.style
    both = RunStyle(first.marks & last.marks, first.monospace and last.monospace, first.struck and last.struck)
    return Atom(Text(" "), both, before.target if before.target == after.target else "")


def _marked(atoms: Sequence[Atom], marks: Sequence[SpanKind], *, code: bool) -> Inlines:
    if not marks:
        return _plain(atoms, code=code)
    mark, *rest = marks
    nodes: list[Inlines] = []
    for has_mark, group in groupby(atoms, key=lambda atom: mark in atom.style.marks):
        children = _marked(tuple(group), rest, code=code)
        nodes.append((Span(mark, children),) if has_mark and _has_text(children) else children)
    return tuple(node for group in nodes for node in group)


def _has_text(children: Inlines) -> bool:
    return any(not isinstance(child, Image | LineBreak) for child in children)


def _plain(atoms: Sequence[Atom], *, code: bool) -> Inlines:
    nodes: list[Inlines] = []
    for is_struck, group in groupby(atoms, key=lambda atom: atom.style.struck):
        children = _coded(tuple(group), code=code)
        nodes.append((STRUCK, *children, STRUCK) if is_struck else children)
    return merged([node for group in nodes for node in group])


def _coded(atoms: Sequence[Atom], *, code: bool) -> Inlines:
    nodes: list[Inlines] = []
    for is_code, group in groupby(atoms, key=lambda atom: code and _is_code(atom)):
        children = merged([atom.node for atom in group])
        nodes.append(
            tuple(Code(one.value) if isinstance(one, Text) else one for one in children) if is_code else children
        )
    return tuple(node for group in nodes for node in group)


def _is_code(atom: Atom) -> bool:
    return isinstance(atom.node, Text) and bool(atom.style.monospace) and not SYMBOLS.fullmatch(atom.node.value)
