"""The state of an RTF file while it is read: how text looks, what paragraph it is in, and where it goes."""

from dataclasses import dataclass, field, replace

from generator.model.inline import SpanKind
from generator.readers.flow.runs import Atom


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Properties of a paragraph; `indent` and `first` are twips from the margin."""

    style: int = 0
    outline: int = -1
    list_number: int = 0
    level: int = 0
    in_table: bool = False
    indent: int = 0
    first: int = 0
    alignment: str = ""


@dataclass(slots=True)
class State:
    """What a group changes and gives back at its end. `place` says where text goes: a name in `rtf_text.PLACES`."""

    place: str = "text"
    marks: frozenset[SpanKind] = frozenset()
    struck: bool = False
    hidden: bool = False
    deleted: bool = False
    font: int = -1
    size: int = 24  # half points
    skip: int = 1  # characters behind a Unicode one that stand for it in older readers
    target: str = ""
    character: int = 0  # the number of the style of characters
    paragraph: Paragraph = Paragraph()

    def copy(self) -> "State":
        """The state with which a group begins."""
        return replace(self)


@dataclass(slots=True)
class Open:
    """The paragraph that is being read: its atoms, the mark of its item, and what is left out, by rules."""

    atoms: list[Atom] = field(default_factory=list)
    sizes: list[tuple[int, int]] = field(default_factory=list)  # characters and their size in half points
    marker: str = ""
    left_out: dict[str, list[str]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Read:
    """A paragraph that was read: `unit` is its number, `size` the size of most of its characters in half points."""

    atoms: tuple[Atom, ...]
    paragraph: Paragraph
    marker: str
    unit: int
    line: int
    size: int


@dataclass(slots=True)
class Stream:
    """Paragraphs of the text, of a note, or of what a rule drops; with cells and rows of the table that is open."""

    rule: str = ""
    found: "list[Read | tuple[tuple[tuple[Read, ...], ...], ...]]" = field(default_factory=list)
    rows: list[tuple[tuple[Read, ...], ...]] = field(default_factory=list)
    cells: list[tuple[Read, ...]] = field(default_factory=list)
    cell: list[Read] = field(default_factory=list)
    open: Open = field(default_factory=Open)
