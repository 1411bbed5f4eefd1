"""Structure, flattened code: the lines of Python, found by a search in which every statement must parse."""

import textwrap
from collections.abc import Iterator
from dataclasses import dataclass

from generator.structure.code.python import parse_module
from generator.structure.code.unflatten.gaps import Break, Flattened, indent_unit, join_lines, split_gaps
from generator.structure.code.unflatten.pieces import Piece, PieceKind, pieces

MAX_WORDS = 1500
"""Longest code, in words, that is searched; 99 of 100 blocks of real articles are shorter."""

MAX_PIECES = 6000
"""Pieces tried in one search; code of 100 lines needs some 500."""

BEAM = 6
"""Readings kept per word; the best one hardly ever comes from behind the third."""

MAX_NEWLINES = 3
"""Newlines that a run of spaces can stand for: PEP 8 leaves two blank lines between functions."""

BLANK_COST = 0.01
"""Of two readings that are alike, the one with fewer blank lines is taken."""

STRAY_COMMENT_COST = 1.0
"""A comment hardly ever stands further left than the line behind it."""

ENDINGS = 5
"""Complete readings that are tried as a whole, best first."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A way to read the words before `position`. `stack` holds the indents of the open blocks, outermost first."""

    stack: tuple[int, ...]
    kind: PieceKind  # of the last piece that is no comment
    cost: float
    next_line: Break  # where the next piece begins
    lines: "Lines | None"


@dataclass(frozen=True, slots=True)
class Lines:
    """Lines read so far, as a list linked backwards."""

    before: "Lines | None"
    text: str


@dataclass(frozen=True, slots=True)
class PythonLines:
    """Python with its lines; `parses` tells whether the whole of it is valid."""

    text: str
    parses: bool
    cost: float


def unflatten_python(text: str) -> PythonLines | None:
    r"""The most plausible lines of flattened Python; None when the text is no Python or too long.

    >>> unflatten_python("import os  def f(x):     return x").text
    'import os\n\ndef f(x):\n    return x'
    """
    flat = split_gaps(text)
    if not flat.words or len(flat.words) > MAX_WORDS:
        return None
    finished = sorted(_search(flat), key=lambda reading: reading.cost)[:ENDINGS]
    found = [(reading, _text(reading.lines)) for reading in finished]
    for reading, lines in found:
        if parse_module(textwrap.dedent(lines)) is not None:
            return PythonLines(lines, parses=True, cost=reading.cost)
    if not found:
        return None
    return PythonLines(found[0][1], parses=False, cost=found[0][0].cost)


def _search(flat: Flattened) -> Iterator[Reading]:
    """Readings of all the words: from each word that a line can begin with, every piece that can follow."""
    unit = indent_unit(flat.gaps[1:])
    base = flat.gaps[0]
    start = Reading((base,), PieceKind.STATEMENT, 0.0, Break(0, base), None)
    waiting: dict[int, list[Reading]] = {0: [start]}
    tried = 0
    for position in range(len(flat.words)):
        known: dict[int, tuple[Piece, ...]] = {}
        for reading in _best(waiting.pop(position, [])):
            indent = reading.next_line.indent
            if indent not in known:
                known[indent] = tuple(pieces(flat, position, indent, unit))
                tried += len(known[indent])
            for piece in known[indent]:
                if piece.end == len(flat.words):
                    yield _extended(reading, piece, Break(0, 0))
                elif (broken := _next_line(reading, piece, flat)) is not None:
                    waiting.setdefault(piece.end, []).append(_extended(reading, piece, broken))
        if tried > MAX_PIECES:
            return


def _best(readings: list[Reading]) -> list[Reading]:
    """The cheapest reading for each state, and of these the cheapest few."""
    best: dict[tuple[object, ...], Reading] = {}
    for reading in sorted(readings, key=lambda reading: reading.cost):
        best.setdefault((reading.stack, reading.kind, reading.next_line), reading)
    return list(best.values())[:BEAM]


def _extended(reading: Reading, piece: Piece, next_line: Break) -> Reading:
    stack, kind = _state_after(reading, piece)
    line = "\n" * reading.next_line.blank + " " * reading.next_line.indent + piece.text
    cost = reading.cost + piece.cost + BLANK_COST * next_line.blank
    if piece.kind is PieceKind.COMMENT and next_line.indent > reading.next_line.indent:
        cost += STRAY_COMMENT_COST
    return Reading(stack, kind, cost, next_line, Lines(reading.lines, line))


def _state_after(reading: Reading, piece: Piece) -> tuple[tuple[int, ...], PieceKind]:
    """Open blocks and the kind of the last statement, after a piece; comments change nothing."""
    if piece.kind is PieceKind.COMMENT:
        return reading.stack, reading.kind
    indent = reading.next_line.indent
    return (*(open_indent for open_indent in reading.stack if open_indent < indent), indent), piece.kind


def _next_line(reading: Reading, piece: Piece, flat: Flattened) -> Break | None:
    """Where the line after a piece begins: deeper after a header, else at the indent of an open block."""
    stack, kind = _state_after(reading, piece)
    gap = flat.gaps[piece.end]
    breaks = [Break(lines - 1, gap - lines) for lines in range(1, MAX_NEWLINES + 1) if gap >= lines]
    if kind is PieceKind.UNKNOWN:
        return breaks[0]
    if kind is PieceKind.HEADER:
        fitting = [broken for broken in breaks if broken.indent > stack[-1]]
    elif kind is PieceKind.DECORATOR:
        fitting = [broken for broken in breaks if broken.indent == stack[-1]]
    else:
        fitting = [broken for broken in breaks if broken.indent in stack]
    if not fitting and flat.words[piece.end].startswith("#"):
        return breaks[0]
    return fitting[0] if fitting else None


def _text(lines: Lines | None) -> str:
    found: list[str] = []
    while lines is not None:
        found.append(lines.text)
        lines = lines.before
    return join_lines("\n".join(reversed(found)).split("\n"))
