"""The right reader is picked, others are named, and a sidecar corrects what a source states."""

from collections.abc import Callable

import pytest

from generator.errors import FrontMatterError, UnsupportedFormatError
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


def test_an_unknown_format_is_named_with_the_known_ones(make_source: MakeSource) -> None:
    with pytest.raises(UnsupportedFormatError) as caught:
        read_source(make_source("a", "a.xyz"))
    assert "application/octet-stream" in caught.value.message
    assert "plain text (.txt), Markdown (.md, .markdown)" in caught.value.suggestion


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
