"""Structure, flattened code: where the lines of shell commands begin."""

import re

from generator.structure.code.unflatten.gaps import HARD_GAP, Flattened
from generator.structure.code.unflatten.layout import Layout, Rules, lay_out
from generator.structure.code_words import (
    BUILTINS,
    COMMAND_PREFIXES,
    DANGLING,
    PROSE_WORDS,
    SHELL_COMMANDS,
    SHELL_WORDS,
    words,
)

PROMPT = re.compile(r"(?:[\w.@~:/-]*[$%]|[\w.-]+@[\w.-]+:\S*#|>>>|PS>|C:\\>)$")
"""A word that is a prompt."""

CONTROL = words("if for while until case function done fi esac then do else")
"""Words of the shell's own grammar that begin lines."""

ASSIGNMENT = re.compile(r"(?:export )?[A-Za-z_]\w*=")
"""`NAME=value`, which begins a line, stands before a command, or is an argument."""

OPERATOR_END = re.compile(r"(?:\||&&|\|\||[({;=]|\\|>|<|>>)$")
"""Words after which a command goes on."""

OPTION = re.compile(r"--?\w[^=]*$")
"""An option of a command, behind which its value may stand."""

ARGUMENT = re.compile(r"[-\"'$/.~*\[]|\S+[=./]|install$")
"""What follows a command whose name is a word of prose too."""

INSTALLS = words("install add remove uninstall upgrade info search man which type whereis help")
"""Words that take names of programs as arguments."""


def unflatten_shell(text: str) -> str:
    r"""Commands one per line: after a prompt, at a known command, at a comment and after a continuation.

    >>> unflatten_shell("git clone x cd x # build it make install")
    'git clone x\ncd x\n# build it\nmake install'
    """
    return lay_out(text, SHELL)


def _begins_line(layout: Layout, flat: Flattened, index: int) -> bool:
    word, before = flat.words[index], flat.words[index - 1]
    if word in ("{", "[") and before.endswith(("'", '"')) and _gap_behind(flat, index) >= HARD_GAP:
        return True
    if layout.quote and word[0] == layout.quote and layout.line.startswith(" "):
        return True  # the end of a string over several lines
    if layout.quote or layout.brackets:
        return False
    if PROMPT.match(word) and index + 1 < len(flat.words):
        return True
    if PROMPT.match(before) or OPERATOR_END.search(before) or before.lower() in COMMAND_PREFIXES:
        return False
    if word.startswith("#"):
        return True
    if layout.in_comment:
        return _begins_command(flat, index) and before.strip("#").lower() not in DANGLING
    return _begins_command(flat, index) and not _is_argument(layout, flat, index)


def _begins_command(flat: Flattened, index: int) -> bool:
    word = flat.words[index]
    following = flat.words[index + 1] if index + 1 < len(flat.words) else ""
    if word == flat.words[0] and word[0].isalpha():
        return bool(following)
    if word in SHELL_COMMANDS:
        return following not in PROSE_WORDS
    if word in SHELL_WORDS or word in CONTROL:
        return bool(ARGUMENT.match(following))
    if ASSIGNMENT.match(word):
        return following in SHELL_COMMANDS
    return False


def _is_argument(layout: Layout, flat: Flattened, index: int) -> bool:
    """Whether the word is an argument of the command before it: `apt install git`, `brew install jq`."""
    word, before, line = flat.words[index], flat.words[index - 1], layout.line.split()
    if word in BUILTINS or word == line[0]:
        return False
    if len(line) == 1 or before in INSTALLS or PROMPT.match(line[-2]):
        return True
    if "install" not in line:
        return bool(OPTION.match(before))
    return before.startswith("-") or (before in SHELL_COMMANDS and before != line[0])


def _gap_behind(flat: Flattened, index: int) -> int:
    return flat.gaps[index + 1] if index + 1 < len(flat.gaps) else 0


SHELL = Rules(_begins_line, comment="#")
