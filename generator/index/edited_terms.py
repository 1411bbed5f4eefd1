"""Terms as editors want them (index): what `_glossary.yml` decides, carried out on the terms that articles define."""

import difflib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import chain
from typing import TypeAlias

from generator.index.acronyms import Expansions
from generator.index.edits import Decision, Edit, Edits, glossary_finding
from generator.index.library import Member
from generator.index.mentions import UsedTerm
from generator.index.pinned import find_stated
from generator.index.terms import Stated, Term, name_of
from generator.model.diagnostic import Diagnostic, Rule, Severity
from generator.text.terms import merge_key

Terms: TypeAlias = Mapping[str, Term]


@dataclass(frozen=True)
class Setting:
    """What decisions are carried out against: the articles, their acronyms, and the language of the site."""

    library: Sequence[Member]
    expansions: Expansions
    language: str

    @cached_property
    def other_keys(self) -> frozenset[str]:
        """The keys of acronyms, and of phrases that an editor could be asked to define."""
        acronyms = (acronym.short for member in self.library for acronym in member.facts.acronyms)
        phrases = (candidate.phrase for member in self.library for candidate in member.facts.candidates)
        return frozenset(map(merge_key, chain(acronyms, phrases)))


def edit_terms(
    terms: Sequence[Term], edits: Edits, setting: Setting
) -> tuple[tuple[Term, ...], tuple[Diagnostic, ...]]:
    """The terms after all decisions, by key, and a finding for each decision that changes nothing."""
    known: Terms = {term.key: term for term in terms}
    findings: list[Diagnostic] = []
    for step, decision in STEPS:
        for edit in edits.of(decision):
            changed, problem = step(known, edit, setting)
            findings += [problem] if problem else []
            known = changed
    return tuple(known[key] for key in sorted(known)), tuple(findings)


def leave_out_unused(
    used_terms: Sequence[UsedTerm], edits: Edits
) -> tuple[tuple[UsedTerm, ...], tuple[Diagnostic, ...]]:
    """The terms that some article defines or uses, and a finding for each that is in the file only."""
    unused = {used.term.key for used in used_terms if not used.term.definitions and not used.uses}
    names = {merge_key(name) for used in used_terms if used.term.key in unused for name in used.term.edited}
    stated = (edit for edit in edits.edits if edit.decision in {Decision.ACCEPT, Decision.PIN} and edit.key in names)
    findings = [_stale(edit, f"no article uses {edit.term!r}, so it has no page") for edit in stated]
    return tuple(used for used in used_terms if used.term.key not in unused), tuple(findings)


def _reject(known: Terms, edit: Edit, setting: Setting) -> tuple[Terms, Diagnostic | None]:
    """Take out what the name defines, and the name where it is another name of a term."""
    found = {term.key: _without(term, edit.key) for term in _named(known, edit.key)}
    kept = {key: found.get(key, term) for key, term in known.items()}
    remaining = {key: term for key, term in kept.items() if term is not None}
    if found or edit.key in setting.other_keys:
        return remaining, None
    return known, _stale(edit, f"{edit.term!r} is no term of the glossary, so there is nothing to reject")


def _without(term: Term, name: str) -> Term | None:
    definitions = tuple(each for each in term.definitions if merge_key(each.definition.term) != name)
    names = tuple(each for each in term.names if merge_key(each.name) != name)
    return replace(term, names=names, definitions=definitions) if definitions else None


def _accept(known: Terms, edit: Edit, setting: Setting) -> tuple[Terms, Diagnostic | None]:
    if found := next(_named(known, edit.key), None):
        listed = found.definitions[0].definition.term if found.definitions else edit.term
        return known, _stale(edit, f"the articles define {listed!r} already, so it is a term without this line")
    term = _new_term(edit, setting)
    return {**known, term.key: term}, None


def _pin(known: Terms, edit: Edit, setting: Setting) -> tuple[Terms, Diagnostic | None]:
    """Put the definition before all others: with its place if an article states it, else as the editors' own."""
    term = next(_named(known, edit.key), None) or _new_term(edit, setting)
    term = replace(term, pinned=True)
    (text,) = edit.values
    stated = find_stated(edit.term, text, setting.library)
    if stated is None:
        return {**known, term.key: replace(term, editorial=text)}, _editorial(edit)
    others = (each for each in term.definitions if not _same_place(each, stated))
    return {**known, term.key: replace(term, definitions=(stated, *others))}, None


def _same_place(one: Stated, other: Stated) -> bool:
    return (one.member.slug, one.definition.anchor) == (other.member.slug, other.definition.anchor)


def _alias(known: Terms, edit: Edit, setting: Setting) -> tuple[Terms, Diagnostic | None]:
    """Add the names; a name that is another term makes the two one."""
    term = next(_named(known, edit.key), None)
    if term is None:
        close = difflib.get_close_matches(edit.term, sorted({n for t in known.values() for n in t.spellings}), n=1)
        hint = f"did you mean {close[0]!r}?" if close else "define it in an article, or accept or pin it in this file"
        return known, _stale(edit, f"{edit.term!r} is no term of the glossary, so it has no other names", hint)
    new = [name for name in edit.values if merge_key(name) not in {merge_key(each) for each in term.spellings}]
    if not new:
        message = f"what is stated for {edit.term!r} is found as that term without this line"
        return known, _stale(edit, message)
    language = next((name.language for name in term.names if merge_key(name.name) == edit.key), setting.language)
    merged = [other for name in new for other in _named(known, merge_key(name))]
    names = {*term.names, *(name_of(name, language) for name in new), *(n for other in merged for n in other.names)}
    whole = replace(
        term,
        names=tuple(sorted(names)),
        definitions=(*term.definitions, *(each for other in merged for each in other.definitions)),
        edited=tuple(sorted({*term.edited, *new})),
    )
    gone = {other.key for other in merged} - {term.key}
    return {**{key: other for key, other in known.items() if key not in gone}, term.key: whole}, None


# Terms are accepted and pinned before they get other names, for only a term can have some.
STEPS = ((_reject, Decision.REJECT), (_accept, Decision.ACCEPT), (_pin, Decision.PIN), (_alias, Decision.ALIAS))


def _new_term(edit: Edit, setting: Setting) -> Term:
    """A term that no article defines, with its acronym if sources state one."""
    own = name_of(edit.term, setting.language)
    pairs = ((each.short, each.long) for each in setting.expansions.undisputed())
    stated = [pair for pair in pairs if edit.key in map(merge_key, pair)]
    names = {own, *(name_of(name, setting.language) for pair in stated for name in pair)}
    return Term(f"{edit.key} {own.language}".strip(), tuple(sorted(names)), (), (edit.term,))


def _named(known: Terms, name: str) -> Iterator[Term]:
    return (term for term in known.values() if any(merge_key(each.name) == name for each in term.names))


def _stale(edit: Edit, message: str, suggestion: str = "take the line out") -> Diagnostic:
    return glossary_finding(edit.line, message, suggestion, Rule.STALE_GLOSSARY, Severity.WARNING)


def _editorial(edit: Edit) -> Diagnostic:
    message = f"no article states the definition of {edit.term!r}; its page says that it is the editors' own"
    hint = "quote a sentence of an article word by word, or leave it if none says it as well"
    return glossary_finding(edit.line, message, hint, Rule.EDITORIAL_DEFINITION, Severity.NOTE)
