"""Related articles (index): those whose words and phrases are most alike, by TF-IDF and cosine."""

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import chain

from generator.index.library import Member
from generator.index.reasons import Reasons
from generator.model.article import Slug
from generator.model.site import RelatedArticle
from generator.text.memory import remembered_words
from generator.text.similarity import Vectors
from generator.text.terms import STOP_WORDS, term_key, word_key, words_of

TITLE_WEIGHT = 3  # a word of the title counts as often as three in the text
HEADING_WEIGHT = 2
LOOKED_AT = 3  # times as many close articles as are shown, for some may share nothing that has a name


def article_vectors(library: Sequence[Member]) -> Vectors:
    """The articles as vectors of words and candidate phrases, in the order of the library."""
    return Vectors(map(_bag, library))


def relate_articles(
    library: Sequence[Member], vectors: Vectors, reasons: Reasons, count: int
) -> tuple[RelatedArticle, ...]:
    """For each article its closest others, best first, each with what both hold; without a reason to show, none."""
    slugs = [member.slug for member in library]
    return tuple(
        related
        for slug, found in zip(slugs, vectors.nearest(LOOKED_AT * count, slugs), strict=True)
        for related in _with_reasons(slug, [(slugs[each.number], each.score) for each in found], reasons)[:count]
    )


def _with_reasons(slug: Slug, close: Sequence[tuple[Slug, float]], reasons: Reasons) -> list[RelatedArticle]:
    found = (RelatedArticle(slug, other, score, reasons.shared(slug, other)) for other, score in close if score > 0)
    return [related for related in found if related.shared]


def _bag(member: Member) -> Mapping[str, float]:
    """Weights of the words (by key) and phrases of several words of the article."""
    facts = member.facts
    bag: Counter[str] = Counter()
    for weight, texts in (
        (1, [sentence.text for sentence in facts.sentences]),
        (HEADING_WEIGHT, [text for _, text in facts.headings]),
        (TITLE_WEIGHT, [facts.front_matter.title]),
    ):
        for word, count in Counter(chain.from_iterable(map(words_of, texts))).items():
            if _is_telling(word):
                bag[word_key(word)] += weight * count
    for candidate in facts.candidates:
        key = term_key(candidate.phrase)
        if " " in key:
            bag[key] += candidate.count
    return {feature: float(weight) for feature, weight in bag.items()}


@remembered_words
def _is_telling(word: str) -> bool:
    low = word.lower()
    return low not in STOP_WORDS and not low.isdigit() and len(low) > 1
