"""What holds for the index of any articles."""

import random

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.config import Config
from generator.extract import extract_facts
from generator.index import build_index
from generator.model.article import Anchor, Article, Facts, FrontMatter, Section, SectionRole
from generator.model.document import Paragraph, SourcePlace
from generator.model.inline import Text

PLACE = SourcePlace(1, 1, 1)
SENTENCES = [
    "A tide gate is a gate that closes at flood.", "Tide gates rust.", "Slack water refers to the calm of tides.",
    "Wait for slack water at the tide-gate.", "The Sea Fish Union (SFU) met.", "The SFU left.",
    "The Sea Forum Unit (SFU) met.",
    "Slack water means a time of rest.", "The NGO stayed.", "A gate is a door that moves. The gate is old.",
]  # fmt: skip


@st.composite
def facts_of_article(draw: st.DrawFn) -> Facts:
    number = draw(st.integers(min_value=0, max_value=10**6))
    texts = draw(st.lists(st.sampled_from(SENTENCES), max_size=5))
    blocks = tuple(Paragraph((Text(text),), PLACE) for text in texts)
    matter = FrontMatter(
        draw(st.sampled_from(["Tides", "Gates", "Unions"])),
        tags=tuple(draw(st.lists(st.sampled_from(["Tide", "tides", "sea"]), max_size=2))),
        see_also=tuple(draw(st.lists(st.sampled_from(["Gates", "Winds"]), max_size=1))),
    )
    section = Section(SectionRole.BODY, 2, (Text("Gates"),), Anchor("gates"), blocks)
    return extract_facts(Article(f"{number}.txt", "text/plain", "0" * 64, matter, (section,), ()))


LIBRARIES = st.lists(facts_of_article(), max_size=5, unique_by=lambda facts: facts.path)


@settings(max_examples=60, deadline=None)
@given(LIBRARIES, st.randoms(use_true_random=False))
def test_the_order_of_articles_is_irrelevant(library: list[Facts], chance: random.Random) -> None:
    shuffled = list(library)
    chance.shuffle(shuffled)
    assert build_index(shuffled, Config()) == build_index(library, Config())


@settings(max_examples=60, deadline=None)
@given(LIBRARIES)
def test_mentions_never_overlap_and_lie_in_their_sentence(library: list[Facts]) -> None:
    made = build_index(library, Config())
    paths = {entry.slug: entry.path for entry in made.articles}
    sentences = {(facts.path, each.anchor): each for facts in library for each in facts.sentences}
    for slug, links in made.links:
        for one, two in zip(links.mentions, links.mentions[1:], strict=False):
            assert (one.leaf, one.end) <= (two.leaf, two.start) or one.leaf < two.leaf
        for mention in links.mentions:
            sentence = sentences[paths[slug], mention.place.anchor]
            assert sentence.start <= mention.start < mention.end <= sentence.end


@settings(max_examples=60, deadline=None)
@given(LIBRARIES)
def test_every_place_exists_and_every_slug_is_one(library: list[Facts]) -> None:
    made = build_index(library, Config())
    anchors = {slug: {each.anchor for each in links.anchors} for slug, links in made.links}
    terms = [entry.slug for entry in made.glossary]
    assert len(set(terms)) == len(terms)
    assert len(anchors) == len(library)
    for entry in made.glossary:
        for passage in (*(each.passage for each in entry.definitions), *entry.mentions):
            assert passage.place.anchor in anchors[passage.place.article]
        assert set(entry.related) <= set(terms) - {entry.slug}
    assert all(place.anchor in anchors[place.article] for entry in made.acronyms for place in entry.places)
