"""Characters that reorder text get a warning; other invisible ones a note."""

from collections.abc import Callable

from generator.model.diagnostic import Rule, Severity
from generator.model.document import Document
from generator.repair.control_characters import repair_control_characters

MakeDocument = Callable[[str], Document]


def test_an_override_is_a_warning_and_a_zero_width_space_a_note(make_document: MakeDocument) -> None:
    document = repair_control_characters(make_document("fine\npay\u202eeno\u202c\nin\u200bvisible"))
    found = [(one.rule, one.severity, one.line) for one in document.diagnostics]
    assert found == [
        (Rule.BIDI_OVERRIDE, Severity.WARNING, 2),
        (Rule.CONTROL_CHARACTERS, Severity.NOTE, 3),
    ]
