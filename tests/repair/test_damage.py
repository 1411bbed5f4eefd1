"""Damage that stays is pointed at, with its line and column."""

from collections.abc import Callable

import pytest

from generator.model.diagnostic import Rule, Severity
from generator.model.document import Document
from generator.repair import repair_document

MakeDocument = Callable[[str], Document]


@pytest.mark.parametrize(
    ("text", "line", "column"),
    [("fine\nthe envoy\ufffds word", 2, 10), ("a na├»ve caf├®", 1, 5)],
    ids=["replacement character", "too little to be certain"],
)
def test_damage_is_pointed_at(make_document: MakeDocument, text: str, line: int, column: int) -> None:
    (warning,) = repair_document(make_document(text)).diagnostics
    assert (warning.rule, warning.severity) == (Rule.ENCODING_DAMAGED, Severity.WARNING)
    assert (warning.line, warning.column) == (line, column)
    assert warning.suggestion


def test_clean_text_is_not_accused(make_document: MakeDocument) -> None:
    assert repair_document(make_document("“Déjà vu” – Łódź, Εμπόριο, 20 °C, 5×£20")).diagnostics == ()
