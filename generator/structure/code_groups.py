"""Structure, code: which groups of lines between blank lines are one code block."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from generator.structure.code_evidence import Evidence, examine
from generator.structure.code_features import group_features
from generator.structure.code_tables import STRUCTURAL_TAGS
from generator.structure.markers import read_mark
from generator.structure.tables import has_column_rule
from generator.structure.trees import label_index, load_trees, probabilities

THRESHOLD = 2.0
"""Evidence from which a text without padding is code; below it, 1 in 100 predictions more is wrong (round trip)."""

PLAIN_PROSE = -1.0
"""Evidence below which a group closes no bracket that code above it opened."""

LOOKAHEAD, LOOKAHEAD_IN_STRING = 12, 60
"""Groups within which an open bracket must be closed to hold them together, and a string over several lines."""

CODE_CERTAINTY, LINE_CERTAINTY, WORD_CERTAINTY = 0.55, 0.75, 0.9
"""Probability from which a group is code; from which a line is that stands alone among text; and a single word that
does, for headings and items are names of commands and functions more often than code is."""

CONTINUED_SHARE = 0.25
"""Share of the probability of code from which a group behind code goes on with it: of ten groups of code that follow
each other in public articles nine are one block."""

ADDRESS = re.compile(r"\s*https?://\S+\s*")
"""A web address alone: articles show many, code is hardly ever no more than that."""

TYPOGRAPHIC_BULLET = re.compile(r"\s*[•◦▪‣·]\s")
"""The mark of a list item that no language has."""

HASHTAGS = re.compile(r"\s*#[^\W\d]\w*(?:[\s,]+#[^\W\d]\w*)+\s*")
"""A line of hashtags; a comment goes on with a space."""

MARKED_HEADING = re.compile(r"#{2,6} \S")
"""A heading that Markdown marks; comments have one number sign."""

STATED_ALONE = ("bash", "console", "sql")
"""Languages of which an article shows one command after another, each in a block of its own. Groups in any other
language that follow each other are one block in 98 of 100 cases."""

PROMPT = re.compile(r"^\s*(?:\S{0,60} )?[$%#] \S", re.MULTILINE)
"""A shell's prompt: what follows may be output of any kind."""

BULLET = re.compile(r"\s*(?:[•◦▪‣·–—]|[*-](?! [\w.-]+:(?:\s|$))|\d{1,3}[.)])\s+(?=\S)")
"""The mark of a list item; `- key:` is YAML."""

MAX_OPEN = 20_000
"""Characters of a block beyond which nothing is looked for that might be open."""

HEREDOC = re.compile(r"<<-?\s*['\"]?(\w+)['\"]?")
"""The beginning of a here-document with the word that ends it."""

STRINGS = re.compile(r"\"(?:[^\"\\\n]|\\.){0,500}\"|(?<!\w)'(?:[^'\\\n]|\\.){0,500}'")
"""Strings on one line, whose brackets do not count."""

TAG = re.compile(r"<(/?)([a-z]+)\b[^<>]{0,500}>")
"""An HTML tag."""


class Part(StrEnum):
    """What a group is to a code block; the names are the labels of the trees."""

    TEXT = "text"
    BEGINS = "begins"
    CONTINUES = "continues"


@dataclass(frozen=True, slots=True)
class Span:
    """Groups `first` up to `end` are one code block in `language`; `text` has a blank line between the groups."""

    first: int
    end: int
    language: str
    text: str


def code_spans(groups: Sequence[Sequence[str]], padded_share: float = 0.0) -> tuple[Span, ...]:
    """The code blocks among groups, first to last; groups that are no code are in none.

    `padded_share` is the share of all groups that a scraper has padded: code in such a text seldom stands without.
    """
    texts = tuple("\n".join(line.rstrip() for line in group) for group in groups)
    evidence = tuple(examine_group(text) for text in texts)
    parts = _parts(groups, evidence, padded_share)
    spans: list[Span] = []
    held = 0  # groups before this one belong to the last span: they close what is open in it
    for index, part in enumerate(parts):
        last = spans[-1] if spans and spans[-1].end == index else None
        if last is not None and index >= held and len(last.text) < MAX_OPEN and is_open(last.text):
            held = index + _closing(last.text, texts, evidence, index)
        if last is not None and (index < held or _goes_on(last, part, texts[index], evidence[index])):
            spans[-1] = Span(last.first, index + 1, last.language, f"{last.text}\n\n{texts[index]}")
        elif part is not Part.TEXT:
            spans.append(Span(index, index + 1, evidence[index].language, texts[index]))
    return tuple(_named(span) for span in spans)


def _goes_on(span: Span, part: Part, text: str, evidence: Evidence) -> bool:
    """Whether a group goes on with the span above: a program goes on, commands do not with their output."""
    if part is Part.TEXT:
        return False
    if evidence.language and evidence.language == span.language and span.language not in STATED_ALONE:
        return True
    return part is Part.CONTINUES and not _ends(span, text, evidence)


def _parts(groups: Sequence[Sequence[str]], evidence: Sequence[Evidence], padded_share: float) -> tuple[Part, ...]:
    """For each group, whether it is text, begins a code block, or goes on with one."""
    trees = load_trees("code_groups")
    found = probabilities(trees, group_features(groups, evidence, padded_share))
    text, begins, continues = (found[:, label_index(trees, part)] for part in Part)
    goes_on = continues >= CONTINUED_SHARE * (begins + continues)
    best = _best((1.0 - text).tolist(), goes_on.tolist(), groups)
    parts = tuple(_corrected(*entry) for entry in zip(groups, evidence, best, strict=True))
    # The trees have seen a title at the top of every text; what was cut out of an article may begin with code.
    begins_with_code = parts[:1] == (Part.TEXT,) and evidence[0].score >= THRESHOLD and not _is_drawn(groups[0])
    return (Part.BEGINS, *parts[1:]) if begins_with_code else parts


def _best(code: Sequence[float], goes_on: Sequence[bool], groups: Sequence[Sequence[str]]) -> Iterator[Part]:
    """The part of each group, by the probability that it is code, and whether it would go on with code above."""
    around = [0.0, *code, 0.0]
    for index, (own, group) in enumerate(zip(code, groups, strict=True)):
        beside_code = max(around[index], around[index + 2]) >= CODE_CERTAINTY
        if own < (CODE_CERTAINTY if beside_code else _certainty_alone(group)):
            yield Part.TEXT
        else:
            yield Part.CONTINUES if goes_on[index] else Part.BEGINS


def _certainty_alone(group: Sequence[str]) -> float:
    if len(group) > 1:
        return CODE_CERTAINTY
    return LINE_CERTAINTY if " " in group[0].strip() else WORD_CERTAINTY


def _corrected(group: Sequence[str], evidence: Evidence, part: Part) -> Part:
    """What the trees say, but for what the marks of a list or heading, or an open bracket, put beyond doubt."""
    if _is_drawn(group) or _is_of_other_script(group) or (len(group) == 1 and _is_surely_text(group[0])):
        return Part.TEXT
    if part is Part.TEXT and evidence.score >= THRESHOLD and is_open("\n".join(group)[:MAX_OPEN]):
        return Part.BEGINS
    return part


def _is_surely_text(line: str) -> bool:
    """Whether a line alone is a marked heading, an address, an item or hashtags: what no code is, but its text."""
    begins = MARKED_HEADING.match(line) or TYPOGRAPHIC_BULLET.match(line)
    return bool(begins or HASHTAGS.fullmatch(line) or ADDRESS.fullmatch(line))


def _is_of_other_script(group: Sequence[str]) -> bool:
    """Whether most letters are not of the Latin script, of which the words of code are."""
    if all(map(str.isascii, group)):
        return False
    letters = [letter for line in group for letter in line if letter.isalpha()]
    return sum(map(str.isascii, letters)) * 2 < len(letters)


def _is_drawn(group: Sequence[str]) -> bool:
    """Whether a group is a list or a table drawn with bars or dashes, which may hold code but are text."""
    if len(group) > 1 and (all(map(read_mark, group)) or all(line.lstrip().startswith("|") for line in group)):
        return True
    return has_column_rule(group)


def _ends(span: Span, text: str, evidence: Evidence) -> bool:
    """Whether a span ends before a group: it is shell commands, behind which their output is a block of its own."""
    if not _is_command(span.text, span.language) or text.startswith((" ", "\t", "#")) or is_open(span.text[:MAX_OPEN]):
        return False
    return evidence.language != "bash"


def _named(span: Span) -> Span:
    return span if span.language else replace(span, language=examine(span.text).language)


def examine_group(text: str) -> Evidence:
    """The evidence for a group of lines; a list is none, whatever its items hold."""
    lines = text.split("\n")
    if not text.strip() or sum(1 for line in lines if BULLET.match(line)) * 2 > len(lines):
        return Evidence(-10.0, "", 0.0)
    return examine(text)


def _is_command(text: str, language: str) -> bool:
    """Whether the text is shell commands, behind which their output stands in a block of its own."""
    return language == "bash" and not PROMPT.search(text)


def _closing(text: str, texts: Sequence[str], evidence: Sequence[Evidence], index: int) -> int:
    """The number of groups up to the one that closes what is open in the text; 0 when none does."""
    farthest = LOOKAHEAD_IN_STRING if _holds_text(text) else LOOKAHEAD
    for count in range(1, min(farthest, len(texts) - index) + 1):
        text = f"{text}\n\n{texts[index + count - 1]}"
        if not is_open(text):
            return count if _holds_text(text) or evidence[index + count - 1].score >= PLAIN_PROSE else 0
    return 0


def _holds_text(text: str) -> bool:
    """Whether a string over several lines or a here-document begins in the text, in which prose may stand."""
    return '"""' in text or bool(HEREDOC.search(text))


def is_open(text: str) -> bool:
    """Whether a bracket, a string over several lines, a here-document or an HTML element is still open.

    >>> is_open("f(a,"), is_open("f(a)"), is_open("cat <<EOF"), is_open("<body>")
    (True, False, True, True)
    """
    if any(text.count(quotes) % 2 for quotes in ('"""', "'''", "```")):
        return True
    if any(not re.search(rf"^\s*{word}\b", text, re.MULTILINE) for word in HEREDOC.findall(text)):
        return True
    bare = STRINGS.sub("", text)
    if any(bare.count(opening) > bare.count(closing) for opening, closing in ("()", "[]", "{}")):
        return True
    tags = [(closing, name) for closing, name in TAG.findall(bare) if name in STRUCTURAL_TAGS]
    return sum(1 for closing, _ in tags if not closing) > sum(1 for closing, _ in tags if closing)
