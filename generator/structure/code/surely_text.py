"""Structure, code: which lines are text whatever else speaks for code, and what text looks like beside code."""

import re
from collections.abc import Sequence

from generator.structure.code.evidence import ADDRESS, QUOTED
from generator.structure.code_words import PROSE_WORDS
from generator.structure.markers import read_mark
from generator.structure.tables import has_column_rule

EXCERPT = 300
"""Characters of a line that are looked at."""

WORDY_LENGTH, WORDY_SHARE, MARKS = 4, 0.6, ".,:;!?()\"'"
"""Fewest words of a line that reads like prose, the share of them that are letters only, and marks beside them."""

PHRASE_LENGTH, FUNCTION_WORDS, MARKS_OF_PHRASE = 5, 2, ",.;!?"
"""Fewest words of a phrase, how many of them are words that only join others, and marks that may stand behind one."""

FILE_NAME = re.compile(r"\s*(?:~|\.{1,2})?/?[\w.@+-]+(?:(?:/[\w.@+-]+)+/?|\.[A-Za-z]\w{0,7}):?\s*")
"""A path or the name of a file alone: above code it says where that belongs."""

TYPOGRAPHIC_BULLET = re.compile(r"\s*[•◦▪‣·]\s")
"""The mark of a list item that no language has."""

TYPED_BULLETS = ("- ", "* ", "+ ")
"""What marks an item in Markdown and in YAML: where other lists have typographic marks, such lines are as typed."""

HASHTAGS = re.compile(r"\s*#[^\W\d]\w*(?:[\s,]+#[^\W\d]\w*)+\s*")
"""A line of hashtags; a comment goes on with a space."""

MARKED_HEADING = re.compile(r"#{2,6} \S")
"""A heading that Markdown marks; comments have one number sign."""

ORNAMENT = re.compile(r"\s*(?:[*_-] ){2}(?:[*_-] ?)+\s*")
"""Marks with spaces between, which part the text."""

TABLE_LINE = re.compile(r"\s*\|[^\n]{0,300}\|\s?:?-{3}")
"""A drawn table in one line."""

UNDERLINE = re.compile(r"(?:={3,}|-{3,})\s*")
"""The line below a heading."""

EMPHASIZED = re.compile(r"\s*\*[^\s*](?:[^*\n]*[^\s*])?\*\s*")
"""A line that Markdown emphasises."""

FORMULA = re.compile(r"\s*\$\$.+\$\$[.,;:]?\s*")
"""A displayed formula of TeX."""

COMMENT_OR_STRING = re.compile(r"(?:^|\s)(?:#|//|--|/\*|;)(?:\s|$)|\"|(?<!\w)'")
"""What may hold a sentence in code."""

SENTENCE_END = re.compile(r"(?:[^\W\d_]{2}|\))[.!?]$")
"""The end of a sentence."""

CONTRACTION = re.compile(r"[a-z]n['’]t\b|[a-z]['’](?:ll|ve|re)\b")
"""A word of English that joins two."""

NUMBER = re.compile(r"(?<!\S)(?:[$€£]?\d[\d.,]*[\w%]?|[-–/+])(?!\S)")
"""A number or a sign between numbers, which is no word of a sentence or of code."""

NAMED_FUNCTION, ABOUT_FUNCTION = re.compile(r"[\w.:]+\(\)"), re.compile(r"[A-Z][a-z]+ [\w.:]+\(\)")
"""The name of a function, alone or behind a word as in a title."""

TEXT_LINES = (HASHTAGS, ADDRESS, ORNAMENT, EMPHASIZED, FORMULA, ABOUT_FUNCTION)
"""What a line of text may be as a whole."""


def is_wordy(line: str) -> bool:
    """Whether most of a line are words of letters only, as in prose."""
    tokens = QUOTED.sub('""', line[:EXCERPT]).split()
    plain = sum(token.strip(MARKS).isalpha() for token in tokens)
    return len(tokens) >= WORDY_LENGTH and plain >= WORDY_SHARE * len(tokens)


def is_list(group: Sequence[str]) -> bool:
    """Whether a group is a list whose items have marks."""
    return bool(TYPOGRAPHIC_BULLET.match(group[0])) or (len(group) > 1 and all(map(read_mark, group)))


def is_text(group: Sequence[str], *, keeps_lines: bool, unlikely: bool) -> bool:
    """Whether a group is what no code is, but its text.

    `keeps_lines`: the code of the text does, so that no sentence stands at the end of a line of it. `unlikely`: little
    speaks for code.
    """
    if is_drawn(group) or _is_of_other_script(group):
        return True
    if len(group) > 1:
        return False
    (line,) = group
    return _is_surely_text(line) or (keeps_lines and _is_sentence(line)) or (unlikely and _is_phrase(line))


def _is_sentence(line: str) -> bool:
    """Whether a line at the margin is a sentence, or part of one, that no comment or string of code holds.

    Flattened code may end so as well; code that keeps its lines has such a line nowhere in training.
    """
    if line[:1].isspace() or COMMENT_OR_STRING.search(line):
        return False
    words = NUMBER.sub("", line)
    return bool(CONTRACTION.search(line)) or (is_wordy(words) and bool(SENTENCE_END.search(line.rstrip())))


def _is_phrase(line: str) -> bool:
    """Whether a line is words of letters only, as prose is, and not what a program says.

    >>> _is_phrase("the bread is left in the oven"), _is_phrase("error: the bread is left in the oven")
    (True, False)
    """
    words = [token.strip(MARKS_OF_PHRASE) for token in line.split()]
    known = sum(word.lower() in PROSE_WORDS for word in words)
    return len(words) >= PHRASE_LENGTH and known >= FUNCTION_WORDS and all(map(str.isalpha, words))


def is_typed_list(group: Sequence[str]) -> bool:
    """Whether a group is a list as one types it: what a scraper makes of a list has other marks."""
    return len(group) > 1 and all(line.lstrip().startswith(TYPED_BULLETS) for line in group)


def _is_surely_text(line: str) -> bool:
    """Whether a line alone is a heading, an address, an item, hashtags, an ornament or a table: what no code is."""
    begins = MARKED_HEADING.match(line) or TYPOGRAPHIC_BULLET.match(line) or TABLE_LINE.match(line)
    return bool(begins or any(shape.fullmatch(line) for shape in TEXT_LINES))


def _is_of_other_script(group: Sequence[str]) -> bool:
    """Whether most letters are not of the Latin script, of which the words of code are."""
    if all(map(str.isascii, group)):
        return False
    letters = [letter for line in group for letter in line if letter.isalpha()]
    return sum(map(str.isascii, letters)) * 2 < len(letters)


def is_caption(group: Sequence[str]) -> bool:
    """Whether a group is the name of a file and nothing else."""
    return len(group) == 1 and bool(FILE_NAME.fullmatch(group[0]))


def is_drawn(group: Sequence[str]) -> bool:
    """Whether a group is blank, an underlined heading, a list or a drawn table, which may hold code but are text."""
    if len(group) == 1:
        return not group[0].strip()
    first, *further = group
    if len(further) == 1 and UNDERLINE.fullmatch(further[0]) and not first.startswith(" "):
        return True
    if has_column_rule(group):
        return True
    return all(map(read_mark, group)) or all(line.lstrip().startswith("|") for line in group)
