"""Control words of RTF that say how text and paragraphs look, applied to the state of the group."""

from dataclasses import replace

from generator.model.inline import SpanKind
from generator.readers.rtf.state import Paragraph, State
from generator.readers.rtf.words import MARKS

RAISED = frozenset({SpanKind.SUPERSCRIPT, SpanKind.SUBSCRIPT})
ALIGNMENTS = {"ql": "left", "qr": "right", "qc": "center", "qj": ""}
USUAL_SIZE = 24  # half points


def apply_look(state: State, word: str, number: int | None, default_font: int) -> None:
    """Apply one control word; a number of zero ends what the word begins."""
    if word in MARKS:
        mark = MARKS[word]
        state.marks = state.marks - {mark} if number == 0 else state.marks | {mark}
    elif word == "nosupersub":
        state.marks -= RAISED
    elif word in ("strike", "striked"):
        state.struck = number != 0
    elif word == "v":
        state.hidden = number != 0
    elif word == "deleted":
        state.deleted = number != 0
    elif word == "plain":
        state.marks, state.struck, state.hidden, state.font = frozenset(), False, False, default_font
        state.character = 0
    elif word == "cs":
        state.character = number or 0
    elif word == "f":
        state.font = number or 0
    elif word == "fs":
        state.size = number or USUAL_SIZE
    else:
        state.paragraph = _changed(state.paragraph, word, number or 0)


def _changed(paragraph: Paragraph, word: str, number: int) -> Paragraph:
    """The properties of a paragraph after a control word."""
    match word:
        case "pard":
            return Paragraph()
        case "ql" | "qr" | "qc" | "qj":
            return replace(paragraph, alignment=ALIGNMENTS[word])
        case "intbl":
            return replace(paragraph, in_table=True)
        case "s":
            return replace(paragraph, style=number)
        case "outlinelevel":
            return replace(paragraph, outline=number)
        case "ls":
            return replace(paragraph, list_number=number)
        case "ilvl":
            return replace(paragraph, level=max(0, number))
        case "li":
            return replace(paragraph, indent=number)
        case "fi":
            return replace(paragraph, first=number)
        case _:
            return paragraph
