"""The text of a page as runs: what a browser shows as one paragraph, with features that tell text from furniture."""

import re
from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace

from generator.readers.html_dom import Element, Node, TextNode
from generator.readers.html_inlines import NOT_TEXT

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
    words: int  # of scripts without spaces, two characters are one
    sentences: int
    size: float  # characters, as many as a Latin text of this length has
    alone: bool  # whether its block holds no other run

    @property
    def element(self) -> Element:
        """The innermost block that holds the run."""
        return self.path[-1]

    @property
    def is_prose(self) -> bool:
        """Whether it reads like a paragraph."""
        return self.size >= PROSE_SIZE and self.linked < PROSE_LINKED and self.sentences > 0


def block_elements(root: Element) -> frozenset[Element]:
    """The elements that begin and end a paragraph: blocks by name, and inline ones that hold a block."""
    blocks: set[Element] = set()
    _find_blocks(root, blocks)
    return frozenset(blocks)


def runs_of(root: Element, blocks: Collection[Element], dropped: Collection[Element] = ()) -> tuple[Run, ...]:
    """All runs with visible characters outside the dropped elements, in reading order."""
    collector = _Collector(blocks, dropped)
    collector.block(root)
    return tuple(run if collector.counts[run.element] == 1 else replace(run, alone=False) for run in collector.runs)


def _find_blocks(element: Element, blocks: set[Element]) -> bool:
    inner = [_find_blocks(child, blocks) for child in element.elements()]
    if any(inner) or element.tag in BLOCKS:
        blocks.add(element)
    return element in blocks


class _Collector:
    """Walks the tree and closes a run at the edges of blocks and at double line breaks."""

    def __init__(self, blocks: Collection[Element], dropped: Collection[Element]) -> None:
        self.blocks = blocks
        self.dropped = dropped
        self.runs: list[Run] = []
        self.counts: Counter[Element] = Counter()  # runs directly in each block
        self.path: list[Element] = []
        self.texts: list[TextNode] = []
        self.linked = 0
        self.links = 0  # links that are open
        self.breaks = 0  # line breaks since the last visible text

    def block(self, element: Element) -> None:
        self._close()
        self.path.append(element)
        link = element.tag == "a"
        self.links += link
        self._nodes(element.children)
        self._close()
        self.links -= link
        self.path.pop()

    def _nodes(self, nodes: Iterable[Node]) -> None:
        for node in nodes:
            if isinstance(node, TextNode):
                self._text(node)
            elif node in self.dropped or node.tag in NOT_TEXT:
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
        self.texts.append(node)
        if self.links:
            self.linked += visible

    def _close(self) -> None:
        text = " ".join("".join(node.text for node in self.texts).split())
        if text:
            linked = min(1.0, self.linked / len(text))
            dense = len(DENSE.findall(text))
            words = len(WORD.findall(text)) + dense // 2
            size = len(text) + (DENSE_SIZE - 1) * dense
            sentences = len(SENTENCE_END.findall(text))
            self.counts[self.path[-1]] += 1
            run = Run(tuple(self.texts), tuple(self.path), text, linked, words, sentences, size, alone=True)
            self.runs.append(run)
        self.texts, self.linked, self.breaks = [], 0, 0
