"""Pictures of sources: by path, by percent-encoded path, as bytes; and those that are missing, remote or dangerous."""

import base64
import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.diagnostic import Rule
from generator.model.document import Companion, Document, SourceFile
from generator.model.walk import images
from generator.readers import read_source
from generator.readers.pictures import picture_kind
from generator.readers.svg import is_svg, svg_danger
from generator.structure import structure_document

SVG_CASES = json.loads((Path(__file__).parent.parent / "cases" / "readers" / "svg.json").read_text(encoding="utf-8"))
PNG = b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 2
WEBP = b"RIFF\x10\x00\x00\x00WEBPVP8 "
SVG = b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
COMPANIONS = (
    Companion("law/pictures/x.png", PNG),
    Companion("law/a b.webp", WEBP),
    Companion("law/late.jpg", b"\xff\xd8\xff late"),
    Companion("law/text.png", b"no picture at all"),
    Companion("law/script.svg", SVG),
    Companion("law/link.png", b"", "it is a symbolic link"),
    Companion("top.gif", b"GIF89a"),
)
DATA = f"data:image/png;base64,{base64.b64encode(PNG).decode()}"
LONG = f"data:image/png;base64,{base64.b64encode(PNG * 400).decode()}"
PROSE = "The court sits in the old town hall, and its judges are elected for nine years by both chambers. " * 3
MakeSource = Callable[..., SourceFile]


def read(make_source: MakeSource, text: str, suffix: str) -> Document:
    around = {"md": f"{PROSE}\n\n{text}\n\n{PROSE}", "html": f"<h1>Court</h1><p>{PROSE}<p>{text}<p>{PROSE}"}
    return read_source(replace(make_source(around[suffix], f"law/court.{suffix}"), companions=COMPANIONS))


def shown(document: Document) -> list[tuple[str, str]]:
    """The images of a document: address and alternative text."""
    return [(image.target, image.alt) for image in images(structure_document(document).sections[0].blocks)]


@pytest.mark.parametrize(
    ("suffix", "text", "images", "places"),
    [
        ("md", "![A court](pictures/x.png)", [("pictures/x.png", "A court")], ["law/pictures/x.png"]),
        ("md", "![](./pictures/x.png 'A title')", [("./pictures/x.png", "")], ["law/pictures/x.png"]),
        ("md", "![a](a%20b.webp)", [("a%20b.webp", "a")], ["law/a b.webp"]),
        ("md", "![a](<a b.webp>)", [("a%20b.webp", "a")], ["law/a b.webp"]),
        ("md", "![a](../top.gif)", [("../top.gif", "a")], ["top.gif"]),
        ("md", "[![a](late.jpg)](b.md)", [("late.jpg", "a")], ["law/late.jpg"]),
        ("md", '<img src="late.jpg" alt="a">', [("late.jpg", "a")], ["law/late.jpg"]),
        ("md", f"![a]({DATA})", [("court/picture-1.png", "a")], ["law/court/picture-1.png"]),
        ("md", f"![a][1] ![b][1]\n\n[1]: <{LONG}>", [("court/picture-1.png", "a"), ("court/picture-1.png", "b")],
         ["law/court/picture-1.png"]),
        ("html", '<img src="pictures/x.png" alt="A court">', [("pictures/x.png", "A court")], ["law/pictures/x.png"]),
        ("html", '<img src="a%20b.webp">', [("a%20b.webp", "")], ["law/a b.webp"]),
        ("html", '<img src="gone.png" data-src="late.jpg">', [("late.jpg", "")], ["law/late.jpg"]),
        ("html", '<img srcset="gone.png 1x, late.jpg 2x,pictures/x.png 3x">', [("late.jpg", "")], ["law/late.jpg"]),
        ("html", '<picture><source srcset="a%20b.webp 2x"><img src="gone.png" alt="a"></picture>',
         [("a%20b.webp", "a")], ["law/a b.webp"]),
        ("html", f'<img src="{DATA}" alt="a">', [("court/picture-1.png", "a")], ["law/court/picture-1.png"]),
        ("html", f'<img alt="a" src="{LONG}">', [("court/picture-1.png", "a")], ["law/court/picture-1.png"]),
        ("html", '<img src="data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==">', [], []),
        ("html", '<link rel=canonical href="https://example.org/a/"><img src="late.jpg">', [("late.jpg", "")],
         ["law/late.jpg"]),
    ],
)  # fmt: skip
def test_a_picture_becomes_an_asset(
    make_source: MakeSource, suffix: str, text: str, images: list[tuple[str, str]], places: list[str]
) -> None:
    document = read(make_source, text, suffix)
    assert shown(document) == images
    assert [asset.source for asset in document.assets] == places
    assert [asset.source for asset in structure_document(document).assets] == places
    assert not document.diagnostics or suffix == "md"  # HTML in Markdown is named
    assert all(asset.path.startswith(f"assets/articles/{asset.sha256[:16]}.") for asset in document.assets)


@pytest.mark.parametrize(
    ("target", "rule", "words"),
    [
        ("gone.png", Rule.IMAGE_MISSING, "does not exist (law/gone.png)"),
        ("../../etc/x.png", Rule.IMAGE_MISSING, "lies outside the folder of sources"),
        ("%2e%2e/%2e%2e/x.png", Rule.IMAGE_MISSING, "lies outside the folder of sources"),
        ("/etc/x.png", Rule.IMAGE_MISSING, "lies outside the folder of sources"),
        ("link.png", Rule.IMAGE_MISSING, "a symbolic link"),
        ("text.png", Rule.IMAGE_LEFT_OUT, "in no format that browsers show"),
        ("script.svg", Rule.IMAGE_UNSAFE, "holds the element <script>"),
        ("https://example.org/x.png", Rule.IMAGE_REMOTE, "lies on another host"),
        ("//example.org/x.png", Rule.IMAGE_REMOTE, "lies on another host"),
        ("data:image/png;base64,AAAA", Rule.IMAGE_LEFT_OUT, "in no format that browsers show"),
        ("data:image/png;base64,$", Rule.IMAGE_LEFT_OUT, "in no format that browsers show"),
        ("javascript:alert(1)", Rule.UNSAFE_LINK, "is not allowed"),
    ],
)
def test_a_picture_that_cannot_be_shown_is_named(make_source: MakeSource, target: str, rule: Rule, words: str) -> None:
    document = read(make_source, f"![A court]({target})", "md")
    assert not document.assets
    (found,) = document.diagnostics
    assert (found.rule, found.line, words in found.message) == (rule, 3, True), found.message
    assert found.suggestion


def test_remote_pictures_are_named_once(make_source: MakeSource) -> None:
    document = read(make_source, "![a](https://example.org/a.png)\n![b](https://example.org/b.png)", "md")
    (found,) = document.diagnostics
    assert found.message.startswith("2 pictures lie on another host")


def test_an_address_of_bytes_in_code_stays_as_it_is(make_source: MakeSource) -> None:
    document = read(make_source, f"```css\na {{ background: url({DATA * 20}) }}\n```", "md")
    assert DATA * 20 in str(document.blocks)
    assert not document.assets


def test_a_source_of_megabytes_is_read_when_pictures_make_it_so(make_source: MakeSource) -> None:
    large = f"data:image/png;base64,{base64.b64encode(PNG * 6_000).decode()}"
    assert len(large) > 4_000_000
    document = read(make_source, f"![a]({large})", "md")
    assert [len(asset.content) for asset in document.assets] == [len(PNG) * 6_000]


@pytest.mark.parametrize("case", SVG_CASES, ids=[case["label"] for case in SVG_CASES])
def test_svg_is_published_only_as_a_picture(case: dict[str, str]) -> None:
    content = case["input"].encode()
    assert is_svg(content)
    assert svg_danger(content) == case["danger"]


@given(st.text("<>/svg=\"' :ahref#(!-[]", max_size=60))
def test_svg_of_any_text_raises_nothing(text: str) -> None:
    content = f'<svg xmlns="http://www.w3.org/2000/svg">{text}</svg>'.encode()
    assert isinstance(svg_danger(content), str)


@pytest.mark.parametrize(
    ("content", "kind"),
    [(PNG, "png"), (WEBP, "webp"), (b"GIF87a", "gif"), (b"\xff\xd8\xff\xe0", "jpg"), (b"%PDF-1.7", ""), (b"", ""),
     (b"<html><svg>", "svg"), (b"RIFF\x00\x00\x00\x00WAVE", "")],
)  # fmt: skip
def test_kinds_are_told_by_bytes(content: bytes, kind: str) -> None:
    assert picture_kind(content) == kind
