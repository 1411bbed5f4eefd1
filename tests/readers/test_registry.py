"""The right reader is picked, others are named, and a sidecar corrects what a source states."""

import gzip
from collections.abc import Callable

import pytest

from generator.errors import FrontMatterError, SourceError, UnsupportedFormatError
from generator.files import MEDIA_TYPES
from generator.model.diagnostic import Rule
from generator.model.document import Line, SourceFile, SourcePlace
from generator.readers import read_source

MakeSource = Callable[..., SourceFile]


def test_plain_text_is_lines_with_their_white_space(make_source: MakeSource) -> None:
    document = read_source(make_source("A\r\n\r\n  b  c\t\r\n"))
    assert document.blocks == (
        Line("A", SourcePlace(1, 1, 1)),
        Line("", SourcePlace(2, 2, 2)),
        Line("  b  c\t", SourcePlace(3, 3, 3)),
    )
    assert (document.path, document.metadata, document.diagnostics) == ("a.txt", (), ())


def test_front_matter_of_plain_text_states_fields(make_source: MakeSource) -> None:
    document = read_source(make_source("---\ntitle: Oil\n# a remark\n---\nA lamp burns.\n", "a.txt"))
    assert [(field.key, field.values, field.place.line) for field in document.metadata] == [("title", ("Oil",), 2)]
    assert [block.text for block in document.blocks if isinstance(block, Line)] == ["A lamp burns."]


@pytest.mark.parametrize(
    "text", ["---\nA lamp burns.\n---\nOil.\n", "---\ntitle: Oil\ntitle: Oil\n---\nOil.\n", "---\n"]
)
def test_what_only_looks_like_front_matter_of_plain_text_is_text(make_source: MakeSource, text: str) -> None:
    document = read_source(make_source(text, "a.txt"))
    assert not document.metadata
    assert [block.text for block in document.blocks if isinstance(block, Line)] == text.splitlines()


def test_an_unknown_format_is_named_with_the_known_ones(make_source: MakeSource) -> None:
    with pytest.raises(UnsupportedFormatError) as caught:
        read_source(make_source("a", "a.xyz"))
    assert "application/octet-stream" in caught.value.message
    assert "plain text (.txt), Markdown (.md, .markdown)" in caught.value.suggestion


def test_an_old_word_document_is_named_as_what_it_is() -> None:
    content = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600
    with pytest.raises(UnsupportedFormatError) as caught:
        read_source(SourceFile("a.doc", "application/octet-stream", content, "0" * 64))
    assert "an old Office document" in caught.value.message
    assert "Word (.docx)" in caught.value.suggestion


@pytest.mark.parametrize("name", ["a.md", "a.txt"])
def test_a_sidecar_overrides_fields_of_the_same_key(make_source: MakeSource, name: str) -> None:
    text = "---\ntitle: A\ndate: 2025-01-02\n---\nb" if name == "a.md" else "b"
    document = read_source(make_source(text, name, "title: B\nTags: [c]"))
    found = {field.key: (field.values, field.place.line) for field in document.metadata}
    stated = {"date": (("2025-01-02",), 3)} if name == "a.md" else {}
    assert found == {**stated, "title": (("B",), 0), "tags": (("c",), 0)}


def test_a_broken_sidecar_is_named_itself(make_source: MakeSource) -> None:
    with pytest.raises(FrontMatterError) as caught:
        read_source(make_source("b", "a.txt", "x: 1\n- y"))
    assert (caught.value.path, caught.value.line) == ("a.txt.meta.yml", 2)


ARTICLE = "# Oil\n\nA lamp burns."
PAGE = "<!doctype html><html><body><h1>Oil</h1><p>A lamp burns, and the keeper of it sleeps in the room below.</p>"
MESSAGE = "From: Ada Reed <ada@example.org>\nSubject: Oil\nContent-Type: text/plain\n\nA lamp burns."


@pytest.mark.parametrize(
    ("name", "content", "kind"),
    [
        ("a.txt", PAGE.encode(), "text/html"),
        ("a.md", b"\xef\xbb\xbf" + PAGE.encode(), "text/html"),
        ("a.docx", PAGE.encode(), "text/html"),
        ("a.md", rb"{\rtf1 A lamp burns.}", "application/rtf"),
        ("a.pdf", rb"{\rtf1 A lamp burns.}", "application/rtf"),
        ("a.pdf", b"A lamp burns.", "text/plain"),
        ("a.txt", MESSAGE.encode(), "text/plain"),
        ("a", rb"{\rtf1 A lamp burns.}", "application/rtf"),
    ],
)
def test_the_content_decides_and_another_name_is_a_warning(name: str, content: bytes, kind: str) -> None:
    document = read_source(named(name, content))
    assert (document.media_type, document.diagnostics[0].rule) == (kind, Rule.TYPE_MISMATCH)
    assert "rename it" in document.diagnostics[0].suggestion


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.txt", b"A tag such as <html> in the text of an article."),
        ("a.md", b"<div>\n\n# Oil\n\n</div>"),
        ("a.md", b"Subject: oil\nDate: today\n\nA lamp burns."),
        ("a.txt", b"The file begins with %PDF-1.7 and so on."),
        ("a.html", "\ufeff<p>A lamp burns, and the keeper sleeps.</p>".encode("utf-16-le")),
    ],
)
def test_content_that_only_looks_like_another_kind_is_read_as_named(name: str, content: bytes) -> None:
    document = read_source(named(name, content))
    assert Rule.TYPE_MISMATCH not in {one.rule for one in document.diagnostics}


def test_an_old_word_file_says_how_to_save_it() -> None:
    with pytest.raises(SourceError) as caught:
        read_source(named("a.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(100)))
    assert "save it as DOCX" in caught.value.suggestion
    with pytest.raises(SourceError) as caught:
        read_source(named("a.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(100)))
    assert "Word (.docx)" in caught.value.suggestion


@pytest.mark.parametrize("name", ["a.md.gz", "a.MD.GZ", "a.rtf.gz"])
def test_packed_files_are_unpacked(name: str) -> None:
    content = rb"{\rtf1 A lamp burns.}" if "rtf" in name else ARTICLE.encode()
    document = read_source(named(name, gzip.compress(content, mtime=0)))
    assert document.path == name
    assert document.media_type == ("application/rtf" if "rtf" in name else "text/markdown")
    assert not document.diagnostics


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (gzip.compress(ARTICLE.encode(), mtime=0)[:-9], "damaged"),
        (b"\x1f\x8b nothing", "damaged"),
        (gzip.compress(bytes(70_000_000), mtime=0), "unpacks"),
    ],
)
def test_packed_files_that_cannot_be_unpacked_say_why(content: bytes, words: str) -> None:
    with pytest.raises(SourceError, match=words) as caught:
        read_source(named("a.md.gz", content))
    assert caught.value.suggestion


def named(name: str, content: bytes) -> SourceFile:
    """A file as it is found below the sources: the suffix states its media type."""
    suffix = f".{name.lower().rpartition('.')[2]}" if "." in name else ""
    return SourceFile(name, MEDIA_TYPES.get(suffix, "application/octet-stream"), content, "0" * 64)
