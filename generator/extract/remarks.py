"""Whether a predicate is a remark (extract): it speaks of us, of this moment, in an image, or in somebody's words."""

import re

from generator.extract.first_person import speaks_of_us, speaks_of_writer

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
    r"\b(?:yesterday|tomorrow|tonight|right now|between the two|the former|the latter|"
    r"(?:this|last|next) (?:article|book|chapter|example|month|post|section|tutorial|week|year))\b"
)


def is_a_remark(predicate: str, head: str) -> bool:
    """Whether it speaks of the writer, of this moment, of the same thing again, or repeats what somebody said."""
    addressed = speaks_of_us(head, within=4) and not YOU_GET.match(predicate)
    if addressed or speaks_of_writer(predicate) or head.lower().startswith("the same "):
        return True
    if IDIOM.search(head):
        return True
    return bool(OURS.search(head) or OF_THE_MOMENT.search(head) or SAID_BY_SOMEBODY.search(predicate))
