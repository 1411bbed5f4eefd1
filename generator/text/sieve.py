"""Many patterns, few of which match (text/): one pass over a text tells those that cannot, by what they need."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, cached_property, lru_cache
from re import _casefix as casefix  # type: ignore[attr-defined]
from re import _constants as op  # type: ignore[attr-defined]  # the parser of patterns that `re` itself uses
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any, TypeAlias

from generator.text.automaton import Automaton

Part: TypeAlias = tuple[object, Any]  # what the parser calls an operation and its argument
Needles: TypeAlias = frozenset[str]
"""Strings of which any match of a pattern holds one; none at all when nothing is known."""

MOST_NEEDLES = 400
"""More alternatives are no help: one of them is in nearly every text."""

COMMON, RARE = 0.06, 0.004
"""How often a character of a text is a given letter or space, and how often another given one, about."""

SMALL_SET = 4
"""Characters of a class up to which each is a needle."""

MOST_REPEATED = 8
"""Times that a repeated character stands in a needle at most."""

REPEATS = (op.MAX_REPEAT, op.MIN_REPEAT, op.POSSESSIVE_REPEAT)

USUAL = {
    chr(code): chr(min(code, *others))
    for code, others in casefix._EXTRA_CASES.items()  # noqa: SLF001
    if min(others) < code
}
"""Lower-case letters that patterns take for others when case is ignored: ı for i, ſ for s, ς for σ, μ for µ."""

VARIANT = re.compile(f"[{''.join(USUAL)}]")

REMEMBERED = 2_000
"""Sets of patterns that may match together; texts of one kind have the same ones."""


class Sieve:
    r"""Tells which of some patterns may match a text. It leaves out none that does.

    >>> Sieve([re.compile(r"\bimport \w"), re.compile(r"(?:cat|dog)s?"), re.compile(r"\d+")]).left("a dog")
    (1, 2)
    """

    def __init__(self, patterns: Sequence[re.Pattern[str]]) -> None:
        self._patterns = tuple(patterns)

    def left(self, text: str) -> tuple[int, ...]:
        """The numbers of the patterns that may match the text, in their order."""
        always, exact, lowered = self._built
        found = always
        for _, patterns in exact.find(text) if exact else ():
            found |= patterns
        for _, patterns in lowered.find(lower(text)) if lowered else ():
            found |= patterns
        return _numbers(found)

    @cached_property
    def _built(self) -> tuple[int, Automaton[int] | None, Automaton[int] | None]:
        """Patterns without needles as bits, and what finds the needles of those that heed case and that do not.

        It is made when it is first used, for not every command reads text.
        """
        needles = [needles_of(pattern) for pattern in self._patterns]
        ignores = [bool(pattern.flags & re.IGNORECASE) for pattern in self._patterns]
        always = sum(1 << number for number, known in enumerate(needles) if not known)
        return always, _automaton(needles, [not one for one in ignores]), _automaton(needles, ignores)


def lower(text: str) -> str:
    """The text as patterns see it that ignore case, so that equal letters are equal characters."""
    lowered = text.lower()
    return lowered if text.isascii() else VARIANT.sub(_usual, lowered)


def _usual(match: re.Match[str]) -> str:
    return USUAL[match[0]]


@cache
def needles_of(pattern: re.Pattern[str]) -> Needles:
    r"""Strings of which any match holds one, those that are rarest in texts; in lower case where case is ignored.

    >>> sorted(needles_of(re.compile(r"\w+ (?:def|class)\b")))
    ['class', 'def']
    """
    tree = parser.parse(pattern.pattern, pattern.flags)
    return _needles(tree, ignores_case=bool(tree.state.flags & re.IGNORECASE))


def _automaton(needles: Sequence[Needles], chosen: Sequence[bool]) -> Automaton[int] | None:
    """What finds the needles of the chosen patterns, each with the set of its patterns as bits."""
    patterns: dict[str, int] = {}
    for index, (known, is_chosen) in enumerate(zip(needles, chosen, strict=True)):
        for needle in known if is_chosen else ():
            patterns[needle] = patterns.get(needle, 0) | 1 << index
    return Automaton(patterns) if patterns else None


@lru_cache(REMEMBERED)
def _numbers(bits: int) -> tuple[int, ...]:
    return tuple(index for index in range(bits.bit_length()) if bits >> index & 1)


def _needles(parts: Iterable[Part], *, ignores_case: bool) -> Needles:
    """The best needles of a sequence: what is in every match, so any part of it will do."""
    return min(_candidates(parts, ignores_case=ignores_case), key=_frequency, default=frozenset())


def _candidates(parts: Iterable[Part], *, ignores_case: bool) -> Iterator[Needles]:
    run = ""
    for kind, value in parts:
        if kind is op.LITERAL:
            run += lower(chr(value)) if ignores_case else chr(value)
            continue
        repeated = "" if ignores_case else _repeated((kind, value))
        if run or repeated:
            yield frozenset([run + repeated])
        run = repeated
        found = frozenset[str]() if repeated else _needles_of_part((kind, value), ignores_case=ignores_case)
        if found and len(found) <= MOST_NEEDLES:
            yield found
    if run:
        yield frozenset([run])


def _repeated(part: Part) -> str:
    """The character that is repeated, as often as it is at least; it may stand there more often."""
    kind, value = part
    if kind not in REPEATS:
        return ""
    fewest, _, inner = value
    literal = len(inner) == 1 and inner[0][0] is op.LITERAL
    return chr(inner[0][1]) * min(fewest, MOST_REPEATED) if literal else ""


def _needles_of_part(part: Part, *, ignores_case: bool) -> Needles:
    """The needles of a group, a branch, a repetition, something looked for ahead or behind, or a small class."""
    kind, value = part
    if kind is op.SUBPATTERN:
        _, added, removed, inner = value
        return frozenset() if added or removed else _needles(inner, ignores_case=ignores_case)
    if kind in REPEATS:
        fewest, _, inner = value
        return _needles(inner, ignores_case=ignores_case) if fewest else frozenset()
    if kind is op.ATOMIC_GROUP:
        return _needles(value, ignores_case=ignores_case)
    if kind is op.ASSERT:
        return _needles(value[1], ignores_case=ignores_case)
    if kind is op.BRANCH:
        branches = [_needles(branch, ignores_case=ignores_case) for branch in value[1]]
        return frozenset().union(*branches) if all(branches) else frozenset()
    if kind is op.IN and len(value) <= SMALL_SET and all(of is op.LITERAL for of, _ in value):
        branches = [_needles([part], ignores_case=ignores_case) for part in value]
        return frozenset().union(*branches) if all(branches) else frozenset()
    return frozenset()


def _frequency(needles: Needles) -> float:
    """About how many of these strings a text of ordinary words has per character."""
    return sum(_frequency_of(needle) for needle in needles)


def _frequency_of(needle: str) -> float:
    found = 1.0
    for character in needle:
        found *= COMMON if character in " etaoinsrhldcum" else RARE
    return found
