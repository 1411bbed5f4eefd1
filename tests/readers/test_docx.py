"""DOCX to blocks: documents are built here as ZIP archives of XML, so that no binary file is part of the tests."""

import hashlib
import io
import zipfile
from collections.abc import Mapping
from xml.sax.saxutils import escape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator import pipeline
from generator.config import Config
from generator.errors import BinarySourceError, EmptySourceError, SourceError, SourceTooLargeError
from generator.model.diagnostic import Rule
from generator.model.document import Document, SourceFile
from generator.model.inline import Image
from generator.readers import read_source
from generator.readers.docx.reader import read_docx_here
from generator.readers.supervised import read_supervised
from generator.repair import repair_document
from generator.structure import structure_document
from tests.readers.notation import blocks_notation
from tests.readers.units import check_account, nodes

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
NAMESPACES = (
    f'xmlns:w="{W}" xmlns:r="{OFFICE}" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
)
CORE = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
PNG = b"\x89PNG\r\n\x1a\n" + b"not looked at any further"
DEFAULT = ' w:default="1"'
# Styles by id: name, what it is based on, and other properties.
STYLES = (
    ("Normal", "Normal", "", ""),
    ("Titel", "Title", "Normal", ""),
    ("berschrift1", "heading 1", "Normal", '<w:pPr><w:outlineLvl w:val="0"/></w:pPr>'),
    ("berschrift2", "heading 2", "Normal", ""),
    ("Chapter", "My chapter", "berschrift1", ""),
    ("Outlined", "My outline", "Normal", '<w:pPr><w:outlineLvl w:val="2"/></w:pPr>'),
    ("HeadB", "HeadB", "", ""),
    ("TableTitle", "Table Title", "", '<w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="2"/></w:numPr></w:pPr>'),
    ("Zitat", "Quote", "Normal", ""),
    ("Code", "Source Code", "Normal", ""),
    ("ListBullet", "List Bullet", "Normal", ""),
    ("ListContinue", "List Continue", "Normal", ""),
    ("TOC1", "toc 1", "Normal", ""),
    ("Term", "Definition Term", "Normal", ""),
    ("Definition", "Definition", "Normal", ""),
    ("Warning", "Warning Box", "Normal", ""),
    ("Author", "Author", "Normal", ""),
    ("Date", "Date", "Normal", ""),
    ("Key", "HTML Keyboard", "", ""),
)
NUMBERING = "".join(
    f'<w:abstractNum w:abstractNumId="{n}">'
    + "".join(
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/><w:lvlText w:val="x"/></w:lvl>'
        for level in range(3)
    )
    + "</w:abstractNum>"
    for n, kind in ((1, "decimal"), (2, "bullet"))
) + "".join(f'<w:num w:numId="{n}"><w:abstractNumId w:val="{n}"/></w:num>' for n in (1, 2))


def run(text: str, look: str = "") -> str:
    """A run; `look` holds properties such as `<w:b/>`."""
    properties = f"<w:rPr>{look}</w:rPr>" if look else ""
    return f'<w:r>{properties}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def mono(text: str) -> str:
    return run(text, '<w:rFonts w:ascii="Courier New"/>')


def p(content: str, style: str = "", item: tuple[int, int] | None = None, more: str = "") -> str:
    """A paragraph of text, or of XML when it begins with `<`; `item` is its list and level."""
    inner = content if content.startswith("<") or not content else run(content)
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    listed = f'<w:numPr><w:ilvl w:val="{item[1]}"/><w:numId w:val="{item[0]}"/></w:numPr>' if item else ""
    return f"<w:p><w:pPr>{named}{listed}{more}</w:pPr>{inner}</w:p>"


def table(*rows: tuple[str, ...]) -> str:
    """A table; a cell that begins with `<` is XML."""
    cells = ["".join(f"<w:tc>{cell if cell.startswith('<') else p(cell)}</w:tc>" for cell in row) for row in rows]
    return f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in cells)}</w:tbl>"


def link(target_id: str, text: str) -> str:
    return f'<w:hyperlink r:id="{target_id}">{run(text)}</w:hyperlink>'


def note(number: int, kind: str = "footnote") -> str:
    return f'<w:r><w:{kind}Reference w:id="{number}"/></w:r>'


def picture(relation: str, alt: str) -> str:
    inline = f'<wp:inline><wp:docPr descr="{alt}"/><a:blip r:embed="{relation}"/></wp:inline>'
    return f"<w:r><w:drawing>{inline}</w:drawing></w:r>"


def docx(body: str, *, parts: Mapping[str, str | bytes] | None = None, links: Mapping[str, str] | None = None,
         notes: Mapping[int, str] | None = None, core: str = "", comments: str = "") -> bytes:  # fmt: skip
    """A document. `links` are external targets by relationship, `parts` further members, `notes` footnotes by id."""
    styles = "".join(
        f'<w:style w:type="paragraph" w:styleId="{name}"{DEFAULT if name == "Normal" else ""}>'
        f'<w:name w:val="{shown}"/><w:basedOn w:val="{base}"/>{more}</w:style>'
        for name, shown, base, more in STYLES
    )
    footnotes = "".join(f'<w:footnote w:id="{n}">{p(text)}</w:footnote>' for n, text in (notes or {}).items())
    own = {
        "styles": "styles.xml",
        "numbering": "numbering.xml",
        "footnotes": "footnotes.xml",
        "comments": "comments.xml",
    }
    relations = "".join(
        f'<Relationship Id="own{n}" Type="{OFFICE}/{kind}" Target="{name}"/>'
        for n, (kind, name) in enumerate(own.items())
    )
    relations += "".join(
        f'<Relationship Id="{key}" Type="{OFFICE}/hyperlink" Target="{escape(target)}" TargetMode="External"/>'
        for key, target in (links or {}).items()
    )
    relations += "".join(
        f'<Relationship Id="{name.rpartition("/")[2].partition(".")[0]}" Type="{OFFICE}/image" Target="{name[5:]}"/>'
        for name in parts or {}
    )
    package = "http://schemas.openxmlformats.org/package/2006/relationships"
    members: dict[str, str | bytes] = {
        "_rels/.rels": f'<Relationships xmlns="{package}"><Relationship Id="a" Type="{OFFICE}/officeDocument" '
        f'Target="word/document.xml"/><Relationship Id="b" Type="{package}/metadata/core-properties" '
        'Target="docProps/core.xml"/></Relationships>',
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{package}">{relations}</Relationships>',
        "word/document.xml": f"<w:document {NAMESPACES}><w:body>{body}</w:body></w:document>",
        "word/styles.xml": f"<w:styles {NAMESPACES}>{styles}</w:styles>",
        "word/numbering.xml": f"<w:numbering {NAMESPACES}>{NUMBERING}</w:numbering>",
        "word/footnotes.xml": f"<w:footnotes {NAMESPACES}>{footnotes}</w:footnotes>",
        "word/comments.xml": f"<w:comments {NAMESPACES}>{comments}</w:comments>",
        "docProps/core.xml": f'<cp:coreProperties xmlns:cp="{CORE}" xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"{core}</cp:coreProperties>",
        **(parts or {}),
    }
    return archive(members)


def archive(members: Mapping[str, str | bytes]) -> bytes:
    """A ZIP archive of these members, the same bytes each time."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in members.items():
            file.writestr(zipfile.ZipInfo(name, (2020, 1, 1, 0, 0, 0)), content, zipfile.ZIP_DEFLATED)
    return stream.getvalue()


def source(content: bytes, path: str = "a.docx") -> SourceFile:
    """The source of that content."""
    return SourceFile(path, MEDIA_TYPE, content, hashlib.sha256(content).hexdigest())


def read(
    body: str,
    core: str = "",
    comments: str = "",
    links: Mapping[str, str] | None = None,
    notes: Mapping[int, str] | None = None,
) -> Document:
    return read_docx_here(source(docx(body, core=core, comments=comments, links=links, notes=notes)))


BODY = "This sentence is set in the ordinary font of the document."
BOX = f"<w:r><w:pict><v:textbox><w:txbxContent>{p('Inside the box.')}</w:txbxContent></v:textbox></w:pict></w:r>"
CASES = {
    "localised style ids": (p("A", "Titel") + p("B", "berschrift1"), "h1: A h2: B"),
    "styles of publishers": (p("A", "HeadB"), "h2: A"),
    "the name of a table is no item": (p("A", "TableTitle") + p("b"), "p: A p: b"),
    "a picture set as a heading heads nothing": (p(run(" "), "berschrift1") + p("b"), "p: b"),
    "style based on a heading": (p("A", "Chapter"), "h1: A"),
    "outline level": (p("A", "Outlined"), "h3: A"),
    "bold heading is a heading only": (p(run("A", "<w:b/>"), "berschrift1"), "h1: A"),
    "nested lists": (
        p("a", item=(1, 0)) + p("b", item=(2, 1)) + p("c", item=(1, 0)), "ol1(li(p: a ul(li(p: b))) li(p: c))",
    ),
    "a list goes on after a paragraph": (p("a", item=(1, 0)) + p("x") + p("b", item=(1, 0)), "ol1(li(p: a)) p: x ol2(li(p: b))"),  # noqa: E501
    "list by style, continued": (p("a", "ListBullet") + p("b", "ListContinue"), "ul loose(li(p: a p: b))"),
    "a list goes on over an empty paragraph": (
        p("a", item=(2, 0)) + p(" ") + p("b", item=(2, 0)), "ul(li(p: a) li(p: b))",
    ),
    "no list": (p("a", item=(0, 0)), "p: a"),
    "code by style, verbatim": (p("if x:", "Code") + p("", "Code") + p("    y()", "Code"), "code: if x:\n\n    y()"),
    "code by font": (p(mono("a  b")) + p(mono("c")) + p(BODY), f"code: a  b\nc p: {BODY}"),
    "code in a line": (p(run("Call ") + mono("f(x)") + run(" once.")) + p(BODY), f"p: Call code(f(x)) once. p: {BODY}"),
    "a document of one monospaced font": (p(mono("Typed.")) + p(mono("All of it.")), "p: Typed. p: All of it."),
    "quotes": (p("a", "Zitat") + p("b", "Zitat") + p("c"), "quote(p: a p: b) p: c"),
    "white space stays outside of marks": (
        p(run("a") + run(" b ", "<w:b/>") + run("c")), "p: a strong(b) c",
    ),
    "marks across runs": (
        p(run("a", "<w:b/>") + run("b", "<w:b/><w:i/>") + run("c", '<w:b w:val="0"/>')), "p: strong(aem(b))c",
    ),
    "raised and lowered": (
        p(run("x") + run("2", '<w:vertAlign w:val="superscript"/>') + run("i", '<w:vertAlign w:val="subscript"/>')),
        "p: xsup(2)sub(i)",
    ),
    "shifted and smaller": (
        p(run("x") + run("2", '<w:position w:val="8"/><w:sz w:val="19"/>') + run("i", '<w:position w:val="-4"/>')),
        "p: xsup(2)i",
    ),
    "a key to press": (p("<w:r><w:rPr><w:rStyle w:val='Key'/></w:rPr><w:t>Esc</w:t></w:r>"), "p: kbd(Esc)"),
    "struck text keeps tildes": (p(run("a ") + run("b", "<w:strike/>")), "p: a ~~b~~"),
    "line break": (p("<w:r><w:t>a</w:t><w:br/><w:t>b</w:t></w:r>"), "p: a⏎b"),
    "page break": (p('<w:r><w:t>a</w:t><w:br w:type="page"/><w:t>b</w:t></w:r>'), "p: ab"),
    "insertions and deletions": (
        p(f"<w:ins>{run('new')}</w:ins><w:del><w:r><w:delText>old</w:delText></w:r></w:del>"), "p: new",
    ),
    "hidden text": (p(run("a") + run("b", "<w:vanish/>")), "p: a"),
    "text box": (p(run("a") + BOX), "p: a p: Inside the box."),
    "field with a link": (
        p('<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>HYPERLINK "https://example.org/"</w:instrText>'
          f'<w:fldChar w:fldCharType="separate"/></w:r>{run("a")}<w:r><w:fldChar w:fldCharType="end"/></w:r>'),
        "p: link(https://example.org/: a)",
    ),
    "table": (table(("A", "B"), ("1", "2")), "table ,: A | B / 1 | 2"),
    "merged cells": (
        table(("A", "B"), (f'<w:tcPr><w:gridSpan w:val="2"/></w:tcPr>{p("x")}',)), "table ,: A | B / x | x",
    ),
    "layout table": (table((p("A", "berschrift1") + p("b"), "c")), "h1: A p: b p: c"),
    "definitions": (
        p("A", "Term") + p("b", "Definition") + p("c", "Definition") + p("D", "Term") + p("e", "Definition"),
        "dl(A = p: b; p: c) (D = p: e)",
    ),
    "a definition without a term": (p("b", "Definition") + p("c"), "p: b p: c"),
    "a boxed remark with a title": (
        p(run("Mind", "<w:b/>"), "Warning") + p("a", "Warning") + p("b", "Warning"), "warning [Mind](p: a p: b)",
    ),
    "a boxed remark without one": (p("a", "Warning"), "warning [](p: a)"),
    "a task list": (p("☒ a", item=(2, 0)) + p("☐ b", item=(2, 0)), "ul([x] li(p: a) [ ] li(p: b))"),
    "not every item has a box": (p("☒ a", item=(2, 0)) + p("b", item=(2, 0)), "ul(li(p: ☒ a) li(p: b))"),
    "contents": (p("Part one 3", "TOC1") + p("a"), "p: a"),
}  # fmt: skip


@pytest.mark.parametrize(("body", "expected"), CASES.values(), ids=CASES)
def test_blocks(body: str, expected: str) -> None:
    document = read(body)
    assert blocks_notation(document.blocks) == expected
    check_account(document)


def test_links_keep_safe_targets_only() -> None:
    document = read(
        p(link("l1", "a") + run(" ") + link("l2", "b")), links={"l1": "https://example.org/", "l2": "javascript:x"}
    )
    assert blocks_notation(document.blocks) == "p: link(https://example.org/: a) b"
    assert [one.rule for one in document.diagnostics] == [Rule.UNSAFE_LINK]


def test_what_is_left_out_is_dropped_by_a_rule() -> None:
    document = read(
        p(run("a") + f"<w:del>{run('old')}</w:del>") + p("Part 1", "TOC1"),
        notes={1: "Nobody refers to it."},
        comments=f"<w:comment>{p('Is this so?')}</w:comment>",
        core="<dc:creator>python-docx</dc:creator>",
    )
    texts = {unit.number: unit.text for unit in document.units}
    assert {texts[number]: rule for number, rule in document.dropped} == {
        "old": "tracked-deletion",
        "Part 1": "table-of-contents",
        "Nobody refers to it.": "unreferenced-note",
        "Is this so?": "comment",
        "python-docx": "document-property",
    }
    check_account(document)


def test_pictures_become_assets_or_are_named() -> None:
    parts: dict[str, str | bytes] = {"word/media/good.png": PNG, "word/media/bad.emf": b"\x01\x00\x00\x00"}
    document = read_docx_here(
        source(docx(p(picture("good", "A lamp") + picture("bad", "A chart")), parts=parts), "law/a.docx")
    )
    (asset,) = document.assets
    (image,) = [node for node in nodes(document.blocks) if isinstance(node, Image)]
    assert (asset.content, asset.source) == (PNG, "law/a/picture-1.png")
    assert (image.alt, image.target) == ("A lamp", "a/picture-1.png")
    assert [(one.rule, "A chart" in one.message) for one in document.diagnostics] == [(Rule.IMAGE_LEFT_OUT, True)]


def m(text: str, style: str = "") -> str:
    """A run of a formula."""
    look = f'<m:rPr><m:sty m:val="{style}"/></m:rPr>' if style else ""
    return f"<m:r>{look}<m:t>{text}</m:t></m:r>"


FORMULAS = {
    "characters": (m("α≤5%"), r"\alpha\le5\%"),
    "a word": (m("speed", "p"), r"\mathrm{speed}"),
    "text": ("<m:r><m:rPr><m:nor/></m:rPr><m:t>if so</m:t></m:r>", r"\text{if so}"),
    "a fraction": (f"<m:f><m:num>{m('a')}</m:num><m:den>{m('b')}</m:den></m:f>", r"\frac{a}{b}"),
    "a fraction on the line": (
        f'<m:f><m:fPr><m:type m:val="lin"/></m:fPr><m:num>{m("a")}</m:num><m:den>{m("b")}</m:den></m:f>', "a/b",
    ),
    "an index": (
        f"<m:sSubSup><m:e>{m('x')}</m:e><m:sub>{m('i')}</m:sub><m:sup>{m('2')}</m:sup></m:sSubSup>", "x_{i}^{2}",
    ),
    "an index of several signs": (f"<m:sSup><m:e>{m('ab')}</m:e><m:sup>{m('2')}</m:sup></m:sSup>", "{ab}^{2}"),
    "an index in front": (f"<m:sPre><m:sub>{m('2')}</m:sub><m:sup/><m:e>{m('C')}</m:e></m:sPre>", "{}_{2}C"),
    "a root": (f"<m:rad><m:deg>{m('3')}</m:deg><m:e>{m('x')}</m:e></m:rad>", r"\sqrt[3]{x}"),
    "a sum": (
        (f'<m:nary><m:naryPr><m:chr m:val="∑"/></m:naryPr><m:sub>{m("i=1")}</m:sub><m:sup>{m("n")}</m:sup>'
         f"<m:e>{m('i')}</m:e></m:nary>"), r"\sum_{i=1}^{n} i",
    ),
    "an integral": (f"<m:nary><m:sub/><m:sup/><m:e>{m('f')}</m:e></m:nary>", r"\int f"),
    "brackets": (
        f'<m:d><m:dPr><m:begChr m:val="{{"/><m:endChr m:val=""/></m:dPr><m:e>{m("a")}</m:e><m:e>{m("b")}</m:e></m:d>',
        r"\left\{ a|b \right.",
    ),
    "a function": (f"<m:func><m:fName>{m('sin', 'p')}</m:fName><m:e>{m('x')}</m:e></m:func>", r"\sin x"),
    "a limit": (
        (f"<m:func><m:fName><m:limLow><m:e>{m('lim', 'p')}</m:e><m:lim>{m('n→∞')}</m:lim></m:limLow></m:fName>"
         f"<m:e>{m('a')}</m:e></m:func>"), r"\lim_{n\to\infty} a",
    ),
    "an accent": (f'<m:acc><m:accPr><m:chr m:val="&#x20D7;"/></m:accPr><m:e>{m("v")}</m:e></m:acc>', r"\vec{v}"),
    "a bar": (f'<m:bar><m:barPr><m:pos m:val="top"/></m:barPr><m:e>{m("x")}</m:e></m:bar>', r"\overline{x}"),
    "a brace": (f"<m:groupChr><m:e>{m('x')}</m:e></m:groupChr>", r"\underbrace{x}"),
    "a matrix": (
        f"<m:m><m:mr><m:e>{m('a')}</m:e><m:e>{m('b')}</m:e></m:mr><m:mr><m:e>{m('c')}</m:e><m:e>{m('d')}</m:e></m:mr></m:m>",
        r"\begin{matrix} a & b \\ c & d \end{matrix}",
    ),
    "lines": (f"<m:eqArr><m:e>{m('a')}</m:e><m:e>{m('b')}</m:e></m:eqArr>", r"\begin{aligned} a \\ b \end{aligned}"),
    "what surrounds others": (f"<m:box><m:boxPr/><m:e>{m('a')}</m:e></m:box>", "a"),
}  # fmt: skip


@pytest.mark.parametrize(("formula", "tex"), FORMULAS.values(), ids=FORMULAS)
def test_formulas_become_tex(formula: str, tex: str) -> None:
    document = read(
        p(run("So ") + f"<m:oMath>{formula}</m:oMath>") + p(f"<m:oMathPara><m:oMath>{formula}</m:oMath></m:oMathPara>")
    )
    assert blocks_notation(document.blocks) == f"p: So math({tex}) math: {tex}"
    assert not document.diagnostics


def test_authors_and_the_date_are_read_where_styles_say_so() -> None:
    document = read(p("Lamps", "Titel") + p("By Ada Reed", "Author") + p("4 May 2020", "Date") + p("x"))
    assert {field.key: field.values for field in document.metadata} == {
        "authors": ("Ada Reed",), "date": ("4 May 2020",),
    }  # fmt: skip
    assert blocks_notation(document.blocks) == "h1: Lamps p: x"
    check_account(document)


METADATA = {
    "a person": ("<dc:creator>Ada Reed; Bo Lind</dc:creator>", p("x"), {"authors": ("Ada Reed", "Bo Lind")}),
    "a program": ("<dc:creator>Microsoft Office User</dc:creator>", p("x"), {}),
    "a byline knows better": ("<dc:creator>Ada Reed</dc:creator>", p("By Bo Lind"), {}),
    "title without a heading": ("<dc:title>On lamps</dc:title>", p("x"), {"title": ("On lamps",)}),
    "a heading knows better": ("<dc:title>On lamps</dc:title>", p("Lamps", "Titel"), {}),
    "no title": ("<dc:title>Document1</dc:title>", p("x"), {}),
    "creation is no publication": ("<created>2020-01-01T00:00:00Z</created>", p("x"), {}),
    "the rest": (
        ("<cp:keywords>a, b</cp:keywords><dc:description>generated by python-docx</dc:description>"
         "<dc:language>en-GB</dc:language>"), p("x"), {"keywords": ("a, b",), "language": ("en-GB",)},
    ),
}  # fmt: skip


@pytest.mark.parametrize(("core", "body", "expected"), METADATA.values(), ids=METADATA)
def test_properties(core: str, body: str, expected: dict[str, tuple[str, ...]]) -> None:
    document = read(body, core=core)
    assert {field.key: field.values for field in document.metadata} == expected
    check_account(document)


BOMB: dict[str, str | bytes] = {"word/media/x.png": b"\x00" * 30_000_000}
DOCTYPE = '<!DOCTYPE a [<!ENTITY b "c">]><w:document/>'
REFUSED = {
    "no archive": (b"Plain text.", BinarySourceError),
    "cut off": (docx(p("x"))[:700], BinarySourceError),
    "an old or encrypted file": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600, BinarySourceError),
    "another archive": (archive({"a.txt": "b"}), BinarySourceError),
    "a bomb": (docx(p("x"), parts=BOMB), SourceTooLargeError),
    "a document type": (docx(p("x"), parts={"word/document.xml": DOCTYPE}), BinarySourceError),
    "deep": (docx("<w:ins>" * 300 + "</w:ins>" * 300), SourceTooLargeError),
    "many members": (archive({f"{n}": "" for n in range(10_001)}), SourceTooLargeError),
    "empty": (docx(p("")), EmptySourceError),
}


@pytest.mark.parametrize(("content", "error"), REFUSED.values(), ids=REFUSED)
def test_refused_with_what_to_do(content: bytes, error: type[SourceError]) -> None:
    with pytest.raises(error) as caught:
        read_docx_here(source(content))
    assert caught.value.path == "a.docx"
    assert caught.value.suggestion


def test_read_source_reads_in_a_process_of_its_own() -> None:
    good, bad = source(docx(p("x"))), source(archive({"a.txt": "b"}))
    assert read_source(good) == read_docx_here(good)
    with pytest.raises(BinarySourceError, match="no DOCX document"):
        read_source(bad)


@pytest.mark.parametrize(("seconds", "memory", "reason"), [(0.01, 2**31, "longer"), (60, 2**20, "memory")])
def test_a_reader_that_takes_too_much_is_stopped(seconds: float, memory: int, reason: str) -> None:
    with pytest.raises(SourceTooLargeError, match=reason):
        read_supervised(read_docx_here, source(docx(p("x" * 2_000_000))), seconds, memory)


GOOD = docx(
    p("A", "Titel") + p("a", item=(1, 0)) + table(("A", "B"), ("1", "2")) + p(run("x") + note(1)), notes={1: "y"}
)
BODY_XML = p("a", item=(1, 0)) + table(("A", "B")) + p(run("x") + note(1))
MAIN = f"<w:document {NAMESPACES}><w:body>{BODY_XML}</w:body></w:document>"


@given(at=st.integers(0, len(GOOD) - 1), change=st.binary(max_size=8), cut=st.integers(0, 20))
def test_changed_bytes_give_a_document_or_an_error(at: int, change: bytes, cut: int) -> None:
    check_read(GOOD[:at] + change + GOOD[at + cut :])


@given(at=st.integers(0, len(MAIN) - 1), change=st.text('<>/w:pval="12&;', max_size=6), cut=st.integers(0, 40))
def test_changed_xml_gives_a_document_or_an_error(at: int, change: str, cut: int) -> None:
    check_read(docx("", parts={"word/document.xml": MAIN[:at] + change + MAIN[at + cut :]}))


def check_read(content: bytes) -> None:
    try:
        document = read_docx_here(source(content))
    except SourceError as error:
        assert error.suggestion  # noqa: PT017  # either outcome is right
        return
    check_account(document)
    structure_document(repair_document(document))


# What a document cannot say as Markdown does, and is left out of the comparison: the language of a code block, an
# address that a heading states, whether a list is loose without a second paragraph, and the title of a link.
GOLDEN_DOCX = docx(
    p("Keeping the light", "Titel")
    + p("A light at sea has to be kept by somebody who is awake at night.")
    + p("Why it matters", "berschrift1")
    + p(run("A ") + run("lamp", "<w:b/>") + run(" is ")
        + run("never", "<w:i/>") + run(" lit by ") + link("l1", "itself")
        + run(", as the harbour books say.") + note(1))
    + p("Trim the wick.", item=(1, 0)) + p("Use sharp shears.", item=(2, 1)) + p("Fill the oil.", item=(1, 0))
    + p("Nobody thanks the keeper of a lamp that burns.", "Zitat")
    + p("How it is done", "berschrift2")
    + p("for lamp in lamps:", "Code") + p("    lamp.trim()", "Code")
    + table(("Lamp", "Hours"), ("North", "12"))
    + p("<w:r><w:t>Every evening at six</w:t><w:br/><w:t>the keeper climbs the stairs again.</w:t></w:r>"),
    links={"l1": "https://example.org/lamps"},
    notes={1: "Most of them were lost in a fire."},
    core="<dc:creator>Ada Reed</dc:creator><dc:language>en</dc:language>",
)  # fmt: skip
GOLDEN_MARKDOWN = """---
authors: [Ada Reed]
language: en
---
# Keeping the light

A light at sea has to be kept by somebody who is awake at night.

## Why it matters

A **lamp** is *never* lit by [itself](https://example.org/lamps), as the harbour books say.[^1]

1. Trim the wick.
    - Use sharp shears.
2. Fill the oil.

> Nobody thanks the keeper of a lamp that burns.

### How it is done

```python
for lamp in lamps:
    lamp.trim()
```

| Lamp | Hours |
| --- | --- |
| North | 12 |

Every evening at six\\
the keeper climbs the stairs again.

[^1]: Most of them were lost in a fire.
"""


def test_the_same_article_gives_the_same_page_as_markdown(config: Config) -> None:
    markdown = GOLDEN_MARKDOWN.encode()
    digest = hashlib.sha256(markdown).hexdigest()
    assert page(source(GOLDEN_DOCX), config) == page(SourceFile("a.md", "text/markdown", markdown, digest), config)


def page(article: SourceFile, config: Config) -> str:
    """The article's page without the lines that name its source."""
    site = pipeline.run([article], config)
    assert not site.failed
    (found,) = (one for one in site.pages if one.path == "articles/keeping-the-light.md")
    names = (article.path, article.sha256)
    return "\n".join(line for line in found.text.splitlines() if not any(name in line for name in names))
