"""Related articles (index): those that share the most telling words and phrases, and what they share."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from functools import lru_cache

from generator.index.library import Member
from generator.model.site import GlossaryEntry, RelatedArticle
from generator.text.similarity import Vectors
from generator.text.terms import STOP_WORDS, term_key, word_key, words_of

TITLE_WEIGHT = 3  # a word of the title counts as often as three in the text
HEADING_WEIGHT = 2
MOST_SHARED = 5


def article_vectors(library: Sequence[Member]) -> Vectors:
    """The articles as vectors of words and candidate phrases, in the order of the library."""
    return Vectors([_bag(member) for member in library])


def relate_articles(
    library: Sequence[Member], vectors: Vectors, glossary: Sequence[GlossaryEntry], count: int
) -> tuple[RelatedArticle, ...]:
    """For each article its closest others, best first: TF-IDF over words and candidate phrases, cosine."""
    names = _readable(library, glossary)
    terms = frozenset(entry.term for entry in glossary)
    slugs = [member.slug for member in library]
    neighbours = vectors.nearest(count, slugs)
    return tuple(
        RelatedArticle(slugs[number], slugs[each.number], each.score, _shared(each.shared, names, terms))
        for number, found in enumerate(neighbours)
        for each in found
        if each.score > 0
    )


def _bag(member: Member) -> Mapping[str, float]:
    """Weights of the words (by key) and phrases of several words of the article."""
    facts = member.facts
    bag: Counter[str] = Counter()
    for sentence in facts.sentences:
        bag.update(_words(sentence.text))
    for weight, texts in (
        (HEADING_WEIGHT, [text for _, text in facts.headings]),
        (TITLE_WEIGHT, [facts.front_matter.title]),
    ):
        for text in texts:
            for word in _words(text):
                bag[word] += weight
    for candidate in facts.candidates:
        key = term_key(candidate.phrase)
        if " " in key:
            bag[key] += candidate.count
    return {feature: float(weight) for feature, weight in bag.items()}


def _words(text: str) -> list[str]:
    return [word_key(word) for word in words_of(text) if _is_telling(word)]


@lru_cache(maxsize=65536)
def _is_telling(word: str) -> bool:
    low = word.lower()
    return low not in STOP_WORDS and not low.isdigit() and len(low) > 1


def _readable(library: Sequence[Member], glossary: Sequence[GlossaryEntry]) -> Mapping[str, str]:
    """A name for each feature that tells a reader something: terms, and phrases of several words as usually written."""
    spellings: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for member in library:
        for candidate in member.facts.candidates:
            if " " in candidate.phrase:
                spellings[term_key(candidate.phrase)][candidate.surface] += candidate.count
    names = {
        key: min(found, key=lambda each: (-found[each], each.swapcase()))  # used at once
        for key, found in spellings.items()
    }
    for entry in glossary:
        names |= {term_key(name): entry.term for name in (*entry.aliases, entry.term)}
    return names


def _shared(features: Sequence[str], names: Mapping[str, str], terms: frozenset[str]) -> tuple[str, ...]:
    """The first few readable names, terms and proper names first, without one that is part of a better one."""
    readable = [names[feature] for feature in features if feature in names]
    shared: list[str] = []
    for name in sorted(readable, key=lambda each: each not in terms and not _is_proper(each)):
        if not any(name.casefold() in other.casefold() or other.casefold() in name.casefold() for other in shared):
            shared.append(name)
    return tuple(shared[:MOST_SHARED])


def _is_proper(name: str) -> bool:
    return all(word[0].isupper() for word in words_of(name))
