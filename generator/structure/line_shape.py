"""What a line looks like by itself, as numbers: the part of a line's features that no neighbour decides."""

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from generator.structure.code_words import CASED_PROSE_WORDS, in_any_case
from generator.structure.line_signs import SIGN_WORDS, Signs, signs_of
from generator.structure.lines import (
    COLONS,
    FULL_STOPS,
    INNER_SENTENCE_END,
    QUESTION_MARKS,
    ends_with_abbreviation,
    last_mark,
    telling_initials,
    without_trailing_symbols,
    words,
)
from generator.text.letters import beyond_ascii
from generator.text.memory import remembered

MOST_WORDS, MOST_CHARACTERS, MOST_TELLING, MOST_COMMAS = 60.0, 400.0, 20.0, 8.0
"""Values beyond which a line is simply long."""

UNKNOWN_CASE = -1.0
"""Share of capitals in a line without words that could tell."""

NUMBERED = re.compile(r"\d{1,2}[.):]\s|(?:step|part|chapter|section)\s+\d", re.IGNORECASE)
"""A number, with or without a word for what it counts, at the start."""

ADDRESS = re.compile(r"://|\w\.\w+/")
"""An address or a path."""

CODE_SIGNS = b"={}\\|<>_$`;[]"
CALL = re.compile(r"\((?<=[^\W_]\()")
"""Characters of code, and the bracket of a call; the letter before it is asked for behind it, which is rare."""

DIGITS = b"0123456789"

WIDE = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
"""A character of a script that sets no spaces between words."""

WIDE_PER_WORD = 2
"""Such characters that make about one word."""

ASKING = frozenset(
    ["how", "what", "why", "when", "where", "who", "which", "can", "do", "does", "is", "are", "should", "will"]
)
"""Words that begin questions, and headings that are none in form."""

LEADING = frozenset(
    [
        "i",
        "we",
        "you",
        "they",
        "it",
        "he",
        "she",
        "this",
        "that",
        "these",
        "those",
        "there",
        "here",
        "if",
        "when",
        "while",
        "as",
        "since",
        "because",
        "so",
        "but",
        "and",
        "or",
        "for",
        "in",
        "on",
        "at",
        "to",
        "with",
        "by",
        "from",
        "the",
        "a",
        "an",
        "our",
        "your",
        "my",
    ]
)
"""Words that begin sentences more often than headings."""

PERSONAL = frozenset(
    [
        "i",
        "we",
        "you",
        "they",
        "he",
        "she",
        "i'm",
        "we're",
        "you're",
        "it's",
        "i've",
        "we've",
        "i’m",
        "we’re",
        "you’re",
        "it’s",
        "i’ve",
        "we’ve",
    ]
)
"""Words that sentences have and headings hardly."""

CASED_PERSONAL = in_any_case(PERSONAL)

TELLING_WORDS = CASED_PROSE_WORDS | CASED_PERSONAL | SIGN_WORDS
"""Words that are looked for anywhere in a line."""

QUOTES = "\"'“‘«„"

FEWEST_GERUND_LETTERS = 5
"""Letters of a first word in -ing, such as `Using`."""


class Shape(NamedTuple):
    """Numbers about one line; yes and no are 1 and 0. The names are those in the data of the classifier.

    A tuple, for a line has one, and a frozen class takes three times as long to make one with so many fields.
    """

    count: float  # type: ignore[assignment]  # words; it hides a method of tuples, for which nothing asks
    length: float  # characters
    stop: float
    question: float
    exclamation: float
    colon: float
    comma: float
    dots: float
    bracket: float
    lower: float
    upper: float
    digit: float
    quote: float
    symbol: float
    capitals: float  # share of the telling words behind the first
    telling: float
    inner: float  # a sentence ends within the line
    commas: float
    label: float  # a colon within the line
    function: float  # share of function words
    code: float  # characters of code per character
    digits: float
    numbered: float
    gerund: float
    asks: float
    leads: float
    personal: float
    shouts: float
    dash: float
    address: float
    first: float  # letters of the first word


SHAPE_NAMES = Shape._fields


class Look(NamedTuple):
    """All that is said of a line by itself."""

    shape: Shape
    signs: Signs


def shape_of(text: str) -> Shape:
    """The shape of a line whose white space is collapsed and whose leading emoji is gone.

    >>> shape = shape_of("Using the Cloud API")
    >>> shape.count, shape.stop, shape.gerund, shape.capitals
    (4.0, False, True, 1.0)
    """
    return look_of(text).shape


@remembered
def look_of(text: str) -> Look:
    """The shape and the signs of a line whose white space is collapsed and whose leading emoji is gone.

    Both look for certain words anywhere in it; one word in three is such a one.
    """
    found = words(text)
    first, last = (found[0].lower(), found[-1].lower()) if found else ("", "")
    known = list(filter(TELLING_WORDS.__contains__, found))
    return Look(_shape(text, found, first, known), signs_of(text, first, last, known))


def _shape(text: str, found: Sequence[str], first: str, known: Sequence[str]) -> Shape:
    plain, beyond = text.encode("ascii", "ignore"), "" if text.isascii() else beyond_ascii(text)
    count = max(1, len(found))
    initials = telling_initials(found[1:])
    telling = len(initials)
    bare = without_trailing_symbols(text)
    last, opening, mark = bare[-1:], text[:1], last_mark(bare)
    return Shape(  # by place, for names take two thirds of the time of making one
        min(float(len(found) + _wide_words(beyond)), MOST_WORDS),  # count
        min(float(len(text)), MOST_CHARACTERS),  # length
        mark in FULL_STOPS and not ends_with_abbreviation(bare),  # stop
        mark in QUESTION_MARKS,  # question
        last == "!",  # exclamation
        last in COLONS,  # colon
        last in (",", ";"),  # comma
        bare.endswith(("...", "…")),  # dots
        last in (")", "]"),  # bracket
        opening.islower(),  # lower
        opening.isupper(),  # upper
        opening.isdigit(),  # digit
        opening in QUOTES,  # quote
        not opening.isalnum() and opening not in QUOTES,  # symbol
        sum(map(str.isupper, initials)) / telling if telling else UNKNOWN_CASE,  # capitals
        min(float(telling), MOST_TELLING),  # telling
        bool(INNER_SENTENCE_END.search(text)),  # inner
        min(float(text.count(",")), MOST_COMMAS),  # commas
        ": " in text,  # label
        _number_in(known, CASED_PROSE_WORDS) / count,  # function
        (_number_of(CODE_SIGNS, plain) + _calls(text)) / max(1, len(text)),  # code
        (_number_of(DIGITS, plain) + sum(map(str.isdigit, beyond))) / max(1, len(text)),  # digits
        bool(NUMBERED.match(text)),  # numbered
        first.endswith("ing") and len(first) >= FEWEST_GERUND_LETTERS,  # gerund
        first in ASKING,  # asks
        first in LEADING,  # leads
        _number_in(known, CASED_PERSONAL) / count,  # personal
        plain.upper() == plain and text.upper() == text and text.lower() != text,  # shouts
        " - " in text or " – " in text or " — " in text,  # dash
        "/" in text and bool(ADDRESS.search(text)),  # address
        float(len(first)),  # first
    )


def _wide_words(beyond: str) -> int:
    return len(WIDE.findall(beyond)) // WIDE_PER_WORD if beyond else 0


def _number_in(found: Iterable[str], known: frozenset[str]) -> int:
    return sum(map(known.__contains__, found))


def _number_of(characters: bytes, plain: bytes) -> int:
    """How many of the characters stand in a text, of which only ASCII is left."""
    return len(plain) - len(plain.translate(None, characters))


def _calls(text: str) -> int:
    return len(CALL.findall(text)) if "(" in text else 0
