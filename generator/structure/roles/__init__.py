"""Roles of lines that no mark decides: headings, items, paragraphs."""
