"""The repairs in their order, and the function that applies them: the entry of the second stage."""

from collections.abc import Callable, Collection
from dataclasses import replace
from typing import TypeAlias

from generator.model.document import Document, Line, RawBlock
from generator.repair.control_characters import repair_control_characters
from generator.repair.damage import point_at_damage
from generator.repair.encoding import repair_encoding
from generator.repair.entities import repair_entities
from generator.repair.ligatures import repair_ligatures
from generator.repair.mojibake import may_be_damaged
from generator.repair.white_space import repair_white_space

Repair: TypeAlias = Callable[[Document], Document]

REPAIRS: tuple[tuple[str, Repair], ...] = (
    ("entities", repair_entities),  # first: damaged characters are often escaped (`&acirc;&euro;&trade;`)
    ("encoding", repair_encoding),  # before the rest: damaged characters hold control characters and no-break spaces
    ("control_characters", repair_control_characters),
    ("ligatures", repair_ligatures),
    ("white_space", repair_white_space),  # last: NFC holds for what all others made
)
# A repair can uncover what an earlier one owns (a control character inside an entity). Two rounds are enough for all
# but made-up cases, and a document without defects takes one.
MAXIMUM_ROUNDS = 6


def repair_document(document: Document, left_out: Collection[str] = ()) -> Document:
    """The document after all repairs but some, each of which says in `repairs` and `diagnostics` what it did.

    Sound lines are set aside meanwhile: nine in ten are, and all repairs together look at each of them ten times.
    """
    sound = tuple(map(is_sound, document.blocks))
    if all(sound) and not document.metadata:
        return document
    doubtful = tuple(block for block, is_set_aside in zip(document.blocks, sound, strict=True) if not is_set_aside)
    repaired = _repaired(replace(document, blocks=doubtful), left_out)
    rest = iter(repaired.blocks)
    blocks = (block if is_set_aside else next(rest) for block, is_set_aside in zip(document.blocks, sound, strict=True))
    return replace(repaired, blocks=tuple(blocks))


def is_sound(block: RawBlock) -> bool:
    """Whether a block is a line that every repair leaves as it is, whatever else stands in the document."""
    if not isinstance(block, Line) or "&" in block.text:
        return False
    return block.text.isprintable() and not may_be_damaged(block.text)


def _repaired(document: Document, left_out: Collection[str]) -> Document:
    for _ in range(MAXIMUM_ROUNDS):
        before = document.repairs
        for name, repair in REPAIRS:
            document = repair(document) if name not in left_out else document
        if document.repairs == before:
            break
    return point_at_damage(document)
