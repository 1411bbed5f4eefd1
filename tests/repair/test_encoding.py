"""What the repair of encoding says about what it did, and that no code page defeats it."""

from collections.abc import Callable

import pytest

from generator.model.diagnostic import Rule, Severity
from generator.model.document import Document, Line
from generator.repair.code_pages import CODE_PAGES, CodePage
from generator.repair.encoding import repair_encoding
from generator.repair.votes import verdict

MakeDocument = Callable[[str], Document]
SENTENCES = (
    "• The envoy’s report — “a quiet crisis” — was read at 9 °C in Zürich.",
    "🎯 The treaty cost £5 and 3 €… too much, said François.",
    "💡 Peace → trade ✅ and Doña Inés’ 🚀 ideas à la carte, öffentlich.",
    "L’être n’éteint pas l’État d’un siècle ; qu’à cela ne tienne, la règle même s’efface.",
)


def misread(text: str, page: CodePage) -> str:
    shown = {byte: character for character, known in page.bytes_of.items() for byte in known}
    return "".join(shown.get(byte, chr(byte)) if byte > 0x7F else chr(byte) for byte in text.encode())


@pytest.mark.parametrize("page", CODE_PAGES, ids=lambda page: str(page.name))
def test_sentences_come_back_from_every_code_page(make_document: MakeDocument, page: CodePage) -> None:
    document = make_document("\n".join(misread(sentence, page) for sentence in SENTENCES))
    repaired = repair_encoding(document)
    assert [block.text for block in repaired.blocks if isinstance(block, Line)] == list(SENTENCES)


def test_one_note_sums_up_all_runs(make_document: MakeDocument) -> None:
    document = repair_encoding(make_document("fine\nthe envoyβ€™s word\nβ€’ item"))
    assert [(step.line, step.before, step.after) for step in document.repairs] == [(2, "β€™", "’"), (3, "β€’", "•")]
    (note,) = document.diagnostics
    assert (note.rule, note.severity, note.line) == (Rule.ENCODING_REPAIRED, Severity.NOTE, 2)
    assert note.message == "2 runs of damaged characters restored (first: `β€™` to `’`)"


def test_clean_text_makes_no_step(make_document: MakeDocument) -> None:
    document = make_document("“Déjà vu”\nЕвропа\n")
    assert repair_encoding(document) is document


def test_real_text_in_the_script_of_a_page_outvotes_short_runs(make_document: MakeDocument) -> None:
    damaged = "cafΓ© and Β£5"
    assert verdict(make_document(damaged)).pages >= {"iso8859-7", "cp1253"}
    assert not verdict(make_document(f"{damaged}\nΕιρήνη")).pages
