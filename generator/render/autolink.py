"""Render: the leaves of an article with ids of passages, and with links at the first mention of a term in a section."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import takewhile
from operator import eq

from generator.model.article import Anchor, Article, Slug
from generator.model.inline import Text
from generator.model.site import ArticleLinks, Mention, PassageAnchor
from generator.model.walk import Leaf, LeafKind, leaves
from generator.render.runs import LinkWrap, PassageId, Run, Runs, Wrap, flatten, split


def marked_leaves(article: Article, links: ArticleLinks, address: Callable[[Slug], str]) -> Iterator[Runs]:
    """The runs of every leaf in order; `address` gives the target of a link to a term."""
    anchors: dict[int, list[PassageAnchor]] = {}
    mentions: dict[int, list[Mention]] = {}
    for anchor in links.anchors:
        anchors.setdefault(anchor.leaf, []).append(anchor)
    for mention in links.mentions:
        mentions.setdefault(mention.leaf, []).append(mention)
    linked: set[tuple[Anchor, Slug]] = set()
    for leaf in leaves(article):
        runs = _with_links(leaf, mentions.get(leaf.number, ()), linked, address)
        yield _with_anchors(runs, anchors.get(leaf.number, ()))


def _with_links(
    leaf: Leaf,
    mentions: list[Mention] | tuple[()],
    linked: set[tuple[Anchor, Slug]],
    address: Callable[[Slug], str],
) -> Runs:
    runs = flatten(leaf.children)
    if leaf.kind is LeafKind.TERM:  # the term of a definition list: as good as a heading
        return runs
    for mention in sorted(mentions, key=lambda mention: (mention.start, -mention.end)):
        if (leaf.section, mention.term) in linked:
            continue
        with_link = _linked(runs, mention, address(mention.term))
        if with_link:
            linked.add((leaf.section, mention.term))
            runs = with_link
    return runs


def _linked(runs: Runs, mention: Mention, target: str) -> Runs | None:
    """The runs with the mention as a link, or None where no link can stand: in another link, in code, in a formula."""
    head, tail = split(runs, mention.end)
    before, inside = split(head, mention.start)
    if not inside or any(run.linked or not isinstance(run.atom, Text) for run in inside):
        return None
    wrap = LinkWrap(target, "", -1 - mention.start, term=True)
    # Within one emphasis the link is the inner one, so that the emphasis stays whole.
    uniform = len({run.wraps for run in inside}) == 1
    marked = [replace(run, wraps=(*run.wraps, wrap) if uniform else (wrap, *run.wraps)) for run in inside]
    return (*before, *marked, *tail)


def _with_anchors(runs: Runs, anchors: list[PassageAnchor] | tuple[()]) -> Runs:
    for anchor in anchors:
        before, after = split(runs, anchor.start)
        wraps = _shared_wraps(before[-1], after[0]) if before and after else ()
        runs = (*before, Run(PassageId(anchor.anchor), wraps), *after)
    return runs


def _shared_wraps(left: Run, right: Run) -> tuple[Wrap, ...]:
    pairs = takewhile(lambda pair: eq(*pair), zip(left.wraps, right.wraps, strict=False))
    return tuple(wrap for wrap, _ in pairs)
