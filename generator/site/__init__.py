"""From a tree of pages to a website: the MkDocs plugin, builders, search."""
