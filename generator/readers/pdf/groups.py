"""Lines of a PDF document to groups: paragraphs, items, code; broken where tags, gaps, indents or looks say so."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from generator.readers.pdf.lines import Line
from generator.readers.pdf.markers import Marker, heading_text_left, read_marker
from generator.readers.pdf.measures import Measures
from generator.readers.pdf.tags import CODE, ITEM, around, block_of, heading_level

# Of the usual distance of lines: from where a gap parts paragraphs (TeX and browsers add half a line, Word a third).
GAP = 1.22
# Of the size: what a paragraph is indented at least, and what lines may differ without being indented.
INDENT = 0.8
SAME_SIZE = 0.06
UPWARDS = 0.3
# Of the size, beyond the first word of the next line: room that no line leaves in the middle of a paragraph.
ROOM = 1.5
TERMINAL = frozenset('.!?:;…。！？”"»)')
CENTRED = 2.0  # points by which the middles of centred lines differ
HANGING = 2.0  # points by which lines below a number may differ
CODE_GAP = 6.0  # usual distances between lines of one code


@dataclass(frozen=True, slots=True)
class Group:
    """Lines that are one paragraph, item or code. `marker` is that of an item."""

    lines: tuple[Line, ...]
    code: bool = False
    marker: Marker | None = None

    @property
    def first(self) -> Line:
        """The first line."""
        return self.lines[0]

    @property
    def last(self) -> Line:
        """The last line."""
        return self.lines[-1]

    @property
    def text(self) -> str:
        """Its characters, lines apart by a space."""
        return " ".join(line.text for line in self.lines)


def groups_of(lines: Sequence[Line], measures: Measures, *, fonts: bool) -> tuple[Group, ...]:
    """The groups of lines in reading order; `fonts` says whether a monospaced font means code."""
    grouper = _Grouper(lines, measures, fonts)
    return tuple(_merged(tuple(grouper.groups()), measures))


def is_full(line: Line, below: Line, measures: Measures) -> bool:
    """Whether the first word of the next line did not fit behind this line."""
    run = below.runs[0]
    word = run.text.partition(" ")[0]
    width = (run.right - run.left) * len(word) / max(1, len(run.text))
    return measures.margin(line) - line.right < width + ROOM * line.size


def ends_sentence(text: str) -> bool:
    """Whether a text ends as sentences do."""
    return text.rstrip()[-1:] in TERMINAL


class _Grouper:
    def __init__(self, lines: Sequence[Line], measures: Measures, fonts: bool) -> None:
        self.lines = lines
        self.measures = measures
        self.fonts = fonts

    def groups(self) -> Iterator[Group]:
        group: list[Line] = []
        code = False
        for number, line in enumerate(self.lines):
            is_code = self._is_code(number, group, code)
            if group and (is_code != code or self._starts(group, line, self._after(number), is_code)):
                yield self._group(group, code)
                group = []
            group.append(line)
            code = is_code
        if group:
            yield self._group(group, code)

    def _group(self, lines: list[Line], code: bool) -> Group:
        return Group(tuple(lines), code, None if code else read_marker(lines[0]))

    def _after(self, number: int) -> Line | None:
        return self.lines[number + 1] if number + 1 < len(self.lines) else None

    def _is_code(self, number: int, group: Sequence[Line], in_code: bool) -> bool:
        """Whether a line is code: set in a monospaced font, and no part of a paragraph that quotes code."""
        line = self.lines[number]
        if not (self.fonts and line.monospace) or heading_level(line.element):
            return False
        block = block_of(line.element)
        if block and block.role not in (CODE, "P"):
            return False
        last = group[-1] if group else None
        if last is None or in_code or last.page != line.page or line.baseline >= last.baseline:
            return True
        block, above = block_of(line.element), block_of(last.element)
        if block and above:
            return block is not above
        is_near = last.baseline - line.baseline <= GAP * self.measures.distance(self.measures.size)
        return not (is_near and is_full(last, line, self.measures) and not ends_sentence(last.text))

    def _starts(self, group: Sequence[Line], line: Line, after: Line | None, code: bool) -> bool:
        """Whether a line begins a group of its own."""
        last = group[-1]
        if last.page != line.page:
            return True
        block, above = (around(one.element, (CODE,)) if code else block_of(one.element) for one in (line, last))
        if block and above:
            return block is not above
        distance = last.baseline - line.baseline
        if distance < UPWARDS * line.size:  # the next column
            return True
        if code:
            return distance > CODE_GAP * self.measures.distance(line.size)
        if distance > GAP * self.measures.distance(max(last.size, line.size)) or self._looks_other(last, line):
            return True
        marker = read_marker(group[0])
        if read_marker(line) and (marker or not is_full(last, line, self.measures) or ends_sentence(last.text)):
            return True
        return self._is_outdented(group, marker, line) if marker else self._begins_paragraph(group, line, after)

    def _looks_other(self, last: Line, line: Line) -> bool:
        if abs(last.size - line.size) > SAME_SIZE * max(last.size, line.size):
            return True
        if last.bold == line.bold:
            return False
        return not is_full(last, line, self.measures) or (line.bold and ends_sentence(last.text))

    def _is_set_apart(self, line: Line) -> bool:
        return line.bold or line.size > self.measures.size * (1 + SAME_SIZE)

    def _is_outdented(self, group: Sequence[Line], marker: Marker, line: Line) -> bool:
        """Whether a line below an item stands left of its text; items that do not hang go on at their mark."""
        last = group[-1]
        hangs = line.left >= marker.text_left - INDENT * line.size
        if hangs:
            return not is_full(last, line, self.measures) and ends_sentence(last.text)
        falls_back = len(group) > 1 and last.left > line.left + INDENT * line.size
        return falls_back or not is_full(last, line, self.measures)

    def _begins_paragraph(self, group: Sequence[Line], line: Line, after: Line | None) -> bool:
        last = group[-1]
        if abs((last.left + last.right) - (line.left + line.right)) < 2 * CENTRED:
            return False
        if any(abs(line.left - segment.left) <= HANGING for segment in group[0].segments[1:]):
            return False  # below the text of a numbered heading
        number = heading_text_left(group[0]) if self._is_set_apart(line) else None
        if number is not None and abs(line.left - number) <= INDENT * line.size and line.bold == last.bold:
            return False  # the same, the number no further away than a space
        indent = line.left - last.left
        full = is_full(last, line, self.measures)
        if indent > INDENT * line.size:
            returns = after is not None and after.page == line.page and after.left < line.left - INDENT * line.size
            return returns or not full
        if len(group) > 1 and indent < -INDENT * line.size:
            return True
        return not full and ends_sentence(last.text) and line.size <= self.measures.size * (1 + SAME_SIZE)


def _merged(groups: Sequence[Group], measures: Measures) -> Iterator[Group]:
    """The groups with those joined that a page or a column parts."""
    if not groups:
        return
    current = groups[0]
    for group in groups[1:]:
        if _goes_on(current, group, measures):
            current = replace(current, lines=(*current.lines, *group.lines))
        else:
            yield current
            current = group
    yield current


def _goes_on(group: Group, following: Group, measures: Measures) -> bool:
    last, line = group.last, following.first
    is_parted = last.page != line.page or last.baseline < line.baseline
    if not is_parted or group.code != following.code:
        return False
    if group.code:
        return last.page != line.page
    if following.marker or abs(last.size - line.size) > SAME_SIZE * line.size or last.bold != line.bold:
        return False
    if heading_level(last.element) or heading_level(line.element) or not _same_kind(last, line):
        return False
    if group.marker and line.left - line.column[0] < INDENT * line.size < group.marker.text_left - last.column[0]:
        return False
    if line.text[:1].islower():
        return True
    return not ends_sentence(last.text) and is_full(last, line, measures)


def _same_kind(last: Line, line: Line) -> bool:
    one, other = block_of(last.element), block_of(line.element)
    if one is None or other is None:
        return True
    return one.role == other.role and bool(around(last.element, (ITEM,))) == bool(around(line.element, (ITEM,)))
