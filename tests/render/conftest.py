"""A small library of two articles, with the index that the index stage would make of it."""

import datetime as dt

import pytest

from generator.model.article import (
    Anchor,
    Article,
    DefinitionKind,
    Fate,
    FrontMatter,
    LedgerEntry,
    Section,
    SectionRole,
    Slug,
)
from generator.model.document import ItemList, ListItem, Paragraph, RepairStep, SourcePlace
from generator.model.inline import Code, Link, Span, SpanKind, Text
from generator.model.site import (
    AcronymEntry,
    ArticleEntry,
    ArticleLinks,
    AskedQuestion,
    FaqEntry,
    GlossaryEntry,
    Mention,
    Passage,
    PassageAnchor,
    Place,
    RelatedArticle,
    SeeAlso,
    SiteIndex,
    SourcedDefinition,
    Topic,
)

PLACE = SourcePlace(1, 1, 1)
TIDES, MOON = Slug("tides"), Slug("the-moon")
TIDE = Slug("tide")


def paragraph(*children: Text | Code | Link | Span) -> Paragraph:
    return Paragraph(children, PLACE)


@pytest.fixture
def article() -> Article:
    """An article of four leaves: lead, body with emphasis, a list item, an answer."""
    lead = paragraph(Text("A tide is a rise of the sea. The tide returns."))
    body = paragraph(Span(SpanKind.EMPHASIS, (Text("Each tide follows"),)), Text(" the moon; see "), Code("tide"))
    item = ItemList((ListItem((paragraph(Link("moon.md", (Text("Moon and tide"),))),), PLACE),), None, PLACE)
    answer = paragraph(Text("Twice a day, as "), Link("#causes", (Text("above"),)), Text("."))
    return Article(
        path="sea/tides.txt",
        media_type="text/plain",
        sha256="0" * 64,
        front_matter=FrontMatter(
            title="Tides & *currents*",
            description="What moves the sea.",
            authors=("A. Mariner",),
            date=dt.date(2024, 5, 1),
            tags=("Sea",),
            see_also=("Whirlpools",),
            derived=("description",),
        ),
        sections=(
            Section(SectionRole.LEAD, 1, (), Anchor("top"), (lead,)),
            Section(SectionRole.BODY, 2, (Text("Causes of the tide"),), Anchor("causes"), (body, item)),
            Section(SectionRole.FAQ, 2, (), Anchor("faq"), ()),
            Section(SectionRole.QUESTION, 3, (Text("How often?"),), Anchor("how-often"), (answer,)),
        ),
        ledger=(LedgerEntry(1, 1, "Share this!", Fate.DROPPED, "boilerplate"),),
        repairs=(RepairStep("encoding", 1, "â€™", "’"), RepairStep("encoding", 2, "â€™", "’")),
    )


@pytest.fixture
def index(article: Article) -> SiteIndex:
    definition = Passage(Place(TIDES, Anchor("p-00000001")), "A tide is a rise of the sea.", "")
    mention = Passage(Place(MOON, Anchor("p-00000009")), "The moon makes the tide <b>.", "Pull")
    blocks = article.sections[3].blocks
    question = FaqEntry("How often?", "Twice a day, as above.", blocks, Place(TIDES, Anchor("how-often")))
    return SiteIndex(
        articles=(entry(MOON, "sea/moon.md", "The moon"), entry(TIDES, article.path, article.front_matter.title)),
        glossary=(
            GlossaryEntry(
                TIDE,
                "tide",
                "T",
                ("tides",),
                (SourcedDefinition(definition.text, DefinitionKind.COPULA, definition),),
                (mention,),
            ),
        ),
        acronyms=(
            AcronymEntry("MSL", "mean sea level", (definition.place,)),
            AcronymEntry("HAT", "", (mention.place,)),
        ),
        faq=(question,),
        asked=(AskedQuestion(Slug("sea"), (question,)),),
        related=(RelatedArticle(TIDES, MOON, 0.5, ("tide", "moon")),),
        see_also=(SeeAlso(TIDES, "Whirlpools", None), SeeAlso(MOON, "Tides", TIDES)),
        topics=(Topic(Slug("sea"), "Sea", (TIDES,)),),
        links=(
            (
                TIDES,
                ArticleLinks(
                    anchors=(PassageAnchor(Anchor("p-00000001"), 0, 0),),
                    mentions=(
                        mention_at(0, 2, "top"),
                        mention_at(0, 33, "top"),
                        mention_at(1, 5, "causes"),
                        mention_at(2, 9, "causes"),
                    ),
                ),
            ),
        ),
    )


def entry(slug: Slug, path: str, title: str) -> ArticleEntry:
    return ArticleEntry(slug, path, title, "", dt.date(2024, 5, 1), ("A. Mariner",), ("Sea",), "", "en", 100, 1)


def mention_at(leaf: int, start: int, section: str) -> Mention:
    return Mention(TIDE, Place(TIDES, Anchor("p-00000001")), Anchor(section), leaf, start, start + 4)
