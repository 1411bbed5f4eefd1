"""Render: the concordance: everything that articles name, by letter, with the passages that name it."""

from collections.abc import Iterator, Mapping, Sequence

from generator.config import Config
from generator.model.article import EntityKind
from generator.model.site import ConcordanceEntry, Page, Passage, SiteIndex
from generator.render.escape import Markdown, escape_text
from generator.render.extras import Line
from generator.render.glossary import by_letter, letter_link, letter_name
from generator.render.lookup import Lookup, lookup
from generator.render.page import (
    CONCORDANCE,
    Part,
    link,
    pager,
    parts,
    place_link,
    quotation,
    site_page,
    site_words,
    term_link,
    trail,
)
from generator.render.spoken import headings, spoken
from generator.render.term import mention_values
from generator.text.words import Words

FOLDER = "cross-references/concordance/"
KIND = "concordance"
QUOTED = 5  # passages of a name on the page of its letter; in 346 articles one name in four has more, and a page
FREQUENT = 24  # names on the first page


def concordance_pages(index: SiteIndex, config: Config) -> Iterator[Page]:
    """The first page with all letters, the pages of each letter, and those of names with many passages."""
    site, words = lookup(index), site_words(config)
    letters = by_letter(index.concordance)
    title = words("concordance")
    description = words("concordance_description", site=config.site_name)
    values = {
        "summary": words.count("names", len(index.concordance)),
        "letters": _letter_links(letters, CONCORDANCE),
        "frequent": [_frequent(entry, letters, site, config) for entry in _most_frequent(index, site)],
    }
    yield site_page(CONCORDANCE, KIND, title, description, values, config)
    for letter, entries in letters.items():
        yield from _letter_pages(letter, entries, letters, site, config)
    for entry in index.concordance:
        if len(entry.passages) > QUOTED:
            yield from _entry_pages(entry, site, config)


def _letter_path(letter: str) -> str:
    return f"{FOLDER}letter/{letter_name(letter)}.md"


def _entry_path(entry: ConcordanceEntry) -> str:
    return f"{FOLDER}{entry.slug}.md"


def _entry_id(entry: ConcordanceEntry) -> str:
    """The id of an entry on the page of its letter; a term may be called as a name is, which it is not."""
    return f"term-{entry.term}" if entry.term else f"name-{entry.slug}"


def _letter_links(letters: Mapping[str, Sequence[ConcordanceEntry]], page: str) -> Sequence[Markdown]:
    return [letter_link(letter, len(entries), _letter_path(letter), page) for letter, entries in letters.items()]


def _most_frequent(index: SiteIndex, site: Lookup) -> Sequence[ConcordanceEntry]:
    """The names and terms with most passages, in alphabetical order; years stand together under one sign anyway."""
    names = [entry for entry in index.concordance if entry.kind is not EntityKind.YEAR]
    ranked = sorted(names, key=lambda entry: -_count(entry, site))[:FREQUENT]
    chosen = {_entry_id(entry) for entry in ranked}
    return [entry for entry in index.concordance if _entry_id(entry) in chosen]


def _count(entry: ConcordanceEntry, site: Lookup) -> int:
    if not entry.term:
        return len(entry.passages)
    term = site.terms[entry.term]
    return len(term.definitions) + len(term.mentions)


def _frequent(
    entry: ConcordanceEntry, letters: Mapping[str, Sequence[ConcordanceEntry]], site: Lookup, config: Config
) -> Line:
    words = site_words(config)
    number = words.count("passages", _count(entry, site))
    if entry.term:
        return Line(term_link(entry.term, site, CONCORDANCE, words), number)
    if len(entry.passages) > QUOTED:
        return Line(link(_name(entry, site, words), _entry_path(entry), CONCORDANCE), number)
    page = _letter_parts(letters[entry.letter], entry.letter, config)
    path = next(part.path for part in page if entry in part.items)
    return Line(link(_name(entry, site, words), path, CONCORDANCE, _entry_id(entry)), number)


def _letter_parts(
    entries: Sequence[ConcordanceEntry], letter: str, config: Config
) -> tuple[Part[ConcordanceEntry], ...]:
    first = _letter_path(letter)
    return parts(entries, config.listing_size, first, first.removesuffix(".md") + "-")


def _letter_pages(
    letter: str,
    entries: Sequence[ConcordanceEntry],
    letters: Mapping[str, Sequence[ConcordanceEntry]],
    site: Lookup,
    config: Config,
) -> Iterator[Page]:
    words = site_words(config)
    title = words("concordance_letter", letter=letter)
    description = words("concordance_description", site=config.site_name)
    for part in _letter_parts(entries, letter, config):
        values = {
            "summary": words.count("names", len(entries)),
            "letters": _letter_links(letters, part.path),
            "entries": [_entry(entry, site, part.path, words) for entry in part.items],
            "pager": pager(part, words),
        }
        languages = headings([(_entry_id(entry), entry.name, _language(entry, site)) for entry in part.items], words)
        fields = {**trail([(words("concordance"), CONCORDANCE)]), **languages}
        yield site_page(
            part.path, KIND, title, description, values, config, template="concordance-letter", fields=fields
        )


def _entry(entry: ConcordanceEntry, site: Lookup, page: str, words: Words) -> Mapping[str, object]:
    """A name with what it is and its first passages; a term with a link to its page, which has the passages."""
    more = link(words("all_passages", count=words.number(len(entry.passages))), _entry_path(entry), page)
    return {
        "name": _name(entry, site, words),
        "id": Markdown(_entry_id(entry)),
        "about": _term_note(entry, site, page, words) if entry.term else _about(entry, site, words),
        "passages": [_quoted(passage, site, page, words) for passage in entry.passages[:QUOTED]],
        "more": more if len(entry.passages) > QUOTED else "",
    }


def _term_note(entry: ConcordanceEntry, site: Lookup, page: str, words: Words) -> Markdown:
    number = escape_text(words.count("passages", _count(entry, site)))
    term = term_link(entry.term, site, page, words) if entry.term else ""
    return Markdown(f"{escape_text(words('in_glossary'))}: {term} · {number}")


def _name(entry: ConcordanceEntry, site: Lookup, words: Words) -> Markdown:
    return spoken(entry.name, _language(entry, site), words)


def _language(entry: ConcordanceEntry, site: Lookup) -> str:
    """The language of a name: that of its term, else the one that all articles with it share; years have none."""
    if entry.kind is EntityKind.YEAR:
        return ""
    return site.term_language(entry.term) if entry.term else site.language(p.place.article for p in entry.passages)


def _about(entry: ConcordanceEntry, site: Lookup, words: Words) -> Markdown:
    """What kind of thing it is, and its other names."""
    kind = escape_text(words(f"kind_{entry.kind}")) if entry.kind else ""
    names = spoken(", ".join(entry.aliases), _language(entry, site), words)
    aliases = f"{escape_text(words('also_called'))}: {names}" if names else ""
    return Markdown(" · ".join(part for part in (kind, aliases) if part))


def _quoted(passage: Passage, site: Lookup, page: str, words: Words) -> Line:
    article = site.articles[passage.place.article]
    title = f"{article.title}: {passage.section}" if passage.section else article.title
    return Line(
        place_link(spoken(title, article.language, words), passage.place, page), quotation(passage, site, words)
    )


def _entry_pages(entry: ConcordanceEntry, site: Lookup, config: Config) -> Iterator[Page]:
    """All passages of one name, by article."""
    words = site_words(config)
    first = _entry_path(entry)
    around = [(words("concordance"), CONCORDANCE), (entry.letter, _letter_path(entry.letter))]
    for part in parts(entry.passages, config.listing_size, first, f"{FOLDER}{entry.slug}/"):
        values = {
            "heading": _name(entry, site, words),
            "about": _about(entry, site, words),
            **mention_values(part, site, words),
        }
        description = words("concordance_entry_description", name=entry.name)
        yield site_page(
            part.path,
            KIND,
            entry.name,
            description,
            values,
            config,
            template="concordance-entry",
            about={"about": {"@type": "Thing", "name": entry.name}},
            fields=trail(around),
        )
