"""Render: the whole account of a source on the site: what became of each of its lines, and every repair."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from generator.config import Config
from generator.model.article import MARKUP, Anchor, Article, Fate, LedgerEntry, Slug
from generator.model.site import ArticleEntry, Page, SiteIndex
from generator.model.walk import plain_text
from generator.render.escape import Markdown
from generator.render.inlines import code
from generator.render.lookup import lookup
from generator.render.page import Part, article_path, link, pager, parts, site_page
from generator.render.spoken import filled, spoken
from generator.text.visible import visible
from generator.text.words import Words, words_for

KIND = "ledger"
TOLD = frozenset({Fate.KEPT, Fate.MOVED, Fate.DROPPED})
QUOTED = 300  # characters of a line that are shown: enough to know it again
SAMPLE = 60  # of the first of several lines that were kept together
CUT = "…"


@dataclass(frozen=True, slots=True)
class Row:
    """What became of the lines from `first` to `last`; `where` is an anchor, fields or a rule, as the fate has it."""

    first: int
    last: int
    fate: Fate
    where: tuple[str, ...]
    text: str

    @property
    def lines(self) -> str:
        """The lines as a range."""
        return str(self.first) if self.first == self.last else f"{self.first}–{self.last}"


def ledger_path(slug: Slug) -> str:
    """The page of an article's account; below a folder of its own, for an article may be called “Ledger”."""
    return f"articles/ledger/{slug}.md"


def has_ledger(article: Article) -> bool:
    """Whether there is anything to account for: a repair, or a line that is not in the text as it was."""
    return bool(article.repairs) or any(
        entry.fate in {Fate.MOVED, Fate.DROPPED} and entry.target != MARKUP for entry in article.ledger
    )


def ledger_pages(article: Article, index: SiteIndex, config: Config) -> Iterator[Page]:
    """The account, cut into pages; none where the source is the article as it stands."""
    if not has_ledger(article):
        return
    entry = lookup(index).by_source[article.path]
    words = words_for(entry.language or config.language, config.templates, config.language)
    title = words("ledger_of", title=entry.title)
    rows = parts(_rows(article.ledger), config.listing_size, ledger_path(entry.slug), f"articles/ledger/{entry.slug}/")
    for part in rows:
        values = {**_values(part, article, entry, words), "words": words}
        description = words("ledger_description", title=entry.title)
        fields = {"language": words.locale}
        yield site_page(part.path, KIND, title, description, values, config, about=None, fields=fields)


def _values(part: Part[Row], article: Article, entry: ArticleEntry, words: Words) -> Mapping[str, object]:
    page = article_path(entry.slug)
    headings = {
        section.anchor: spoken(plain_text(section.heading), entry.language, words) for section in article.sections
    }
    return {
        "heading": filled(words, "ledger_of", title=spoken(entry.title, entry.language, words)),
        "article": link(spoken(entry.title, entry.language, words), page, part.path),
        "file": code(article.path),
        "rows": [
            {
                "lines": row.lines,
                "fate": words(f"fate_{row.fate.value}"),
                "where": _where(row, headings, page, part.path, words),
                "text": spoken(row.text, entry.language, words),
            }
            for row in part.items
        ],
        "repairs": _repairs(article) if part.number == 1 else [],
        "pager": pager(part, words),
    }


def _rows(ledger: Sequence[LedgerEntry]) -> tuple[Row, ...]:
    """The lines of the source in their order; lines in a row that stand in one section are one row.

    So are the fields that one line became: metadata of a web page stand in a single line, which would be told for each.
    """
    told = [entry for entry in ledger if entry.fate in TOLD]
    rows: list[Row] = []
    for (fate, where), group in groupby(told, key=lambda entry: (entry.fate, entry.target)):
        entries = list(group)
        if fate is Fate.KEPT:
            sample = _cut(entries[0].text, SAMPLE if len(entries) > 1 else QUOTED)
            rows.append(Row(entries[0].line, max(entry.line for entry in entries), fate, (where,), sample))
        else:
            rows += [Row(entry.line, entry.line, fate, (where,), _cut(entry.text, QUOTED)) for entry in entries]
    return tuple(_joined(rows))


def _joined(rows: Sequence[Row]) -> Sequence[Row]:
    """The rows, those of one line that became several fields as one."""
    joined: list[Row] = []
    for row in rows:
        last = joined[-1] if joined else None
        if last and row.fate is Fate.MOVED and row == replace(last, where=row.where):
            joined[-1] = replace(last, where=(*last.where, *row.where))
        else:
            joined.append(row)
    return joined


def _where(row: Row, headings: Mapping[Anchor, Markdown], page: str, here: str, words: Words) -> Markdown:
    match row.fate:
        case Fate.KEPT:
            anchor = Anchor(row.where[0])
            return link(headings.get(anchor) or words("beginning"), page, here, anchor if anchor in headings else "")
        case _:
            return Markdown(", ".join(map(code, row.where)))


def _repairs(article: Article) -> Sequence[Mapping[str, object]]:
    """Every kind of repair with the lines that it was made on, in order of the first."""
    counts = Counter((step.step, step.before, step.after) for step in article.repairs)
    first: dict[tuple[str, str, str], int] = {}
    for step in article.repairs:
        first.setdefault((step.step, step.before, step.after), step.line)
    return [
        {
            "line": first[key],
            "step": code(key[0]),
            "before": _cut(visible(key[1]), QUOTED),
            "after": _cut(visible(key[2]), QUOTED),
            "count": count,
        }
        for key, count in sorted(counts.items(), key=lambda item: (first[item[0]], item[0]))
    ]


def _cut(text: str, most: int) -> str:
    text = " ".join(text.split())
    return text if len(text) <= most else f"{text[:most].rstrip()}{CUT}"
