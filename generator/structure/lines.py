"""What can be said of one line of text by itself: its words, how it begins and ends, its case style, its emoji."""

import re
import unicodedata
from collections.abc import Sequence
from enum import StrEnum
from string import punctuation

from generator.text.memory import remembered

WHITE_SPACE = re.compile(r"\s{2,}|[^\S\u00a0\u202f]")
"""Runs of white space; a single no-break space that repair has left stands where typography asks for it."""

WORD = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")
"""A word with its apostrophes, hyphens and inner full stops."""

AROUND_WORDS = f"{punctuation}“”‘’«»…–—•·"
"""Marks that stand around words and belong to none there."""

CLOSING = "\"'”’»)]*"
"""Quotation marks and brackets, which may stand behind the mark that ends a sentence."""

SENTENCE_ENDS, FULL_STOPS, QUESTION_MARKS = frozenset(".!?…。！？؟"), frozenset(".…。"), frozenset("?？؟")
"""Marks that end sentences, those that no heading has, and those of questions."""

COLONS = (":", "：")
"""What ends a line that announces the next."""

OPEN_END = re.compile(r"[,;:،；：–—-]$")
"""Ends so that something must follow."""

INNER_SENTENCE_END = re.compile(r"[.!?](?<=[^\W\d_]{2}[.!?])\s+[\"'“‘(]?[^\W\d_]")
"""A sentence ends within the line; abbreviations of one letter do not count. The letters are asked for behind the mark,
which is rare and looked for first."""

ABBREVIATION_END = re.compile(r"(?:\b(?:etc|vs|inc|ltd|co|corp|jr|sr|st|no|al|u\.s|u\.k)|\b[^\W\d_])\.$", re.IGNORECASE)
"""A full stop that belongs to an abbreviation."""

LONGEST_ABBREVIATION = 5
"""Characters, with the full stop; a newline may stand behind it."""

SMALL_WORD_LENGTH = 3
"""Letters up to which a lower-case word says nothing of the case style (articles, prepositions, conjunctions)."""

SMALL_WORDS = frozenset(
    {
        "a", "an", "and", "as", "at", "but", "by", "for", "from", "in", "into", "nor", "of", "off", "on", "onto", "or",
        "over", "per", "than", "that", "the", "to", "up", "upon", "via", "vs", "versus", "with", "within", "without",
        "between", "among", "through", "about", "after", "before", "under", "toward", "towards", "your", "our", "their",
        "its",
    }
)  # fmt: skip
"""Words that English title case leaves in lower case; some style guides capitalise the longer ones."""


class CaseStyle(StrEnum):
    """How the words of a line are capitalised."""

    TITLE = "title"
    SENTENCE = "sentence"
    UPPER = "upper"
    UNKNOWN = "unknown"  # too few words to tell


@remembered
def collapsed(text: str) -> str:
    r"""The text as a reader sees it: runs of white space are one space.

    >>> collapsed(" See also\u00a0  here\t")
    'See also here'
    """
    if "  " not in text and text.isprintable():  # which the only white space is that is no space
        return text.strip()
    return WHITE_SPACE.sub(" ", text).strip()


@remembered
def words(text: str) -> tuple[str, ...]:
    """The words of the text, as written.

    >>> words("It's “well-known” (and 2 m high).")
    ("It's", 'well-known', 'and', '2', 'm', 'high')
    """
    found: list[str] = []
    for token in text.split():
        # 19 in 20 tokens are one word with marks around it; to ask the pattern for those too takes half as long again.
        bare = token if token.isalnum() else token.strip(AROUND_WORDS)
        if bare.isalnum():
            found.append(bare)
        elif bare:
            found += WORD.findall(bare)
    return tuple(found)


@remembered
def ends_sentence(text: str) -> bool:
    """Whether the text ends as a sentence does; a trailing emoji does not hide the end."""
    return _ends_with(text, SENTENCE_ENDS)


def ends_with_full_stop(text: str) -> bool:
    """Whether the text ends with a full stop that is not part of an abbreviation."""
    return _ends_with(text, FULL_STOPS)


def is_question(text: str) -> bool:
    """Whether the text ends with a question mark."""
    return last_mark(without_trailing_symbols(text)) in QUESTION_MARKS


def _ends_with(text: str, marks: frozenset[str]) -> bool:
    """Whether the text ends with one of the marks and not with an abbreviation."""
    end = without_trailing_symbols(text)
    return last_mark(end) in marks and not ends_with_abbreviation(end)


def ends_with_abbreviation(end: str) -> bool:
    """Whether a text without trailing symbols ends with an abbreviation."""
    if end[-LONGEST_ABBREVIATION - 1 : -1].isalpha() and len(end) > LONGEST_ABBREVIATION:
        return False  # the last word of most sentences is longer than any of them
    return bool(ABBREVIATION_END.search(end, max(0, len(end) - LONGEST_ABBREVIATION - 1)))


def last_mark(text: str) -> str:
    """The last character but closing ones and a final newline."""
    return text.removesuffix("\n").rstrip(CLOSING)[-1:]


def announces(text: str) -> bool:
    """Whether the text ends with a colon, so that what it announces follows."""
    return without_trailing_symbols(text).endswith(COLONS)


def case_style(text: str) -> CaseStyle:
    """The case style of a heading, judged by the words after the first that are not small.

    >>> case_style("The Rise of New Powers"), case_style("Non-state actors and their threats"), case_style("Summary")
    (<CaseStyle.TITLE: 'title'>, <CaseStyle.SENTENCE: 'sentence'>, <CaseStyle.UNKNOWN: 'unknown'>)
    """
    found = words(text)
    if len(found) > 1 and text.upper() == text and text.lower() != text:
        return CaseStyle.UPPER
    telling = telling_initials(found[1:])
    capitals = sum(map(str.isupper, telling))
    if not telling:
        return CaseStyle.UNKNOWN
    if capitals == len(telling):
        return CaseStyle.TITLE
    return CaseStyle.SENTENCE


def telling_initials(found: Sequence[str]) -> str:
    """The first letters of the words that tell the case style: title case leaves the other words in lower case too."""
    initials = "".join(
        [word[0] for word in found if not word.islower() or (len(word) > SMALL_WORD_LENGTH and word not in SMALL_WORDS)]
    )
    return initials if initials.isalpha() else "".join(filter(str.isalpha, initials))


def is_symbol(character: str) -> bool:
    """Whether the character is an emoji or another pictorial symbol, or a mark that modifies one."""
    return unicodedata.category(character) in {"So", "Sk", "Mn", "Cf"} and character not in "^`´¨°©®™"


def without_leading_symbols(text: str) -> str:
    """The text without the emoji before its first word.

    >>> without_leading_symbols("🎯 Summary")
    'Summary'
    """
    if not text or not _is_decoration(text[0]):
        return text
    start = next((index for index, character in enumerate(text) if not _is_decoration(character)), 0)
    return text[start:]


def without_trailing_symbols(text: str) -> str:
    """The text without the emoji after its last word."""
    if not text or not _is_decoration(text[-1]):
        return text
    end = next((index for index, character in enumerate(reversed(text)) if not _is_decoration(character)), 0)
    return text[: len(text) - end]


def _is_decoration(character: str) -> bool:
    return character == " " or (not character.isascii() and is_symbol(character))
