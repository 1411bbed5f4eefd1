"""Structure, code: which groups of lines between blank lines are code."""

import re
from collections.abc import Iterator, Sequence

from generator.structure.code.evidence import QUOTED, Evidence, examine, is_plainly_prose
from generator.structure.code.features import group_features
from generator.structure.code.joins import MAX_OPEN, CodeGroup, Span, is_open, join_groups, named
from generator.structure.lines import announces
from generator.structure.markers import read_mark
from generator.structure.tables import has_column_rule
from generator.text.trees import label_index, load_trees, probabilities

THRESHOLD = 2.0
"""Evidence from which a text without padding is code; below it, 1 in 100 predictions more is wrong (round trip)."""

CODE_CERTAINTY, LINE_CERTAINTY, WORD_CERTAINTY = 0.5, 0.6, 0.75
"""Probability from which a group beside code is code; from which a line is that stands alone among text; and a single
word that does, for headings and items are names of commands and functions more often than code is."""

NEAR_CERTAINTY, WORDY_CERTAINTY = 0.4, 0.85
"""Probability from which a line beside code, or below one that ends with a colon, is code; and a line that reads like
prose is, wherever it stands."""

WORDY_LENGTH, WORDY_SHARE, MARKS = 4, 0.6, ".,:;!?()\"'"
"""Fewest words of a line that reads like prose, the share of them that are letters only, and marks beside them."""

LINES_CERTAINTY, UNMARKED_CERTAINTY = 0.86, 0.3
"""Probability from which several lines are code, for they may be a list without marks; and where lists have marks."""

CLEAR_SCORE = 4.0
"""Evidence of a group in a known language, which says that a text has code among its lines."""

INDENTED_CERTAINTY = 0.02
"""Probability from which indented lines below code go on with it: paragraphs have no indent where items have marks."""

ADDRESS = re.compile(r"\s*https?://\S+\s*")
"""A web address alone: articles show many, code is hardly ever no more than that."""

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

NAMED_FUNCTION, ABOUT_FUNCTION = re.compile(r"[\w.:]+\(\)"), re.compile(r"[A-Z][a-z]+ [\w.:]+\(\)")
"""The name of a function, alone or behind a word as in a title."""

OPTION = re.compile(r"--?[A-Za-z]")
"""The beginning of a line about an option of a command that it does not name."""

CAPITALIZED = re.compile(r"[A-Z][a-z]")
"""The beginning of a title."""

BULLET = re.compile(r"\s*(?:[•◦▪‣·–—]|[*-](?! [\w.-]+:(?:\s|$))|\d{1,3}[.)])\s+(?=\S)")
"""The mark of a list item; `- key:` is YAML."""

EXCERPT = 300
"""Characters of a line that are looked at."""


def code_spans(groups: Sequence[Sequence[str]], blanks: Sequence[int], padded_share: float = 0.0) -> tuple[Span, ...]:
    """The code blocks among groups, first to last; groups that are no code are in none.

    `blanks` are the blank lines above each group, where 1 is usual. `padded_share` is the share of all groups that a
    scraper has padded: code in such a text seldom stands without.
    """
    texts = ["\n".join(line.rstrip() for line in group) for group in groups]
    evidence = tuple(map(examine_group, texts))
    if all(map(is_plainly_prose, texts, evidence)):
        return ()  # the trees say so too, but take a third of the time for an article to do so
    trees = load_trees(__package__, "groups")
    found = probabilities(trees, group_features(groups, evidence, blanks, padded_share))
    code = _decided(groups, evidence, found[:, label_index(trees, "code")].tolist())
    members = map(CodeGroup, map(tuple, groups), evidence, code, blanks)
    return tuple(map(named, join_groups(tuple(members))))


def examine_group(text: str) -> Evidence:
    """The evidence for a group of lines; a list is none, whatever its items hold."""
    lines = text.split("\n")
    if not text.strip() or sum(1 for line in lines if BULLET.match(line)) * 2 > len(lines):
        return Evidence(-10.0, "", 0.0)
    return examine(text)


def _decided(
    groups: Sequence[Sequence[str]], evidence: Sequence[Evidence], probability: Sequence[float]
) -> Iterator[bool]:
    """For each group whether it is code: by its probability, and by what marks and brackets put beyond doubt."""
    around = (0.0, *probability, 0.0)
    lines_certainty = _lines_certainty(groups, evidence)
    output = _output(groups, probability)
    typographic = any(TYPOGRAPHIC_BULLET.match(group[0]) for group in groups)
    above = False
    for index, (group, own) in enumerate(zip(groups, probability, strict=True)):
        if output[index] or (own < INDENTED_CERTAINTY and evidence[index].score < THRESHOLD):
            above = output[index]  # else no code, as nothing below could make some of it
            yield above
            continue
        beside = max(around[index], around[index + 2]) >= CODE_CERTAINTY
        announced = index > 0 and not above and announces(groups[index - 1][-1][-EXCERPT:])
        captions = around[index + 2] >= CODE_CERTAINTY and _is_caption(group)
        if captions or (_is_text(group) and not (typographic and _is_typed_list(group))):
            above = False
        elif own >= _certainty(group, evidence[index], beside=beside, announced=announced, lines=lines_certainty):
            above = True
        elif not (above and own >= INDENTED_CERTAINTY and _is_indented_below(group, groups[index - 1])):
            above = evidence[index].score >= THRESHOLD and _is_code_anyway(group, is_first=index == 0)
        yield above


def _output(groups: Sequence[Sequence[str]], probability: Sequence[float]) -> list[bool]:
    """For each group whether it is lines below a colon or code, in a text that breaks nothing but code into lines.

    Such a text has other code, and marks its lists: what stands there is what a program wrote, whatever it says.
    """
    several = [len(group) > 1 and not _is_list(group) and not _is_drawn(group) for group in groups]
    below = [
        index > 0 and (announces(groups[index - 1][-1][-EXCERPT:]) or probability[index - 1] >= CODE_CERTAINTY)
        for index in range(len(groups))
    ]
    found = zip(several, below, probability, strict=True)
    alone = any(one and not (placed or own >= UNMARKED_CERTAINTY) for one, placed, own in found)
    if alone or max(probability) < CODE_CERTAINTY or not any(map(_is_list, groups)):
        return [False] * len(groups)
    return [one and placed for one, placed in zip(several, below, strict=True)]


def _lines_certainty(groups: Sequence[Sequence[str]], evidence: Sequence[Evidence]) -> float:
    """The probability from which several lines that stand among text are code."""
    if any(map(_is_list, groups)):
        return UNMARKED_CERTAINTY
    return CODE_CERTAINTY if any(map(_is_clear, evidence)) else LINES_CERTAINTY


def _certainty(group: Sequence[str], evidence: Evidence, *, beside: bool, announced: bool, lines: float) -> float:
    """The probability from which a group is code, beside code, or below a line that ends with a colon."""
    if len(group) > 1:
        return CODE_CERTAINTY if beside else lines
    if OPTION.match(group[0]) or (_is_wordy(group[0]) and evidence.score < THRESHOLD):
        return CODE_CERTAINTY if announced else WORDY_CERTAINTY
    if beside or announced:
        return NEAR_CERTAINTY
    if NAMED_FUNCTION.fullmatch(group[0]):
        return 1.0
    return LINE_CERTAINTY if " " in group[0].strip() else WORD_CERTAINTY


def _is_wordy(line: str) -> bool:
    """Whether most of a line are words of letters only, as in prose."""
    tokens = QUOTED.sub('""', line[:EXCERPT]).split()
    plain = sum(token.strip(MARKS).isalpha() for token in tokens)
    return len(tokens) >= WORDY_LENGTH and plain >= WORDY_SHARE * len(tokens)


def _is_clear(evidence: Evidence) -> bool:
    return evidence.score >= CLEAR_SCORE and bool(evidence.language)


def _is_list(group: Sequence[str]) -> bool:
    """Whether a group is a list whose items have marks."""
    return bool(TYPOGRAPHIC_BULLET.match(group[0])) or (len(group) > 1 and all(map(read_mark, group)))


def _is_code_anyway(group: Sequence[str], *, is_first: bool) -> bool:
    """Whether a group that looks like code is some, whatever the trees say: it is unfinished, or the first.

    The trees have seen a title at the top of every text; what was cut out of an article may begin with code.
    """
    if is_first and not (len(group) == 1 and CAPITALIZED.match(group[0])):
        return True
    return is_open("\n".join(group)[:MAX_OPEN])


def _is_text(group: Sequence[str]) -> bool:
    """Whether a group is what no code is, but its text."""
    return _is_drawn(group) or _is_of_other_script(group) or (len(group) == 1 and _is_surely_text(group[0]))


def _is_typed_list(group: Sequence[str]) -> bool:
    """Whether a group is a list as one types it: what a scraper makes of a list has other marks."""
    return len(group) > 1 and all(line.lstrip().startswith(TYPED_BULLETS) for line in group)


def _is_surely_text(line: str) -> bool:
    """Whether a line alone is a heading, an address, an item, hashtags, an ornament or a table: what no code is."""
    begins = MARKED_HEADING.match(line) or TYPOGRAPHIC_BULLET.match(line) or TABLE_LINE.match(line)
    return bool(
        begins or any(shape.fullmatch(line) for shape in (HASHTAGS, ADDRESS, ORNAMENT, EMPHASIZED, ABOUT_FUNCTION))
    )


def _is_of_other_script(group: Sequence[str]) -> bool:
    """Whether most letters are not of the Latin script, of which the words of code are."""
    if all(map(str.isascii, group)):
        return False
    letters = [letter for line in group for letter in line if letter.isalpha()]
    return sum(map(str.isascii, letters)) * 2 < len(letters)


def _is_caption(group: Sequence[str]) -> bool:
    return len(group) == 1 and bool(FILE_NAME.fullmatch(group[0]))


def _is_indented_below(group: Sequence[str], above: Sequence[str]) -> bool:
    """Whether an indented group may go on with code above it: no item, and no sentence that is indented less."""
    if read_mark(group[0]) or not all(line.startswith((" ", "\t")) for line in group):
        return False
    return not _is_wordy(group[0]) or _indent(group) >= _indent(above)


def _indent(group: Sequence[str]) -> int:
    return min(len(line) - len(line.lstrip()) for line in group)


def _is_drawn(group: Sequence[str]) -> bool:
    """Whether a group is blank, an underlined heading, a list or a drawn table, which may hold code but are text."""
    if len(group) == 1:
        return not group[0].strip()
    first, *further = group
    if len(further) == 1 and UNDERLINE.fullmatch(further[0]) and not first.startswith(" "):
        return True
    if has_column_rule(group):
        return True
    return all(map(read_mark, group)) or all(line.lstrip().startswith("|") for line in group)
