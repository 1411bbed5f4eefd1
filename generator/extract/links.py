"""Links of an article to other sources (extract): their paths, whether or not there is such a source."""

from collections.abc import Iterator

from generator.model.article import Article
from generator.model.inline import Inlines, Link, Span
from generator.model.walk import leaves
from generator.text.addresses import resolve


def find_links(article: Article) -> tuple[str, ...]:
    """The paths below the sources to which the article links, sorted; an address with a scheme is none."""
    targets = (target for leaf in leaves(article) for target in _targets(leaf.children) if ":" not in target)
    paths = {resolve(target, article.path)[0] for target in targets}
    return tuple(sorted(paths - {"", article.path}))


def _targets(children: Inlines) -> Iterator[str]:
    for node in children:
        if isinstance(node, Link):
            yield node.target
        elif isinstance(node, Span):
            yield from _targets(node.children)
