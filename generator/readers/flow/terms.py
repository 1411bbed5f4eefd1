"""Paragraphs of a document with a layout that belong together by their styles: definitions, boxed remarks, formulas."""

from collections.abc import Callable, Iterator, Sequence
from itertools import groupby

from generator.model.document import Admonition, Block, DefinitionItem, DefinitionList, Math, SourcePlace
from generator.model.inline import InlineMath, Inlines, Text
from generator.readers.flow.runs import Atom, inlines_of, is_all_strong
from generator.readers.flow.tables import P


def definition_lists(
    paras: Sequence[P],
    is_term: Callable[[P], bool],
    inlines: Callable[[P], Inlines],
    blocks: Callable[[P], Iterator[Block]],
) -> Iterator[Block]:
    """The list that terms and what is said of them make; ordinary blocks where one of the two is missing."""
    written = [para for para in paras if inlines(para)]
    runs = [(named, list(run)) for named, run in groupby(written, key=is_term)]
    if not runs or len(runs) % 2 or not runs[0][0]:
        yield from (block for para in paras for block in blocks(para))
        return
    items = tuple(
        DefinitionItem(
            tuple(map(inlines, terms)),
            tuple((block,) for para in said for block in blocks(para)),
            place_of([*terms, *said]),
        )
        for (_, terms), (_, said) in zip(runs[::2], runs[1::2], strict=True)
    )
    yield DefinitionList(items, place_of(paras))


def remark(
    kind: str, paras: Sequence[P], atoms: Callable[[P], Sequence[Atom]], blocks: Callable[[P], Iterator[Block]]
) -> Iterator[Block]:
    """The boxed remark of a kind that paragraphs make; a first paragraph in bold is its title."""
    first = atoms(paras[0])
    titled = len(paras) > 1 and is_all_strong(first) and bool(paras[0].text.strip())
    title = inlines_of(first, strong=False) if titled else ()
    inner = tuple(block for para in paras[titled:] for block in blocks(para))
    if inner:
        yield Admonition(kind, title, inner, place_of(paras))


def lone_formulas(atoms: Sequence[Atom], place: SourcePlace) -> tuple[Math, ...]:
    """The formulas of a paragraph with nothing beside them, which are set on lines of their own."""
    visible = [atom.node for atom in atoms if not (isinstance(atom.node, Text) and not atom.node.value.strip())]
    formulas = tuple(Math(node.value, place) for node in visible if isinstance(node, InlineMath))
    return formulas if len(formulas) == len(visible) else ()


def place_of(paras: Sequence[P]) -> SourcePlace:
    """The place from the first of the paragraphs to the last."""
    return SourcePlace(paras[0].place.first, paras[-1].place.last, paras[0].place.line)
