"""The noun phrase that ends before a point of a sentence (extract): the term that an apposition or a bracket explains.

Articles, prepositions and pronouns are closed lists, and they tell where a phrase begins. What parts of speech tell
(`tagged_phrases.py`) is for proposals, which the trees judge.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from generator.extract.definitions.gates.findings import View
from generator.extract.definitions.gates.subjects import Promise, Subject, is_name, read_subject
from generator.extract.lexicon import FINITE_VERBS
from generator.extract.verb_forms import VERB_FORMS, VERBS
from generator.text.terms import STOP_WORDS, Token, is_plural, phrase_runs, tokens, word_set

INDEFINITE = word_set("a an any another")
DEFINITE = word_set("its my our the their your his her")
PREPOSITIONS = word_set(
    """about above across after against along among around as at before behind below beneath between by called during
    for from in inside into near on onto outside over through to toward towards under upon via with within without"""
)
BEING = word_set("are be been being get is was were")
HAVING = word_set("had has have")
PRONOUNS = word_set("he it others she some they we which who you that many most")
MODALS = word_set("can could did do does may might must should will would")
AND = word_set("and or")
# What makes a noun one of this text: `that function`, `two areas`, `the same notion`.
LOCAL = word_set(
    """all both certain each either every few many most neither other own same several some such these this those
    two three four five six seven eight nine ten"""
)
THAT = "that"
TO = "to"
OF = "of"
HYPHENS = "-‐‑"
JOINING = "./@_:#" + HYPHENS  # what stands before the end of an address, a name of a file or a compound
LOOKED_AT = 120  # characters before the point
LONGEST = 5  # words
LONGEST_SUBJECT = 3  # words that open a sentence and that the article uses once only
COMMON_ENOUGH = 2  # uses in the article, this one included
VERBAL = ("ed", "en", "ing")  # `are offered`, `is using`


class Lead(StrEnum):
    """What stands before a noun phrase."""

    OPENING = "opening"  # nothing: the phrase opens the sentence or its clause
    INDEFINITE = "indefinite"
    DEFINITE = "definite"
    PREPOSITION = "preposition"
    VERB = "verb"
    LIST = "list"  # `and`, `or`: one of several things


@dataclass(frozen=True, slots=True)
class NounPhrase:
    """A term at the end of a text, with what stands before it; `opens` if the sentence begins with the phrase."""

    subject: Subject
    lead: Lead
    opens: bool

    @property
    def is_plural(self) -> bool:
        """Whether its last word looks like a plural."""
        return is_plural(tokens(self.subject.term)[-1].text)


def phrase_before(
    text: str, view: View, *, sure: bool = False, beside: bool = False, closed: bool = False, marked: bool = False
) -> NounPhrase | None:
    """The noun phrase at the end of the text, if it is a term.

    `sure` says that what follows defines it beyond doubt; `beside` that it stands right behind the phrase, as a bracket
    does, so that of `the rate of X` X is meant.
    """
    near = text[-LOOKED_AT:].rstrip(" ,")
    quoted = near.endswith(("”", '"', "’"))
    runs = phrase_runs(near)
    if not runs or (not near[-1].isalnum() and not quoted):
        return None
    run = runs[-1]
    cut = len(near) == LOOKED_AT and len(runs) == 1
    lead, words = _bounded(
        run,
        near,
        view,
        opens=run[0].start == 0 and not cut and len(near) == len(text.rstrip(" ,")),
        beside=beside,
        closed=closed,
    )
    if not words or len(words) > LONGEST or (lead is not Lead.INDEFINITE and words[-1].text.endswith("ed")):
        return None
    phrase = near[words[0].start : words[-1].end]
    if words[0].start and near[words[0].start - 1] in JOINING:
        return None
    marked = marked or view.marks(phrase)
    one = lead is Lead.INDEFINITE and sure  # `a Yagi, i.e. an aerial …`
    if (
        lead is not Lead.OPENING
        and not one
        and not marked
        and phrase[0].isupper()
        and (is_name(phrase) or len(words) == 1)
    ):
        return None  # a name in the middle of a sentence
    determined = f"a {phrase}" if lead is Lead.INDEFINITE else phrase
    subject = read_subject(determined, view.setting, Promise(marked=marked, strong=sure))
    return NounPhrase(subject, lead, opens=words[0] is run[0] or run[0].end + 1 == words[0].start) if subject else None


def _bounded(
    run: Sequence[Token], text: str, view: View, *, opens: bool, beside: bool, closed: bool
) -> tuple[Lead, Sequence[Token]]:
    """What stands before the last phrase of the run, and the words of the phrase."""
    for number in range(len(run) - 1, -1, -1):
        if _is_compounded(run[number], text):
            continue
        low = run[number].text.lower()
        if low == OF:
            if number and (_is_common(run[number - 1 :], text, view) or (closed and opens and number == 1)):
                continue
            return Lead.PREPOSITION, run[number + 1 :] if beside else ()
        if low in STOP_WORDS or low in FINITE_VERBS or low in PREPOSITIONS:
            return _led(low, run[number + 1 :], text, view)
    marked = view.marks(text[run[0].start : run[-1].end])
    return (
        (Lead.OPENING, _opening(run, text, view, closed=closed))
        if opens or closed
        else (Lead.VERB, run if marked else ())
    )


def _is_compounded(word: Token, text: str) -> bool:
    """Whether a hyphen joins it to another word: `go` in `cf-go-cron` and `now` in `now-wary banks` bound no phrase."""
    around = text[max(0, word.start - 1) : word.start] + text[word.end : word.end + 1]
    return any(mark in HYPHENS for mark in around)


def _led(word: str, words: Sequence[Token], text: str, view: View) -> tuple[Lead, Sequence[Token]]:
    if word in INDEFINITE:
        return Lead.INDEFINITE, words
    if word in DEFINITE:
        return Lead.DEFINITE, words
    if word in LOCAL or (word == THAT and len(words) == 1):
        return Lead.DEFINITE, ()
    if word == TO and len(words) > 1 and words[0].text in VERBS:
        return Lead.VERB, _without_first(words, text)  # `a tool to install weirs`
    if word in PREPOSITIONS:
        return Lead.PREPOSITION, words
    if word in AND:
        return Lead.LIST, words
    if word in BEING:
        action = len(words) > 1 and words[0].text.endswith(VERBAL)
        return Lead.VERB, words[1:] if action else words
    if word in HAVING and words and (words[0].text.endswith(VERBAL) or words[0].text in VERB_FORMS):
        return Lead.VERB, _without_first(words, text)  # `it had begun`, `had appointed pilots`
    if word in PRONOUNS and len(words) > 1:
        return Lead.VERB, _without_first(words, text)  # `others notice palpitations`: a verb stands first
    return Lead.VERB, words if word in FINITE_VERBS and word not in MODALS else _known(words, text, view)


def _without_first(words: Sequence[Token], text: str) -> Sequence[Token]:
    """The words behind the first, which may be a compound: `co-hosted`."""
    number = 1
    while number < len(words) and text[words[number].start - 1] in HYPHENS:
        number += 1
    return words[number:]


def _is_common(words: Sequence[Token], text: str, view: View) -> bool:
    return bool(words) and view.setting.count(text[words[0].start : words[-1].end]) >= COMMON_ENOUGH


def _known(words: Sequence[Token], text: str, view: View) -> Sequence[Token]:
    """The longest end of the words that the article uses elsewhere too, or that it has in a heading."""
    for start in range(len(words)):
        if words[start].start and text[words[start].start - 1] in HYPHENS:
            continue  # `co-hosted`: half a word
        phrase = text[words[start].start : words[-1].end]
        if view.setting.count(phrase) >= COMMON_ENOUGH or view.setting.heads(phrase):
            return words[start:]
    return ()


def _opening(words: Sequence[Token], text: str, view: View, *, closed: bool) -> Sequence[Token]:
    """The words that open a sentence if they are one term: a single word, a phrase that the article uses elsewhere.

    Two or three words are one too where a verb shows that they are the subject (`closed`).
    """
    whole = len(words) == 1 or (closed and len(words) <= LONGEST_SUBJECT)
    return words if whole or len(_known(words, text, view)) == len(words) else ()
