"""HTML to blocks, told in a short notation; the choice of the article; what a page states of itself; hostile pages."""

import datetime as dt
import json
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.errors import BinarySourceError, EmptySourceError, FrontMatterError, SourceError, SourceTooLargeError
from generator.model.article import Fate
from generator.model.diagnostic import Rule
from generator.model.document import Document, SourceFile
from generator.readers import read_source
from generator.structure import structure_document
from tests.readers.notation import block_notation

MakeSource = Callable[..., SourceFile]
FOLDER = Path(__file__).parent.parent / "cases" / "readers"
BLOCKS = json.loads((FOLDER / "html.json").read_text(encoding="utf-8"))
SELECTION = json.loads((FOLDER / "html_selection.json").read_text(encoding="utf-8"))
METADATA = json.loads((FOLDER / "html_metadata.json").read_text(encoding="utf-8"))

PROSE = "".join(
    f"<p>Paragraph number {n} of the frame says, in a full sentence of some length, that lighthouses need keepers.</p>"
    for n in range(4)
)
BEFORE, AFTER = f"<article>{PROSE}", f"{PROSE}</article>"
HOSTILE = {
    "many attributes": "<p " + " ".join(f"a{n}=1" for n in range(20_000)) + ">x",
    "many attributes behind a quoted bracket": '<p a=">" ' + " ".join(f"a{n}=1" for n in range(20_000)) + ">x",
    "many attributes behind an empty comment": "<!--><p " + " ".join(f"a{n}=1" for n in range(20_000)) + ">x",
    "many attributes behind a script in a title": (
        "<title><script></title><p " + " ".join(f"a{n}=1" for n in range(20_000)) + "></script>x"
    ),
    "many attributes of an end tag": "<script></script " + " ".join(f"a{n}=1" for n in range(20_000)) + ">x",
    "deep blocks": "<div>" * 3_000 + "x",
    "deep marks": "<b>" * 3_000 + "x",
    "very deep blocks": "<div>" * 100_000 + "x" + "</div>" * 100_000,
    "50 MB of tags": "<i>x</i>" * 6_250_000,
    "8 MB of tags": "<br>" * 1_900_000,
    "one paragraph of 2 MB": f"<p>{'A. ' * 600_000}",
    "a paragraph of many short texts": f"<p>{'<b>Word.</b> Word. ' * 12_000}",
}


def read(make_source: MakeSource, markup: str | bytes) -> Document:
    return read_source(make_source(markup, "a.html"))


@pytest.mark.parametrize("case", BLOCKS, ids=[case["label"] for case in BLOCKS])
def test_blocks(make_source: MakeSource, case: dict[str, str | list[str]]) -> None:
    document = read(make_source, f"{case.get('head', '')}{BEFORE}{case['input']}{AFTER}")
    framed = [block_notation(block) for block in document.blocks]
    assert all("of the frame" in block for block in (*framed[:4], *framed[-4:]))
    assert framed[4:-4] == case["expected"]


@pytest.mark.parametrize("case", SELECTION, ids=[case["label"] for case in SELECTION])
def test_selection(make_source: MakeSource, case: dict[str, str]) -> None:
    document = read(make_source, case["before"] + PROSE + case.get("after", ""))
    rules = {unit.text.strip(): dict(document.dropped).get(unit.number, "") for unit in document.units}
    assert rules[case["text"]] == case["rule"]


@pytest.mark.parametrize("case", METADATA, ids=[case["label"] for case in METADATA])
def test_metadata(make_source: MakeSource, case: dict[str, str | dict[str, list[str]]]) -> None:
    document = read(make_source, f"{case['head']}{BEFORE}{case.get('body', '')}{AFTER}")
    assert {field.key: list(field.values) for field in document.metadata} == case["expected"]


@pytest.mark.parametrize(
    ("charset", "encoding"),
    [
        ("<meta charset=iso-8859-2>", "iso8859-2"),
        ('<meta http-equiv=Content-Type content="text/html; charset=windows-1251">', "cp1251"),
        ("<?xml version='1.0' encoding='koi8-r'?>", "koi8-r"),
        ("<meta charset=utf-16>", "utf-8"),
        ("", "utf-8-sig"),
        ("<meta charset=iso-8859-1>", "utf-16"),
        ("<meta charset=no-such-set>", "utf-8"),
    ],
)
def test_encodings(make_source: MakeSource, charset: str, encoding: str) -> None:
    word = "Заря" if encoding in ("cp1251", "koi8-r") else "Žižkov"
    document = read(make_source, f"{charset}<h1>{word}</h1>{PROSE}".encode(encoding))
    assert any(unit.text == word for unit in document.units)
    assert not document.diagnostics


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_a_page_in_utf16_without_a_byte_order_mark_is_read_and_reported(make_source: MakeSource, encoding: str) -> None:
    document = read(make_source, f"<!doctype html><h1>Žižkov</h1>{PROSE}".encode(encoding))
    assert any(unit.text == "Žižkov" for unit in document.units)
    assert [finding.rule for finding in document.diagnostics] == [Rule.UNDECODABLE_SOURCE]


def test_an_encoding_that_had_to_be_guessed_is_reported(make_source: MakeSource) -> None:
    document = read(make_source, f"<h1>Crème brûlée à la carte</h1>{PROSE}".encode("cp1252"))
    assert [finding.rule for finding in document.diagnostics] == [Rule.UNDECODABLE_SOURCE]


def test_every_text_node_is_in_the_ledger_with_its_line(make_source: MakeSource) -> None:
    page = f"<title>Keepers</title>\n<nav>Home</nav>\n<article><h1>Keepers</h1>\n{PROSE}\n</article><footer>©</footer>"
    article = structure_document(read(make_source, page))
    found = {entry.text: (entry.line, entry.fate, entry.target) for entry in article.ledger if entry.text.strip()}
    assert article.front_matter.title == "Keepers"
    assert found["Home"] == (2, Fate.DROPPED, "navigation")
    assert found["Keepers"][:2] == (3, Fate.MOVED)
    assert found["©"] == (5, Fate.DROPPED, "page-footer")
    assert [entry.fate for entry in article.ledger if entry.text.startswith("Paragraph")] == [Fate.KEPT] * 4


FRONT_MATTER = """---
layout: post
title: "Lamps & <towers>"

tags: [light, sea]
---
"""


@pytest.mark.parametrize("page", [f"{BEFORE}{AFTER}", f"<!doctype html><html><body>{BEFORE}{AFTER}</body></html>"])
def test_front_matter_above_a_page_states_fields_and_every_line_has_a_fate(make_source: MakeSource, page: str) -> None:
    document = read(make_source, f"{FRONT_MATTER}{page}")
    assert [block_notation(block) for block in document.blocks] == [
        block_notation(block) for block in read(make_source, page).blocks
    ]
    article = structure_document(document)
    assert article.front_matter.title == "Lamps & <towers>"
    assert article.front_matter.tags == ("light", "sea")
    fates = [(entry.line, entry.fate, entry.target) for entry in article.ledger if entry.line <= 6]
    assert fates == [
        (1, Fate.DROPPED, "markup"),
        (2, Fate.DROPPED, "unknown-field"),
        (3, Fate.MOVED, "title"),
        (4, Fate.BLANK, ""),
        (5, Fate.MOVED, "tags"),
        (6, Fate.DROPPED, "markup"),
    ]


def test_broken_front_matter_above_a_page_is_refused_with_its_line(make_source: MakeSource) -> None:
    with pytest.raises(FrontMatterError) as raised:
        read(make_source, f"---\ntitle: Lamps\ntitle: Towers\n---\n{BEFORE}{AFTER}")
    assert (raised.value.line, raised.value.path) == (3, "a.html")


def test_a_line_that_is_the_day_is_moved_to_its_field(make_source: MakeSource) -> None:
    page = f"<title>Lamps</title><article><h1>Lamps</h1>\n<p>Posted on 11 March 2020</p>\n{PROSE}</article>"
    article = structure_document(read(make_source, page))
    found = {entry.text: (entry.line, entry.fate, entry.target) for entry in article.ledger}
    assert found["Posted on 11 March 2020"] == (2, Fate.MOVED, "date")
    assert article.front_matter.date == dt.date(2020, 3, 11)


@pytest.mark.parametrize("label", HOSTILE)
def test_hostile_pages_are_refused_soon(make_source: MakeSource, label: str) -> None:
    start = time.process_time()
    with pytest.raises(SourceTooLargeError):
        read(make_source, HOSTILE[label])
    assert time.process_time() - start < 10  # seconds; 0.1 to 4 on two cores


@pytest.mark.parametrize(
    ("content", "error"),
    [
        (b"", EmptySourceError),
        (b"<!-- x -->", EmptySourceError),
        (b"a\x00b", BinarySourceError),
        (b"%PDF-", BinarySourceError),
    ],
)
def test_what_is_no_page_is_refused(make_source: MakeSource, content: bytes, error: type[SourceError]) -> None:
    with pytest.raises(error) as caught:
        read(make_source, content)
    assert caught.value.suggestion


def test_a_fragment_without_prose_is_kept(make_source: MakeSource) -> None:
    document = read(
        make_source, "<nav>Home</nav><p>Lamps</p><p>Towers <a href=/x>far</a></p><p><a href=/y>More</a></p>"
    )
    assert [block_notation(block) for block in document.blocks] == ["p: Lamps", "p: Towers link(/x: far)"]
