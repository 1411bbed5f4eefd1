"""Lines of decoded text for the readers of text formats."""

import re

from generator.errors import SourceTooLargeError
from generator.model.document import SourceUnit

# All that ends a line in some program: CR LF, LF, CR, vertical tab (a soft break of word processors), form feed,
# line and paragraph separator. NEL (U+0085) is left out: in scraped text it is a damaged ellipsis.
OTHER_LINE_ENDS = "\r\v\f\u2028\u2029"
LINE_END = re.compile(f"\r\n|[\n{OTHER_LINE_ENDS}]")
# An article on one line has 5-60 thousand characters; every rule that looks at a line stays fast below this.
MAXIMUM_LINE_LENGTH = 100_000


def split_lines(text: str) -> tuple[str, ...]:
    r"""The lines of a text without their ends; an end at the very end begins no further line.

    >>> split_lines("a\r\nb\rc\n")
    ('a', 'b', 'c')
    """
    lines = LINE_END.split(text) if any(end in text for end in OTHER_LINE_ENDS) else text.split("\n")
    return tuple(lines[:-1] if lines[-1] == "" else lines)


def source_units(text: str, path: str) -> tuple[SourceUnit, ...]:
    """One unit per line; SourceTooLargeError when a line is longer than any article's."""
    lines = split_lines(text)
    for number, line in enumerate(lines, 1):
        if len(line) > MAXIMUM_LINE_LENGTH:
            raise SourceTooLargeError(
                f"the line has {len(line):,} characters; at most {MAXIMUM_LINE_LENGTH:,} are read",
                path=path,
                line=number,
                suggestion="break the line into paragraphs, or leave embedded data out",
            )
    return tuple(SourceUnit(number, number, line) for number, line in enumerate(lines, 1))
