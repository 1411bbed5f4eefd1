"""See-also lines (index): which article they mean; none is invented."""

from collections.abc import Sequence

from generator.index.library import Member
from generator.model.article import Facts, Slug
from generator.model.diagnostic import Diagnostic, Rule, Severity
from generator.model.site import SeeAlso
from generator.text.similarity import title_similarity
from generator.text.terms import term_key

NEAR_TITLE = 0.95  # of 346 real articles the two most alike titles of different articles reach 0.937


def resolve_see_also(
    library: Sequence[Member], drafts: Sequence[Facts]
) -> tuple[tuple[SeeAlso, ...], tuple[Diagnostic, ...]]:
    """Each line with the article of that title, or None and a warning that tells a draft from a title of none."""
    found: list[SeeAlso] = []
    findings: list[Diagnostic] = []
    by_title = _by_title(library)
    for member in library:
        facts = member.facts
        lines = facts.see_also_lines or (0,) * len(facts.front_matter.see_also)
        for text, line in zip(facts.front_matter.see_also, lines, strict=True):
            target = _target(text, member, library, by_title)
            found.append(SeeAlso(member.slug, text, target))
            if target is None:
                findings.append(_unresolved(facts.path, line, text, drafts))
    return tuple(found), tuple(findings)


def _by_title(library: Sequence[Member]) -> dict[str, Slug]:
    """Slugs by the key of the title; of equal titles the first by slug."""
    titles: dict[str, Slug] = {}
    for member in library:
        titles.setdefault(term_key(member.facts.front_matter.title).lower(), member.slug)
    return titles


def _target(text: str, source: Member, library: Sequence[Member], by_title: dict[str, Slug]) -> Slug | None:
    exact = by_title.get(term_key(text).lower())
    if exact is not None and exact != source.slug:
        return exact
    scored = [
        (-title_similarity(text, member.facts.front_matter.title, floor=NEAR_TITLE), member.slug)
        for member in library
        if member.slug != source.slug
    ]
    score, slug = min(scored, default=(0.0, Slug("")))
    return slug if -score >= NEAR_TITLE else None


def _unresolved(path: str, line: int, text: str, drafts: Sequence[Facts]) -> Diagnostic:
    draft = next((each for each in drafts if _is_title_of(text, each)), None)
    if draft:
        message, suggestion = f"{text!r} is a draft ({draft.path})", "publish the draft, or take the line out meanwhile"
    else:
        message = f"no article has the title {text!r}"
        suggestion = "add that article, correct the title, or take the line out"
    return Diagnostic(Rule.UNRESOLVED_SEE_ALSO, Severity.WARNING, message, path, line, suggestion=suggestion)


def _is_title_of(text: str, facts: Facts) -> bool:
    title = facts.front_matter.title
    return term_key(text).lower() == term_key(title).lower() or title_similarity(text, title) >= NEAR_TITLE
