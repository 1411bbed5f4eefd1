"""The pages of the timeline."""

import datetime as dt
from dataclasses import replace

from generator.config import Config
from generator.model.article import Anchor, Slug
from generator.model.site import Passage, Place, SiteIndex, TimelineEvent
from generator.render import render_site

PATH = "cross-references/timeline/index.md"


def event(year: int, text: str) -> TimelineEvent:
    place = Place(Slug("tides"), Anchor("p-00000001"))
    return TimelineEvent(year, dt.date(year, 5, 2), Passage(place, text, ""))


def test_passages_stand_below_their_year_with_a_link(index: SiteIndex, config: Config) -> None:
    events = (event(1951, "It *opened* in 1951."), event(1951, "It closed."), event(1962, "It fell in 1962."))
    site = {page.path: page.text for page in render_site(replace(index, timeline=events), config, None)}
    lines = site[PATH].splitlines()
    assert "[1950s (2)](#year-1951) · [1960s (1)](#year-1962)" in lines
    at = lines.index("## 1951 {#year-1951}")
    assert lines[at + 2] == r"-   It \*opened\* in 1951. ([Tides & \*currents\*](../../articles/tides.md#p-00000001))"


def test_a_long_timeline_is_cut_into_pages(index: SiteIndex, config: Config) -> None:
    events = tuple(event(1900 + number, f"Event {number}.") for number in range(25))
    short = replace(config, listing_size=10)
    site = {page.path: page.text for page in render_site(replace(index, timeline=events), short, None)}
    assert "[1920s (5)](../index.md" not in site["cross-references/timeline/page/2.md"]
    assert "[1920s (5)](3.md#year-1920)" in site["cross-references/timeline/page/2.md"]
    assert "## 1924 {#year-1924}" in site["cross-references/timeline/page/3.md"].splitlines()


def test_without_years_it_says_so(index: SiteIndex, config: Config) -> None:
    site = {page.path: page.text for page in render_site(index, config, None)}
    assert "No article names a year yet." in site[PATH].splitlines()
