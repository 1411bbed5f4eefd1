"""Which articles are added, removed, renamed or changed, and what the stages did with what is new (comparison)."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from generator.comparison.excerpts import excerpt
from generator.model.article import Article, Facts, Fate, LedgerEntry
from generator.model.change import KIND_ORDER, Account, ArticleChange, ChangeKind, Example, Finding
from generator.pipeline import Site
from generator.text.visible import visible

# An article of another name is the same if this share of the sentences of both is shared. Half is git's own measure
# for a renamed file (diffcore-rename, 50 %).
SAME_ARTICLE = 0.5
# Removed and added articles that are compared by their sentences; a move of more files is told as what it is not.
COMPARED_BY_SENTENCE = 300
EXAMPLES = 5  # of an account; the rest is counted


@dataclass(frozen=True, slots=True)
class Version:
    """An article at one of the two states."""

    article: Article
    facts: Facts


@dataclass(frozen=True, slots=True)
class Match:
    """The same article before and now; one of the two is None if it is added or removed."""

    before: Version | None
    now: Version | None

    @property
    def path_before(self) -> str:
        """The source before, or nothing."""
        return self.before.article.path if self.before else ""

    @property
    def path(self) -> str:
        """The source now, or nothing."""
        return self.now.article.path if self.now else ""


def match_articles(before: Site, now: Site) -> tuple[Match, ...]:
    """Every article of both sites once: by path; then, among added and removed ones, by bytes, title and sentences."""
    old, new = _versions(before), _versions(now)
    pairs = {path: path for path in old.keys() & new.keys()}
    for key in (_bytes, _title):
        pairs |= _paired(old, new, pairs, key)
    pairs |= _alike(old, new, pairs)
    renamed = set(pairs.values())
    return (
        *(Match(version, new[pairs[path]] if path in pairs else None) for path, version in old.items()),
        *(Match(None, version) for path, version in new.items() if path not in renamed),
    )


def compare_articles(matches: Iterable[Match], findings: Sequence[Finding]) -> tuple[ArticleChange, ...]:
    """The articles that differ, with the findings that are new in each."""
    by_path = {path: tuple(group) for path, group in groupby(findings, key=lambda finding: finding.path)}
    changes = [
        _change(match, by_path.get(match.path or match.path_before, ()))
        for match in matches
        if match.before is None or match.now is None or match.before.article != match.now.article
    ]
    return tuple(sorted(changes, key=lambda change: (KIND_ORDER[change.kind], change.path)))


def _versions(site: Site) -> dict[str, Version]:
    facts = {one.path: one for one in site.facts}
    return {article.path: Version(article, facts[article.path]) for article in site.articles}


def _bytes(version: Version) -> str:
    return version.article.sha256


def _title(version: Version) -> str:
    return version.article.front_matter.title


def _paired(
    old: Mapping[str, Version], new: Mapping[str, Version], pairs: Mapping[str, str], key: Callable[[Version], str]
) -> dict[str, str]:
    """Pairs of unpaired articles whose key is equal and that of no other."""
    missing, fresh = _unpaired(old, new, pairs)
    before, now = _by_key(old, missing, key), _by_key(new, fresh, key)
    return {
        paths[0]: now[value][0] for value, paths in before.items() if len(paths) == 1 and len(now.get(value, ())) == 1
    }


def _by_key(
    versions: Mapping[str, Version], paths: Iterable[str], key: Callable[[Version], str]
) -> Mapping[str, Sequence[str]]:
    found: dict[str, list[str]] = {}
    for path in paths:
        found.setdefault(key(versions[path]), []).append(path)
    return found


def _alike(old: Mapping[str, Version], new: Mapping[str, Version], pairs: Mapping[str, str]) -> dict[str, str]:
    """Pairs of unpaired articles that share most sentences, the closest first."""
    missing, fresh = _unpaired(old, new, pairs)
    before = {path: _sentences(old[path]) for path in missing[:COMPARED_BY_SENTENCE]}
    now = {path: _sentences(new[path]) for path in fresh[:COMPARED_BY_SENTENCE]}
    scored = sorted((-_shared(before[one], now[other]), one, other) for one in before for other in now)
    found: dict[str, str] = {}
    for score, one, other in scored:
        if -score >= SAME_ARTICLE and one not in found and other not in found.values():
            found[one] = other
    return found


def _unpaired(
    old: Mapping[str, Version], new: Mapping[str, Version], pairs: Mapping[str, str]
) -> tuple[list[str], list[str]]:
    taken = set(pairs.values())
    return [path for path in old if path not in pairs], [path for path in new if path not in taken]


def _sentences(version: Version) -> frozenset[str]:
    return frozenset(sentence.text for sentence in version.facts.sentences)


def _shared(one: frozenset[str], other: frozenset[str]) -> float:
    return len(one & other) / max(len(one), len(other), 1)


def _change(match: Match, findings: tuple[Finding, ...]) -> ArticleChange:
    before, now = match.before, match.now
    title_before = before.article.front_matter.title if before else ""
    ledger = _new_entries(before.article.ledger if before else (), now.article.ledger if now else ())
    return ArticleChange(
        kind=_kind(match),
        path=match.path or match.path_before,
        path_before=match.path_before,
        title=now.article.front_matter.title if now else title_before,
        title_before=title_before,
        words=now.facts.words if now else 0,
        words_before=before.facts.words if before else 0,
        repaired=_repairs(before, now),
        moved=_accounts((one.target, one.line, one.text) for one in ledger if one.fate is Fate.MOVED),
        dropped=_accounts((one.target, one.line, one.text) for one in ledger if one.fate is Fate.DROPPED),
        findings=findings,
    )


def _kind(match: Match) -> ChangeKind:
    if match.before is None or match.now is None:
        return ChangeKind.REMOVED if match.now is None else ChangeKind.ADDED
    return ChangeKind.CHANGED if match.path == match.path_before else ChangeKind.RENAMED


def _new_entries(before: Iterable[LedgerEntry], now: Iterable[LedgerEntry]) -> list[LedgerEntry]:
    """The entries whose text, whatever its white space, did not have this fate before."""
    known = Counter(map(_fate_and_text, before))
    new: list[LedgerEntry] = []
    for entry in now:
        known[_fate_and_text(entry)] -= 1
        if known[_fate_and_text(entry)] < 0:
            new.append(entry)
    return new


def _fate_and_text(entry: LedgerEntry) -> tuple[str, str, str]:
    return entry.fate, entry.target, " ".join(entry.text.split())


def _repairs(before: Version | None, now: Version | None) -> tuple[Account, ...]:
    known = Counter((one.step, one.before, one.after) for one in before.article.repairs) if before else Counter()
    new: list[tuple[str, int, str]] = []
    for one in now.article.repairs if now else ():
        known[one.step, one.before, one.after] -= 1
        if known[one.step, one.before, one.after] < 0:
            new.append((one.step, one.line, f"{visible(one.before)} → {visible(one.after)}"))
    return _accounts(new)


def _accounts(entries: Iterable[tuple[str, int, str]]) -> tuple[Account, ...]:
    """Entries of name, line and text, counted by name; entries without text, such as markup, give no example."""
    by_name: dict[str, list[tuple[int, str]]] = {}
    for name, line, text in entries:
        by_name.setdefault(name, []).append((line, text))
    return tuple(
        Account(
            name, len(found), tuple(Example(line, excerpt(text)) for line, text in found if text.strip())[:EXAMPLES]
        )
        for name, found in sorted(by_name.items())
    )
