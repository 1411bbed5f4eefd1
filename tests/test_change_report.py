"""A change as Markdown for a pull request and as JSON: nothing can be anything but text, and it always fits."""

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from generator import change_mapping, change_report
from generator.errors import ReportError
from generator.model.change import (
    Account,
    ArticleChange,
    Change,
    ChangeKind,
    Example,
    Finding,
    ItemChange,
    LinkChange,
    PageChange,
    RuleCount,
)
from generator.model.diagnostic import Severity

HOSTILE = (
    "@everyone [click](https://example.org) <img src=x> #1 https://example.org",
    "`@everyone`",
    "``` @everyone ` `` @everyone",
    "```\n# heading\n@everyone",
    "</details>\n\n<script>@everyone</script>",
    " `` ",
    "\u202etxt.exe\x1b[31m\x00\u2028next\r\n- item @everyone",
    "\\` @everyone \\",
    "\ud800 lone surrogate",
    "<!-- @everyone",
    "$$ @everyone $$",
)
OUR_MARKUP = {"<details><summary>", "</summary>", "</details>"}


def change(text: str, number: int = 1) -> Change:
    """A change in which every text is the given one."""
    finding = Finding(text, Severity.WARNING, text, text, 3, 4, text)
    account = Account(text, 9, (Example(1, text),))
    kinds = tuple(ChangeKind)
    articles = tuple(
        ArticleChange(kind, text, f"{text}!", text, f"{text}?", 5, 7, (account,), (account,), (account,), (finding,))
        for kind in kinds
    )
    items = tuple(ItemChange(kind, text, text, text, text) for kind in kinds)
    links = tuple(LinkChange(kind, text, text, text) for kind in (ChangeKind.ADDED, ChangeKind.REMOVED))
    return Change(
        base=text,
        articles=articles * number,
        findings=(finding,) * number,
        terms=items * number,
        acronyms=items * number,
        questions=items * number,
        see_also=links * number,
        related=links * number,
        pages=(PageChange(ChangeKind.CHANGED, text),) * number,
        rules=(RuleCount(text, 1, 2),) * number,
    )


def inlines(markdown: str) -> list[Token]:
    """Every inline token; blocks are only paragraphs, headings, lists and our own folds."""
    tokens = MarkdownIt("commonmark").parse(markdown)
    for token in tokens:
        if token.type == "html_block":
            assert token.content.startswith(("<details><summary>", "</details>"))
            assert token.content.count("<") <= 3
        else:
            assert token.type.rpartition("_")[0] in {"paragraph", "heading", "bullet_list", "list_item", ""}, token
    return [child for token in tokens for child in token.children or ()]


@pytest.mark.parametrize("hostile", HOSTILE)
def test_what_a_stranger_wrote_is_only_code(hostile: str) -> None:
    found = inlines(change_report.as_markdown(change(hostile)))
    assert {token.type for token in found} <= {"text", "code_inline", "strong_open", "strong_close", "softbreak"}
    assert not any("everyone" in token.content for token in found if token.type != "code_inline")
    assert all(token.content.isprintable() for token in found)


@given(st.text(alphabet="`@a\n \\<>[]#*-", max_size=12))
def test_a_code_span_holds_all_of_its_text(text: str) -> None:
    (token,) = inlines(change_report.code(f"x{text}"))
    assert token.type == "code_inline"
    assert token.content.replace("\N{REPLACEMENT CHARACTER}", "\n").rstrip(" ") == f"x{text}".rstrip(" ")


@pytest.mark.parametrize("number", [1, 30, 3000])
@pytest.mark.parametrize("text", ["short", "`long " * 5000])
def test_it_fits_into_a_comment_and_counts_what_it_leaves_out(number: int, text: str) -> None:
    report = change_report.as_markdown(change(text, number))
    assert len(report) <= change_report.MAX_LENGTH < 65_536
    assert report.count("<details>") == report.count("</details>")
    inlines(report)
    if number == 3000:
        assert f"{4 * number:,} articles (3,000 added" in report
        shown = report.count("\n- **Added:** ") and sum(
            report.partition("### Glossary")[0].count(f"\n- **{kind.capitalize()}:**") for kind in ChangeKind
        )
        assert f"- … and {4 * number - shown:,} more articles\n" in report


@pytest.mark.parametrize("limit", [0, 300, 700, 1500, 4000])
def test_a_smaller_limit_is_kept_by_all_but_the_summary(limit: int) -> None:
    report = change_report.as_markdown(change("x", 50), limit)
    assert len(report) <= limit or report.count("\n") == 1


def test_a_change_of_nothing_is_one_sentence() -> None:
    assert change_report.as_markdown(change("1234567890", 0)) == (
        "**What the sources change**, compared with `1234567`: no article changes; no page changes; no new findings.\n"
    )


def test_an_article_names_what_was_done_to_it() -> None:
    account = Account("scroll-control", 3, (Example(7, "Scroll to top"), Example(9, "Top")))
    finding = Finding("relative-date", Severity.WARNING, "'today' is relative", "a.txt", 3, 0, "write the date")
    article = ArticleChange(
        ChangeKind.RENAMED, "b.txt", "a.txt", "Salt", "Salz", 1200, 1000, (), (), (account,), (finding,)
    )
    report = change_report.as_markdown(replace(change("x", 0), articles=(article,)))
    assert report.endswith(
        "\n### Articles\n\n"
        "- **Renamed:** `Salt` (`b.txt`, was `a.txt`, title was `Salz`, 1,200 words, +200)\n"
        "    - warning: `a.txt:3: 'today' is relative; write the date [relative-date]`\n"
        "    - dropped: `scroll-control` 3 × (line 7 `Scroll to top`, line 9 `Top`, 1 more)\n"
    )


def test_json_is_read_back_as_it_was() -> None:
    for text in ("plain", "é @`\n"):
        one = change(text, 2)
        assert change_mapping.from_json(change_mapping.as_json(one).encode()) == one


def broken(**fields: object) -> bytes:
    return json.dumps({**json.loads(change_mapping.as_json(change("@everyone", 1))), **fields}).encode()


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\xff\xfe",
        b"{}",
        b"[1]",
        b"[" * 100_000,
        b"9" * 100_000,
        broken(base=1),
        broken(base=None),
        broken(more="@everyone"),
        broken(articles={}),
        broken(articles=["@everyone"]),
        broken(pages=[{"kind": "@everyone", "path": "a"}]),
        broken(pages=[{"kind": ["added"], "path": "a"}]),
        broken(pages=[{"kind": "added", "path": ["@everyone"]}]),
        broken(rules=[{"rule": "a", "before": True, "now": 1}]),
        broken(rules=[{"rule": "a", "before": 1.5, "now": 1}]),
        broken(rules=[{"rule": "a", "before": 1}]),
        b" " * (change_mapping.MAX_BYTES + 1),
    ],
    ids=lambda content: repr(content[-30:]),
)
def test_what_is_no_change_is_refused_in_our_own_words(content: bytes) -> None:
    with pytest.raises(ReportError) as raised:
        change_mapping.from_json(content)
    assert raised.value.message.startswith("the report is ")
    assert "everyone" not in raised.value.message
