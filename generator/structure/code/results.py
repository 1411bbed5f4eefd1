"""Structure, code: whether lines are what the program above them shows, which articles set apart from it."""

import ast
import re

from generator.structure.code.python import MAX_PARSED, PARSE_ERRORS, parse_module

DISPLAYS = (ast.Constant, ast.UnaryOp, ast.List, ast.Tuple, ast.Dict, ast.Set)
"""Expressions that are values already, as most data are."""

BLOCKS = (ast.For, ast.While, ast.If, ast.With, ast.Try)
"""Statements that run what is in them at once; a definition does not."""

PRINTED = re.compile(r"\bprint\(")
"""A call that shows something."""

REPORT = re.compile(r"(?:-{40,}\n.*)?\bTraceback \(most recent call last\)")
"""The beginning of what Python says of an error, with the rule above it that notebooks draw."""

COMMENTED = re.compile(r"##(?!#)|#>")
"""What stands before each line that R shows, so that the whole is still R."""

COMMENTED_VALUE = re.compile(r"(?:##|#>) +\[1\]")
"""The beginning of a vector of R."""

COMPLAINT = re.compile(r"(?:\w+\.)*[A-Z]\w*(?:Error|Exception|Warning)\b(?: \[\w+\])?:(?: |$)|-?[a-z]+: \S")
"""The beginning of a line in which a program says what is wrong."""

OUTPUT_FOLLOWS = re.compile(
    r"""(?:\boutput(?:[ ][^\s.!?]+){0,8}
      | \blike\ (?:this|so)
      | \b(?:see|get|shows?|returns?|returned|reports?|reported|says?)\ (?:(?:something\ like\ )?this|the\ following))
    :\s*$""",
    re.IGNORECASE | re.VERBOSE,
)
"""The end of a sentence that announces what a program shows: of 131 times that lines followed it in the visible corpus
they were a list once, and twice of 72 in seven other repositories."""

SAID = re.compile(r"\"([^\"\n]{8,300})\"|'([^'\n]{8,300})'")
"""What code quotes, where it is more than a name."""

FEWEST_SAID_WORDS = 3
"""Words of what a program says again."""


def is_result(text: str, language: str, above: str, language_above: str) -> bool:
    r"""Whether a text is what the code above it shows: a value, an error, or text below a call.

    >>> is_result("[1, 2]", "", "a = [2, 1]\nsorted(a)", "python"), is_result("b = 2", "", "a = 1", "python")
    (True, False)
    """
    if is_commented_result(text):
        return not above.rsplit("\n", 1)[-1].startswith("#")
    if is_said_again(text.split("\n", 1)[0], above):
        return True
    last = _last_statement(above)
    if last is None:
        return False
    if is_value(text) or REPORT.match(text):
        return True
    unknown = language in ("", "console") and language_above == "python"
    return unknown and _shows(above, last) and parse_module(text) is None


def is_said(line: str, above: str) -> bool:
    """Whether a line alone is a value that the code above it shows, or what a program says is wrong with it.

    >>> is_said("23", "3 + 5 * 4"), is_said("23", "See the table below."), is_said("fatal: no such mill", "mill open")
    (True, False, True)
    """
    if COMPLAINT.match(line) or is_commented_result(line):
        return True
    return is_value(line) and _last_statement(above) is not None


def announces_output(text: str) -> bool:
    """Whether a text ends with a sentence that announces what a program shows.

    >>> announces_output("It runs. The output was this:"), announces_output("The yard has these mills:")
    (True, False)
    """
    return bool(OUTPUT_FOLLOWS.search(text))


def is_said_again(line: str, above: str) -> bool:
    """Whether a line begins with words that the code above it quotes.

    >>> is_said_again("The mill is open today.", 'echo "The mill is open"'), is_said_again("open", "say('open')")
    (True, False)
    """
    quoted = ("".join(found).strip() for found in SAID.findall(above))
    return any(len(words.split()) >= FEWEST_SAID_WORDS and line.startswith(words) for words in quoted)


def is_commented_result(text: str) -> bool:
    """Whether a text is what R shows: several lines, or a vector, behind marks of comments."""
    lines = text.split("\n")
    return all(map(COMMENTED.match, lines)) and (len(lines) > 1 or bool(COMMENTED_VALUE.match(text)))


def is_value(text: str) -> bool:
    r"""Whether a text is a value as Python shows it, or several, a line each.

    >>> is_value("[1,\n (2.5, None)]"), is_value("1\n'two'"), is_value("total"), is_value("...")
    (True, True, False, False)
    """
    return len(text) <= MAX_PARSED and (_is_literal(text) or all(map(_is_literal, text.split("\n"))))


def _is_literal(text: str) -> bool:
    if not any(map(str.isalnum, text)):
        return False  # something was left out
    tree = parse_module(text.strip())
    only = tree.body[0] if tree and len(tree.body) == 1 else None
    if not isinstance(only, ast.Expr):
        return False
    try:
        ast.literal_eval(only.value)
    except PARSE_ERRORS:
        return False
    return True


def _last_statement(text: str) -> ast.stmt | None:
    """The last statement of a text that is Python and more than data."""
    tree = parse_module(text)
    last = tree.body[-1] if tree and tree.body else None
    return None if isinstance(last, ast.Expr) and isinstance(last.value, DISPLAYS) else last


def _shows(text: str, last: ast.stmt) -> bool:
    """Whether a program ends with a call, or with statements that run one which shows something."""
    if isinstance(last, BLOCKS):
        return bool(PRINTED.search(text))
    return isinstance(last, ast.Expr) and isinstance(last.value, ast.Call)
