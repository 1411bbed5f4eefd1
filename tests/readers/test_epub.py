"""EPUB to blocks: books are built here as archives of pages, so that no binary file is part of the tests."""

import hashlib
from collections.abc import Mapping
from dataclasses import replace

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from generator import pipeline
from generator.config import Config
from generator.errors import BinarySourceError, EmptySourceError, SourceError, SourceTooLargeError
from generator.model.diagnostic import Rule
from generator.model.document import Document, SourceFile
from generator.readers import articles_in, read_source
from generator.readers.epub.reader import read_epub_here
from tests.readers.archives import PNG, archive
from tests.readers.notation import blocks_notation
from tests.readers.units import check_account, check_outcome, outcome_of

CONTAINER = (
    '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="OPS/book.opf" '
    'media-type="application/oebps-package+xml"/></rootfiles></container>'
)
TITLE = "<dc:title>Keeping the Light</dc:title>"


def source(content: bytes, path: str = "sea/a.epub") -> SourceFile:
    return SourceFile(path, "application/epub+zip", content, hashlib.sha256(content).hexdigest())


def epub(*chapters: str, metadata: str = TITLE, labels: Mapping[int, str] | None = None,
         parts: Mapping[str, str | bytes] | None = None) -> bytes:  # fmt: skip
    """A book of chapters, each the markup of a body; `labels` are entries of the table of contents by chapter."""
    numbers = range(1, len(chapters) + 1)
    items = "".join(f'<item id="c{n}" href="text/c{n}.xhtml" media-type="application/xhtml+xml"/>' for n in numbers)
    items += '<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>'
    spine = '<itemref idref="nav"/>' + "".join(f'<itemref idref="c{n}"/>' for n in numbers)
    entries = "".join(f'<li><a href="text/c{n}.xhtml">{label}</a></li>' for n, label in (labels or {}).items())
    return archive(
        {
            "mimetype": "application/epub+zip",
            "META-INF/container.xml": CONTAINER,
            "OPS/book.opf": '<package xmlns="http://www.idpf.org/2007/opf" xmlns:dc="http://purl.org/dc/elements/1.1/" '
            f'xmlns:opf="http://www.idpf.org/2007/opf"><metadata>{metadata}</metadata><manifest>{items}</manifest>'
            f"<spine>{spine}</spine></package>",
            "OPS/nav.xhtml": f'<html xmlns="http://www.w3.org/1999/xhtml"><body><ol>{entries}</ol></body></html>',
            **{
                f"OPS/text/c{n}.xhtml": f'<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml" '
                f'xmlns:epub="http://www.idpf.org/2007/ops"><body>{chapter}</body></html>'
                for n, chapter in zip(numbers, chapters, strict=True)
            },
            **(parts or {}),
        }
    )


def read(*chapters: str, **more: object) -> Document:
    document = read_epub_here(source(epub(*chapters, **more)))  # type: ignore[arg-type]
    check_account(document)
    return document


def shown(document: Document) -> str:
    return blocks_notation(document.blocks)


NOTE = '<aside epub:type="footnote" id="n1"><p>Said the harbour master.</p></aside>'
REFERENCE = '<a epub:type="noteref" href="#n1">1</a>'
NOTE_OF_A_NOTE = (
    '<aside epub:type="footnote" id="n2"><p>c</p></aside>'
    '<aside epub:type="footnote" id="n1"><p>b<a epub:type="noteref" href="#n2">2</a></p></aside>'
)
CASES = {
    "chapters stand one level below the book": (
        ("<h1>Keeping the Light</h1>", "<h1>Oil</h1><p>a</p><h2>In winter</h2>", "<h1>Wicks</h1><p>b</p>"),
        "h1: Keeping the Light h2: Oil p: a h3: In winter h2: Wicks p: b",
    ),
    "a book of one chapter keeps its levels": (("<h1>Oil</h1><p>a</p><h2>b</h2>",), "h1: Oil p: a h2: b"),
    "a chapter without a heading has its name from the table of contents": (
        ("<p>a</p>", "<h1>Wicks</h1><p>b</p>"), "h2: Oil p: a h2: Wicks p: b",
    ),
    "a title that is repeated behind the title page is dropped": (
        ("<h1>Keeping the Light</h1>", "<h1>Keeping the Light</h1><p>a</p><h1>Oil</h1>"),
        "h1: Keeping the Light p: a h2: Oil",
    ),
    "notes stand at the end, numbers of pages go": (
        (f'<p>a{REFERENCE} <span epub:type="pagebreak" id="p7">7</span>b</p>{NOTE}<p>c</p>',),
        "p: a^1 b p: c footnote 1(p: Said the harbour master.)",
    ),
    "a note that only refers to itself keeps its text": (
        ("a<aside id='n1' epub:type='footnote'><a href='#n1' epub:type='noteref'>b</a></aside>",), "p: a ol1(li(p: b))",
    ),
    "a note to which another note leads": (
        (f"<p>a{REFERENCE}</p>{NOTE_OF_A_NOTE}",),
        "p: a^1 footnote 2(p: c) footnote 1(p: b^2)",
    ),
    "a note in another chapter": (
        ('<h1>Oil</h1><p>a<a epub:type="noteref" href="c2.xhtml#n1">1</a></p>', f"<p>b</p>{NOTE}"),
        "h1: Oil p: a^1 p: b footnote 1(p: Said the harbour master.)",
    ),
    "links to chapters keep their text": (('<p><a href="c2.xhtml">a</a> <a href="https://example.org/">b</a></p>',),
                                          "p: a link(https://example.org/: b)"),
}  # fmt: skip


@pytest.mark.parametrize(("chapters", "expected"), CASES.values(), ids=CASES)
def test_blocks(chapters: tuple[str, ...], expected: str) -> None:
    labels = {1: "Oil"} if len(chapters) > 1 else {}
    assert shown(read(*chapters, labels=labels)) == expected


def test_pictures_of_the_book_become_assets() -> None:
    document = read('<p><img src="../img/lamp%201.png" alt="A lamp"/></p>', parts={"OPS/img/lamp 1.png": PNG})
    assert shown(document) == "p: image(a/OPS/img/lamp%201.png: A lamp)"
    assert [(asset.content, asset.source) for asset in document.assets] == [(PNG, "sea/a/OPS/img/lamp 1.png")]


def test_a_picture_that_is_missing_is_named() -> None:
    document = read('<p>a <img src="lamp.png" alt="A lamp"/></p>')
    assert [one.rule for one in document.diagnostics] == [Rule.IMAGE_MISSING]


def test_the_package_states_who_and_when() -> None:
    stated = (
        f'{TITLE}<dc:creator opf:role="aut">Ada Reed</dc:creator><dc:creator id="x">Ben Oar</dc:creator>'
        '<meta refines="#x" property="role">ill</meta><dc:language>en</dc:language>'
        "<dc:date>2024-05-06T00:00:00Z</dc:date><dc:date opf:event=\"modification\">2025-01-01</dc:date>"
        "<dc:description>&lt;p&gt;Of lamps.&lt;/p&gt;</dc:description><dc:subject>oil</dc:subject>"
        "<dc:subject>wicks</dc:subject><dc:identifier>urn:x</dc:identifier>"
    )  # fmt: skip
    document = read("<p>a</p>", metadata=stated)
    assert {field.key: field.values for field in document.metadata} == {
        "title": ("Keeping the Light",), "authors": ("Ada Reed",), "language": ("en",), "date": ("2024-05-06",),
        "description": ("Of lamps.",), "keywords": ("oil", "wicks"),
    }  # fmt: skip
    texts = {document.units[number - 1].text for number, rule in document.dropped if rule == "document-property"}
    assert " ".join(sorted(texts)) == "2025-01-01 Ben Oar urn:x"


PROTECTED = '<encryption xmlns="u"><EncryptedData><CipherData><CipherReference URI="OPS/text/c1.xhtml"/></CipherData></EncryptedData></encryption>'  # noqa: E501


@pytest.mark.parametrize(
    ("content", "error", "words"),
    [
        (b"PK\x03\x04 no archive", BinarySourceError, "damaged"),
        (archive({"a.txt": "b"}), BinarySourceError, "no EPUB"),
        (epub("<p></p>"), EmptySourceError, "no text"),
        (epub("<p>a</p>", parts={"META-INF/encryption.xml": PROTECTED}), BinarySourceError, "protected"),
        (epub("<p>a</p>", parts={"OPS/bomb": b"\x00" * 300_000_000}), SourceTooLargeError, "unpacks"),
    ],
)
def test_books_that_cannot_be_read_say_why(content: bytes, error: type[SourceError], words: str) -> None:
    with pytest.raises(error, match=words) as caught:
        read_epub_here(source(content))
    assert caught.value.suggestion


def test_supervised_reading_gives_the_same() -> None:
    content = epub("<h1>Oil</h1><p>a</p>")
    assert read_source(source(content)) == read_epub_here(source(content))


PIECES = (
    "<p>", "</p>", "<h1>", "</h1>", "a", "<a href='#n1' epub:type='noteref'>", "</a>", "<ul><li>", "</ul>",
    "<aside id='n1' epub:type='footnote'>", "</aside>", "<table><tr><td>", "</table>", "<img src='x'>", "<pre>",
    "<svg><image href='y'/></svg>", "<nav epub:type='toc'>",
)  # fmt: skip
markup = st.lists(st.sampled_from(PIECES), max_size=15).map("".join)


@settings(max_examples=100)
@given(chapters=st.lists(markup, min_size=1, max_size=3))
@example(chapters=["<a href='#n1' epub:type='noteref'>a<aside id='n1' epub:type='footnote'>a"])
@example(chapters=["a<aside id='n1' epub:type='footnote'><a href='#n1' epub:type='noteref'>a"])
def test_every_text_is_accounted_for(chapters: list[str]) -> None:
    check_outcome(outcome_of(read_epub_here, source(epub(*chapters))))


@settings(max_examples=60)
@given(data=st.data())
def test_any_damage_gives_a_document_or_an_error_that_says_what_to_do(data: st.DataObject) -> None:
    content = bytearray(epub("<h1>Oil</h1><p>a</p>"))
    for _ in range(data.draw(st.integers(1, 6))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    check_outcome(outcome_of(read_epub_here, source(bytes(content))))


BOOK = epub(
    "<p>Keeping the Light</p><p>A. Keeper</p>",
    "<h1>Oil</h1><p>Oil was carried up.</p>",
    "<p>It burned all night.</p>",
    "<h1>Wicks</h1><h2>Trimming</h2><p>A wick is cut.</p>",
    "<section epub:type='toc'><h1>Contents</h1><p>Oil, Wicks</p></section>",
    metadata=f"{TITLE}<dc:creator>A. Keeper</dc:creator>",
    labels={2: "Oil", 4: "Wicks", 5: "Contents"},
)


def chapters(content: bytes, path: str = "sea/a.epub") -> dict[str, Document]:
    found = {part.path: read_epub_here(part) for part in articles_in(source(content, path))}
    for document in found.values():
        check_account(document)
    return found


def test_each_chapter_that_the_contents_name_can_be_an_article() -> None:
    found = chapters(BOOK)
    assert list(found) == ["sea/a.epub#c2", "sea/a.epub#c4"]
    oil, wicks = found.values()
    assert blocks_notation(oil.blocks) == "h1: Oil p: Oil was carried up. p: It burned all night."
    assert blocks_notation(wicks.blocks) == "h1: Wicks h2: Trimming p: A wick is cut."


def test_a_chapter_has_the_authors_of_its_book_and_not_its_title() -> None:
    for document in chapters(BOOK).values():
        assert [(field.key, field.values) for field in document.metadata] == [("authors", ("A. Keeper",))]


def test_nothing_of_the_book_is_lost_between_chapters() -> None:
    oil, wicks = chapters(BOOK).values()
    rules = dict(oil.dropped)
    assert [rules.get(unit.number) for unit in oil.units[:2]] == ["title-page", "title-page"]
    assert "table-of-contents" in {rule for _, rule in wicks.dropped}
    whole = {unit.text for unit in read_epub_here(source(BOOK)).units}
    assert whole == {unit.text for document in (oil, wicks) for unit in document.units}


def test_without_named_chapters_every_page_with_text_is_one() -> None:
    found = chapters(epub("<img src='x.png'/>", "<h1>Oil</h1><p>Oil.</p>", "<h1>Wicks</h1><p>Wicks.</p>"))
    assert [blocks_notation(each.blocks) for each in found.values()] == ["h1: Oil p: Oil.", "h1: Wicks p: Wicks."]


def test_what_is_no_book_stays_one_source() -> None:
    for content in (b"Salt roads", b"PK\x03\x04 damaged", archive({"a.txt": "text"})):
        assert articles_in(source(content)) == (source(content),)


def test_a_site_has_a_page_for_each_chapter_where_the_settings_say_so(config: Config) -> None:
    books = [source(BOOK)]
    whole, split = (pipeline.run(books, replace(config, epub=epub)) for epub in ("book", "chapters"))
    assert [entry.slug for entry in whole.index.articles] == ["keeping-the-light"]
    assert [(entry.slug, entry.path) for entry in split.index.articles] == [
        ("oil", "sea/a.epub#c2"),
        ("wicks", "sea/a.epub#c4"),
    ]
    assert not split.failed
