"""Acronyms of all articles (index): an expansion that one article states holds for the others; none is invented."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.index.library import Member
from generator.model.article import Acronym, Slug
from generator.model.diagnostic import Diagnostic, Rule, Severity
from generator.model.site import AcronymEntry, GlossaryEntry, Place
from generator.text.terms import merge_key, word_key


@dataclass(frozen=True, slots=True)
class Expansions:
    """All acronyms by short form: short form, long form (empty when undefined) and where they are used."""

    found: tuple[tuple[str, str, tuple[Place, ...]], ...]

    def pairs(self) -> Iterator[tuple[str, str]]:
        """Short and long form, where a source states the long form and no source states another."""
        stated: defaultdict[str, list[str]] = defaultdict(list)
        for short, long, _ in self.found:
            if long:
                stated[word_key(short)].append(long)
        for short, long, _ in self.found:
            if len(stated[word_key(short)]) == 1 and long:
                yield short, long

    def entries(self, glossary: Sequence[GlossaryEntry]) -> tuple[AcronymEntry, ...]:
        """The acronyms, each with its term if the glossary has one."""
        terms = _terms_by_name(glossary)
        return tuple(
            AcronymEntry(short, long, places, _term_of(short, long, terms)) for short, long, places in self.found
        )


def gather_acronyms(library: Sequence[Member]) -> tuple[Expansions, tuple[Diagnostic, ...]]:
    """The acronyms of all articles, with a note on each that no source expands or that sources expand differently."""
    uses: defaultdict[str, list[tuple[Member, Acronym]]] = defaultdict(list)
    for member in library:
        for acronym in member.facts.acronyms:
            uses[word_key(acronym.short)].append((member, acronym))
    found: list[tuple[str, str, tuple[Place, ...]]] = []
    findings: list[Diagnostic] = []
    for _, each in sorted(uses.items(), key=lambda item: (item[0].lower(), item[0])):
        entries = _entries_of(each)
        found += entries
        findings += _findings(entries, each)
    return Expansions(tuple(found)), tuple(findings)


def _entries_of(uses: Sequence[tuple[Member, Acronym]]) -> list[tuple[str, str, tuple[Place, ...]]]:
    """One entry per long form; uses without one belong to the only long form, or to an entry of their own."""
    by_long: defaultdict[str, list[tuple[Member, Acronym]]] = defaultdict(list)
    for member, acronym in uses:
        by_long[merge_key(acronym.long).lower()].append((member, acronym))
    longs = sorted(key for key in by_long if key)
    if len(longs) == 1 and "" in by_long:
        by_long[longs[0]] += by_long.pop("")
    return [_entry(by_long[key]) for key in (*longs, "") if key in by_long]


def _entry(uses: Sequence[tuple[Member, Acronym]]) -> tuple[str, str, tuple[Place, ...]]:
    stated = [acronym for _, acronym in uses if acronym.long]
    first = stated[0] if stated else uses[0][1]
    places = {member.slug: Place(member.slug, acronym.anchor) for member, acronym in reversed(uses)}
    return first.short, first.long, tuple(places[slug] for slug in sorted(places))


def _findings(
    entries: Sequence[tuple[str, str, tuple[Place, ...]]], uses: Sequence[tuple[Member, Acronym]]
) -> Iterator[Diagnostic]:
    longs = [long for _, long, _ in entries if long]
    short, path = entries[0][0], uses[0][0].facts.path
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
