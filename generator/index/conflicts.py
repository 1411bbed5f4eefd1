"""Definitions of one term that articles word differently (index): a note for the editor; the term's page shows all."""

from collections.abc import Iterator, Mapping, Sequence

from generator.index.library import Member
from generator.model.article import DefinitionKind, Slug
from generator.model.diagnostic import Diagnostic, Rule, Severity
from generator.model.site import GlossaryEntry, SourcedDefinition
from generator.text.terms import words_of

# Patterns that say what a thing is as a whole. The others add to it (what it does, where it occurs), and two additions
# are no two definitions.
WHOLE = frozenset({DefinitionKind.LIST, DefinitionKind.COPULA, DefinitionKind.APPOSITION})
SHOWN_CHARACTERS = 100  # of each definition in the message, which is one line


def conflicting_definitions(glossary: Sequence[GlossaryEntry], library: Sequence[Member]) -> tuple[Diagnostic, ...]:
    """A note for each article that defines a term in other words than the definition that the glossary shows first."""
    paths = {member.slug: member.facts.path for member in library}
    return tuple(finding for entry in glossary for finding in _conflicts(entry, paths))


def _conflicts(entry: GlossaryEntry, paths: Mapping[Slug, str]) -> Iterator[Diagnostic]:
    first, *others = _one_per_article(entry) or (None,)
    for other in others:
        if first and words_of(other.text.casefold()) != words_of(first.text.casefold()):
            yield _finding(entry.term, other, first, paths)


def _one_per_article(entry: GlossaryEntry) -> tuple[SourcedDefinition, ...]:
    """The best whole definition of each article, in the order of the entry; none where editors have decided."""
    best: dict[Slug, SourcedDefinition] = {}
    for definition in () if entry.pinned else entry.definitions:
        if definition.kind in WHOLE:
            best.setdefault(definition.passage.place.article, definition)
    return tuple(best.values())


def _finding(term: str, here: SourcedDefinition, there: SourcedDefinition, paths: Mapping[Slug, str]) -> Diagnostic:
    other = _place(there, paths)
    return Diagnostic(
        Rule.CONFLICTING_DEFINITION,
        Severity.NOTE,
        f"{term!r} is defined in other words than in {other}: {_shown(here.text)!r} here, {_shown(there.text)!r} there",
        paths[here.passage.place.article],
        suggestion="if both are right, leave them, for the term's page shows both; else correct one, or pin the "
        "better one in _glossary.yml",
    )


def _place(definition: SourcedDefinition, paths: Mapping[Slug, str]) -> str:
    section = definition.passage.section
    return paths[definition.passage.place.article] + (f", section {section!r}" if section else "")


def _shown(text: str) -> str:
    return text if len(text) <= SHOWN_CHARACTERS else f"{text[: SHOWN_CHARACTERS - 1].rstrip()}…"
