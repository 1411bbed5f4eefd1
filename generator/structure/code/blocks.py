"""Structure: which lines of plain text are code, in which language, and with which line breaks."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from operator import itemgetter

from generator.structure.code.evidence import examine
from generator.structure.code.groups import BULLET, THRESHOLD, code_spans
from generator.structure.code.joins import FLATTENED
from generator.structure.code.layout import usual_blanks
from generator.structure.code.unflatten.gaps import join_lines
from generator.structure.code.unflatten.languages import unflatten

PADDED_THRESHOLD = -1.5
"""Evidence that is enough for a line with the white space that scrapers leave around code: plain prose is refused."""


FEWEST_PADDED, MOST_PADDED = 2, 0.5
"""Lines with that white space that are code, and their share of all such lines, from which the others are, too."""


@dataclass(frozen=True, slots=True)
class RecognisedCode:
    """Code without a final newline; `language` is empty when unknown; `reconstructed`: line breaks were inferred."""

    text: str
    language: str
    reconstructed: bool


BESIDE_PADDED_THRESHOLD = 8.0
"""Evidence from which a line without that white space is code in a text that has it elsewhere."""


def recognise_line(text: str, threshold: float = THRESHOLD) -> RecognisedCode | None:
    r"""The code that one raw line holds, with its line breaks restored; None when the line is no code.

    `threshold` is the evidence from which a line without padding is code.

    >>> recognise_line(" make clean && make install \t").language
    'bash'
    >>> recognise_line("Make sure that you install it.") is None
    True
    """
    padded = is_padded((text,))
    code = _unpadded(text) if padded else text.rstrip()
    if not code or (not padded and BULLET.match(code)):
        return None
    evidence = examine(code)
    if evidence.score < (PADDED_THRESHOLD if padded else threshold):
        return None
    return _restored(code, evidence.language)


def recognise_padded(lines: Sequence[str]) -> list[RecognisedCode | None]:
    r"""The code in each of the padded lines of a text, None for a line that is none.

    Who pads code pads nothing else, as a rule: where most of these lines are code, the others are what it wrote.

    >>> output = " It is open. \t"
    >>> recognise_padded([output]), recognise_padded([" cd mill && make \t", " gate --open \t", output])[-1].text
    ([None], 'It is open.')
    """
    found = [recognise_line(line) for line in lines]
    count = sum(code is not None for code in found)
    if count < FEWEST_PADDED or count < MOST_PADDED * len(lines):
        return found
    bare = map(_unpadded, lines)
    return [code or _restored(text, examine(text).language) for code, text in zip(found, bare, strict=True)]


def _unpadded(line: str) -> str:
    return line[1:].rstrip()


def join_blocks(
    groups: Sequence[Sequence[str]], blanks: Sequence[int] = ()
) -> tuple[tuple[int, int, RecognisedCode], ...]:
    """The code among groups of lines that blank lines separate: first group, last group + 1, and the code.

    `blanks` are the blank lines above each group (none given: one everywhere). Groups that belong together become one
    block with the blank lines between them. A group of one line may be flattened code, which gets its line breaks back,
    unless other code of the text has kept its lines and this one has no run of spaces.
    """
    blanks = usual_blanks(blanks or (1,) * len(groups))
    padded = [number for number, group in enumerate(groups) if is_padded(group)]
    alone = zip(padded, recognise_padded([groups[number][0] for number in padded]), strict=True)
    found = [(number, number + 1, code) for number, code in alone if code is not None]
    bare = [number for number, group in enumerate(groups) if group and not is_padded(group)]
    members = [groups[number] for number in bare]
    above = [blanks[number] for number in bare]
    spans = code_spans(members, above, len(padded) / max(1, len(groups)))
    keeps_lines = any("\n" in span.text for span in spans)
    for span in spans:
        for first, end in _unbroken(bare[span.first : span.end]):
            is_whole = end - first == span.end - span.first
            text = span.text if is_whole else _text(groups[first:end], blanks[first:end])
            found.append((first, end, _code_of(text, span.language, keeps_lines=keeps_lines)))
    return tuple(sorted(found, key=itemgetter(0)))


def _unbroken(numbers: Sequence[int]) -> Iterator[tuple[int, int]]:
    """The stretches of numbers that follow each other: groups with padded ones between are no one block."""
    start = numbers[0]
    for number, following in zip(numbers, [*numbers[1:], None], strict=True):
        if following != number + 1:
            yield start, number + 1
            start = following if following is not None else start


def _text(groups: Sequence[Sequence[str]], blanks: Sequence[int]) -> str:
    texts = ("\n" * (blank + 1) + "\n".join(group) for group, blank in zip(groups, blanks, strict=True))
    return "".join(texts).lstrip("\n")


def is_padded(group: Sequence[str]) -> bool:
    """Whether a group is one line with a scraper's padding: a space before, a space and a tab after."""
    if len(group) != 1 or not group[0].startswith(" "):
        return False
    bare = group[0].rstrip()
    return bool(bare) and " \t" in group[0][len(bare) :]


def _code_of(text: str, language: str, *, keeps_lines: bool) -> RecognisedCode:
    if "\n" in text or (keeps_lines and FLATTENED not in text):
        return RecognisedCode(join_lines(text.split("\n")), language, reconstructed=False)
    return _restored(text, language)


def _restored(code: str, language: str) -> RecognisedCode:
    restored = unflatten(code, language)
    return RecognisedCode(restored, language, "\n" in restored)
