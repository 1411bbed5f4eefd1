"""Mentions (index, second pass): every use of every term in every sentence of the articles in its language."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from generator.index.library import Member
from generator.index.senses import Senses
from generator.index.terms import Term
from generator.index.uses import Use
from generator.model.article import Sentence
from generator.text.matcher import Hit, Matcher
from generator.text.similarity import Vectors
from generator.text.terms import ALL_CAPS, is_plural, term_key

POINTER = re.compile(r"See also\b:?\s", re.IGNORECASE)  # names the title of another article


class Form(NamedTuple):
    """What the spellings of a name have in common (`term_key`), and the language in which it holds; empty: in any."""

    key: str
    language: str
    is_word: bool  # as usually written: `gauge`, `carve-out`


@dataclass(frozen=True, slots=True)
class UsedTerm:
    """A term with its uses in site order."""

    term: Term
    uses: tuple[Use, ...]


def find_mentions(library: Sequence[Member], terms: Sequence[Term], vectors: Vectors) -> tuple[UsedTerm, ...]:
    """Each term with every use of it; no use overlaps another. `vectors` are the articles', in the library's order."""
    forms = {term.key: _forms(term) for term in terms}
    uses: defaultdict[Form, list[Use]] = defaultdict(list)
    for language in sorted({member.language for member in library}):
        known = _known({form for own in forms.values() for form in own}, language)
        members = [member for member in library if member.language == language]
        for use in _uses(members, Matcher(known)):
            uses[known[use.form]].append(use)
    senses = Senses(library, vectors)
    return tuple(UsedTerm(term, _in_site_order(term, forms[term.key], uses, senses)) for term in terms)


def _forms(term: Term) -> tuple[Form, ...]:
    """The forms by which the term is found; a small common word that is only its other name means too many things."""
    defined = {term_key(stated.definition.term) for stated in term.definitions} | set(map(term_key, term.edited))
    spaced = {term_key(each.name) for each in term.names if " " in each.name}
    found = {
        Form(term_key(each.name), each.language, term_key(each.name) not in spaced)
        for each in term.names
        if " " in each.name or not each.name[:1].islower() or term_key(each.name) in defined
    }
    return tuple(sorted(found))


def _known(forms: Collection[Form], language: str) -> Mapping[str, Form]:
    """The forms that hold in the language by their keys; its own go before those of any language."""
    return {form.key: form for form in sorted(forms) if form.language in {"", language}}


def _uses(members: Sequence[Member], matcher: Matcher) -> Iterator[Use]:
    for member in members:
        for sentence in member.facts.sentences:
            if POINTER.match(sentence.text):
                continue
            for hit in matcher.find(sentence.text):
                yield _use(member, sentence, hit)


def _use(member: Member, sentence: Sentence, hit: Hit) -> Use:
    return Use(member, sentence, hit.key, sentence.start + hit.start, sentence.start + hit.end)


def _in_site_order(
    term: Term, forms: Sequence[Form], uses: Mapping[Form, Sequence[Use]], senses: Senses
) -> tuple[Use, ...]:
    found = [use for form in forms for use in _kept(term, form, uses.get(form, ()), senses)]
    return tuple(sorted(found, key=lambda use: (use.member.slug, use.sentence.leaf, use.start)))


def _kept(term: Term, form: Form, uses: Sequence[Use], senses: Senses) -> Sequence[Use]:
    """Uses that mean the term: outside longer names, titles, identifiers; of a name those with a capital only."""
    outside = [use for use in uses if not use.is_in_title and not use.is_in_identifier]
    if all(ALL_CAPS.fullmatch(word) for word in form.key.split(" ")):
        own = [use for use in outside if not use.is_of_another]
        if _is_counted(term):
            return [use for use in own if not use.is_a_program]
        return [use for use in own if use.is_a_program] if _is_program(term, form) else own
    alone = [use for use in outside if not use.is_part_of_name]
    within = [use.surface[0].isupper() for use in alone if not use.opens_sentence]
    if sum(within) * 2 > len(within):
        return [use for use in alone if use.surface[0].isupper() and not use.is_an_edition]
    return senses.uses_of(term, alone) if form.is_word else alone


def _is_program(term: Term, form: Form) -> bool:
    """Whether an article that defines it runs it: then it is no kind of thing that other articles call so."""
    return any(form.key in stated.member.facts.programs for stated in term.definitions)


def _is_counted(term: Term) -> bool:
    """Whether a definition speaks of one or several of its kind: `An ABC is …`, `ABCs are …`; no program, then."""
    stated = [each.definition for each in term.definitions]
    return any(
        is_plural(one.term.split()[-1]) or re.search(rf"\b[Aa]n? {re.escape(one.term)}\b", one.text) for one in stated
    )
