"""Structure, code: groups of lines that are commands of a shell as one types them, without a prompt."""

import re
from collections.abc import Iterator, Sequence

from generator.structure.code.evidence import Evidence
from generator.structure.code_words import PROSE_WORDS, SHELL_COMMANDS

COMMAND_LANGUAGES = ("bash", "console", "")
"""Languages that the evidence names for a command; many programs are known to nobody but their users."""

SQL_STATEMENT = re.compile(r"(?:select|insert|create|update|delete|alter|drop|with)\b", re.IGNORECASE)
"""The beginning of SQL, which a command that quotes some has not."""

MAX_COMMANDS = 3
"""Commands of a group beyond which it is a script, whose parts belong together."""

FIRST_WORDS = 4
"""Words at the start of a line of an unknown program that are no function words of prose."""

PROMPT = re.compile(r"^\s*(?:\S{0,60} )?[$%#] \S", re.MULTILINE)
"""A shell's prompt: what follows may be output of any kind."""

CARRIED_ON = re.compile(r"(?:\\|\||&&)\s*$")
"""The end of a line whose command goes on in the next."""

COMMAND = re.compile(r"(?:sudo |\$?[A-Z_][A-Z0-9_]*=\S* )*(?:[a-z][\w.+-]*|[~.]{0,2}/[\w.-][\w./-]*)(?= [^\s=:(]|$)")
"""Assignments to the environment, the name or path of a program, and an argument or nothing."""

ARGUMENT = re.compile(r" --?[A-Za-z]|\S[./_]\S| [\"']|^\S+$")
"""What the line of an unknown program shows: an option, a file or an address, a string, or its name alone."""

STATEMENT = re.compile(r" = |\w\(")
"""What a line of a programming language has."""

DIRECTIVE = re.compile(r"(?:import|package|module|use|using)\b|source [\"']https?:|\w+ [\"']?\d+(?:\.\d+)+[\"']?$")
"""A line that says what a file needs: a package, where it comes from, or a program with no more than its version."""

STATEMENT_ENDS = (";", "{", "}", ",", ":", ".")
"""Characters that end a statement or a sentence."""

LINE_OF_CODE = re.compile(r"\s*(?:[$%#>]|[A-Z_]+=|[a-z@][\w.+/-]*(?: [^=\s]|$)|\.{0,2}/\S+(?: |$)|[({\[\"'\\}])")
"""How a further line of a script or a program begins, which output seldom does."""


def is_command(group: Sequence[str], evidence: Evidence) -> bool:
    """Whether a group is nothing but one command or a few, at the margin and without a prompt.

    >>> is_command(("ledger report --year 2020",), Evidence(0.0, "", 0.0))
    True
    >>> is_command(("the report of that year",), Evidence(0.0, "", 0.0))
    False
    """
    if evidence.language not in COMMAND_LANGUAGES and not (evidence.language == "sql" and len(group) == 1):
        return False
    if group[0].startswith((" ", "\t")) or len(lines := tuple(_whole_lines(group))) > MAX_COMMANDS:
        return False
    if PROMPT.search("\n".join(group)) or SQL_STATEMENT.match(group[0]):
        return False
    return all(map(_is_command_line, lines))


def is_surely_command(group: Sequence[str], evidence: Evidence) -> bool:
    """Whether a group is a command, of a known program or with an argument that says so.

    >>> is_surely_command(("ledger check spring.txt",), Evidence(0.0, "", 0.0))
    True
    >>> is_surely_command(("collected 18 entries",), Evidence(0.0, "", 0.0))
    False
    """
    return is_command(group, evidence) and (evidence.language == "bash" or bool(ARGUMENT.search(group[0])))


def is_line_of_code(line: str) -> bool:
    """Whether a line begins as lines of scripts and programs do, rather than as output does."""
    return bool(LINE_OF_CODE.match(line))


def _whole_lines(group: Sequence[str]) -> Iterator[str]:
    """The lines of a group, with those that a command was broken into as one."""
    begun = ""
    for line in group:
        begun += line
        if not CARRIED_ON.search(line):
            yield begun
            begun = ""
        else:
            begun = begun.rstrip()[:-1] + " "
    if begun:
        yield begun


def _is_command_line(line: str) -> bool:
    line = line.strip()
    if not COMMAND.match(line) or DIRECTIVE.match(line) or line.endswith(STATEMENT_ENDS):
        return False
    words = line.split(None, FIRST_WORDS)[:FIRST_WORDS]
    if words[0] in SHELL_COMMANDS or words[0] == "sudo":
        return True
    return PROSE_WORDS.isdisjoint(words) and not STATEMENT.search(line)
