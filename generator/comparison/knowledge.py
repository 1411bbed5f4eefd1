"""Which terms, acronyms and questions a change brings, takes or alters (comparison)."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from generator.comparison.excerpts import quotation
from generator.model.article import Slug
from generator.model.change import KIND_ORDER, ChangeKind, ItemChange
from generator.model.site import GlossaryEntry, SiteIndex

GLOSSARY = "_glossary.yml"  # where a definition of the editors stands


class Item(NamedTuple):
    """A thing that is compared: its name, what is said of it in full, and the source that says it."""

    name: str
    text: str
    path: str


def compare_terms(before: SiteIndex, now: SiteIndex) -> tuple[ItemChange, ...]:
    """Terms by their address; a definition is changed when the first one shown is another."""
    return _compared(_terms(before), _terms(now))


def compare_acronyms(before: SiteIndex, now: SiteIndex) -> tuple[ItemChange, ...]:
    """Acronyms as written, with what they stand for; several expansions are joined, none is empty."""
    return _compared(_acronyms(before), _acronyms(now))


def compare_questions(before: SiteIndex, now: SiteIndex) -> tuple[ItemChange, ...]:
    """Questions of each article with their answers."""
    return _compared(_questions(before), _questions(now))


def _terms(index: SiteIndex) -> Mapping[str, Item]:
    paths = _paths(index)
    return {entry.slug: _term(entry, paths) for entry in index.glossary if entry.definitions or entry.editorial}


def _term(entry: GlossaryEntry, paths: Mapping[Slug, str]) -> Item:
    """The term with the definition that comes first, and where that stands."""
    if entry.editorial:
        return Item(entry.term, entry.editorial, GLOSSARY)
    best = entry.definitions[0]
    return Item(entry.term, best.text, paths[best.passage.place.article])


def _acronyms(index: SiteIndex) -> Mapping[str, Item]:
    paths = _paths(index)
    found: dict[str, Item] = {}
    for entry in index.acronyms:
        path = paths[entry.places[0].article] if entry.places else ""
        known = found.get(entry.short, Item(entry.short, "", path))
        found[entry.short] = known._replace(text="; ".join(filter(None, (known.text, entry.long))))
    return found


def _questions(index: SiteIndex) -> Mapping[str, Item]:
    paths = _paths(index)
    found: dict[str, Item] = {}
    for entry in index.faq:  # the article is part of the key: two may ask the same
        found[f"{entry.place.article} {entry.question}"] = Item(
            entry.question, entry.answer, paths[entry.place.article]
        )
    return found


def _paths(index: SiteIndex) -> Mapping[Slug, str]:
    return {entry.slug: entry.path for entry in index.articles}


def _compared(before: Mapping[str, Item], now: Mapping[str, Item]) -> tuple[ItemChange, ...]:
    changes = [*_added(before, now), *_removed(before, now), *_changed(before, now)]
    return tuple(sorted(changes, key=lambda change: (KIND_ORDER[change.kind], change.name, change.path)))


def _added(before: Mapping[str, Item], now: Mapping[str, Item]) -> Iterable[ItemChange]:
    for key, item in now.items():
        if key not in before:
            yield ItemChange(ChangeKind.ADDED, item.name, "", quotation(item.text), item.path)


def _removed(before: Mapping[str, Item], now: Mapping[str, Item]) -> Iterable[ItemChange]:
    for key, item in before.items():
        if key not in now:
            yield ItemChange(ChangeKind.REMOVED, item.name, quotation(item.text), "", item.path)


def _changed(before: Mapping[str, Item], now: Mapping[str, Item]) -> Iterable[ItemChange]:
    for key, item in now.items():
        old = before.get(key, item)
        if old.text != item.text:
            yield ItemChange(ChangeKind.CHANGED, item.name, quotation(old.text), quotation(item.text), item.path)
