"""Reader of EPUB: the chapters of a book as one article, read like web pages, with an account of every text."""

import posixpath
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace

from generator.errors import EmptySourceError
from generator.model.document import Block, Companion, Document, Heading, SourceFile, SourceUnit
from generator.model.walk import plain_text
from generator.readers.epub.book import Book, Part
from generator.readers.epub.tree import Chapter, book_tree
from generator.readers.findings import Findings
from generator.readers.flow.account import Account
from generator.readers.flow.blocks import DEEPEST_HEADING
from generator.readers.flow.properties import Property, stated_fields
from generator.readers.html.content import ContentReader
from generator.readers.html.context import Page
from generator.readers.html.dom import Element, parse_html
from generator.readers.html.notes import find_notes, is_back_link
from generator.readers.html.runs import block_elements
from generator.readers.supervised import read_supervised
from generator.text.slug import slugify

BACK_LINK, MARKUP_ONLY, REPEATED, TITLE_PAGE = "footnote-back-link", "no-text", "repeated-title", "title-page"
# What parts of a book are no text of it (EPUB Structural Semantics), and the rules that drop them.
ASIDE = {
    "toc": "table-of-contents",
    "landmarks": "table-of-contents",
    "page-list": "table-of-contents",
    "loi": "table-of-contents",
    "lot": "table-of-contents",
    "index": "table-of-contents",
    "pagebreak": "page-number",
    "cover": "cover",
}


def read_epub(source: SourceFile) -> Document:
    """The text of a book, read in a process of its own; a child of SourceError when it holds none."""
    if not source.content.startswith(b"PK"):
        Book(source.content, source.path)  # says what is wrong, at no cost
    return read_supervised(read_epub_here, source)


def read_epub_here(source: SourceFile) -> Document:
    """The same in this process."""
    book = Book(source.content, source.path)
    parts = _parts(book, source.part)
    chapters = [Chapter(one.name, one.label, parse_html(one.markup, source.path)) for one in parts]
    root = book_tree(chapters, book.pictures_folder, source.path)
    findings = Findings(source.path, _companions(book, root, source.path))
    furniture = {**dict(_title_pages(root, [one.name for one in parts], source.part)), **dict(_furniture(root))}
    left_out = {text.number for element in furniture for text in element.texts()}
    kept = {text.number for text in root.texts() if text.text.strip()} - left_out
    page = Page(kept, furniture, block_elements(root), root, "", findings)
    page.notes = find_notes(root)
    account = Account(source.path)
    account.units = [SourceUnit(text.number, text.line, text.text) for text in root.texts()]
    properties = tuple(_of_article(book.properties(), source.part))
    title = next((value for one in properties if one.field == "title" for value in one.values), "")
    read = ContentReader(page).blocks((root,))
    repeated = _repeated_titles(read, title)
    blocks = _levelled([block for block in read if block not in repeated], title)
    if not blocks:
        raise EmptySourceError(
            "the book holds no text", path=source.path, suggestion="save the book as DOCX or text and put that here"
        )
    titled = any(isinstance(block, Heading) and block.level == 1 for block in blocks)
    metadata = tuple(stated_fields(properties, account, titled=titled, bylined=False))
    return Document(
        path=source.path,
        media_type=source.media_type,
        sha256=source.sha256,
        units=tuple(account.units),
        blocks=blocks,
        metadata=metadata,
        assets=findings.pictures.assets(),
        diagnostics=findings.diagnostics(),
        dropped=(
            *_dropped(root, page, furniture, kept),
            *((number, REPEATED) for one in repeated for number in range(one.place.first, one.place.last + 1)),
            *account.dropped,
        ),
    )


def epub_articles(source: SourceFile) -> tuple[SourceFile, ...]:
    """The book as a source for each article that it gives, all of them with its bytes; a child of SourceError.

    Their paths have the name of the page at which they begin behind a `#`.
    """
    names = list(Book(source.content, source.path).articles())
    stems = [slugify(posixpath.splitext(posixpath.basename(name))[0]) for name in names]
    once = len(set(stems)) == len(stems)
    return tuple(
        replace(source, path=f"{source.path}#{stem if once else f'{number}-{stem}'}", part=name)
        for number, (stem, name) in enumerate(zip(stems, names, strict=True), start=1)
    )


def _parts(book: Book, first: str) -> Sequence[Part]:
    """The pages of the article that begins with that page; of the whole book for none."""
    if not first:
        return tuple(book.chapters())
    return book.articles().get(first, ())


def _title_pages(root: Element, names: Sequence[str], first: str) -> Iterator[tuple[Element, str]]:
    """The pages of a book before the article that begins with `first`: cover, title, copyright."""
    for section, name in zip(root.elements(), names, strict=False):  # notes may stand behind the pages
        if not first or name == first:
            return
        yield section, TITLE_PAGE


def _of_article(properties: Iterable[Property], part: str) -> Iterator[Property]:
    """What the book states of its article; its title is not that of one chapter."""
    for one in properties:
        yield replace(one, field="") if part and one.field == "title" else one


def _furniture(root: Element) -> Iterator[tuple[Element, str]]:
    for element in root.descendants():
        if is_back_link(element):
            yield element, BACK_LINK
        for word in element.get("epub:type").split():
            if word in ASIDE:
                yield element, ASIDE[word]


def _companions(book: Book, root: Element, path: str) -> tuple[Companion, ...]:
    """The pictures that the text shows, as if they lay in a folder beside the book."""
    shown = {element.get("src") for element in root.descendants() if element.tag == "img"}
    return tuple(book.companion(address, path) for address in sorted(shown) if book.holds(address))


def _dropped(
    root: Element, page: Page, furniture: dict[Element, str], kept: Collection[int]
) -> Iterator[tuple[int, str]]:
    rules = dict(page.dropped)
    for element, rule in furniture.items():
        rules.update((text.number, rule) for text in element.texts())
    for text in root.texts():
        if text.text.strip() and (text.number in rules or text.number not in kept):
            yield text.number, rules.get(text.number, MARKUP_ONLY)


def _repeated_titles(blocks: Sequence[Block], title: str) -> tuple[Heading, ...]:
    """The headings that say the title of the book once more, behind its title page."""
    named = [
        block
        for block in blocks
        if isinstance(block, Heading) and block.level == 1 and _plain(plain_text(block.children)) == _plain(title)
    ]
    return tuple(named[1:])


def _levelled(blocks: Sequence[Block], title: str) -> tuple[Block, ...]:
    """The blocks with chapters one level below the title of the book, where they are several."""
    tops = [block for block in blocks if isinstance(block, Heading) and block.level == 1]
    named = [block for block in tops if _plain(plain_text(block.children)) == _plain(title)]
    if len(tops) <= 1:
        return tuple(blocks)
    return tuple(
        replace(block, level=min(block.level + 1, DEEPEST_HEADING))
        if isinstance(block, Heading) and block not in named
        else block
        for block in blocks
    )


def _plain(text: str) -> str:
    return " ".join(text.split()).casefold()
