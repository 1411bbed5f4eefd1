"""Render: the glossary from A to Z, on one page or, when it is long, on pages by letter."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Protocol, TypeAlias, TypeVar, assert_never

from generator.config import Config
from generator.model.site import GlossaryEntry, Page, Place, SeeEntry, SiteIndex
from generator.render import json_ld
from generator.render.escape import Markdown, escape_text
from generator.render.extras import Line, term_line
from generator.render.lookup import Lookup, group, lookup
from generator.render.page import GLOSSARY, link, pager, parts, place_link, site_page, site_words, term_path
from generator.render.spoken import spoken
from generator.text.terms import collation
from generator.text.words import Words

Listed: TypeAlias = GlossaryEntry | SeeEntry


class HasLetter(Protocol):
    """What is listed under a letter: A to Z, or OTHER."""

    @property
    def letter(self) -> str:
        """The letter."""


Lettered = TypeVar("Lettered", bound=HasLetter)

OTHER = "#"  # the letter of terms that begin with none of A to Z


def glossary_pages(index: SiteIndex, config: Config) -> Iterator[Page]:
    """The page with all letters, and a page per letter if the terms are too many for one."""
    site, words = lookup(index), site_words(config)
    letters = by_letter(listed(index))
    whole = _fits(index, config)
    values = {
        "summary": words.count("terms", len(index.glossary)),
        "letters": letter_links(index, config, GLOSSARY),
        "sections": [_section(letter, terms, site, words) for letter, terms in letters.items()] if whole else [],
    }
    title, description = words("glossary"), words("glossary_description", site=config.site_name)
    about = _about(index.glossary if whole else (), config)
    yield site_page(GLOSSARY, "glossary", title, description, values, config, about=about)
    if not whole:
        for letter, terms in letters.items():
            yield from _letter_pages(letter, terms, index, config)


def listed(index: SiteIndex) -> Sequence[Listed]:
    """Terms and other names of terms in alphabetical order."""
    entries: list[Listed] = [*index.glossary, *index.see]
    return sorted(entries, key=lambda entry: collation(entry.name if isinstance(entry, SeeEntry) else entry.term))


def by_letter(entries: Sequence[Lettered]) -> Mapping[str, tuple[Lettered, ...]]:
    """The entries by letter, `#` last."""
    letters = group(entries, lambda entry: entry.letter)
    return {letter: letters[letter] for letter in sorted(letters, key=lambda letter: (letter == OTHER, letter))}


def letter_links(index: SiteIndex, config: Config, page: str) -> Sequence[Markdown]:
    """A link per letter with its number of entries."""
    links = []
    for letter, terms in by_letter(listed(index)).items():
        if _fits(index, config):
            links.append(letter_link(letter, len(terms), GLOSSARY, page, letter_id(letter)))
        else:
            links.append(letter_link(letter, len(terms), letter_path(letter), page))
    return links


def letter_link(letter: str, number: int, target: str, page: str, anchor: str = "") -> Markdown:
    """A link to the entries of a letter, with their number."""
    return Markdown(f"{link(f'{letter} ({number})', target, page, anchor)}{{ .letter }}")


def letter_id(letter: str) -> str:
    """The id of a letter's heading."""
    return f"letter-{letter_name(letter)}"


def letter_path(letter: str) -> str:
    """The page of a letter; below a folder of its own, for a term may be called `letter-a`."""
    return f"glossary/letter/{letter_name(letter)}.md"


def letter_name(letter: str) -> str:
    """The letter as it stands in addresses."""
    return "other" if letter == OTHER else letter.lower()


def _fits(index: SiteIndex, config: Config) -> bool:
    """Whether one page holds all: other names are lines of a few words."""
    return max(len(index.glossary), len(index.see)) <= config.listing_size


def _section(
    letter: str, entries: Sequence[Listed], site: Lookup, words: Words, page: str = GLOSSARY
) -> Mapping[str, object]:
    lines = [_line(entry, site, words, page) for entry in entries]
    return {"letter": letter, "id": Markdown(letter_id(letter)), "terms": lines}


def _line(entry: Listed, site: Lookup, words: Words, page: str) -> Line:
    match entry:
        case GlossaryEntry():
            return term_line(entry, site, page, words)
        case SeeEntry():
            return Line(_see(entry, site, words, page))
        case _:
            assert_never(entry)


def _see(entry: SeeEntry, site: Lookup, words: Words, page: str) -> Markdown:
    """Another name, and the term or the passage under which it is explained."""
    if isinstance(entry.target, Place):
        language = site.language([entry.target.article])
        target = place_link(spoken(entry.long, language, words), entry.target, page)
    else:
        language = site.term_language(entry.target)
        target = link(spoken(entry.long, language, words), term_path(entry.target), page)
        target = Markdown(f"{target}{{ .term .see }}")
    return Markdown(f"**{spoken(entry.name, language, words)}** – {escape_text(words('see'))} {target}")


def _letter_pages(letter: str, entries: Sequence[Listed], index: SiteIndex, config: Config) -> Iterator[Page]:
    site, words = lookup(index), site_words(config)
    first = letter_path(letter)
    for part in parts(entries, config.listing_size, first, first.removesuffix(".md") + "-"):
        title = words("glossary_letter", letter=letter)
        values = {
            "summary": words.count("terms", len(_terms(entries))),
            "letters": letter_links(index, config, part.path),
            "terms": _section(letter, part.items, site, words, part.path)["terms"],
            "pager": pager(part, words),
        }
        description = words("glossary_description", site=config.site_name)
        about = _about(_terms(part.items), config)
        yield site_page(part.path, "glossary", title, description, values, config, template="letter", about=about)


def _terms(entries: Sequence[Listed]) -> Sequence[GlossaryEntry]:
    return [entry for entry in entries if isinstance(entry, GlossaryEntry)]


def _about(terms: Sequence[GlossaryEntry], config: Config) -> json_ld.Node:
    return json_ld.term_set([(term, term_path(term.slug)) for term in terms], config)
