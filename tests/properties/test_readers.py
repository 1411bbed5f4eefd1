"""What holds of every reader, whatever the bytes, and of front matter that is written and read back."""

import datetime as dt

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from generator.errors import SourceError
from generator.model.document import Document, Line, SourceFile
from generator.readers import READERS, read_source
from generator.readers.binary import utf16_of
from generator.readers.lines import LINE_END
from generator.text.front_matter import Value, dump, parse

MEDIA_TYPES = [media_type for media_type, _, _ in READERS]
LINE_FORMATS = ["text/plain", "text/markdown"]  # whose units are lines
each_format = pytest.mark.parametrize("media_type", MEDIA_TYPES)

BLOCK_MARKUP = [
    "# ",
    "## ",
    "- ",
    "* ",
    "1. ",
    "> ",
    "    ",
    "```",
    "~~~",
    "$$",
    "---",
    "***",
    "!!! note",
    "!!! ",
    "[^1]: ",
    ": ",
    "|",
    "|-|-|\n",
    "[ ] ",
    "title: ",
    "{#id}",
]
INLINE_MARKUP = [
    "$",
    "**",
    "_",
    "`",
    "[^1]",
    "[a](b)",
    "![",
    "](",
    ")",
    "[",
    "]",
    "\\",
    "&amp;",
    "&#0;",
    "https://a.b",
    "word",
    "é",
    "🎯",
]
HTML_MARKUP = "<b> </b> <script> </script> <!-- --> <div> </div> <a~href= < > <![x[ <?".replace(" ", ",").replace(
    "~", " "
)
SPACES = ["\n", "\n\n", "\r\n", " ", "\t", "\u2028", "\f"]
MARKUP = [*BLOCK_MARKUP, *INLINE_MARKUP, *HTML_MARKUP.split(","), *SPACES]
markup = st.lists(st.sampled_from(MARKUP), max_size=30).map("".join)
any_text = st.text(st.characters(codec="utf-8"), max_size=80)
any_bytes = st.one_of(
    st.binary(max_size=200),
    markup.map(str.encode),
    any_text.map(str.encode),
    any_text.map(lambda text: text.encode("utf-16")),
    st.tuples(markup, markup).map(lambda parts: f"---\n{parts[0]}\n---\n{parts[1]}".encode()),
)
values: st.SearchStrategy[Value] = st.one_of(
    st.text(), st.lists(st.text(), min_size=1, max_size=3), st.dates(dt.date(1, 1, 1)), st.booleans(), st.integers()
)
keys = st.text(st.characters(codec="utf-8"), min_size=1, max_size=12).map(lambda key: key.strip().lower()).filter(bool)


def source(content: bytes, media_type: str, sidecar: bytes = b"") -> SourceFile:
    return SourceFile("a/b.txt", media_type, content, "0" * 64, sidecar)


def read(content: bytes, media_type: str, sidecar: bytes = b"") -> Document | SourceError:
    """The document, or the error with which the source is refused; any other error fails the test."""
    try:
        return read_source(source(content, media_type, sidecar))
    except SourceError as error:
        return error


@each_format
@given(content=any_bytes)
def test_any_bytes_give_a_document_or_an_error_that_says_what_to_do(media_type: str, content: bytes) -> None:
    result = read(content, media_type)
    if isinstance(result, SourceError):
        assert result.message
        assert result.suggestion
        assert result.path == "a/b.txt"
    else:
        assert [unit.number for unit in result.units] == list(range(1, len(result.units) + 1))
        assert media_type not in LINE_FORMATS or all(unit.line == unit.number for unit in result.units)


@pytest.mark.parametrize("media_type", LINE_FORMATS)
@given(content=any_bytes)
def test_places_lie_in_the_source(media_type: str, content: bytes) -> None:
    result = read(content, media_type)
    if isinstance(result, Document):
        for block in result.blocks:
            assert 1 <= block.place.first <= block.place.last <= len(result.units)
            assert block.place.line == block.place.first


@given(text=any_text)
def test_plain_text_keeps_every_character_that_ends_no_line(text: str) -> None:
    assume(not utf16_of(text.encode()))  # as `0` and a zero byte are
    result = read(text.encode(), "text/plain")
    if isinstance(result, Document):
        lines = [block.text for block in result.blocks if isinstance(block, Line)]
        assert lines == [unit.text for unit in result.units]
        assert "".join(lines) == LINE_END.sub("", text.removeprefix("\ufeff"))


@given(sidecar=st.one_of(st.binary(max_size=80), markup.map(str.encode)))
def test_any_sidecar_gives_a_document_or_a_source_error(sidecar: bytes) -> None:
    result = read(b"Text", "text/plain", sidecar)
    if isinstance(result, SourceError):
        assert result.path == "a/b.txt.meta.yml"
    else:
        assert all(field.place.line == 0 for field in result.metadata)


@given(fields=st.dictionaries(keys, values, max_size=4), body=markup)
def test_front_matter_reads_back_what_was_written(fields: dict[str, Value], body: str) -> None:
    read_back = parse(dump(fields) + body)
    assert {field.key: field.values for field in read_back.fields} == {key: texts(fields[key]) for key in fields}
    assert read_back.body.split() == body.split()


def texts(value: Value) -> tuple[str, ...]:
    match value:
        case str():
            return (value,)
        case bool():
            return (str(value).lower(),)
        case int() | dt.date():
            return (str(value),)
        case _:
            return tuple(value)
