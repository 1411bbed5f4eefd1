"""Render, the last stage: an article and the finished index to pages of Markdown."""

from generator.render.article_page import render_article
from generator.render.site_pages import render_site

__all__ = ["render_article", "render_site"]
