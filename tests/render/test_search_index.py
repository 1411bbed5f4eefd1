"""Names for search: each is found in two small files, whatever the library's size, and so is what a typo meant."""

import json
import random
import string
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

import pytest

from generator.model.article import Anchor, DefinitionKind, Slug
from generator.model.site import (
    AcronymEntry,
    GlossaryEntry,
    Passage,
    Place,
    SeeEntry,
    SiteIndex,
    SourcedDefinition,
)
from generator.render.search_index import BUCKET, CAPACITY, search_index_pages
from generator.text.search_keys import bucket, folded_words, halves

Files = Mapping[str, Any]
LARGE = 3_000
MAXIMUM_BYTES = 40_000  # of a file: some 8 KB packed


def files_of(index: SiteIndex) -> Files:
    pages = list(search_index_pages(index))
    assert len({page.path for page in pages}) == len(pages)
    assert all(page.path.isascii() for page in pages)
    return {page.path.removeprefix("data/search/").removesuffix(".json"): json.loads(page.text) for page in pages}


def found(files: Files, query: str) -> list[str]:
    """The names that a searcher's script is given for a query: the entries of the longest beginning that has a file."""
    key = "".join(folded_words(query))[:24]
    root = next((key[:length] for length in (2, 1) if key[:length] in files["index"]["roots"]), None)
    if root is None:
        return []
    deeper = set(files[f"names-{root}"].get("deeper", ()))
    best = root
    while len(best) < len(key) and key[: len(best) + 1] in deeper:
        best = key[: len(best) + 1]
    return [entry[1] for entry in files[f"names-{best}"]["entries"]]


def near(files: Files, word: str) -> set[str]:
    """The spellings of the files that share a half with the word, whatever one typing error did to it."""
    keys = set()
    for length in (len(word) - 1, len(word), len(word) + 1):
        middle = length // 2
        keys |= {f"^{word[:middle]}", f"{word[len(word) - (length - middle) :]}$"}
    middle = len(word) // 2
    keys.add(f"^{word[: middle - 1]}{word[middle : middle + 1]}")
    numbers = {bucket(key, files["index"]["buckets"]) for key in keys}
    return {spelling for number in numbers for spelling in files[f"spelling-{number}"]}


def glossary_entry(name: str) -> GlossaryEntry:
    place = Place(Slug("tides"), Anchor("p-1"))
    kind, text = next(iter(DefinitionKind)), f"A {name} is a thing of its own."
    definition = SourcedDefinition(text, kind, Passage(place, text, ""))
    return GlossaryEntry(Slug(name.replace(" ", "-")), name, name[0].upper(), (), (definition,), ())


@pytest.fixture(scope="module")
def names() -> tuple[str, ...]:
    chance = random.Random(7)
    words = ["".join(chance.choices(string.ascii_lowercase, k=chance.randint(3, 9))) for _ in range(LARGE)]
    return tuple(sorted({f"{word} {chance.choice(words[:50])}" for word in words}))


@pytest.fixture
def large(index: SiteIndex, names: tuple[str, ...]) -> SiteIndex:
    return replace(index, glossary=tuple(glossary_entry(name) for name in names))


def test_every_kind_of_entry_is_found_by_its_name(index: SiteIndex) -> None:
    files = files_of(index)
    assert found(files, "tide")[0] == "tide"
    assert "Tides & *currents*" in found(files, "tides curr")
    assert "How often?" in found(files, "how often")
    assert "The moon" in found(files, "MOON")  # a name is found from any of its words on
    assert "Sea" in found(files, "sea")
    assert "tide" in found(files, "rise")  # a word of its definition
    assert found(files, "xylophone") == []


def test_an_entry_says_where_it_leads_and_what_it_is(index: SiteIndex) -> None:
    files = files_of(index)
    entries = {entry[1]: entry for each in files.values() if "entries" in each for entry in each["entries"]}
    kind, _, address, note, tags, language, aliases = entries["tide"]
    assert (kind, address, note) == (0, "glossary/tide/", "A tide is a rise of the sea.")
    assert [files["index"]["tags"][tag] for tag in tags] == ["Sea"]
    assert files["index"]["languages"][language] == "en"
    assert "tides" in aliases
    assert entries["How often?"][2] == "articles/tides/#how-often"


def test_other_names_of_a_term_lead_to_it(index: SiteIndex) -> None:
    tide = index.glossary[0].slug
    place = Place(Slug("tides"), Anchor("p-1"))
    more = replace(
        index,
        see=(SeeEntry("ebb and flow", "E", "tide", tide),),
        acronyms=(AcronymEntry("TDE", "tidal displacement event", (place,), tide),),
    )
    for name in ("ebb and flow", "flow", "tde", "tidal displacement"):
        assert found(files_of(more), name)[0] == "tide", name


def test_all_names_of_a_large_library_are_found_in_small_files(large: SiteIndex, names: tuple[str, ...]) -> None:
    files = files_of(large)
    assert [name for name in names if name not in found(files, name)] == []
    sizes = {path: len(json.dumps(content)) for path, content in files.items()}
    assert [path for path, size in sizes.items() if size > MAXIMUM_BYTES] == []
    assert max(len(each["entries"]) for each in files.values() if "entries" in each) == CAPACITY


def test_a_word_that_many_names_have_brings_the_best_of_them(large: SiteIndex) -> None:
    files = files_of(replace(large, glossary=tuple(glossary_entry(f"tide {number}") for number in range(500))))
    assert len(found(files, "tide")) == CAPACITY
    assert "tide 499" in found(files, "tide 499")


def typos(name: str, chance: random.Random) -> Iterator[str]:
    word = "".join(folded_words(name))
    at = chance.randrange(len(word))
    letter = chance.choice(string.ascii_lowercase)
    yield word[:at] + word[at + 1 :]
    yield word[:at] + letter + word[at:]
    yield word[:at] + letter + word[at + 1 :]
    if at + 1 < len(word):
        yield word[:at] + word[at + 1] + word[at] + word[at + 2 :]


def test_one_typing_error_leaves_a_half_by_which_the_name_is_found(large: SiteIndex, names: tuple[str, ...]) -> None:
    files, chance = files_of(large), random.Random(3)
    missed = [(name, typo) for name in names[::5] for typo in typos(name, chance) if name not in near(files, typo)]
    assert missed == []
    lists = [each for path, each in files.items() if path.startswith("spelling-")]
    assert max(map(len, lists)) < 2 * BUCKET


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Naïve Ligeia’s", ("naive", "ligeias")),
        ("R2P, 5 °C", ("r2p", "5", "c")),
        ("Договор", ("договор",)),
        ("हिन्दी", ("हनद",)),
        ("", ()),
    ],
)
def test_words_are_compared_without_case_accents_and_signs(text: str, expected: tuple[str, ...]) -> None:
    assert folded_words(text) == expected


def test_the_halves_of_a_word_make_the_word() -> None:
    for word in ("quota", "quorum", "veto"):
        first, last = halves(word)
        assert first.removeprefix("^") + last.removesuffix("$") == word


def test_a_library_without_articles_has_a_list_of_no_files(index: SiteIndex) -> None:
    empty = replace(index, articles=(), glossary=(), faq=(), topics=(), see=(), acronyms=())
    assert files_of(empty) == {
        "index": {"tags": [], "languages": [], "roots": [], "buckets": 1},
        "spelling-0": [],
    }
