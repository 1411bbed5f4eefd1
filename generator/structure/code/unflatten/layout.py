"""Structure, flattened code: lines from runs of spaces, and from a language's rule for single spaces."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

from generator.structure.code.unflatten.gaps import HARD_GAP, Flattened, indent_unit, join_lines, read_break, split_gaps

PAIRS = {")": "(", "]": "[", "}": "{"}
"""Closing brackets and what they close."""


class Layout:
    """Lines in the making: the current line, the brackets that are open, and the quote that is open."""

    __slots__ = ("_comment", "_marks", "_quotes", "brackets", "line", "lines", "quote")

    def __init__(self, rules: "Rules", base: int) -> None:
        self._comment = rules.comment
        self._quotes = rules.quotes
        self._marks = frozenset([*PAIRS, *PAIRS.values(), *rules.quotes, "\\"])
        self.lines: list[str] = []
        self.line = " " * base
        self.brackets: list[tuple[str, bool]] = []  # True: a line break followed the bracket
        self.quote = ""

    @property
    def in_comment(self) -> bool:
        """Whether the current line is a comment."""
        return bool(self._comment) and self.line.lstrip().startswith(self._comment)

    @property
    def text(self) -> str:
        """The lines so far, the current one included."""
        return join_lines([*self.lines, self.line])

    def add(self, word: str, gap: int) -> None:
        """Go on with the line."""
        self.line += " " * gap + word if self.line.strip() else word
        self._track(word)

    def start_line(self, word: str, blank: int, indent: int) -> None:
        """Begin a new line with the word."""
        if self.brackets and self.line.endswith(self.brackets[-1][0]):
            self.brackets[-1] = (self.brackets[-1][0], True)
        self.lines += [self.line, *[""] * blank]
        self.line = " " * indent + word
        self._track(word)

    def closes_block(self, word: str) -> bool:
        """Whether the word closes a bracket behind which the line was broken."""
        return bool(self.brackets) and self.brackets[-1][1] and PAIRS.get(word[0]) == self.brackets[-1][0]

    def is_bare_comment(self) -> bool:
        """Whether the current line is a comment's mark and nothing else yet."""
        return self.in_comment and not self.line.strip().strip(self._comment)

    def _track(self, word: str) -> None:
        if self._marks.isdisjoint(word) or self.in_comment:
            return
        escaped = False
        for char in word:
            if escaped:
                escaped = False
            elif char == "\\":
                escaped = True
            else:
                self._character(char)

    def _character(self, char: str) -> None:
        if char in PAIRS.values():
            self.brackets.append((char, False))
        elif char in PAIRS:
            if self.brackets and self.brackets[-1][0] == PAIRS[char]:
                self.brackets.pop()
        elif char in self._quotes and self.quote in ("", char):
            self.quote = "" if self.quote else char


SoftRule: TypeAlias = Callable[[Layout, Flattened, int], bool]
"""Whether a line without indent begins with the word at an index, before which there is a single space."""


@dataclass(frozen=True, slots=True)
class Rules:
    """What a language says about spaces that may have been line breaks.

    `comment` begins a comment that ends with its line; strings between `quotes` go over several lines unless
    `plain_strings`; with `columns`, long runs of spaces set columns apart and are no line breaks.
    """

    begins_line: SoftRule
    comment: str
    quotes: str = "\"'"
    plain_strings: bool = False
    columns: bool = False


def unflatten_indents(text: str) -> str:
    """The text in lines where the runs of spaces are long enough to have been line breaks, whatever the language."""
    return lay_out(text, Rules(lambda _layout, _flat, _index: False, comment=""))


def lay_out(text: str, rules: Rules) -> str:
    """The text in lines, by the rules of its language."""
    flat = split_gaps(text)
    if not flat.words:
        return ""
    unit = indent_unit(flat.gaps[1:])
    layout = Layout(rules, flat.gaps[0])
    layout.add(flat.words[0], 0)
    for index in range(1, len(flat.words)):
        word, gap = flat.words[index], flat.gaps[index]
        if gap > 1 and _is_break(layout, rules, gap):
            broken = read_break(gap, unit)
            layout.start_line(word, broken.blank, broken.indent)
        elif gap == 1 and _begins_line(layout, rules, flat, index):
            layout.start_line(word, 0, 0)
        else:
            layout.add(word, gap)
    return layout.text


def _is_break(layout: Layout, rules: Rules, gap: int) -> bool:
    """Whether a run of spaces is a line break: two are an empty line unless a bracket was opened on this line."""
    if rules.columns or layout.is_bare_comment() or (rules.plain_strings and layout.quote):
        return False
    return gap >= HARD_GAP or not layout.brackets or layout.brackets[-1][1]


def _begins_line(layout: Layout, rules: Rules, flat: Flattened, index: int) -> bool:
    if layout.closes_block(flat.words[index]) or layout.line.endswith(" \\"):
        return True
    if layout.is_bare_comment():
        return flat.words[index].startswith(rules.comment)
    return rules.begins_line(layout, flat, index)
