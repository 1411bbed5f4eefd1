"""YAML front matter, read and written safely: fields with their lines (readers parse with it, render dumps)."""

import datetime as dt
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

import yaml
from frontmatter.default_handlers import YAMLHandler

from generator.errors import FrontMatterError
from generator.text.plain_yaml import compose_mapping, first_line, flat_nodes, last_line, node_error, scalar_values

Value: TypeAlias = str | bool | int | dt.date | Sequence[str]

# A first line `---` that is directly followed by text opens front matter; before a blank line it is a thematic break.
OPENING = re.compile(r"---[ \t]*\n(?=[ \t]*\S)")
# What follows an opening that was never closed, and yet was meant as front matter: `key:`.
KEY_LINE = re.compile(r"[A-Za-z_][\w -]{0,40}:(?:[ \t]|$)", re.MULTILINE)
# Keys written as they are; all others are quoted.
PLAIN_KEY = re.compile(r"[a-z][a-z0-9_]*\Z")
# Words that YAML 1.1 reads as a truth value or as nothing.
YAML_WORDS = frozenset({"y", "n", "yes", "no", "on", "off", "true", "false", "null"})
# Characters that `json.dumps` leaves and YAML forbids or takes for a line break (YAML 1.1, sections 5.1 and 5.4).
NOT_PRINTABLE = re.compile("[\x7f-\x9f\u2028\u2029\ufeff\ud800-\udfff\ufffe\uffff]")


@dataclass(frozen=True, slots=True)
class Field:
    """One stated field: its key in lower case, its values as text (none for an empty field), and its lines from 1.

    A mapping inside a field gives fields with a dot in the key: `seo: {title: A}` is `seo.title`. `listed` holds when
    the source states the values one by one, as a YAML list.
    """

    key: str
    values: tuple[str, ...]
    line: int
    last: int
    listed: bool = False


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """The fields of a text and its body, in which blank lines stand for the front matter: line numbers hold."""

    fields: tuple[Field, ...]
    body: str

    @property
    def lines(self) -> int:
        """The lines that it takes, with blank ones behind it; 0 for a text without fields."""
        return len(self.body) - len(self.body.lstrip("\n")) if self.fields else 0


def parse(text: str, path: str = "") -> FrontMatter:
    r"""The front matter and the body of a text whose line ends are `\n`; FrontMatterError when it is no safe mapping.

    >>> parse("---\ntitle: A\n---\nText")
    FrontMatter(fields=(Field(key='title', values=('A',), line=2, last=2, listed=False),), body='\n\n\nText')
    """
    if not OPENING.match(text):
        return FrontMatter((), text)
    try:
        stated, content = YAMLHandler().split(text)
    except ValueError:
        return _unclosed(text, path)
    blank_lines = text.count("\n", 0, len(text) - len(content))
    return FrontMatter(parse_fields(stated, path), "\n" * blank_lines + content)


def parse_fields(text: str, path: str = "") -> tuple[Field, ...]:
    """The fields of a YAML mapping without its `---` lines, such as a sidecar; FrontMatterError as in `parse`."""
    root = compose_mapping(text, path)
    return tuple(_fields(root, "", path)) if root else ()


def dump(fields: Mapping[str, Value]) -> str:
    r"""Front matter with its `---` lines, from which every YAML loader reads the same values back.

    Text is always quoted, so no value can end the block or become a key; dates are plain.

    >>> print(dump({"title": 'A "B"', "date": dt.date(2025, 1, 2), "tags": ["x", "y"]}), end="")
    ---
    title: "A \"B\""
    date: 2025-01-02
    tags: ["x", "y"]
    ---
    """
    return "".join(["---\n", *(f"{_key(key)}: {_value(value)}\n" for key, value in fields.items()), "---\n"])


def _unclosed(text: str, path: str) -> FrontMatter:
    """Text that opens with `---` but never closes it: an error if a field follows, else a thematic break."""
    if not KEY_LINE.match(text, text.index("\n") + 1):
        return FrontMatter((), text)
    raise FrontMatterError(
        "the front matter that opens in line 1 is never closed",
        path=path,
        line=1,
        suggestion="put a line `---` below the last field",
    )


def _fields(mapping: yaml.MappingNode, prefix: str, path: str) -> Iterator[Field]:
    seen: set[str] = set()
    for key_node, value_node in mapping.value:
        key = f"{prefix}{_stated_key(key_node, path)}"
        if key in seen:
            raise node_error(f"the field `{key}` is stated twice", key_node, path)
        seen.add(key)
        yield from _field(key, value_node, first_line(key_node), path)


def _field(key: str, node: yaml.Node, line: int, path: str) -> Iterator[Field]:
    """The field, and one field more for every key of mappings inside it."""
    if isinstance(node, yaml.MappingNode):
        yield from _fields(node, f"{key}.", path)
        return
    nodes = list(flat_nodes(node))
    values = tuple(value for item in nodes if isinstance(item, yaml.ScalarNode) for value in scalar_values(item))
    inner = [item for item in nodes if isinstance(item, yaml.MappingNode)]
    if values or not inner:
        yield Field(key, values, line, max(line, last_line(node)), listed=isinstance(node, yaml.SequenceNode))
    yield from _merged(field for item in inner for field in _fields(item, f"{key}.", path))


def _merged(fields: Iterator[Field]) -> Iterator[Field]:
    """One field per key: `authors: [{name: A}, {name: B}]` is `authors.name` with two values."""
    by_key: dict[str, Field] = {}
    for field in fields:
        known = by_key.get(field.key, Field(field.key, (), field.line, field.last))
        by_key[field.key] = Field(field.key, known.values + field.values, known.line, field.last, listed=True)
    yield from by_key.values()


def _stated_key(node: yaml.Node, path: str) -> str:
    if not isinstance(node, yaml.ScalarNode) or not node.value.strip():
        raise node_error("a key of the front matter is not a word", node, path)
    return str(node.value).strip().lower()


def _key(key: str) -> str:
    return key if PLAIN_KEY.match(key) and key not in YAML_WORDS else _quoted(key)


def _value(value: Value) -> str:
    match value:
        case bool():
            return "true" if value else "false"
        case str():
            return _quoted(value)
        case int():
            return str(value)
        case dt.date():
            return value.isoformat()
        case _:
            return f"[{', '.join(_quoted(item) for item in value)}]"


def _quoted(text: str) -> str:
    """The text as a double-quoted YAML scalar on one line; a JSON string is one once YAML's specials are escaped."""
    return NOT_PRINTABLE.sub(lambda match: f"\\u{ord(match[0]):04x}", json.dumps(text, ensure_ascii=False))
