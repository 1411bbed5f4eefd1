"""PDF: characters with places to lines, lines to the blocks of an article."""
