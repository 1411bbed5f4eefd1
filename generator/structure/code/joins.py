"""Structure, code: which groups of lines that are code are one block, and where a block ends before more code."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from generator.structure.code.commands import COMMAND_LANGUAGES, is_command, is_line_of_code, is_surely_command
from generator.structure.code.evidence import Evidence, examine
from generator.structure.code.results import is_result
from generator.structure.code_words import SHELL_COMMANDS, STRUCTURAL_TAGS

PLAIN_PROSE = -1.0
"""Evidence below which a group closes no bracket that code above it opened."""

LOOKAHEAD, LOOKAHEAD_IN_STRING = 12, 60
"""Groups within which an open bracket must be closed to hold them together, and a string over several lines."""

MAX_OPEN = 20_000
"""Characters of a block beyond which nothing is looked for that might be open."""

DATA_LANGUAGES = ("json", "yaml", "toml")
"""Languages that no compiler reports on."""

JSON_LANGUAGES = ("json", "javascript", "typescript", "yaml", "")
"""Languages in which text that looks like JSON may be a part."""

STATED_ALONE = ("bash", "console", "sql", "")
"""Languages of which an article shows one command after another, each in a block of its own; or none is known."""

PROMPT = re.compile(r"[$%❯➜] \S")
"""What a shell shows before the command that one types."""

FEWEST_APART = 3
"""Commands with a prompt above what they write, with a blank line between, from which an article sets them apart."""

FLATTENED = "   "
"""What a line break and an indent leave in flattened code."""

PATH_COMMENT = re.compile(r"(?:#|//|--|;|/\*|<!--) ?[\w.@+/\[\]-]*\.[A-Za-z]\w{0,7}(?: ?(?:\*/|-->))?\s*")
"""A comment that names a file and says no more."""

DEFINITION = re.compile(
    r"(?:(?:pub|export|default|async|public|private|static|final|abstract|case|sealed|implicit|inline) )*"
    r"(?:def|class|fn|function|func|struct|enum|trait|interface|object|module|type|import|from|use|package|const|let|var|val)\b"
)
"""The beginning of what a program states once."""

IMPORT = re.compile(r"(?:import|from|use|using|package|#include)\b")
"""The beginning of a line that no file has twice."""

MOST_IMPORTS = 20
"""Groups at the beginning of a block among which its imports stand."""

HEADER_ENDS = " \t{:="
"""What stands behind the header of a definition, or does not, in one version of a language or another."""

TABLE_TOPS, TABLE_BOTTOMS = ("┌", "╭", "╔", "+-"), ("└", "╰", "╚", "+-")
"""How the first and the last line of a table in a frame begin."""

MESSAGE = re.compile(r"(?:error|warning)\b", re.IGNORECASE)
"""What the message of a compiler begins with."""

HEREDOC = re.compile(r"<<-?\s*['\"]?(\w+)['\"]?")
"""The beginning of a here-document with the word that ends it."""

STRINGS = re.compile(r"\"(?:[^\"\\\n]|\\.){0,500}\"|(?<!\w)'(?:[^'\\\n]|\\.){0,500}'")
"""Strings on one line, whose brackets do not count."""

TAG = re.compile(r"<(/?)([a-z]+)\b[^<>]{0,500}>")
"""An HTML tag."""


@dataclass(frozen=True, slots=True)
class CodeGroup:
    """A group of lines that may be code: what speaks for it, whether it is, and the blank lines above (1 is usual)."""

    lines: tuple[str, ...]
    evidence: Evidence
    is_code: bool
    blank: int

    @property
    def text(self) -> str:
        """The lines without white space at their ends."""
        return "\n".join(line.rstrip() for line in self.lines)


@dataclass(frozen=True, slots=True)
class Span:
    """Groups `first` up to `end` are one code block in `language`; `text` has the blank lines between the groups.

    `is_output`: a command stands right above, and this is what it wrote.
    """

    first: int
    end: int
    language: str
    text: str
    is_output: bool = False


def join_groups(groups: Sequence[CodeGroup]) -> Iterator[Span]:
    """The blocks of the groups that are code, and of those between that close what is open in one."""
    keeps_lines = any(group.is_code and len(group.lines) > 1 for group in groups)
    apart = _sets_output_apart(groups)
    last: Span | None = None
    held = 0  # groups before this one belong to the last span: they close what is open in it
    for index, group in enumerate(groups):
        follows = last is not None and last.end == index
        if last is not None and follows and index >= held and len(last.text) < MAX_OPEN and is_open(last.text):
            held = index + _closing(last.text, groups[index:])
        joins = index < held or (group.is_code and (keeps_lines or _is_program(last, group)))
        if last is not None and follows and joins and (index < held or not _ends(last, groups, index, apart=apart)):
            text = last.text + "\n" * (group.blank + 1) + group.text
            last = replace(last, end=index + 1, text=text)
        elif group.is_code:
            if last is not None:
                yield last
            last = Span(index, index + 1, group.evidence.language, group.text, is_output=follows and keeps_lines)
    if last is not None:
        yield last


def _is_program(span: Span | None, group: CodeGroup) -> bool:
    """Whether two lines are of one program, in a text where no code has several: flattened code has runs of spaces."""
    if span is None or span.language in STATED_ALONE or group.evidence.language in STATED_ALONE:
        return False
    return FLATTENED not in span.text and FLATTENED not in group.text


def _sets_output_apart(groups: Sequence[CodeGroup]) -> bool:
    """Whether an article shows commands with a prompt by themselves, and what they write below in a block of its own.

    It does so throughout, or hardly ever: where it does, output seldom stands right below the line with the prompt.
    """
    pairs = [(above, below) for above, below in pairwise(groups) if above.is_code and below.is_code]
    alone = sum(_is_typed(above) and not _has_prompt(below) for above, below in pairs)
    within = sum(bool(PROMPT.match(group.lines[0])) and not _is_typed(group) for group in groups if group.is_code)
    return alone >= FEWEST_APART and alone > within


def _is_typed(group: CodeGroup) -> bool:
    return all(map(PROMPT.match, group.lines))


def _has_prompt(group: CodeGroup) -> bool:
    return any(map(PROMPT.match, group.lines))


def _ends(span: Span, groups: Sequence[CodeGroup], index: int, *, apart: bool) -> bool:
    """Whether a block of lines ends before more code: of groups that follow each other nine in ten are one block.

    Commands end before what they write, what they write before the next command, a program before the message of its
    compiler, and anything before a script's first line and before data by itself. More blank lines than there are
    between paragraphs are within a block. `apart`: so are commands with a prompt in this article.
    """
    group, above = groups[index], groups[index - 1]
    begins = group.lines[0]
    if begins.startswith("#!") or _is_next_file(group, groups[span.first]) or _is_version(group, groups[span.first]):
        return True
    if apart and _is_typed(above) != _has_prompt(group):
        return True
    if group.blank > 1:
        return False
    if _is_result(group, above):
        return True
    if begins.startswith(("#", ">")) and not begins.startswith(">>>"):
        return False
    if PROMPT.match(begins) and not any(map(_has_prompt, groups[span.first : index])):
        return True
    if _imports_again(group, groups[span.first : min(index, span.first + MOST_IMPORTS)]):
        return True
    if _is_document(group, above) or _is_session(group, above) or (_is_drawn_table(above) and not _has_prompt(group)):
        return True
    if _is_message(group) and above.evidence.language not in (*COMMAND_LANGUAGES, *DATA_LANGUAGES, "pycon"):
        return True
    if all(is_surely_command(one.lines, one.evidence) for one in groups[span.first : span.end]) and not is_open(
        span.text
    ):
        return not _goes_on(group, above)
    if not span.is_output:
        return False
    if group.evidence.language == "python" and _is_result(groups[span.first], groups[span.first - 1]):
        return True
    repeats = _program(begins) == _program(groups[span.first - 1].lines[0])
    if begins.startswith("$"):
        return repeats
    return is_command(group.lines, group.evidence) and (repeats or group.evidence.language == "bash")


def _program(line: str) -> list[str]:
    """The first word of a command, if it has one, without the mark of a prompt."""
    return line.lstrip("$%# ").split(maxsplit=1)[:1]


def _is_next_file(group: CodeGroup, first: CodeGroup) -> bool:
    """Whether a group is the next of several files, each below its name (in training 8 of 12 such begin a block)."""
    return bool(PATH_COMMENT.fullmatch(group.lines[0]) and PATH_COMMENT.fullmatch(first.lines[0]))


def _is_version(group: CodeGroup, first: CodeGroup) -> bool:
    """Whether a group defines again what a block begins with: a version of it (50 of 51 in training)."""
    begins, before = group.lines[0].rstrip(), first.lines[0].rstrip()
    if begins == before:
        return bool(DEFINITION.match(begins))
    return begins.rstrip(HEADER_ENDS) == before.rstrip(HEADER_ENDS)


def _imports_again(group: CodeGroup, above: Sequence[CodeGroup]) -> bool:
    """Whether a group begins with an import that a block has: the beginning of a file that does the same."""
    begins = group.lines[0].rstrip()
    return bool(IMPORT.match(begins)) and any(line.rstrip() == begins for one in above for line in one.lines)


def _is_result(group: CodeGroup, above: CodeGroup) -> bool:
    return is_result(group.text, group.evidence.language, above.text, above.evidence.language)


def _is_drawn_table(group: CodeGroup) -> bool:
    """Whether a group is a table in a frame and nothing else: what a database wrote."""
    return group.lines[0].startswith(TABLE_TOPS) and group.lines[-1].startswith(TABLE_BOTTOMS)


def _is_session(group: CodeGroup, above: CodeGroup) -> bool:
    """Whether a group is what one types into the interpreter that the commands above started."""
    return group.evidence.language == "pycon" and above.evidence.language == "bash"


def _is_document(group: CodeGroup, above: CodeGroup) -> bool:
    """Whether a group is data by itself below what is none: a file to write, or what a program or a request gave."""
    begins = group.evidence.language == "json" and group.lines[0].startswith(("{", "["))
    return begins and above.evidence.language not in JSON_LANGUAGES and not is_open(above.text)


def _is_message(group: CodeGroup) -> bool:
    """Whether a group is what a compiler or an interpreter has to say."""
    is_long = len(group.lines) > 1 and not group.lines[0].startswith((" ", "\t"))
    return is_long and group.evidence.language == "console" and bool(MESSAGE.match(group.lines[0]))


def _goes_on(group: CodeGroup, above: CodeGroup) -> bool:
    """Whether what stands below commands is more of them, rather than what they write."""
    surely_command = above.evidence.language == "bash"
    if group.evidence.language == "bash" and group.lines[0].split()[0] in SHELL_COMMANDS:
        return True
    if is_command(group.lines, group.evidence) and (group.evidence.language == "bash" or not surely_command):
        return True
    if surely_command:
        return False
    return group.lines[0].startswith((" ", "\t")) or (is_line_of_code(group.lines[0]) and not group.evidence.language)


def named(span: Span) -> Span:
    """The block with the language of the whole, where its first group shows none."""
    return span if span.language else replace(span, language=examine(span.text).language)


def _closing(text: str, below: Sequence[CodeGroup]) -> int:
    """The number of groups up to the one that closes what is open in the text; 0 when none does."""
    farthest = LOOKAHEAD_IN_STRING if _holds_text(text) else LOOKAHEAD
    for count, group in enumerate(below[:farthest], start=1):
        text = f"{text}\n\n{group.text}"
        if not is_open(text):
            return count if _holds_text(text) or group.evidence.score >= PLAIN_PROSE else 0
    return 0


def _holds_text(text: str) -> bool:
    """Whether a string over several lines or a here-document begins in the text, in which prose may stand."""
    return '"""' in text or bool(HEREDOC.search(text))


def is_open(text: str) -> bool:
    """Whether a bracket, a string over several lines, a here-document or an HTML element is still open.

    >>> is_open("f(a,"), is_open("f(a)"), is_open("cat <<EOF"), is_open("<body>")
    (True, False, True, True)
    """
    if any(text.count(quotes) % 2 for quotes in ('"""', "'''", "```")):
        return True
    if any(not re.search(rf"^\s*{word}\b", text, re.MULTILINE) for word in HEREDOC.findall(text)):
        return True
    bare = STRINGS.sub("", text)
    if any(bare.count(opening) > bare.count(closing) for opening, closing in ("()", "[]", "{}")):
        return True
    tags = [(closing, name) for closing, name in TAG.findall(bare) if name in STRUCTURAL_TAGS]
    return sum(1 for closing, _ in tags if not closing) > sum(1 for closing, _ in tags if closing)
