"""Structure, code: which groups of lines between blank lines are one code block."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from generator.structure.code_evidence import Evidence, examine, vote_for
from generator.structure.code_python import parse_module
from generator.structure.code_tables import STRUCTURAL_TAGS

THRESHOLD = 2.0
"""Evidence from which a text without padding is code; below it, 1 in 100 predictions more is wrong (round trip)."""

PLAIN_PROSE = -1.0
"""Evidence below which a group joins no code, unless a bracket or a string is open around it."""

SOME_VOTE = 1.5
"""Vote for the language of its neighbour with which an unsure group joins it."""

MAX_LEADING = 3
"""Unsure groups before code that may belong to it."""

LOOKAHEAD = 12
"""Groups within which an open bracket or string must be closed to hold them together."""

RELATED = (
    frozenset(("bash", "console")),
    frozenset(("javascript", "typescript", "json", "css", "html")),
    frozenset(("c", "cpp")),
    frozenset(("python", "pycon")),
    frozenset(("rust", "toml", "c")),
    frozenset(("dockerfile", "bash")),
)
"""Languages that one code block can show, or that are told apart with difficulty."""

PROMPT = re.compile(r"^\s*(?:\S{0,60} )?[$%#] \S", re.MULTILINE)
"""A shell's prompt: what follows may be output of any kind."""

BULLET = re.compile(r"\s*(?:[•◦▪‣·–—]|[*-](?! [\w.-]+:(?:\s|$))|\d{1,3}[.)])\s+(?=\S)")
"""The mark of a list item; `- key:` is YAML."""

MAX_REPARSED = 4000
"""Characters of a block up to which it is parsed together with the group behind it."""

MAX_OPEN = 20_000
"""Characters of a block beyond which nothing is looked for that might be open."""

ELISION = re.compile(r"\s*(?:#|//|--)?\s*[\[(]?(?:\.{3}|…)[\])]?\s*")
"""Three dots where code was left out."""

HEREDOC = re.compile(r"<<-?\s*['\"]?(\w+)['\"]?")
"""The beginning of a here-document with the word that ends it."""

STRINGS = re.compile(r"\"(?:[^\"\\\n]|\\.){0,500}\"|(?<!\w)'(?:[^'\\\n]|\\.){0,500}'")
"""Strings on one line, whose brackets do not count."""

TAG = re.compile(r"<(/?)([a-z]+)\b[^<>]{0,500}>")
"""An HTML tag."""


@dataclass(frozen=True, slots=True)
class Span:
    """Groups `first` up to `end` are one code block in `language`; `text` has a blank line between the groups."""

    first: int
    end: int
    language: str
    text: str


def code_spans(groups: Sequence[Sequence[str]]) -> tuple[Span, ...]:
    """The code blocks among groups, first to last; groups that are no code are in none."""
    texts = tuple("\n".join(line.rstrip() for line in group) for group in groups)
    evidence = tuple(examine_group(text) for text in texts)
    spans: list[Span] = []
    index = 0
    while index < len(texts):
        if _begins(texts, evidence, index):
            span = _grown(texts, evidence, index)
            spans.append(span)
            index = span.end
        else:
            index += 1
    return tuple(spans)


def examine_group(text: str) -> Evidence:
    """The evidence for a group of lines; a list is none, whatever its items hold."""
    lines = text.split("\n")
    if not text.strip() or sum(1 for line in lines if BULLET.match(line)) * 2 > len(lines):
        return Evidence(-10.0, "", 0.0)
    return examine(text)


def _begins(texts: Sequence[str], evidence: Sequence[Evidence], index: int) -> bool:
    """Whether a code block begins with the group: it is code, or it speaks the language of the code behind it."""
    return evidence[index].score >= THRESHOLD or bool(_language_behind(texts, evidence, index))


def _language_behind(texts: Sequence[str], evidence: Sequence[Evidence], index: int) -> str:
    """The language of the code that follows a few unsure groups which speak it too; empty when there is none."""
    for count in range(1, min(MAX_LEADING, len(texts) - 1 - index) + 1):
        language = evidence[index + count].language
        if evidence[index + count].score >= THRESHOLD:
            leading = range(index, index + count)
            fits = all(
                vote_for(texts[at], language) >= SOME_VOTE and evidence[at].score >= PLAIN_PROSE for at in leading
            )
            return language if fits else ""
    return ""


def _grown(texts: Sequence[str], evidence: Sequence[Evidence], first: int) -> Span:
    """The block that begins with group `first`, as far as it goes."""
    text, language, end = texts[first], evidence[first].language, first + 1
    if evidence[first].score < THRESHOLD:
        language = _language_behind(texts, evidence, first)
    balanced = True  # what was never closed once is not looked for again
    while end < len(texts):
        step = 0
        if balanced and len(text) < MAX_OPEN and is_open(text):
            step = _closing(text, texts, evidence, end)
            balanced = step > 0
        step = step or _step(text, language, texts, evidence, end)
        if not step:
            break
        text = "\n\n".join((text, *texts[end : end + step]))
        end += step
        language = language or examine(text).language
    return Span(first, end, language, text)


def _step(text: str, language: str, texts: Sequence[str], evidence: Sequence[Evidence], index: int) -> int:
    """How many of the groups from `index` on belong to the block: one, two (an unsure one before code) or none."""
    if _joins(text, language, texts[index], evidence[index]):
        return 1
    if index + 1 < len(texts) and evidence[index].score >= PLAIN_PROSE and not _is_command(text, language):
        following = evidence[index + 1]
        same = following.score >= THRESHOLD and following.language == language
        return 2 if "\n" in text and (same or texts[index + 1].startswith("  ")) else 0
    return 0


def _joins(text: str, language: str, other: str, evidence: Evidence) -> bool:
    if ELISION.fullmatch(other):
        return "\n" in text
    is_indented = other.startswith(("  ", "\t"))
    if is_indented and language == "python" and _parses_on(text, other):
        return True
    if evidence.score < PLAIN_PROSE:
        return False
    if _is_command(text, language):
        first = examine(other.split("\n", 1)[0])
        return first.language in ("bash", "") and first.score >= THRESHOLD
    if is_indented or (language == "console" and evidence.score >= 0 and "\n" in other):
        return True
    if evidence.score >= THRESHOLD and (_related(language, evidence.language) or evidence.language != "bash"):
        return True
    if language in ("python", "toml") and evidence.score >= 0 and _parses_on(text, other):
        return True
    return vote_for(other, language) >= SOME_VOTE


def _parses_on(text: str, other: str) -> bool:
    """Whether a group goes on with Python; a long text is not parsed again for each group that follows it."""
    return len(text) < MAX_REPARSED and parse_module(f"{text}\n\n{other}") is not None


def _is_command(text: str, language: str) -> bool:
    """Whether the text is shell commands, behind which their output stands in a block of its own."""
    return language == "bash" and not PROMPT.search(text)


def _related(one: str, other: str) -> bool:
    return one == other or not one or not other or any(one in family and other in family for family in RELATED)


def _closing(text: str, texts: Sequence[str], evidence: Sequence[Evidence], index: int) -> int:
    """The number of groups up to the one that closes what is open in the text; 0 when none does."""
    for count in range(1, min(LOOKAHEAD, len(texts) - index) + 1):
        if not texts[index + count - 1]:
            return 0
        text = f"{text}\n\n{texts[index + count - 1]}"
        if not is_open(text):
            holds_text = HEREDOC.search(text) or '"""' in text
            return count if holds_text or evidence[index + count - 1].score >= PLAIN_PROSE else 0
    return 0


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
