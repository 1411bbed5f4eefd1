"""Levels of headings: normalised where the source states them, inferred from the text where it does not."""

from collections.abc import Sequence
from dataclasses import replace

from generator.model.document import Heading
from generator.structure.draft import UNRANKED, Draft, with_blocks
from generator.structure.ranking import rank_headings

TOP_LEVEL = 2
"""Level of the first headings of the body; the title is the page's only h1."""

DEEPEST_LEVEL = 6


def decide_levels(draft: Draft) -> Draft:
    """The draft with a level for every heading, the first at 2 and none deeper than its parent by more than one."""
    headings = [block for block in draft.blocks if isinstance(block, Heading)]
    stated = [heading.level for heading in headings]
    levels = normal_levels(rank_headings(draft.blocks) if UNRANKED in stated else stated)
    found = iter(levels)
    blocks = tuple(replace(block, level=next(found)) if isinstance(block, Heading) else block for block in draft.blocks)
    return with_blocks(draft, blocks)


def normal_levels(stated: Sequence[int]) -> tuple[int, ...]:
    """Levels from 2 without gaps, in which siblings stay siblings and children stay children.

    >>> normal_levels([1, 3, 3, 1, 2])
    (2, 3, 3, 2, 3)
    """
    levels: list[int] = []
    parents: list[int] = []
    for level in stated:
        while parents and parents[-1] >= level:
            parents.pop()
        parents.append(level)
        levels.append(min(TOP_LEVEL + len(parents) - 1, DEEPEST_LEVEL))
    return tuple(levels)
