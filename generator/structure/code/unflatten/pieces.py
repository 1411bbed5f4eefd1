"""Structure, flattened code: the pieces of Python that can begin at a word, with their text in lines."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from generator.structure.code.python import Strength, is_header, statement_strength
from generator.structure.code.unflatten.gaps import HARD_GAP, Flattened
from generator.structure.code.unflatten.scan import Scanner
from generator.structure.code_words import DANGLING, words

MAX_STATEMENT = 500
"""Words of the longest statement: a literal with much data."""

MAX_FAILURES = 40
"""Ends that may fail to parse before a start is given up: bounds the work on text that is no Python."""

NO_END = re.compile(
    r"(?:[=+\-*/%,.(\[{<>|&^~@]|\b(?:and|or|not|in|is|if|else|import|from|as|lambda|return|def|class))$"
)
"""Ends of words after which a statement goes on."""

NO_START = re.compile(r"[=+/%,.)\]}<>|&^:;!?]|(?:and|or|in|is|if|else|for|as)$")
"""Beginnings of words that go on with a statement (`if`, `for` and `else` begin one as well: see `_may_start`)."""

INLINE_COST = 0.3
"""A comment after code is less common than one on its own line."""

COMMENT_GAP = 2
"""Spaces before a comment at the end of a line (PEP 8)."""

LONELY = words("if for else")

CODE_IN_COMMENT = re.compile(r"[=(\[]|^(?:import|def|return)$")
"""Words that are rare in comments."""


class PieceKind(Enum):
    """What a piece is, as far as the next line's indent depends on it."""

    STATEMENT = "statement"
    HEADER = "header"
    DECORATOR = "decorator"
    COMMENT = "comment"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Piece:
    """A statement, header or comment up to word `end`; `text` has the line breaks inside brackets and strings."""

    end: int
    kind: PieceKind
    text: str
    cost: float


def pieces(flat: Flattened, first: int, indent: int, unit: int) -> Iterator[Piece]:
    """The pieces that can begin at word `first`, each with the cost of believing in it."""
    if flat.words[first].startswith("#"):
        yield from _comments(flat, first, "", 0.1)
        return
    scanner = Scanner(unit, base=indent)
    failures = 0
    for last in range(first, min(len(flat.words), first + MAX_STATEMENT)):
        if last > first and scanner.closed and flat.words[last].startswith("#"):
            break
        scanner.feed(flat, last, is_first=last == first)
        if scanner.broken or failures > MAX_FAILURES:
            break
        if not scanner.closed:
            continue
        end = last + 1
        if not _may_cut(flat, last):
            continue
        piece = _statement(scanner.text, end)
        if piece is None:
            failures += 1
            continue
        yield piece
        if end < len(flat.words) and flat.words[end].startswith("#") and flat.gaps[end] == COMMENT_GAP:
            code = scanner.text + " " * COMMENT_GAP
            yield from _comments(flat, end, code, piece.cost + INLINE_COST, piece.kind)
        if end < len(flat.words) and flat.gaps[end] >= HARD_GAP:
            break
    yield from _unknown(flat, first)


def _statement(text: str, end: int) -> Piece | None:
    if text.endswith(":") and is_header(text):
        return Piece(end, PieceKind.HEADER, text, 0.1)
    if text.startswith("@"):
        return Piece(end, PieceKind.DECORATOR, text, 0.1) if is_header(text) else None
    strength = statement_strength(text)
    if strength is Strength.NONE:
        return None
    return Piece(end, PieceKind.STATEMENT, text, 0.1 if strength is Strength.STRONG else 3.0)


def _comments(
    flat: Flattened, start: int, code: str, cost: float, kind: PieceKind = PieceKind.COMMENT
) -> Iterator[Piece]:
    """The piece's code with a comment that begins at word `start`, for each word at which it may end."""
    words, gaps = flat.words, flat.gaps
    text = code + words[start]
    for end in range(start + 1, len(words) + 1):
        if end == len(words) or gaps[end] > 1 or _begins_line(words[end]):
            dangling = (
                end < len(words) and gaps[end] < HARD_GAP and words[end - 1].strip("#").lower() in ("", *DANGLING)
            )
            yield Piece(end, kind, text, cost + (5.0 if dangling else 0.0))
        if end == len(words) or gaps[end] >= HARD_GAP:
            return
        if words[end].startswith("#"):
            return
        cost += 2.5 if CODE_IN_COMMENT.search(words[end]) else 0.5
        text += " " * gaps[end] + words[end]


def _unknown(flat: Flattened, first: int) -> Iterator[Piece]:
    """Whatever stands up to the next certain line break, for code with an ellipsis or a fault in it."""
    for end in range(first + 1, len(flat.words) + 1):
        if end == len(flat.words) or flat.gaps[end] >= HARD_GAP:
            yield Piece(end, PieceKind.UNKNOWN, flat.text(first, end), 50.0)
            return


def _may_cut(flat: Flattened, last: int) -> bool:
    """Whether a line can end after this word."""
    end = last + 1
    if end == len(flat.words) or flat.gaps[end] >= HARD_GAP:
        return True
    ends = flat.words[last] == "..." or not NO_END.search(flat.words[last])
    return ends and (_begins_line(flat.words[end]) or flat.words[end] in LONELY)


def _begins_line(word: str) -> bool:
    return not NO_START.match(word) or word in ("else:", "for", "if", "...")
