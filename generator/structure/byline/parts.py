"""The parts of a byline: which words announce an author, a date or a category, and what separates them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from generator.structure.byline import labels
from generator.structure.lines import collapsed, ends_with_full_stop, without_leading_symbols, words
from generator.structure.metadata.dates import DateKind, read_date
from generator.structure.metadata.names import (
    LONGEST_NAME,
    REPORTER,
    is_full_name,
    is_labelled_name,
    is_name,
    is_uncased,
    read_names,
)
from generator.structure.page_words.credits import COUNTER
from generator.structure.page_words.prompts import COMMENT
from generator.text.folding import either, folded, opening, whole
from generator.text.sieve import Sieve

LONGEST_BYLINE = 30
"""Words; whatever is longer is running text."""

WIDEST_BYLINE = 300
"""Characters; the patterns below are not meant for more."""

LONGEST_CATEGORY = 4
"""Words of a category that no label announces."""

MOST_UNLABELLED = 2
"""Parts of a byline without a label: a name and a category."""

SEPARATOR = re.compile(r"\s*[•·|∙‧●｜]\s*|\s+[/–—-]\s+|\s{3,}|\t")
"""What stands between the parts of a byline."""

AUTHOR_LABEL = opening(labels.AUTHOR)
DATE_LABELS, UPDATE_LABELS = (
    tuple(re.compile(rf"(?:{folded(phrase)})(?: ?: ?| |(?=\d))", re.IGNORECASE) for _, phrase in table)
    for table in (labels.DATE, labels.UPDATE)
)
ARTICLE_LABEL = opening(labels.AUTHOR_ARTICLE)
CATEGORY_LABEL = opening(labels.CATEGORY)
DATE_BEHIND = re.compile(rf" ?(?:{either(labels.DAY_BEHIND)})$", re.IGNORECASE)
UPDATE_BEHIND = re.compile(rf" ?(?:{either(labels.UPDATE_BEHIND)})$", re.IGNORECASE)
"""Patterns for folded text, which is as long as the text itself."""

DAYS = (("updated", UPDATE_LABELS, UPDATE_BEHIND), ("date", DATE_LABELS, DATE_BEHIND))

COLON_LABELS = (AUTHOR_LABEL, CATEGORY_LABEL, *DATE_LABELS, *UPDATE_LABELS)

GOES_ON = re.compile(rf",? (?={either(labels.GOES_ON)})", re.IGNORECASE)
"""Where a byline without separators may go on."""

DAY_LABEL = re.compile("|".join(label.pattern for label in (*UPDATE_LABELS, *DATE_LABELS)), re.IGNORECASE)
"""Any label of a day: where none begins a text, they need not be tried one by one."""

NUMBER = re.compile(r"\d[\d.,]{0,8}\s?[km]?(?:\s?words?)?", re.IGNORECASE)
COUNTERS = whole(COUNTER, COMMENT)
"""Counters, reading times, and controls of comments."""

SEARCHED = (COUNTERS, UPDATE_BEHIND, DATE_BEHIND)
LIKELY = Sieve(SEARCHED)
"""What takes longest to look for and is hardly ever there."""

CATEGORY_WORD = re.compile(r"^(?:[^\W\d_][\w'’&-]*|&|and|und|et|y)$")
"""A word of a category."""

MOST_JOINTS = 4
"""Places at which a byline without separators goes on."""


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a byline: the field it states (`other` when unknown, `noise` for counters), and its text."""

    field: str
    text: str


NOISE = "noise"
OTHER = "other"
DATE_FIELDS = ("date", "updated")


def read_byline(text: str, *, first: bool) -> tuple[Part, ...]:
    """The parts of a line that is a byline as a whole; nothing for any other line."""
    shown = without_leading_symbols(text.replace("\u00a0", " ").replace("\u202f", " ").strip())
    if len(shown) > WIDEST_BYLINE or len(words(shown)) > LONGEST_BYLINE:
        return ()
    if ends_with_full_stop(shown) and len(words(shown)) > LONGEST_NAME + 1:
        return ()
    segments = [part for part in SEPARATOR.split(shown) if part.strip()]
    found = [part for segment in segments for part in _read_segment(collapsed(segment))]
    return tuple(_resolved(found)) if _is_byline(found, first=first) else ()


def without_article(name: str) -> str:
    """The name without the article that Greek puts before it."""
    match = ARTICLE_LABEL.match(folded(name))
    return name[match.end() :].lstrip() if match else name


def has_labelled_field(text: str) -> bool:
    """Whether the text begins with a label and a colon, as fields below an article do."""
    shown = folded(without_leading_symbols(collapsed(text)))
    if ":" not in shown:
        return False
    return any((match := label.match(shown)) and match[0].rstrip().endswith(":") for label in COLON_LABELS)


def _is_byline(found: Sequence[Part], *, first: bool) -> bool:
    known = {part.field for part in found} - {OTHER, NOISE}
    others = [part for part in found if part.field == OTHER]
    dated = bool(known & set(DATE_FIELDS))
    one_word = dated and len(found) == 1 and found[0].text.isalpha()  # `Yesterday` is a heading
    if not known or (first and not dated) or one_word:
        return False
    if not others:
        return dated or known != {"authors"} or all(map(_is_sure, found))
    return dated and len(others) <= MOST_UNLABELLED and all(map(_is_short_label, others))


def _is_sure(part: Part) -> bool:
    """Whether the part of a byline without a date names somebody: a heading may begin with `By`, too.

    In scripts without capitals the label alone tells; no heading begins with those.
    """
    return part.field == NOISE or is_full_name(read_names(part.text)[0]) or is_uncased(part.text)


def _is_short_label(part: Part) -> bool:
    found = part.text.split()
    return len(found) <= LONGEST_CATEGORY and all(map(CATEGORY_WORD.match, found)) and not found[0][0].islower()


def _resolved(found: Sequence[Part]) -> Iterator[Part]:
    """The parts with the unknown ones decided: a name before the date when there is no author, else a category."""
    has_author = any(part.field == "authors" for part in found)
    before_date = True
    for part in found:
        before_date = before_date and part.field not in DATE_FIELDS
        if part.field != OTHER:
            yield part
        elif before_date and not has_author and is_name(part.text):
            has_author = True
            yield Part("authors", part.text)
        else:
            yield Part("category", part.text)


def _read_segment(segment: str) -> Iterator[Part]:
    """The parts of one segment; it may hold several that words such as `by` and `on` separate, or a comma."""
    whole_part = _read_part(segment)
    if whole_part.field not in (OTHER, "authors"):
        yield whole_part
        return
    joints = [match.span() for match in GOES_ON.finditer(folded(segment))][:MOST_JOINTS]
    choices = (chosen for count in range(len(joints), 0, -1) for chosen in combinations(joints, count))
    for chosen in choices:  # names and categories have such words, too
        read = [_read_part(piece) for piece in _pieces(segment, chosen)]
        if all(part.field != OTHER for part in read):
            yield from read
            return
    name, comma, rest = segment.partition(", ")
    match = AUTHOR_LABEL.match(folded(name)) or ARTICLE_LABEL.match(folded(name))
    name = name[match.end() :].strip() if match else name
    if comma and _says_day(rest) and is_name(name):
        yield Part("authors", name)
        yield Part("date", rest)
    else:
        yield whole_part


def _pieces(segment: str, joints: Sequence[tuple[int, int]]) -> Iterator[str]:
    start = 0
    for end, following in joints:
        yield segment[start:end]
        start = following
    yield segment[start:]


def _read_part(text: str) -> Part:
    shown = folded(text)
    likely = [SEARCHED[number] for number in LIKELY.left(shown)]
    if NUMBER.fullmatch(shown) or (COUNTERS in likely and COUNTERS.fullmatch(shown)):
        return Part(NOISE, text)
    labelled = DAY_LABEL.match(shown)
    for field, labels_before, behind in DAYS:
        rests = [text[match.end() :] for label in labels_before if (match := label.match(shown))] if labelled else []
        rests += [text[: match.start()] for match in behind.finditer(shown)] if behind in likely else []
        if rest := next((rest.strip() for rest in rests if _says_day(rest.strip())), ""):
            return Part(field, rest)
    if _says_day(text):
        return Part("date", text)
    if (match := AUTHOR_LABEL.match(shown)) and _are_names(rest := text[match.end() :].strip()):
        return Part("authors", rest)
    if (match := ARTICLE_LABEL.match(shown)) and is_full_name(rest := text[match.end() :].strip()):
        return Part(OTHER, rest)
    if (match := CATEGORY_LABEL.match(shown)) and _is_category(match[0], rest := text[match.end() :].strip()):
        return Part("category", rest)
    return Part("authors" if REPORTER.match(text) else OTHER, text)


def _is_category(label: str, text: str) -> bool:
    """Whether a category stands behind the label; behind `in` anything may."""
    return bool(text) and (label.rstrip().endswith(":") or _is_short_label(Part("category", text)))


def _says_day(text: str) -> bool:
    return read_date(text).kind is not DateKind.NONE


def _are_names(text: str) -> bool:
    names = read_names(text)
    return bool(names) and is_labelled_name(names[0])
