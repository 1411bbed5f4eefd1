"""The walk reaches every text of every kind of block, and only those in scope."""

import pytest

from generator.model import document as model
from generator.model.inline import Code, FootnoteReference, Image, InlineMath, LineBreak, Link, Span, SpanKind, Text
from generator.repair.recording import apply_recorded
from generator.repair.rewriting import Scope, rewrite

PLACE = model.SourcePlace(3, 3, 3)
PARAGRAPH = model.Paragraph((Text("p"),), PLACE)
INLINES = (
    Text("p"), Code("c"), InlineMath("c"), Span(SpanKind.STRONG, (Text("p"),)), Link("u", (Text("p"),), "p"),
    Image("u", "p", "p"), FootnoteReference("u"), LineBreak(),
)  # fmt: skip
BLOCKS: tuple[model.RawBlock, ...] = (
    model.Line("l", PLACE),
    model.Heading(2, INLINES, PLACE),
    model.Paragraph(INLINES, PLACE),
    model.CodeBlock("c", "u", PLACE),
    model.Quote((PARAGRAPH,), PLACE),
    model.ItemList((model.ListItem((PARAGRAPH,), PLACE),), None, PLACE),
    model.DefinitionList((model.DefinitionItem(((Text("p"),),), ((PARAGRAPH,),), PLACE),), PLACE),
    model.Table(((Text("p"),),), (((Text("p"),),),), ("",), PLACE),
    model.Admonition("note", (Text("p"),), (PARAGRAPH,), PLACE),
    model.Math("c", PLACE),
    model.ThematicBreak(PLACE),
    model.Footnote("u", (PARAGRAPH,), PLACE),
)
DOCUMENT = model.Document(
    "a.md", "text/markdown", "", (), BLOCKS, metadata=(model.MetadataField("k", ("p", "p"), PLACE),)
)


@pytest.mark.parametrize(
    ("scope", "letter", "count"), [(Scope.LINES, "l", 1), (Scope.PROSE, "p", 23), (Scope.CODE, "c", 6)]
)
def test_every_text_in_scope_is_seen_and_no_other(scope: Scope, letter: str, count: int) -> None:
    seen: list[str] = []

    def note(text: str, _line: int) -> str:
        seen.append(text)
        return text

    assert rewrite(DOCUMENT, note, scope) == DOCUMENT
    assert seen == [letter] * count


def test_changes_arrive_and_targets_stay() -> None:
    changed = rewrite(DOCUMENT, lambda text, line: text + str(line), Scope.ALL)
    assert changed.blocks[0] == model.Line("l3", PLACE)
    assert "'u'" in repr(changed)
    assert "'u3'" not in repr(changed)
    assert repr(changed).count("'p3'") + repr(changed).count("'p5'") == 23


def test_steps_tell_the_run_and_not_the_line() -> None:
    document = apply_recorded(DOCUMENT, "capital", lambda text: text.replace("l", "L"), Scope.ALL)
    assert document.repairs == (model.RepairStep("capital", 3, "l", "L"),)
