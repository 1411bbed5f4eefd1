"""Structure: which lines of plain text are code, in which language, and with which line breaks."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from generator.structure.code_evidence import examine
from generator.structure.code_groups import BULLET, THRESHOLD, Span, code_spans
from generator.structure.unflatten import unflatten
from generator.structure.unflatten_gaps import join_lines

PADDED_THRESHOLD = -1.5
"""Evidence that is enough for a line with the white space that scrapers leave around code: plain prose is refused."""


@dataclass(frozen=True, slots=True)
class RecognisedCode:
    """Code without a final newline; `language` is empty when unknown; `reconstructed`: line breaks were inferred."""

    text: str
    language: str
    reconstructed: bool


def recognise_line(text: str) -> RecognisedCode | None:
    r"""The code that one raw line holds, with its line breaks restored; None when the line is no code.

    >>> recognise_line(" make clean && make install \t").language
    'bash'
    >>> recognise_line("Make sure that you install it.") is None
    True
    """
    padded = _is_padded((text,))
    code = text[1:].rstrip() if padded else text.rstrip()
    if not code or (not padded and BULLET.match(code)):
        return None
    evidence = examine(code)
    if evidence.score < (PADDED_THRESHOLD if padded else THRESHOLD):
        return None
    return _restored(code, evidence.language)


def recognise_block(lines: Sequence[str]) -> RecognisedCode | None:
    """The code that consecutive lines hold as they stand; None when they are no code."""
    if len(lines) == 1:
        return recognise_line(lines[0])
    found = join_blocks((lines,))
    return found[0][2] if found else None


def join_blocks(groups: Sequence[Sequence[str]]) -> tuple[tuple[int, int, RecognisedCode], ...]:
    """The code among groups of lines that blank lines separate: first group, last group + 1, and the code.

    Groups that belong together (an open bracket, an indent, the same language) become one block with a blank line
    between them. A group of one line may be flattened code, which gets its line breaks back.
    """
    found: list[tuple[int, int, RecognisedCode]] = []
    for padded, run in groupby(enumerate(groups), key=lambda entry: _is_padded(entry[1])):
        numbers, members = zip(*run, strict=True)
        if padded:
            alone = (
                (number, number + 1, recognise_line(group[0])) for number, group in zip(numbers, members, strict=True)
            )
            found += [(first, end, code) for first, end, code in alone if code is not None]
        else:
            start = numbers[0]
            found += [(start + span.first, start + span.end, _code_of(span, members)) for span in code_spans(members)]
    return tuple(found)


def _is_padded(group: Sequence[str]) -> bool:
    """Whether a group is one line with a scraper's padding: a space before, a space and a tab after."""
    if len(group) != 1:
        return False
    bare = group[0].rstrip()
    return bool(bare) and group[0].startswith(" ") and group[0][len(bare) :].startswith(" \t")


def _code_of(span: Span, groups: Sequence[Sequence[str]]) -> RecognisedCode:
    if span.end == span.first + 1 and len(groups[span.first]) == 1:
        return _restored(span.text, span.language)
    return RecognisedCode(join_lines(span.text.split("\n")), span.language, reconstructed=False)


def _restored(code: str, language: str) -> RecognisedCode:
    restored = unflatten(code, language)
    return RecognisedCode(restored, language, "\n" in restored)
