"""The four laws of every repair, on arbitrary and on damaged text, and what holds for all repairs together."""

import re
import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from generator.model.document import Document, Line, Paragraph, RawBlock, SourcePlace, SourceUnit
from generator.model.inline import Text
from generator.repair import REPAIRS, repair_document
from generator.repair.code_pages import CODE_PAGES, CodePage
from generator.repair.damage import point_at_damage
from generator.repair.registry import Repair, is_sound

PLACE = SourcePlace(1, 1, 1)
NAMES = [name for name, _ in REPAIRS]
each_repair = pytest.mark.parametrize("repair", [repair for _, repair in REPAIRS], ids=NAMES)

CLEAN_WORDS = (
    "treaty and peace 1648 e.g. naïve Köln Łódź Reykjavík Ελλάδα λόγος мир Україна שלום سلام 平和 สันติภาพ हिन्दी 한국어 "
    "“quoted” it’s 20 °C £5 — … 🎯 ✅ 👩‍🔬 ½ №7 50% C++ x < y AT&T"
)
DEFECTS = "aÃ©â€™“ΓβπŸ¶\xa0\xad\x85\x9d \u200d\u202e&amp;#8217;ﬁ🎯\u0301e\ufffd"
clean_text = st.lists(st.sampled_from(CLEAN_WORDS.split(" ")), min_size=1, max_size=8).map(" ".join)
any_text = st.text(st.characters(codec="utf-8"), max_size=40)
suspicious_text = st.text(st.sampled_from(DEFECTS), max_size=30)


def misread(word: str, page: CodePage, times: int) -> str:
    """The word after its UTF-8 was read as the code page, so many times."""
    shown = {byte: character for character, known in page.bytes_of.items() for byte in known}
    for _ in range(times):
        word = "".join(shown.get(byte, chr(byte)) for byte in word.encode())
    return word


@st.composite
def damaged_text(draw: st.DrawFn) -> str:
    """Clean text of which each word may have been misread once or twice, all with one code page."""
    page = draw(st.sampled_from(CODE_PAGES))
    return " ".join(misread(word, page, draw(st.integers(0, 2))) for word in draw(clean_text).split(" "))


any_line = st.one_of(any_text, suspicious_text, damaged_text(), clean_text)
lines = st.lists(any_line.filter(lambda text: text == text.replace("\n", "")), min_size=1, max_size=4)


def document_of(texts: list[str]) -> Document:
    """The texts as lines and once more as paragraphs."""
    blocks: tuple[RawBlock, ...] = (
        *(Line(text, PLACE) for text in texts),
        *(Paragraph((Text(text),), PLACE) for text in texts),
    )
    return Document("a.txt", "text/plain", "", (SourceUnit(1, 1, ""),), blocks)


def words(document: Document) -> str:
    """The ASCII letters and digits of a document in order: what these repairs do not own."""
    shown = "".join(block.text for block in document.blocks if isinstance(block, Line))
    seen = "".join(character for character in shown if unicodedata.category(character) not in {"Cc", "Cf"})
    return "".join(re.findall("[A-Za-z0-9]", unicodedata.normalize("NFC", seen)))


@each_repair
@given(texts=lines)
@example(texts=["РћвЂњРћВ»РћВ»РћВ¤РћС‘Р©\x8b"])  # what one pass restores tells which page damaged it a second time
def test_twice_is_once_and_never_raises(repair: Repair, texts: list[str]) -> None:
    once = repair(document_of(texts))
    twice = repair(once)
    assert twice.blocks == once.blocks
    assert twice.repairs == once.repairs


@each_repair
@given(text=st.one_of(clean_text, damaged_text(), any_text), others=lines)
def test_sound_lines_are_untouched_whatever_stands_beside_them(repair: Repair, text: str, others: list[str]) -> None:
    line = Line(text, PLACE)
    if is_sound(line):
        repaired = repair(document_of([*others, text]))
        assert repaired.blocks[len(others)] == line
        assert repair(document_of([text])).repairs == ()
        assert point_at_damage(document_of([text])).diagnostics == ()


@each_repair
@given(text=clean_text)
def test_clean_text_is_untouched(repair: Repair, text: str) -> None:
    document = document_of([text])
    assert repair(document) == document


@pytest.mark.parametrize("name", [name for name in NAMES if name not in {"entities", "ligatures"}])
@given(texts=st.lists(st.one_of(suspicious_text, damaged_text()), min_size=1, max_size=3))
def test_no_word_is_lost(name: str, texts: list[str]) -> None:
    document = document_of(texts)
    assert words(dict(REPAIRS)[name](document)) == words(document)


@given(texts=lines)
def test_all_repairs_together_are_stable(texts: list[str]) -> None:
    once = repair_document(document_of(texts))
    assert repair_document(once).blocks == once.blocks


@given(texts=lines)
def test_repairs_keep_the_number_and_places_of_blocks(texts: list[str]) -> None:
    document = document_of(texts)
    repaired = repair_document(document)
    assert [block.place for block in repaired.blocks] == [block.place for block in document.blocks]
    assert repaired.units == document.units


@given(texts=lines)
def test_every_change_is_recorded(texts: list[str]) -> None:
    document = document_of(texts)
    repaired = repair_document(document)
    assert bool(repaired.repairs) == (repaired.blocks != document.blocks)
    assert all(step.before != step.after and step.step in NAMES for step in repaired.repairs)
