"""See-also lines and lists (structure): what interrupts an article to point to another one becomes a field."""

import re
from collections.abc import Iterator, Sequence
from itertools import chain
from urllib.parse import urlsplit

from generator.model.document import Heading, ItemList, Line, Paragraph, RawBlock, SourcePlace
from generator.model.inline import Inlines, Link, Span
from generator.model.walk import block_leaves, plain_text
from generator.structure.boilerplate.title_lists import bare_title, has_certain_end, titles_below
from generator.structure.draft import Claim, Draft, move
from generator.structure.groups import Layout, layout
from generator.structure.lines import collapsed, ends_with_full_stop, without_leading_symbols
from generator.structure.metadata.front_matter import stated
from generator.structure.passages import Passage, passages, size
from generator.text.folding import MARKS_AROUND, either, folded, label
from generator.text.see_also_labels import RELATED, SEE_ALSO

LABELLED_TITLE = re.compile(
    rf"(?P<label>{either(SEE_ALSO, RELATED)})(?P<gap>\s*[:–—→»>-]\s*|\s+)(?P<title>\S.*)$", re.IGNORECASE
)
"""A label that points to another article, and the title of that article, in folded text."""

OPENING = re.compile(rf"[\W_]*(?:{either(SEE_ALSO, RELATED)})", re.IGNORECASE)
"""How all such lines begin, in folded text; few others do."""

LABEL = label(SEE_ALSO)
"""The label alone, above a list."""

PLAIN_GAP = re.compile(r"^[ ]$")
"""A single space between label and title, as running text has it too."""

UNMISTAKABLE = re.compile(r"(?:see also|voir aussi|siehe auch|véase también)", re.IGNORECASE)
"""Labels that begin a line of running text less often than `related` does."""

LONGEST_TITLE = 25
"""Words of the title of another article."""

SOURCE = re.compile(r"\.(?:md|markdown|txt|text|html?|xhtml|docx|odt|rtf|epub|pdf)(?:#.*)?$", re.IGNORECASE)
"""The end of a link to another source, which leads to its page."""


def find_see_also(draft: Draft) -> Draft:
    """The draft with lines and lists that point to other articles moved to claims.

    What holds a link that works on the page stays: a link to another source, or to a page of another site.
    """
    found = passages(draft.blocks)
    taken: list[RawBlock] = []
    claims: list[Claim] = []
    places: set[SourcePlace] = set()
    for index, passage in enumerate(found):
        points = OPENING.match(folded(passage.text))
        if not points or passage.block.place in places or _has_working_link(draft, passage):
            continue
        title = see_also_title(_raw(passage)) if index or not isinstance(passage.block, Line) else ""
        if title and not passage.is_heading:
            taken.append(passage.block)
            claims.append(Claim("see_also", title, passage.block.place))
        elif _is_label(passage):
            titles = _titles(draft, found, index)
            taken += [passage.block] * bool(titles) + [each.block for each in titles]
            places |= {each.block.place for each in titles}
            claims += chain.from_iterable(map(_claims, titles))
    return move(draft, taken, claims)


def see_also_title(text: str) -> str:
    r"""The title that a see-also line points to; empty for any other line.

    Running text (`See also the appendix.`) has one space behind the words, goes on in lower case or ends as a
    sentence does.

    >>> see_also_title("See also\u00a0 The Law of the Sea"), see_also_title("See also the appendix.")
    ('The Law of the Sea', '')
    """
    shown = without_leading_symbols(text.strip())
    match = LABELLED_TITLE.match(folded(shown))
    if not match or size(title := collapsed(shown[match.start("title") :])) > LONGEST_TITLE:
        return ""
    running = ends_with_full_stop(title) or title[0].islower()
    gap = shown[match.start("gap") : match.end("gap")]
    if running or (PLAIN_GAP.match(gap) and not UNMISTAKABLE.match(shown)):
        return ""
    return title


def _is_label(passage: Passage) -> bool:
    return not passage.is_list and bool(LABEL.fullmatch(folded(passage.text).strip(MARKS_AROUND)))


def _titles(draft: Draft, found: Sequence[Passage], index: int) -> Sequence[Passage]:
    """The titles below a label, if it is certain where they end."""
    below = found[index + 1 :]
    titles = below[: titles_below(below, [None] * len(below))]
    if any(_has_working_link(draft, title) for title in titles):
        return ()
    blank_lines = layout(draft.blocks) is Layout.BLANK_LINES
    certain = has_certain_end(found[index], titles, below[len(titles) :], blank_lines=blank_lines)
    at_end = len(titles) == len(below) and not any(title.is_heading for title in titles)
    return titles if certain or at_end else ()


def _claims(passage: Passage) -> Iterator[Claim]:
    if isinstance(passage.block, ItemList):
        for text, item in zip(passage.texts, passage.block.items, strict=True):
            yield Claim("see_also", text, item.place)
    else:
        yield Claim("see_also", bare_title(passage.text), passage.block.place)


def _raw(passage: Passage) -> str:
    """The text with its white space, of which some labels have more than running text."""
    match passage.block:
        case Line():
            return passage.block.text
        case Paragraph():
            return plain_text(passage.block.children)
        case _:
            return ""


def _has_working_link(draft: Draft, passage: Passage) -> bool:
    match passage.block:
        case Heading() | Paragraph():
            runs: tuple[Inlines, ...] = (passage.block.children,)
        case ItemList():
            runs = tuple(children for _, children in block_leaves(passage.block))
        case _:
            return False
    own = urlsplit(stated(draft, "canonical_url")).netloc
    return any(_works(link.target, own) for run in runs for link in _links(run))


def _works(target: str, own: str) -> bool:
    """Whether a link leads somewhere from the new page: not one to the site from which the article was taken."""
    host = urlsplit(target).netloc
    return host != own if host else bool(SOURCE.search(target)) or target.startswith(("#", "mailto:"))


def _links(children: Inlines) -> Iterator[Link]:
    for child in children:
        if isinstance(child, Link):
            yield child
        elif isinstance(child, Span):
            yield from _links(child.children)
