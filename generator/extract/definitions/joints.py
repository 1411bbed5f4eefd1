"""What joins a term to a phrase that says the same (extract): data of `restatements.py`, surest first."""

import re
from dataclasses import dataclass

from generator.model.article import DefinitionKind

THAT_IS = re.compile(
    r"(?:, |\s?[—–]\s?|\s--\s|(?=\si\.e\.))\s?"
    r"(?:that(?: is|[’']s)(?: to say)?|i\.e\.|in other words|meaning|which means),? (?=\w)"
)
WHICH_IS = re.compile(r", which (?:is|are|was) (?!(?:how|what|when|where|why)\b)(?=\w)")
BRACKET = re.compile(r" \((?=\w[^()]{8,200}\))")
# `small capitals, capitals drawn …`
REPEATED = re.compile(r"\b(?P<noun>[a-z]{4,})(?P<joint>, )(?=(?P=noun) (?:that|which|whose|[a-z]+(?:ed|n)) )")
DASH = re.compile(r" ?(?:—|–|--) ?(?=(?:an?|any|the) )")
COLON = re.compile(r": (?=(?:an?|any|the) )")
# Most commas part no term from its meaning: an article must follow, or a clause within a few words.
COMMA = re.compile(r", (?=(?:an?|any|the) |(?:[\w’-]+ ){1,6}(?:that|which|who|whose|where) )")
ARTICLE = re.compile(r"(?:an?|any|the) ")
ONE = re.compile(r"an? ")
SHORTEST = 3  # words of a gloss
OR_ARTICLE = re.compile(r", or (?=(?:an?|the) \w)")


@dataclass(frozen=True, slots=True)
class Joint:
    """Words that join a term to its meaning; `sure` if they announce a meaning."""

    pattern: re.Pattern[str]
    kind: DefinitionKind = DefinitionKind.APPOSITION
    sure: bool = False


# `X, in which …`, `under X, where …`: what holds wherever there is X.
WHERE = re.compile(r", (?:where|in which|whereby|by which) (?=\w)")
JOINTS = (
    Joint(THAT_IS, sure=True),
    Joint(WHICH_IS),
    Joint(OR_ARTICLE),
    Joint(BRACKET, DefinitionKind.PARENTHESIS),
    Joint(DASH),
    Joint(COLON),
    Joint(WHERE, DefinitionKind.WHERE),
    Joint(REPEATED),
    Joint(COMMA),
)
