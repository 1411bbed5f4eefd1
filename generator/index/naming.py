"""Names of terms (index): under which of its spellings a term is listed, and which others are its aliases."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from generator.index.mentions import UsedTerm
from generator.model.article import Slug
from generator.text.slug import slugify
from generator.text.terms import ALL_CAPS, tokens

USUAL_SHORT = 5  # an acronym that is written so many times as often as its long form is the usual name


@dataclass(frozen=True, slots=True)
class TermName:
    """How a term is called: its slug, the name under which it is listed, and other spellings."""

    slug: Slug
    name: str
    aliases: tuple[str, ...]


def name_terms(used_terms: Sequence[UsedTerm]) -> Mapping[str, TermName]:
    """Names by the keys of the terms; no two slugs are equal."""
    names = {each.term.key: display_name(each) for each in used_terms}
    slugs = _slugs(names)
    return {
        each.term.key: TermName(slugs[each.term.key], names[each.term.key], other_names(each, names[each.term.key]))
        for each in used_terms
    }


def display_name(used: UsedTerm) -> str:
    """The name as most often written within sentences; the spelling of the definition counts as one more.

    A long form goes before its acronym, unless that is written `USUAL_SHORT` times as often. Ties: the shorter, then
    the one in small letters, then by alphabet.
    """
    defined = used.term.stated_name
    within = Counter(use.surface for use in used.uses if not use.opens_sentence)
    same = [name for name in within if name.casefold() == defined.casefold()]
    within[max(same, key=lambda name: (within[name], name), default=lowered_initial(defined))] += 1
    longs = Counter({name: count for name, count in within.items() if not _is_short(name)})
    if not longs:
        longs = Counter(lowered_initial(name) for name in used.term.spellings if not _is_short(name))
    if longs and within.total() - longs.total() < USUAL_SHORT * longs.total():
        within = longs
    return min(within, key=lambda name: (-within[name], len(name), name.swapcase()))


def _is_short(name: str) -> bool:
    return bool(ALL_CAPS.fullmatch(name))


def other_names(used: UsedTerm, name: str) -> tuple[str, ...]:
    """The other spellings, without those that differ from a listed one in case only."""
    seen = {name.casefold()}
    others: list[str] = []
    for other in sorted(_spellings(used), key=lambda each: (each.casefold(), each.swapcase())):
        if other.casefold() not in seen:
            seen.add(other.casefold())
            others.append(other)
    return tuple(others)


def lowered_initial(term: str) -> str:
    """The term with a small initial, unless it is in capitals, a name of several capitalised words, or mixed.

    >>> lowered_initial("Soft power"), lowered_initial("League of Nations"), lowered_initial("NATO")
    ('soft power', 'League of Nations', 'NATO')
    """
    words = [token.text for token in tokens(term)]
    if not words or ALL_CAPS.fullmatch(words[0]) or any(char.isupper() for char in term[1:]):
        return term
    return term[:1].lower() + term[1:]


def _spellings(used: UsedTerm) -> Iterable[str]:
    return {*used.term.spellings, *(use.surface for use in used.uses)}


def _slugs(names: Mapping[str, str]) -> Mapping[str, Slug]:
    """The slug of each name in the singular, with a number where another term has it."""
    slugs: dict[str, Slug] = {}
    taken: set[str] = set()
    for key in sorted(names):
        wish = slugify(names[key])
        slug, number = wish, 2
        while slug in taken:
            slug, number = f"{wish}-{number}", number + 1
        taken.add(slug)
        slugs[key] = Slug(slug)
    return slugs
