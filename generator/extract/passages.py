"""Sentences of an article (extract): each leaf divided, with anchors, and what the finders need to know beside them."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace

from generator.model.article import Anchor, Article, SectionRole, Sentence
from generator.model.inline import Code, InlineMath, Inlines, Link, Span, SpanKind
from generator.model.walk import Leaf, LeafKind, inline_text, leaves, plain_text
from generator.text.sentences import passage_anchor, sentence_spans

HIDDEN = "\ufffc"  # stands for each character of inline code and formulas: no word, no term, no acronym

EMPHASIS = frozenset({SpanKind.EMPHASIS, SpanKind.STRONG})


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence, with `prose` (its text with code hidden, character for character) and the kind of its leaf.

    `labels` are the terms of a definition list that the sentence is the first to explain; `marked` is what the author
    emphasised in it; `row` is what the first cell of its row says, if it opens the second one.
    """

    sentence: Sentence
    prose: str
    kind: LeafKind
    role: SectionRole
    labels: tuple[str, ...] = ()
    marked: tuple[str, ...] = ()
    row: str = ""


def read_passages(article: Article) -> tuple[Passage, ...]:
    """Every sentence of the article in reading order; code blocks, headings and terms of definition lists hold none."""
    language = article.front_matter.language.split("-")[0]
    seen: Counter[str] = Counter()
    found: list[Passage] = []
    labels: tuple[str, ...] = ()
    row = ""
    for leaf in leaves(article):
        if leaf.kind is LeafKind.TERM:
            labels = (*labels, " ".join(plain_text(leaf.children).split()))
            continue
        passages = list(_passages_of_leaf(leaf, language, seen, labels if leaf.kind is LeafKind.DEFINITION else ()))
        if row and passages and leaf.kind is LeafKind.CELL:
            passages[0] = replace(passages[0], row=row)
        found += passages
        labels = ()
        row = " ".join(_prose(leaf.children).split()) if leaf.kind is LeafKind.ROW else ""
    return tuple(found)


def _passages_of_leaf(leaf: Leaf, language: str, seen: Counter[str], labels: tuple[str, ...]) -> Iterator[Passage]:
    text = plain_text(leaf.children)
    prose = _prose(leaf.children)
    marked = tuple(_marked(leaf.children))
    for number, (start, end) in enumerate(sentence_spans(text, language)):
        anchor = _unique(passage_anchor(text[start:end]), seen)
        runs = tuple((one, two) for one, two in marked if start <= one < two <= end)
        sentence = Sentence(text[start:end], anchor, leaf.section, leaf.number, start, end, runs)
        words = tuple(" ".join(text[one:two].split()) for one, two in runs)
        yield Passage(sentence, prose[start:end], leaf.kind, leaf.role, labels if number == 0 else (), words)


def _unique(anchor: str, seen: Counter[str]) -> Anchor:
    """The anchor, with `-2`, `-3` at its second, third use in the article."""
    seen[anchor] += 1
    return Anchor(anchor if seen[anchor] == 1 else f"{anchor}-{seen[anchor]}")


def _prose(children: Inlines) -> str:
    parts: list[str] = []
    for node in children:
        if isinstance(node, Code | InlineMath):
            parts.append(HIDDEN * len(node.value))
        elif isinstance(node, Span | Link):
            parts.append(_prose(node.children))
        else:
            parts.append(inline_text(node))
    return "".join(parts)


def _marked(children: Inlines, start: int = 0) -> Iterator[tuple[int, int]]:
    """Start and end of each emphasised run, in characters of the plain text."""
    for node in children:
        end = start + len(inline_text(node))
        if isinstance(node, Span) and node.kind in EMPHASIS:
            yield start, end
        elif isinstance(node, Span | Link):
            yield from _marked(node.children, start)
        start = end
