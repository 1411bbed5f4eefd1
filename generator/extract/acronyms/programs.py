"""Short forms that name a program in an article (extract): `abc` is a command there, so `ABC` may be its name."""

import re
from collections.abc import Iterator, Sequence

from generator.model.article import Acronym, Article
from generator.model.walk import block_text
from generator.text.terms import word_key

# Behind a command stands an option, perhaps after a word (`abc sort --all`); before it stands a pipe or `install`.
COMMAND = r"(?<![\w./@-]){0}(?: +[a-z\d]+)? +--?[a-z]|(?:\binstall|\|) +{0}(?![\w.-])"


def find_programs(article: Article, acronyms: Sequence[Acronym]) -> tuple[str, ...]:
    """The short forms of the article, singular and sorted, whose small letters are a command in its text or code."""
    if not acronyms:
        return ()
    text = " ".join(block_text(section.blocks) for section in article.sections)
    return tuple(sorted(set(_commands(text, acronyms))))


def _commands(text: str, acronyms: Sequence[Acronym]) -> Iterator[str]:
    for acronym in acronyms:
        short = word_key(acronym.short)
        if short.lower() in text and re.search(COMMAND.format(re.escape(short.lower())), text):
            yield short
