"""Acronyms of all articles (index): an expansion that one article states holds for the others; none is invented."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.index.library import Member
from generator.model.article import Acronym, Slug
from generator.model.diagnostic import Diagnostic, Rule, Severity
from generator.model.site import AcronymEntry, GlossaryEntry, Place
from generator.text.terms import merge_key, word_key


@dataclass(frozen=True, slots=True)
class Expansion:
    """A short form, its long form (empty when undefined), where they are used, and where the long form is stated."""

    short: str
    long: str
    places: tuple[Place, ...]
    stated: Place | None


@dataclass(frozen=True, slots=True)
class Expansions:
    """All acronyms by short form."""

    found: tuple[Expansion, ...]

    def disputed(self) -> frozenset[str]:
        """The keys of short forms that mean different things in different sources."""
        stated = Counter(word_key(each.short) for each in self.found if each.long)
        return frozenset(key for key, count in stated.items() if count > 1)

    def undisputed(self) -> Iterator[Expansion]:
        """Those whose long form a source states while no source states another."""
        disputed = self.disputed()
        return (each for each in self.found if each.long and word_key(each.short) not in disputed)

    def entries(self, glossary: Sequence[GlossaryEntry]) -> tuple[AcronymEntry, ...]:
        """The acronyms, each with its term if the glossary has one."""
        terms = _terms_by_name(glossary)
        return tuple(
            AcronymEntry(each.short, each.long, each.places, _term_of(each.short, each.long, terms), each.stated)
            for each in self.found
        )


def gather_acronyms(
    library: Sequence[Member], rejected: Collection[str] = ()
) -> tuple[Expansions, tuple[Diagnostic, ...]]:
    """The acronyms of all articles, with a note on each that no source expands or that sources expand differently.

    Those whose keys are `rejected` are left out.
    """
    uses: defaultdict[str, list[tuple[Member, Acronym]]] = defaultdict(list)
    for member in library:
        for acronym in member.facts.acronyms:
            if merge_key(acronym.short) in rejected:
                continue
            uses[word_key(acronym.short)].append((member, acronym))
    found: list[Expansion] = []
    findings: list[Diagnostic] = []
    for _, each in sorted(uses.items(), key=lambda item: (item[0].lower(), item[0])):
        entries = _entries_of(each)
        found += entries
        findings += _findings(entries, each)
    return Expansions(tuple(found)), tuple(findings)


def _entries_of(uses: Sequence[tuple[Member, Acronym]]) -> list[Expansion]:
    """One entry per long form; uses without one belong to the only long form, or to an entry of their own."""
    by_long: defaultdict[str, list[tuple[Member, Acronym]]] = defaultdict(list)
    for member, acronym in uses:
        by_long[merge_key(acronym.long).lower()].append((member, acronym))
    longs = sorted(key for key in by_long if key)
    if len(longs) == 1 and "" in by_long:
        by_long[longs[0]] += by_long.pop("")
    return [_entry(by_long[key]) for key in (*longs, "") if key in by_long]


def _entry(uses: Sequence[tuple[Member, Acronym]]) -> Expansion:
    stated = [(member, acronym) for member, acronym in uses if acronym.long]
    member, first = stated[0] if stated else uses[0]
    place = Place(member.slug, first.anchor) if stated else None
    places = {member.slug: Place(member.slug, acronym.anchor) for member, acronym in reversed(uses)}
    return Expansion(first.short, first.long, tuple(places[slug] for slug in sorted(places)), place)


def _findings(entries: Sequence[Expansion], uses: Sequence[tuple[Member, Acronym]]) -> Iterator[Diagnostic]:
    longs = [each.long for each in entries if each.long]
    short, path = entries[0].short, uses[0][0].facts.path
    if not longs:
        yield Diagnostic(
            Rule.UNDEFINED_ACRONYM,
            Severity.NOTE,
            f"no source says what {short} stands for",
            path,
            suggestion=f"write the long form with ({short}) behind it where the acronym is first used",
        )
    if len(longs) > 1:
        yield Diagnostic(
            Rule.CONFLICTING_ACRONYM,
            Severity.NOTE,
            f"{short} stands for different things: {'; '.join(longs)}",
            path,
            suggestion="use the long form in one of the articles, or write both the same way",
        )


def _terms_by_name(glossary: Sequence[GlossaryEntry]) -> Mapping[str, Slug]:
    return {merge_key(name): entry.slug for entry in glossary for name in (entry.term, *entry.aliases)}


def _term_of(short: str, long: str, terms: Mapping[str, Slug]) -> Slug | None:
    return terms.get(merge_key(long)) if long and merge_key(long) in terms else terms.get(merge_key(short))
