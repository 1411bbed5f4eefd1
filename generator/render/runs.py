"""Render: the inlines of a leaf as a flat list of runs, each with what wraps it, in which marks are easily set."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import count
from typing import TypeAlias, assert_never

from generator.model.inline import (
    Code,
    FootnoteReference,
    Image,
    Inline,
    InlineMath,
    Inlines,
    LineBreak,
    Link,
    Span,
    SpanKind,
    Text,
)
from generator.model.walk import inline_text


@dataclass(frozen=True, slots=True)
class LinkWrap:
    """A link around runs; `number` keeps neighbouring links with one target apart. `term` marks a link to a term."""

    target: str
    title: str
    number: int
    term: bool = False


@dataclass(frozen=True, slots=True)
class PassageId:
    """The place of a passage's own id."""

    anchor: str


Wrap: TypeAlias = SpanKind | LinkWrap
Atom: TypeAlias = Text | Code | InlineMath | Image | FootnoteReference | LineBreak | PassageId


@dataclass(frozen=True, slots=True)
class Run:
    """One atom and what wraps it, outermost first."""

    atom: Atom
    wraps: tuple[Wrap, ...] = ()

    @property
    def linked(self) -> bool:
        """Whether the run is part of a link."""
        return any(isinstance(wrap, LinkWrap) for wrap in self.wraps)


Runs: TypeAlias = tuple[Run, ...]


def flatten(children: Inlines) -> Runs:
    """The runs of these inlines. Kinds do not repeat within each other, and links do not nest: the outer one holds."""
    if len(children) == 1 and isinstance(children[0], Text):  # as most leaves have no more
        return (Run(children[0]),)
    numbers = count(1)
    return tuple(run for child in children for run in _runs(child, (), numbers))


def join(runs: Sequence[Run]) -> Runs:
    """The runs with neighbours of one kind as one: two code spans side by side would be read as something else."""
    joined: list[Run] = []
    for run in runs:
        last = joined.pop() if joined else None
        joined += [run] if last is None else _joined(last, run)
    return tuple(joined)


def length(run: Run) -> int:
    """The characters of the run as `walk.plain_text` counts them."""
    return 0 if isinstance(run.atom, PassageId) else len(inline_text(run.atom))


def split(runs: Runs, offset: int) -> tuple[Runs, Runs]:
    """The runs before and after a character offset; a text is cut, anything else is moved to the second part whole."""
    position = 0
    for number, run in enumerate(runs):
        if offset < position + length(run) or offset == position:
            before, after = _cut(run, offset - position)
            return (*runs[:number], *before), (*after, *runs[number + 1 :])
        position += length(run)
    return runs, ()


def _runs(node: Inline, wraps: tuple[Wrap, ...], numbers: Iterator[int]) -> Iterator[Run]:
    match node:
        case Span():
            inner = wraps if node.kind in wraps else (*wraps, node.kind)
            for child in node.children:
                yield from _runs(child, inner, numbers)
        case Link():
            linked = any(isinstance(wrap, LinkWrap) for wrap in wraps)
            inner = wraps if linked else (*wraps, LinkWrap(node.target, node.title, next(numbers)))
            for child in node.children:
                yield from _runs(child, inner, numbers)
        case Text() | Code() | InlineMath() | Image() | FootnoteReference() | LineBreak():
            yield Run(node, wraps)
        case _:
            assert_never(node)


def _joined(left: Run, right: Run) -> tuple[Run, ...]:
    if left.wraps == right.wraps:
        match left.atom, right.atom:
            case Text(first), Text(second):
                return (replace(left, atom=Text(first + second)),)
            case Code(first), Code(second):
                return (replace(left, atom=Code(first + second)),)
    return left, right


def _cut(run: Run, offset: int) -> tuple[Runs, Runs]:
    if not isinstance(run.atom, Text) or offset == 0:
        return (), (run,)
    value = run.atom.value
    return (replace(run, atom=Text(value[:offset])),), (replace(run, atom=Text(value[offset:])),)
