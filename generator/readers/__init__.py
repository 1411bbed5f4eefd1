"""Readers: bytes to Document, the first stage; a file or a folder per format, one table of them."""

from generator.readers.registry import READERS, articles_in, read_source

__all__ = ["READERS", "articles_in", "read_source"]
