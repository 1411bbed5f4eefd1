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
    dense: int  # characters of scripts without spaces
    size: float  # characters, as many as a Latin text of this length has
    alone: bool  # whether its block holds no other run

    @property
    def element(self) -> Element:
        """The innermost block that holds the run."""
        return self.path[-1]

    @property
    def words(self) -> int:
        """The number of words; of scripts without spaces, two characters are one."""
        return len(WORD.findall(self.text)) + self.dense // 2

    @property
    def sentences(self) -> int:
        """The number of ends of sentences."""
        return len(SENTENCE_END.findall(self.text))

    @property
    def is_prose(self) -> bool:
        """Whether it reads like a paragraph."""
        return self.size >= PROSE_SIZE and self.linked < PROSE_LINKED and self.sentences > 0


def block_elements(root: Element) -> frozenset[Element]:
    """The elements that begin and end a paragraph: blocks by name, and inline ones that hold a block."""
    elements = root.descendants()
    blocks: set[Element] = set()
    nearest = len(elements)  # number of the first block behind the element
    for number in range(len(elements) - 1, -1, -1):
        element = elements[number]
        if element.tag in BLOCKS or nearest <= number + len(element.below):
            blocks.add(element)
            nearest = number
    return frozenset(blocks)


def runs_of(
    root: Element, blocks: Collection[Element], dropped: Collection[Element] = (), known: Iterable["Run"] = ()
) -> tuple[Run, ...]:
    """All runs with visible characters outside the dropped elements, in reading order.

    `known` runs of the same tree are used again where they have the same texts.
    """
    collector = _Collector(blocks, dropped, known)
    collector.block(root)
    counts = Counter(run.element for run in collector.runs)
    return tuple(_told_apart(run, alone=counts[run.element] == 1) for run in collector.runs)


def _told_apart(run: Run, *, alone: bool) -> Run:
    return run if run.alone == alone else replace(run, alone=alone)


class _Collector:
    """Walks the tree and closes a run at the edges of blocks and at double line breaks."""

    def __init__(self, blocks: Collection[Element], dropped: Collection[Element], known: Iterable[Run]) -> None:
        self.blocks = blocks
        self.dropped = dropped
        self.known = {_key(run.texts): run for run in known}
        self.runs: list[Run] = []
        self.path: list[Element] = []
        self.texts: list[TextNode] = []
        self.visible = 0
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
            self.visible += visible
        self.texts.append(node)
        if self.links:
            self.linked += visible

    def _close(self) -> None:
        if self.visible:
            texts = tuple(self.texts)
            self.runs.append(self.known.get(_key(texts)) or _run(texts, tuple(self.path), self.linked))
            self.visible = 0
        if self.texts:
            self.texts = []
        self.linked = self.breaks = 0


def _key(texts: Iterable[TextNode]) -> tuple[int, ...]:
    return tuple(map(id, texts))


def _run(texts: tuple[TextNode, ...], path: tuple[Element, ...], linked: int) -> Run:
    text = " ".join("".join(node.text for node in texts).split())
    dense = 0 if text.isascii() else len(DENSE.findall(text))
    return Run(
        texts=texts,
        path=path,
        text=text,
        linked=min(1.0, linked / len(text)),
        dense=dense,
        size=len(text) + (DENSE_SIZE - 1) * dense,
        alone=True,
    )
