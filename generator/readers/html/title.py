"""The title of a page: the heading that readers see, else what the page states, without the name of its site."""

import re
from collections.abc import Iterator

from generator.model.document import SourcePlace
from generator.readers.html.dom import Element, TextNode
from generator.readers.html.statements import Statements

# What stands between the title of a page and the name of its site.
SITE_SEPARATOR = re.compile(r"\s+[|–—·•»:]+\s+|\s+-{1,2}\s+")
# Names of meta elements that state the title, best first.
TITLE_NAMES = ("og:title", "dc.title", "citation_title", "twitter:title")
WORD = re.compile(r"\w+")
# Share of the words of a heading that the stated title has, from which both are the same title.
SAME_SHARE = 0.6
# Words of the longest name of a site that is cut off without being stated.
SITE_WORDS = 4
# Characters of the longest title.
LONGEST_TITLE = 300


def read_title(
    statements: Statements, heading: Element | None, container: Element
) -> Iterator[tuple[str, tuple[str, ...], SourcePlace]]:
    """The title as a field with the text that states it; nothing when the page has none.

    `heading` is the one that `title_heading` found; without one, the only h1 of the article is the title.
    """
    inside = [one for one in container.descendants() if one.tag == "h1" and one.text().strip()]
    shown = heading or (inside[0] if len(inside) == 1 else None)
    if shown is not None:
        yield "title", (" ".join(shown.text().split()),), _place_of(shown)
    for title, place in _stated_titles(statements):
        yield "title", (title,), place


def without_site(title: str, site: str) -> str:
    """A title without the name of its site at the end.

    >>> without_site("How Tides Work | The Daily Shore", ""), without_site("Tides - a story - Shore", "Shore")
    ('How Tides Work', 'Tides - a story')
    """
    parts = list(SITE_SEPARATOR.finditer(title))
    if not parts:
        return title
    before, after = title[: parts[-1].start()].strip(), title[parts[-1].end() :].strip()
    is_site = after.casefold() == site.casefold() if site else len(WORD.findall(after)) <= SITE_WORDS
    return before if is_site and len(WORD.findall(before)) > 1 else title


def title_heading(statements: Statements) -> Element | None:
    """The heading of the highest level that says what the head of the page says; None when there is no such heading."""
    stated = tuple(title for title, _ in _stated_titles(statements))
    same = [one for one in statements.headings if any(_is_same(one.text(), title) for title in stated)]
    return min(same, key=lambda one: one.tag, default=None)


def _stated_titles(statements: Statements) -> list[tuple[str, SourcePlace]]:
    """What the head says: Open Graph, JSON-LD, the title element; each with its place."""
    site = statements.meta("og:site_name")
    named = [statements.metas[name][0] for name in TITLE_NAMES if name in statements.metas]
    found = [(one.get("content"), SourcePlace(0, 0, one.line)) for one in named]
    script = statements.json_ld.text
    if "title" in statements.json_ld.fields and script:
        place = SourcePlace(script.number, script.number, script.line)
        found.append((statements.json_ld.fields["title"][0], place))
    title = next(iter(statements.titles), None)
    if title is not None and title.text().strip():
        found.append((title.text(), _place_of(title)))
    plain = [(without_site(" ".join(text.split()), site), place) for text, place in found]
    return [(text, place) for text, place in plain if len(text) <= LONGEST_TITLE]


def _is_same(heading: str, title: str) -> bool:
    words, others = (frozenset(WORD.findall(text.casefold())) for text in (heading, title))
    return bool(words) and len(words & others) >= SAME_SHARE * max(len(words), len(others))


def _place_of(element: Element) -> SourcePlace:
    texts: list[TextNode] = [text for text in element.texts() if text.text.strip()]
    return SourcePlace(texts[0].number, texts[-1].number, texts[0].line)
