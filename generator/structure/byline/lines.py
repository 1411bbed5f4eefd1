"""Bylines: who wrote the article, when, and under which heading a site filed it."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import takewhile

from generator.model.article import Fate
from generator.model.diagnostic import Rule
from generator.model.document import Heading, MetadataField, SourceUnit
from generator.structure.byline.parts import DATE_FIELDS, NOISE, Part, has_labelled_field, read_byline, without_article
from generator.structure.draft import Account, Claim, Draft, drop, move, warn
from generator.structure.groups import is_blank
from generator.structure.metadata.dates import DateKind, DateReading, read_date
from generator.structure.metadata.fields import field_name
from generator.structure.metadata.front_matter import stated
from generator.structure.metadata.names import is_full_name, read_names
from generator.structure.passages import Passage, first_passages, last_passages, opening_passages
from generator.text.organisations import is_desk

HEADER_LINES = 6
"""Passages after the first within which a byline stands; labelled fields also stand in the last as many."""

UNUSABLE_DATE = "unusable-date"
"""Rule that drops a byline of nothing but a date that cannot be used."""

Byline = tuple[Passage, tuple[Part, ...]]


def find_byline(draft: Draft) -> Draft:
    """The draft with bylines at the top, and labelled authors, dates and categories at either end, moved to claims.

    Of Markdown with front matter only the lines right below the title are read: the fields are its byline.
    """
    head = opening_passages(draft, HEADER_LINES + 1)
    found = tuple(_bylines(head, titled=_is_titled(draft), known=frozenset(stated_authors(draft))))
    if draft.curated:
        found = tuple(takewhile(lambda byline: byline[1], found))
    else:
        found += tuple(_labelled(draft, head))
    for passage, parts in found:
        if parts:
            draft = _claimed(draft, passage, parts)
    return draft


def claim_signatures(draft: Draft, fields: Sequence[MetadataField], units: Sequence[SourceUnit]) -> Draft:
    """The draft with the authors that a unit names from which a reader took the day: `By A Name, 3 May 2024`."""
    if not fields or stated(draft, "authors"):
        return draft
    texts = {unit.number: unit.text for unit in units}
    for field in fields:
        number = field.place.first
        if field_name(field.key) not in DATE_FIELDS or not number or number != field.place.last:
            continue
        signed = [part for part in read_byline(texts.get(number, ""), first=False) if part.field == "authors"]
        claims = tuple(Claim("authors", name, field.place) for part in signed for name in read_names(part.text))
        accounts = tuple(Account(number, Fate.MOVED, "authors") for _ in claims[:1])
        draft = replace(draft, claims=draft.claims + claims, accounts=draft.accounts + accounts)
    return draft


def _is_titled(draft: Draft) -> bool:
    """Whether the title stands above the first line: as a heading or in the front matter."""
    first = next((block for block in draft.blocks if not is_blank(block)), None)
    return isinstance(first, Heading) or bool(stated(draft, "title"))


def stated_authors(draft: Draft) -> Iterator[str]:
    """The authors that fields of the source name."""
    return (claim.value for claim in draft.claims if claim.field == "authors")


def _bylines(head: Sequence[Passage], *, titled: bool, known: frozenset[str]) -> Iterator[Byline]:
    """The first passages with the parts of those that are bylines.

    A name alone counts right above a date, and where the source states elsewhere that it is the author's (`known`).
    """
    read = [read_byline(passage.text, first=index == 0 and not titled) for index, passage in enumerate(head)]
    for index, (passage, found) in enumerate(zip(head, read, strict=True)):
        above = read[index - 1] if index else ()
        below = read[index + 1] if index + 1 < len(read) else ()
        # Few stand beside a date, and to look at names is the dearest part.
        signs = passage.text in known or (_is_dated(below) and is_full_name(passage.text))
        signs = signs or ((_is_dated(above) or _is_dated(below)) and is_desk(passage.text))
        if not found and signs and (index or titled):
            yield passage, (Part("authors", without_article(passage.text)),)
        else:
            yield passage, found


def _labelled(draft: Draft, head: Sequence[Passage]) -> Iterator[Byline]:
    """The last passages that begin with a label and a colon, as fields below an article do."""
    first = first_passages(draft.blocks, len(head) + HEADER_LINES)
    is_long = len(first) == len(head) + HEADER_LINES  # so that none of the last passages is one of the head
    for passage in last_passages(draft.blocks, HEADER_LINES) if is_long else first[len(head) :]:
        if not passage.is_heading and not passage.is_list and has_labelled_field(passage.text):
            yield passage, read_byline(passage.text, first=False)


def _is_dated(found: Sequence[Part]) -> bool:
    """Whether a byline begins with a date and names nobody."""
    return bool(found) and found[0].field in DATE_FIELDS and all(part.field != "authors" for part in found)


def _claimed(draft: Draft, passage: Passage, found: Sequence[Part]) -> Draft:
    claims = []
    block = passage.block
    for part in found:
        reading = read_date(part.text) if part.field in DATE_FIELDS else None
        if part.field == NOISE:
            continue
        if reading and reading.kind is not DateKind.EXACT:
            draft = _undated(draft, block.place.line, part, reading)
            continue
        values = read_names(part.text) if part.field == "authors" else (part.text,)
        claims += [Claim(part.field, value, block.place) for value in values]
    return move(draft, [block], claims) if claims else drop(draft, [block], UNUSABLE_DATE)


def _undated(draft: Draft, line: int, part: Part, reading: DateReading) -> Draft:
    if reading.kind is DateKind.AMBIGUOUS:
        message = f"{part.text!r} can be read as day/month or as month/day; it was not used"
        return warn(draft, Rule.AMBIGUOUS_DATE, message, line, "write the date as YYYY-MM-DD")
    message = f"{part.text!r} is relative to an unknown day; no date was computed"
    return warn(draft, Rule.RELATIVE_DATE, message, line, "write the date as YYYY-MM-DD")
