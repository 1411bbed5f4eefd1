"""Expansions of acronyms that words state (extract): `the long form, or LF,`; `LF stands for long form`.

Letters must be initials: no bracket shows where the long form begins or ends.
"""

import re
from collections.abc import Iterator

from generator.extract.acronyms.expansions import Expansion, initials_from
from generator.text.terms import STOP_WORDS, Token, tokens

SHORT = r"(?P<short>[A-Z][A-Z0-9]{1,6})s?"
# `…, or LF,`; `…, LF for short,`; `…, known as LF:`; `The long form, LF, is`.
LONG_THEN_SHORT = re.compile(
    rf"(?<=\w)(?:,? (?:or (?:the )?|in short |(?:(?:also|better|commonly|often|usually|sometimes) )?"
    rf"(?:abbreviated|called|known|referred to|shortened)(?: as| to)? (?:the )?)|, )"
    rf"{SHORT}(?=[,.;:)]| for short\b)"
)
# `LF stands for …`; `LF is short for …`; `LF, short for …`; `LF, i.e. …`; `LF, the Long Form, is`.
SHORT_THEN_LONG = re.compile(
    rf"(?<![\w-]){SHORT}(?:,? (?:which )?(?:stands for|is short for|is an? (?:abbreviation|acronym) (?:for|of)|"
    r"short for|i\.e\.,?|that is,)|,(?= the [A-Z]))\s+(?:an?\s|the\s)?[“\"‘]?(?=\w)"
)
CLAUSE_END = re.compile(r"[,.;:()“”\"–—]\s?")
CAPITALS = re.compile(r"[A-Z]")
ARTICLES = ("a", "an", "the")
SHORTEST_ALONE = 3  # letters of a short form whose long form stands in a sentence near it
SURE_ALONE = 4  # letters that need no article before the long form
LONGEST_REACH = 120  # characters


def spelled_out(text: str) -> Iterator[Expansion]:
    """Pairs that the sentence states in words.

    >>> list(spelled_out("A mail tray, or MT, is full. LF, short for long form, is one."))
    [Expansion(short='MT', long='mail tray'), Expansion(short='LF', long='long form')]
    """
    for match in LONG_THEN_SHORT.finditer(text):
        before = CLAUSE_END.split(text[max(0, match.start() - LONGEST_REACH) : match.start()])[-1]
        start = initials_from(match["short"], tokens(before))
        if start is not None:
            yield Expansion(match["short"], before[start:].strip())
    for match in SHORT_THEN_LONG.finditer(text):
        behind = CLAUSE_END.split(text[match.end() : match.end() + LONGEST_REACH], maxsplit=1)[0]
        long = _opening(match["short"], behind)
        if long:
            yield Expansion(match["short"], long)


def long_form_near(short: str, text: str) -> str:
    """The words of a sentence near the short form that have its letters as initials; empty where there are none.

    A short form of three letters needs an article before its long form, for three initials may meet by chance.

    >>> long_form_near("SPF", "The sun protection factor tells how long one may stay.")
    'sun protection factor'
    """
    if len(short) < SHORTEST_ALONE or not short.isalpha():
        return ""
    words = tokens(text)
    for number, word in enumerate(words):
        led = number > 0 and words[number - 1].text.lower() in ARTICLES
        if not (led or len(short) >= SURE_ALONE):
            continue
        run = words[number : number + len(short)]
        spelled = _by_capitals(short, run, text) or _by_words(short, run, text)
        if spelled:
            return text[word.start : spelled]
    return ""


def _opening(short: str, text: str) -> str:
    """The shortest beginning of the text that the letters spell."""
    words = tokens(text)
    for count in range(2, min(len(words), len(short) * 2) + 1):
        if initials_from(short, words[:count]) == words[0].start:
            return text[words[0].start : words[count - 1].end]
    return ""


def _by_words(short: str, run: tuple[Token, ...], text: str) -> int:
    """The end of the run if each letter begins one word of it, with nothing but spaces and hyphens between."""
    if len(run) < len(short) or any(word.text.lower() in STOP_WORDS for word in run):
        return 0
    fits = all(word.text[0].upper() == letter for word, letter in zip(run, short, strict=True))
    return run[-1].end if fits and not CLAUSE_END.search(text[run[0].start : run[-1].end]) else 0


def _by_capitals(short: str, run: tuple[Token, ...], text: str) -> int:
    """The end of the words whose capitals are the letters: `WordStar Text Form` of `WSTF`."""
    capitals = ""
    for number, word in enumerate(run):
        if not word.text[0].isupper() or word.text.isupper():
            return 0
        capitals += "".join(CAPITALS.findall(word.text))
        if not short.startswith(capitals):
            return 0
        if capitals == short:
            clean = number > 0 and not CLAUSE_END.search(text[run[0].start : word.end])
            return word.end if clean else 0
    return 0
