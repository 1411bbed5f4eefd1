"""The text of a page as runs: what a browser shows as one paragraph, with features that tell text from furniture."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from itertools import islice
from typing import TypeAlias

from generator.readers.html.dom import Element, Node, TextNode
from generator.readers.html.elements import NOT_TEXT

# Elements that begin and end a paragraph (HTML Standard, section 15.3); any other, an unknown one too, is inline.
SECTIONING = "address article aside body details dialog div fieldset footer form header hgroup html main nav section"
GROUPING = "blockquote center dd dir dl dt figcaption figure hr legend li listing menu ol p plaintext pre ul xmp"
HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
TABULAR = "search summary caption col colgroup frameset optgroup option table tbody td tfoot th thead tr"
BLOCKS = HEADINGS | frozenset(f"{SECTIONING} {GROUPING} {TABULAR}".split())
# What ends a sentence, perhaps in quotation marks, in Latin, Arabic, Indic and East Asian scripts.
SENTENCE_END = re.compile(r"[.!?…؟।][\"'”’»)\]]?(?=\s|$)|[。！？]")
WORD = re.compile(r"\w[\w'’-]*")
# A run of this many characters in whole sentences, few of them linked, is prose: it says where the article is.
PROSE_SIZE = 80
PROSE_LINKED = 0.5
# Characters of scripts that write words without spaces (Han, kana, Hangul, Thai); each says as much as two or three.
DENSE = re.compile(r"[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
DENSE_SIZE = 2.5


@dataclass(frozen=True, slots=True, eq=False)
class Run:
    """A run of text. `path` leads from the root to the block that holds it; `linked` is the share of linked text."""

    texts: tuple[TextNode, ...]
    path: tuple[Element, ...]
    text: str
    linked: float
    dense: int  # characters of scripts without spaces
    size: float  # characters, as many as a Latin text of this length has
    alone: bool  # whether its block holds no other run

    @property
    def element(self) -> Element:
        """The innermost block that holds the run."""
        return self.path[-1]

    def words(self, most: int) -> int:
        """The number of words, counted up to so many; of scripts without spaces, two characters are one."""
        return sum(1 for _ in islice(WORD.finditer(self.text), most)) + self.dense // 2

    @property
    def has_sentence(self) -> bool:
        """Whether a sentence ends in it."""
        return SENTENCE_END.search(self.text) is not None

    @property
    def is_prose(self) -> bool:
        """Whether it reads like a paragraph."""
        return self.size >= PROSE_SIZE and self.linked < PROSE_LINKED and self.has_sentence


def block_elements(root: Element) -> frozenset[Element]:
    """The elements that begin and end a paragraph: blocks by name, and inline ones that hold a block."""
    elements = root.descendants()
    blocks: set[Element] = set()
    nearest = len(elements)  # number of the first block behind the element
    for number in range(len(elements) - 1, -1, -1):
        element = elements[number]
        if element.tag in BLOCKS or nearest <= number + element.size:
            blocks.add(element)
            nearest = number
    return frozenset(blocks)


@dataclass(frozen=True, slots=True, eq=False)
class Runs:
    """The runs of a page in reading order, and of each block which of them stand in it (first, and one behind last)."""

    all: tuple[Run, ...]
    spans: Mapping[Element, tuple[int, int]]


def runs_of(root: Element, blocks: Collection[Element]) -> Runs:
    """All runs with visible characters."""
    collector = _Collector(blocks)
    collector.block(root)
    return Runs(collector.finished(), collector.spans)


def runs_without(
    root: Element, blocks: Collection[Element], dropped: Collection[Element], known: Runs
) -> tuple[Run, ...]:
    """All runs with visible characters outside the dropped elements.

    `known` runs are those of the whole page; where nothing is dropped in a block, its runs are the same.
    """
    collector = _Collector(blocks, dropped, known)
    collector.block(root)
    return collector.finished()


_Draft: TypeAlias = tuple[tuple[TextNode, ...], tuple[Element, ...], int]
"""The texts of a run, the path to its block, and how many of its characters are linked."""


class _Collector:
    """Walks the tree and closes a run at the edges of blocks and at double line breaks."""

    def __init__(
        self, blocks: Collection[Element], dropped: Collection[Element] = (), known: Runs | None = None
    ) -> None:
        self.blocks = blocks
        self.dropped = dropped
        self.known = known
        self.holes = sorted(one.first for one in dropped)
        self.runs: list[Run | _Draft] = []
        self.spans: dict[Element, tuple[int, int]] = {}
        self.path: list[Element] = []
        self.texts: list[TextNode] = []
        self.visible = 0
        self.linked = 0
        self.links = 0  # links that are open
        self.breaks = 0  # line breaks since the last visible text

    def finished(self) -> tuple[Run, ...]:
        """The runs, told whether their blocks hold others; of a block, all runs are known or none is."""
        counts = Counter(one[1][-1] for one in self.runs if not isinstance(one, Run))
        return tuple(one if isinstance(one, Run) else _run(*one, alone=counts[one[1][-1]] == 1) for one in self.runs)

    def block(self, element: Element) -> None:
        self._close()
        begin = len(self.runs)
        if self.known and not self._may_hold_dropped(element):
            first, end = self.known.spans[element]
            self.runs += self.known.all[first:end]
        else:
            self.path.append(element)
            link = element.tag == "a"
            self.links += link
            self._nodes(element.children)
            self._close()
            self.links -= link
            self.path.pop()
        self.spans[element] = begin, len(self.runs)

    def _may_hold_dropped(self, element: Element) -> bool:
        """Whether something is dropped in an element, or just beside it: elements without text have no place."""
        nearest = bisect_left(self.holes, element.first)
        return nearest < len(self.holes) and self.holes[nearest] <= element.last + 1

    def _nodes(self, nodes: Iterable[Node]) -> None:
        for node in nodes:
            if isinstance(node, TextNode):
                self._text(node)
            elif node.tag in NOT_TEXT or node in self.dropped:
                continue
            elif node in self.blocks:
                self.block(node)
            else:
                self._inline(node)

    def _inline(self, element: Element) -> None:
        if element.tag == "br":
            self.breaks += 1
        link = element.tag == "a"
        self.links += link
        self._nodes(element.children)
        self.links -= link

    def _text(self, node: TextNode) -> None:
        visible = len(node.text.strip())
        if visible:
            if self.breaks > 1:
                self._close()
            self.breaks = 0
            self.visible += visible
        self.texts.append(node)
        if self.links:
            self.linked += visible

    def _close(self) -> None:
        if self.visible:
            self.runs.append((tuple(self.texts), tuple(self.path), self.linked))
            self.visible = 0
        if self.texts:
            self.texts = []
        self.linked = self.breaks = 0


def _run(texts: tuple[TextNode, ...], path: tuple[Element, ...], linked: int, *, alone: bool) -> Run:
    text = " ".join("".join([node.text for node in texts]).split())
    dense = 0 if text.isascii() else len(DENSE.findall(text))
    size = len(text) + (DENSE_SIZE - 1) * dense
    return Run(texts, path, text, min(1.0, linked / len(text)), dense, size, alone)
