"""Whether a text stays with a term (extract): the sentences after it speak of the same thing again."""

import re

from generator.extract.definitions.gates.findings import View
from generator.text.terms import term_key, tokens

# `These keepers …`, `Such tolls …`: takes up what the sentence before speaks of.
TAKEN_UP = re.compile(r"(?:Such|That|These|This)\s+([a-z]+)")
PAIR = "and"
COMMON_PAIR = 2  # uses of `tolls and dues` in the article, this one included


def is_taken_up(phrase: str, view: View) -> bool:
    """Whether one of the next sentences takes up the noun of the phrase, or either of two that the article pairs."""
    words = [token.text for token in tokens(phrase)]
    nouns = {term_key(word) for word in words[-1:]}
    if PAIR in words[1:-1]:
        at = words.index(PAIR)
        if len(words) - at > len((PAIR, "noun")) or view.setting.count(" ".join(words[at - 1 :])) < COMMON_PAIR:
            return False
        nouns.add(term_key(words[at - 1]))
    said = (TAKEN_UP.match(passage.prose) for passage in view.after)
    return any(match is not None and term_key(match[1]) in nouns for match in said)
