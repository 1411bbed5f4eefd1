"""Stated expansions of acronyms in a sentence (extract): `long form (SHORT)` and `SHORT (long form)`.

The alignment follows Schwartz and Hearst (PSB 2003), with whole initials tried before letters inside words.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from generator.text.terms import POSSESSIVE, STOP_WORDS, Token, tokens, word_set

# The inside of round or square brackets, without brackets in it but those of `FEV(1)`; bounded, so a stray one costs
# nothing.
BRACKETS = re.compile(r"[(\[]((?:[^()\[\]]|(?<=\w)[(\[]\w{1,9}[)\]]){1,160})[)\]]")
# What ends the first piece inside brackets: `(NATO, founded in 1949)`, `(WHO; see below)`.
PIECE_END = re.compile(r"[;:=]|,(?!(?<=\d,)\d)|\bor\b|\band\b|\bhereafter\b")
# The words before a bracket that may belong to a long form start after the last of these; `benz(a)pyrene` is one word.
STRONG_END = re.compile(r"[;:!?]|(?<!\w)[(\[]|[)\]](?![\w-])|\.\s")
CLAUSE_END = re.compile(rf"{STRONG_END.pattern}|,\s+(?=(?:and|or|but|the)\b)")
SHORT_BEFORE_BRACKET = re.compile(r"(?<![\w-])([A-Za-z][\w.&/+-]{0,9})\s*$")
VALUE = re.compile(r"[^=]{1,12}=\s*[-−+]?\d")  # `(OR = 1.8)`: a measurement
QUOTES = " \"'“”‘’"
LOCANTS = re.compile(r"(?:(?:[0-9][0-9,'’]*|[A-Z]|alpha|beta|gamma|delta|non)-)+", re.IGNORECASE)
LETTER_TIMES = re.compile(r"([A-Za-z])([2-4])")  # `W3C` is `WWWC`
VARIANT = re.compile(r"([A-Z]{3,})-(?:[A-Z]|\d+)")  # `TAS-20`: which of several
SUBSCRIPT = re.compile(r"([A-Z][A-Za-z]?)\d([A-Z]?)")  # `N2O`: the digit is in no word
NUMBER_BEFORE = re.compile(r"(?<!\S)(\d+)-\w+ $")  # the `20-item` of its long form
ROMAN_NUMERAL = re.compile(r"[IVX]+")
LINKING_WORDS = word_set(
    "a an and at by da das de del der des di do du et for from in la le les of on or the to und with y"
)
NUMBER_WORDS = {"2": frozenset({"to", "two", "too"}), "3": frozenset({"three"}), "4": frozenset({"for", "four"})}
NO_SHORT_FORMS = word_set("e.g. i.e. eg ie see and or ref refs fig figs table vs p n cf left right top bottom")

# `Treaty on the` before `Non-Proliferation of …`: the head of a proper name.
LIST_ITEM = r"(?!(?:an?|the) )\w[\w’' -]{0,40}"
LIST = re.compile(rf"{LIST_ITEM}(?:, {LIST_ITEM}){{1,6}},? (?:and|or) {LIST_ITEM}")
SHORTEST_LIST = 3

NAME_HEAD = re.compile(r"\b([A-Z])[\w-]+ (?:about|against|concerning|for|of|on|regarding|relating to|to)(?: the)? $")
CAPITALISED_BEFORE = re.compile(r"(?:\b([A-Z])[\w’'-]* )$")
LONGEST_HEAD = 60  # characters before a long form that are looked at
FEWEST_WORDS = 2  # `SHORT (word)` is a gloss; a long form behind its short form has more words
MOST_SHORT_WORDS = 2  # `gamma IFN`
LONGEST_REACH = 400  # characters before a bracket in which a long form may begin
LONGEST_SMALL = 3  # a short form in small letters: `aa`, `bpm`
SHORTEST, LONGEST = 2, 10  # characters of a short form: Schwartz and Hearst, section 3
MOST_LOOSE_WORDS = 3  # words of a long form that may all be passed over by letters inside words
TRUNCATED_WORDS = (
    4  # `Quadrilateral Security Dialogue (Quad)`: the short form is the beginning of the first of few words
)
SHORTEST_TRUNCATION = 3


class Expansion(NamedTuple):
    """A short form and its long form, both as written."""

    short: str
    long: str


def expansions(text: str) -> Iterator[Expansion]:
    """Pairs that the text states, in reading order.

    >>> list(expansions("The Ministry of Trade (MoT) and an NGO (non-governmental organisation) met."))
    [Expansion(short='MoT', long='Ministry of Trade'), Expansion(short='NGO', long='non-governmental organisation')]
    """
    for brackets in BRACKETS.finditer(text):
        inside = brackets.group(1)
        if VALUE.match(inside):
            continue
        before = text[max(0, brackets.start() - LONGEST_REACH) : brackets.start()].rstrip()
        short = PIECE_END.split(inside)[0].strip(QUOTES)
        found = _long_before(short, before) or _long_inside(inside, before) or _both_inside(inside)
        if found:
            yield found


def initials_from(short: str, words: tuple[Token, ...]) -> int | None:
    """Where the last of the words begin that the letters of the short form are initials of; no long form holds it."""
    letters = _letters(short)
    start = _by_initials(letters, words) if len(letters) >= SHORTEST and not ROMAN_NUMERAL.fullmatch(short) else None
    return None if any(word.text == short for word in words) else start


def _long_before(short: str, before: str) -> Expansion | None:
    """`long form (SHORT)`."""
    if not _may_be_short(short):
        return None
    clause_start = max((match.end() for match in CLAUSE_END.finditer(before)), default=0)
    words = tokens(before[clause_start:])
    room = min(len(short) + 5, len(short) * 2)  # words of a long form: Schwartz and Hearst, section 3
    start = _aligned(short, words[-room:], before[clause_start:])
    if start is None:
        return _long_list(short, before)
    start = _with_locants(before, clause_start + start, short)
    if not _may_be_long(short, _long(before, start)):
        return None
    return Expansion(short, _long(before, _whole_name(short, before, start)))


def _long_list(short: str, before: str) -> Expansion | None:
    """`science, art, and trade (SAT)`: a list whose every word has its initial in the short form."""
    clause_start = max((match.end() for match in STRONG_END.finditer(before)), default=0)
    text = before[clause_start:]
    letters = _letters(short)
    start = _by_initials(letters, tokens(text)) if len(letters) >= SHORTEST_LIST and short.isupper() else None
    if start is None or not LIST.fullmatch(text, start):
        return None
    return Expansion(short, text[start:])


def _long(text: str, start: int) -> str:
    return POSSESSIVE.sub("", text[start:].strip(" ,;:-\"'“”‘’"))


def _whole_name(short: str, text: str, start: int) -> int:
    """The start moved left to the head of a proper name whose tail was aligned, if the short form has its initial.

    `Treaty on the Non-Proliferation of Nuclear Weapons (NPT)`: the T is the treaty's.
    """
    words = tokens(text[start:])
    if not text[start : start + 1].isupper() or _by_initials([char.lower() for char in short], words) is not None:
        before = text[max(0, start - LONGEST_HEAD) : start]
        same = CAPITALISED_BEFORE.search(before) if text[start : start + 1].isupper() else None
        alike = same and same[1] == short[0] == text[start] and same.group().strip().lower() not in STOP_WORDS
        return start - len(same.group()) if same and alike else start
    head = NAME_HEAD.search(text[max(0, start - LONGEST_HEAD) : start])
    return start - len(head.group()) if head and head[1] in short[1:] else start


def _with_locants(text: str, start: int, short: str) -> int:
    """The start moved left over what a hyphen joins to the word: `2,4-dinitrophenyl`, and `20-item` of `TAS-20`."""
    word_start = max(text.rfind(" ", 0, start), text.rfind("(", 0, start)) + 1
    if LOCANTS.fullmatch(text[word_start:start]):
        return word_start
    number = NUMBER_BEFORE.search(text[max(0, start - LONGEST_HEAD) : start])
    return start - len(number.group()) if number and short.endswith(f"-{number[1]}") else start


def _long_inside(inside: str, before: str) -> Expansion | None:
    """`SHORT (long form)`: the brackets must hold the long form and nothing else."""
    match = SHORT_BEFORE_BRACKET.search(before[-LONGEST - 2 :])
    if not match or not _may_be_short(match.group(1)) or match.group(1).islower():
        return None
    short = match.group(1)
    for long in (re.split(r"[;,]", inside)[0].strip(QUOTES), inside.strip(QUOTES)):
        words = tokens(long)
        several = len(words) >= FEWEST_WORDS and _may_be_long(short, long)  # a long form of one word is a gloss
        listed = not several or "," not in long or _by_initials(_letters(short), words) == words[0].start
        if several and listed and _aligned(short, words, long) == words[0].start:
            return Expansion(short, long)
    return None


def _both_inside(inside: str) -> Expansion | None:
    """`(long form, SHORT)`."""
    long, comma, short = inside.rpartition(", ")
    short, long = short.strip(QUOTES), long.rpartition(", ")[2].strip(QUOTES)
    words = tokens(long)
    if not comma or not words or not short.isupper() or not _may_be_short(short) or not _may_be_long(short, long):
        return None
    return Expansion(short, long) if _by_initials([char.lower() for char in short], words) == words[0].start else None


def _may_be_short(short: str) -> bool:
    if (
        not SHORTEST <= len(short) <= LONGEST or len(short.split()) > MOST_SHORT_WORDS or short in NO_SHORT_FORMS
    ):  # `gamma IFN`
        return False
    if not short[0].isalnum() or not any(char.isalpha() for char in short):
        return False
    if ROMAN_NUMERAL.fullmatch(short) or all(
        word.lower() in STOP_WORDS and not word.isupper() for word in short.split()
    ):
        return False
    return any(char.isupper() or char.isdigit() for char in short) or len(short) <= LONGEST_SMALL


def _may_be_long(short: str, long: str) -> bool:
    words = long.split()
    letters = sum(char.isalnum() for char in short)
    if len(long) <= len(short) or "_" in long or not words or words[0].lower() in LINKING_WORDS:
        return False
    if len(words) > min(letters + 5, letters * 2) or short.casefold() in map(str.casefold, words):
        return False
    return long.count("(") == long.count(")") and long.count("[") == long.count("]")


def _aligned(short: str, words: tuple[Token, ...], text: str) -> int | None:
    """Where the long form begins in `text`, its last words being `words`; None when the letters do not fit."""
    letters = [char.lower() for char in short if char.isalnum()]
    start = _by_initials(letters, words)
    for reading in _other_readings(short):
        start = start if start is not None else _by_initials(reading, words)
    if start is None:
        start = _by_truncation(short, words)
    plain = _letters(SUBSCRIPT.sub(r"\1\2", short)) if SUBSCRIPT.fullmatch(short) else []
    for reading in (letters, plain) if len(plain) >= SHORTEST else (letters,):
        if start is None and words:
            start = _by_inner_letters(reading, text, words[0].start)
            start = None if start is not None and _is_loose(short, text[start:]) else start
    return start


def _other_readings(short: str) -> Iterator[list[str]]:
    """Letters that may be meant: without a plural s, `W3C` as `WWWC`, `TAS-20` as `TAS`, `N2O` as `NO`."""
    if short.endswith("s"):
        yield _letters(short[:-1])
    yield _letters(LETTER_TIMES.sub(lambda match: match[1] * int(match[2]), short))
    for pattern in (VARIANT, SUBSCRIPT):
        match = pattern.fullmatch(short)
        reading = _letters("".join(match.groups())) if match else []
        if len(reading) >= SHORTEST:
            yield reading


def _letters(short: str) -> list[str]:
    return [char.lower() for char in short if char.isalnum()]


def _is_loose(short: str, long: str) -> bool:
    """Whether the short form is in capitals and passes over most words of small letters: a chance alignment."""
    low = [word.text.lower() for word in tokens(long)]
    words = [word for word in low if word not in LINKING_WORDS and not word.isdigit()]
    initials = {char.lower() for char in short}
    foreign = [word for word in words if word[0] not in initials]
    return long.islower() and len(words) > MOST_LOOSE_WORDS and len(foreign) * 2 > len(words)


def _by_initials(letters: Sequence[str], words: tuple[Token, ...]) -> int | None:
    """Every letter begins a word; linking words may be passed over, and a digit may be `to` or `for`."""
    start = _by_words(letters, words, passed_over=frozenset())
    return _by_words(letters, words, passed_over=LINKING_WORDS) if start is None else start


def _by_words(letters: Sequence[str], words: tuple[Token, ...], passed_over: frozenset[str]) -> int | None:
    """The start when linking words may stand for a letter, but not those which are always passed over."""
    remaining = len(letters)
    for word in reversed(words):
        low = word.text.lower()
        opens = remaining == 1 and low in LINKING_WORDS  # no long form begins with `of`
        if not opens and low not in passed_over and _begins(low, letters[remaining - 1]):
            remaining -= 1
            if not remaining:
                return word.start
        elif low not in LINKING_WORDS:
            return None
    return None


def _begins(word: str, letter: str) -> bool:
    return word.startswith(letter) or word in NUMBER_WORDS.get(letter, ())


def _by_truncation(short: str, words: tuple[Token, ...]) -> int | None:
    """The short form begins the first of a few capitalised words."""
    if len(short) < SHORTEST_TRUNCATION or not short.isalpha() or not short.istitle():
        return None
    for word in reversed(words[-TRUNCATED_WORDS:]):
        if not word.text[0].isupper() and word.text not in LINKING_WORDS:
            return None
        if word.text.startswith(short) and word.text != short:
            return word.start
    return None


def _by_inner_letters(letters: list[str], text: str, earliest: int) -> int | None:
    """Letters found from the right; the first must begin a word."""
    position = len(text)
    low = text.lower()
    for number in range(len(letters) - 1, -1, -1):
        position -= 1
        while position >= earliest and not _fits(low, position, letters[number], first=number == 0):
            position -= 1
        if position < earliest:
            return None
    return position


def _fits(text: str, position: int, letter: str, *, first: bool) -> bool:
    if text[position] != letter:
        return False
    return not first or position == 0 or not text[position - 1].isalnum()
