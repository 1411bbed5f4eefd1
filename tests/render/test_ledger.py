"""The account of a source on the site: every line that is not blank, every repair."""

from dataclasses import replace

from generator.config import Config
from generator.model.article import MARKUP, Article, Fate, LedgerEntry
from generator.model.document import RepairStep
from generator.model.site import SiteIndex
from generator.render import render_article, render_ledger

LEDGER = (
    LedgerEntry(1, 1, "Tides", Fate.MOVED, "title"),
    LedgerEntry(2, 2, "", Fate.BLANK),
    LedgerEntry(3, 3, "A tide is a | rise.", Fate.KEPT, "top"),
    LedgerEntry(4, 4, "The tide returns.", Fate.KEPT, "top"),
    LedgerEntry(5, 5, "Share <b>this</b>!", Fate.DROPPED, "share-prompt"),
    LedgerEntry(6, 6, "Causes of the tide", Fate.KEPT, "causes"),
)


def text(article: Article, index: SiteIndex, config: Config) -> str:
    (page,) = render_ledger(article, index, config)
    assert page.path == "articles/ledger/tides.md"
    return page.text


def test_what_became_of_each_line(article: Article, index: SiteIndex, config: Config) -> None:
    table = [line for line in text(replace(article, ledger=LEDGER), index, config).splitlines() if line[:2] == "| "]
    assert table[2:7] == [
        "| 1 | became a field | `title` | Tides |",
        r"| 3–4 | kept | [beginning of the article](../tides.md#top) | A tide is a \| rise. |",
        r"| 5 | left out | `share-prompt` | Share &lt;b>this&lt;/b>\! |",
        "| 6 | kept | [Causes of the tide](../tides.md#causes) | Causes of the tide |",
        "| Line | Rule | Before | After | Times |",
    ]


def test_a_line_that_became_several_fields_is_told_once(article: Article, index: SiteIndex, config: Config) -> None:
    line = '{"author": "A. Mariner", "datePublished": "2024-05-01"}'
    ledger = (
        *(LedgerEntry(1, 1, line, Fate.MOVED, field) for field in ("authors", "date")),
        *(LedgerEntry(2, 2, "Share", Fate.DROPPED, "share-prompt") for _ in range(2)),
    )
    table = text(replace(article, ledger=ledger), index, config).splitlines()
    assert [row[:40] for row in table if "| became a field" in row] == ["| 1 | became a field | `authors`, `date`"]
    assert len([row for row in table if "| left out" in row]) == 2


def test_equal_repairs_are_told_once(article: Article, index: SiteIndex, config: Config) -> None:
    steps = (*article.repairs, RepairStep("controls", 1, "\u202e", ""))
    rows = text(replace(article, repairs=steps), index, config).splitlines()[-2:]
    assert rows == ["| 1 | `controls` | U+202E |  | 1 |", "| 1 | `encoding` | â€™ | ’ | 2 |"]


def test_a_source_that_is_the_article_as_it_stands_has_no_account(
    article: Article, index: SiteIndex, config: Config
) -> None:
    markup = LedgerEntry(1, 1, "---", Fate.DROPPED, MARKUP)
    clean = replace(article, repairs=(), ledger=(markup, LedgerEntry(2, 2, "Text", Fate.KEPT, "top")))
    assert not list(render_ledger(clean, index, config))
    assert "ledger/" not in render_article(clean, index, config).text
    assert "](ledger/tides.md)" in render_article(article, index, config).text


def test_a_long_account_is_cut_into_pages(article: Article, index: SiteIndex, config: Config) -> None:
    dropped = tuple(LedgerEntry(n, n, f"{n} shares", Fate.DROPPED, "counter") for n in range(1, 8))
    pages = list(render_ledger(replace(article, ledger=dropped), index, replace(config, listing_size=3)))
    assert [page.path for page in pages] == [f"articles/ledger/tides{end}.md" for end in ("", "/2", "/3")]
    assert sum(page.text.count("| left out |") for page in pages) == len(dropped)
    assert "Page 2 of 3" in pages[1].text
    assert "â€™" not in pages[1].text
