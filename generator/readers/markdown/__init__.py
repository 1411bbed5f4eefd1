"""Markdown, and the HTML inside it, to blocks."""
