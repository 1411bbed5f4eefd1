"""Definitions by examples (extract): `X, such as a, b and c, does …`, and `bodies such as the Long Name (LN) …`."""

import re
from collections.abc import Iterator

from generator.extract.definitions.appositions import verb_follows
from generator.extract.definitions.gates.findings import View, define
from generator.extract.definitions.gates.first_person import speaks_of_us
from generator.extract.definitions.gates.subjects import is_name, read_subject
from generator.extract.lexicon import CATEGORIES
from generator.model.article import Definition, DefinitionKind
from generator.text.terms import singular, tokens

# The subject, then two or more examples between commas.
SUBJECT_WITH_EXAMPLES = re.compile(
    r"([A-Z][\w’' -]{2,60}), such as ([^;:()]{3,200}? (?:and|or) [^,;:()]{2,60}), (?=\w)"
)
# `agencies such as the Name (SHORT)`, `frameworks like the Name`.
KIND_WITH_NAMES = re.compile(r"\b([A-Za-z][a-z]+s),? (?:such as|like|including) (?=(?:the )?[A-Z])")
NAMED_EXAMPLE = re.compile(
    r"(?:the )?([A-Z][\w’'-]{1,40}(?: (?:of|for|the|on|to|in|against|[A-Z][\w’'-]{1,40})){1,8})"
    r"(?: \(([A-Z][A-Za-z0-9]{1,9})\))?(?P<more>,? (?:and|or) |, )?"
)
# The sentence tells what the examples are like or have done, not what they do.
OTHER_VERB = re.compile(r"(?:are|is|was|were|had|has|have|may|can|could|might|must|should|will|would|depends?)\b")
WORDS_BEFORE_KIND = 2  # `The regional bodies such as …`: the category is the subject of the sentence
LONGEST_OPENING = 40  # characters of these words
QUANTIFIERS = frozenset({"Certain", "Few", "Many", "Most", "Other", "Several", "Some"})
LONG_NAME = 3  # words of a name that needs no short form


def find_by_examples(view: View) -> Iterator[Definition]:
    """A subject of several words whose examples the sentence lists before it says what they do."""
    match = SUBJECT_WITH_EXAMPLES.match(view.prose)
    if not match:
        return
    rest = view.prose[match.end() :]
    subject = read_subject(match.group(1), view.setting)
    if not subject or len(tokens(subject.term)) == 1 or is_name(subject.term) or not _does_something(rest):
        return
    if not speaks_of_us(rest):
        yield define(view, subject.term, DefinitionKind.FUNCTION, subject.aliases)


def find_named_examples(view: View) -> Iterator[Definition]:
    """Names that stand as examples of a category: what the sentence says of the category, it says of them.

    A name counts when its short form stands behind it, or when the category is the subject and a verb follows.
    """
    for match in KIND_WITH_NAMES.finditer(view.prose):
        if singular(match.group(1).lower()) not in CATEGORIES:
            continue
        examples, rest = _examples(view.prose, match.end())
        does = _opens_sentence(view.prose, match.start(1)) and _does_something(rest)
        for name, short in examples:
            if short or (does and len(tokens(name)) >= LONG_NAME):
                yield from _named(view, name, short)


def _opens_sentence(prose: str, start: int) -> bool:
    """Whether the category is the subject of the sentence, and not some of it only."""
    before = (
        [token.text for token in tokens(prose[:start])] if start < LONGEST_OPENING else [""] * (WORDS_BEFORE_KIND + 1)
    )
    return len(before) <= WORDS_BEFORE_KIND and not QUANTIFIERS & set(before)


def _examples(prose: str, position: int) -> tuple[list[tuple[str, str]], str]:
    """The names from the position on with their short forms, and what follows them."""
    found: list[tuple[str, str]] = []
    while example := NAMED_EXAMPLE.match(prose, position):
        found.append((example.group(1), example.group(2) or ""))
        position = example.end()
        if not example["more"]:
            break
    return found, prose[position:].lstrip(", ")


def _does_something(rest: str) -> bool:
    """Whether a verb in the present tense follows."""
    return verb_follows(rest) and not OTHER_VERB.match(rest)


def _named(view: View, name: str, short: str) -> Iterator[Definition]:
    subject = read_subject(name, view.setting)
    if subject and is_name(subject.term):
        yield define(view, subject.term, DefinitionKind.FUNCTION, (short,) if short else ())
