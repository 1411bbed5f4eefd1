"""What a change of the sources does to the site, as values: comparison makes them, the change report shows them."""

from dataclasses import dataclass
from enum import StrEnum

from generator.model.diagnostic import Severity


class ChangeKind(StrEnum):
    """What happened to a thing between two states of the sources."""

    ADDED = "added"
    RENAMED = "renamed"  # an article whose source has another path
    CHANGED = "changed"
    REMOVED = "removed"


KIND_ORDER = {kind: number for number, kind in enumerate(ChangeKind)}
"""In which order changes are listed, before path or name."""


@dataclass(frozen=True, slots=True)
class Example:
    """A line of a source, and what stands there; cut to a length."""

    line: int
    text: str


@dataclass(frozen=True, slots=True)
class Account:
    """What one rule, step or field did with an article: how often, and the first examples."""

    name: str
    count: int
    examples: tuple[Example, ...]


@dataclass(frozen=True, slots=True)
class Finding:
    """A diagnostic as `glossator check --json` has it; `rule` is a code, also one that this version does not know."""

    rule: str
    severity: Severity
    message: str
    path: str
    line: int
    column: int
    suggestion: str


@dataclass(frozen=True, slots=True)
class ArticleChange:
    """One article: paths are of its source, below the folder of sources; those of an added article before are empty.

    The accounts tell what is new: everything for an added article, for a changed one what the source of before did not
    have.
    """

    kind: ChangeKind
    path: str
    path_before: str
    title: str
    title_before: str
    words: int
    words_before: int
    repaired: tuple[Account, ...]  # by step
    moved: tuple[Account, ...]  # by field
    dropped: tuple[Account, ...]  # by rule
    findings: tuple[Finding, ...]  # new ones of this source


@dataclass(frozen=True, slots=True)
class ItemChange:
    """A term with its definition, an acronym with its expansion, or a question with its answer; cut to a length.

    `path` is the source of the passage now; for a removed item, before.
    """

    kind: ChangeKind
    name: str
    before: str
    now: str
    path: str


@dataclass(frozen=True, slots=True)
class LinkChange:
    """A see-also line or a related article: `path` and `target` are sources; a line that means none has no target.

    Added: a see-also line found its article, or two articles became related. Removed: the opposite.
    """

    kind: ChangeKind
    path: str
    text: str
    target: str


@dataclass(frozen=True, slots=True)
class PageChange:
    """A generated page whose text differs; the path is below docs/."""

    kind: ChangeKind
    path: str


@dataclass(frozen=True, slots=True)
class RuleCount:
    """How many findings of a rule there are in all sources, before and now."""

    rule: str
    before: int
    now: int


@dataclass(frozen=True, slots=True)
class Change:
    """Everything that differs, each list in a stated order: by kind as above, then by path or name.

    `base` is the commit that is compared with. `findings` are new ones of sources that did not change themselves, or
    that give no article; `rules` are all rules with findings before or now.
    """

    base: str
    articles: tuple[ArticleChange, ...]
    findings: tuple[Finding, ...]
    terms: tuple[ItemChange, ...]
    acronyms: tuple[ItemChange, ...]
    questions: tuple[ItemChange, ...]
    see_also: tuple[LinkChange, ...]
    related: tuple[LinkChange, ...]
    pages: tuple[PageChange, ...]
    rules: tuple[RuleCount, ...]
