"""EPUB: the chapters of a book to blocks."""
