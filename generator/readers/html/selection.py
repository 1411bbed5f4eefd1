"""Which runs of a page are its article: the container of most prose, and a scored decision for each piece in it."""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from generator.readers.html.dom import Element
from generator.readers.html.furniture import Masses, find_furniture
from generator.readers.html.runs import HEADINGS, Run, block_elements, runs_of, runs_without
from generator.text.folding import either, folded, label
from generator.text.see_also_labels import SEE_ALSO

# A child that holds this share of its parent's prose is where the article is.
CONTAINER_SHARE = 0.6
# Share that elements like the densest one may hold; with more, the article goes on in them.
TWIN_SHARE = 0.1
# Share of the prose from which an element that calls itself the article, or the main part, is believed.
STATED_SHARE = 0.25
# Prose that stands alone in its block counts less: teasers and captions do, paragraphs have company.
LONE_WEIGHT = 0.3
ITEM_WEIGHT = 0.5  # of prose in items of lists, which teasers often are
COMPANY = 3  # runs of prose in one block
LONG_RUN = 600  # characters; a text without paragraphs is an article too
# Score of a piece: one point per so many words (at most so many points), one for whole sentences, less when linked.
WORDS_PER_POINT = 20
MOST_WORD_POINTS = 1.5
MOST_WORDS = int(WORDS_PER_POINT * MOST_WORD_POINTS)  # more of them give no more points
SENTENCE_POINTS = 1.0
LINK_PENALTY = 2.5
# Points for a block whose neighbours hold half of the article's prose, and in proportion.
COMPANY_POINTS = 1.0
TAG_POINTS = {
    "p": 0.5, "blockquote": 0.5, "pre": 3.0, "figure": 0.7, "ul": 1.0, "ol": 1.0, "dl": 1.0, "table": 1.0, "td": 0.2,
}  # fmt: skip
# What a piece needs, after its score was averaged with those beside it in the same block.
THRESHOLD = 1.0
OWN_WEIGHT = 0.7
REACH = 2  # pieces on either side
LINKED_HEADING = 0.8  # a heading that is a link belongs to a list of other articles
# Structures that are kept or dropped as a whole; a table with more prose than this is layout.
WHOLE = frozenset({"ul", "ol", "dl", "table", "pre", "figure"})
LAYOUT_SHARE = 0.3
# A line that points to another article, and the label above a list of such, in folded text.
REFERENCE = re.compile(rf"(?:{either(SEE_ALSO)}) ?: ?\S", re.IGNORECASE)
REFERENCE_LABEL = label(SEE_ALSO)
LONGEST_LABEL = 60  # characters in which a label stands
LISTS = frozenset({"ul", "ol"})
# Blocks in which a container is not looked for.
INNER = HEADINGS | frozenset({"p", "li", "td", "pre", "blockquote", "ul", "ol", "table", "dl", "dd", "tr", "tbody"})


@dataclass(frozen=True, slots=True)
class Selection:
    """The runs of the article, the furniture by its rules, and the element that holds the article."""

    kept: tuple[Run, ...]
    runs: tuple[Run, ...]
    furniture: dict[Element, str]
    container: Element
    blocks: frozenset[Element]  # the elements of the page that begin and end a paragraph


@dataclass(frozen=True, slots=True)
class _Piece:
    """A run, or all runs of a list, a table, preformatted text or a figure."""

    runs: tuple[Run, ...]
    tag: str
    block: Element  # that holds it and its neighbours


def select(root: Element, title: Element | None = None) -> Selection:
    """The article of a page; `title` is the heading that says what the head of the page says, if there is one."""
    blocks = block_elements(root)
    everything = runs_of(root, blocks)
    furniture = find_furniture(root, prose_masses(everything.all))
    runs = runs_without(root, blocks, furniture, everything)
    masses = prose_masses(runs)
    container = _container(root, masses, title)
    inside = [run for run in runs if container in run.path]
    kept = _article(inside, container, masses) if masses.total else ()
    if not kept:  # a note, a fragment: nothing says what is furniture but the rules and the links
        return Selection(tuple(run for run in runs if run.linked < LINKED_HEADING), runs, furniture, root, blocks)
    return Selection(kept, runs, furniture, container, blocks)


def prose_masses(runs: Sequence[Run]) -> Masses:
    """Characters of prose below each element; prose that stands alone counts less."""
    prose = [run for run in runs if run.is_prose]
    company = Counter(_neighbourhood(run) for run in prose)
    below: defaultdict[Element, float] = defaultdict(float)
    for run in prose:
        lone = company[_neighbourhood(run)] < COMPANY and run.size <= LONG_RUN
        weight = (LONE_WEIGHT if lone else 1) * (ITEM_WEIGHT if run.element.tag == "li" else 1)
        for element in run.path:
            below[element] += run.size * weight
    return Masses(below, max(below.values(), default=0.0))


def _neighbourhood(run: Run) -> Element:
    """The element whose runs are the neighbours of this one."""
    return run.path[-2] if run.alone and len(run.path) > 1 else run.element


def _container(root: Element, masses: Masses, title: Element | None) -> Element:
    """The deepest element that holds most prose, or a stated one in it."""
    element = _densest(root, masses, title)
    enough = STATED_SHARE * masses.below.get(element, 0)
    stated = [inner for inner in element.descendants() if masses.below.get(inner, 0) > enough and _is_stated(inner)]
    if not stated or stated[0] is element:
        return element
    return _container(max(stated, key=lambda inner: masses.below[inner]), masses, title)


def _densest(root: Element, masses: Masses, title: Element | None) -> Element:
    element = root
    while (best := _densest_child(element, masses, title)) is not None:
        element = best
    return element


def _densest_child(element: Element, masses: Masses, title: Element | None) -> Element | None:
    """The child in which the article is: with the title, or with most prose and no second one like it."""
    mass = {child: masses.below.get(child, 0) for child in element.elements() if masses.below.get(child, 0)}
    if not mass:
        return None
    total = masses.below[element]
    titled = [child for child in mass if title and child.tag != "header" and child.first <= title.first <= child.last]
    best = titled[0] if titled and mass[titled[0]] > STATED_SHARE * total else max(mass, key=lambda child: mass[child])
    if best.tag in INNER or (best not in titled and mass[best] < CONTAINER_SHARE * total):
        return None
    alike = [child for child in mass if child is not best and _kind(child) == _kind(best)]
    return None if sum(mass[child] for child in alike) > TWIN_SHARE * total else best


def _kind(element: Element) -> tuple[str, str]:
    return element.tag, element.get("class")


def _is_stated(element: Element) -> bool:
    stated = element.get("itemprop") == "articleBody" or element.get("role") == "main"
    return stated or element.tag in ("article", "main")


def _article(runs: Sequence[Run], container: Element, masses: Masses) -> tuple[Run, ...]:
    pieces = _pieces(runs, container, masses)
    own = [_score(piece, container, masses) for piece in pieces]
    kept = [_smoothed(number, pieces, own) >= THRESHOLD for number in range(len(pieces))]
    kept = _with_references(pieces, _with_headings(pieces, kept))
    return tuple(run for piece, keep in zip(pieces, kept, strict=True) if keep for run in piece.runs)


def _pieces(runs: Sequence[Run], container: Element, masses: Masses) -> list[_Piece]:
    whole = [_whole(run, container, masses) for run in runs]
    pieces: list[_Piece] = []
    for structure, group in groupby(zip(runs, whole, strict=True), key=lambda pair: pair[1]):
        members = tuple(run for run, _ in group)
        if structure is None:
            pieces.extend(_Piece((run,), run.element.tag, _neighbourhood(run)) for run in members)
        else:
            path = members[0].path
            pieces.append(_Piece(members, structure.tag, path[path.index(structure) - 1]))
    return pieces


def _whole(run: Run, container: Element, masses: Masses) -> Element | None:
    """The outermost list, table or the like below the container that a run stands in."""
    below = run.path[run.path.index(container) + 1 :]
    most = LAYOUT_SHARE * masses.below.get(container, 0)
    return next((one for one in below if one.tag in WHOLE and not _is_layout(one, masses, most)), None)


def _is_layout(element: Element, masses: Masses, most: float) -> bool:
    return element.tag == "table" and masses.below.get(element, 0) > most


def _score(piece: _Piece, container: Element, masses: Masses) -> float:
    words = sum(run.words(MOST_WORDS) for run in piece.runs)
    size = sum(len(run.text) for run in piece.runs)
    linked = sum(run.linked * len(run.text) for run in piece.runs) / size
    company = masses.below.get(piece.block, 0) / max(1, masses.below.get(container, 0))
    return (
        min(words / WORDS_PER_POINT, MOST_WORD_POINTS)
        + (SENTENCE_POINTS if any(run.has_sentence for run in piece.runs) else 0)
        - LINK_PENALTY * linked
        + TAG_POINTS.get(piece.tag, 0)
        + COMPANY_POINTS * min(1, 2 * company)
    )


def _smoothed(number: int, pieces: Sequence[_Piece], scores: Sequence[float]) -> float:
    """The score of a piece, averaged with those beside it in the same block."""
    nearby = range(max(0, number - REACH), min(len(pieces), number + REACH + 1))
    block = pieces[number].block
    beside = [scores[other] for other in nearby if other != number and pieces[other].block is block]
    if not beside:
        return scores[number]
    return OWN_WEIGHT * scores[number] + (1 - OWN_WEIGHT) * sum(beside) / len(beside)


def _with_headings(pieces: Sequence[_Piece], kept: Sequence[bool]) -> list[bool]:
    """The decisions, where a heading is kept if something below it is, up to the next heading that is not."""
    result, follows = list(kept), False
    for number in range(len(pieces) - 1, -1, -1):
        if pieces[number].tag in HEADINGS:
            follows = follows and pieces[number].runs[0].linked < LINKED_HEADING
            result[number] = follows
        else:
            follows = follows or kept[number]
    return result


def _with_references(pieces: Sequence[_Piece], kept: Sequence[bool]) -> list[bool]:
    """The decisions, where what points to other articles by a label is kept: words in links look like furniture.

    A line with its label, or a label and the list right below it, behind something that is kept.
    """
    result = list(kept)
    first = result.index(True) if True in result else len(pieces)
    for number in range(first + 1, len(pieces)):
        text = folded(pieces[number].runs[0].text[:LONGEST_LABEL])
        if REFERENCE.match(text) and pieces[number].tag not in WHOLE:
            result[number] = True
        elif REFERENCE_LABEL.fullmatch(text) and number + 1 < len(pieces) and pieces[number + 1].tag in LISTS:
            result[number] = result[number + 1] = True
    return result
