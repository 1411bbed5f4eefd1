"""Render, the last stage: an article and the finished index to pages of Markdown."""

from generator.render.article_page import render_article
from generator.render.ledger import ledger_pages as render_ledger
from generator.render.site_pages import render_site
from generator.render.source_text import render_source

__all__ = ["render_article", "render_ledger", "render_site", "render_source"]
