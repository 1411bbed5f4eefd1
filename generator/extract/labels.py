"""Definitions in lists (extract): definition lists, and items of the form `Term: definition`."""

import re
from collections.abc import Iterator

from generator.extract.findings import View, define
from generator.extract.predicates import says_what_it_is
from generator.extract.subjects import read_subject
from generator.model.article import Definition, DefinitionKind
from generator.model.walk import LeafKind

LABEL = re.compile(r"([^:—–]{2,60}?)(?::| —| –| -) (?=\S)")

ARTICLE = re.compile(r"(?:an?|any|the) ")
# A finite verb within a few words: the item makes a statement about something else.
CLAUSE_IN_KIND = re.compile(
    r"(?:[\w-]+ ){1,5}(?:are|can|could|does|did|had|has|have|is|may|might|must|need|needs|should|was|were|will|would)\b"
)


def find_labelled(view: View) -> Iterator[Definition]:
    """The term of a definition list with the first sentence about it, or an item that labels what it says."""
    if view.passage.labels:
        first, *others = view.passage.labels
        yield define(view, first, DefinitionKind.LIST, tuple(others))
    elif view.passage.kind is LeafKind.ITEM and view.passage.sentence.start == 0:
        yield from _labelled_item(view)


def _labelled_item(view: View) -> Iterator[Definition]:
    match = LABEL.match(view.prose)
    if not match:
        return
    subject = read_subject(match.group(1), view.setting)
    rest = view.prose[match.end() :]
    meaning = rest[:1].lower() + rest[1:]
    if subject and ARTICLE.match(meaning) and not CLAUSE_IN_KIND.match(meaning) and says_what_it_is(meaning):
        yield define(view, subject.term, DefinitionKind.LIST, subject.aliases)
