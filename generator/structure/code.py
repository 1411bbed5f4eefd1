"""Structure: which lines of plain text are code, in which language, and with which line breaks."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from operator import itemgetter

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
    padded = is_padded((text,))
    code = text[1:].rstrip() if padded else text.rstrip()
    if not code or (not padded and BULLET.match(code)):
        return None
    evidence = examine(code)
    if evidence.score < (PADDED_THRESHOLD if padded else THRESHOLD):
        return None
    return _restored(code, evidence.language)


def join_blocks(groups: Sequence[Sequence[str]]) -> tuple[tuple[int, int, RecognisedCode], ...]:
    """The code among groups of lines that blank lines separate: first group, last group + 1, and the code.

    Groups that belong together (an open bracket, an indent, the same language) become one block with a blank line
    between them. A group of one line may be flattened code, which gets its line breaks back.
    """
    padded = [number for number, group in enumerate(groups) if is_padded(group)]
    alone = ((number, recognise_line(groups[number][0])) for number in padded)
    found = [(number, number + 1, code) for number, code in alone if code is not None]
    bare = [number for number, group in enumerate(groups) if group and not is_padded(group)]
    members = [groups[number] for number in bare]
    for span in code_spans(members, len(padded) / max(1, len(groups))):
        for first, end in _unbroken(bare[span.first : span.end]):
            text = span.text if end - first == span.end - span.first else _text(groups[first:end])
            found.append((first, end, _code_of(replace(span, first=first, end=end, text=text), groups[first])))
    return tuple(sorted(found, key=itemgetter(0)))


def _unbroken(numbers: Sequence[int]) -> Iterator[tuple[int, int]]:
    """The stretches of numbers that follow each other: groups with padded ones between are no one block."""
    start = numbers[0]
    for number, following in zip(numbers, [*numbers[1:], None], strict=True):
        if following != number + 1:
            yield start, number + 1
            start = following if following is not None else start


def _text(groups: Sequence[Sequence[str]]) -> str:
    return "\n\n".join("\n".join(line.rstrip() for line in group) for group in groups)


def is_padded(group: Sequence[str]) -> bool:
    """Whether a group is one line with a scraper's padding: a space before, a space and a tab after."""
    if len(group) != 1:
        return False
    bare = group[0].rstrip()
    return bool(bare) and group[0].startswith(" ") and group[0][len(bare) :].startswith(" \t")


def _code_of(span: Span, group: Sequence[str]) -> RecognisedCode:
    if span.end == span.first + 1 and len(group) == 1:
        return _restored(span.text, span.language)
    return RecognisedCode(join_lines(span.text.split("\n")), span.language, reconstructed=False)


def _restored(code: str, language: str) -> RecognisedCode:
    restored = unflatten(code, language)
    return RecognisedCode(restored, language, "\n" in restored)
