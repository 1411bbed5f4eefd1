"""Which see-also lines find or lose their article, and which articles become related (comparison)."""

from collections.abc import Iterable, Mapping
from typing import TypeAlias

from generator.comparison.articles import Match
from generator.comparison.excerpts import excerpt
from generator.model.change import KIND_ORDER, ChangeKind, LinkChange
from generator.model.site import SiteIndex

Link: TypeAlias = tuple[str, str, str]
"""Source, text, and source of the article that is meant or empty; all as they are called now."""


def compare_see_also(before: SiteIndex, now: SiteIndex, matches: Iterable[Match]) -> tuple[LinkChange, ...]:
    """See-also lines: added if the line now finds its article, removed if it finds none any more or never did.

    A line that is gone with its text is no loss; a line that means another article now is an added one.
    """
    names = _names(matches)
    old = {(path, text): target for path, text, target in _see_also(before, names)}
    changes = [
        LinkChange(ChangeKind.ADDED if target else ChangeKind.REMOVED, path, excerpt(text), target)
        for path, text, target in _see_also(now, {})
        if old.get((path, text)) != target
    ]
    return _ordered(changes)


def compare_related(before: SiteIndex, now: SiteIndex, matches: Iterable[Match]) -> tuple[LinkChange, ...]:
    """Pairs of related articles that are new or gone; `text` is what a new pair shares."""
    old, new = _related(before, _names(matches)), _related(now, {})
    return _ordered(
        [
            *(LinkChange(ChangeKind.ADDED, one, text, to) for (one, to), text in new.items() if (one, to) not in old),
            *(LinkChange(ChangeKind.REMOVED, one, "", to) for one, to in old if (one, to) not in new),
        ]
    )


def _names(matches: Iterable[Match]) -> Mapping[str, str]:
    """Sources of before to what they are called now."""
    return {match.path_before: match.path for match in matches if match.path and match.path_before}


def _see_also(index: SiteIndex, names: Mapping[str, str]) -> Iterable[Link]:
    paths = {entry.slug: names.get(entry.path, entry.path) for entry in index.articles}
    for line in index.see_also:
        yield paths[line.article], line.text, paths[line.target] if line.target else ""


def _related(index: SiteIndex, names: Mapping[str, str]) -> Mapping[tuple[str, str], str]:
    paths = {entry.slug: names.get(entry.path, entry.path) for entry in index.articles}
    return {(paths[one.article], paths[one.to]): excerpt(", ".join(one.shared)) for one in index.related}


def _ordered(changes: Iterable[LinkChange]) -> tuple[LinkChange, ...]:
    return tuple(sorted(changes, key=lambda change: (KIND_ORDER[change.kind], change.path, change.text, change.target)))
