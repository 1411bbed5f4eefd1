"""Render: the connections of the site: related articles, acronyms, and see-also lines without a target."""

from collections.abc import Iterator, Mapping, Sequence
from typing import TypeAlias

from generator.config import Config
from generator.model.site import AcronymEntry, Page, Place, RelatedArticle, SeeAlso, SiteIndex
from generator.render.escape import Markdown
from generator.render.extras import Line, shares
from generator.render.lookup import Lookup, lookup
from generator.render.page import (
    CONCORDANCE,
    CROSS_REFERENCES,
    STATISTICS,
    TIMELINE,
    TOPIC_MAP,
    Item,
    Part,
    article_link,
    article_title,
    link,
    pager,
    parts,
    place_link,
    site_page,
    site_words,
    term_link,
)
from generator.render.spoken import spoken
from generator.text.words import Words

Section: TypeAlias = Mapping[str, object]

PLACES = 3  # places named per acronym


def cross_reference_pages(index: SiteIndex, config: Config) -> Iterator[Page]:
    """The overview with the first entries of each list, and the rest of a long list on pages of its own."""
    words = site_words(config)
    title, description = words("cross_references"), words("cross_references_description", site=config.site_name)
    lists = _lists(index, config)
    pages = [(CROSS_REFERENCES, [sections[0] for _, sections in lists])]
    pages += [
        (path, [section]) for paths, sections in lists for path, section in zip(paths[1:], sections[1:], strict=True)
    ]
    for path, shown in pages:
        concordance = link(words("concordance"), CONCORDANCE, path) if path == CROSS_REFERENCES else ""
        values = {"sections": shown, "concordance": concordance, "names": words.count("names", len(index.concordance))}
        values["timeline"] = link(words("timeline"), TIMELINE, path)
        values["map"] = link(words("topic_map"), TOPIC_MAP, path)
        values["statistics"] = link(words("statistics"), STATISTICS, path) if path == CROSS_REFERENCES else ""
        yield site_page(path, "cross-references", title, description, values, config)


def _lists(index: SiteIndex, config: Config) -> Sequence[tuple[Sequence[str], Sequence[Section]]]:
    """Each list as the paths of its pages and its section on each of them."""
    site, words, size = lookup(index), site_words(config), config.listing_size
    unresolved = [item for item in index.see_also if not item.target]
    related = parts(tuple(site.related.values()), size, CROSS_REFERENCES, "cross-references/related/")
    acronyms = parts(index.acronyms, size, CROSS_REFERENCES, "cross-references/acronyms/")
    missing = parts(unresolved, size, CROSS_REFERENCES, "cross-references/see-also/")
    return [
        (related[0].paths, [_related(part, site, words) for part in related]),
        (acronyms[0].paths, [_acronyms(part, site, words) for part in acronyms]),
        (missing[0].paths, [_missing(part, site, words) for part in missing]),
    ]


def _related(part: Part[tuple[RelatedArticle, ...]], site: Lookup, words: Words) -> Section:
    """Per article those that are close to it, and what they share."""
    entries = []
    for close in part.items:
        lines = [Line(article_link(item.to, site, part.path, words), shares(item.shared, words)) for item in close]
        entries.append({"article": article_link(close[0].article, site, part.path, words), "lines": lines})
    return _section("related", words("related_articles"), entries, part, words)


def _acronyms(part: Part[AcronymEntry], site: Lookup, words: Words) -> Section:
    """Acronyms with the long form that a source states, and where they are used."""
    entries = [
        {
            "short": _short(item, site, part.path, words),
            "long": spoken(item.long, site.language(place.article for place in item.places), words),
            "places": [_place(place, site, part.path, words) for place in item.places[:PLACES]],
        }
        for item in part.items
    ]
    return _section("acronyms", words("acronyms"), entries, part, words)


def _short(acronym: AcronymEntry, site: Lookup, page: str, words: Words) -> str:
    """The acronym as written, linked to its term if it has one."""
    known = acronym.term in site.terms
    return term_link(acronym.term, site, page, words, acronym.short) if acronym.term and known else acronym.short


def _place(place: Place, site: Lookup, page: str, words: Words) -> Markdown:
    return place_link(article_title(place.article, site, words), place, page)


def _missing(part: Part[SeeAlso], site: Lookup, words: Words) -> Section:
    """See-also lines that name an article which is not among the sources."""
    entries = [
        Line(
            article_link(item.article, site, part.path, words), spoken(item.text, site.language([item.article]), words)
        )
        for item in part.items
    ]
    return _section("unresolved", words("unresolved"), entries, part, words)


def _section(kind: str, title: str, entries: Sequence[object], part: Part[Item], words: Words) -> Section:
    return {"kind": kind, "id": Markdown(kind), "title": title, "entries": entries, "pager": pager(part, words)}
