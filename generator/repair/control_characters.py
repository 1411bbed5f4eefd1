"""Repair of control and invisible characters: they go, except where a script or an emoji needs them."""

import re
from dataclasses import replace

from generator.model.diagnostic import Diagnostic, Rule, Severity
from generator.model.document import Document
from generator.repair.recording import apply_recorded, steps_since, with_note
from generator.repair.rewriting import Scope

# Terminal escape sequences, such as those that colour text (ECMA-48, CSI).
TERMINAL_ESCAPE = re.compile(r"\x1b\[[0-?]*[ -/]*[@-~]")
# C0 without tab, line feed and carriage return; DEL; C1 without NEL, which white space takes for a line end.
CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f]")
# Characters that say nothing: soft hyphen, zero-width space, word joiner, invisible
# operators, deprecated format characters, byte order mark, interlinear annotation.
INVISIBLE = re.compile("[\u00ad\u200b\u2060-\u2064\u206a-\u206f\ufeff\ufff9-\ufffb]")
# Embeddings, overrides and isolates (Unicode Standard Annex 9): they show text in another order than it has ("Trojan
# Source", CVE-2021-42574). The marks U+200E, U+200F and U+061C reorder nothing by themselves and stay.
BIDI_OVERRIDE = re.compile("[\u202a-\u202e\u2066-\u2069]")
# A joiner belongs after a letter or sign of a script that joins or has conjuncts, or between parts of an emoji.
JOINING = (
    "\u0600-\u07ff\u0840-\u08ff\u0900-\u0dff\u0e80-\u0eff\u1000-\u109f\u1780-\u17ff\u1800-\u18af"
    "\ufb50-\ufdff\ufe70-\ufefe"
)
EMOJI = "\u20e3\u2190-\u2bff\u3030\u303d\u3297\u3299\ufe0f\U0001f000-\U0001faff"
STRAY_NON_JOINER = re.compile(f"(?<![{JOINING}])\u200c")
STRAY_JOINER = re.compile(f"(?<![{JOINING}{EMOJI}])\u200d|(?<![{JOINING}])\u200d(?![{EMOJI}])")


def repair_control_characters(document: Document) -> Document:
    """Remove what no reader sees; reordering characters get a warning of their own."""
    straight = apply_recorded(document, "control_characters", _without_overrides, Scope.ALL)
    straight = _with_warning(straight, document)
    cleaned = apply_recorded(straight, "control_characters", _without_controls, Scope.ALL)
    cleaned = apply_recorded(cleaned, "control_characters", _without_invisible, Scope.LINES | Scope.PROSE)
    return with_note(cleaned, steps_since(straight, cleaned), Rule.CONTROL_CHARACTERS, "of control characters removed")


def _without_overrides(text: str) -> str:
    return text if text.isprintable() else BIDI_OVERRIDE.sub("", text)


def _without_controls(text: str) -> str:
    return text if text.isprintable() else CONTROL.sub("", TERMINAL_ESCAPE.sub("", text))


def _without_invisible(text: str) -> str:
    if text.isprintable():
        return text
    return STRAY_JOINER.sub("", STRAY_NON_JOINER.sub("", INVISIBLE.sub("", text)))


def _with_warning(straight: Document, document: Document) -> Document:
    steps = steps_since(document, straight)
    if not steps:
        return straight
    warning = Diagnostic(
        Rule.BIDI_OVERRIDE,
        Severity.WARNING,
        f"characters that show text in another order were removed: {len(steps)}",
        document.path,
        steps[0].line,
        suggestion="read the line in an editor that shows hidden characters: what it says may not be what it shows",
    )
    return replace(straight, diagnostics=(*straight.diagnostics, warning))
