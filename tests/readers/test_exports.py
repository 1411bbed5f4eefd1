"""Pages that Word, LibreOffice and Google Docs export, as short as they can be and with the marks that each leaves."""

import hashlib
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.document import Document, SourceFile
from generator.readers import read_source
from tests.readers.notation import blocks_notation
from tests.readers.units import check_account, check_outcome, outcome_of

TEXT = (
    "The keeper of the light trims the lamp at dusk, and writes in the log how the wind stood and which ships went by."
)
MORE = "In fog the keeper sounds the horn twice a minute, and rests only when a second keeper has come up the stairs."
LONGEST = 10  # seconds; a walk that squares takes minutes
GAP = "&nbsp;&nbsp;&nbsp; "


def word(*paragraphs: str, notes: str = "") -> str:
    return (
        "<html><head><meta name=Generator content='Microsoft Word 15 (filtered)'><title>Lamps</title></head>"
        f"<body lang=EN-GB><div class=WordSection1>{''.join(paragraphs)}</div>{notes}</body></html>"
    )


def normal(text: str) -> str:
    return f"<p class=MsoNormal>{text}</p>"


def item(mark: str, text: str, style: str = "") -> str:
    return (
        f"<p class=MsoListParagraph style='{style}text-indent:-18.0pt'><span style='font-family:Symbol'>{mark}"
        f"<span style='font:7.0pt \"Times New Roman\"'>{GAP}</span></span>{text}</p>"
    )


def office_item(level: int, mark: str, text: str) -> str:
    """An item as Word writes it where it keeps what it knows."""
    return (
        f"<p class=MsoNormal style='mso-list:l0 level{level} lfo1'><![if !supportLists]><span style='mso-list:Ignore'>"
        f"{mark}<span>{GAP}</span></span><![endif]>{text}</p>"
    )


GOOGLE = (
    '<html><head><style type="text/css">.c1{font-weight:700}.c2{font-style:italic}.c4{font-weight:400}</style></head>'
    f'<body class="c9 doc-content"><p class="c3 title"><span>On lamps</span></p><p class="c0"><span class="c4">{TEXT}'
    '</span></p>{body}<p class="c0"><span class="c4">' + MORE + "</span></p></body></html>"
)


def google_list(level: int, *texts: str, name: str = "a") -> str:
    items = "".join(f'<li class="c0 li-bullet-0"><span class="c4">{text}</span></li>' for text in texts)
    return f'<ul class="c8 lst-kix_{name}-{level}">{items}</ul>'


def google(body: str) -> str:
    return GOOGLE.replace("{body}", body)


T, M = f"p: {TEXT}", f"p: {MORE}"
WORD_NOTE = (
    '<div><hr size=1><div id=ftn1><p class=MsoFootnoteText><a href="#_ftnref1" name="_ftn1">[1]</a> Before sunset.</p>'
    "<p class=MsoFootnoteText>In winter too.</p></div></div>"
)
LIBRE_OFFICE = (
    f'<html><body><p>{TEXT}<a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup></a></p>'
    f'<p>{MORE}</p><div id="sdfootnote1"><p class="sdfootnote"><a class="sdfootnotesym" name="sdfootnote1sym" '
    'href="#sdfootnote1anc">1</a>Before sunset.</p></div></body></html>'
)
GOOGLE_NOTE = (
    '<hr class="c13"><div><p class="c14"><a href="#ftnt_ref1" id="ftnt1">[1]</a><span>&nbsp;Daily.</span></p></div>'
    "</body>"
)
REDIRECT = "https://www.google.com/url?q=https://example.org/a?b%3D1&amp;sa=D&amp;ust=1"
CASES = {
    "the title of Word and headings below it": (
        word("<p class=MsoTitle>On lamps</p>", "<h1>Oil</h1>", normal(TEXT), "<h2>Whales</h2>", normal(MORE)),
        f"h1: On lamps h2: Oil {T} h3: Whales {M}",
    ),
    "headings that are only bold or larger": (
        word(
            "<p class=MsoNormal><b><span style='font-size:16.0pt'>Oil</span></b></p>", normal(TEXT),
            "<p class=MsoNormal><span style='font-size:16.0pt'><b>Wicks</b></span></p>", normal(MORE),
        ),
        f"h1: Oil {T} h1: Wicks {M}",
    ),
    "bullets of Word by their margins": (
        word(
            normal(TEXT), item("·", "Oil"), item("o", "of whales", "margin-left:72.0pt;"), item("·", "A wick"),
            normal(MORE),
        ),
        f"{T} ul(li(p: Oil ul(li(p: of whales))) li(p: A wick)) {M}",
    ),
    "numbers of Word": (
        word(normal(TEXT), item("1.", "Trim it."), item("2.", "Light it."), normal(MORE)),
        f"{T} ol1(li(p: Trim it.) li(p: Light it.)) {M}",
    ),
    "items of Word by their stated levels": (
        word(
            normal(TEXT), office_item(1, "·", "Oil"), office_item(2, "o", "of rape"), office_item(1, "·", "A wick"),
            normal(MORE),
        ),
        f"{T} ul(li(p: Oil ul(li(p: of rape))) li(p: A wick)) {M}",
    ),
    "a paragraph of a list without a mark": (
        word(normal(TEXT), "<p class=MsoListParagraph>No item.</p>", normal(MORE)), f"{T} p: No item. {M}",
    ),
    "notes of Word": (
        word(
            normal(f'{TEXT}<a href="#_ftn1" name="_ftnref1"><span><span>[1]</span></span></a>'), normal(MORE),
            notes=WORD_NOTE,
        ),
        f"p: {TEXT}^1 {M} footnote 1(p: Before sunset. p: In winter too.)",
    ),
    "a quotation and contents of Word": (
        word("<p class=MsoToc1>Oil 3</p>", normal(TEXT), "<p class=MsoQuote>Keep it lit.</p>", normal(MORE)),
        f"{T} quote(p: Keep it lit.) {M}",
    ),
    "a table of Word whose first row is bold": (
        word(
            normal(TEXT), "<table><tr><td><p><b>Month</b></p></td><td><p><b>Fog</b></p></td></tr>"
            "<tr><td><p>May</p></td><td><p>3</p></td></tr></table>", normal(MORE),
        ),
        f"{T} table ,: Month | Fog / May | 3 {M}",
    ),
    "notes of LibreOffice": (
        LIBRE_OFFICE,
        f"p: {TEXT}^1 {M} footnote 1(p: Before sunset.)",
    ),
    "the title of Google Docs and headings below it": (
        google('<h1 class="c5"><span>Oil</span></h1>'), f"h1: On lamps {T} h2: Oil {M}",
    ),
    "lists of Google Docs, one of each level": (
        google(google_list(0, "Oil") + google_list(1, "of whales", "of rape") + google_list(0, "A wick")),
        f"h1: On lamps {T} ul(li(p: Oil ul(li(p: of whales) li(p: of rape))) li(p: A wick)) {M}",
    ),
    "two lists of Google Docs": (
        google(google_list(0, "Oil") + google_list(0, "A wick", name="b")),
        f"h1: On lamps {T} ul(li(p: Oil)) ul(li(p: A wick)) {M}",
    ),
    "marks of Google Docs by their classes": (
        google('<p><span class="c1">Never</span><span class="c4"> leave </span><span class="c2">the light</span></p>'),
        f"h1: On lamps {T} p: strong(Never) leave em(the light) {M}",
    ),
    "links of Google Docs": (
        google(f'<p>See <a href="{REDIRECT}">the rules</a>.</p>'),
        f"h1: On lamps {T} p: See link(https://example.org/a?b=1: the rules). {M}",
    ),
    "notes of Google Docs": (
        google('<p>Trim it<sup><a href="#ftnt1" id="ftnt_ref1">[1]</a></sup>.</p>').replace("</body>", GOOGLE_NOTE),
        f"h1: On lamps {T} p: Trim it^1. {M} footnote 1(p: \xa0Daily.)",
    ),
}  # fmt: skip

NOTION = (
    f'<html><body><article class="page sans"><h1 class="page-title">Lamps</h1><p>{TEXT}</p>{{}}<p>{MORE}</p></article>'
    "</body></html>"
)
TASKS = "".join(
    f'<ul class="to-do-list"><li><div class="checkbox checkbox-{state}"></div> <span>{text}</span></li></ul>'
    for state, text in (("on", "Trim it"), ("off", "Light it"))
)
CONFLUENCE = (
    '<html><head><title>Service : Lamps</title></head><body><div id="main-header"><h1 id="title-heading">'
    '<span id="title-text">Service : Lamps</span></h1></div><div id="content"><div class="page-metadata">Created by '
    f'<span class="author"> Ada Reed</span></div><div id="main-content"><p>{TEXT}</p>{{}}<p>{MORE}</p></div></div>'
    '<div id="footer"><p>Document generated by Confluence</p></div></body></html>'
)
CALLOUT = '<figure class="gray callout"><div><span class="icon">*</span></div><div>Keep it dry.</div></figure>'
WARNING = (
    '<div class="confluence-information-macro confluence-information-macro-warning"><p class="title">Take care</p>'
    '<div class="confluence-information-macro-body"><p>Storms come at night.</p></div></div>'
)
WIKIS = {
    "items of Notion, each in a list of its own": (
        NOTION.format('<ul class="bulleted-list"><li>Oil</li></ul><ul class="bulleted-list"><li>A wick</li></ul>'),
        f"h1: Lamps {T} ul(li(p: Oil) li(p: A wick)) {M}",
    ),
    "tasks of Notion": (NOTION.format(TASKS), f"h1: Lamps {T} ul([x] li(p: Trim it) [ ] li(p: Light it)) {M}"),
    "a remark of Notion": (
        NOTION.format(CALLOUT),
        f"h1: Lamps {T} note [](p: Keep it dry.) {M}",
    ),
    "a remark of Confluence": (
        CONFLUENCE.format(WARNING),
        f"{T} warning [Take care](p: Storms come at night.) {M}",
    ),
    "code of Confluence": (
        CONFLUENCE.format('<pre data-syntaxhighlighter-params="brush: java; gutter: false">lamp.light();</pre>'),
        f"{T} code java: lamp.light(); {M}",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("markup", "expected"), WIKIS.values(), ids=WIKIS)
def test_wikis(markup: str, expected: str) -> None:
    assert blocks_notation(read(markup).blocks) == expected


def test_confluence_names_the_author_beside_the_title() -> None:
    document = read(CONFLUENCE.format(""))
    assert {field.key: field.values for field in document.metadata} == {"title": ("Lamps",), "authors": ("Ada Reed",)}


def read(markup: str) -> Document:
    document = read_source(source(markup))
    check_account(document)
    return document


def source(markup: str) -> SourceFile:
    content = markup.encode()
    return SourceFile("a.html", "text/html", content, hashlib.sha256(content).hexdigest())


@pytest.mark.parametrize(("markup", "expected"), CASES.values(), ids=CASES)
def test_blocks(markup: str, expected: str) -> None:
    assert blocks_notation(read(markup).blocks) == expected


CLUMSY = {
    "an address that is none": (
        google('<p>See <a href="http://[x">the rules</a>.</p>'),
        f"h1: On lamps {T} p: See link(http://[x: the rules). {M}",
    ),
    "a comment before a list of Notion": (
        NOTION.format('<!-- x --><ul class="bulleted-list"><li>Oil</li></ul>'), f"h1: Lamps {T} ul(li(p: Oil)) {M}",
    ),
    "a note that holds its reference": (
        word(normal(TEXT), '<div><p><a name=r href="#n"></a><a name=n href="#r">1</a> Oil.</p></div>', normal(MORE)),
        f"{T} p: 1 Oil. {M}",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("markup", "expected"), CLUMSY.values(), ids=CLUMSY)
def test_clumsy_exports_are_read(markup: str, expected: str) -> None:
    assert blocks_notation(read(markup).blocks) == expected


PIECES = (
    "<p class=MsoListParagraph>", "<p class=MsoNormal style='mso-list:l0 level2 lfo1'>", "<div>", "</div>", "</p>",
    '<ul class="lst-kix_a-0">', '<ul class="lst-kix_a-2">', '<ul class="bulleted-list">', "</ul>", "<li>", "</li>",
    "<!-- c -->", "<?pi x?>", '<a name=r href="#n">', '<a name=n href="#r">', '<a id=q href="#s">',
    '<a id=s href="#q">',
    "</a>", f"·{GAP}", f"1.{GAP}", "text ", "<b>", "</b>", "<table><tr><td>", "</table>", '<p class="title">', "<h1>",
    "</h1>", "<h2>", "</h2>", "<hr>", '<figure class="x callout">', '<span class="icon">', "</span>", "</figure>",
    '<div class="checkbox checkbox-on">', '<div class="confluence-information-macro-note">',
    "<span id=title-text>A : B",
    "<span class=c1>", "<style>.c1{font-weight:700}</style>", '<a href="http://[">', '<p style="font-size:20pt">',
    "<p class=MsoQuote>", "<p class=MsoToc1>",
)  # fmt: skip


@given(pieces=st.lists(st.sampled_from(PIECES), max_size=30))
def test_any_mixture_is_read_or_refused_with_what_to_do(pieces: list[str]) -> None:
    markup = f'<html><body class="doc-content">Mso confluence {"".join(pieces)}</body></html>'
    check_outcome(outcome_of(read_source, source(markup)))


HOSTILE = {
    "items that go ever deeper": word(*(item("·", "x", f"margin-left:{36 * n}pt;") for n in range(3_000))),
    "a style sheet that never closes": "<style>" + ".c1{" * 50_000 + "</style><p class='doc-content'>x</p>",
    "many notes": word(
        *(f'<p><a href="#_ftn{n}" name="_ftnref{n}">[{n}]</a></p>' for n in range(3_000)),
        notes="".join(f'<p><a href="#_ftnref{n}" name="_ftn{n}">[{n}]</a> x</p>' for n in range(3_000)),
    ),
}


@pytest.mark.parametrize("markup", HOSTILE.values(), ids=HOSTILE)
def test_hostile_exports_are_read_soon(markup: str) -> None:
    begin = time.process_time()
    read(f"{markup}<p>{TEXT}</p>")
    assert time.process_time() - begin < LONGEST


def test_links_to_and_fro_of_other_pages_are_links() -> None:
    page = (
        f'<html><body><article><h1>Lamps</h1><p>{TEXT} <a id="a" href="#b">Oil</a></p><p>{MORE}</p>'
        f'<p><a id="b" href="#a">Lamps</a> {TEXT}</p></article></body></html>'
    )
    assert "note" not in blocks_notation(read(page).blocks)
