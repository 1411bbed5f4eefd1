"""Whether words make a statement of their own (extract): then they are no phrase that names a kind."""

import re
from itertools import pairwise

from generator.extract.definitions.gates.kinds import ARTICLE, DETERMINERS, PREPOSITIONS, head_of, words_in
from generator.extract.lexicon import FINITE_VERBS
from generator.extract.verb_forms import THIRD_PERSONS, VERB_FORMS, VERBS
from generator.text.terms import is_plural, word_set

# Each of these verbs needs a subject; one that no relative pronoun introduces makes a statement about something else.
AUXILIARIES = word_set("are can could did do does had has have is may might must need needs should was were will would")
SUBJECTS = word_set("he it she there they we you")  # `it’s baked into the crust`
# `the mate who keeps the watch will get a day`: the second verb is that of a sentence.
WHO_THEN = re.compile(r"\bwho \w+s\b(?:(?!\bthat\b)[^,;.]){0,80} (?:can|may|must|should|will)\b")
APOSTROPHE = re.compile("['’]")
THAT = "that"
SINGULAR_VERBS = (FINITE_VERBS | THIRD_PERSONS) - {"leaves", "means"}  # which are nouns as often
PLURAL_VERBS = VERBS | {"include"}
INTRODUCERS = word_set("after as because before how if that unless when where whereby which while who whom whose")
WORDS_OF_A_CLAUSE = 14  # looked at


def is_clause(text: str) -> bool:
    """Whether the text is a statement with a subject of its own, and no phrase that names a kind.

    >>> is_clause("an owner has to sign the form that you bring"), is_clause("a form that has to be signed")
    (True, False)
    """
    low = words_in(head_of(text))[:WORDS_OF_A_CLAUSE]
    if low and APOSTROPHE.split(low[0], maxsplit=1)[0] in SUBJECTS:
        return True
    if WHO_THEN.search(text):
        return True
    introduced = 0
    read = low[2:] if ARTICLE.match(text) else low  # `a can with bellows`: no auxiliary behind an article
    for before, word in pairwise(["", *read]):
        introduced += (word in INTRODUCERS) - (word in AUXILIARIES and before != "to")
        if introduced < 0:
            return True
    return False


def makes_a_statement(text: str) -> bool:
    """Whether a finite verb in it belongs to no relative clause: `the gap between them grows`, no `rule that holds`."""
    introduced = False
    for before, word in pairwise(words_in(text)):
        introduced = introduced or word in INTRODUCERS or word in {"that", "which"}
        verb = word in AUXILIARIES or (word.endswith("s") and word in SINGULAR_VERBS)
        verb = verb or (word in PLURAL_VERBS and is_plural(before))
        if verb and not introduced and before not in PREPOSITIONS | DETERMINERS:
            return True
    return False


def reports(text: str) -> bool:
    """Whether the first `that` stands behind a verb: `small firms found that …`, no `firms that …`."""
    words = words_in(text)
    before = words[1 : words.index(THAT)] if THAT in words else []
    if any(verb.endswith("ed") and noun not in PREPOSITIONS for verb, noun in pairwise(before)):
        return True  # `peasants launched rebellions that …`
    return THAT in words and bool(words[: words.index(THAT)]) and words[words.index(THAT) - 1] in VERB_FORMS
