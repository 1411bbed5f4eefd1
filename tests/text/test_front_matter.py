"""Front matter: what is read, what is refused and where, and that written values stay what they are."""

import datetime as dt

import pytest
import yaml

from generator.errors import FrontMatterError
from generator.text.front_matter import Field, Value, dump, parse, parse_fields
from generator.text.plain_yaml import MAXIMUM_CHARACTERS


@pytest.mark.parametrize(
    ("stated", "fields"),
    [
        ("Title: A", (Field("title", ("A",), 2, 2),)),
        ("title: 'A: b'\ndate: 2025-01-02", (Field("title", ("A: b",), 2, 2), Field("date", ("2025-01-02",), 3, 3))),
        ("tags: [a, yes, 1, null]", (Field("tags", ("a", "yes", "1"), 2, 2, listed=True),)),
        ("tags:\n- a\n-\n  - b", (Field("tags", ("a", "b"), 2, 5, listed=True),)),
        ("title:", (Field("title", (), 2, 2),)),
        ("seo: {title: A, x: {y: b}}", (Field("seo.title", ("A",), 2, 2), Field("seo.x.y", ("b",), 2, 2))),
        ("authors:\n- name: A\n- name: B", (Field("authors.name", ("A", "B"), 3, 4, listed=True),)),
        ("title: >\n  A\n  b\n", (Field("title", ("A b\n",), 2, 5),)),
        ("title: \x81A", (Field("title", ("\x81A",), 2, 2),)),
        ("# nothing", ()),
    ],
)
def test_fields(stated: str, fields: tuple[Field, ...]) -> None:
    assert parse(f"---\n{stated}\n---\nText").fields == fields


@pytest.mark.parametrize(
    ("stated", "line", "problem"),
    [
        ("a: &x [1, 2]\nb: [*x, *x]", 3, "aliases"),
        ("a: 1\nb: 2\nA: 3", 4, "stated twice"),
        ("- a", 2, "no list of `key: value` lines"),
        ("text", 2, "no list of `key: value` lines"),
        ("a: 1\nb: !!python/object/apply:os.system [x]", 3, "not allowed"),
        ("a: !!python/name:os.system x", 2, "not allowed"),
        ("a: b: c", 2, "cannot be read"),
        ("a: [b", 3, "cannot be read"),
        ("? [a]\n: b", 2, "not a word"),
        ("a: [[[[[[[[[[[[[1]]]]]]]]]]]]]", 2, "nested too deeply"),
    ],
)
def test_refused_with_its_line(stated: str, line: int, problem: str) -> None:
    with pytest.raises(FrontMatterError) as caught:
        parse(f"---\n{stated}\n---\nText", "a.md")
    assert (caught.value.path, caught.value.line) == ("a.md", line)
    assert problem in caught.value.message
    assert caught.value.suggestion


def test_too_much_is_refused() -> None:
    with pytest.raises(FrontMatterError, match=f"more than {MAXIMUM_CHARACTERS}"):
        parse_fields("a: " + "b" * MAXIMUM_CHARACTERS)


@pytest.mark.parametrize(
    "text", ["Text", "", "---\n\nText\n\n---\n", "---\nText", "----\na: b\n----\n", " ---\na: b\n---"]
)
def test_text_without_front_matter_is_left_whole(text: str) -> None:
    front_matter = parse(text)
    assert (front_matter.fields, front_matter.body) == ((), text)


def test_front_matter_that_is_never_closed_is_refused() -> None:
    with pytest.raises(FrontMatterError, match="never closed"):
        parse("---\ntitle: A\n\nText")


def test_lines_of_the_body_keep_their_numbers() -> None:
    text = "---\ntitle: A\n---\n\n\nText\nmore"
    body = parse(text).body.split("\n")
    assert (len(body), body.index("Text")) == (7, 5)


@pytest.mark.parametrize(
    "value",
    [
        'a"b',
        "a\n---\ndraft: true",
        "x: y",
        "# no comment",
        "- a",
        "\\n",
        "yes",
        "2025-01-02",
        "{{ x }}",
        "🎯",
        "a\u2028b\x85c\x00\ufeff\ufffe",
    ],
)
def test_a_written_text_stays_the_text_it_is(value: str) -> None:
    text = dump({"title": value, "tags": [value, "b"]})
    assert text.count("\n") == 4
    assert yaml.safe_load(text.strip("-\n")) == {"title": value, "tags": [value, "b"]}


@pytest.mark.parametrize(
    ("value", "written"),
    [(dt.date(2025, 1, 2), "2025-01-02"), (True, "true"), (12, "12"), ([], "[]"), ("12", '"12"')],
)
def test_other_values(value: Value, written: str) -> None:
    assert dump({"key": value}) == f"---\nkey: {written}\n---\n"


def test_keys_that_yaml_would_read_as_something_else_are_quoted() -> None:
    assert dump({"no": 1, "a b": 2, "see_also": 3}) == '---\n"no": 1\n"a b": 2\nsee_also: 3\n---\n'
