"""Structure, flattened code: where the lines of console sessions and compiler messages begin."""

import re

from generator.structure.code.python import Strength, is_header, statement_strength
from generator.structure.code.unflatten.gaps import Flattened, join_lines, split_gaps
from generator.structure.code.unflatten.layout import Layout, Rules, lay_out
from generator.structure.code.unflatten.shell import PROMPT
from generator.structure.code_words import words

PYTHON_PROMPT = re.compile(r" (?=>>> |\.\.\. )")
"""The space before a prompt of the Python console."""

PROMPT_WIDTH = 4
"""Characters of such a prompt."""

MAX_STATEMENT_WORDS = 80
"""Words of a session among which the end of a statement is looked for."""

MESSAGE_PLACE = re.compile(r" --> \S+:(\d+):\d+")
"""The place in a message of rustc and of the compilers that imitate it."""

GUTTER = words("| = --> :::")
"""What stands in the gutter of such a message, left of the source."""


def unflatten_console(text: str) -> str:
    r"""Sessions with a line for each prompt; runs of spaces in the output are columns.

    >>> unflatten_console("$ ls a.txt   b.txt $ pwd")
    '$ ls a.txt   b.txt\n$ pwd'
    """
    if MESSAGE_PLACE.search(text):
        return _message(text)
    return lay_out(text, CONSOLE)


def unflatten_pycon(text: str) -> str:
    r"""A Python session: a line for each prompt, and the output, which begins where the statement is complete.

    >>> unflatten_pycon(">>> x = 2 >>> x + 1 3")
    '>>> x = 2\n>>> x + 1\n3'
    """
    lines: list[str] = []
    for part in PYTHON_PROMPT.split(text):
        statement = _statement(part[PROMPT_WIDTH:].rstrip()) if part.startswith((">>> ", "... ")) else None
        if statement is None:
            lines.append(part)
        else:
            output = part[PROMPT_WIDTH + len(statement) :]
            lines += [part[:PROMPT_WIDTH] + statement, *([output[1:]] if output.strip() else [])]
    return join_lines([line for line in lines if line.strip()])


def _statement(text: str) -> str | None:
    """The longest beginning of a text that is a Python statement or the first line of one."""
    ends = [match.start() for match in re.finditer(r" (?=\S)|$", text)][:MAX_STATEMENT_WORDS]
    for end in reversed(ends):
        if is_header(text[:end]) or statement_strength(text[:end]) is not Strength.NONE:
            return text[:end].rstrip()
    return None


def _begins_prompt(layout: Layout, flat: Flattened, index: int) -> bool:
    return bool(PROMPT.match(flat.words[index])) and index + 1 < len(flat.words) and not layout.quote


def _message(text: str) -> str:
    """A compiler's message: a line begins at each gutter, whose width is that of the longest line number."""
    flat = split_gaps(text)
    numbers = [word for index, word in enumerate(flat.words) if _is_line_number(flat, index)]
    width = max(map(len, numbers), default=1)
    lines = [" " * flat.gaps[0] + flat.words[0]]
    for index in range(1, len(flat.words)):
        word, gap = flat.words[index], flat.gaps[index]
        if _is_line_number(flat, index) or (word in GUTTER and gap in (width + 1, width + 2)):
            lines.append(" " * (gap - 1) + word)
        else:
            lines[-1] += " " * gap + word
    return join_lines(lines)


def _is_line_number(flat: Flattened, index: int) -> bool:
    following = flat.words[index + 1] if index + 1 < len(flat.words) else ""
    return flat.words[index].isdecimal() and following == "|" and flat.gaps[index] > 0


CONSOLE = Rules(_begins_prompt, comment="", columns=True)
