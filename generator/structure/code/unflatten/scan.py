"""Structure, flattened code: a scanner that knows strings, comments and brackets, and breaks lines inside them."""

from generator.structure.code.unflatten.gaps import HARD_GAP, Flattened, read_break

OPENING = "([{"
CLOSING = ")]}"
MARKS = frozenset(f"{OPENING}{CLOSING}\"'")
TRIPLE = ('"""', "'''")


class Scanner:
    """Reads words one after the other; `text` is what was read, with line breaks inside brackets and strings."""

    __slots__ = ("_base", "_brackets", "_comment", "_parts", "_quote", "_unit", "broken")

    def __init__(self, unit: int, base: int = 0) -> None:
        self._unit = unit
        self._base = base
        self._parts: list[str] = []
        self._brackets: list[bool] = []  # open brackets; True: a line break followed the bracket
        self._quote = ""
        self._comment = False
        self.broken = False  # a bracket was closed that is not open, or a plain string ran over a line

    @property
    def text(self) -> str:
        """What was read so far."""
        return "".join(self._parts)

    @property
    def closed(self) -> bool:
        """Whether no bracket, string or continuation is open."""
        return not self._brackets and not self._quote and not (self._parts and self._parts[-1].endswith("\\"))

    def feed(self, flat: Flattened, index: int, *, is_first: bool) -> None:
        """Read the word at `index` with the gap before it."""
        word = flat.words[index]
        if not is_first:
            self._parts.append(self._gap(flat.gaps[index], word))
        self._comment = self._comment or (not self._quote and word.startswith("#"))
        self._parts.append(word)
        if not self._comment:
            self._characters(word)

    def _gap(self, gap: int, word: str) -> str:
        if self._parts[-1].endswith("\\") and not self._comment and not self._quote:
            return "\n" + " " * (gap - 1)
        if self._quote in TRIPLE:
            return self._gap_in_text(gap, word)
        if self._quote or not self._brackets:
            return " " * gap
        if gap >= HARD_GAP:
            self._comment = False
            self._brackets[-1] = self._brackets[-1] or self._parts[-1][-1] in OPENING
            return "\n" + " " * (gap - 1)
        if gap == 1 and word[0] in CLOSING and self._brackets[-1] and not self._base:
            self._comment = False
            return "\n"
        return " " * gap

    def _gap_in_text(self, gap: int, word: str) -> str:
        if gap >= HARD_GAP:
            broken = read_break(gap, self._unit)
            return "\n" * (1 + broken.blank) + " " * broken.indent
        if gap == 1 and not self._base and (self._parts[-1].endswith(self._quote) or word.startswith(self._quote)):
            return "\n"
        return " " * gap

    def _characters(self, word: str) -> None:
        if not self._quote and MARKS.isdisjoint(word):
            return
        index = 0
        while index < len(word):
            index += self._character(word, index)

    def _character(self, word: str, index: int) -> int:
        """Take in what stands at `index`; returns the number of characters taken."""
        char = word[index]
        if self._quote:
            if char == "\\":
                return 2
            if word.startswith(self._quote, index):
                width = len(self._quote)
                self._quote = ""
                return width
            return 1
        if char in "\"'":
            triple = char * 3
            self._quote = triple if word.startswith(triple, index) else char
            return len(self._quote)
        if char in OPENING:
            self._brackets.append(False)
        elif char in CLOSING:
            if self._brackets:
                self._brackets.pop()
            else:
                self.broken = True
        return 1
