"""Facts of all articles to SiteIndex (stage 5), in two passes: terms, then mentions of them."""

from generator.index.site import build_index

__all__ = ["build_index"]
