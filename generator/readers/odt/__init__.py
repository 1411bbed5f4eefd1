"""ODT: paragraphs and styles of OpenDocument to blocks."""
