"""Citations: what reference managers read, and nothing that the source does not state."""

from dataclasses import replace

import pytest

from generator.config import Config
from generator.model.article import Article
from generator.model.site import SiteIndex
from generator.render.citation import citations
from generator.text.words import words_for

ADDRESS = "https://a.example/"


def cited(article: Article, index: SiteIndex, config: Config, **stated: object) -> dict[str, str]:
    changed = replace(article, front_matter=replace(article.front_matter, **stated))  # type: ignore[arg-type]
    entry = replace(index.articles[1], title=changed.front_matter.title)
    words = words_for("en", config.templates)
    return dict(citations(changed, entry, words, replace(config, site_name="Sea & Co", site_url=ADDRESS)))


def test_a_line_has_the_order_of_apa(article: Article, index: SiteIndex, config: Config) -> None:
    line = cited(article, index, config, title="Tides", authors=("A. Mariner", "B. Pilot"))["line"]
    assert line == "A. Mariner, B. Pilot (2024-05-01). Tides. Sea & Co. https://a.example/articles/tides/"


def test_what_is_not_stated_is_left_out(article: Article, index: SiteIndex, config: Config) -> None:
    made = cited(article, index, config, title="Why tides?", authors=(), date=None)
    assert made["line"] == "Why tides? (n.d.). Sea & Co. https://a.example/articles/tides/"
    assert "author" not in made["bibtex"]
    assert "date" not in made["bibtex"]
    assert not {"AU", "PY", "DA"} & {line[:2] for line in made["ris"].splitlines()}


def test_bibtex(article: Article, index: SiteIndex, config: Config) -> None:
    title = r"Costs: 5 % & {more} of a\b_c"
    authors = ("A. Mariner", "Ministry of Ships and Harbours")
    assert cited(article, index, config, title=title, authors=authors)["bibtex"].splitlines() == [
        "@online{mariner-2024-costs-5,",
        "  author = {A. Mariner and {Ministry of Ships and Harbours}},",
        r"  title = {{Costs: 5 \% \& \{more\} of a\textbackslash{}b\_c}},",
        "  date = {2024-05-01},",
        r"  organization = {Sea \& Co},",
        "  url = {https://a.example/articles/tides/},",
        "  langid = {en},",
        "}",
    ]


def test_ris(article: Article, index: SiteIndex, config: Config) -> None:
    assert cited(article, index, config, title="Tides")["ris"].splitlines() == [
        "TY  - ELEC",
        "AU  - A. Mariner",
        "TI  - Tides",
        "T2  - Sea & Co",
        "PY  - 2024",
        "DA  - 2024/05/01",
        "UR  - https://a.example/articles/tides/",
        "LA  - en",
        "ER  - ",
    ]


@pytest.mark.parametrize("title", ["A\nER  - \nTY  - BOOK", "A\u2028B", "A\rB"])
def test_a_title_cannot_add_a_field(title: str, article: Article, index: SiteIndex, config: Config) -> None:
    made = cited(article, index, config, title=title)
    assert [line[:2] for line in made["ris"].splitlines()] == ["TY", "AU", "TI", "T2", "PY", "DA", "UR", "LA", "ER"]
    assert len(made["bibtex"].splitlines()) == 8
