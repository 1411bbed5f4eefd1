"""Structure, code: which groups of lines between blank lines are code."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from generator.structure.code.evidence import LIST, Evidence, examine, is_plainly_prose
from generator.structure.code.features import group_features
from generator.structure.code.joins import MAX_OPEN, CodeGroup, Span, is_open, join_groups, named
from generator.structure.code.results import announces_output, is_said, is_said_again
from generator.structure.code.surely_text import (
    EXCERPT,
    NAMED_FUNCTION,
    TYPOGRAPHIC_BULLET,
    is_caption,
    is_drawn,
    is_list,
    is_text,
    is_typed_list,
    is_wordy,
)
from generator.structure.lines import announces
from generator.structure.markers import read_mark
from generator.text.trees import label_index, load_trees, probabilities

THRESHOLD = 2.0
"""Evidence from which a text without padding is code; below it, 1 in 100 predictions more is wrong (round trip)."""

CODE_CERTAINTY, LINE_CERTAINTY, WORD_CERTAINTY = 0.5, 0.6, 0.75
"""Probability from which a group beside code is code; from which a line is that stands alone among text; and a single
word that does, for headings and items are names of commands and functions more often than code is."""

NEAR_CERTAINTY, WORDY_CERTAINTY = 0.4, 0.85
"""Probability from which a line beside code, or below one that ends with a colon, is code; and a line that reads like
prose is, wherever it stands."""

LINES_CERTAINTY, UNMARKED_CERTAINTY = 0.86, 0.3
"""Probability from which several lines are code, for they may be a list without marks; and where lists have marks."""

SURE_SCORE, SURE_CERTAINTY, MARKUP = 6.0, 0.1, ("html", "xml", "javascript", "typescript")
"""Evidence from which a line is code that the trees find hardly likely, but in languages whose tags stand in text."""

CLEAR_SCORE = 4.0
"""Evidence of a group in a known language, which says that a text has code among its lines."""

INDENTED_CERTAINTY = 0.02
"""Probability from which indented lines below code go on with it: paragraphs have no indent where items have marks."""

MARKED_CODE = re.compile(r"//[ *]|(?:#|//) ?=>|(?:In|Out) ?\[\d+\]:")
"""A comment, a value behind the mark of a comment, or a prompt of IPython: beside code, they are code."""

OPTION = re.compile(r"--?[A-Za-z]")
"""The beginning of a line about an option of a command that it does not name."""

RUN = re.compile(r"\S {2,}\S")
"""A run of spaces within a line, which a line break leaves in flattened code, and prose seldom has."""

CAPITALIZED = re.compile(r"[A-Z][a-z]")
"""The beginning of a title."""

BULLET = re.compile(r"\s*(?:[•◦▪‣·–—]|[*-](?! [\w.-]+:(?:\s|$))|\d{1,3}[.)])\s+(?=\S)")
"""The mark of a list item; `- key:` is YAML."""


def code_spans(groups: Sequence[Sequence[str]], blanks: Sequence[int], padded_share: float = 0.0) -> tuple[Span, ...]:
    """The code blocks among groups, first to last; groups that are no code are in none.

    `blanks` are the blank lines above each group, where 1 is usual. `padded_share` is the share of all groups that a
    scraper has padded: code in such a text seldom stands without.
    """
    texts = ["\n".join(map(str.rstrip, group)) for group in groups]
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
    if "\n" not in text:
        is_list = bool(BULLET.match(text))
    else:
        lines = text.split("\n")
        is_list = sum(1 for line in lines if BULLET.match(line)) * 2 > len(lines)
    if is_list or not text.strip():
        return LIST
    return examine(text)


def _decided(
    groups: Sequence[Sequence[str]], evidence: Sequence[Evidence], probability: Sequence[float]
) -> Iterator[bool]:
    """For each group whether it is code: by its probability, and by what marks and brackets put beyond doubt."""
    around = (0.0, *probability, 0.0)
    lines_certainty = _lines_certainty(groups, evidence)
    output = _output(groups, probability)
    typographic = any(TYPOGRAPHIC_BULLET.match(group[0]) for group in groups)
    keeps_lines = any(len(group) > 1 and own >= CODE_CERTAINTY for group, own in zip(groups, probability, strict=True))
    evenly = _spaces_evenly(groups, probability)
    above = False
    for index, (group, own) in enumerate(zip(groups, probability, strict=True)):
        said = above and len(group) == 1 and is_said(group[0], "\n".join(groups[index - 1]))
        if said or output[index] or (own < INDENTED_CERTAINTY and evidence[index].score < THRESHOLD):
            above = said or output[index]  # else no code, as nothing below could make some of it
            yield above
            continue
        beside = max(around[index], around[index + 2]) >= CODE_CERTAINTY
        announced = index > 0 and not above and announces(groups[index - 1][-1][-EXCERPT:])
        captions = around[index + 2] >= CODE_CERTAINTY and is_caption(group)
        typed = typographic and is_typed_list(group)
        least = _certainty(group, evidence[index], beside=beside, announced=announced, lines=lines_certainty)
        sure = _is_sure(group, evidence[index], evenly=evenly)
        unlikely = not beside and evidence[index].score < THRESHOLD
        if beside and len(group) == 1 and (MARKED_CODE.match(group[0]) or _is_elision(group[0])):
            above = True
        elif captions or (is_text(group, keeps_lines=keeps_lines, unlikely=unlikely) and not typed):
            above = False
        elif own >= (SURE_CERTAINTY if sure else least):
            above = True
        elif not (above and own >= INDENTED_CERTAINTY and _is_indented_below(group, groups[index - 1])):
            above = evidence[index].score >= THRESHOLD and _is_code_anyway(group, is_first=index == 0)
        yield above


def _output(groups: Sequence[Sequence[str]], probability: Sequence[float]) -> list[bool]:
    """For each group whether it is what a program wrote, whatever it says; other code stands in the text.

    It says again what is quoted right above, by code or by an option of a command; or it is lines below a sentence that
    announces output. In a text that breaks nothing but code into lines, for it marks its lists, all lines below a colon
    or code are.
    """
    if max(probability) < CODE_CERTAINTY:
        return [False] * len(groups)
    told = (
        _is_announced(group, above) or _is_said_again(group, above, certainty)
        for (above, group), certainty in zip(pairwise(groups), probability, strict=False)
    )
    return [any(found) for found in zip((False, *told), _placed(groups, probability), strict=True)]


def _is_announced(group: Sequence[str], above: Sequence[str]) -> bool:
    return len(group) > 1 and not is_drawn(group) and announces_output(above[-1][-EXCERPT:])


def _is_said_again(group: Sequence[str], above: Sequence[str], certainty: float) -> bool:
    """Whether a group says again what is quoted above it; `certainty` is the probability that this is code."""
    tells = certainty >= CODE_CERTAINTY or OPTION.match(above[0])
    return bool(tells) and is_said_again(group[0], "\n".join(above))


def _placed(groups: Sequence[Sequence[str]], probability: Sequence[float]) -> list[bool]:
    """For each group whether it is lines below a colon or code, in a text that breaks nothing but code into lines."""
    several = [len(group) > 1 and not is_list(group) and not is_drawn(group) for group in groups]
    below = [
        index > 0 and (announces(groups[index - 1][-1][-EXCERPT:]) or probability[index - 1] >= CODE_CERTAINTY)
        for index in range(len(groups))
    ]
    found = zip(several, below, probability, strict=True)
    alone = any(one and not (placed or own >= UNMARKED_CERTAINTY) for one, placed, own in found)
    if alone or not any(map(is_list, groups)):
        return [False] * len(groups)
    return [one and placed for one, placed in zip(several, below, strict=True)]


def _lines_certainty(groups: Sequence[Sequence[str]], evidence: Sequence[Evidence]) -> float:
    """The probability from which several lines that stand among text are code."""
    if any(map(is_list, groups)):
        return UNMARKED_CERTAINTY
    return CODE_CERTAINTY if any(map(_is_clear, evidence)) else LINES_CERTAINTY


def _certainty(group: Sequence[str], evidence: Evidence, *, beside: bool, announced: bool, lines: float) -> float:
    """The probability from which a group is code, beside code, or below a line that ends with a colon."""
    if len(group) > 1:
        return CODE_CERTAINTY if beside else lines
    if OPTION.match(group[0]):
        return WORDY_CERTAINTY
    if is_wordy(group[0]) and evidence.score < THRESHOLD:
        return CODE_CERTAINTY if announced else WORDY_CERTAINTY
    if beside or announced:
        return NEAR_CERTAINTY
    if NAMED_FUNCTION.fullmatch(group[0]):
        return 1.0
    return LINE_CERTAINTY if " " in group[0].strip() else WORD_CERTAINTY


def _is_elision(line: str) -> bool:
    """Whether a line says that something was left out, and no more."""
    return ("..." in line or "…" in line) and not any(map(str.isalnum, line))


def _is_sure(group: Sequence[str], evidence: Evidence, *, evenly: bool) -> bool:
    """Whether a line alone is code that the trees need hardly believe in."""
    if len(group) > 1:
        return False
    if evenly and RUN.search(group[0]):
        return True
    return evidence.score >= SURE_SCORE and evidence.language not in MARKUP and not group[0].lstrip().startswith("<")


def _spaces_evenly(groups: Sequence[Sequence[str]], probability: Sequence[float]) -> bool:
    """Whether a text has code, and no run of spaces in its prose."""
    prose = (group[0] for group, own in zip(groups, probability, strict=True) if own < INDENTED_CERTAINTY)
    return max(probability) >= CODE_CERTAINTY and not any(map(RUN.search, prose))


def _is_clear(evidence: Evidence) -> bool:
    return evidence.score >= CLEAR_SCORE and bool(evidence.language)


def _is_code_anyway(group: Sequence[str], *, is_first: bool) -> bool:
    """Whether a group that looks like code is some, whatever the trees say: it is unfinished, or the first.

    The trees have seen a title at the top of every text; what was cut out of an article may begin with code.
    """
    if is_first and not (len(group) == 1 and CAPITALIZED.match(group[0])):
        return True
    return is_open("\n".join(group)[:MAX_OPEN])


def _is_indented_below(group: Sequence[str], above: Sequence[str]) -> bool:
    """Whether an indented group may go on with code above it: no item, and no sentence that is indented less."""
    if read_mark(group[0]) or not all(line.startswith((" ", "\t")) for line in group):
        return False
    return not is_wordy(group[0]) or _indent(group) >= _indent(above)


def _indent(group: Sequence[str]) -> int:
    return min(len(line) - len(line.lstrip()) for line in group)
