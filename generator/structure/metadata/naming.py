"""A title for an article that states none: a noun phrase of its own that its beginning and its end share."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, islice
from pathlib import PurePosixPath

from generator.model.article import Section
from generator.model.diagnostic import Rule
from generator.model.walk import block_text, plain_text
from generator.structure.draft import Draft, warn
from generator.structure.lines import SMALL_WORDS, collapsed, words
from generator.structure.metadata.front_matter import stated

TOPIC_PHRASE = re.compile(
    r"""\b(?=[acdeiltu])      # the first letters of all below, which half of the words have not
        (?P<cue>(?:understand|explor|examin|discuss|analy[sz]|consider|investigat|trac|describ|look(?:s|ing)?\s+at)
           (?:e|es|s|ing)?\s+)?
        (?P<phrase>the\s+(?:[a-z][\w’'-]*\s+){0,2}
        (?:impacts?|effects?|influence|roles?|importance|future|history|rise|fall|evolution|origins?|nature|causes?
           |consequences?|challenges?|dynamics|politics|economics|law|state|promise|limits|power|significance|meaning
           |development|growth|decline|transformation|relationship|relations|science|art|benefits|value|uses?)
        \s+(?:of|between)\s+(?:[\w’'-]+\s+){0,7}[\w’'-]+)""",
    re.IGNORECASE | re.VERBOSE,
)
"""`the impact of A on B`: phrases of titles, and what follows; `understanding` and its like are a cue."""

PHRASE_END = re.compile(
    r"\s+(?:is|are|was|were|be|been|being|has|have|had|can|could|will|would|may|might|must|should|shall|do|does|did|that"
    r"|which|who|whose|when|where|while|because|as|if|so|but|than|then|it|they|we|this|these|those|there|not|also"
    r"|remains?|becomes?|requires?|refers?|means?|involves?|includes?|depends?|lies?|cannot)\b.*$",
    re.IGNORECASE,
)
"""Where the noun phrase ends and the sentence goes on."""

SUBJECT = re.compile(
    r"^(?P<phrase>(?:[\w’'-]+\s+){0,5}?[\w’'-]+)\s+(?:is|are|refers?\s+to|means?|describes?|denotes?|has|have)\s",
    re.IGNORECASE,
)
"""What the first sentence says something of."""

FEWEST_RECURRENCES = 2
"""Times that the words of a title recur in the article, on average, at least, unless a cue introduces them."""

LEAD_BLOCKS = 3
"""Blocks at the beginning in which an article says what it is about."""

CUE_WEIGHT = 2
"""How much more a phrase weighs that a cue introduces: writers announce their subject so."""

ENOUGH_RECURRENCES = 10
"""Times from which a word is no more characteristic for recurring more often."""

LONGEST_TITLE = 14
"""Words of a derived title."""

TRAILING_SMALL = re.compile(
    r"(?:\s+(?:a|an|the|of|in|on|for|to|and|or|with|by|from|at|into|its|their|our))+$", re.IGNORECASE
)
"""Small words that cannot end a title."""


def title_of(draft: Draft, sections: Sequence[Section]) -> tuple[str, Draft]:
    """The stated title, or a derived one with a warning that says so."""
    title = stated(draft, "title")
    if title:
        return title, draft
    derived = _derived_title(sections) or _title_of_path(draft.path)
    message = f"no title is stated; {derived!r} was derived"
    return derived, warn(draft, Rule.TITLE_DERIVED, message, 1, "write the title on a line of its own at the top")


def title_case(text: str) -> str:
    """The text in English title case; words that have a capital already stay as they are.

    >>> title_case("the impact of NATO on peace")
    'The Impact of NATO on Peace'
    """
    parts = text.split(" ")
    last = len(parts) - 1
    return " ".join(
        part if not part.islower() or (part in SMALL_WORDS and 0 < index < last) else part[:1].upper() + part[1:]
        for index, part in enumerate(parts)
    )


def _derived_title(sections: Sequence[Section]) -> str:
    """The best noun phrase of the beginning, the subject of the first sentence, or its first words."""
    lead = collapsed(" ".join(islice(_texts(sections), LEAD_BLOCKS)))
    phrases = sorted(_topic_phrases(lead, sections), key=lambda pair: pair[1])
    if phrases:
        return title_case(phrases[-1][0])
    first = collapsed(next(filter(None, _texts(sections)), ""))
    subject = SUBJECT.match(first)
    if subject and _telling(subject["phrase"]):
        return title_case(subject["phrase"])
    return " ".join(first.split()[:LONGEST_TITLE]).rstrip(".,;: ") or next(
        (collapsed(plain_text(section.heading)) for section in sections if section.heading), ""
    )


def _texts(sections: Sequence[Section]) -> Iterator[str]:
    """The text of each block."""
    return (block_text((block,)) for section in sections for block in section.blocks)


def _topic_phrases(lead: str, sections: Sequence[Section]) -> Iterator[tuple[str, int]]:
    """Phrases of the beginning that can be a title, with their weights by the texts of the article."""
    matches = tuple(TOPIC_PHRASE.finditer(lead))
    counts = _stems(_texts(sections)) if matches else Counter[str]()
    for match in matches:
        phrase = TRAILING_SMALL.sub("", PHRASE_END.sub("", match["phrase"]))
        telling = _telling(phrase)
        recurrences = [counts[_stem(word)] for word in telling]
        sure = match["cue"] or sum(recurrences) >= FEWEST_RECURRENCES * len(telling)
        if len(telling) > 1 and len(phrase.split()) <= LONGEST_TITLE and sure:
            yield phrase, _weight(recurrences) * (CUE_WEIGHT if match["cue"] else 1)


def _stems(texts: Iterable[str]) -> Counter[str]:
    """How often each stem occurs; most words come several times, and have to be looked at once."""
    counts = Counter[str]()
    for word, count in Counter(chain.from_iterable(map(words, texts))).items():
        counts[_stem(word)] += count
    return counts


def _telling(phrase: str) -> tuple[str, ...]:
    """The words of a phrase that carry its meaning."""
    return tuple(word for word in words(phrase) if word.lower() not in SMALL_WORDS)


def _weight(recurrences: Sequence[int]) -> int:
    """How much of the article a phrase covers: how often each of its telling words recurs."""
    return sum(min(count, ENOUGH_RECURRENCES) for count in recurrences)


def _stem(word: str) -> str:
    """The word without the ending of a plural."""
    return word.casefold().removesuffix("s")


def _title_of_path(path: str) -> str:
    """The name of the file as words."""
    return title_case(" ".join(PurePosixPath(path).stem.replace("_", "-").split("-"))) or "Untitled"
