"""The glossary (index): a name for each term, its definitions, its mentions and the terms it goes with."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

from generator.index.library import Member
from generator.index.mentions import UsedTerm
from generator.index.naming import TermName
from generator.index.terms import Stated
from generator.index.uses import Use
from generator.model.article import Anchor, Slug
from generator.model.site import GlossaryEntry, Passage, SourcedDefinition
from generator.text.terms import collation, first_letter

MOST_RELATED_TERMS = 6


def make_glossary(used_terms: Sequence[UsedTerm], names: Mapping[str, TermName]) -> tuple[GlossaryEntry, ...]:
    """An entry for each term, in alphabetical order without regard to case and accents."""
    related = _related(used_terms)
    entries = [
        GlossaryEntry(
            slug=names[each.term.key].slug,
            term=names[each.term.key].name,
            letter=first_letter(names[each.term.key].name),
            aliases=names[each.term.key].aliases,
            definitions=tuple(_sourced(stated) for stated in each.term.definitions),
            mentions=tuple(_mentions(each)),
            related=tuple(names[key].slug for key in related[each.term.key]),
            editorial=each.term.editorial,
            pinned=each.term.pinned,
        )
        for each in used_terms
    ]
    return tuple(sorted(entries, key=lambda entry: (collation(entry.term), entry.slug)))


def _sourced(stated: Stated) -> SourcedDefinition:
    definition = stated.definition
    passage = stated.member.passage(definition.anchor, definition.text, definition.section)
    return SourcedDefinition(definition.text, definition.kind, passage)


def _mentions(used: UsedTerm) -> Iterator[Passage]:
    """Each sentence that uses the term and does not define it, once."""
    seen = {(stated.member.slug, stated.definition.anchor) for stated in used.term.definitions}
    for use in used.uses:
        place = (use.member.slug, use.sentence.anchor)
        if place not in seen:
            seen.add(place)
            yield use.member.passage(use.sentence.anchor, use.sentence.text, use.sentence.section)


def _related(used_terms: Sequence[UsedTerm]) -> Mapping[str, Sequence[str]]:
    """For each term the terms that most often stand in the same section, most often first."""
    together: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for keys in _keys_by_section(used_terms).values():
        for key in keys:
            together[key].update(keys - {key})
    return {
        each.term.key: sorted(together[each.term.key], key=lambda key: (-together[each.term.key][key], key))[
            :MOST_RELATED_TERMS
        ]
        for each in used_terms
    }


def _keys_by_section(used_terms: Sequence[UsedTerm]) -> Mapping[tuple[Slug, Anchor], set[str]]:
    sections: defaultdict[tuple[Slug, Anchor], set[str]] = defaultdict(set)
    for each in used_terms:
        for use in each.uses:
            sections[_section(use.member, use)].add(each.term.key)
    return sections


def _section(member: Member, use: Use) -> tuple[Slug, Anchor]:
    return member.slug, use.sentence.section
