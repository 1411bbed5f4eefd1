"""Render: the glossary from A to Z, on one page or, when it is long, on pages by letter."""

from collections.abc import Iterator, Mapping, Sequence

from generator.config import Config
from generator.model.site import GlossaryEntry, Page, SiteIndex
from generator.render.escape import Markdown
from generator.render.extras import Line, first_definition
from generator.render.lookup import Lookup, group, lookup
from generator.render.page import GLOSSARY, link, pager, parts, site_page, site_words, term_link

OTHER = "#"  # the letter of terms that begin with none of A to Z


def glossary_pages(index: SiteIndex, config: Config) -> Iterator[Page]:
    """The page with all letters, and a page per letter if the terms are too many for one."""
    site, words = lookup(index), site_words(config)
    letters = by_letter(index)
    whole = _fits(index, config)
    values = {
        "summary": words.count("terms", len(index.glossary)),
        "letters": letter_links(index, config, GLOSSARY),
        "sections": [_section(letter, terms, site) for letter, terms in letters.items()] if whole else [],
    }
    title, description = words("glossary"), words("glossary_description", site=config.site_name)
    yield site_page(GLOSSARY, "glossary", title, description, values, config)
    if not whole:
        for letter, terms in letters.items():
            yield from _letter_pages(letter, terms, index, config)


def by_letter(index: SiteIndex) -> Mapping[str, tuple[GlossaryEntry, ...]]:
    """The terms by letter, `#` last."""
    letters = group(index.glossary, lambda entry: entry.letter)
    return {letter: letters[letter] for letter in sorted(letters, key=lambda letter: (letter == OTHER, letter))}


def letter_links(index: SiteIndex, config: Config, page: str) -> Sequence[Markdown]:
    """A link per letter with its number of terms."""
    links = []
    for letter, terms in by_letter(index).items():
        title = f"{letter} ({len(terms)})"
        if _fits(index, config):
            links.append(link(title, GLOSSARY, page, letter_id(letter)))
        else:
            links.append(link(title, letter_path(letter), page))
    return links


def letter_id(letter: str) -> str:
    """The id of a letter's heading."""
    return f"letter-{'other' if letter == OTHER else letter.lower()}"


def letter_path(letter: str) -> str:
    """The page of a letter; below a folder of its own, for a term may be called `letter-a`."""
    return f"glossary/letter/{'other' if letter == OTHER else letter.lower()}.md"


def _fits(index: SiteIndex, config: Config) -> bool:
    return len(index.glossary) <= config.listing_size


def _section(letter: str, terms: Sequence[GlossaryEntry], site: Lookup, page: str = GLOSSARY) -> Mapping[str, object]:
    lines = [Line(term_link(term.slug, site, page), first_definition(term)) for term in terms]
    return {"letter": letter, "id": Markdown(letter_id(letter)), "terms": lines}


def _letter_pages(letter: str, terms: Sequence[GlossaryEntry], index: SiteIndex, config: Config) -> Iterator[Page]:
    site, words = lookup(index), site_words(config)
    first = letter_path(letter)
    for part in parts(terms, config.listing_size, first, first.removesuffix(".md") + "-"):
        title = words("glossary_letter", letter=letter)
        values = {
            "summary": words.count("terms", len(terms)),
            "letters": letter_links(index, config, part.path),
            "terms": _section(letter, part.items, site, part.path)["terms"],
            "pager": pager(part, words),
        }
        description = words("glossary_description", site=config.site_name)
        yield site_page(part.path, "glossary", title, description, values, config, template="letter")
