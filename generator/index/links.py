"""Links of each article (index): passages to which something links, and uses of terms, for render to set."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from generator.index.library import Member
from generator.index.mentions import UsedTerm
from generator.index.naming import TermName
from generator.model.article import Anchor, Slug
from generator.model.site import (
    AcronymEntry,
    ArticleLinks,
    ConcordanceEntry,
    GlossaryEntry,
    Mention,
    PassageAnchor,
    Place,
)

SHORT_LEAF = 700  # characters: about what a phone shows at once (390 by 844 pixels, 18 lines of 40 characters)


def article_links(
    library: Sequence[Member],
    glossary: Sequence[GlossaryEntry],
    acronyms: Sequence[AcronymEntry],
    concordance: Sequence[ConcordanceEntry],
    mentions: Iterable[Mention],
) -> tuple[tuple[Slug, ArticleLinks], ...]:
    """For each article, by slug, the anchors that something links to and the mentions, both in reading order."""
    wanted: defaultdict[Slug, set[Anchor]] = defaultdict(set)
    for place in _places(glossary, acronyms, concordance):
        wanted[place.article].add(place.anchor)
    by_article: defaultdict[Slug, list[Mention]] = defaultdict(list)
    for mention in mentions:
        by_article[mention.place.article].append(mention)
    return tuple(
        (
            member.slug,
            ArticleLinks(
                tuple(_anchors(member, wanted[member.slug])),
                tuple(sorted(by_article[member.slug], key=lambda each: (each.leaf, each.start))),
            ),
        )
        for member in library
    )


def term_mentions(used_terms: Sequence[UsedTerm], names: Mapping[str, TermName]) -> Iterator[Mention]:
    """Every use of every term as a mention."""
    for each in used_terms:
        for use in each.uses:
            sentence = use.sentence
            place = Place(use.member.slug, sentence.anchor)
            yield Mention(names[each.term.key].slug, place, sentence.section, sentence.leaf, use.start, use.end)


def _places(
    glossary: Sequence[GlossaryEntry], acronyms: Sequence[AcronymEntry], concordance: Sequence[ConcordanceEntry]
) -> Iterator[Place]:
    for entry in glossary:
        yield from (definition.passage.place for definition in entry.definitions)
        yield from (passage.place for passage in entry.mentions)
    for acronym in acronyms:
        yield from (*acronym.places, *([acronym.stated] if acronym.stated else ()))
    for name in concordance:
        yield from (passage.place for passage in name.passages)


def _anchors(member: Member, wanted: set[Anchor]) -> Iterator[PassageAnchor]:
    """Where the passages open: a long leaf at the sentence, a short one at its beginning, which shows all of it."""
    lengths = {sentence.leaf: sentence.end for sentence in member.facts.sentences}
    for sentence in member.facts.sentences:
        if sentence.anchor in wanted:
            short = lengths[sentence.leaf] <= SHORT_LEAF
            yield PassageAnchor(sentence.anchor, sentence.leaf, 0 if short else sentence.start)
