"""The comparison as a whole (comparison): articles first, because their renames explain everything else."""

from collections import Counter
from collections.abc import Iterable, Mapping

from generator.comparison.articles import compare_articles, match_articles
from generator.comparison.findings import new_findings
from generator.comparison.knowledge import compare_acronyms, compare_questions, compare_terms
from generator.comparison.links import compare_related, compare_see_also
from generator.model.change import KIND_ORDER, Change, ChangeKind, PageChange, RuleCount
from generator.model.diagnostic import Diagnostic
from generator.pipeline import Site


def compare_sites(
    before: Site, now: Site, base: str, refused_before: Iterable[Diagnostic] = (), refused: Iterable[Diagnostic] = ()
) -> Change:
    """Everything that the step from one site to the other changes; `base` names the first.

    `refused` are the findings about files that never reached the pipeline.
    """
    found_before, found = (*refused_before, *before.diagnostics), (*refused, *now.diagnostics)
    matches = match_articles(before, now)
    new = new_findings(found_before, found, {match.path_before: match.path for match in matches if match.path})
    articles = compare_articles(matches, new)
    told = {article.path for article in articles}
    return Change(
        base=base,
        articles=articles,
        findings=tuple(finding for finding in new if finding.path not in told),
        terms=compare_terms(before.index, now.index),
        acronyms=compare_acronyms(before.index, now.index),
        questions=compare_questions(before.index, now.index),
        see_also=compare_see_also(before.index, now.index, matches),
        related=compare_related(before.index, now.index, matches),
        pages=_pages(_contents(before), _contents(now)),
        rules=_rules(found_before, found),
    )


def _contents(site: Site) -> Mapping[str, str]:
    pages = {page.path: page.text for page in site.pages}
    return pages | {asset.path: asset.sha256 for asset in site.assets}


def _pages(before: Mapping[str, str], now: Mapping[str, str]) -> tuple[PageChange, ...]:
    changes = [PageChange(ChangeKind.ADDED, path) for path in now if path not in before]
    changes += [PageChange(ChangeKind.REMOVED, path) for path in before if path not in now]
    changes += [PageChange(ChangeKind.CHANGED, path) for path in now if before.get(path, now[path]) != now[path]]
    return tuple(sorted(changes, key=lambda change: (KIND_ORDER[change.kind], change.path)))


def _rules(before: Iterable[Diagnostic], now: Iterable[Diagnostic]) -> tuple[RuleCount, ...]:
    old, new = (Counter(diagnostic.rule.code for diagnostic in found) for found in (before, now))
    return tuple(RuleCount(rule, old[rule], new[rule]) for rule in sorted({*old, *new}))
