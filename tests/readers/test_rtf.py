"""RTF to blocks: documents are written here as they stand, so that what is read is in plain sight."""

import hashlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.errors import BinarySourceError, EmptySourceError, SourceError, SourceTooLargeError
from generator.model.diagnostic import Rule
from generator.model.document import Document, SourceFile
from generator.readers import read_source
from generator.readers.rtf.reader import read_rtf_here
from tests.readers.archives import PNG
from tests.readers.notation import blocks_notation
from tests.readers.units import check_account, check_outcome, outcome_of

HEAD = (
    r"{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\froman Lantern;}{\f1\fmodern Courier New;}{\f2\fcharset204 Lantern "
    r"Cyr;}{\f3\fcharset128 Lantern Kana;}{\f4\fcharset2 Symbol;}}{\stylesheet{\s0 Normal;}{\s1\sbasedon0"
    r"\outlinelevel0 heading 1;}"
    r"{\s2\sbasedon1 My chapter;}{\s3 Title;}{\s4 Quote;}{\s5 Source Code;}{\s6 toc 1;}"
    r"{\s7\b Definition Term;}{\s8 Definition;}{\s9\b Warning;}{\s10\i Citation;}{\s11 Author;}"
    r"{\*\cs9 Strong;}{\*\cs12 HTML Keyboard;}}"
    r"{\*\listtable{\list{\listlevel\levelnfc0\levelstartat3{\leveltext\'02\'00.;}{\levelnumbers\'01;}}{\listlevel"
    r"\levelnfc23}\listid7}}{\*\listoverridetable{\listoverride\listid7\ls1}}"
)


def rtf(body: str) -> bytes:
    return f"{HEAD}{body}}}".encode("latin-1")


def source(content: bytes, path: str = "sea/a.rtf") -> SourceFile:
    return SourceFile(path, "application/rtf", content, hashlib.sha256(content).hexdigest())


def read(body: str) -> Document:
    document = read_rtf_here(source(rtf(body)))
    check_account(document)
    return document


BODY = "This sentence is set in the ordinary font of the document."
SIZES = (
    rf"\pard\fs48\b A\b0\par\pard\fs24 {BODY}\par\fs32\b B\b0\par\pard\fs24 {BODY}\par"
    rf"\fs28\b C\b0\fs24\par {BODY}\par"
)
CASES = {
    "headings by style below a title": (
        r"\pard\s3 A\par\pard\s1 B\par\pard\s2 C\par\pard d\par", "h1: A h2: B h2: C p: d",
    ),
    "headings by outline": (r"\pard\outlinelevel1 A\par\pard b\par", "h2: A p: b"),
    "outline level of text": (r"\pard\outlinelevel9 a\par", "p: a"),
    "headings by size where nothing states them": (
        SIZES, f"h1: A p: {BODY} h2: B p: {BODY} h3: C p: {BODY}",
    ),
    "a bold sentence is no heading": (
        rf"\pard\fs24 {BODY}\par\fs28\b So it is.\b0\fs24\par", f"p: {BODY} p: strong(So it is.)",
    ),
    "marks": (
        r"a {\b b{\i c}} x{\super 2}\sub i\nosupersub  {\strike d}\par", "p: a strong(bem(c)) xsup(2)sub(i) ~~d~~",
    ),
    "marks end with a zero": (r"\b a\b0 b\par", "p: strong(a)b"),
    "plain resets": (r"\b\i a\plain b\par", "p: strong(em(a))b"),
    "characters by code page": (r"caf\'e9 {\f2\'cc\'e8\'f0} {\f3\'93\'fa\'96\'7b}\par", "p: café Мир 日本"),
    "characters by number, with what stands for them": (
        r"\u8364?5 \uc2\u945\'e1\'e1b {\uc0\u-10179\u-8704 }c\par", "p: €5 αb 😀c",
    ),
    "signs": (r"a\~b\_c\{\}\\ \emdash  \ldblquote d\rdblquote\par", "p: a\xa0b\u2011c{}\\ — “d”"),
    "lines": (r"a\line b\par", "p: a⏎b"),
    "quotes": (r"\pard\s4 a\par b\par\pard c\par", "quote(p: a p: b) p: c"),
    "code by style and font": (rf"\pard\s5 if x:\par\pard\f1     y()\line z()\par\pard\f0 {BODY}\par",
                               f"code: if x:\n    y()\nz() p: {BODY}"),
    "code in a line": (rf"Call {{\f1 f(x)}} once. {BODY}\par", f"p: Call code(f(x)) once. {BODY}"),
    "lists by table": (
        r"\pard\ls1\ilvl0{\listtext 3.\tab}a\par\pard\ls1\ilvl1{\listtext\f4\'b7\tab}b\par\pard\ls1\ilvl0 c\par",
        "ol3(li(p: a ul(li(p: b))) li(p: c))",
    ),
    "lists by marks as text": (
        r"\pard\li360\fi-360 1.\tab a\par\pard\li720\fi-360\bullet\tab b\par\pard\li360\fi-360 2.\tab c\par",
        "ol1(li(p: a ul(li(p: b))) li(p: c))",
    ),
    "lists by marks beside the text": (
        r"\pard{\pntext\f4\'b7\tab}a\par{\pntext\f4\'b7\tab}b\par", "ul(li(p: a) li(p: b))",
    ),
    "a number that begins a sentence": (r"\pard 7. Is this a list?\par", "p: 7. Is this a list?"),
    "links": (
        r'{\field{\*\fldinst{HYPERLINK "https://example.org/"}}{\fldrslt{\ul a}}} b\par',
        "p: link(https://example.org/: a) b",
    ),
    "fields of other kinds show their result": (r"{\field{\*\fldinst PAGE}{\fldrslt 7}} a\par", "p: 7 a"),
    "notes": (r"a{\super\chftn}{\footnote\pard\plain{\super\chftn}\~b\par} c\par", "p: a^1 c footnote 1(p: b)"),
    "table": (
        r"\trowd\cellx1\cellx2\pard\intbl A\cell B\cell\row\trowd\cellx1\cellx2\intbl 1\cell 2\cell\row\pard c\par",
        "table ,: A | B / 1 | 2 p: c",
    ),
    "a cell of two paragraphs": (r"\trowd\pard\intbl a\par b\cell c\cell\row\pard d\par", "table ,: a b | c p: d"),
    "text box": (r"a{\shp{\*\shpinst{\sp{\sn x}{\sv 1}}{\shptxt\pard b\par}}} c\par", "p: b p: a c"),
    "definitions": (r"\pard\s7\b Oil\par\pard\plain\s8 It burns.\par", "dl(Oil = p: It burns.)"),
    "boxed remarks": (r"\pard\s9\b Let it {\i cool}.\par", "warning [](p: Let it em(cool).)"),
    "marks of a style are none of its text": (r"\pard\s10\i a {\b b}\par", "quote(p: a strong(b))"),
    "keys": (r"Press {\cs12\f1 Enter}.\par", "p: Press kbd(Enter)."),
    "alignment": (
        r"\trowd\pard\intbl\ql A\cell\pard\intbl\qr B\cell\row\trowd\intbl 1\cell 2\cell\row\pard c\par",
        "table left,right: A | B / 1 | 2 p: c",
    ),
    "formulas": (
        (r"So {\mmath{\*\moMath{\mr\mscr0\msty2 \f1 \u945?}}{\mmathPict x}}.\par\pard"
        r"{\mmath{\*\moMathPara{\*\moMathParaPr "
        r"x}{\*\moMath{\mf{\mfPr{\mtype lin}}{\mnum{\mr a}}{\mden{\mr\mnor if}}}}}}\par"),
        r"p: So math(\alpha). math: a/\text{if}",
    ),
    "sums": (
        r"{\mmath{\*\moMath{\mnary{\mnaryPr{\mchr \u8721?}}{\msub{\mr n}}{\msup{\mr m}}{\me{\mr n}}}}}\par",
        r"math: \sum_{n}^{m} n",
    ),
    "contents": (r"\pard\s6 Oil 3\par\pard a\par", "p: a"),
    "unknown destinations": (r"{\*\lantern oil}{\colortbl;\red0;}a\par", "p: a"),
    "an end that is missing": (r"{\b a", "p: strong(a)"),
}  # fmt: skip


@pytest.mark.parametrize(("body", "expected"), CASES.values(), ids=CASES)
def test_blocks(body: str, expected: str) -> None:
    assert blocks_notation(read(body).blocks) == expected


def test_what_is_left_out_is_dropped_by_a_rule() -> None:
    body = (
        r"{\header\pard Annals\par}{\footer 7\par}{\info{\title Document1}{\operator Ben Oar}}\pard a{\v b}{\deleted c}"
        r"{\*\annotation Is this so?}\par\pard\s6 Oil 3\par"
    )
    document = read(body)
    texts = {unit.number: unit.text for unit in document.units}
    assert {texts[number]: rule for number, rule in document.dropped} == {
        "Annals": "page-header", "7": "page-footer", "b": "hidden-text", "c": "tracked-deletion",
        "Oil 3": "table-of-contents", "Is this so?": "comment", "Document1": "document-property",
        "Ben Oar": "document-property",
    }  # fmt: skip


def test_pictures_become_assets_or_are_named() -> None:
    alt = r"{\*\picprop{\sp{\sn wzDescription}{\sv A lamp}}}"
    document = read(rf"{{\*\shppict{{\pict{alt}\pngblip {PNG.hex()}}}}}{{\nonshppict{{\pict\wmetafile8 0100}}}}\par"
                    r"{\pict\wmetafile8 0102}a\par")  # fmt: skip
    assert blocks_notation(document.blocks) == "p: image(a/picture-1.png: A lamp) p: a"
    assert [asset.content for asset in document.assets] == [PNG]
    assert [one.rule for one in document.diagnostics] == [Rule.IMAGE_LEFT_OUT]
    binary = rtf(rf"{{\pict\pngblip\bin{len(PNG)} ").removesuffix(b"}") + PNG + rb"}a\par}"
    assert [asset.content for asset in read_rtf_here(source(binary)).assets] == [PNG]


def test_properties_are_read_with_distrust() -> None:
    document = read(
        r"{\info{\title Keeping the Light}{\author Ada Reed}{\author Ben Oar}{\keywords oil, wicks}{\company Quill}}"
        r"{\*\userprops{\propname Tags}\proptype30{\staticval lamps}{\propname By}{\staticval Ben Oar}}a\par"
    )
    assert {field.key: field.values for field in document.metadata} == {
        "title": ("Keeping the Light",), "authors": ("Ada Reed",), "keywords": ("oil, wicks",),
        "tags": ("lamps",),
    }  # fmt: skip
    assert len(document.dropped) == 3  # who saved it last, the company, and a property of no known name


def test_a_formula_that_is_nested_without_end_is_read_as_far_as_it_goes() -> None:
    deep = r"{\mrad{\me" * 400 + r"{\mr x}" + "}}" * 400
    document = read(rf"a{{\mmath{{\*\moMath{deep}}}}}b\par")
    assert blocks_notation(document.blocks).startswith(r"p: amath(\sqrt{\sqrt{")


def test_links_that_run_a_script_lose_their_target() -> None:
    document = read(r'{\field{\*\fldinst HYPERLINK "javascript:x"}{\fldrslt a}}\par')
    assert blocks_notation(document.blocks) == "p: a"
    assert [one.rule for one in document.diagnostics] == [Rule.UNSAFE_LINK]


@pytest.mark.parametrize(
    ("content", "error", "words"),
    [
        (b"Just text", BinarySourceError, "no RTF"),
        (rtf(""), EmptySourceError, "no text"),
        (rtf("{" * 2_000 + "a"), SourceTooLargeError, "nested"),
    ],
)
def test_documents_that_cannot_be_read_say_why(content: bytes, error: type[SourceError], words: str) -> None:
    with pytest.raises(error, match=words) as caught:
        read_rtf_here(source(content))
    assert caught.value.suggestion


def test_supervised_reading_gives_the_same() -> None:
    content = rtf(r"\pard\s1 Oil\par\pard a\par")
    assert read_source(source(content)) == read_rtf_here(source(content))


PIECES = (
    "{", "}", "a", r"\par ", r"\b ", r"\b0 ", r"\pard ", r"\intbl ", r"\cell ", r"\row ", r"\'e9", r"\u945?", r"\uc0 ",
    r"\ls1 ", r"\s1 ", r"{\footnote ", r"{\header ", r"{\field{\*\fldinst HYPERLINK ", '"https://a.b"', r"{\fldrslt ",
    r"{\pict\pngblip ", "89504e47", r"\bin3 ", r"{\*\x ", r"{\shptxt ", r"\v ", r"\line ", "\\", r"{\listtext ",
    r"{\stylesheet", r"{\fonttbl{\f1 ", ";", r"\s99999999999 ", r"\li-5 ", r"\u-5 ", r"{\pntext 1.\tab ",
)  # fmt: skip


@settings(max_examples=300)
@given(parts=st.lists(st.sampled_from(PIECES), max_size=40))
def test_every_text_is_accounted_for(parts: list[str]) -> None:
    check_outcome(outcome_of(read_rtf_here, source(rtf("".join(parts)))))


@settings(max_examples=200)
@given(content=st.binary(max_size=300))
def test_any_bytes_give_a_document_or_an_error_that_says_what_to_do(content: bytes) -> None:
    check_outcome(outcome_of(read_rtf_here, source(rb"{\rtf1 " + content)))
