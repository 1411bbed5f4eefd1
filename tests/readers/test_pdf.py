"""PDF to blocks: pages are set here line by line, so that what is read is in plain sight."""

import hashlib
import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.errors import BinarySourceError, EmptySourceError, SourceTooLargeError
from generator.model.diagnostic import Rule
from generator.model.document import Document, SourceFile
from generator.readers import read_source
from generator.readers.pdf.furniture import furniture
from generator.readers.pdf.lines import line_of, segments_of
from generator.readers.pdf.page import Element, Font, PdfPage, Run
from generator.readers.pdf.reader import read_pdf_here
from generator.readers.supervised import read_supervised
from tests.readers.notation import blocks_notation
from tests.readers.pdf_pages import LEFT, Column, Link, Put, pdf
from tests.readers.units import check_account, check_outcome, outcome_of

TEXT = (
    "The keeper of a lamp climbs the stairs each evening before the tide turns and the ships come home and he never "
    "asks who reads the log that he writes there by the light of the lamp itself while the wind is up."
)
MORE = "Oil is dear in winter and a wick that is trimmed well burns for a whole night and some of the next day as well."


def source(content: bytes, path: str = "a.pdf") -> SourceFile:
    return SourceFile(path, "application/pdf", content, hashlib.sha256(content).hexdigest())


def read(*pages: Column, **more: object) -> Document:
    document = read_pdf_here(source(pdf(*(page.puts for page in pages), **more)))  # type: ignore[arg-type]
    check_account(document)
    return document


def shown(document: Document) -> str:
    return blocks_notation(document.blocks)


def dropped(document: Document) -> dict[str, str]:
    return {document.units[number - 1].text: rule for number, rule in document.dropped}


def test_lines_become_paragraphs_and_sizes_become_levels() -> None:
    page = Column().text("Keeping the Light", 20, "b").text(TEXT).text("Oil", 14, "b").text(MORE)
    page.text("In winter", 12, "b").text(TEXT).text("Wicks", 14, "b").text(MORE)
    expected = f"h1: Keeping the Light p: {TEXT} h2: Oil p: {MORE} h3: In winter p: {TEXT} h2: Wicks p: {MORE}"
    assert shown(read(page)) == expected


def test_bold_lines_of_the_size_of_the_text_are_headings_only_where_they_head_something() -> None:
    page = (
        Column().text("Oil", 10, "b").text(TEXT).text("Wicks", 10, "b").text(MORE).text("The end of it all.", 10, "b")
    )
    assert shown(read(page)) == f"h1: Oil p: {TEXT} h1: Wicks p: {MORE} p: strong(The end of it all.)"


def test_an_introduction_that_is_set_larger_is_no_heading() -> None:
    lead = "Between June and October the keepers of the light looked at every wick."
    page = Column().text("Keeping the Light", 20, "b").text("Oil", 14, "b").text(lead, 12).text(TEXT)
    page.text("Wicks", 14, "b").text(lead, 12).text(MORE)
    assert shown(read(page)) == f"h1: Keeping the Light h2: Oil p: {lead} p: {TEXT} h2: Wicks p: {lead} p: {MORE}"


def test_bookmarks_name_headings_that_look_like_text() -> None:
    page = Column().text("1 Oil").text(TEXT).text("2 Wicks").text(MORE)
    document = read(page, outline=[("Oil", 1), ("Wicks", 1)])
    assert shown(document) == f"h1: Oil p: {TEXT} h1: Wicks p: {MORE}"


def test_a_larger_line_on_the_first_page_that_is_no_heading_elsewhere_is_text() -> None:
    page = Column().text("Keeping the Light", 20, "b").text("Ada Reed", 12).text(TEXT).text("Oil", 14, "b").text(MORE)
    assert shown(read(page)) == f"h1: Keeping the Light p: Ada Reed p: {TEXT} h2: Oil p: {MORE}"


def test_paragraphs_go_on_over_columns_and_pages() -> None:
    long = " ".join([TEXT] * 5)
    left = Column(right=292)
    left.text(long)
    cut = len(left.puts) // 2
    moved = [Put(put.text, 308, left.puts[n].y) for n, put in enumerate(left.puts[cut:])]
    page = Column()
    page.puts = [*left.puts[:cut], *moved]
    assert shown(read(page)) == f"p: {long}"
    first, second = Column(), Column()
    page = Column().text(TEXT)
    first.puts, second.puts = page.puts[:1], [Put(put.text, put.x, put.y + 12) for put in page.puts[1:]]
    assert shown(read(first, second)) == f"p: {TEXT}"


def test_columns_are_read_one_after_the_other_below_what_spans_them() -> None:
    page = Column().text("Keeping the Light", 20, "b")
    left, right = Column(right=292, y=page.y), Column(left=308, y=page.y)
    for column, text in ((left, TEXT), (right, MORE)):
        column.text(text).text(text)
    page.puts += [put for pair in zip(left.puts, right.puts, strict=False) for put in pair]
    page.puts += left.puts[len(right.puts) :]
    assert shown(read(page)) == f"h1: Keeping the Light p: {TEXT} p: {TEXT} p: {MORE} p: {MORE}"


PLAIN_FONT = Font("Lantern", bold=False, italic=False, monospace=False)
DIVIDED = "A wick is trim-\nmed each night and the har-\nbour is lit by lan-\nterns of the well-\nknown kind."


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (DIVIDED, "A wick is trimmed each night and the harbour is lit by lanterns of the well-known kind."),
        (
            "The lamp of the well-\nknown kind. It is a well-known lamp.",
            "The lamp of the well-known kind. It is a well-known lamp.",
        ),
        (
            "The lamp is trimmed by har-\nbour people. A lamp-\nharbour burns on.",
            "The lamp is trimmed by harbour people. A lamp-harbour burns on.",
        ),
        ("The coast of the Anglo-\nSaxon kings.", "The coast of the Anglo-Saxon kings."),
        ("From June–\nJuly it is light.", "From June–July it is light."),
    ],
)
def test_hyphens_at_line_ends(lines: str, expected: str) -> None:
    """A document that divides words closes them up; a word that it has elsewhere with its hyphen keeps it."""
    page = Column().text(
        "The well-known lamp of the harbour is trimmed and lit again, and it burns until morning comes."
    )
    right = LEFT + 5 * max(map(len, lines.split("\n")))
    page.right = right
    for line in lines.split("\n"):
        page.put(line)
    filler = Column(right=300, y=page.y - 30).text(TEXT)
    page.puts += filler.puts
    assert expected in shown(read(page))


def test_running_heads_feet_and_numbers_are_dropped_by_rules() -> None:
    pages = []
    for number in (1, 2, 3):
        page = Column().text(f"Part {'abc'[number - 1]} {TEXT}")
        page.puts += [Put("Annals of the Harbour", LEFT, 770), Put(f"Page {number} of 3", 280, 30)]
        pages.append(page)
    document = read(*pages)
    assert shown(document) == " ".join(f"p: Part {letter} {TEXT}" for letter in "abc")
    assert dropped(document) == {
        "Annals of the Harbour": "page-header",
        **{f"Page {number} of 3": "page-number" for number in (1, 2, 3)},
    }


@pytest.mark.parametrize(("tagged", "expected"), [(True, {}), (False, {(1, 1): "page-footer", (2, 1): "page-footer"})])
def test_text_by_its_tags_and_its_place_is_no_running_foot(tagged: bool, expected: dict[tuple[int, int], str]) -> None:
    """Two pages may end with the same word; only tags tell it from a foot of two lines."""
    element = Element(1, "H2")
    pages = []
    for number, word in ((1, "first"), (2, "other")):
        runs = tuple(
            Run(text, 60, 200, baseline, 18, PLAIN_FONT, 7)
            for text, baseline in ((f"The {word} beam of", 112.0), ("Harbours", 92.0))
        )
        rows = [segments_of([run]) for run in runs]
        pages.append((PdfPage(number, 595, 842, runs, elements={7: element} if tagged else {}), rows))
    assert furniture(pages) == expected


@pytest.mark.parametrize(("tagged", "expected"), [(True, {(1, 0): "page-header"}), (False, {})])
def test_what_a_tagged_page_does_not_tag_at_its_edge_is_a_running_head(
    tagged: bool, expected: dict[tuple[int, int], str]
) -> None:
    """A document of one page has no other sign of it."""
    lines = [("Annals of the Harbour", 800.0), *((f"line {number}", 700.0 - 12 * number) for number in range(8))]
    runs = tuple(
        Run(text, 60, 200, baseline, 10, PLAIN_FONT, 7 if number else 0)
        for number, (text, baseline) in enumerate(lines)
    )
    page = PdfPage(1, 595, 842, runs, elements={7: Element(1, "P")} if tagged else {})
    assert furniture([(page, [segments_of([run]) for run in runs])]) == expected


def test_a_numbered_heading_goes_on_below_its_text() -> None:
    page = Column(right=200).text("2.1 Trimming the wick of an old lamp", 14, "b", hang=28).text(TEXT)
    assert shown(read(page)).startswith("h1: 2.1 Trimming the wick of an old lamp p:")


def test_a_bookmark_names_a_heading_whose_words_stand_far_apart() -> None:
    page = Column().text(TEXT)
    page.puts += [Put("Trimming", LEFT, page.y, 10), Put("the wick", LEFT + 120, page.y, 10)]
    page.y -= 20
    page.text(TEXT)
    assert "h1: Trimming the wick p:" in shown(read(page, outline=[("Trimming the wick", 1)]))


@pytest.mark.parametrize(
    ("mark", "term"), [("Occulting", "Occulting"), ("Step 1", ""), ("viii.", ""), ("(a)", ""), ("•", "")]
)
def test_the_mark_of_a_tagged_item_is_a_term_where_it_is_words(mark: str, term: str) -> None:
    item = Element(1, "LI")
    elements = {1: Element(2, "Lbl", parent=item), 2: Element(3, "LBody", parent=item)}
    runs = (Run(mark, 60, 100, 500, 11, PLAIN_FONT, 1), Run("A light that is on.", 110, 200, 500, 11, PLAIN_FONT, 2))
    page = PdfPage(1, 595, 842, runs, elements=elements)
    assert line_of(page, segments_of(runs), (60, 535)).term == term


def test_a_table_that_goes_on_is_no_running_head() -> None:
    rows = [("North", "12", "Ada"), ("South", "11", "Ben"), ("East", "9", "Cem")]
    pages = [Column().text(MORE), Column()]
    for page in pages:
        for name, hours, keeper in rows:
            page.puts += [Put(name, 60, page.y), Put(hours, 200, page.y), Put(keeper, 300, page.y)]
            page.y -= 12
    document = read(*pages)
    table = "table ,,: North | 12 | Ada / South | 11 | Ben / East | 9 | Cem"
    assert shown(document) == f"p: {MORE} {table} {table}"
    assert not document.dropped


def test_lists_nest_by_indentation_and_numbers_need_a_neighbour() -> None:
    page = Column().text(MORE).text("1. Trim the wick.", hang=15, gap=0)
    page.text("• Use sharp shears and never a knife since knives leave the wick ragged and it smokes all night long "
              "and blackens the glass.", indent=15, hang=25, gap=0)  # fmt: skip
    page.text("2. Fill the oil.", hang=15).text(TEXT).text("7. This is no item but a sentence.")
    assert shown(read(page)) == (
        f"p: {MORE} ol1(li(p: Trim the wick. ul(li(p: Use sharp shears and never a knife since knives leave the wick "
        f"ragged and it smokes all night long and blackens the glass.))) li(p: Fill the oil.)) p: {TEXT} "
        "p: 7. This is no item but a sentence."
    )


def test_code_keeps_its_columns_and_blank_lines() -> None:
    page = Column().text(TEXT)
    for line in ("for lamp in lamps:", "    lamp.trim()", "", "    lamp.fill()"):
        if line:
            page.puts.append(Put(line.strip(), LEFT + 5 * (len(line) - len(line.lstrip())), page.y, 10, "m"))
        page.y -= 12
    page.y -= 8
    page.text(MORE)
    assert shown(read(page)) == f"p: {TEXT} code: for lamp in lamps:\n    lamp.trim()\n\n    lamp.fill() p: {MORE}"


def test_a_document_of_one_monospaced_font_is_no_code() -> None:
    assert shown(read(Column().text(TEXT, font="m"))) == f"p: {TEXT}"


def test_footnotes_need_a_raised_mark_in_the_text() -> None:
    page = Column().text(TEXT)
    last = page.puts[-1]
    page.puts.append(Put("1", last.x + 5 * len(last.text), last.y + 4, 6))
    page.puts += [Put("1", LEFT, 63, 6), Put("Said the harbour master.", LEFT + 5, 60, 8)]
    assert shown(read(page)) == f"p: {TEXT}^1 footnote 1(p: Said the harbour master.)"
    page.puts = [put for put in page.puts if put.y < 100 or put.size == 10]
    assert "footnote" not in shown(read(page))


def test_marks_are_raised_and_lowered() -> None:
    page = Column().text(MORE)
    page.puts += [
        Put("H", LEFT, 500),
        Put("2", LEFT + 5, 498, 6),
        Put("O and x", LEFT + 8, 500),
        Put("2", LEFT + 43, 504, 6),
    ]
    assert shown(read(page)) == f"p: {MORE} p: Hsub(2)O and xsup(2)"


def test_links_lead_where_they_may() -> None:
    page = Column().text("Read the harbour book and the log of the lamp.")
    y = page.puts[0].y
    areas = ((LEFT + 5 * 9, y - 2, LEFT + 5 * 21, y + 8), (LEFT + 5 * 30, y - 2, LEFT + 5 * 33, y + 8))
    links = [Link(1, areas[0], "https://example.org/book"), Link(1, areas[1], "javascript:alert(1)")]
    document = read(page, links=links)
    assert shown(document) == "p: Read the link(https://example.org/book: harbour book) and the log of the lamp."
    assert [one.rule for one in document.diagnostics] == [Rule.UNSAFE_LINK]


def test_a_table_of_contents_is_dropped() -> None:
    page = Column().text("Contents", 14, "b")
    for title, number in (("Oil", 2), ("Wicks", 3), ("Lamps", 5)):
        page.put(f"{title} {'. ' * 30}{number}")
    page.y -= 20
    document = read(page.text("Oil", 14, "b").text(TEXT))
    assert shown(document) == f"h1: Oil p: {TEXT}"
    assert set(dropped(document).values()) == {"table-of-contents"}


def test_properties_are_read_with_distrust() -> None:
    page = Column().text(TEXT)
    info = {"Title": "Keeping the Light", "Author": "Ada Reed", "Creator": "Quill 3", "CreationDate": "D:20200101"}
    document = read(page, info=info)
    assert {field.key: field.values for field in document.metadata} == {
        "title": ("Keeping the Light",), "authors": ("Ada Reed",),
    }  # fmt: skip
    document = read(page, info={"Title": "Microsoft Word - draft.doc", "Author": "areed"})
    assert not document.metadata


def test_xmp_names_authors_one_by_one_and_the_day_of_publication() -> None:
    xmp = (
        "<x:xmpmeta><dc:creator><rdf:Seq><rdf:li>Ada Reed</rdf:li><rdf:li>Ben Oar</rdf:li></rdf:Seq></dc:creator>"
        "<prism:publicationDate>2024-05-06</prism:publicationDate><xmp:CreateDate>2025-01-01</xmp:CreateDate>"
        "</x:xmpmeta>"
    )
    document = read(Column().text(TEXT), xmp=xmp, info={"Author": "Ada Reed and others"})
    assert {field.key: field.values for field in document.metadata} == {
        "date": ("2024-05-06",), "authors": ("Ada Reed", "Ben Oar"),
    }  # fmt: skip


def test_pages_without_text_say_what_to_do() -> None:
    with pytest.raises(EmptySourceError) as caught:
        read_pdf_here(source(pdf([])))
    assert "OCR" in caught.value.suggestion


@pytest.mark.parametrize("content", [b"%PDF-1.7", b"%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer<</Root 1 0 R>>"])
def test_damaged_files_are_named(content: bytes) -> None:
    with pytest.raises(BinarySourceError) as caught:
        read_pdf_here(source(content))
    assert caught.value.suggestion


def test_reading_is_stopped_at_its_limits() -> None:
    with pytest.raises(SourceTooLargeError):
        read_supervised(read_pdf_here, source(pdf(Column().text(TEXT).puts)), seconds=0.01)


def test_supervised_reading_gives_the_same() -> None:
    content = pdf(Column().text("Oil", 14, "b").text(TEXT).puts)
    assert read_source(source(content)) == read_pdf_here(source(content))


CASES = Path(__file__).parent.parent / "cases" / "readers" / "pdf"


@pytest.mark.parametrize("path", sorted(CASES.glob("*.pdf")), ids=lambda path: path.stem)
def test_documents_of_other_programs(path: Path, *, accept: bool) -> None:
    """The same article as set by several programs, tagged and untagged, in one column and in two."""
    document = read_pdf_here(source(path.read_bytes(), path.name))
    check_account(document)
    lines = [blocks_notation((block,)) for block in document.blocks]
    expected = path.with_suffix(".json")
    if accept:
        expected.write_text(json.dumps(lines, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    assert lines == json.loads(expected.read_text(encoding="utf-8"))


GOOD = pdf(Column().text("Oil", 14, "b").text(TEXT).puts, info={"Title": "Oil"}, outline=[("Oil", 1)])


@settings(max_examples=60)
@given(data=st.data())
def test_any_damage_gives_a_document_or_an_error_that_says_what_to_do(data: st.DataObject) -> None:
    content = bytearray(GOOD[: data.draw(st.integers(1, len(GOOD)))])
    for _ in range(data.draw(st.integers(0, 6))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    outcome = outcome_of(read_pdf_here, source(bytes(content)))
    check_outcome(outcome)
