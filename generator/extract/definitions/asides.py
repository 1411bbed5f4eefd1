"""What stands beside a phrase and explains nothing (extract): remarks, and the next of several things."""

import re

from generator.extract.definitions.gates.first_person import speaks_of_us
from generator.extract.definitions.gates.kinds import KIND_OF, kind_noun
from generator.extract.definitions.gates.noun_phrases import Lead, NounPhrase
from generator.extract.definitions.joints import (
    ARTICLE,
    BRACKET,
    COLON,
    COMMA,
    DASH,
    ONE,
    OR_ARTICLE,
    SHORTEST,
    THAT_IS,
    WHICH_IS,
    Joint,
)
from generator.extract.lexicon import CHANGES, GENERIC_WORDS
from generator.text.terms import singular, tokens, word_set

# `(a saw, a …)`, `tools including a saw, a …, and …`: the first of several things.
FIRST_IN_BRACKETS = re.compile(r"\((?:an?|the) $")
FIRST_OF_LIST = re.compile(
    r"\b(?:both|e\.g\.|for example|includ(?:e|es|ed|ing)|like|such as|whether|with),? "
    r"(?:(?:it|there)(?:[’']s| is) )?(?:an?|the) $"
)
# `a label, a trap, or a caption`: two things with an article before `or`.
TWO_LISTED = re.compile(r"\b(?:an?|the) [^,]{1,40}, (?:an?|the) [^,]{1,40}$")
# `of IT systems, the importance of …, and the role of …`: the first of several things, however far the last is.
LAST_OF_LIST = re.compile(r"(?:^|, )(?:as well as |and (?:an?|the) )")
PLURALS = word_set("cattle criteria data media people phenomena police")
OTHERS = re.compile(r" or (?:any |another|some )?(?:other )?(?:kind|part|sort|unit)s? of\b| or (?:any |some )?other\b")
# `A dike is a bank, a wall that …` tells of the dike.
SAID_OF_A_KIND = re.compile(r"^An? [^,]* (?:is|can be|may be) an? $")
SOMEBODY = re.compile(r"(?:[\w-]+ ){1,5}who\b")
STORY = re.compile(r"\b(?:was|(?<!if it )(?<!if they )were|had|did|became|ago|today|yesterday|tomorrow|\d{4})\b")
# `parts of the cure — a rest, and …`: what stands behind may explain the parts.
BEHIND_OF_THE = re.compile(r"\bof the $")
CONTRAST = re.compile(r"(?:because|but|so|yet) ")
ORDINAL = re.compile(r"an? (?:second|third|fourth|fifth) ")  # `dowry, a third form`
NOT_ONLY = re.compile(r"\bnot (?:just|merely|only) $")
FOR_WHICH = re.compile(r"the [\w-]+ (?:for|of) which\b")  # `mail, the bag for which hangs there`
ACCORDING = re.compile(r"\b[Aa]ccording to (?:an? |the )?$")
A_SORT_OF = re.compile(r"a sort of ")  # beside a term it likens
IN_SHORT = re.compile(r"\b(?:(?:by|for|in|under) [a-z]+|on (?:average|balance|paper))$")  # `in essence, the …`


def agrees(joint: Joint, match: re.Match[str], found: NounPhrase) -> bool:
    """Whether `which are` stands behind a plural, not said of something else; `deals, which is a …` is usual."""
    word = tokens(found.subject.term)[-1].text.lower()
    return joint.pattern is not WHICH_IS or " are " not in match.group() or found.is_plural or word in PLURALS


def is_a_remark(joint: Joint, found: NounPhrase, gloss: str, before: str) -> bool:
    """Whether it tells a story, speaks to the reader, likens, or says something of the whole clause."""
    if len(tokens(gloss)) < SHORTEST or STORY.search(gloss) or speaks_of_us(gloss, within=4 if joint.sure else 6):
        return True
    if A_SORT_OF.match(gloss) or (SOMEBODY.match(gloss) and not joint.sure):
        return True
    if ONE.match(gloss) and singular(kind_noun(gloss).lower()) in CHANGES:
        return True
    if joint.pattern in {DASH, BRACKET} and ONE.match(gloss) and found.is_plural and not KIND_OF.match(gloss):
        return True  # `to other towns — a practice that …`
    term = found.subject.term
    if joint.pattern is THAT_IS and gloss.startswith(f"{term} "):
        return True  # `pilots, that is, pilots whom …`: which of them
    if joint.pattern is COLON and singular(tokens(term)[-1].text.lower()) in GENERIC_WORDS:
        return True
    if ACCORDING.search(before.removesuffix(term)):
        return True
    if ORDINAL.match(gloss) or NOT_ONLY.search(before.removesuffix(term)) or FOR_WHICH.match(gloss):
        return True
    return bool(joint.pattern is COMMA and IN_SHORT.search(before)) or term[-1].isdigit()


def is_one_of_several(joint: Joint, found: NounPhrase, gloss: str, before: str) -> bool:
    """Whether the term is the first thing of an enumeration, or the gloss its next."""
    if found.lead is Lead.LIST:
        return True
    lead = before.removesuffix(found.subject.term)
    if joint.pattern is OR_ARTICLE:
        return not found.opens or ", " not in gloss or bool(TWO_LISTED.search(before))
    again = ARTICLE.sub("", gloss, count=1).startswith(f"{found.subject.term} ")
    if joint.pattern is DASH or joint.pattern is BRACKET:
        return bool(BEHIND_OF_THE.search(lead)) or (joint.pattern is BRACKET and again)
    if joint.pattern is not COMMA:
        return False
    after = gloss.partition(", ")[2]
    if (not found.opens and LAST_OF_LIST.search(after)) or OTHERS.search(gloss) or SAID_OF_A_KIND.match(lead):
        return True
    if again or CONTRAST.match(gloss):
        return True  # `a pattern, a pattern for growth`
    return bool(FIRST_IN_BRACKETS.search(lead)) or (", " in gloss and bool(FIRST_OF_LIST.search(lead)))
