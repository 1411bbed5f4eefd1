"""Readers: bytes to Document, the first stage; one file per format, one table of them."""

from generator.readers.registry import READERS, read_source

__all__ = ["READERS", "read_source"]
