"""What is said of one case and not of a kind (extract): the thing again, one of several, this moment, an image."""

import re
from functools import lru_cache

from generator.extract.definitions.gates.first_person import speaks_of_us, speaks_of_writer
from generator.text.terms import term_key

OURS = re.compile(r"\b(?:our|ours|us|we)\b")
SAID_BY_SOMEBODY = re.compile(
    r"\b(?:puts? it\b|once (?:called|said|wrote)|,? (?:said|says|wrote|writes) [A-Z]|the saying goes|goes the)"
)
YOU_GET = re.compile(r"the\s(?:\w+\s){1,2}you\s")
# Images that praise or blame whatever they are said of.
IDIOM = re.compile(
    r"\b(?:bread and butter|double[- ]edged sword|gold(?:en)? (?:rule|standard)|holy grail|last resort|"
    r"low[- ]hanging fruit|magic bullet|north star|secret (?:ingredient|sauce|weapon)|silver (?:bullet|lining)|"
    r"sweet spot|swiss army knife|tip of the iceberg|weakest link)\b",
    re.IGNORECASE,
)
# What holds for one place in a text or one moment only.
OF_THE_MOMENT = re.compile(
    r"\b(?:yesterday|tomorrow|tonight|right now|between the two(?! [a-z]+s\b)|the former|the latter|"
    r"(?:this|last|next) (?:article|book|chapter|example|month|post|section|tutorial|week|year))\b"
)
# `a third type of test`, `another area`, `mostly refugees`: one of several, compared or counted.
ONE_MORE = re.compile(
    r"(?:an?\s(?:second|third|fourth|fifth|further|different|similar)|another|(?:largely|mainly|mostly|partly))\s|"
    r"(?!(?:assembly|daily|family|fly|supply|weekly)\s)\w+ly\s\w+s\s(?:from|of)\s"
)
# `the page for that program`: behind a preposition `that` points back; `close to that of water` compares.
POINTS_BACK = re.compile(
    r"\b(?:about|at|by|for|from|of|on|to|with) that (?!(?:at|between|for|from|in|of|on|which)\b)[a-z]"
)
FOR_THEM = re.compile(r"\bfor (?:her|him|them)$")
# `a collaboration between the Port and the Fen Union` says who, not what.
OF_PARTNERS = re.compile(r"an?\s(?:\w+\s)?(?:collaboration|partnership)\s(?:between|of)\s.*[A-Z]")
# `a term that comes from …`: whence a word comes is no meaning.
ETYMOLOGY = re.compile(
    r"an?\s(?:\w+\s)?(?:name|phrase|term|word)\s(?:(?:that|which)\s)?(?:borrowed|c[ao]me|coined|comes|derive[sd]?|taken)\b|"
    r"an?\s(?:concept|feature|idea|notion)\s(?:(?:that|which)\s(?:\w+\s){1,3})?(?:adapted|adopted|borrowed|inherited|took)\s"
)
# `what starting a firm consists of`
WHAT_DOING = re.compile(r"what\s\w+ing\s")
# `At the end of that block, the list is …`: what stands before the subject places the sentence in this text.
PLACED_HERE = re.compile(
    r"\b(?:her|his|it|my|our|that|their|them|those|this (?:case|example|scenario|section|step|way))\b", re.IGNORECASE
)
LEADING_ARTICLE = re.compile(r"(?:an?|the)\s")
# `a community project and is hosted by …`, `a graduated project of …`: how it is run, not what it is for.
STATUS = re.compile(
    r"(?:an?|the)\s(?:[\w-]+\s){0,3}"
    r"(?:(?:culmination|dependency|project)(?:,|\.|\s(?:and|by|due|of|on|run)\b)|release(?:,|\.))"
)


@lru_cache(maxsize=256)  # a predicate passes several gates, one after the other
def is_a_remark(predicate: str, head: str) -> bool:
    """Whether it speaks of the writer, of this moment, of the same thing again, or repeats what somebody said.

    `head` is the predicate up to its first mark.
    """
    addressed = speaks_of_us(head, within=4) and not YOU_GET.match(predicate)
    if addressed or speaks_of_writer(predicate) or head.lower().startswith("the same "):
        return True
    if (
        IDIOM.search(head)
        or FOR_THEM.search(head)
        or POINTS_BACK.search(head)
        or WHAT_DOING.match(head)
        or OF_PARTNERS.match(head)
        or ETYMOLOGY.match(head)
    ):
        return True
    return bool(OURS.search(head) or OF_THE_MOMENT.search(head) or SAID_BY_SOMEBODY.search(predicate))


def is_placed_here(opening: str) -> bool:
    """Whether the words before the subject say where in this text or in whose life the sentence holds."""
    return bool(PLACED_HERE.search(opening))


def is_of_one_thing(term: str, predicate: str) -> bool:
    """Whether the kind is the term again (`the code is the code that …`), one of several or a status."""
    key = term_key(term)
    again = term_key(LEADING_ARTICLE.sub("", predicate, count=1)).startswith(f"{key} ")
    return again or bool(ONE_MORE.match(predicate) or STATUS.match(predicate))
