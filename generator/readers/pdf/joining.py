"""Lines of a PDF paragraph to atoms: words divided at line ends are closed up, marks and links are kept."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from generator.model.inline import FootnoteReference, SpanKind, Text
from generator.readers.flow.runs import Atom, RunStyle
from generator.readers.pdf.lines import Line, is_mark, spaced
from generator.readers.pdf.measures import HYPHEN_END, Measures
from generator.readers.pdf.page import Run

HYPHENS = "-\u2010\u00ad"
FIRST_WORD = re.compile(r"[^\W\d_]+")
# Scripts without spaces between words: a line break in them is none in the text.
UNSPACED = re.compile(r"[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u3000-\u303f\uff00-\uffef]")
# A dash at a word: lines break behind it, and it has no space there (`June–January`, `{a}-{b}`).
DASHED = re.compile(r"\S[-\u2010\u2013\u2014]$")
# Letters of a part of a compound: shorter words are syllables too (`in-`, `or-`, `-al`).
SHORTEST_WORD = 3
ADDRESS = re.compile(r"(?:https?://|www\.)\S*$")

Target = Callable[[str], str]


def atoms_of(
    lines: Sequence[Line], measures: Measures, target: Target, notes: dict[tuple[int, str], str] | None = None
) -> tuple[Atom, ...]:
    """The atoms of lines that are one paragraph; `notes` are labels by unit and mark."""
    atoms: list[Atom] = []
    for line in lines:
        new = list(_line_atoms(line, target, notes or {}))
        if atoms and new:
            _join(atoms, new, measures)
        atoms.extend(new)
    return tuple(atoms)


def without_beginning(atoms: Sequence[Atom], length: int) -> tuple[Atom, ...]:
    """The atoms without that many characters, and without the white space behind them."""
    rest: list[Atom] = []
    for atom in atoms:
        if rest or not isinstance(atom.node, Text):
            rest.append(atom)
            continue
        text = atom.node.value
        taken = min(length, len(text))
        length -= taken
        shown = text[taken:].lstrip() if not length else ""
        if shown:
            rest.append(replace(atom, node=Text(shown)))
    return tuple(rest)


def _line_atoms(line: Line, target: Target, notes: dict[tuple[int, str], str]) -> Iterator[Atom]:
    for number, segment in enumerate(line.segments):
        for index, (text, run) in enumerate(spaced(segment.runs)):
            is_raised = run.baseline > line.baseline and is_mark(run, line.size, line.baseline)
            label = notes.get((line.unit, run.text.strip())) if is_raised else None
            if label:
                yield Atom(FootnoteReference(label), RunStyle(frozenset(), monospace=False))
                continue
            shown = f" {text}" if number and not index else text
            yield Atom(Text(shown), _style(run, line), target(run.target) if run.target else "")


def _style(run: Run, line: Line) -> RunStyle:
    marks: set[SpanKind] = set()
    if run.font.bold:
        marks.add(SpanKind.STRONG)
    if run.font.italic:
        marks.add(SpanKind.EMPHASIS)
    if is_mark(run, line.size, line.baseline) and run.text.strip():
        marks.add(SpanKind.SUPERSCRIPT if run.baseline > line.baseline else SpanKind.SUBSCRIPT)
    return RunStyle(frozenset(marks), run.font.monospace)


def _join(atoms: list[Atom], new: list[Atom], measures: Measures) -> None:
    """Put between two lines what the text has there: nothing, or a space."""
    last, first = atoms[-1].node, new[0].node
    if not isinstance(last, Text) or not isinstance(first, Text):
        new.insert(0, replace(new[0], node=Text(" "), target=""))
        return
    before = "".join(atom.node.value for atom in atoms[-3:] if isinstance(atom.node, Text))
    word = FIRST_WORD.match(first.value)
    divided = HYPHEN_END.search(before)
    if divided and word:
        if not _keeps_hyphen(divided[1], word[0], measures):
            _strip_hyphen(atoms)
    elif DASHED.search(before) or (UNSPACED.search(last.value[-1:]) and UNSPACED.match(first.value)):
        return
    elif not _is_address(before, atoms, new):
        space = replace(atoms[-1], node=Text(" "), target=atoms[-1].target if atoms[-1].target == new[0].target else "")
        new.insert(0, replace(space, style=_common(atoms[-1].style, new[0].style)))


def _keeps_hyphen(head: str, tail: str, measures: Measures) -> bool:
    """Whether the hyphen belongs to the word: the document says so elsewhere, has both parts, or divides no words."""
    compound, closed = f"{head}-{tail}".lower(), f"{head}{tail}".lower()
    if (compound in measures.words) != (closed in measures.words):
        return compound in measures.words
    if not measures.divides or tail[:1].isupper():
        return True
    return min(len(head), len(tail)) >= SHORTEST_WORD and {head.lower(), tail.lower()} <= measures.words


def _strip_hyphen(atoms: list[Atom]) -> None:
    last = atoms[-1]
    if isinstance(last.node, Text):
        text = last.node.value.rstrip(HYPHENS)
        atoms[-1] = replace(last, node=Text(text))


def _is_address(before: str, atoms: Sequence[Atom], new: Sequence[Atom]) -> bool:
    """Whether an address goes on in the next line: both parts lead to the same place."""
    return bool(atoms[-1].target) and atoms[-1].target == new[0].target and bool(ADDRESS.search(before))


def _common(one: RunStyle, other: RunStyle) -> RunStyle:
    return RunStyle(one.marks & other.marks, one.monospace and other.monospace)
