"""Structure, code: whether a flattened text that begins with a comment goes on with statements or commands."""

import re

from generator.structure.code.python import Strength, statement_strength
from generator.structure.code.unflatten.python import unflatten_python
from generator.structure.code.unflatten.shell import unflatten_shell
from generator.structure.code_words import ARTICLES, SHELL_COMMANDS

COMMENT = re.compile(r"\s*#!? ?\S")
"""A comment of Python or of a shell."""

LIKELY_PYTHON = re.compile(r" = |\w\(|\bimport \w")
"""Without one of these, the search for Python is not worth its time."""


def language_behind_comment(text: str) -> str:
    """`python` or `bash` when the text is a comment and such code behind it, in one line; else empty.

    >>> language_behind_comment("# Fetch the lists sudo apt-get update")
    'bash'
    >>> language_behind_comment("# Fetch the lists")
    ''
    """
    if "\n" in text or not COMMENT.match(text):
        return ""
    if LIKELY_PYTHON.search(text):
        found = unflatten_python(text)
        if found is not None and found.parses and statement_strength(found.text) is Strength.STRONG:
            return "python"
    commands = [line for line in unflatten_shell(text).split("\n") if line and not line.startswith("#")]
    if commands and all(line.split()[0] in SHELL_COMMANDS and ARTICLES.isdisjoint(line.split()) for line in commands):
        return "bash"
    return ""
