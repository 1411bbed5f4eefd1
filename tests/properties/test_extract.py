"""What holds for the facts of any article."""

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.extract import extract_facts
from generator.model.article import Anchor, Article, FrontMatter, Section, SectionRole
from generator.model.document import Paragraph, SourcePlace
from generator.model.inline import Code, Text
from generator.model.walk import leaves, plain_text

PLACE = SourcePlace(1, 1, 1)
SENTENCES = [
    "A weir is a wall that holds a river.", "It involves gates of oak.", "Weirs matter.", "These gates include locks.",
    "The Sea Fish Union (SFU) met.", "Slack water, the calm of tides, is short.", "Costs (see below) rose!",
    "“Ebb,” he said.",
    "Drift causes “bank fall,” where banks slide.", "Is it so?", "No. 5 is deep… very deep.",
    "wall — a thing of stone — fell",
]  # fmt: skip
TEXTS = st.lists(st.sampled_from(SENTENCES), max_size=6).map(" ".join) | st.text(max_size=120)


@st.composite
def articles(draw: st.DrawFn) -> Article:
    sections = []
    for number, texts in enumerate(draw(st.lists(st.lists(TEXTS, max_size=4), min_size=1, max_size=3))):
        blocks = tuple(Paragraph((Text(text), Code("x.y")), PLACE) for text in texts)
        heading = (Text(draw(st.sampled_from(["Weirs", "Gates and locks", "Drift"]))),)
        sections.append(Section(SectionRole.BODY, 2, heading, Anchor(f"s{number}"), blocks))
    return Article("a.txt", "text/plain", "0" * 64, FrontMatter("Weirs"), tuple(sections), ())


def collapsed(text: str) -> str:
    return " ".join(text.split())


@settings(max_examples=60, deadline=None)
@given(articles())
def test_whatever_is_found_is_verbatim(article: Article) -> None:
    facts = extract_facts(article)
    texts = [plain_text(leaf.children) for leaf in leaves(article)]
    for sentence in facts.sentences:
        assert texts[sentence.leaf][sentence.start : sentence.end] == sentence.text
    for definition in facts.definitions:
        assert any(collapsed(definition.text) in collapsed(text) for text in texts)
    for acronym in facts.acronyms:
        assert any(acronym.short in text and acronym.long in text for text in texts)


@settings(max_examples=60, deadline=None)
@given(articles())
def test_sentences_lose_nothing_and_do_not_overlap(article: Article) -> None:
    facts = extract_facts(article)
    for leaf in leaves(article):
        text = plain_text(leaf.children)
        spans = [(each.start, each.end) for each in facts.sentences if each.leaf == leaf.number]
        assert all(one[1] <= two[0] for one, two in pairwise(spans))
        outside = text
        for start, end in reversed(spans):
            outside = outside[:start] + outside[end:]
        assert not outside.strip()


@settings(max_examples=30, deadline=None)
@given(articles())
def test_anchors_are_unique_and_places_exist(article: Article) -> None:
    facts = extract_facts(article)
    anchors = [sentence.anchor for sentence in facts.sentences]
    assert len(set(anchors)) == len(anchors)
    assert {each.anchor for each in facts.definitions} | {each.anchor for each in facts.acronyms} <= set(anchors)
