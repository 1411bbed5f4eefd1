"""Five articles in all formats, made by other programs: what of every element arrives, counted, and why the rest not.

HTML, DOCX, ODT and EPUB were written by pandoc, RTF by LibreOffice, PDF by Typst; plain text is pandoc's with a
byline. A cell of the table that is not full needs a reason in `five.json`, and a reason needs such a cell.
"""

import json
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from generator import files, pipeline
from generator.model.article import Article
from generator.model.document import (
    Block,
    CodeBlock,
    Footnote,
    ItemList,
    Paragraph,
    Quote,
    SourceFile,
    Table,
    ThematicBreak,
)
from generator.model.inline import Code, FootnoteReference, Inlines, Link, Span
from generator.model.walk import block_text, plain_text
from tests.readers.shown_table import check_shown

CASES = Path(__file__).parent.parent / "cases" / "formats"
PAGE = Path(__file__).parent.parent.parent / "docs" / "development" / "formats.md"
FORMATS: dict[str, str] = json.loads((CASES / "elements.json").read_text(encoding="utf-8"))["formats"]
REASONS: dict[str, dict[str, str]] = json.loads((CASES / "five.json").read_text(encoding="utf-8"))
FULL = "md"
TEXTS = {"em": "emphasis", "strong": "strong text"}
LEAST_HEADINGS = 0.95  # F1 in every format

Element = tuple[str, str]


@cache
def elements(suffix: str) -> Counter[tuple[str, Element]]:
    """How often each element occurs in the five articles in a format, with the name of the article."""
    found: Counter[tuple[str, Element]] = Counter()
    for path in sorted((CASES / "five").glob(f"*.{suffix}")):
        source = files.read_source_file(path, path.parent)
        assert isinstance(source, SourceFile)
        article = pipeline.prepare(source).article
        assert article
        found.update((path.stem, element) for element in of_article(article))
    return found


def of_article(article: Article) -> Iterator[Element]:
    front = article.front_matter
    yield "title", front.title
    yield from (("author", name) for name in front.authors)
    yield "date", str(front.date)
    yield from (("keyword", word) for word in (*front.keywords, *front.tags))
    yield "language", front.language
    for section in article.sections:
        if section.heading:
            yield f"heading of level {section.level}", plain_text(section.heading)
        for block in section.blocks:
            yield from of_block(block)


def of_block(block: Block) -> Iterator[Element]:
    match block:
        case Paragraph():
            yield "paragraph", plain_text(block.children)
            yield from of_inlines(block.children)
        case ItemList():
            yield from of_list(block, nested=False)
        case Quote():
            yield "quotation", block_text(block.blocks)
        case CodeBlock():
            yield "code block with its indents", block.text.rstrip()
            if block.language:
                yield "language of code", block.language
        case Table():
            for row in (block.header, *block.rows):
                yield "row of a table", " | ".join(plain_text(cell).strip() for cell in row)
        case Footnote():
            yield "footnote", block_text(block.blocks)
        case _:
            yield "line across" if isinstance(block, ThematicBreak) else "other block", block_text((block,))


def of_list(block: ItemList, *, nested: bool) -> Iterator[Element]:
    kind = "nested item" if nested else "item" if block.start is None else "numbered item"
    for item in block.items:
        for part in item.blocks:
            if isinstance(part, ItemList):
                yield from of_list(part, nested=True)
            else:
                yield kind, block_text((part,))


def of_inlines(children: Inlines) -> Iterator[Element]:
    for child in children:
        match child:
            case Span():
                yield TEXTS.get(child.kind, child.kind), plain_text(child.children)
                yield from of_inlines(child.children)
            case Link():
                yield "link", child.target
            case Code():
                yield "code in a line", child.value
            case FootnoteReference():
                yield "footnote reference", ""


@cache
def cells() -> dict[str, dict[str, tuple[int, int, int]]]:
    """By element and format: how many are kept, how many there are, and how many are there that should not be."""
    full = elements(FULL)
    names = dict.fromkeys(name for _, (name, _) in (*full, *(one for suffix in FORMATS for one in elements(suffix))))
    return {name: {suffix: _cell(name, full, elements(suffix)) for suffix in FORMATS} for name in names}


def _cell(name: str, full: Counter[tuple[str, Element]], found: Counter[tuple[str, Element]]) -> tuple[int, int, int]:
    wanted = Counter({key: count for key, count in full.items() if key[1][0] == name})
    given = Counter({key: count for key, count in found.items() if key[1][0] == name})
    return (wanted & given).total(), wanted.total(), (given - wanted).total()


@pytest.mark.parametrize("suffix", FORMATS)
def test_what_is_lost_or_too_much_has_a_reason(suffix: str) -> None:
    missing = {name for name, row in cells().items() if row[suffix][0] < row[suffix][1] or row[suffix][2]}
    explained = {name for name, reasons in REASONS.items() if suffix in reasons}
    assert missing == explained


@pytest.mark.parametrize("suffix", FORMATS)
def test_headings_arrive_in_every_format(suffix: str) -> None:
    texts = [
        Counter(
            (article, text) for (article, (name, text)), count in elements(one).items() if name.startswith("heading")
        )
        for one in (FULL, suffix)
    ]
    assert 2 * (texts[0] & texts[1]).total() / (texts[0].total() + texts[1].total()) >= LEAST_HEADINGS


def test_the_page_shows_the_table(accept: bool) -> None:
    check_shown(PAGE, "five", shown_table(), accept=accept)


def shown_table() -> str:
    rows = [
        f"| {' | '.join(['element', *FORMATS.values()])} |",
        f"| --- |{' --- |' * len(FORMATS)}",
        *(f"| {' | '.join([name, *(shown(*row[suffix]) for suffix in FORMATS)])} |" for name, row in cells().items()),
    ]
    reasons = [
        f"- **{name}**, {FORMATS[suffix]}: {why}." for name, found in REASONS.items() for suffix, why in found.items()
    ]
    return "\n".join([*rows, "", "What is less, or more, and why:", "", *reasons, ""])


def shown(kept: int, total: int, extra: int) -> str:
    """`5 of 6`, or `6` when all are there; `+ 1` for one that should not be."""
    share = f"{kept} of {total}" if kept < total else str(total)
    return f"{share} + {extra}" if extra else share
