"""Render: every page but the articles, one function per section of the site, in the order of `render_site`."""

from collections.abc import Iterator

from generator.config import Config
from generator.model.article import Article
from generator.model.site import Page, SiteIndex
from generator.render.article_list import article_pages
from generator.render.concordance import concordance_pages
from generator.render.faq import faq_pages
from generator.render.feed import feed_pages
from generator.render.glossary import glossary_pages
from generator.render.home import home_page, site_description
from generator.render.machines import machine_pages
from generator.render.redirects import redirect_pages
from generator.render.references import cross_reference_pages
from generator.render.search_index import search_index_pages
from generator.render.search_page import search_pages
from generator.render.site_index import data_pages
from generator.render.statistics import statistics_pages
from generator.render.term import term_pages
from generator.render.timeline import timeline_pages
from generator.render.topic_map import topic_map_pages
from generator.render.topics import topic_pages


def render_site(index: SiteIndex, config: Config, home: Article | None) -> Iterator[Page]:
    """All pages but the articles. `home` is the introduction of the home page, where the sources have one."""
    yield home_page(index, config, home)
    yield from article_pages(index, config)
    yield from glossary_pages(index, config)
    yield from term_pages(index, config)
    yield from faq_pages(index, config)
    yield from cross_reference_pages(index, config)
    yield from concordance_pages(index, config)
    yield from statistics_pages(index, config)
    yield from timeline_pages(index, config)
    yield from topic_map_pages(index, config)
    yield from topic_pages(index, config)
    yield from redirect_pages(index, config)
    yield from search_pages(index, config)
    yield from search_index_pages(index)
    yield from data_pages(index, config)
    yield from feed_pages(index, config)
    yield from machine_pages(index, config, site_description(config, home))
