"""Bytes become text, or an error that names the place and says what to do."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.errors import SourceError, SourceTooLargeError, UndecodableSourceError
from generator.model.diagnostic import Rule, Severity
from generator.model.document import SourceFile
from generator.readers.decoding import MAXIMUM_BYTES, decode
from generator.readers.legacy import guessed_encoding, is_certain
from generator.readers.lines import MAXIMUM_LINE_LENGTH, source_units, split_lines

MakeSource = Callable[..., SourceFile]
CASES = json.loads((Path(__file__).parent.parent / "cases" / "readers" / "decoding.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", CASES["text"], ids=lambda case: str(case["label"]))
def test_text(make_source: MakeSource, case: dict[str, str]) -> None:
    assert decode(make_source(bytes.fromhex(case["hex"]))) == (case["expected"], ())


@pytest.mark.parametrize("case", CASES["refused"], ids=lambda case: str(case["label"]))
def test_refused(make_source: MakeSource, case: dict[str, str | int]) -> None:
    with pytest.raises(SourceError) as caught:
        decode(make_source(bytes.fromhex(str(case["hex"]))))
    error = caught.value
    assert (error.rule, error.line, error.column) == (case["rule"], case["line"], case["column"])
    assert str(case["message"]) in error.message
    assert error.suggestion
    assert error.path == "a.txt"


def test_the_suggestion_is_a_command_that_converts_the_file(make_source: MakeSource) -> None:
    text = "Müller" + "x" * 4
    with pytest.raises(UndecodableSourceError) as caught:
        decode(make_source(text.encode("cp1252"), "it's.txt"))
    path = "'it'\"'\"'s.txt'"
    assert f"-t UTF-8 {path} > 'it'\"'\"'s.txt.utf8' && mv" in caught.value.suggestion
    assert "iconv -f CP125" in caught.value.suggestion


@pytest.mark.parametrize(
    ("encoding", "text"),
    [
        ("cp1252", "The keeper’s log says “all is well”. It isn’t."),
        ("mac_roman", "The keeper’s log says “all is well”. The café isn’t."),
        ("cp1252", "Die Bürger von Zürich hörten die Rede über Größe."),
        ("cp1250", "Zażółć gęślą jaźń, powiedział król."),
        ("cp1251", "Почему камыш гнётся? Полая трубка жёсткая."),
        ("koi8_r", "Почему камыш гнётся? Полая трубка жёсткая."),
        ("cp1253", "Η Ελλάδα είναι μια χώρα στη νοτιοανατολική Ευρώπη."),
        ("cp1254", "Öğretmen öğrencilere çalışmayı öğütledi. Yağmur yağıyor."),
        ("cp1255", "הים היה שקט בבוקר. הדייג השליך את הרשתות שלו וחיכה."),
        ("cp1256", "كان البحر هادئا في الصباح. ألقى الصياد شباكه."),
        ("cp932", "朝の海は静かだった。漁師は網を投げて待った。"),
        ("euc_kr", "아침 바다는 고요했다. 어부는 그물을 던지고 기다렸다."),
    ],
)
def test_older_encodings_are_read_with_a_warning(make_source: MakeSource, encoding: str, text: str) -> None:
    decoded, (warning,) = decode(make_source(text.encode(encoding)))
    assert decoded == text
    assert (warning.rule, warning.severity) == (Rule.UNDECODABLE_SOURCE, Severity.WARNING)
    assert "iconv -f" in warning.suggestion


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf16_without_a_byte_order_mark_is_read_with_a_warning(make_source: MakeSource, encoding: str) -> None:
    text = "The keeper’s log\n\nIt says “all is well” — in Ελληνικά and 日本語."
    decoded, (warning,) = decode(make_source(text.encode(encoding)))
    assert decoded == text
    assert (warning.rule, warning.severity) == (Rule.UNDECODABLE_SOURCE, Severity.WARNING)
    assert f"iconv -f {encoding.upper()}" in warning.suggestion


@pytest.mark.parametrize(
    "content",
    [
        "The keeper’s log".encode("utf-16-le")[:-1],  # half a character is missing
        bytes(code for number in range(1, 20) for code in (number, 0)) * 9,  # numbers of 16 bits
        "The log".encode("utf-16-le") + b"\x00\x00\x00",
        b"The log\x00 of the keeper\x00",
    ],
)
def test_zero_bytes_that_make_no_utf16_are_refused(make_source: MakeSource, content: bytes) -> None:
    with pytest.raises(SourceError):
        decode(make_source(content))


@pytest.mark.parametrize(
    ("encoding", "text"),
    [
        ("cp1252", "Ein Müller"),  # too little
        ("cp1257", "Jūra no rīta bija mierīga. Zvejnieks meta tīklus un gaidīja."),  # as cp1250: ű beside î
        ("euc_jp", "朝の海は静かだった。漁師は網を投げて待った。"),  # as Korean: single letters
        ("cp1255", "הים היה שקט בבוקר. הדייג השליך את הרשתות."),  # as Cyrillic: hardly a vowel
        ("gb18030", "早晨的海很平静。渔夫撒下网等待。"),
    ],
)
def test_what_is_not_certain_is_refused(make_source: MakeSource, encoding: str, text: str) -> None:
    with pytest.raises(UndecodableSourceError):
        decode(make_source(text.encode(encoding)))


def test_a_file_that_is_utf_8_but_for_a_byte_is_refused() -> None:
    assert not is_certain("café où déjà vu à midi ".encode() + b"\xe9", "cp1252")


def test_a_file_beyond_the_limit_is_refused(make_source: MakeSource) -> None:
    assert decode(make_source(b"a" * MAXIMUM_BYTES))
    with pytest.raises(SourceTooLargeError, match="at most 2,000,000 are read"):
        decode(make_source(b"a" * (MAXIMUM_BYTES + 1)))


def test_a_line_beyond_the_limit_is_refused_with_its_number() -> None:
    assert len(source_units("a" * MAXIMUM_LINE_LENGTH, "a.txt")) == 1
    with pytest.raises(SourceTooLargeError) as caught:
        source_units("a\n" + "b" * (MAXIMUM_LINE_LENGTH + 1), "a.txt")
    assert caught.value.line == 2


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("a\r\nb\rc\nd", ("a", "b", "c", "d")),
        ("a\n\nb\n", ("a", "", "b")),
        ("a\fb\vc\u2028d\u2029e", ("a", "b", "c", "d", "e")),
        ("a\x85b\x1cc", ("a\x85b\x1cc",)),
        (" a \t\n", (" a \t",)),
    ],
)
def test_line_ends(text: str, lines: tuple[str, ...]) -> None:
    assert split_lines(text) == lines


@pytest.mark.parametrize(
    ("encoding", "text"),
    [
        ("cp1252", "Ein schöner Tag in Österreich, wo die Bäche rauschen."),
        ("cp1252", "Le théâtre était fermé à midi, hélas."),
        ("cp1252", "El niño comió piñas “maduras” en Málaga."),
        ("cp1250", "Zażółć gęślą jaźń, powiedział król."),
        ("cp1250", "Příliš žluťoučký kůň úpěl ďábelské ódy."),
        ("cp1251", "Привет, мир! Это обычное предложение на русском языке."),
        ("koi8_r", "Привет, мир! Это обычное предложение на русском языке."),
        ("cp1253", "Η Ελλάδα είναι μια χώρα στη νοτιοανατολική Ευρώπη."),
        ("cp932", "これは日本語の普通の文章で、直すところはありません。"),
        ("utf-8", "Ein schöner Tag in Österreich."),
    ],
)
def test_guessed_encodings(encoding: str, text: str) -> None:
    assert guessed_encoding(text.encode(encoding)) == ("" if encoding == "utf-8" else encoding)
