"""Render: `data/search/`, the names that search finds while somebody types: small files, of which a query reads a few.

Full text is Pagefind's (generator/site/search.py), whose weight grows with the library and which knows no order of
importance; names are found here, in files whose size has a bound (docs/development/search.md).
"""

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from generator.model.site import Page, SiteIndex
from generator.render.lookup import group
from generator.render.search_entries import Entry, Filters, Kind, filters, search_entries
from generator.text.search_keys import bucket, folded_words, halves
from generator.text.terms import STOP_WORDS

FOLDER = "data/search/"
CAPACITY = 60  # entries of a file: 4 to 5 KB packed
ROOT = 2  # letters at most that name the first file that a query reads; one, where a file can hold all of its names
KEY = 24  # characters of a name by which files are parted; names that agree in so many share one file
MISSPELT = 4  # letters of the shortest word whose spelling is corrected: of shorter ones too much is one letter away
BUCKET = 400  # spellings of a file, about 3 KB packed
DEFINED = 99  # rank of a word of a definition: behind every word of a name

Value: TypeAlias = "int | str | Sequence[Value] | Mapping[str, Value]"


@dataclass(frozen=True, slots=True, order=True)
class Posting:
    """An entry (by its number) at a key: the words of its name from the `start`th on, without spaces."""

    key: str
    kind: Kind
    start: int
    length: int
    number: int


def search_index_pages(index: SiteIndex) -> Iterator[Page]:
    """The list of files, then files of entries by their first letters, then files of spellings."""
    entries = tuple(search_entries(index))
    postings = [posting for number, entry in enumerate(entries) for posting in _postings(entry, number)]
    roots = _roots(sorted(postings))
    spellings = tuple(_spellings(entries))
    buckets = _buckets(len(spellings))
    yield Page(f"{FOLDER}index.json", _json(_directory(filters(index), tuple(roots), buckets)))
    for prefix, members in roots.items():
        yield from _files(prefix, members, entries)
    for number, words in _by_bucket(spellings, buckets).items():
        yield Page(f"{FOLDER}spelling-{number}.json", _json(words))


def _roots(postings: Sequence[Posting]) -> Mapping[str, Sequence[Posting]]:
    """The postings by the letters of their first file."""
    by_letter = group(postings, lambda posting: posting.key[:1])
    few = {letter for letter, members in by_letter.items() if len({each.number for each in members}) <= CAPACITY}
    return group(postings, lambda posting: posting.key[:1] if posting.key[0] in few else posting.key[:ROOT])


def _directory(narrow: Filters, roots: Sequence[str], buckets: int) -> Mapping[str, Value]:
    return {"tags": narrow.tags, "languages": narrow.languages, "roots": roots, "buckets": buckets}


def _postings(entry: Entry, number: int) -> Iterator[Posting]:
    """Keys of the names, from each word on that is not a small one, and of a term the words of its definition."""
    for place, name in enumerate((entry.name, *entry.aliases)):
        words = folded_words(name)
        for start, word in enumerate(words):
            if start == 0 or word not in STOP_WORDS:
                key = "".join(words[start:])[:KEY]
                yield Posting(key, entry.kind, min(start + place, DEFINED - 1), len(name), number)
    if entry.kind is Kind.TERM:
        for word in set(folded_words(entry.note)) - STOP_WORDS:
            yield Posting(word[:KEY], entry.kind, DEFINED, len(entry.name), number)


def _files(root: str, postings: Sequence[Posting], entries: Sequence[Entry]) -> Iterator[Page]:
    """The file of a root with its best entries, and files for longer beginnings where it cannot hold all.

    The root names the others, so that a query reads two files, however large the library is.
    """
    deeper = dict(_deeper(root, postings))
    yield Page(_path(root), _json({"deeper": sorted(deeper), "entries": _best(postings, entries)}))
    for prefix, members in deeper.items():
        yield Page(_path(prefix), _json({"entries": _best(members, entries)}))


def _deeper(prefix: str, postings: Sequence[Posting]) -> Iterator[tuple[str, Sequence[Posting]]]:
    if len({posting.number for posting in postings}) <= CAPACITY:
        return
    longer = (posting for posting in postings if len(posting.key) > len(prefix))
    for next_prefix, members in group(longer, lambda posting: posting.key[: len(prefix) + 1]).items():
        yield next_prefix, members
        yield from _deeper(next_prefix, members)


def _best(postings: Sequence[Posting], entries: Sequence[Entry]) -> Value:
    """The entries of a file: names before definitions, terms first, then names from their beginning on, short first."""
    ranked = sorted(
        postings, key=lambda p: (p.start == DEFINED, p.kind, p.start, p.length, entries[p.number].name, p.number)
    )
    numbers = list(dict.fromkeys(posting.number for posting in ranked))[:CAPACITY]
    return [_record(entries[number]) for number in numbers]


def _record(entry: Entry) -> Value:
    return [entry.kind, entry.name, entry.address, entry.note, entry.tags, entry.language, entry.aliases]


def _spellings(entries: Iterable[Entry]) -> Iterator[str]:
    """What a misspelt query can mean: names of terms and topics, then words of all names, the most used first."""
    names: dict[str, None] = {}
    words: Counter[str] = Counter()
    for entry in entries:
        for name in (entry.name, *entry.aliases):
            folded = folded_words(name)
            if entry.kind in {Kind.TERM, Kind.TOPIC}:
                names[" ".join(folded)] = None
            words.update(folded)
    most = sorted(words, key=lambda word: (-words[word], word))
    yield from (spelling for spelling in dict.fromkeys((*names, *most)) if len(spelling.replace(" ", "")) >= MISSPELT)


def _buckets(number: int) -> int:
    """The number of files of spellings: a power of two, so that a growing library rarely moves them."""
    buckets = 1
    while buckets * BUCKET < number * 2:
        buckets *= 2
    return buckets


def _by_bucket(spellings: Sequence[str], buckets: int) -> Mapping[int, Sequence[str]]:
    """Each spelling under both its halves; every bucket is there, though it be empty."""
    files: dict[int, dict[str, None]] = {number: {} for number in range(buckets)}
    for spelling in spellings:
        for half in halves(spelling.replace(" ", "")):
            files[bucket(half, buckets)][spelling] = None
    return {number: tuple(words) for number, words in files.items()}


def _path(prefix: str) -> str:
    """The file of a beginning: letters and digits of ASCII as they are, others by their number.

    >>> _path("qu"), _path("ωm")
    ('data/search/names-qu.json', 'data/search/names--3c9-m.json')
    """
    written = "".join(char if char.isascii() else f"-{ord(char):x}-" for char in prefix)
    return f"{FOLDER}names-{written}.json"


def _json(value: Value) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), check_circular=False) + "\n"
