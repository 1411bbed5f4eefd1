"""Blocks as Markdown, in the form that both parsers nest alike."""

import json
from pathlib import Path

import pytest

from generator.model import document as doc
from generator.model.inline import Code, Text
from generator.render.blocks import Pen, write_blocks, write_heading
from generator.render.inlines import Ink

CASES = json.loads((Path(__file__).parent.parent / "cases/render/blocks.json").read_text(encoding="utf-8"))
PLACE = doc.SourcePlace(1, 1, 1)
INK = Ink(lambda target: target, {"n": "1"})


def inlines(text: str) -> tuple[Text | Code, ...]:
    """The text; all of it as code when it stands between backticks."""
    return (Code(text[1:-1]),) if len(text) > 1 and text[0] == text[-1] == "`" else (Text(text),)


def block(case: object) -> doc.Block:
    """A block of a case: a text, or a list of its kind and what belongs to it."""
    match case:
        case str():
            return doc.Paragraph(inlines(case), PLACE)
        case ["ul", bool(tight), *items]:
            return doc.ItemList(tuple(map(list_item, items)), None, PLACE, tight)
        case ["ol", int(start), *items]:
            return doc.ItemList(tuple(doc.ListItem((block(item),), PLACE) for item in items), start, PLACE)
        case ["quote", *blocks]:
            return doc.Quote(tuple(map(block, blocks)), PLACE)
        case ["code", str(text), str(language)]:
            return doc.CodeBlock(text, language, PLACE)
        case ["table", str(header), str(cell)]:
            return doc.Table((inlines(header),), ((inlines(cell),),), ("",), PLACE)
        case ["note", str(title), *blocks]:
            return doc.Admonition("note", inlines(title), tuple(map(block, blocks)), PLACE)
        case ["define", str(term), *blocks]:
            return doc.DefinitionList(
                (doc.DefinitionItem((inlines(term),), (tuple(map(block, blocks)),), PLACE),), PLACE
            )
        case ["math", str(value)]:
            return doc.Math(value, PLACE)
        case ["rule"]:
            return doc.ThematicBreak(PLACE)
        case ["footnote", str(label), *blocks]:
            return doc.Footnote(label, tuple(map(block, blocks)), PLACE)
        case _:
            raise AssertionError(case)


def list_item(case: object) -> doc.ListItem:
    """An item of one block, or of those behind `item`."""
    blocks = case[1:] if isinstance(case, list) and case[0] == "item" else [case]
    return doc.ListItem(tuple(map(block, blocks)), PLACE)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["label"])
def test_blocks(case: dict[str, object]) -> None:
    blocks = case["blocks"]
    assert isinstance(blocks, list)
    assert write_blocks(tuple(map(block, blocks)), Pen(INK), top=True) == case["expected"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("C#", "## C\\# {#id}"),
        ("1. First", "## 1. First {#id}"),
        ("#5", "## #5 {#id}"),
        (" ", ""),
        ("a\nb", "## a b {#id}"),
    ],
)
def test_a_heading(text: str, expected: str) -> None:
    assert write_heading(2, (Text(text),), "id", INK) == expected
