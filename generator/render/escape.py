"""Render, lowest layer: text to Markdown in which nothing is markup, for CommonMark and Python-Markdown alike.

A backslash is used where both read it (Python-Markdown knows 16 characters, and `|`), an entity for the others.
Ordinary prose needs neither.
"""

import re

# Characters that a backslash does not escape in Python-Markdown, or not everywhere.
ENTITIES = {
    "\\": "&#92;", "<": "&lt;", "&": "&amp;", "$": "&#36;", "=": "&#61;", "~": "&#126;", "?": "&#63;", ":": "&#58;",
    "^": "&#94;",
}  # fmt: skip
# White space of any kind becomes a space: a line break that is meant is a node, and a tab is four spaces to one parser.
WHITE_SPACE = re.compile("[\t-\r\x1c-\x1f\x85\u2028\u2029]+")
# Control characters are no text; Python-Markdown uses two of them for itself, markdown-it replaces a third.
NOT_TEXT = re.compile("[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
# A character of text that one of the parsers would take for markup within a line.
INLINE_MARKUP = re.compile(
    r"""
      \\(?![A-Za-z0-9\ ]) | \\(?=begin\{)             # an escape, a formula
    | <(?!\ )                                         # a tag, an autolink
    | &(?=\#|[0-9A-Za-z]+;)                           # an entity, or what seems to begin one
    | (?<!\s)\* | \*(?!\s)                            # emphasis, unless white space stands on both sides
    | (?<![^\W_])_ | _(?![^\W_])                      # emphasis, unless within a word
    | `
    | \{                                              # an attribute list
    | \^(?=\[)                                        # a footnote on the spot
    | \[(?=\^|[ xX]\])                                # a footnote, a check box
    | \](?=\ ?[\[(])                                  # a link
    """,
    re.VERBOSE,
)
# Without one of its characters nothing is: most texts are passed by in a tenth of the time.
SIGN_OF_MARKUP = re.compile(r"[\\<&*_`{^\[\]]")
# A dollar sign that can close a formula: one that no white space precedes. Without it, no other opens one.
CLOSING_DOLLAR = re.compile(r"(?<!\s)\$")
ANY_DOLLAR = re.compile(r"\$")
# A start of line that one of the parsers takes for a block.
LINE_MARKUP = re.compile(
    r"""
      (?P<number>\d+)(?P<point>[.)])(?=\s|\Z)          # an ordered list
    | [+-](?=\s|\Z|[+-])                              # a bullet, a rule, an underline of a heading
    | [#>|]                                           # a heading, a quote, a table
    | !(?=!!)                                         # an admonition
    | =(?==*\s*\Z|==) | \?(?=\?\?)                   # underline or tabs, a collapsed admonition
    | ~(?=~~|\s|\Z)                                   # a fence, a definition
    | :(?=[\s-]|\Z|::)                                # a definition, a table, a request to mkdocstrings
    """,
    re.VERBOSE,
)
# A line that one of the parsers takes for a definition of a link, a footnote or an abbreviation, markup included.
DEFINITION_START = re.compile(r"[*_]{0,3}\[")
DEFINITION_COLON = re.compile(r"(?<=\])(\ ?):")
# What ends or opens a heading besides its text: hashes at the end are cut off, `:::` is a request to mkdocstrings.
HEADING_MARKUP = re.compile(r"\#(?=[\s#]*\Z)|\A:(?=::)")
# Brackets and pipes of text that carry no backslash yet; a backslash of the text itself is an entity by then.
BRACKET = re.compile(r"(?<!\\)[\[\]]")
PIPE = re.compile(r"(?<!\\)\|")
# A character at the end of a text that makes something else of a bracket behind it.
TEXT_END = re.compile(r"[!^]\Z")
# Characters that mean something in the text, title or address of a link, or in the title of an admonition.
ATTRIBUTE_MARKUP = re.compile(r"[\\<>&*_`\[\](){}\"'$|!~^=:]")


class Markdown(str):
    """Text that is Markdown already, and so is not escaped again."""

    __slots__ = ()


def visible(text: str) -> str:
    r"""The text on one line: white space as spaces, control characters gone.

    >>> visible("a\n b\x02\tc")
    'a  b c'
    """
    return text if text.isprintable() else NOT_TEXT.sub("", WHITE_SPACE.sub(" ", text))


def escape_inline(text: str, *, brackets: bool = False, dollars: re.Pattern[str] | None = CLOSING_DOLLAR) -> str:
    r"""The text as it may stand within a line; `brackets` within a link; `dollars` that could mark a formula.

    >>> escape_inline("2 * 3 in snake_case, *not* <b>")
    '2 * 3 in snake_case, \\*not\\* &lt;b>'
    """
    shown = visible(text)
    inline = INLINE_MARKUP.sub(_mark, shown) if SIGN_OF_MARKUP.search(shown) else shown
    if brackets:
        inline = BRACKET.sub(_mark, inline)
    return dollars.sub(_mark, inline) if dollars and "$" in inline else inline


def escape_line_start(line: str) -> str:
    r"""The line with its first characters escaped if they would open a block.

    >>> escape_line_start("1. Not a list")
    '1\\. Not a list'
    """
    if DEFINITION_START.match(line):
        return DEFINITION_COLON.sub(rf"\1{ENTITIES[':']}", line)
    match = LINE_MARKUP.match(line)
    if not match:
        return line
    if match["point"]:
        return f"{match['number']}\\{match['point']}{line[match.end() :]}"
    return _mark(match) + line[match.end() :]


def escape_text(text: str) -> Markdown:
    """The text as it may stand anywhere: in a paragraph, an item, a heading, a cell, between the brackets of a link."""
    line = escape_pipes(escape_line_start(escape_inline(text.strip(), brackets=True)))
    return Markdown(TEXT_END.sub(_mark, escape_heading(line)))


def escape_heading(text: str) -> str:
    r"""The text of a heading, in which hashes at the end belong to the text.

    >>> escape_heading("C#")
    'C\\#'
    """
    return HEADING_MARKUP.sub(_mark, text)


def escape_pipes(text: str) -> str:
    """The text of a cell, in which pipes divide no columns."""
    return PIPE.sub(_mark, text)


def escape_attribute(text: str) -> str:
    """The text as it may stand in a title or an alternative text: entities only, for nothing else is read there."""
    return ATTRIBUTE_MARKUP.sub(lambda match: f"&#{ord(match[0])};", visible(text).strip())


def escape_code(text: str) -> str:
    """The text between tags of code, where Markdown is still read: entities for all that could be markup."""
    return ATTRIBUTE_MARKUP.sub(lambda match: f"&#{ord(match[0])};", text)


def escaped(character: str) -> str:
    """The character so that it is no markup: as an entity where one parser reads no backslash before it."""
    return ENTITIES.get(character, f"\\{character}")


def _mark(match: re.Match[str]) -> str:
    return escaped(match[0])
