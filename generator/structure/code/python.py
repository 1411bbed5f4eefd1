"""Structure, code: whether a text is Python, and how much a statement says that it is."""

import ast
import keyword
import re
import warnings
from enum import IntEnum

from generator.text.memory import remembered

PARSE_ERRORS = (SyntaxError, ValueError, RecursionError, MemoryError)
"""What `ast.parse` raises: bad syntax, null characters, and nesting too deep for the parser."""

MAX_PARSED = 20_000
"""Longest text given to the parser; its cost grows faster than the length when the text is hostile."""


class Strength(IntEnum):
    """How much a text that parses says that it is Python: words of prose parse as names."""

    NONE = 0  # does not parse
    WEAK = 1  # a name, a number, a string, names joined by operators
    STRONG = 2  # an assignment, a call, a statement with a keyword


HEADER_FRAMES = {
    "else": "if 1:\n pass\n{}\n pass",
    "elif": "if 1:\n pass\n{}\n pass",
    "except": "try:\n pass\n{}\n pass",
    "finally": "try:\n pass\n{}\n pass",
    "try": "{}\n pass\nfinally:\n pass",
    "case": "match _:\n {}\n  pass",
    "match": "{}\n case _:\n  pass",
    "@": "{}\ndef f(): pass",
}
"""What the first word of a compound statement needs around it to parse on its own."""

TWO_NAMES = re.compile(r"([^\W\d]\w*)[ \t]+(\w+)")
"""Two words at the start of a text, which no Python begins with unless one is a keyword; so do most headings."""

KEYWORDS = frozenset((*keyword.kwlist, *keyword.softkwlist))

WEAK_NODES = (ast.Name, ast.Constant, ast.Attribute, ast.Tuple, ast.BinOp, ast.UnaryOp, ast.Compare, ast.BoolOp)
"""Expressions that prose, file names and shell options (`a -b`) also are."""


def parse_module(text: str) -> ast.Module | None:
    """The tree of a text that is Python, else None. Nothing is raised or warned."""
    if len(text) > MAX_PARSED:
        return None
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return ast.parse(text)
    except PARSE_ERRORS:
        return None


@remembered
def statement_strength(text: str) -> Strength:
    """How strongly a text says that it is one or more complete Python statements.

    >>> statement_strength("x = f(1)"), statement_strength("words"), statement_strength("two words")
    (<Strength.STRONG: 2>, <Strength.WEAK: 1>, <Strength.NONE: 0>)
    """
    if (names := TWO_NAMES.match(text)) and KEYWORDS.isdisjoint(names.groups()):
        return Strength.NONE
    framed = _framed(text, "")
    tree = parse_module(text) or (parse_module(framed) if framed != text else None)
    if tree is None or not tree.body:
        return Strength.NONE
    return max(_strength(node) for node in tree.body)


@remembered
def is_header(text: str) -> bool:
    """Whether a text is the first line of a compound statement, such as `for x in y:`, or a decorator.

    >>> is_header("except ValueError:"), is_header("else"), is_header("@cache")
    (True, False, True)
    """
    return parse_module(_framed(text, "\n pass")) is not None


def _framed(text: str, body: str) -> str:
    """The text with what must stand around it; without a body, the frame is that of a one-line statement."""
    first = "@" if text.startswith("@") else text.split(None, 1)[0].rstrip(":") if text.strip() else ""
    frame = HEADER_FRAMES.get(first, "{}\n pass")
    return frame.format(text) if body else frame.replace("\n pass", "").replace("if 1:", "if 1: pass").format(text)


def _strength(node: ast.stmt) -> Strength:
    if isinstance(node, ast.Expr):
        return Strength.WEAK if isinstance(node.value, WEAK_NODES) else Strength.STRONG
    if isinstance(node, ast.Pass | ast.Break | ast.Continue) or (
        isinstance(node, ast.AnnAssign) and node.value is None
    ):
        return Strength.WEAK
    return Strength.STRONG
