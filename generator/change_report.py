"""A change of the site as Markdown for a pull request, in which nothing of a source can be anything but text.

Titles, passages, paths and messages are a stranger's. They stand in code spans, where GitHub makes no links, pictures,
mentions or references, and in one line each. Only `model` and the standard library are imported: the workflow that
comments runs this module without any package installed.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

from generator.model.change import (
    Account,
    ArticleChange,
    Change,
    ChangeKind,
    Finding,
    ItemChange,
    LinkChange,
    PageChange,
    RuleCount,
)

MAX_LENGTH = 60_000  # characters; a comment on GitHub holds 65,536, and the workflow adds a heading
MAX_TEXT = 420  # characters of a code span: a quotation as `comparison` cuts it, and its mark
LISTED = 40  # entries of a list; the rest is counted
LONGEST_ARTICLE = 6_000  # characters told of one article, so that ten fit, whatever they hold
BACKTICKS = re.compile(r"`+")
FIGURES = 7  # of a commit's name, as git shortens it
Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the report: how many entries there are, the first ones, and whether a reader unfolds it.

    `noun` and `nouns` name one entry and several.
    """

    title: str
    noun: str
    nouns: str
    count: int
    entries: tuple[str, ...]
    folded: bool = False


def as_markdown(change: Change, limit: int = MAX_LENGTH) -> str:
    """The report, at most `limit` characters long: what does not fit is counted at the end of its section.

    No section takes more than half of what is left, so that many articles do not hide what happens to the glossary.
    """
    text = _summary(change)
    for section in _sections(change):
        text += _rendered(section, (limit - len(text)) // 2)
    return text


def code(text: str) -> str:
    """The text as a code span on one line, without what could drive a terminal or turn the direction of writing.

    >>> code("a `tick`")
    '`` a `tick` ``'
    """
    cut = text if len(text) <= MAX_TEXT else f"{text[: MAX_TEXT - 1]}…"
    line = "".join(character if character.isprintable() else "\N{REPLACEMENT CHARACTER}" for character in cut)
    if not line.strip():
        return "(empty)"
    fence = "`" * (max((len(run) for run in BACKTICKS.findall(line)), default=0) + 1)
    pad = " " if line.startswith(("`", " ")) or line.endswith(("`", " ")) else ""
    return f"{fence}{pad}{line}{pad}{fence}"


def _summary(change: Change) -> str:
    parts = [
        _counted("article", "articles", (article.kind for article in change.articles)),
        _counted("term", "terms", (term.kind for term in change.terms)),
        _counted("question", "questions", (question.kind for question in change.questions)),
        _counted("acronym", "acronyms", (acronym.kind for acronym in change.acronyms)),
    ]
    found = sum(len(article.findings) for article in change.articles) + len(change.findings)
    told = "; ".join(part for part in parts if part) or "no article changes"
    pages = "no page changes" if not change.pages else f"{_number(len(change.pages), 'page', 'pages')} differ"
    new = "no new findings" if not found else _number(found, "new finding", "new findings")
    return f"**What the sources change**, compared with {code(change.base[:FIGURES])}: {told}; {pages}; {new}.\n"


def _counted(noun: str, nouns: str, kinds: Iterable[ChangeKind]) -> str:
    counts = Counter(kinds)
    told = [f"{counts[kind]:,} {kind}" for kind in ChangeKind if counts[kind]]
    return f"{_number(sum(counts.values()), noun, nouns)} ({', '.join(told)})" if told else ""


def _number(count: int, noun: str, nouns: str) -> str:
    return f"{count:,} {noun if count == 1 else nouns}"


def _sections(change: Change) -> tuple[Section, ...]:
    return (
        _section("Articles", "article", "articles", change.articles, _article),
        _section("New findings elsewhere", "finding", "findings", change.findings, _finding),
        _section("Glossary", "term", "terms", change.terms, _item),
        _section("Acronyms", "acronym", "acronyms", change.acronyms, _item),
        _section("Questions", "question", "questions", change.questions, _item),
        _section("See also", "line", "lines", change.see_also, _see_also),
        _section("Related articles", "pair", "pairs", change.related, _related, folded=True),
        _section("Pages", "page", "pages", change.pages, _page, folded=True),
        _section("Findings by rule", "rule", "rules", change.rules, _rule, folded=True),
    )


def _section(
    title: str, noun: str, nouns: str, items: Sequence[Item], tell: Callable[[Item], str], *, folded: bool = False
) -> Section:
    return Section(title, noun, nouns, len(items), tuple(map(tell, items[:LISTED])), folded)


def _rendered(section: Section, room: int) -> str:
    """The section with as many entries as there is room for; nothing if not even their number fits."""
    if not section.count:
        return ""
    start, end = _frame(section)
    used = len(start) + len(end) + len(_left_out(section, 0))
    shown = 0
    while shown < len(section.entries) and used + len(section.entries[shown]) + 1 <= room:
        used += len(section.entries[shown]) + 1
        shown += 1
    lines = "".join(f"{entry}\n" for entry in section.entries[:shown])
    return f"{start}{lines}{_left_out(section, shown)}{end}" if used <= room else ""


def _frame(section: Section) -> tuple[str, str]:
    """What stands before and after the entries."""
    if section.folded:
        number = _number(section.count, section.noun, section.nouns)
        return f"\n<details><summary>{section.title}: {number}</summary>\n\n", "\n</details>\n"
    return f"\n### {section.title}\n\n", ""


def _left_out(section: Section, shown: int) -> str:
    left = section.count - shown
    if not left:
        return ""
    return f"- … and {_number(left, f'more {section.noun}', f'more {section.nouns}')}\n"


def _article(article: ArticleChange) -> str:
    start = f"- **{article.kind.capitalize()}:** {code(article.title)} ({', '.join(_particulars(article))})"
    done = (("repaired", article.repaired), ("to fields", article.moved), ("dropped", article.dropped))
    lines = [*map(_finding, article.findings)]
    lines += [f"- {what}: {_account(account)}" for what, accounts in done for account in accounts]
    return "\n".join([start, *(f"    {line}" for line in _fitting(lines))])


def _fitting(lines: Sequence[str]) -> Iterator[str]:
    """The first lines, up to a length, and how many more there are."""
    room = LONGEST_ARTICLE
    for number, line in enumerate(lines):
        room -= len(line)
        if room < 0:
            yield f"- … and {_number(len(lines) - number, 'more line', 'more lines')}"
            return
        yield line


def _particulars(article: ArticleChange) -> Iterator[str]:
    yield code(article.path)
    if article.kind is ChangeKind.RENAMED:
        yield f"was {code(article.path_before)}"
    if article.title_before not in {"", article.title}:
        yield f"title was {code(article.title_before)}"
    if article.kind is ChangeKind.REMOVED:
        yield f"had {_number(article.words_before, 'word', 'words')}"
    elif article.kind is ChangeKind.ADDED or article.words == article.words_before:
        yield _number(article.words, "word", "words")
    else:
        yield f"{article.words:,} words, {article.words - article.words_before:+,}"


def _account(account: Account) -> str:
    examples = [f"line {example.line} {code(example.text)}" for example in account.examples]
    left = account.count - len(examples)
    shown = [*examples, *([f"{left} more"] if examples and left else [])]
    return f"{code(account.name)} {account.count} ×{' (' + ', '.join(shown) + ')' if shown else ''}"


def _finding(finding: Finding) -> str:
    place = ":".join([finding.path, *(str(number) for number in (finding.line, finding.column) if number)])
    remedy = f"; {finding.suggestion}" if finding.suggestion else ""
    return f"- {finding.severity}: {code(f'{place}: {finding.message}{remedy} [{finding.rule}]')}"


def _item(item: ItemChange) -> str:
    start = f"- **{item.kind.capitalize()}:** {code(item.name)} in {code(item.path)}"
    match item.kind:
        case ChangeKind.ADDED:
            return f"{start}: {_said(item.now)}"
        case ChangeKind.REMOVED:
            return f"{start}: was {_said(item.before)}"
        case _:
            return f"{start}: {_said(item.now)}, was {_said(item.before)}"


def _said(text: str) -> str:
    return code(text) if text else "not explained by any source"


def _see_also(link: LinkChange) -> str:
    if link.kind is ChangeKind.ADDED:
        return f"- **Links:** {code(link.text)} in {code(link.path)} to {code(link.target)}"
    return f"- **Finds no article:** {code(link.text)} in {code(link.path)}"


def _related(link: LinkChange) -> str:
    if link.kind is ChangeKind.ADDED:
        shared = f", which share {code(link.text)}" if link.text else ""
        return f"- added: {code(link.path)} to {code(link.target)}{shared}"
    return f"- removed: {code(link.path)} to {code(link.target)}"


def _page(page: PageChange) -> str:
    return f"- {page.kind}: {code(page.path)}"


def _rule(count: RuleCount) -> str:
    difference = f" ({count.now - count.before:+,})" if count.now != count.before else ""
    return f"- {code(count.rule)}: {count.now:,}{difference}"
