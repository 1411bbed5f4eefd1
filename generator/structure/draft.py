"""The value that the steps of structure pass on: blocks whose role is partly known, and what was taken out of them."""

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, replace
from typing import TypeAlias

from generator.model.article import Fate
from generator.model.diagnostic import Diagnostic, Fix, Rule, Severity
from generator.model.document import Line, RawBlock, SourcePlace

UNRANKED = 0
"""Level of a heading that was found in plain text, until the levels are decided."""


@dataclass(frozen=True, slots=True)
class Claim:
    """What the source says of itself: a field of the front matter and one value, as text, with its place."""

    field: str
    value: str
    place: SourcePlace
    in_front_matter: bool = False


@dataclass(frozen=True, slots=True)
class Account:
    """What became of a unit that is not in the text."""

    unit: int
    fate: Fate
    target: str


@dataclass(frozen=True, slots=True)
class Draft:
    """An article in the making. Steps turn `Line`s into blocks, or take them out and account for them.

    Lines that are left at the end become paragraphs. `curated` holds for Markdown with front matter: whoever wrote or
    adopted it meant every block, so that nothing is dropped from it as part of a page.
    """

    path: str
    blocks: tuple[RawBlock, ...]
    claims: tuple[Claim, ...] = ()
    accounts: tuple[Account, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()
    curated: bool = False


Step: TypeAlias = Callable[[Draft], Draft]


def with_blocks(draft: Draft, blocks: tuple[RawBlock, ...]) -> Draft:
    """The draft with other blocks; most steps make one, and `replace` takes three times as long."""
    return Draft(draft.path, blocks, draft.claims, draft.accounts, draft.diagnostics, draft.curated)


def move(draft: Draft, blocks: Collection[RawBlock], claims: Iterable[Claim]) -> Draft:
    """The draft without the blocks, which became the claims."""
    found = tuple(claims)
    fields = tuple(dict.fromkeys(claim.field for claim in found))
    accounts = tuple(
        Account(unit, Fate.MOVED, name) for block in blocks for unit in units(block.place) for name in fields
    )
    return replace(
        draft,
        blocks=_without(draft.blocks, blocks),
        claims=draft.claims + found,
        accounts=draft.accounts + accounts,
    )


def drop(draft: Draft, blocks: Collection[RawBlock], rule: str) -> Draft:
    """The draft without the blocks, which the named rule drops."""
    accounts = tuple(Account(unit, Fate.DROPPED, rule) for block in blocks for unit in units(block.place))
    return replace(draft, blocks=_without(draft.blocks, blocks), accounts=draft.accounts + accounts)


def note(draft: Draft, rule: Rule, message: str, line: int, suggestion: str = "") -> Draft:
    """The draft with a finding more."""
    finding = Diagnostic(rule, Severity.NOTE, message, draft.path, line, suggestion=suggestion)
    return replace(draft, diagnostics=(*draft.diagnostics, finding))


def warn(draft: Draft, rule: Rule, message: str, line: int, suggestion: str = "", fix: Fix | None = None) -> Draft:
    """The draft with a finding that somebody should act on."""
    finding = Diagnostic(rule, Severity.WARNING, message, draft.path, line, suggestion=suggestion, fix=fix)
    return replace(draft, diagnostics=(*draft.diagnostics, finding))


def units(place: SourcePlace) -> range:
    """Numbers of the units of a place; none for a place that is not in the source."""
    return range(place.first, place.last + 1) if place.first else range(0)


def span(first: SourcePlace, last: SourcePlace) -> SourcePlace:
    """The place from the first to the last."""
    return SourcePlace(first.first, last.last, first.line)


def text_lines(draft: Draft) -> tuple[Line, ...]:
    """The lines whose role is not yet known, blank ones left out."""
    return tuple(block for block in draft.blocks if isinstance(block, Line) and block.text.strip())


def _without(blocks: tuple[RawBlock, ...], taken: Collection[RawBlock]) -> tuple[RawBlock, ...]:
    if not taken:
        return blocks
    places = {block.place for block in taken}
    return tuple(block for block in blocks if block.place not in places)
