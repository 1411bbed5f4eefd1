"""Terms of the site (index, first pass): definitions of all articles, merged where they name the same thing."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from generator.index.acronyms import Expansions
from generator.index.library import Member
from generator.model.article import Definition, DefinitionKind
from generator.text.terms import is_proper_name, merge_key, term_key

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


class Name(NamedTuple):
    """A name of a term: `language` is empty where it holds in any (acronyms, proper names)."""

    name: str
    language: str


@dataclass(frozen=True, slots=True)
class Term:
    """One term: its key, every name by which sources call it, and its definitions, best first.

    `edited` are names as `_glossary.yml` has them, `editorial` is a definition that only stands there,
    `pinned` holds when it says which definition comes first.
    """

    key: str
    names: tuple[Name, ...]
    definitions: tuple[Stated, ...]
    edited: tuple[str, ...] = ()
    editorial: str = ""
    pinned: bool = False

    @property
    def spellings(self) -> tuple[str, ...]:
        """The names without their languages."""
        return tuple(sorted({each.name for each in self.names}))

    @property
    def stated_name(self) -> str:
        """The name by which its best definition calls it, else the editors."""
        return self.definitions[0].definition.term if self.definitions else self.edited[0]


def collect_terms(library: Sequence[Member], expansions: Expansions) -> tuple[Term, ...]:
    """The terms that some article defines, by key; an acronym and its long form are one term."""
    stated = tuple(_stated(library, expansions.disputed()))
    pairs = tuple(_pairs(library, expansions))
    groups = _grouped([*(_names(each) for each in stated), *pairs])
    definitions: defaultdict[str, list[Stated]] = defaultdict(list)
    names: defaultdict[str, set[Name]] = defaultdict(set)
    for each in stated:
        key = groups[_key(_names(each)[0])]
        definitions[key].append(each)
        names[key].update(_names(each))
    for pair in pairs:
        key = groups[_key(pair[0])]
        if key in definitions:
            names[key].update(pair)
    return tuple(
        Term(key, tuple(sorted(names[key])), tuple(sorted(definitions[key], key=Stated.rank)))
        for key in sorted(definitions)
    )


def _stated(library: Sequence[Member], disputed: Collection[str]) -> Iterator[Stated]:
    """Every definition; an acronym with several meanings is no other name, for it would make its meanings one term."""
    for member in library:
        positions = {sentence.anchor: number for number, sentence in enumerate(member.facts.sentences)}
        for definition in member.facts.definitions:
            aliases = tuple(alias for alias in definition.aliases if term_key(alias) not in disputed)
            yield Stated(member, replace(definition, aliases=aliases), positions.get(definition.anchor, 0))


def _names(stated: Stated) -> tuple[Name, ...]:
    definition, language = stated.definition, stated.member.language
    return tuple(name_of(name, language) for name in (definition.term, *definition.aliases))


def _pairs(library: Sequence[Member], expansions: Expansions) -> Iterator[tuple[Name, ...]]:
    """Short and long form of each acronym that means one thing only."""
    languages = {member.slug: member.language for member in library}
    for each in expansions.undisputed():
        language = languages[each.stated.article] if each.stated else ""
        yield name_of(each.short, ""), name_of(each.long, language)


def name_of(name: str, language: str) -> Name:
    """The name, which holds in the language only unless it is a proper one."""
    return Name(name, "" if is_proper_name(name) else language)


def _key(name: Name) -> str:
    """One key for all spellings in one language: French `déclaration` is no English `declaration`."""
    return f"{merge_key(name.name)} {name.language}".strip()


def _grouped(name_sets: Iterable[Sequence[Name]]) -> Mapping[str, str]:
    """For each key of a name the least key of those that are connected with it by sets of names."""
    parent: dict[str, str] = {}
    for names in name_sets:
        keys = [_key(name) for name in names]
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
