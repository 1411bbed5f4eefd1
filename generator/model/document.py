"""What readers produce and repairs change: blocks that know the place in the source from which they come."""

from dataclasses import dataclass
from typing import TypeAlias

from generator.model.diagnostic import Diagnostic
from generator.model.inline import Inlines


@dataclass(frozen=True, slots=True)
class Companion:
    """A picture that lies below the sources and that a source seems to show; `path` is below the sources, with `/`.

    `refused` says why its bytes were not read (`a symbolic link`); then `content` is empty.
    """

    path: str
    content: bytes
    refused: str = ""


@dataclass(frozen=True, slots=True)
class SourceFile:
    """One file as received. `path` is below the sources, with `/`; `sha256` is of `content`, 64 hex digits.

    `sidecar` holds the bytes of `<path>.meta.yml`, which corrects metadata; empty when there is none. `companions` are
    pictures that the content may show: what is made of a source depends on these three, and on nothing else.
    `part` is the page of a book at which an article of it begins; empty where the file is one article.
    """

    path: str
    media_type: str
    content: bytes
    sha256: str
    sidecar: bytes = b""
    companions: tuple[Companion, ...] = ()
    part: str = ""


@dataclass(frozen=True, slots=True)
class SourceUnit:
    """One unit of input: a text line, a DOM text node, a DOCX paragraph, a PDF line. The ledger accounts for each.

    `number` counts units from 1 in reading order; `line` is where an editor finds it (equal for text files);
    `text` is the decoded text as received, before any repair.
    """

    number: int
    line: int
    text: str


@dataclass(frozen=True, slots=True)
class SourcePlace:
    """The units from which a block was made, first to last, and the line of the first. Zero: nothing in the source."""

    first: int
    last: int
    line: int


@dataclass(frozen=True, slots=True)
class Line:
    """A line of plain text whose role is not yet known, white space included. Only structure consumes these.

    A blank line is a `Line` too (empty text), for blank lines are evidence.
    """

    text: str
    place: SourcePlace


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; `level` 1 to 6 as the source states it. `anchor` is an id that the source states, else empty."""

    level: int
    children: Inlines
    place: SourcePlace
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text."""

    children: Inlines
    place: SourcePlace


@dataclass(frozen=True, slots=True)
class CodeBlock:
    """Code, verbatim, without a final newline. `language` is a lower-case name such as `python`, empty when unknown."""

    text: str
    language: str
    place: SourcePlace


@dataclass(frozen=True, slots=True)
class Quote:
    """Quoted blocks."""

    blocks: "tuple[Block, ...]"
    place: SourcePlace


@dataclass(frozen=True, slots=True)
class ListItem:
    """An item of a list: blocks, of which the first is usually a `Paragraph`. `checked` for task lists."""

    blocks: "tuple[Block, ...]"
    place: SourcePlace
    checked: bool | None = None


@dataclass(frozen=True, slots=True)
class ItemList:
    """A list. `start` is the first number of an ordered list, None for bullets; `tight` has no blank lines between."""

    items: tuple[ListItem, ...]
    start: int | None
    place: SourcePlace
    tight: bool = True


@dataclass(frozen=True, slots=True)
class DefinitionItem:
    """Terms and what is said of them."""

    terms: tuple[Inlines, ...]
    definitions: "tuple[tuple[Block, ...], ...]"
    place: SourcePlace


@dataclass(frozen=True, slots=True)
class DefinitionList:
    """Terms with their definitions, as marked up in the source."""

    items: tuple[DefinitionItem, ...]
    place: SourcePlace


@dataclass(frozen=True, slots=True)
class Table:
    """A table. `alignments` has one of `left`, `center`, `right` or empty per column; rows are as long as `header`."""

    header: tuple[Inlines, ...]
    rows: tuple[tuple[Inlines, ...], ...]
    alignments: tuple[str, ...]
    place: SourcePlace


@dataclass(frozen=True, slots=True)
class Admonition:
    """A note, warning or the like; `kind` is a lower-case word."""

    kind: str
    title: Inlines
    blocks: "tuple[Block, ...]"
    place: SourcePlace


@dataclass(frozen=True, slots=True)
class Math:
    """A displayed formula in TeX."""

    value: str
    place: SourcePlace


@dataclass(frozen=True, slots=True)
class ThematicBreak:
    """A horizontal rule."""

    place: SourcePlace


@dataclass(frozen=True, slots=True)
class Footnote:
    """The text of a footnote, shown at the end of the page."""

    label: str
    blocks: "tuple[Block, ...]"
    place: SourcePlace


Block: TypeAlias = (
    Heading
    | Paragraph
    | CodeBlock
    | Quote
    | ItemList
    | DefinitionList
    | Table
    | Admonition
    | Math
    | ThematicBreak
    | Footnote
)
RawBlock: TypeAlias = Block | Line


@dataclass(frozen=True, slots=True)
class RepairStep:
    """One repair: the name of the step, the line (from 1), and the text before and after (a run, not a line)."""

    step: str
    line: int
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Asset:
    """A file that goes to the site as it is; `path` is relative to docs/.

    `source` is its path below the sources, which images of the source name; a picture inside a source (DOCX, `data:`
    addresses) has the path where adoption puts it.
    """

    path: str
    content: bytes
    sha256: str
    source: str = ""


@dataclass(frozen=True, slots=True)
class MetadataField:
    """One stated metadatum as the source has it: a lower-case key, its values as text, and the unit that states it.

    `listed` holds when the source states the values one by one, so that a comma in one separates nothing; `corrects`
    when a sidecar states the field, which then replaces those of the source that mean the same.
    """

    key: str
    values: tuple[str, ...]
    place: SourcePlace
    listed: bool = False
    corrects: bool = False


@dataclass(frozen=True, slots=True)
class Document:
    """One source, decoded: its units, blocks in reading order, stated metadata, and what was done to it so far.

    `dropped` has the number of each unit that the reader left out, with the name of the rule (furniture of a page).
    """

    path: str
    media_type: str
    sha256: str
    units: tuple[SourceUnit, ...]
    blocks: tuple[RawBlock, ...]
    metadata: tuple[MetadataField, ...] = ()
    assets: tuple[Asset, ...] = ()
    repairs: tuple[RepairStep, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()
    dropped: tuple[tuple[int, str], ...] = ()
