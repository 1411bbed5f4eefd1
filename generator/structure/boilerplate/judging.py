"""Judging passages (structure): which rule of boilerplate one matches, and whether it stands where that is sure."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby, islice
from typing import assert_never

from generator.structure.byline.parts import read_byline
from generator.structure.lines import collapsed, ends_sentence, without_leading_symbols, words
from generator.structure.passages import Passage, is_bulleted, is_prose, size
from generator.text.folding import MARKS_AROUND, folded
from generator.text.sieve import Sieve

EDGE_LINES = 12
"""Passages at either end of a source where a page's furniture stands."""

WIDEST_LINE = 1500
"""Characters; no part of a page's furniture is longer, and the patterns are not meant for more."""

END_LINES = 2
"""Passages at the end of a source among which an order for a picture stands."""

SEGMENTS = re.compile(
    r"""[\s|•·∙‧●,]  # the first character of all of them, for which the engine looks in half of the time
        (?:(?<=[|•·∙‧●])|(?<=,)(?!\d)|(?<=\s)\s*(?:[|•·∙‧●]|,(?!\d)|[–—/-](?=\s))|(?<=[.!?。]\s))\s*""",
    re.VERBOSE,
)
"""What stands between several controls on one line: a mark, a dash between spaces, or the space behind a sentence."""

MOST_SEGMENTS = 10

WIDEST_CONTROLS = 200
"""Characters of the longest line of several controls."""

FEWEST_CONTROLS = 2
"""Controls that hold a menu at the top together, such as `Skip to content` and `Subscribe`."""

ENTRY_WORDS = 3
"""Words of an entry of a menu; a title below it has more."""

DIGIT = re.compile(r"\d")

SUBJECT_WORDS = 2
"""Words up to which a control may be the subject of an article: `Advertisement`, `Comments`."""


class Zone(StrEnum):
    """Where in the source a rule may drop a passage."""

    ANYWHERE = "anywhere"
    EDGES = "edges"  # the first or last `EDGE_LINES` passages, but no heading of running text below the beginning
    BESIDE = "beside"  # there, right above or below another such passage, or at the very end
    END = "end"  # the last `END_LINES` passages


@dataclass(frozen=True, slots=True)
class BoilerplateRule:
    """A named rule: a passage that `pattern` matches as a whole is dropped in its zone, and kept with a note elsewhere.

    `fewest` and `most` are sizes in words; the patterns see folded text.
    """

    name: str
    zone: Zone
    pattern: re.Pattern[str]
    most: int = 14  # words of the longest line that a control or a counter has; consent texts are longer
    fewest: int = 1


class Rules:
    """Rules in the order in which they are asked, with what tells quickly that most of them do not match a text."""

    def __init__(self, rules: Sequence[BoilerplateRule]) -> None:
        # Most lines are long, and most rules for short ones: a sieve for each length from which fewer rules apply.
        self._up_to = tuple(
            (most, applying, Sieve([rule.pattern for rule in applying]))
            for most in sorted({rule.most for rule in rules})
            if (applying := tuple(rule for rule in rules if rule.most >= most))
        )

    def first(self, text: str, count: int) -> BoilerplateRule | None:
        """The first rule that matches a folded text of so many words as a whole."""
        for most, rules, sieve in self._up_to:
            if count <= most:
                for rule in map(rules.__getitem__, sieve.left(text)):
                    if rule.fewest <= count and rule.pattern.fullmatch(text):
                        return rule
                return None
        return None


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a passage looks like: the name of a rule, and whether it may be dropped."""

    rule: str
    certain: bool


MENU_ENTRY = BoilerplateRule("navigation", Zone.ANYWHERE, re.compile("(?!)"))
"""What stands between controls at the top; no text is one by itself."""


def judge(found: Sequence[Passage], rules: Rules, before_title: frozenset[str]) -> tuple[Verdict | None, ...]:
    """A verdict for each passage that a rule matches; None for the others and for the title.

    Only the rules named in `before_title` and a menu of controls may drop what stands above the title.
    """
    matches = [_rule_of(passage, rules) for passage in found]
    if not any(matches):
        return (None,) * len(found)
    matches = _whole_lists(found, matches)
    menu = _menu(found, matches)
    matches[:menu] = [rule if rule and rule.name in before_title else MENU_ENTRY for rule in matches[:menu]]
    title = next((index for index, rule in enumerate(matches) if not rule or rule.name not in before_title), 0)
    matches[title : title + 1] = [None] if matches else []
    return tuple(_verdicts(found, matches, title))


def _menu(found: Sequence[Passage], matches: Sequence[BoilerplateRule | None]) -> int:
    """The number of passages of a menu at the very top: controls and short lines between them, above the title."""
    controls = [index for index, rule in enumerate(matches[:EDGE_LINES]) if rule]
    if len(controls) < FEWEST_CONTROLS or controls[0] != 0:
        return 0
    entries = [rule is not None or _is_entry(passage) for passage, rule in zip(found, matches, strict=True)]
    end = entries.index(False) if False in entries else len(entries)  # a control further down may stand above a heading
    above = (index for index in reversed(controls) if index < end)
    return next((index + 1 for index in above if _heads_article(found[index + 1 :], matches[index + 1 :])), 0)


def _is_entry(passage: Passage) -> bool:
    text = passage.text
    return not passage.is_heading and size(text) <= ENTRY_WORDS and not ends_sentence(text) and not DIGIT.search(text)


def _heads_article(below: Sequence[Passage], matches: Sequence[BoilerplateRule | None]) -> bool:
    """Whether a title stands first: a line that is neither a control nor a byline nor running text, nor an entry."""
    if not below or matches[0] or is_prose(below[0]) or read_byline(below[0].text, first=False):
        return False
    return not _is_entry(below[0]) and any(is_prose(passage) for passage in below[:EDGE_LINES])


def _whole_lists(found: Sequence[Passage], matches: Sequence[BoilerplateRule | None]) -> list[BoilerplateRule | None]:
    """The matches without those of some items of a list: `• Facebook` may stand among other things."""
    kept: list[BoilerplateRule | None] = []
    runs = groupby(zip(found, matches, strict=True), key=lambda pair: is_bulleted(pair[0]))
    for listed, run in runs:
        of_run = [rule for _, rule in run]
        kept += [None] * len(of_run) if listed and None in of_run else of_run
    return kept


def _verdicts(
    found: Sequence[Passage], matches: Sequence[BoilerplateRule | None], title: int
) -> Iterator[Verdict | None]:
    prose = [not rule and is_prose(passage) for passage, rule in zip(found, matches, strict=True)]
    beginning = next((index for index, each in enumerate(prose) if each), len(found))
    subject = frozenset(words(folded(found[title].text).lower())) if found else frozenset()
    for index, (passage, rule) in enumerate(zip(found, matches, strict=True)):
        if rule is None:
            yield None
            continue
        near = index < EDGE_LINES or index >= len(found) - EDGE_LINES
        heads_prose = index + 1 < len(found) and prose[index + 1]
        match rule.zone:
            case Zone.ANYWHERE:
                certain = not _is_subject(passage, subject)
            case Zone.EDGES:
                certain = near and (index < beginning or not heads_prose)
            case Zone.BESIDE:
                beside = matches[max(index - 1, 0) : index + 2]
                certain = near and (index == len(found) - 1 or sum(each is not None for each in beside) > 1)
            case Zone.END:
                certain = index >= len(found) - END_LINES
            case _:
                assert_never(rule.zone)
        yield Verdict(rule.name, certain)


def _rule_of(passage: Passage, rules: Rules) -> BoilerplateRule | None:
    """The rule that matches the passage: every item of a list, or every part of a line of several controls.

    A heading that the source states is one unless nothing else is called so. Of several rules the strictest decides.
    """
    known: list[BoilerplateRule] = []
    for text in passage.texts:
        rule = _rule_of_text(text, rules) if len(text) <= WIDEST_LINE else None
        if rule is None:
            return None
        known.append(rule)
    strictest = next((rule for rule in known if rule.zone is not Zone.ANYWHERE), next(iter(known), None))
    if strictest is None:
        return None
    return None if passage.is_heading and strictest.zone is not Zone.ANYWHERE else strictest


def _rule_of_text(text: str, rules: Rules) -> BoilerplateRule | None:
    shown = folded(without_leading_symbols(text)).strip(MARKS_AROUND)
    whole = rules.first(shown, size(text))
    if whole or len(shown) > WIDEST_CONTROLS:
        return whole
    known: list[BoilerplateRule] = []
    for segment in filter(None, _segments(shown)):
        if segment == shown:
            return None
        rule = rules.first(collapsed(segment), size(segment))
        if rule is None:
            return None
        known.append(rule)
    return next((rule for rule in known if rule.zone is not Zone.ANYWHERE), next(iter(known), None))


def _segments(text: str) -> Iterator[str]:
    """What stands between the separators of a line, one after the other: of most lines the first tells enough."""
    start = 0
    for separator in islice(SEGMENTS.finditer(text), MOST_SEGMENTS):
        yield text[start : separator.start()]
        start = separator.end()
    yield text[start:]


def _is_subject(passage: Passage, subject: frozenset[str]) -> bool:
    """Whether the few words of the passage are words of the title, so that they may head a section."""
    found = frozenset(words(folded(passage.text).lower()))
    return 0 < len(found) <= SUBJECT_WORDS and found <= subject
