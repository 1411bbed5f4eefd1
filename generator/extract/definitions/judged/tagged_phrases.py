"""Noun phrases of tagged words (extract): where one ends or begins, and what it is part of."""

from collections.abc import Sequence
from dataclasses import dataclass

from generator.extract.definitions.judged.tagger import Tagged
from generator.text.terms import word_key, word_set

NOUNS = word_set("NN NNS NNP NNPS")
NOMINAL = NOUNS | word_set("JJ JJR JJS CD HYPH POS VBG VBN")
PLURALS = word_set("NNS NNPS")
FINITE = word_set("VBZ VBP VBD MD")
NAME_TAGS = word_set("NNP NNPS CD CC , .")
# A name that the text gives to something may look like anything: `called close-hauled`.
OF_A_NAME = NOMINAL | word_set("RB VB VBP VBD VBZ RP")
ARTICLES = word_set("a an the")
CALLING = word_set("call calls called")  # `what pilots call slack water, in which …`
EXAMPLES = word_set("example examples instance")
OF = "of"
QUOTE = '"'
LONGEST = 6  # words of a term
SHORT_LABEL = 2  # words that are taken for a label whatever their tags


@dataclass(frozen=True, slots=True)
class Span:
    """A run of words of a sentence: numbers of the first and of the one behind the last."""

    first: int
    end: int


def phrases_before(words: Sequence[Tagged], start: int, end: int) -> list[Span]:
    """The noun phrases that end just before a place, longest first: with an `of` in them, and behind it."""
    last = end
    while last > start and (words[last - 1].tag in {QUOTE, ","} or words[last - 1].tag == "RB"):
        last -= 1
    if last > start and words[last - 1].tag == ")":
        opening = next((n for n in range(last - 1, start - 1, -1) if words[n].tag == "("), None)
        if opening is not None and opening > start:
            last = opening
    first = last
    while first > start and (words[first - 1].tag in NOMINAL or is_possessive(words, first - 1)):
        first -= 1
    while first < last and (words[first].tag in {"POS", "HYPH"} or words[first].text.lower() in CALLING):
        first += 1
    if first == last:
        return []
    spans = [Span(first, last)]
    if first - start > 1 and words[first - 1].text.lower() in ARTICLES:
        first -= 1
    if first - start > 1 and words[first - 1].text == OF:
        head = first - 1
        while head > start and words[head - 1].tag in NOMINAL:
            head -= 1
        if head < first - 1:
            spans.insert(0, Span(head, last))
    return spans


def phrase_from(words: Sequence[Tagged], start: int) -> Span | None:
    """The noun phrase that begins at a place, behind its article and quotation mark."""
    while start < len(words) and (words[start].tag in {"DT", QUOTE} or words[start].text.lower() in ARTICLES):
        start += 1
    end = start
    while end < len(words) and words[end].tag in OF_A_NAME and end - start < LONGEST:
        end += 1
    if end < len(words) - 1 and words[end].text == OF and words[end + 1].tag in NOUNS:
        end += 2
    return Span(start, end) if end > start else None


def taken_up(words: Sequence[Tagged], phrases: Sequence[Span], noun: str, *, several: bool) -> Sequence[Span]:
    """Those phrases that `they` or `these plans` may mean: of the same number, and with the noun that is said."""
    return [
        span
        for span in phrases
        if (words[span.end - 1].tag in PLURALS) == several
        and (not noun or word_key(noun) == word_key(words[span.end - 1].text))
    ]


def is_possessive(words: Sequence[Tagged], number: int) -> bool:
    """Whether the mark is the apostrophe of `pilots’ fees`."""
    return (
        words[number].text in {"’", "'"}
        and number > 0
        and words[number].start == words[number - 1].end
        and words[number - 1].tag in NOUNS
    )


def is_quoted_before(words: Sequence[Tagged], first: int) -> bool:
    """Whether a quotation ends right before the phrase, as its attribute: `a “safety first” culture`."""
    mark = words[first - 1]
    return mark.tag == QUOTE and first > 1 and words[first - 2].end == mark.start and mark.end < words[first].start


def is_last_of_several(words: Sequence[Tagged], first: int, *, alternatives: bool) -> bool:
    """Whether the phrase is the last of several things (`boats and docks, which are …`), or of `alternatives`."""
    before = first - 1
    while before >= 0 and (words[before].tag == "DT" or words[before].text.lower() in ARTICLES):
        before -= 1
    return before > 0 and words[before].tag == "CC" and (alternatives or words[before].text.lower() == "and")


def is_label(words: Sequence[Tagged]) -> bool:
    """Whether the words before a colon or dash are few and no statement."""
    low = [word.text.lower() for word in words]
    stated = len(words) > SHORT_LABEL and any(word.tag in FINITE for word in words)
    numbered = any(word.tag == "CD" for word in words)  # `Step 3 says: …`
    return len(words) <= LONGEST and not (stated or numbered) and EXAMPLES.isdisjoint(low)


def is_a_name(words: Sequence[Tagged]) -> bool:
    """Whether brackets hold a name or a reference: `(Cooper 1921)`."""
    return all(word.tag in NAME_TAGS for word in words)


def text_of(words: Sequence[Tagged], span: Span) -> str:
    """The words as the sentence has them, with or without spaces between them."""
    parts = [words[span.first].text]
    for before, word in zip(words[span.first : span.end - 1], words[span.first + 1 : span.end], strict=True):
        parts.append(" " * (word.start > before.end) + word.text)
    return "".join(parts)
