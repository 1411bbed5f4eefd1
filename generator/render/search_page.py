"""Render: the page of search, which without a script is an index of all articles and terms from A to Z."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.config import Config
from generator.model.article import Slug
from generator.model.site import Page, SiteIndex
from generator.render.escape import Markdown
from generator.render.extras import Line, first_definition, term_line
from generator.render.glossary import by_letter, letter_id, letter_link, letter_name
from generator.render.lookup import Lookup, lookup
from generator.render.page import (
    ARTICLES,
    CONCORDANCE,
    FAQ,
    GLOSSARY,
    SEARCH,
    TOPICS,
    article_link,
    cut,
    link,
    pager,
    parts,
    site_page,
    site_words,
    trail,
)
from generator.render.spoken import spoken
from generator.text.terms import collation, first_letter
from generator.text.words import Words

KIND = "search"
LISTS = (("articles", ARTICLES), ("glossary", GLOSSARY), ("faq", FAQ), ("topics", TOPICS), ("concordance", CONCORDANCE))


@dataclass(frozen=True, slots=True)
class Listed:
    """An article or a term in the index from A to Z."""

    letter: str
    name: str
    slug: Slug
    note: str
    is_term: bool


def search_pages(index: SiteIndex, config: Config) -> Iterator[Page]:
    """The page of search with the whole index, or with its letters and a page per letter if it is long."""
    site, words = lookup(index), site_words(config)
    letters = by_letter(_listed(index))
    whole = sum(map(len, letters.values())) <= config.listing_size
    sections = [_section(letter, entries, site, SEARCH, words) for letter, entries in letters.items()] if whole else []
    values = {
        "letters": _letter_links(letters, SEARCH, whole=whole),
        "lists": [link(words(key), page, SEARCH) for key, page in LISTS],
        "sections": sections,
    }
    description = words("search_description", site=config.site_name)
    yield site_page(SEARCH, KIND, words("search_title"), description, values, config)
    for letter, entries in letters.items() if not whole else ():
        first = _letter_path(letter)
        for part in parts(entries, config.listing_size, first, first.removesuffix(".md") + "-"):
            more: dict[str, object] = {
                "summary": words("a_to_z"),
                "letters": _letter_links(letters, part.path, whole=False),
                "terms": _section(letter, part.items, site, part.path, words)["terms"],
                "pager": pager(part, words),
            }
            title = words("search_letter", letter=letter)
            fields = trail([(words("search_title"), SEARCH)])
            yield site_page(part.path, "glossary", title, description, more, config, template="letter", fields=fields)


def _listed(index: SiteIndex) -> Sequence[Listed]:
    terms = (Listed(term.letter, term.term, term.slug, first_definition(term), is_term=True) for term in index.glossary)
    articles = (
        Listed(first_letter(entry.title), entry.title, entry.slug, entry.description, is_term=False)
        for entry in index.articles
    )
    return sorted((*terms, *articles), key=lambda entry: (collation(entry.name), entry.is_term, entry.slug))


def _letter_links(letters: Mapping[str, Sequence[Listed]], page: str, *, whole: bool) -> Sequence[Markdown]:
    return [
        letter_link(letter, len(entries), SEARCH, page, letter_id(letter))
        if whole
        else letter_link(letter, len(entries), _letter_path(letter), page)
        for letter, entries in letters.items()
    ]


def _letter_path(letter: str) -> str:
    return f"search/letter/{letter_name(letter)}.md"


def _section(letter: str, entries: Sequence[Listed], site: Lookup, page: str, words: Words) -> Mapping[str, object]:
    lines = [_line(each, site, page, words) for each in entries]
    return {"letter": letter, "id": Markdown(letter_id(letter)), "terms": lines}


def _line(entry: Listed, site: Lookup, page: str, words: Words) -> Line:
    if entry.is_term:
        return term_line(site.terms[entry.slug], site, page, words, cut(entry.note))
    note = spoken(cut(entry.note), site.language([entry.slug]), words)
    return Line(article_link(entry.slug, site, page, words), note)
