"""Mails and saved pages: the page in them, its pictures, and what the header states."""

import base64
import hashlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.errors import EmptySourceError
from generator.model.document import Document, SourceFile
from generator.readers import read_source
from generator.readers.mail import read_mail_here
from tests.readers.archives import PNG
from tests.readers.notation import blocks_notation
from tests.readers.units import check_outcome, outcome_of

HEAD = "From: Ada Reed <ada@example.org>\nSubject: =?utf-8?q?Caf=C3=A9?= lamps\nDate: Mon, 06 May 2024 23:30:00 -0800\n"
PICTURE = base64.b64encode(PNG).decode()
TEXT = "A lamp burns all night, and the keeper of it sleeps in the room below."
PAGE = f'<html><body><h1>Oil</h1><p>{TEXT}</p><p><img src="cid:lamp@x" alt="A lamp" width="90"></p></body></html>'
RELATED = f"""MIME-Version: 1.0
Content-Type: multipart/related; boundary="cut"

--cut
Content-Type: multipart/alternative; boundary="inner"

--inner
Content-Type: text/plain

{TEXT}
--inner
Content-Type: text/html; charset=utf-8

{PAGE}
--inner--
--cut
Content-Type: image/png
Content-Transfer-Encoding: base64
Content-ID: <lamp@x>

{PICTURE}
--cut
Content-Type: application/zip
Content-Disposition: attachment; filename="log.zip"

x
--cut--
"""


def source(content: str | bytes, path: str = "sea/a.eml") -> SourceFile:
    raw = content.encode() if isinstance(content, str) else content
    return SourceFile(path, "message/rfc822", raw, hashlib.sha256(raw).hexdigest())


def stated(document: Document) -> dict[str, tuple[str, ...]]:
    return {field.key: field.values for field in document.metadata}


def test_the_page_of_a_mail_is_read_with_its_pictures() -> None:
    document = read_mail_here(source(HEAD + RELATED))
    assert blocks_notation(document.blocks) == f"h1: Oil p: {TEXT} p: image(a/part-3: A lamp)"
    assert [(asset.content, asset.source) for asset in document.assets] == [(PNG, "sea/a/part-3")]
    assert stated(document) == {"title": ("Oil",), "authors": ("Ada Reed",), "date": ("2024-05-06",)}
    texts = {unit.number: unit.text for unit in document.units}
    assert ("log.zip", "attachment") in {(texts[number], rule) for number, rule in document.dropped}


def test_a_mail_of_plain_text_is_plain_text() -> None:
    document = read_mail_here(
        source(f"{HEAD}Content-Type: text/plain; charset=iso-8859-1\n\nEin Café\n".encode("latin-1"))
    )
    assert "".join(line.text for line in document.blocks if hasattr(line, "text")) == "Ein Café"
    assert stated(document) == {"title": ("Café lamps",), "authors": ("Ada Reed",), "date": ("2024-05-06",)}


def test_a_saved_page_states_its_address_and_not_who_saved_it() -> None:
    head = "From: <Saved by Blink>\nSnapshot-Content-Location: https://example.org/oil\nSubject: Oil\nDate: Mon, 06 May 2024 08:00:00 GMT\n"  # noqa: E501
    document = read_mail_here(source(head + RELATED))
    assert stated(document) == {"title": ("Oil",), "canonical_url": ("https://example.org/oil",)}


def test_pictures_are_named_by_their_address_too() -> None:
    saved = RELATED.replace("cid:lamp@x", "https://example.org/lamp.png")
    saved = saved.replace("Content-ID: <lamp@x>", "Content-Location: https://example.org/lamp.png")
    assert [asset.content for asset in read_mail_here(source(saved)).assets] == [PNG]


def test_a_message_without_text_says_what_to_do() -> None:
    with pytest.raises(EmptySourceError) as caught:
        read_mail_here(source(f"{HEAD}Content-Type: image/png\n\nx"))
    assert caught.value.suggestion


def test_a_charset_that_is_no_name_is_passed_over() -> None:
    document = read_mail_here(
        source(HEAD.encode() + b'Content-Type: text/plain; charset="a\x00b"\n\nThe lamp \xc3\xa9.\n')
    )
    assert document.blocks


def test_supervised_reading_gives_the_same() -> None:
    assert read_source(source(HEAD + RELATED)) == read_mail_here(source(HEAD + RELATED))


@settings(max_examples=150)
@given(data=st.data())
def test_any_damage_gives_a_document_or_an_error_that_says_what_to_do(data: st.DataObject) -> None:
    content = bytearray((HEAD + RELATED).encode())
    for _ in range(data.draw(st.integers(1, 8))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    check_outcome(outcome_of(read_mail_here, source(bytes(content))))


@settings(max_examples=100)
@given(content=st.binary(max_size=200))
def test_any_bytes_give_a_document_or_an_error(content: bytes) -> None:
    check_outcome(outcome_of(read_mail_here, source(content)))
