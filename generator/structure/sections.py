"""Sections: headings with the blocks up to the next one, their roles and anchors."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from generator.model.article import Anchor, Section, SectionRole
from generator.model.document import Block, Heading, Line, Paragraph, RawBlock
from generator.model.inline import Text
from generator.model.walk import plain_text
from generator.structure.groups import is_blank
from generator.structure.lines import collapsed
from generator.structure.questions import asks, opens_faq
from generator.text.slug import slugify

LEAD_ANCHOR = Anchor("top")

LEAD_LEVEL = 1

PASSAGE_PREFIX = "p-"
"""Ids of passages begin so; a heading's never does."""

PLAIN_ANCHOR = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.:-]*")
"""Ids that an address holds as they are. Others are escaped there, and not every program finds them again."""


def sections_of(blocks: Sequence[Block]) -> tuple[Section, ...]:
    """The sections of an article; the lead only when something stands before the first heading."""
    taken = Counter[str]({LEAD_ANCHOR: 1})
    return tuple(_section(heading, body, role, taken) for heading, body, role in _with_roles(tuple(_split(blocks))))


def as_blocks(blocks: Sequence[RawBlock]) -> tuple[Block, ...]:
    """The blocks with lines whose role stayed open as paragraphs."""
    return tuple(
        Paragraph((Text(collapsed(block.text)),), block.place) if isinstance(block, Line) else block
        for block in blocks
        if not is_blank(block)
    )


def _split(blocks: Sequence[Block]) -> Iterator[tuple[Heading | None, tuple[Block, ...]]]:
    heading: Heading | None = None
    body: list[Block] = []
    for block in blocks:
        if isinstance(block, Heading):
            if heading or body:
                yield heading, tuple(body)
            heading, body = block, []
        else:
            body.append(block)
    if heading or body:
        yield heading, tuple(body)


def _with_roles(
    pairs: Sequence[tuple[Heading | None, tuple[Block, ...]]],
) -> Iterator[tuple[Heading | None, tuple[Block, ...], SectionRole]]:
    """Each heading with its blocks and its role; questions stand one level below a heading that names an FAQ."""
    faq_level = 0
    for number, (heading, body) in enumerate(pairs):
        if heading is None:
            yield heading, body, SectionRole.LEAD
            continue
        text = plain_text(heading.children)
        if opens_faq(text, _children(pairs, number), empty=not body):
            faq_level = heading.level
            yield heading, body, SectionRole.FAQ
        elif faq_level and heading.level == faq_level + 1 and asks(text, _next(pairs, number)):
            yield heading, body, SectionRole.QUESTION
        else:
            faq_level = faq_level if faq_level and heading.level > faq_level else 0
            yield heading, body, SectionRole.BODY


def _next(pairs: Sequence[tuple[Heading | None, tuple[Block, ...]]], number: int) -> str:
    """The text of the next heading."""
    following = pairs[number + 1][0] if number + 1 < len(pairs) else None
    return plain_text(following.children) if following else ""


def _children(pairs: Sequence[tuple[Heading | None, tuple[Block, ...]]], number: int) -> tuple[str, ...]:
    """The headings one level below this one, up to the next of its own level."""
    own = pairs[number][0]
    found: list[str] = []
    for heading, _ in pairs[number + 1 :]:
        if own is None or heading is None or heading.level <= own.level:
            break
        if heading.level == own.level + 1:
            found.append(plain_text(heading.children))
    return tuple(found)


def _section(heading: Heading | None, body: tuple[Block, ...], role: SectionRole, taken: Counter[str]) -> Section:
    if heading is None:
        return Section(role, LEAD_LEVEL, (), LEAD_ANCHOR, body, body[0].place.line)
    stated = heading.anchor or plain_text(heading.children)
    anchor = _anchor(stated if PLAIN_ANCHOR.fullmatch(heading.anchor) else slugify(stated), taken)
    return Section(role, heading.level, heading.children, anchor, body, heading.place.line)


def _anchor(wish: str, taken: Counter[str]) -> Anchor:
    """The wished anchor, with `-2`, `-3` behind it where it is taken; never one that a passage could have."""
    wish = f"section-{wish}" if wish.startswith(PASSAGE_PREFIX) else wish
    anchor = wish
    while taken[anchor]:
        taken[wish] += 1  # the last number given, so that many equal headings take linear time
        anchor = f"{wish}-{taken[wish]}"
    taken[anchor] = 1
    return Anchor(anchor)
