"""Structure, flattened code: where the lines of languages with braces and semicolons begin."""

import re

from generator.structure.code.unflatten.gaps import HARD_GAP, Flattened
from generator.structure.code.unflatten.layout import Layout, Rules, lay_out
from generator.structure.code_words import STATEMENT_KEYWORDS

STARTERS = frozenset(word for language, words in STATEMENT_KEYWORDS.items() for word in words if language != "c")

GOES_ON = re.compile(r"(?:else|catch|finally|while|where|as|of|=>|[=+\-*/%,;:)\]}?|<>&]|\{)")
"""Words that go on with the statement after a closing brace."""

OPEN_END = re.compile(
    r"""
    (?: [=+\-*/%,.(\[<|&?:] | => | ->
    | \b(?:return|new|pub|export|default|async|const|unsafe|static|extern|in|of|else|public|private|protected|final
        |abstract|typedef|unsigned|long|mut|impl|dyn)
    )$
    """,
    re.VERBOSE,
)
"""Words after which a statement goes on."""

COMMENT = re.compile(r"//|/\*")
"""The beginning of a comment."""

CODE_BEHIND = re.compile(r"[({=:;<]")
"""What stands in one of the two words behind a keyword that begins a statement, and not behind one in a comment."""


def unflatten_brackets(text: str) -> str:
    r"""Statements one per line: after semicolons and closing braces, and brackets closed where their block began.

    >>> unflatten_brackets("let x = 1; if (x) {   f(x); } g();")
    'let x = 1;\nif (x) {\n  f(x);\n}\ng();'
    """
    return lay_out(text, BRACKETS)


def unflatten_rust(text: str) -> str:
    """Rust in lines; a quote there may be a lifetime, and opens no string."""
    return lay_out(text, RUST)


def unflatten_json(text: str) -> str:
    """JSON in lines; its strings hold no line breaks."""
    return lay_out(text, JSON)


def _begins_line(layout: Layout, flat: Flattened, index: int) -> bool:
    word, before = flat.words[index], flat.words[index - 1]
    if layout.brackets:
        return False
    if COMMENT.match(word):
        return True
    if layout.in_comment:
        behind = " ".join(flat.words[index + 1 : index + 3])
        return (word in STARTERS and bool(CODE_BEHIND.search(behind))) or word.startswith("#[")
    line = layout.line
    if line.startswith((" ", "\t")) and word.startswith("{") and line.endswith(","):
        return True  # the body of a function whose clauses stood on lines of their own
    if (line.startswith("#include") and line.endswith((">", '"'))) or (
        line.startswith(("#[", "#![")) and line.endswith("]")
    ):
        return True
    if word == "where":
        return index + 1 < len(flat.gaps) and flat.gaps[index + 1] >= HARD_GAP
    if before.endswith((";", "}", "*/")):
        return not GOES_ON.match(word)
    return word in STARTERS and not OPEN_END.search(before) and before not in STARTERS


BRACKETS = Rules(_begins_line, comment="//", quotes="\"'`")
RUST = Rules(_begins_line, comment="//", quotes='"')
JSON = Rules(_begins_line, comment="//", quotes='"', plain_strings=True)
