"""The scraped pages of the cases as paragraphs of a web page without telling classes, judged as their text is."""

import hashlib
import html
from collections.abc import Callable

import pytest

from generator import pipeline
from generator.model.article import Article, Fate
from generator.model.document import SourceFile
from tests.structure.test_scraped import PAGES, Page

UNLIKE = {("ja 研究所", "編集部")}
"""A byline of a department alone, whose date the reader of pages has taken out beside it: it stays in the text."""


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page["label"])
def test_a_page_of_paragraphs_is_judged_as_its_text(page: Page, structured: Callable[[str], Article]) -> None:
    lines = [line for _, line in page["lines"]]
    as_text = _fates(structured("\n\n".join(lines)))
    title = next((line for line in lines if "title" in as_text[line]), next(iter(_kept(page))))
    as_page = _fates(pipeline.make_article(_source(lines, title)))
    unlike = {line for line in lines if line != title and as_text[line] != as_page[line]}
    assert unlike == {line for label, line in UNLIKE if label == page["label"]}


def _kept(page: Page) -> list[str]:
    return [line for fate, line in page["lines"] if fate == "kept"]


def _source(lines: list[str], title: str) -> SourceFile:
    shown = "".join(
        f"<{tag}>{html.escape(line)}</{tag}>\n" for line in lines for tag in ["h1" if line == title else "p"]
    )
    content = f"<!doctype html><html><head><meta charset=utf-8></head><body>{shown}</body></html>".encode()
    return SourceFile("a.html", "text/html", content, hashlib.sha256(content).hexdigest())


def _fates(article: Article) -> dict[str, set[str]]:
    """What became of each line: kept, the rule that dropped it, or the fields that it states."""
    found: dict[str, set[str]] = {}
    for entry in article.ledger:
        if entry.fate is not Fate.BLANK:
            fate = entry.fate.value if entry.fate is Fate.KEPT else entry.target
            found.setdefault(" ".join(entry.text.split()), set()).add(fate)
    return found
