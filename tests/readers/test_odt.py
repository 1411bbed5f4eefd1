"""OpenDocument texts to blocks: documents are built here as archives of XML, so that no binary file is in the tests."""

import base64
import hashlib
from collections.abc import Mapping
from xml.sax.saxutils import escape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.errors import BinarySourceError, EmptySourceError, SourceError, SourceTooLargeError
from generator.model.diagnostic import Rule
from generator.model.document import Document, SourceFile
from generator.readers import read_source
from generator.readers.odt.reader import read_odt_here
from tests.readers.archives import PNG, archive
from tests.readers.notation import blocks_notation
from tests.readers.units import check_account, check_outcome, outcome_of

ODF = "urn:oasis:names:tc:opendocument:xmlns:"
WORDS = {"office": "office", "text": "text", "style": "style", "table": "table", "draw": "drawing", "meta": "meta",
         "fo": "xsl-fo-compatible", "svg": "svg-compatible"}  # fmt: skip
NAMESPACES = " ".join(f'xmlns:{prefix}="{ODF}{word}:1.0"' for prefix, word in WORDS.items()) + (
    ' xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:dc="http://purl.org/dc/elements/1.1/"'
)
FONTS = (
    '<office:font-face-decls><style:font-face style:name="Lantern Grid" svg:font-family="Lantern Grid" '
    'style:font-pitch="fixed"/></office:font-face-decls>'
)


def style(name: str, family: str = "paragraph", base: str = "", text: str = "", shown: str = "", more: str = "") -> str:
    display = f'style:display-name="{shown}"' if shown else ""
    parent = f'style:parent-style-name="{base}"' if base else ""
    return (
        f'<style:style style:name="{name}" style:family="{family}" {display} {parent}>'
        f"<style:text-properties {text}/>{more}</style:style>"
    )


def levels(tag: str, more: str = "") -> str:
    return "".join(f'<text:list-level-style-{tag} text:level="{n}" {more}/>' for n in (1, 2, 3))


NUMBERED = 'style:num-format="1"'
STYLES = "".join(
    (
        style("Title"),
        style("P9", base="Title"),
        style("Quotations"),
        style("List_20_Heading"),
        style("List_20_Contents"),
        style("Warning"),
        style("P3", base="Warning"),
        style("User_20_Entry", "text", text='style:font-name="Courier New"'),
        style("P1", base="Quotations"),
        style("Preformatted_20_Text"),
        style("P2", text='style:font-name="Lantern Grid"'),
        style("Chapter", shown="My chapter").replace("<style:style ", '<style:style style:default-outline-level="2" '),
        style("T1", "text", text='fo:font-weight="bold"'),
        style("T2", "text", text='fo:font-style="italic"'),
        style("T3", "text", text='style:text-position="super 58%"'),
        style("T4", "text", text='style:font-name="Courier New"'),
        style("T5", "text", text='style:text-line-through-style="solid"'),
        style("T6", "text", text='text:display="none"'),
        style("Source_20_Text", "text"),
        f'<text:list-style style:name="L1">{levels("bullet")}</text:list-style>',
        f'<text:list-style style:name="L2">{levels("number", NUMBERED)}</text:list-style>',
    )
)


def p(text: str, name: str = "Standard") -> str:
    return f'<text:p text:style-name="{name}">{text}</text:p>'


def h(text: str, level: int) -> str:
    return f'<text:h text:outline-level="{level}">{text}</text:h>'


def span(text: str, name: str) -> str:
    return f'<text:span text:style-name="{name}">{text}</text:span>'


def items(*contents: str, name: str = "L1", more: str = "") -> str:
    inner = "".join(f"<text:list-item>{content}</text:list-item>" for content in contents)
    return f'<text:list text:style-name="{name}" {more}>{inner}</text:list>'


def table(*rows: tuple[str, ...]) -> str:
    cells = [
        "".join(f"<table:table-cell>{cell if cell[:1] == chr(60) else p(cell)}</table:table-cell>" for cell in row)
        for row in rows
    ]
    return f"<table:table>{''.join(f'<table:table-row>{row}</table:table-row>' for row in cells)}</table:table>"


def note(text: str) -> str:
    return (
        f"<text:note><text:note-citation>1</text:note-citation><text:note-body>{p(text)}</text:note-body></text:note>"
    )


def frame(target: str, alt: str) -> str:
    return f'<draw:frame><draw:image xlink:href="{target}"/><svg:desc>{alt}</svg:desc></draw:frame>'


def flat(body: str, meta: str = "") -> bytes:
    """The flat form of a document."""
    return (
        f'<?xml version="1.0"?><office:document {NAMESPACES}><office:meta>{meta}</office:meta>{FONTS}<office:styles>'
        f"{STYLES}</office:styles><office:body><office:text>{body}</office:text></office:body></office:document>"
    ).encode()


def odt(body: str, meta: str = "", margins: str = "", parts: Mapping[str, str | bytes] | None = None) -> bytes:
    """A document as an archive; `margins` are headers and footers."""
    return archive(
        {
            "mimetype": "application/vnd.oasis.opendocument.text",
            "content.xml": f"<office:document-content {NAMESPACES}>{FONTS}<office:body><office:text>{body}"
            "</office:text></office:body></office:document-content>",
            "styles.xml": f"<office:document-styles {NAMESPACES}><office:styles>{STYLES}</office:styles>"
            f"<office:master-styles><style:master-page>{margins}</style:master-page></office:master-styles>"
            "</office:document-styles>",
            "meta.xml": f"<office:document-meta {NAMESPACES}><office:meta>{meta}</office:meta></office:document-meta>",
            **(parts or {}),
        }
    )


def source(content: bytes, path: str = "sea/a.odt") -> SourceFile:
    media_type = "application/vnd.oasis.opendocument.text"
    return SourceFile(path, media_type, content, hashlib.sha256(content).hexdigest())


def read(body: str, meta: str = "", margins: str = "") -> Document:
    document = read_odt_here(source(odt(body, meta, margins)))
    check_account(document)
    return document


BODY = "This sentence is set in the ordinary font of the document."
CASES = {
    "headings below a title": (p("A", "P9") + h("B", 1) + h("C", 2), "h1: A h2: B h3: C"),
    "headings without a title": (h("B", 1) + p("a"), "h1: B p: a"),
    "a style with a place in the outline": (p("A", "Chapter"), "h2: A"),
    "quotes": (p("a", "P1") + p("b", "Quotations") + p("c"), "quote(p: a p: b) p: c"),
    "code by style, with its spaces": (
        p("if x:", "Preformatted_20_Text") + p('<text:s text:c="4"/>y()', "Preformatted_20_Text"),
        "code: if x:\n    y()",
    ),
    "code by font": (p("a<text:s/>b", "P2") + p(BODY), f"code: a b p: {BODY}"),
    "code in a line": (
        p(f"Call {span('f(x)', 'Source_20_Text')} or {span('g', 'T4')}."), "p: Call code(f(x)) or code(g).",
    ),
    "marks": (
        p(f"a {span('b' + span('c', 'T2'), 'T1')} x{span('2', 'T3')} {span('d', 'T5')}"),
        "p: a strong(bem(c)) xsup(2) ~~d~~",
    ),
    "white space is collapsed, tabs and breaks are not": (p(" a\n  b <text:line-break/>c"), "p: a b⏎c"),
    "hidden text": (p(f"a{span('b', 'T6')}"), "p: a"),
    "links keep safe targets": (
        p('<text:a xlink:href="https://example.org/">a</text:a> <text:a xlink:href="#b">b</text:a>'),
        "p: link(https://example.org/: a) b",
    ),
    "lists": (
        items(p("a") + items(p("b"), name="L2"), p("c") + p("d")), "ul loose(li(p: a ol1(li(p: b))) li(p: c p: d))",
    ),
    "a list goes on behind a paragraph": (
        items(p("a"), name="L2") + p("x") + items(p("b"), name="L2", more='text:continue-numbering="true"'),
        "ol1(li(p: a)) p: x ol2(li(p: b))",
    ),
    "a heading in a list is a heading": (items(h("A", 1)) + p("b"), "h1: A p: b"),
    "notes": (p(f"a{note('b')}"), "p: a^1 footnote 1(p: b)"),
    "table": (table(("A", "B"), ("1", "2")), "table ,: A | B / 1 | 2"),
    "a table with headings is layout": (
        table((h("A", 1), "b")), "h1: A p: b",
    ),
    "text box": (p(f"a<draw:frame><draw:text-box>{p('b')}</draw:text-box></draw:frame>"), "p: a p: b"),
    "contents": (
        f"<text:table-of-content><text:index-body>{p('Oil 3')}</text:index-body></text:table-of-content>{p('a')}",
        "p: a",
    ),
    "deleted text": (
        "<text:tracked-changes><text:changed-region><text:deletion>" + p("old") + "</text:deletion>"
        "</text:changed-region></text:tracked-changes>" + p("new"), "p: new",
    ),
    "definitions": (
        p("Oil", "List_20_Heading") + p("It burns.", "List_20_Contents") + p(f"{span('Wick', 'T1')}", "List_20_Heading")
        + p("It carries it.", "List_20_Contents"), "dl(Oil = p: It burns.) (Wick = p: It carries it.)",
    ),
    "a term without a definition is text": (p("Oil", "List_20_Heading") + p("a"), "p: Oil p: a"),
    "boxed remarks with a title": (
        p(span("Hot", "T1"), "Warning") + p("Let it cool.", "P3"), "warning [Hot](p: Let it cool.)",
    ),
    "boxed remarks": (p("Let it cool.", "Warning") + p("a"), "warning [](p: Let it cool.) p: a"),
    "keys": (p(f"Press {span('Enter', 'User_20_Entry')}."), "p: Press kbd(Enter)."),
    "tasks": (items(p("☒ wound"), p("☐ signed")), "ul([x] li(p: wound) [ ] li(p: signed))"),
    "comments": (p("a<office:annotation><text:p>Is this so?</text:p></office:annotation>b"), "p: ab"),
}  # fmt: skip


@pytest.mark.parametrize(("body", "expected"), CASES.values(), ids=CASES)
@pytest.mark.parametrize("form", ["zipped", "flat"])
def test_blocks(form: str, body: str, expected: str) -> None:
    document = read_odt_here(source(odt(body) if form == "zipped" else flat(body)))
    assert blocks_notation(document.blocks) == expected
    check_account(document)


def test_what_is_left_out_is_dropped_by_a_rule() -> None:
    body = p(f"a{span('b', 'T6')}<office:annotation><text:p>Is this so?</text:p></office:annotation>")
    margins = f"<style:header>{p('Annals')}</style:header><style:footer>{p('7')}</style:footer>"
    document = read(body, margins=margins, meta="<meta:generator>Quill 3</meta:generator>")
    texts = {unit.number: unit.text for unit in document.units}
    assert {texts[number]: rule for number, rule in document.dropped} == {
        "b": "hidden-text", "Is this so?": "comment", "Annals": "page-header", "7": "page-footer",
        "Quill 3": "document-property",
    }  # fmt: skip


@pytest.mark.parametrize("form", ["zipped", "flat"])
def test_pictures_become_assets_or_are_named(form: str) -> None:
    body = p(frame("Pictures/1.png", "A lamp") + frame("Pictures/2.svm", "A chart"))
    data = f"<office:binary-data>{base64.b64encode(PNG).decode()}</office:binary-data>"
    inside = p(f"<draw:frame><draw:image>{data}</draw:image><svg:desc>A lamp</svg:desc></draw:frame>")
    zipped = odt(body, parts={"Pictures/1.png": PNG, "Pictures/2.svm": b"VCLMTF"})
    document = read_odt_here(source(zipped if form == "zipped" else flat(inside)))
    assert blocks_notation(document.blocks) == "p: image(a/picture-1.png: A lamp)"
    assert [asset.content for asset in document.assets] == [PNG]
    found = [(one.rule, "A chart" in one.message) for one in document.diagnostics]
    assert found == ([(Rule.IMAGE_LEFT_OUT, True)] if form == "zipped" else [])


@pytest.mark.parametrize(
    ("formula", "expected"),
    [
        ("<mi>α</mi><mo>+</mo><mn>1</mn>", "p: So math(\\alpha + 1)."),
        (
            '<semantics><mi>α</mi><annotation encoding="application/x-tex">\\alpha</annotation></semantics>',
            "p: So math(\\alpha).",
        ),
    ],
)
def test_formulas_become_tex_or_keep_their_own(formula: str, expected: str) -> None:
    math = f'<math xmlns="http://www.w3.org/1998/Math/MathML">{formula}</math>'
    body = p('So <draw:frame><draw:object xlink:href="./Object 1"/></draw:frame>.')
    document = read_odt_here(source(odt(body, parts={"Object 1/content.xml": math})))
    assert blocks_notation(document.blocks) == expected
    check_account(document)


def test_a_formula_alone_stands_on_a_line_of_its_own() -> None:
    math = '<math xmlns="http://www.w3.org/1998/Math/MathML"><mi>α</mi></math>'
    body = p('<draw:frame><draw:object xlink:href="./Object 1"/></draw:frame>')
    document = read_odt_here(source(odt(body, parts={"Object 1/content.xml": math})))
    assert blocks_notation(document.blocks) == "math: \\alpha"


def test_styles_and_own_properties_state_fields() -> None:
    own = '<meta:user-defined meta:name="{}">{}</meta:user-defined>'
    meta = own.format("Tags", "lamps, oil") + own.format("Checked by", "Ben Oar")
    body = p("Lamps", "Title") + p("Ada Reed", "Author") + p("Cem Ott", "Author") + p("4 May 2020", "Date") + p("a")
    document = read(body + p("Ben Oar", "Author") + p("b") + p("5 May 2020", "Date"), meta=meta)
    assert [(field.key, field.values) for field in document.metadata] == [
        ("authors", ("Ada Reed",)), ("authors", ("Cem Ott",)), ("date", ("4 May 2020",)), ("authors", ("Ben Oar",)),
        ("tags", ("lamps, oil",)),
    ]  # fmt: skip
    assert blocks_notation(document.blocks) == "h1: Lamps p: a p: b p: 5 May 2020"


def test_who_saved_the_file_last_is_no_author() -> None:
    meta = (
        "<dc:title>Keeping the Light</dc:title><meta:initial-creator>Ada Reed</meta:initial-creator><dc:creator>Ben Oar"
        "</dc:creator><dc:date>2025-01-01</dc:date><meta:keyword>oil</meta:keyword><meta:keyword>wicks</meta:keyword>"
        "<dc:language>en-GB</dc:language>"
    )
    document = read(p("a"), meta=meta)
    assert {field.key: field.values for field in document.metadata} == {
        "keywords": ("oil", "wicks"), "title": ("Keeping the Light",), "authors": ("Ada Reed",), "language": ("en-GB",),
    }  # fmt: skip


LOCKED = f'<manifest xmlns="{ODF}manifest:1.0"><encryption-data/></manifest>'


@pytest.mark.parametrize(
    ("content", "error", "words"),
    [
        (b"PK\x03\x04 no archive", BinarySourceError, "damaged"),
        (archive({"a.txt": "b"}), BinarySourceError, "no OpenDocument"),
        (b"<a/>", BinarySourceError, "no OpenDocument"),
        (odt(p("a"), parts={"META-INF/manifest.xml": LOCKED}), BinarySourceError, "password"),
        (odt("<text:p/>"), EmptySourceError, "no text"),
        (odt("<text:section>" * 9), BinarySourceError, "damaged"),
        (odt("<text:section>" * 300 + "</text:section>" * 300), SourceTooLargeError, "levels"),
        (odt(p("a"), parts={"bomb": b"\x00" * 300_000_000}), SourceTooLargeError, "unpacks"),
    ],
)
def test_documents_that_cannot_be_read_say_why(content: bytes, error: type[SourceError], words: str) -> None:
    with pytest.raises(error, match=words) as caught:
        read_odt_here(source(content))
    assert caught.value.suggestion


def test_supervised_reading_gives_the_same() -> None:
    content = odt(h("Oil", 1) + p("a"))
    assert read_source(source(content)) == read_odt_here(source(content))


PIECES = (
    p("a"), p("b", "Quotations"), p("c", "P2"), h("d", 2), items(p("e")), items(items(p("f")), name="L2"), "<text:p/>",
    table(("g", "h"), ("i", "")), p(note("j")), p(frame("x", "y")), p(escape("<k>")), "<table:table/>", "<text:list/>",
    "<text:section/>", p("<text:s text:c='x'/>"),
)  # fmt: skip


@settings(max_examples=100)
@given(parts=st.lists(st.sampled_from(PIECES), max_size=8))
def test_every_text_is_accounted_for(parts: list[str]) -> None:
    check_outcome(outcome_of(read_odt_here, source(odt("".join(parts)))))


@settings(max_examples=100)
@given(data=st.data())
def test_any_damage_gives_a_document_or_an_error_that_says_what_to_do(data: st.DataObject) -> None:
    body = p("a") + items(p("b")) + table(("c", "d"))
    content = bytearray(odt(body) if data.draw(st.booleans()) else flat(body))
    for _ in range(data.draw(st.integers(1, 6))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    check_outcome(outcome_of(read_odt_here, source(bytes(content))))
