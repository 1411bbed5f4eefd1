"""What editors may want to know (index): terms that are used often and never defined, and articles that stand alone."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from generator.index.library import Member
from generator.model.article import Candidate, EntityKind
from generator.model.diagnostic import Diagnostic, Rule, Severity
from generator.model.site import ConcordanceEntry, GlossaryEntry, RelatedArticle, SeeAlso
from generator.text.terms import is_part_of, merge_key

# A phrase that so many articles use, so often in all, is one that readers meet; below, most are chance neighbours.
FEWEST_ARTICLES = 3
FEWEST_USES = 8
FEWEST_TO_STAND_ALONE = 5  # articles: in a smaller library nobody needs to be led to one
MOST_TOLD = 20  # phrases, the most used first: a list that an editor reads to its end
LOOKED_AT = 5  # times as many, for some are part of another
LANGUAGE = "en"  # of which it is known what parts phrases
# Names need no definition; what is named is told by the concordance.
NAMED = frozenset(EntityKind) - {EntityKind.YEAR}


def undefined_terms(
    library: Sequence[Member],
    glossary: Sequence[GlossaryEntry],
    concordance: Sequence[ConcordanceEntry],
    rejected: Collection[str],
) -> Iterator[Diagnostic]:
    """A note on each phrase that many articles use and none defines, where it is used most.

    Those whose keys are `rejected` are none that need a definition.
    """
    known = set(rejected) | {merge_key(name) for entry in glossary for name in (entry.term, *entry.aliases)}
    known |= {merge_key(name) for each in concordance if each.kind in NAMED for name in (each.name, *each.aliases)}
    uses = _uses(library, {phrase for phrase in _widespread(library) if merge_key(phrase) not in known})
    often = (key for key, own in uses.items() if own.total() >= FEWEST_USES)
    ranked = sorted(often, key=lambda key: (-uses[key].total(), key))
    for key in _whole(ranked[: LOOKED_AT * MOST_TOLD])[:MOST_TOLD]:
        own = uses[key]
        path = min(own, key=lambda each: (-own[each], each))
        yield Diagnostic(
            Rule.UNDEFINED_TERM,
            Severity.NOTE,
            f"{key!r} is used {own.total()} times in {len(own)} articles, and no article says what it is",
            path,
            suggestion=f"say it where it is first used here (“{key} is a …”), or reject or pin it in _glossary.yml",
        )


def orphan_articles(
    library: Sequence[Member], related: Iterable[RelatedArticle], see_also: Iterable[SeeAlso]
) -> Iterator[Diagnostic]:
    """A note on each article to which no other leads: by a link, a see-also line, or as a related article."""
    if len(library) < FEWEST_TO_STAND_ALONE:
        return
    reached = {each.to for each in related} | {each.target for each in see_also if each.target}
    links = {path for member in library for path in member.facts.links}
    for member in library:
        if member.slug not in reached and member.facts.path not in links:
            yield Diagnostic(
                Rule.ORPHAN_ARTICLE,
                Severity.NOTE,
                "no other article leads here: none links to it, names it in a see-also line, or is related to it",
                member.facts.path,
                suggestion="name it in a see-also line of an article on the same subject, or link to it",
            )


def _widespread(library: Sequence[Member]) -> Iterator[str]:
    """The phrases in small letters that enough articles use."""
    holders = Counter(candidate.phrase for _, candidate in _phrases(library))
    return (phrase for phrase, count in holders.items() if count >= FEWEST_ARTICLES)


def _uses(library: Sequence[Member], phrases: Collection[str]) -> Mapping[str, Counter[str]]:
    """How often the phrases are used, by the paths that use them."""
    uses: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for member, candidate in _phrases(library):
        if candidate.phrase in phrases:
            uses[candidate.phrase][member.facts.path] += candidate.count
    return uses


def _phrases(library: Sequence[Member]) -> Iterator[tuple[Member, Candidate]]:
    for member in library:
        for candidate in member.facts.candidates if member.language == LANGUAGE else ():
            if " " in candidate.phrase and candidate.surface.islower():
                yield member, candidate


def _whole(ranked: Sequence[str]) -> list[str]:
    """The phrases that are no part of another one."""
    return [key for key in ranked if not any(is_part_of(key, other) for other in ranked)]
