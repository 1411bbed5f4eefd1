"""Pagefind's index cut anew: each word is found in its file, files are small, and nothing of the index is lost."""

import gzip
import itertools
import json
from collections.abc import Sequence
from pathlib import Path

import pytest

from generator.site import search_parts
from generator.site.pagefind_format import (
    SIGNATURE,
    UnknownFormatError,
    Value,
    Word,
    pack,
    read,
    read_words,
    unpack,
    write,
    write_words,
)
from generator.site.search import index_site
from generator.site.search_parts import FREQUENT, PART, Part, cut_index, parts_of
from tests.benchmarks.search_site import PAGE

# Lists of lists, texts of other scripts, and numbers of each length: those of two and three bytes hold bytes that look
# like the beginnings of other values.
VALUES: tuple[Value, ...] = (
    0, 23, 24, 96, 255, 256, 0x6161, 65_535, 65_536, 4_294_967_296, -1, -24, -25, -257, "", "tide", "é" * 40, "x" * 300,
    [], [1, [2, "three"], []], list(range(30)),
)  # fmt: skip
# A word, its pages (by the distance to the last, places in the text and in the title), other spellings with theirs.
RECORDS: tuple[Value, ...] = (
    ["cafe", [[1, [-26, 0x60, 0x6183], []]], [["café", [[2, [0x83, 0x8282], [-1, 0]]]], ["cafè", []]]],
    ["lock", [[0, [96, 97, 98], [-1, 3]], [300, [70_000], []]], []],
    ["λόγος", [], []],
)


def words_of(*texts: str, size: int = 100) -> tuple[Word, ...]:
    return tuple(Word(text, write([text, [[0, [1] * size, []]], []])) for text in sorted(texts))


def found_in(text: str, parts: Sequence[Part]) -> list[Part]:
    """The files that Pagefind loads for a text (pagefind_web/src/lib.rs, request_indexes)."""
    ends = [(*span, part) for part in parts for span in (part.short, (part.first, part.last)) if span]
    within = [part for first, last, part in ends if first <= text <= last]
    like = [
        part
        for first, last, part in ends
        if text[: len(first)] >= first[: len(text)] and text[: len(last)] <= last[: len(text)]
    ]
    return list(dict.fromkeys(within or like))


@pytest.mark.parametrize("value", VALUES)
def test_a_value_is_read_as_it_was_written(value: Value) -> None:
    assert read(write(value)) == value


def test_words_are_told_apart_without_their_numbers_being_read() -> None:
    content = write([list(RECORDS)])
    words = list(read_words(content))
    assert [word.text for word in words] == ["cafe", "lock", "λόγος"]
    assert [read(word.record) for word in words] == list(RECORDS)
    assert write_words(words) == content


@pytest.mark.parametrize("content", [b"", b"\x80", write([["lock"]]), b"\x81\x81"])
def test_what_is_no_list_of_words_is_refused(content: bytes) -> None:
    with pytest.raises(UnknownFormatError):
        list(read_words(content))


def test_a_file_without_the_signature_is_refused() -> None:
    assert unpack(pack(b"\x80")) == b"\x80"
    with pytest.raises(UnknownFormatError):
        unpack(gzip.compress(SIGNATURE[1:]))


@pytest.mark.parametrize("size", [10, 300, 3_000, PART + 1])
def test_each_word_is_found_in_one_file_with_no_more_than_fits(size: int) -> None:
    texts = ["".join(letters) for length in (1, 2, 3, 4) for letters in itertools.product("abé", repeat=length)]
    words = words_of(*texts, size=size)
    parts = list(parts_of(words))
    assert [word for part in parts for word in part.words] == list(words)
    assert all(one.last < other.first for one, other in itertools.pairwise(parts))
    for word in words:
        (part,) = found_in(word.text, parts)
        assert word in part.words
    assert all(sum(len(word.record) for word in part.words) <= PART for part in parts if len(part.words) > 1)


def test_a_typed_beginning_finds_all_words_that_go_on_from_it_unless_they_are_too_many() -> None:
    few = words_of(*(f"con{letters}" for letters in ("ab", "cd", "ef", "gh", "ij")), size=10_000)
    many = words_of(*(f"pro{first}{second}" for first in "abcdef" for second in "abcdef"), size=10_000)
    parts = list(parts_of((*few, *many)))
    assert [word for part in found_in("con", parts) for word in part.words] == list(few)
    assert len(found_in("con", parts)) > 1
    (first,) = found_in("pro", parts)
    assert first.words[0] == many[0]
    assert [word for part in found_in("proc", parts) for word in part.words] == [w for w in many if w.text[3] == "c"]
    for beginning, words in (("c", few), ("co", few), ("p", many), ("pr", many)):
        (part,) = found_in(beginning, parts)
        assert part.words[0] == words[0]


@pytest.fixture
def bundle(tmp_path: Path) -> Path:
    """The index of sixty pages, in which one word stands nearly everywhere, as Pagefind writes it."""
    for number in range(60):
        page = tmp_path / f"page-{number}/index.html"
        page.parent.mkdir()
        text = " ".join(f"the weir{number} the lock{number % 7}" for _ in range(number + 1))
        page.write_text(PAGE.format(body=f"<h1>Weir {number}</h1><p>{text}</p>"), encoding="utf-8")
    return tmp_path / "pagefind"


def index_of(bundle: Path) -> tuple[list[tuple[str, Value]], list[Word], set[str]]:
    """The text of each page of an index with the number of its words; the words; and the names of the files."""
    entry = json.loads((bundle / "pagefind-entry.json").read_text(encoding="utf-8"))
    match read(unpack((bundle / f"pagefind.{entry['languages']['en']['hash']}.pf_meta").read_bytes())):
        case [str(), list(pages), list(parts), *_]:
            rows = [row for row in pages if isinstance(row, list)]
            texts = [unpack((bundle / f"fragment/{name}.pf_fragment").read_bytes()).decode() for name, _ in rows]
            files = {str(row[2]) for row in parts if isinstance(row, list)}
            contents = [unpack((bundle / f"index/{name}.pf_index").read_bytes()) for name in files]
            words = sorted(word for content in contents for word in read_words(content))
            return [(text, row[1]) for text, row in zip(texts, rows, strict=True)], words, files
    raise AssertionError("no list of pages")


def test_nothing_of_an_index_is_lost(bundle: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("generator.site.search.cut_index", lambda _: None)
    index_site(bundle.parent)
    pages, words, before = index_of(bundle)
    monkeypatch.setattr(search_parts, "PART", 200)
    monkeypatch.setattr(search_parts, "FREQUENT_BYTES", 200)
    cut_index(bundle)
    assert index_of(bundle)[:2] == (pages, words)
    names = index_of(bundle)[2]
    assert len(names) > len(before)
    assert {path.stem for path in (bundle / "index").iterdir()} == names
    assert len(list((bundle / "fragment").iterdir())) == len(pages) == 60
    assert json.loads((bundle / FREQUENT).read_text(encoding="utf-8")) == ["the"]


def test_an_index_of_another_version_stays_as_it_is(bundle: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("generator.site.search.cut_index", lambda _: None)
    index_site(bundle.parent)
    path = next((bundle / "index").iterdir())
    path.write_bytes(pack(b"\x82" + unpack(path.read_bytes())[1:]))
    before = {path: path.read_bytes() for path in bundle.rglob("*") if path.is_file()}
    with pytest.raises(UnknownFormatError):
        cut_index(bundle)
    assert {path: path.read_bytes() for path in bundle.rglob("*") if path.is_file()} == before


def test_a_site_with_an_index_of_another_version_is_searched_all_the_same(
    bundle: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_: bytes) -> list[Word]:
        raise UnknownFormatError

    monkeypatch.setattr(search_parts, "read_words", refuse)
    assert index_site(bundle.parent) == 60
    assert not (bundle / FREQUENT).exists()
