"""Structure, code: how much a text without markup looks like code, and in which language."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from operator import itemgetter

from generator.structure.code.comments import language_behind_comment
from generator.structure.code.python import Strength, statement_strength
from generator.structure.code.shapes import SHAPES
from generator.structure.code_words import CASED_PROSE_WORDS, PROSE_WORDS, words
from generator.text.memory import remembered_words
from generator.text.sieve import Sieve

MAX_EXAMINED = 4000
"""Characters looked at: enough to tell, and a bound on the work for hostile input."""

LONGEST_TOKEN = 200

LONG_TOKEN = re.compile(rf"(\S{{{LONGEST_TOKEN}}})\S+|( {{{LONGEST_TOKEN}}}) +")
"""What is longer than any token or indent of code is shortened: it keeps the shapes linear."""

LONG_GAP = " " * (LONGEST_TOKEN + 1)

QUOTED = re.compile(r"\"[^\"\n]{0,300}\"|(?<!\w)'[^'\n]{0,300}'(?!\w)")
"""Strings, which may hold prose."""

CODE_TOKEN = re.compile(
    r"""
      [={}\\|<>_$`]            # operators, braces, snake case
    | ::|->|=>|\(\)|\)\.|&&|\+=
    | \w[(\[]\S                # a call or an index without a space
    | ^--?[A-Za-z]             # an option
    | [)}\]"'];$               # a statement's end
    | ^(?:~|\.{1,2})?/[\w.-]   # a path
    | ^[@#]!?[\[\w]+[(\[\]]    # a decorator, an attribute
    | ^[(){}\[\];,*+:]+$
    | ^["'][\w.$-]+["']:
    | ^[\w.*/-]+\.(?:py|js|ts|json|ya?ml|toml|db|sqlite3?|sql|sh|html|css|rs|go|c|h|csv|txt|md|gz|zip|whl)$
    | [a-z][A-Z]\w*\(
    | ^(?!https?:)[a-z][a-z0-9+]{1,15}://\S   # an address that no browser opens
    """,
    re.VERBOSE,
)
"""A token that prose hardly has."""

PROSE_TOKEN = re.compile(r"\$\d|^https?://|^\[?\^?\d+\]?$|^#\d|^[<>]\d|^<3$|^\[\^|^={3,}$|^\w+\(s\)")
"""Tokens with such characters that prose does have: prices, addresses, footnotes, comparisons."""

SENTENCE = re.compile(r"\s*[\"'“(]?[^\W\d_a-z]\w*.*[.!?…:][\"'”’)]*\s*$", re.DOTALL)
"""Begins with a capital, ends with a full stop."""

WORD_ENDS = ".,;!?…’”"
"""Marks behind a word that make no token of code of it."""

TITLE = re.compile(r"\s*[A-Z][a-z]+(?: [\w-]+)? [a-z]+\b(?![=:(\[.])|\s*[A-Z][a-z]+ \S+$")
"""Begins as a sentence or a heading does."""

TABLE_ROW = re.compile(r"\s*\|(?!\s*\w[\w-]* -)[^|\n]*\|[^|\n]*\|?")
"""A row of a table drawn with bars."""

KEYWORDS = words("if in is not and or for with as from on no while where over to use")
"""Function words that are keywords too: they count half where there is much other code."""

INDENTED = re.compile(r"^(?: {2,}|\t)(?=\S)", re.MULTILINE)
"""The indent of a line."""

COMMENT_LINES = re.compile(r"(?://|--|;;?|\*|#(?=.*\n)).*(?:\n\s*(?://|--|;;?|\*|#).*)*")
"""Nothing but comments; a single line with a number sign is a heading as well."""

MUCH_CODE = 0.25
"""Share of code tokens from which keywords are more likely keywords than words of a sentence."""

PLAIN_PROSE, LITTLE_CODE, SENTENCE_WORDS = 0.25, 0.1, 8
"""Share of function words from which, and of code tokens up to which, a text of so many words is prose that begins with
a capital and no second one, as statements of SQL do; no more is asked, which halves the time for an article."""

EVERY_SHAPE = tuple((language, weight, shape) for language, shapes in SHAPES.items() for weight, shape in shapes)

SIEVE = Sieve([shape for _, _, shape in EVERY_SHAPE])

MOST_OF_PROSE = 0.0
"""Evidence up to which a text stays that is plainly prose: so are all groups of three in four articles without code."""

MOST_OF_SENTENCE, SPACES_OF_SENTENCE = -2.0, 7
"""Evidence up to which a line with so many spaces is prose, although it holds an address or begins with a sign: of 220
articles with such lines and nothing else in doubt, the trees took three for code, one of them rightly."""

RULE, PRICE, ADDRESS = re.compile(r"\s*_+\s*"), re.compile(r"\s*\$\d"), re.compile(r"\s*https?://\S+\s*")
"""A rule between paragraphs, the beginning of a price, and a web address alone: articles show many, code is hardly ever
no more than that."""

MARKS = ".,;!?()\"'“”"
"""Marks beside the words of prose."""

CODE_SIGN = re.compile(r"[{}\\`]")
"""A character that prose hardly has."""

PROSE_BEGINNINGS = frozenset("\"'“‘«„(¿¡…–—•◦▪‣·")
"""Characters beside letters and digits with which lines of prose begin, and their items."""

LONG_RUN = re.compile(r"(?<=\S) {3,}(?=\S)")
"""A run of spaces within a line, which flattened indentation leaves."""


PARSES = 2.5
"""What it says for code that a text parses as Python; assignments do in other languages too."""

BEHIND_COMMENT = 4.0
"""What it says for code that statements or commands follow a comment."""

UNSURE = (0.0, 2.5)
"""Scores between which it is worth asking whether the text parses as Python."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """How much speaks for code (`score`, above `code.THRESHOLD` it is code), and the language with the most votes."""

    score: float
    language: str
    vote: float


LIST = Evidence(-10.0, "", 0.0)
"""The evidence of a list, and of nothing, whatever its items hold."""


def examine(text: str) -> Evidence:
    """The evidence that a text is code: one raw line, or lines."""
    text = text[:MAX_EXAMINED]
    tokens = text.split()
    if len(text) > LONGEST_TOKEN and _is_overlong(text, tokens):
        text = LONG_TOKEN.sub(r"\1\2", text)
        tokens = text.split()
    shown = _without_strings(text)
    tokens = tokens if shown is text else shown.split() or tokens
    marked = [token for token in tokens if not token.isalpha()]  # four in five are words alone, and no code
    code = sum([is_code_token(token) for token in marked if not token.rstrip(WORD_ENDS).isalpha()]) / max(
        1, len(tokens)
    )
    prose = _prose_share(tokens, marked, code)
    capitalized = text[:1].isupper() and not text[1:2].isupper()
    if capitalized and prose >= PLAIN_PROSE and code < LITTLE_CODE and len(tokens) >= SENTENCE_WORDS:
        return Evidence(round(5 * code - 8 * prose, 3), "", 0.0)
    language, vote = _best_vote(text)
    runs = min(3, len(LONG_RUN.findall(text))) if "   " in text else 0
    score = vote + 5 * code - 8 * prose + 0.7 * runs - _shape_penalty(text, tokens) + _layout_bonus(text)
    if score < UNSURE[1]:
        hidden, bonus = _hidden_code(text, tokens, score)
        score += bonus
        language = hidden or language or ("python" if bonus else "")
    return Evidence(round(score, 3), language, vote)


def is_plainly_prose(text: str, evidence: Evidence) -> bool:
    """Whether nothing in lines of text may be code: no sign, no address, no line that begins as no line of prose does.

    >>> [is_plainly_prose(text, examine(text)) for text in ("Clean the mill.", "* * *", "see http://example.org")]
    [True, False, False]
    """
    if evidence.score > MOST_OF_PROSE or CODE_SIGN.search(text):
        return bool(RULE.fullmatch(text))
    if "\n" in text:
        if evidence == LIST:
            return not text.lstrip().startswith(("-", "+"))  # which YAML and differences between files have, too
        return "://" not in text and all(map(_begins_as_prose, text.split("\n")))
    if text.count(" ") >= SPACES_OF_SENTENCE and evidence.score <= MOST_OF_SENTENCE:
        return True  # whatever it quotes and however it begins
    if "://" in text:
        return bool(ADDRESS.fullmatch(text))
    return _begins_as_prose(text) or not text.lstrip()[0].isascii() or bool(PRICE.match(text))


def _begins_as_prose(line: str) -> bool:
    first = line.lstrip()[:1]
    return not first or first.isalnum() or first in PROSE_BEGINNINGS


def _hidden_code(text: str, tokens: Sequence[str], score: float) -> tuple[str, float]:
    """The language of code that shows no shape where a line begins, and how much it says."""
    if behind := language_behind_comment(text):
        return behind, BEHIND_COMMENT
    if score < UNSURE[0] or len(tokens) == 1 or statement_strength(text.strip()) is not Strength.STRONG:
        return "", 0.0
    return "", PARSES


def _layout_bonus(text: str) -> float:
    """What the lines of a text say: indented ones, and comments that are no sentences of an article."""
    count = text.count("\n")
    if count and COMMENT_LINES.fullmatch(text):
        return 4.0
    return 2.0 if count and len(INDENTED.findall(text)) * 3 >= count + 1 else 0.0


def _shape_penalty(text: str, tokens: Sequence[str]) -> float:
    """What speaks against code: the shape of a sentence, a heading, a table, or a single word."""
    penalty = 0.0
    if SENTENCE.match(text):
        penalty += 1.5
    if TITLE.match(text):
        penalty += 1.5
    if TABLE_ROW.match(text):
        penalty += 4.0
    if len(tokens) == 1:
        penalty += 4.0
    return penalty


def _prose_share(tokens: Sequence[str], marked: Sequence[str], code: float) -> float:
    """The share of function words; keywords count half in a text with much code. `marked` are no words alone."""
    if code >= MUCH_CODE:
        return sum(map(_weight_beside_code, tokens)) / len(tokens)
    bare = [token.strip(MARKS) for token in marked]
    whole = sum(map(CASED_PROSE_WORDS.__contains__, tokens))  # a token by itself takes three times as long
    return (whole + sum(map(CASED_PROSE_WORDS.__contains__, bare))) / max(1, len(tokens))


def _weight_beside_code(token: str) -> float:
    bare = _bare(token)
    return (bare in PROSE_WORDS) / (2 if bare in KEYWORDS else 1)


def _bare(token: str) -> str:
    return token.strip(MARKS).lower()


@remembered_words
def is_code_token(token: str) -> bool:
    """Whether a token is one that prose hardly has.

    >>> [is_code_token(token) for token in ("x=1", "foo()", "--help", "$5", "word;")]
    [True, True, True, False, False]
    """
    return bool(CODE_TOKEN.search(token)) and not PROSE_TOKEN.search(token)


def _is_overlong(text: str, tokens: Sequence[str]) -> bool:
    """Whether a token or a gap is longer than any of code."""
    return LONG_GAP in text or max(map(len, tokens), default=0) > LONGEST_TOKEN


def _without_strings(text: str) -> str:
    return QUOTED.sub('""', text) if text.count('"') > 1 or text.count("'") > 1 else text


def _best_vote(text: str) -> tuple[str, float]:
    """The language with the most votes, of equal ones the first of the table."""
    votes: dict[str, float] = {}
    for number in SIEVE.left(text):
        language, weight, shape = EVERY_SHAPE[number]
        if shape.search(text):
            votes[language] = votes.get(language, 0.0) + weight
    return max(votes.items(), key=itemgetter(1), default=("", 0.0))
