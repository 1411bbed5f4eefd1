"""The concordance (index): everything that articles name, with each passage that names it; terms stand beside it."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from generator.index.acronyms import Expansions
from generator.index.library import Member
from generator.model.article import Entity, EntityKind, Evidence, Slug
from generator.model.site import ConcordanceEntry, GlossaryEntry, Passage
from generator.text.slug import slugify
from generator.text.terms import collation, first_letter, merge_key, term_key, word_key, words_of

FEWEST_PHRASE_USES = 2  # certain uses of a name of several words of which no word tells what it names
FEWEST_WORD_USES = 3  # of a single word: below, most are words of an interface or of a heading (346 technical articles)
USES_PER_SMALL = 4  # a single word that is written small once per so many certain uses is no name
# Kinds that the name itself tells; a place is known by its name even where it opens a sentence.
KNOWN = frozenset(EntityKind) - {EntityKind.NAME}


@dataclass(frozen=True, slots=True)
class Naming:
    """One thing named in a sentence of an article; `name` is the long form where the sentence has the short one."""

    member: Member
    entity: Entity
    name: str


def make_concordance(
    library: Sequence[Member], expansions: Expansions, glossary: Sequence[GlossaryEntry]
) -> tuple[ConcordanceEntry, ...]:
    """An entry for each term and each name, in alphabetical order; a name that is a term is listed as the term."""
    terms = {merge_key(name) for entry in glossary for name in (entry.term, *entry.aliases)}
    namings: defaultdict[str, list[Naming]] = defaultdict(list)
    for naming in _namings(library, expansions):
        namings[merge_key(naming.name)].append(naming)
    open_ones = {key: each for key, each in namings.items() if key and key not in terms and _has_support(each)}
    common = _common_keys(open_ones, library)
    found = {key: each for key, each in open_ones.items() if key not in common}
    entries = [*_entries(found), *map(_of_term, glossary)]
    return tuple(sorted(entries, key=lambda entry: (collation(entry.name), entry.term is None, entry.slug)))


def _namings(library: Sequence[Member], expansions: Expansions) -> Iterator[Naming]:
    """Everything that is named, in site order; an acronym only where its long form is stated and no other one is."""
    longs = {word_key(each.short): each.long for each in expansions.undisputed()}
    for member in library:
        own = {word_key(each.short): each.long for each in member.facts.acronyms if each.long}
        for entity in member.facts.entities:
            name = entity.name
            if entity.kind is EntityKind.ACRONYM:
                key = word_key(name)
                name = own.get(key) or longs.get(key) or ""
            if name:
                yield Naming(member, entity, name)


def _has_support(namings: Sequence[Naming]) -> bool:
    """Whether it is certain enough, somewhere among all articles, that this is a name."""
    evidence = Counter(each.entity.evidence for each in namings)
    kinds = {each.entity.kind for each in namings}
    if EntityKind.PLACE in kinds or (kinds & KNOWN and evidence[Evidence.SURE]):
        return True
    several = any(" " in each.name for each in namings)
    fewest = FEWEST_PHRASE_USES if several else FEWEST_WORD_USES
    return evidence[Evidence.SURE] >= max(fewest, 0 if several else evidence[Evidence.BEFORE_NOUN])


def _common_keys(namings: Mapping[str, Sequence[Naming]], library: Sequence[Member]) -> Collection[str]:
    """The keys of names of no known kind that are common words elsewhere: also written small."""
    unknown = {key: each for key, each in namings.items() if all(one.entity.kind not in KNOWN for one in each)}
    small, phrases = _small_words(unknown, library), _small_phrases(unknown, library)
    return {key for key, each in unknown.items() if key in phrases or small[key] * USES_PER_SMALL > len(each)}


def _small_words(known: Collection[str], library: Sequence[Member]) -> Counter[str]:
    """How often words with a known key are written small; keys are made once for all uses of a word."""
    sentences = (sentence.text for member in library for sentence in member.facts.sentences)
    small: Counter[str] = Counter()
    for word, count in Counter(chain.from_iterable(map(words_of, sentences))).items():
        if word.islower() and (key := word_key(word)) in known:
            small[key] += count
    return small


def _small_phrases(known: Collection[str], library: Sequence[Member]) -> Collection[str]:
    """The known keys of phrases of several words that are written small.

    A key is made only of a phrase whose first word begins a known one: of the phrases of a library hardly any does.
    """
    beginnings = {key[:end] for key in known for end in range(1, len(key) + 1)}
    surfaces = (each.surface for member in library for each in member.facts.candidates if " " in each.phrase)
    begun = (each for each in surfaces if each.islower() and merge_key(each.partition(" ")[0]) in beginnings)
    return {key for surface in begun if (key := merge_key(surface)) in known}


def _entries(found: Mapping[str, Sequence[Naming]]) -> Iterator[ConcordanceEntry]:
    taken: set[Slug] = set()
    for key in sorted(found):
        namings = found[key]
        name, aliases = _names(namings)
        slug = _free(Slug(slugify(name)), taken)
        taken.add(slug)
        yield ConcordanceEntry(slug, name, first_letter(name), _kind(name, namings), aliases, tuple(_passages(namings)))


def _names(namings: Sequence[Naming]) -> tuple[str, tuple[str, ...]]:
    """The most usual spelling, and the others with the acronyms; a long form in small letters is second to its acronym.

    A spelling that differs only in case or number is no other name.
    """
    shorts = Counter(each.entity.name for each in namings if each.entity.kind is EntityKind.ACRONYM)
    longs = Counter(each.name for each in namings)
    name = min(longs, key=lambda each: (-longs[each], each.swapcase()))
    if shorts and not any(character.isupper() for character in name):
        name, shorts = min(shorts), Counter((name, *shorts))
    spellings = {term_key(each): each for each in sorted((*longs, *shorts), reverse=True)}
    return name, tuple(sorted(each for key, each in spellings.items() if key != term_key(name)))


def _kind(name: str, namings: Sequence[Naming]) -> EntityKind:
    """What is most often told of it; ties by the order of the kinds."""
    kinds = Counter(each.entity.kind for each in namings)
    told = [kind for kind in EntityKind if kind in kinds and kind not in {EntityKind.NAME, EntityKind.ACRONYM}]
    is_short = any(each.entity.kind is EntityKind.ACRONYM and each.entity.name == name for each in namings)
    return max(told, key=lambda kind: kinds[kind], default=EntityKind.ACRONYM if is_short else EntityKind.NAME)


def _passages(namings: Sequence[Naming]) -> Iterator[Passage]:
    """Each passage once, in site order."""
    places = {(each.member.slug, each.entity.anchor): each.member for each in namings}
    for (_, anchor), member in places.items():
        sentence = member.sentences[anchor]
        yield member.passage(anchor, sentence.text, sentence.section)


def _of_term(entry: GlossaryEntry) -> ConcordanceEntry:
    """A term: its page has the passages."""
    return ConcordanceEntry(entry.slug, entry.term, entry.letter, None, (), (), entry.slug)


def _free(slug: Slug, taken: Collection[Slug]) -> Slug:
    number, free = 2, slug
    while free in taken:
        free = Slug(f"{slug}-{number}")
        number += 1
    return free
