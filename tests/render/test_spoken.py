"""Words in another language are marked on every page that shows them, and nothing else is."""

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from generator.config import Config
from generator.files import templates_folder
from generator.model.article import Anchor, Article, EntityKind, Slug
from generator.model.site import ConcordanceEntry, Passage, Place, Redirect, SeeEntry, SiteIndex, TimelineEvent
from generator.render import render_article, render_site
from generator.render.ledger import ledger_pages
from generator.render.spoken import RIGHT_TO_LEFT, filled, foreign, spoken
from generator.text.words import Words
from tests.render.conftest import MOON, TIDE

ENGLISH = Words("en", "en", {"by": "{one}, *by* {other}"})
ARABIC = re.compile(r"[\u0600-\u06ff]+")
MARKED = re.compile(
    r"<span lang=\"ar\" dir=\"rtl\">.*?</span>"
    r"|<!-- glossator:spoken lang=\"ar\" dir=\"rtl\" glossator:spoken -->.*?<!-- glossator:end -->"
    r"|<(?P<drawn>a|g) [^>]*lang=\"ar\"[^>]*>.*?</(?P=drawn)>",
    re.DOTALL,
)
# What has no place for a language: front matter, data for machines, the words of a drawing's own label.
UNMARKED = re.compile(
    r"\A---\n.*?\n---\n|<!-- glossator:json-ld.*?-->|aria-label=\"[^\"]*\"|<svg [^>]*role=\"img\".*?</svg>", re.DOTALL
)


@pytest.fixture
def arabic(index: SiteIndex) -> SiteIndex:
    """The library, its article on the moon and all that comes from it in Arabic."""
    moon, tides = index.articles
    place = Place(MOON, Anchor("p-00000009"))
    passage = Passage(place, "القمر يجذب البحر عام 1969.", "الجذب")
    name = ConcordanceEntry(Slug("sea-of-rains"), "بحر الأمطار", "#", EntityKind.PLACE, ("المطر",), (passage,) * 7)
    term = index.glossary[0]
    defined = replace(term.definitions[0], text="الجزر هو انخفاض البحر.", passage=passage)
    ebb = replace(
        term, slug=Slug("ebb"), term="جزر", letter="#", aliases=("الجزر",), definitions=(defined,), related=(TIDE,)
    )
    asked = index.asked[0]
    question = replace(asked.entries[0], question="ما هو الجزر؟", place=Place(MOON, Anchor("asked")))
    return replace(
        index,
        articles=(replace(moon, title="القمر", description="عن القمر", language="ar", authors=("ليلى",)), tides),
        glossary=(replace(term, related=(Slug("ebb"),), mentions=(passage,)), ebb),
        see=(SeeEntry("م ج", "#", "جزر", Slug("ebb")), SeeEntry("م ق", "#", "القمر", place)),
        acronyms=(replace(index.acronyms[0], long="مستوى سطح البحر", places=(place,)),),
        asked=(
            replace(asked, entries=(question, asked.entries[0])),
            replace(asked, entries=(asked.entries[0], question)),
        ),
        topics=(replace(index.topics[0], name="السماء", articles=(MOON,)),),
        see_also=(*index.see_also, replace(index.see_also[0], article=MOON, text="الدوامات", target=None)),
        concordance=(name, replace(name, slug=Slug("rain"), passages=(passage,))),
        timeline=(TimelineEvent(1969, None, passage),),
        redirects=(Redirect(Slug("old"), MOON),),
    )


def test_every_page_marks_what_is_in_another_language(arabic: SiteIndex, article: Article, config: Config) -> None:
    own = render_article(article, arabic, config)
    pages = [own, *ledger_pages(article, arabic, config), *render_site(arabic, config, None)]
    shown = {page.path: unmarked(page.text) for page in pages if page.path.endswith(".md")}
    assert {path: words for path, words in shown.items() if words} == {}
    assert sum(bool(ARABIC.search(UNMARKED.sub("", page.text))) for page in pages if page.path in shown) > 15


def unmarked(text: str) -> list[str]:
    """The Arabic words that stand outside of what is marked as Arabic; names of authors are no language's words."""
    return ARABIC.findall(re.sub(r"<bdi>.*?</bdi>", "", MARKED.sub("", UNMARKED.sub("", text))))


def test_a_mark_that_is_missing_would_be_seen() -> None:
    assert unmarked("-   [القمر](moon.md)") == ["القمر"]
    assert unmarked('-   [<span lang="ar" dir="rtl">القمر</span>](moon.md)') == []


def test_a_page_in_one_language_marks_nothing(index: SiteIndex, config: Config) -> None:
    entries = tuple(replace(entry, language="en-GB") for entry in index.articles)
    assert not [
        page.path for page in render_site(replace(index, articles=entries), config, None) if " lang=" in page.text
    ]


def test_english_words_are_marked_on_a_page_in_french(index: SiteIndex, config: Config) -> None:
    entries = tuple(replace(entry, language="en") for entry in index.articles)
    french = replace(config, language="fr")
    pages = {page.path: page.text for page in render_site(replace(index, articles=entries), french, None)}
    assert '[<span lang="en">The moon</span>](the-moon.md)' in pages["articles/index.md"]
    assert '[<span lang="en">tide</span>](tide.md){ .term }' in pages["glossary/index.md"]


def test_the_contents_know_the_languages_of_headings(arabic: SiteIndex, config: Config) -> None:
    pages = {page.path: page.text for page in render_site(arabic, config, None)}
    assert '"ar the-moon--asked"' in pages["faq/index.md"]
    assert '"ar name-sea-of-rains"' in pages["cross-references/concordance/letter/other.md"]
    assert "foreign_headings" not in pages["articles/index.md"]


@pytest.mark.parametrize("language", ["", '"><script>', "english", "ar dir=ltr", "en", "en-US", "EN"])
def test_nothing_but_a_foreign_language_is_marked(language: str) -> None:
    assert foreign(language, ENGLISH) == ""
    assert spoken("Moon [1] <b>", language, ENGLISH) == r"Moon \[1\] &lt;b>"


@pytest.mark.parametrize(("language", "marks"), [("fr", ' lang="fr"'), ("he-IL", ' lang="he-IL" dir="rtl"')])
def test_a_foreign_language_is_marked_with_its_direction(language: str, marks: str) -> None:
    assert spoken("*ים", language, ENGLISH) == rf"<span{marks}>\*ים</span>"
    assert spoken("", language, ENGLISH) == ""


def test_words_around_markdown_are_text() -> None:
    shown = filled(ENGLISH, "by", one=spoken("{other}", "fr", ENGLISH), other=spoken("b", "", ENGLISH))
    assert shown == r'<span lang="fr">\{other}</span>, \*by\* b'


def test_the_theme_knows_the_same_directions() -> None:
    assert set(directions(templates_folder() / "overrides" / "main.html")) == RIGHT_TO_LEFT


def directions(template: Path) -> Iterator[str]:
    line = next(line for line in template.read_text(encoding="utf-8").splitlines() if "set right_to_left" in line)
    yield from re.findall(r'"([a-z]+)-"', line)
