"""Terms of the site (index, first pass): definitions of all articles, merged where they name the same thing."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.index.acronyms import Expansions
from generator.index.library import Member
from generator.model.article import Definition, DefinitionKind
from generator.text.terms import merge_key

KIND_ORDER = {kind: number for number, kind in enumerate(DefinitionKind)}
# A longer text is rarely read as a definition; it gives way to any shorter one of its kind.
LONGEST_GOOD_TEXT = 400


@dataclass(frozen=True, slots=True)
class Stated:
    """A definition with its article, and the number of its sentence there."""

    member: Member
    definition: Definition
    position: int

    def rank(self) -> tuple[int, bool, int, str]:
        """What makes it better than another, smallest first: its kind, its length, how early it stands, its article."""
        long = len(self.definition.text) > LONGEST_GOOD_TEXT
        return KIND_ORDER[self.definition.kind], long, self.position, self.member.slug


@dataclass(frozen=True, slots=True)
class Term:
    """One term: its key, every name by which sources call it, and its definitions, best first."""

    key: str
    names: tuple[str, ...]
    definitions: tuple[Stated, ...]


def collect_terms(library: Sequence[Member], expansions: Expansions) -> tuple[Term, ...]:
    """The terms that some article defines, by key; an acronym and its long form are one term."""
    stated = tuple(_stated(library))
    groups = _grouped([*(_names(each.definition) for each in stated), *expansions.pairs()])
    definitions: defaultdict[str, list[Stated]] = defaultdict(list)
    names: defaultdict[str, set[str]] = defaultdict(set)
    for each in stated:
        key = groups[merge_key(each.definition.term)]
        definitions[key].append(each)
        names[key].update(_names(each.definition))
    for pair in expansions.pairs():
        key = groups[merge_key(pair[0])]
        if key in definitions:
            names[key].update(pair)
    return tuple(
        Term(key, tuple(sorted(names[key])), tuple(sorted(definitions[key], key=Stated.rank)))
        for key in sorted(definitions)
    )


def _stated(library: Sequence[Member]) -> Iterator[Stated]:
    for member in library:
        positions = {sentence.anchor: number for number, sentence in enumerate(member.facts.sentences)}
        for definition in member.facts.definitions:
            yield Stated(member, definition, positions.get(definition.anchor, 0))


def _names(definition: Definition) -> tuple[str, ...]:
    return (definition.term, *definition.aliases)


def _grouped(name_sets: Iterable[Sequence[str]]) -> Mapping[str, str]:
    """For each key of a name the least key of those that are connected with it by sets of names."""
    parent: dict[str, str] = {}
    for names in name_sets:
        keys = [merge_key(name) for name in names]
        for key in keys:
            parent.setdefault(key, key)
        roots = sorted({_root(key, parent) for key in keys})
        for root in roots[1:]:
            parent[root] = roots[0]
    return {key: _root(key, parent) for key in parent}


def _root(key: str, parent: dict[str, str]) -> str:
    while parent[key] != key:
        parent[key] = parent[parent[key]]
        key = parent[key]
    return key
