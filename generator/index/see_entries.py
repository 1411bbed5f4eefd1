"""See entries (index): other names of terms, and acronyms with a stated long form, each listed under its own letter."""

from collections.abc import Iterator, Sequence

from generator.model.site import AcronymEntry, GlossaryEntry, SeeEntry
from generator.text.terms import collation, first_letter, merge_key, term_key


def see_entries(glossary: Sequence[GlossaryEntry], acronyms: Sequence[AcronymEntry]) -> tuple[SeeEntry, ...]:
    """The entries in alphabetical order; none for a name that only differs from the term in spelling or number."""
    listed = {merge_key(entry.term) for entry in glossary}
    found: dict[tuple[str, str], SeeEntry] = {}
    for entry in (*_aliases(glossary), *_acronyms(acronyms)):
        if merge_key(entry.name) not in listed:
            found.setdefault((term_key(entry.name), term_key(entry.long)), entry)
    return tuple(sorted(found.values(), key=lambda entry: (collation(entry.name), collation(entry.long))))


def _aliases(glossary: Sequence[GlossaryEntry]) -> Iterator[SeeEntry]:
    for entry in glossary:
        for alias in entry.aliases:
            if merge_key(alias) != merge_key(entry.term):
                yield SeeEntry(alias, first_letter(alias), entry.term, entry.slug)


def _acronyms(acronyms: Sequence[AcronymEntry]) -> Iterator[SeeEntry]:
    for acronym in acronyms:
        if acronym.long and acronym.stated and acronym.term is None:
            yield SeeEntry(acronym.short, first_letter(acronym.short), acronym.long, acronym.stated)
