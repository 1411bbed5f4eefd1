"""Render: a page at each address that an article had, which leads to where it is now."""

from collections.abc import Iterator

from generator.config import Config
from generator.model.site import Page, SiteIndex
from generator.render.lookup import lookup
from generator.render.page import article_link, article_path, article_title, site_page, site_words

KIND = "redirect"


def redirect_pages(index: SiteIndex, config: Config) -> Iterator[Page]:
    """The pages by old address; the theme turns `redirect` into an instruction to browsers and search engines."""
    site, words = lookup(index), site_words(config)
    for redirect in index.redirects:
        path = article_path(redirect.old)
        title = site.articles[redirect.target].title
        heading = article_title(redirect.target, site, words)
        values = {"heading": heading, "link": article_link(redirect.target, site, path, words)}
        address = article_path(redirect.target).removesuffix(".md") + "/"
        description = words("redirect_description", title=title)
        yield site_page(path, KIND, title, description, values, config, about=None, fields={"redirect": address})
