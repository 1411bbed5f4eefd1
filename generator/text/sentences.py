"""Sentences of a text (text/): where each begins and ends, and the anchor of a passage; used by extract."""

import hashlib
import re
import unicodedata

import sentencex

# sentencex 1.0 knows titles, initials, months and `U.S.`; it breaks after these (tests/cases/extract/sentences.json).
BEFORE_ANYTHING = re.compile(r"(?:^|[\s(\[“\"])(?:approx|cf|incl|op|viz)\.$", re.IGNORECASE)
BEFORE_NUMBER = re.compile(
    r"(?:^|[\s(\[“\"])(?:art|arts|ch|chap|ed|eds|eqs?|figs?|fn|nos?|p|paras?|pp|pts?|secs?|sect|vols?)\.$",
    re.IGNORECASE,
)
BEFORE_SMALL_LETTER = re.compile(r"(?:^|\s)(?:et al|etc|resp)\.$")
NAME_WITH_DOT = re.compile(r"(?:^|\W)[A-Z]\w*\.$")  # `Node.js`, `Harbour.Fleet`: no space behind the dot
ELLIPSIS_AT_END = re.compile(r"(?:\.\.\.|…)[\"'”’)\]]*$")
# A whole sentence in brackets, followed by the next one: `(So it is.) Then it rains.`
BRACKETED_SENTENCE = re.compile(r"[(\[][^()\[\]]*[.!?…][\"'”’]?[)\]](?=\s+[\"'“‘(\[]?[A-Z])")
ANCHOR_DIGITS = 8  # 32 bits: at 500 passages in an article a collision has odds of 3 in 100,000, and gets a suffix


def sentence_spans(text: str, language: str = "en") -> tuple[tuple[int, int], ...]:
    """Start and end of each sentence of the text, without the white space around it.

    >>> text = "It rained (see Fig. 3). We left."
    >>> [text[start:end] for start, end in sentence_spans(text)]
    ['It rained (see Fig. 3).', 'We left.']
    """
    joined: list[tuple[int, int]] = []
    for start, end in _pieces(text, language):
        if joined and _runs_on(text[joined[-1][0] : joined[-1][1]], text[start:end], together=start == joined[-1][1]):
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return tuple(part for span in joined for part in _apart(text, *span))


def passage_anchor(text: str) -> str:
    """The id of a passage: `p-` and the first digits of the SHA-256 of its text (NFC, white space collapsed)."""
    plain = " ".join(unicodedata.normalize("NFC", text).split())
    return f"p-{hashlib.sha256(plain.encode()).hexdigest()[:ANCHOR_DIGITS]}"


def _pieces(text: str, language: str) -> tuple[tuple[int, int], ...]:
    """What sentencex finds, trimmed; its end of one piece is the start of the next, so no character is lost."""
    found = sentencex.get_sentence_boundaries(language or "en", text)
    spans = (_trimmed(text, int(each["start_index"]), int(each["end_index"])) for each in found)
    return tuple((start, end) for start, end in spans if start < end)


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    piece = text[start:end]
    return start + len(piece) - len(piece.lstrip()), end - len(piece) + len(piece.rstrip())


def _runs_on(before: str, after: str, *, together: bool) -> bool:
    """Whether the stop at the end of `before` belongs to an abbreviation, an ellipsis or a name inside a sentence."""
    first = after[:1]
    if together and first.isalnum() and NAME_WITH_DOT.search(before):
        return True
    if BEFORE_ANYTHING.search(before) or (first.isdigit() and BEFORE_NUMBER.search(before)):
        return True
    goes_on = first.islower() or first in "(,;"
    return goes_on and bool(ELLIPSIS_AT_END.search(before) or BEFORE_SMALL_LETTER.search(before))


def _apart(text: str, start: int, end: int) -> tuple[tuple[int, int], ...]:
    """The span, divided where a bracketed sentence at its beginning is followed by another sentence."""
    bracketed = BRACKETED_SENTENCE.match(text, start, end)
    if not bracketed:
        return ((start, end),)
    rest_start, rest_end = _trimmed(text, bracketed.end(), end)
    return (start, bracketed.end()), (rest_start, rest_end)
