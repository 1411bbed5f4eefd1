"""Where articles state a definition that editors have pinned (index): word by word, whatever the white space."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from generator.index.library import Member
from generator.index.terms import Stated
from generator.model.article import Definition, DefinitionKind, Sentence


def find_stated(term: str, text: str, library: Sequence[Member]) -> Stated | None:
    """The first place, by article, where a paragraph has the text; None when none has."""
    wanted = " ".join(text.split())
    for member in library:
        for sentence, position in _places(wanted, member):
            definition = Definition(term, wanted, DefinitionKind.LIST, sentence.anchor, sentence.section)
            return Stated(member, definition, position)
    return None


def _places(wanted: str, member: Member) -> Iterator[tuple[Sentence, int]]:
    """The sentences in which the text begins, with their numbers; it may go on in the next ones of the paragraph."""
    numbered = enumerate(member.facts.sentences)
    for _, group in groupby(numbered, key=lambda each: each[1].leaf):
        own = list(group)
        texts = [" ".join(sentence.text.split()) for _, sentence in own]
        at = " ".join(texts).find(wanted)
        if at >= 0:
            for (position, sentence), text in zip(own, texts, strict=True):
                if at <= len(text):
                    yield sentence, position
                    return
                at -= len(text) + 1
