"""Render: the timeline: passages by the year that they name, on pages when there are many."""

from collections.abc import Iterator, Sequence

from generator.config import Config
from generator.model.site import Page, SiteIndex, TimelineEvent
from generator.render.escape import Markdown
from generator.render.extras import Line
from generator.render.lookup import Lookup, group, lookup
from generator.render.page import (
    CROSS_REFERENCES,
    TIMELINE,
    Part,
    article_title,
    link,
    pager,
    parts,
    place_link,
    quotation,
    site_page,
    site_words,
)
from generator.text.words import Words

KIND = "timeline"
DECADE = 10


def timeline_pages(index: SiteIndex, config: Config) -> Iterator[Page]:
    """The pages of the timeline; one that says so where no article names a year."""
    site, words = lookup(index), site_words(config)
    cut = parts(index.timeline, config.listing_size, TIMELINE, "cross-references/timeline/page/")
    for part in cut:
        years = group(part.items, lambda event: event.year)
        values = {
            "summary": words.count("passages", len(index.timeline)),
            "decades": _decades(cut, part.path, words),
            "years": [
                {
                    "year": str(year),
                    "id": Markdown(_id(year)),
                    "events": [_line(each, site, part.path, words) for each in events],
                }
                for year, events in years.items()
            ],
            "pager": pager(part, words),
            "back": link(words("cross_references"), CROSS_REFERENCES, part.path),
        }
        title, description = words("timeline"), words("timeline_description", site=config.site_name)
        yield site_page(part.path, KIND, title, description, values, config)


def _decades(cut: Sequence[Part[TimelineEvent]], page: str, words: Words) -> Sequence[Markdown]:
    """A link to the first year of each decade, with the number of its passages."""
    first: dict[int, tuple[str, int]] = {}
    numbers: dict[int, int] = {}
    for part in cut:
        for event in part.items:
            decade = event.year // DECADE * DECADE
            first.setdefault(decade, (part.path, event.year))
            numbers[decade] = numbers.get(decade, 0) + 1
    return [
        link(words("decade", year=decade, count=numbers[decade]), path, page, _id(year))
        for decade, (path, year) in first.items()
    ]


def _id(year: int) -> str:
    return f"year-{year}"


def _line(event: TimelineEvent, site: Lookup, page: str, words: Words) -> Line:
    place = event.passage.place
    return Line(
        place_link(article_title(place.article, site, words), place, page), quotation(event.passage, site, words)
    )
