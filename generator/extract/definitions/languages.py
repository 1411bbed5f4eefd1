"""Definitions in French, German and Spanish (extract): one finder, with the table of the language."""

import re
from collections.abc import Iterator

from generator.extract.definitions.gates.findings import View, define
from generator.extract.definitions.language_tables import LanguageTable
from generator.model.article import Definition, DefinitionKind
from generator.model.walk import LeafKind
from generator.text.terms import words_of

LABEL = re.compile(r"([^:—–]{2,60}?)\s?(?::| —| –) (?=\S)")
LONGEST_TERM = 5  # words
SHORTEST_MEANING = 4
COMMON_ENOUGH = 2  # uses in the article, this one included
KIND_LOOKED_AT = 8  # words of the meaning in which an opinion or a person shows
NOT_A_TERM = re.compile(r"[\d«»„“”\"()\[\]/=]|\.\s")


def find_in_language(view: View, table: LanguageTable) -> Iterator[Definition]:
    """The definition that the sentence makes by a verb, or the item or bold lead by a colon."""
    for pattern in table.strong:
        match = pattern.match(view.prose)
        if match and _is_meaning(match["meaning"], table):
            yield from _defined(match["term"], view, table, DefinitionKind.COPULA)
            return
    for pattern in table.copulas:
        match = pattern.match(view.prose)
        if match and _says_what(match["term"], match["meaning"], view, table):
            yield from _defined(match["term"], view, table, DefinitionKind.COPULA)
            return
    yield from _labelled(view, table)


def _labelled(view: View, table: LanguageTable) -> Iterator[Definition]:
    match = LABEL.match(view.prose) if view.passage.sentence.start == 0 and not view.passage.labels else None
    if not match or not (view.marks(match[1]) or view.passage.kind is LeafKind.ITEM):
        return
    meaning = view.prose[match.end() :]
    meaning = meaning[:1].lower() + meaning[1:]
    if table.kind.match(meaning) and _is_meaning(meaning, table):
        yield from _defined(match[1], view, table, DefinitionKind.LIST)


def _defined(phrase: str, view: View, table: LanguageTable, kind: DefinitionKind) -> Iterator[Definition]:
    term = _term(phrase, table)
    if term:
        yield define(view, term, kind)


def _term(phrase: str, table: LanguageTable) -> str:
    """The phrase without its article; empty when it is no name of anything."""
    bare = (
        table.articles.sub("", phrase.strip(" ,"), count=1) if table.articles.match(phrase.strip()) else phrase.strip()
    )
    words = [word.casefold() for word in words_of(bare)]
    if not words or len(words) > LONGEST_TERM or words[0] in table.openers:
        return ""
    if NOT_A_TERM.search(bare) or table.no_term & set(words):
        return ""
    return bare.strip()


def _says_what(phrase: str, meaning: str, view: View, table: LanguageTable) -> bool:
    """Whether a kind and a difference follow, of any thing of its kind or of one that the article speaks of again."""
    if not table.kind.match(meaning) or not _is_meaning(meaning, table):
        return False
    if table.persons & _first_words(meaning) and not table.indefinite.match(phrase):
        return False
    term = _term(phrase, table)
    definite = table.articles.match(phrase) and not table.indefinite.match(phrase)
    return not definite or view.setting.heads(term) or view.setting.count(term) >= COMMON_ENOUGH


def _is_meaning(meaning: str, table: LanguageTable) -> bool:
    return len(words_of(meaning)) >= SHORTEST_MEANING and not table.opinions & _first_words(meaning)


def _first_words(meaning: str) -> frozenset[str]:
    return frozenset(word.casefold() for word in words_of(meaning)[:KIND_LOOKED_AT])
