"""Keyphrases of articles that state no topics (index): what an article says often and others rarely."""

from collections.abc import Callable, Iterable, Iterator, Sequence

from generator.index.library import Member
from generator.model.article import Keyphrase, Slug
from generator.text.similarity import Vectors

SHOWN = 8
MOST_SINGLE_WORDS = 3  # of those shown: in a long article they rank high and tell a reader less than a phrase
RARITY_OFFSET = 2.5  # added to the rarity of words, of which a small library knows little
SCORE_DIGITS = 4
LANGUAGE = "en"  # what ends a noun group is known of English only


def derive_keyphrases(library: Sequence[Member], vectors: Vectors) -> tuple[tuple[Slug, tuple[str, ...]], ...]:
    """The keyphrases of each article without topics, by slug."""
    untagged = (member for member in library if not member.facts.front_matter.tags and member.language == LANGUAGE)
    ranked = ((member.slug, rank_keyphrases(member.facts.keyphrases, vectors.rarity)) for member in untagged)
    found = ((slug, tuple(_shown(keyphrases))[:SHOWN]) for slug, keyphrases in ranked)
    return tuple((slug, phrases) for slug, phrases in found if phrases)


def rank_keyphrases(keyphrases: Iterable[Keyphrase], rarity: Callable[[str], float]) -> tuple[Keyphrase, ...]:
    """The phrases, best first; `rarity` is that of a word among all articles."""

    def score(each: Keyphrase) -> float:
        mean = sum(rarity(word) for word in each.words) / len(each.words)
        return round(each.score * (mean + RARITY_OFFSET), SCORE_DIGITS)

    return tuple(sorted(keyphrases, key=lambda each: (-score(each), each.phrase)))


def _shown(ranked: Iterable[Keyphrase]) -> Iterator[str]:
    """The phrases without those all of whose words a better one has, and of single words the best few."""
    better: list[frozenset[str]] = []
    single = 0
    for each in ranked:
        words = frozenset(each.words)
        single += len(each.words) == 1
        if not any(words <= other for other in better) and (len(each.words) > 1 or single <= MOST_SINGLE_WORDS):
            better.append(words)
            yield each.phrase
