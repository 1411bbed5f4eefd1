"""Pagefind's index cut anew: what a search loads depends on its words, and not on what stands beside them.

Pagefind puts some hundred neighbouring words into one file, of 40 KB on average, and a word that stands everywhere
makes that of its neighbours ten times as large. Here a file holds words that begin alike, as many as fit into it. Names
of files are short, for every search loads the list of them.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from itertools import groupby
from pathlib import Path

from generator.site.pagefind_format import (
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

# Bytes of a file before it is packed to a third. At 5,000 articles, half as many make the list of files 15 KB longer,
# twice as many each file 10 KB: a query of two words loads the list and two files.
PART = 32_000
WHOLE = 64_000  # bytes of words with one beginning that are loaded together while it is typed
PREFIX = 3  # letters of a beginning that finds all words, if they are not more than WHOLE
MINIMUM, MAXIMUM = " ", "\U0010ffff"  # before and behind every letter
# A word is frequent when one in fifty words is it and its places are many bytes: “the”, “of”, no name of a subject.
FREQUENT_SHARE = 0.02
FREQUENT_BYTES = 64_000  # packed
FREQUENT = "frequent.json"
DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"  # of names: file systems may not tell letters by case
NAME_LENGTH = 4


@dataclass(frozen=True, slots=True)
class Part:
    """Words in one file, and the first and last text for which Pagefind loads it; of short texts the same."""

    first: str
    last: str
    words: tuple[Word, ...]
    short: tuple[str, str] | None = None


@dataclass(frozen=True, slots=True)
class Index:
    """The index of one language: pages with the number of their words, files, words, and what else is told."""

    version: Value
    pages: tuple[tuple[str, int], ...]
    files: tuple[str, ...]
    words: tuple[Word, ...]
    rest: tuple[Value, ...]


def cut_index(bundle: Path) -> None:
    """Cut the index in the folder, and write the list of its frequent words.

    Raises UnknownFormatError, and changes nothing, where it is not written as Pagefind 1.5 does.
    """
    entry = bundle / "pagefind-entry.json"
    told = json.loads(entry.read_text(encoding="utf-8"))
    languages = told["languages"].values()
    indexes = [_read_index(bundle, language["hash"]) for language in languages]
    taken: set[str] = set()
    fragments = _rename_fragments(bundle, taken)
    frequent: list[str] = []
    for language, index in zip(languages, indexes, strict=True):
        for name in index.files:
            _file_of(bundle, name).unlink(missing_ok=True)
        parts = [(part, pack(write_words(part.words))) for part in parts_of(index.words)]
        frequent += [part.words[0].text for part, packed in parts if _is_frequent(part, len(packed), index)]
        listed = [line for part, packed in parts for line in _lines(part, _write_part(bundle, packed, taken))]
        pages: list[Value] = [[fragments[name], number] for name, number in index.pages]
        content = pack(write([index.version, pages, listed, *index.rest]))
        (bundle / f"pagefind.{language['hash']}.pf_meta").unlink()
        language["hash"] = _name(content, taken)
        (bundle / f"pagefind.{language['hash']}.pf_meta").write_bytes(content)
    entry.write_text(json.dumps(told, ensure_ascii=False, separators=(",", ":")), encoding="utf-8")
    (bundle / FREQUENT).write_text(json.dumps(frequent, ensure_ascii=False), encoding="utf-8")


def parts_of(words: Sequence[Word]) -> Iterator[Part]:
    """The words, in order, in files: all those with the same first letters, or words that share more letters.

    Pagefind loads the file between whose ends a text lies, and where there is none those whose ends begin so. For a
    letter or two, these would be very many, so the first file with words that begin so is given them.
    """
    last = ""
    for part in _parts_of(words, PREFIX):
        begun = [part.first[:length] for length in range(1, PREFIX) if last < part.first[:length] < part.first]
        yield replace(part, short=(begun[0], begun[-1] + MINIMUM)) if begun else part
        last = part.last


def _parts_of(words: Sequence[Word], depth: int) -> Iterator[Part]:
    held: list[Word] = []
    first = last = ""
    for key, group in groupby(words, key=lambda word: word.text[:depth]):
        members = tuple(group)
        if held and _size(held) + _size(members) > PART:
            yield Part(first, last, tuple(held))
            held = []
        if len(members) > 1 and _size(members) > PART:
            yield from _parts_of_group(key, members, depth)
            continue
        first = first if held else key
        last = key + MAXIMUM if len(key) == depth else key
        held += members
    if held:
        yield Part(first, last, tuple(held))


def _parts_of_group(key: str, words: Sequence[Word], depth: int) -> Iterator[Part]:
    """Several files: whoever has typed the beginning alone gets all of them, or when they are too many the first."""
    first, *others = _parts_of(words, depth + 1)
    yield replace(first, first=key) if _size(words) > WHOLE else first
    yield from others


def _size(words: Sequence[Word]) -> int:
    return sum(len(word.record) for word in words)


def _lines(part: Part, name: str) -> Iterator[Value]:
    """What the list of files says of one."""
    if part.short:
        yield [*part.short, name]
    yield [part.first, part.last, name]


def _is_frequent(part: Part, packed: int, index: Index) -> bool:
    share = _size(part.words) / sum(number for _, number in index.pages)
    return len(part.words) == 1 and packed >= FREQUENT_BYTES and share >= FREQUENT_SHARE


def _read_index(bundle: Path, name: str) -> Index:
    match read(unpack((bundle / f"pagefind.{name}.pf_meta").read_bytes())):
        case [version, list(pages), list(parts), *rest]:
            files = tuple(str(file) for _, _, file in map(_values, parts))
            contents = [unpack(_file_of(bundle, file).read_bytes()) for file in files]
            words = sorted((word for content in contents for word in read_words(content)), key=lambda word: word.text)
            listed = tuple((str(name), int(str(number))) for name, number in map(_values, pages))
            return Index(version, listed, files, tuple(words), tuple(rest))
        case _:
            raise UnknownFormatError("no list of pages and parts")


def _values(value: Value) -> list[Value]:
    if not isinstance(value, list):
        raise UnknownFormatError("no list")
    return value


def _rename_fragments(bundle: Path, taken: set[str]) -> Mapping[str, str]:
    """The new names of the pages' files by their old ones."""
    names = {}
    for path in sorted((bundle / "fragment").glob("*.pf_fragment")):
        names[path.stem] = _name(path.read_bytes(), taken)
        path.rename(path.with_stem(names[path.stem]))
    return names


def _write_part(bundle: Path, packed: bytes, taken: set[str]) -> str:
    name = _name(packed, taken)
    _file_of(bundle, name).write_bytes(packed)
    return name


def _file_of(bundle: Path, name: str) -> Path:
    return bundle / "index" / f"{name}.pf_index"


def _name(content: bytes, taken: set[str]) -> str:
    """A short name that follows from the content, so that no browser shows an old file in place of it."""
    number = int.from_bytes(sha256(content).digest())
    name = ""
    while len(name) < NAME_LENGTH or name in taken:
        number, digit = divmod(number, len(DIGITS))
        name += DIGITS[digit]
    taken.add(name)
    return name
